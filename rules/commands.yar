// Tool calls that destroy data, weaken a machine, or change what the agent may do.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule commands_in_tool_call {
  condition:
    tool != "" or sink == "arguments" or sink == "remote"
}

rule database_destruction {
  meta:
    description = "A tool call drops or empties a database, a table or a collection"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0101"
    scope = "assistant"
  strings:
    $sql = /\b(drop\s{1,3}(database|schema|table|tablespace)\s{1,3}(if\s{1,3}exists\s{1,3})?["'`\[]?\w|truncate\s{1,3}(table\s{1,3})?["'`\[]?\w{1,40}["'`\]]?\s{0,3}(;|cascade|$|["'\n])|delete\s{1,3}from\s{1,3}["'`\[]?[\w.]{1,60}["'`\]]?\s{0,3}(;|$|["'\n]|where\s{1,3}(1\s?=\s?1|true)))/i
    $mongo = /\b(dropDatabase\(|\.drop\(\)|deleteMany\(\s{0,2}\{\s{0,2}\}\s{0,2}\)|FLUSHALL|FLUSHDB)/i
  condition:
    commands_in_tool_call and any of them
}

rule cloud_destruction {
  meta:
    description = "A tool call deletes cloud resources, clusters or buckets in bulk"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0101"
    scope = "assistant"
  strings:
    $infra = /\b(terraform|tofu|terragrunt|pulumi)\s[^\n;|]{0,60}\b(destroy|down)\b[^\n;|]{0,60}(-auto-approve|--yes|-y\b|--force|--terragrunt-non-interactive)/i
    $kube = /\bkubectl\b[^\n;|]{0,60}\bdelete\b[^\n;|]{0,60}(\s(ns|namespaces?|pv|crd|nodes?)\s|--all\b|--all-namespaces\b|-A\b)/i
    $aws = /\baws\s{1,3}(s3\s{1,3}rb\b[^\n;|]{0,80}--force|s3\s{1,3}rm\b[^\n;|]{0,80}--recursive|ec2\s{1,3}terminate-instances|rds\s{1,3}delete-db|dynamodb\s{1,3}delete-table|iam\s{1,3}delete-|cloudformation\s{1,3}delete-stack|kms\s{1,3}schedule-key-deletion)/i
    $other = /\b(gcloud\b[^\n;|]{0,40}\b(projects|instances|clusters|databases)\s{1,3}delete|gsutil\s{1,3}(-m\s{1,3})?rm\s{1,3}-r|az\s{1,3}(group|vm|sql|storage)\b[^\n;|]{0,40}\bdelete\b|helm\s{1,3}uninstall\b[^\n;|]{0,60}--namespace\s{1,3}(kube-system|prod)|docker\s{1,3}(system|volume)\s{1,3}prune\b[^\n;|]{0,20}(-a|--all|-f|--force|--volumes))/i
  condition:
    commands_in_tool_call and any of them
}

rule repository_destruction {
  meta:
    description = "A tool call rewrites or deletes published history, branches or repositories"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0101"
    scope = "assistant"
  strings:
    $push = /\bgit\s{1,3}push\b[^\n;|&]{0,80}(\s--force\b|\s-f\b|\s--mirror\b|\s--delete\s|\s\+\w|\s:\w)/i
    $local = /\bgit\s{1,3}(filter-branch|filter-repo|reflog\s{1,3}expire\b[^\n;|]{0,40}--expire=now|update-ref\s{1,3}-d|clean\s{1,3}-[a-z]{0,3}x[a-z]{0,3})|\brm\s{1,3}-\w{0,4}r\w{0,4}\s{1,3}(\.\/)?\.git\b/i
    $hub = /\bgh\s{1,3}(repo\s{1,3}(delete|edit\b[^\n;|]{0,80}--visibility\s{1,3}public)|secret\s{1,3}(delete|remove)|api\b[^\n;|]{0,40}-X\s{0,2}DELETE|\x00{4})/i
  condition:
    commands_in_tool_call and any of them
}

rule backup_destruction {
  meta:
    description = "A tool call deletes shadow copies, backups or recovery, as ransomware does"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0101"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 300
  strings:
    $shadow = /\b(vssadmin(\.exe)?\s{1,3}(delete\s{1,3}shadows|resize\s{1,3}shadowstorage)|wmic(\.exe)?\s{1,3}shadowcopy\s{1,3}delete|wbadmin(\.exe)?\s{1,3}delete\s{1,3}(catalog|systemstatebackup|backup)|bcdedit(\.exe)?\b[^\n]{0,60}(recoveryenabled\s{1,3}no|ignoreallfailures)|Win32_ShadowCopy[^\n]{0,60}(Remove|Delete)|tmutil\s{1,3}(delete|disable)\w{0,20}|cipher(\.exe)?\s{1,3}\/w:c)/i
    $borg = /\b(borg\s{1,3}delete|restic\s{1,3}forget\b[^\n;|]{0,40}--prune|velero\s{1,3}backup\s{1,3}delete\b[^\n;|]{0,40}--all|zfs\s{1,3}destroy\s{1,3}-[rRf])/i
  condition:
    commands_in_tool_call and any of them
}

rule privilege_escalation_command {
  meta:
    description = "A tool call gives everybody, or itself, the rights of root"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0053"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 300
  strings:
    $suid = /\bchmod\s{1,3}([ugoa]{0,3}\+s|[2467][0-7]{3})\s{1,3}[^\n;|&]{0,20}(\/bin\/(ba|z|da)?sh|\/usr\/bin\/(python|perl|find|vim|bash|env)|\/tmp\/)/
    $nopasswd = /\bNOPASSWD:\s{0,2}ALL\b[^\n]{0,80}(>>?|tee|visudo|sudoers)|\becho\b[^\n]{0,80}\bNOPASSWD\b[^\n]{0,60}sudoers/
    $passwd = /(>>|\btee\s{1,3}-a)\s{1,3}\/etc\/(passwd|shadow|gshadow)\b/
    $cap = /\bsetcap\s{1,3}["']?cap_(setuid|sys_admin|dac_override|sys_ptrace)\w{0,4}[+=]/
    $escape = /\b(nsenter\b[^\n;|]{0,60}(-t|--target)[ =]{0,2}1\b|docker\s{1,3}run\b[^\n;|]{0,120}(-v|--volume)[ =]{1,2}\/:\/|docker\s{1,3}run\b[^\n;|]{0,120}--privileged\b[^\n;|]{0,120}(chroot|\/host|nsenter)|chroot\s{1,3}\/(host|mnt|rootfs)\b|\x00{4})/
  condition:
    commands_in_tool_call and any of them
}

rule attack_tool_command {
  meta:
    description = "A tool call runs a scanner, a password cracker or an exploitation framework"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0053"
    scope = "assistant"
  strings:
    $tool = /(^|[\s;|&(`"'])(sqlmap|hydra|medusa|masscan|msfconsole|msfvenom|mimikatz(\.exe)?|hashcat|john|responder|crackmapexec|netexec|nxc|bloodhound(-python)?|evil-winrm|gobuster|ffuf|wpscan|nuclei|nikto|bettercap|ettercap|aircrack-ng|linpeas(\.sh)?|winpeas(\.exe)?|impacket-\w{3,20}|secretsdump(\.py)?|rubeus(\.exe)?|chisel|ligolo)\s{1,3}(-{1,2}\w|\/\w|\w{1,12}:\/\/|\d{1,3}\.\d|[a-z]{3,8}\s)/
    $nmap = /\bnmap\b[^\n;|]{0,60}\s(-sS|-sU|-A|-p-|--script|-O)\b/
  condition:
    commands_in_tool_call and any of them
}

rule crypto_miner_command {
  meta:
    description = "A tool call starts a cryptocurrency miner"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM10:2025"
    atlas = "AML.T0034"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 250
  strings:
    $miner = /\b(xmrig|minerd|cpuminer|cgminer|ethminer|t-rex|nbminer|lolminer|phoenixminer|xmr-stak)(\.exe)?\s{1,3}[^\n;|]{0,60}(-o|--url|-a|--algo|--donate-level|-u|--pool)\b/i
    $stratum = /\bstratum(2)?\+(tcp|ssl|tls|\x00{4}):\/\/[\w.-]{3,80}:\d{2,5}/i
  condition:
    commands_in_tool_call and any of them
}

rule agent_settings_change {
  meta:
    description = "A tool call writes the settings that say what an agent may do without asking"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "AGENT_CONFIG_CHANGE"
    owasp = "LLM06:2025"
    atlas = "AML.T0081"
    scope = "assistant"
  strings:
    $auto = /["']?\b(chat\.tools\.(autoApprove|global\.autoApprove)|autoApprove|auto_approve|alwaysAllow|enableAllProjectMcpServers|skipPermissions|bypassPermissions|dangerouslySkipPermissions|autoRun|yolo(_mode)?)["']?\s{0,3}[:=]\s{0,3}(true|\[\s{0,2}["']|["']?(all|\*|on|yes|bypassPermissions))/i
    $mode = /["'](defaultMode|approval_?policy|approvalMode|sandbox_mode)["']?\s{0,3}[:=]\s{0,3}["'](bypassPermissions|never|danger-full-access|full-auto|yolo)/i
    $flag = /\s(--dangerously-skip-permissions|--dangerously-bypass-approvals-and-sandbox|--yolo|--trust-all-tools|--allow-all-tools)\b/i
    $hook = /(>>?|\btee\b|\bcp\b|\bmv\b)[^\n;|]{0,60}(\.claude\/settings(\.local)?\.json|\.cursor\/(mcp\.json|hooks\.json)|\.vscode\/(mcp|settings|tasks)\.json|\.codex\/config\.toml|\.gemini\/settings\.json|claude_desktop_config\.json|\.git\/hooks\/\w)/i
  condition:
    commands_in_tool_call and any of them
}

rule untrusted_package_source {
  meta:
    description = "A tool call installs packages over plain http, from a bare address or a foreign index"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM03:2025"
    atlas = "AML.T0010"
    scope = "assistant"
  strings:
    $pip = /\b(pip3?|uv\s{1,3}pip|pipx|poetry|uv)\s{1,3}(install|add|source\s{1,3}add|\x00{4})\b[^\n;|]{0,160}(http:\/\/|git\+http:\/\/|https?:\/\/\d{1,3}\.\d{1,3}\.|--trusted-host|\x00{4})/i
    $npm = /\b(npm|pnpm|yarn|bun)\s{1,3}(i|install|add)\b[^\n;|]{0,160}(--registry[ =]{1,2}http:\/\/|\shttp:\/\/|https?:\/\/\d{1,3}\.\d{1,3}\.)/i
    $other = /\b(gem\s{1,3}install\b[^\n;|]{0,80}(--source|-s)\s{1,2}http:\/\/|go\s{1,3}env\b[^\n;|]{0,60}(GONOSUMDB|GONOSUMCHECK|GOFLAGS=-insecure|GOINSECURE)|cargo\s{1,3}install\b[^\n;|]{0,60}--git\s{1,2}http:\/\/|curl\b[^\n;|]{0,60}\s(-k|--insecure)\b[^\n;]{0,120}\|\s{0,2}(sudo\s)?(ba)?sh\b|code\s{1,3}--install-extension\s[^\n;|]{0,60}\.vsix)/i
  condition:
    commands_in_tool_call and any of them
}

rule decoded_code_execution {
  meta:
    description = "A tool call runs code that it decodes or downloads first"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM05:2025"
    atlas = "AML.T0050"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 460
  strings:
    $python = /\b(exec|eval|compile)\(\s{0,2}(__import__\(["']\w{3,8}["']\)\.|base64\.|codecs\.|zlib\.|marshal\.|bytes\.fromhex|urllib\.request\.urlopen|requests\.get)[^\n]{0,40}(b64decode|b85decode|b32decode|decompress|loads|fromhex|decode|urlopen|get)\(/i
    $js = /\b(eval|Function|new Function|vm\.runInThisContext|\x00{4})\(\s{0,2}(atob\(|Buffer\.from\([^\n]{1,400}["'](base64|hex)["']|unescape\(|await\s{1,2}\(?await\s{1,2}fetch|decodeURIComponent\()/i
    $other = /\b(perl|ruby|php)\s{1,3}-[a-zA-Z]{1,3}\s{1,3}["'][^\n"']{0,60}eval\W{0,3}(unpack|base64_decode|decode_base64|gzinflate|Base64\.decode64)|\b(xxd\s{1,3}-r\s{1,3}-p|base64\s{1,3}(-d|-D|--decode)|openssl\s{1,3}(enc\s{1,3})?-?base64\s{1,3}-d)\b[^\n;]{0,60}\|\s{0,2}(sudo\s{1,3})?(ba|z|da)?(sh|python3?|perl|node)\b/i
  condition:
    commands_in_tool_call and any of them
}

rule mass_file_encryption {
  meta:
    description = "A tool call encrypts, overwrites or empties files over a whole tree"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0101"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 400
  strings:
    $find = /\bfind\s{1,3}(\/|~|\$HOME|\/home|\/var|\/srv|\/mnt|\/Users|\.)[^\n;|]{0,120}(-exec|\|\s{0,2}xargs)\b[^\n]{0,60}\b(openssl\s{1,3}(enc|aes)|gpg\b[^\n]{0,40}(-c\b|--symmetric)|shred\b|age\s{1,3}-[ep]|7z\s{1,3}a\b[^\n]{0,40}-p|truncate\s{1,3}-s\s{0,2}0)/
    $loop = /\bfor\s{1,3}\w{1,12}\s{1,3}in\b[^\n]{0,80};\s{0,2}do\b[^\n]{0,80}\b(openssl\s{1,3}enc|gpg\b[^\n]{0,40}(-c\b|--symmetric)|shred\s)[^\n]{0,120}\brm\b/
    $code = /\b(os\.walk|glob\.glob|rglob|Get-ChildItem\b[^\n]{0,60}-Recurse)\b[^\n]{0,200}\b(Fernet\(|\.encrypt\(|AES\.new\(|CreateEncryptor|AesManaged)[^\n]{0,200}(os\.remove|unlink|Remove-Item|\.locked|\.enc["'])/
  condition:
    commands_in_tool_call and any of them
}

rule archive_of_home_sent {
  meta:
    description = "A tool call packs a home or system folder, or dumps a database, straight into the network"
    action = "block"
    severity = "critical"
    category = "leak"
    type = "CREDENTIAL_EXFILTRATION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 300
  strings:
    $tar = /\b(tar|zip|7z)\b[^\n;|]{0,80}(~|\$HOME|\/home|\/root|\/etc|\/var\/lib|\/Users|\/srv)[^\n;]{0,80}\|\s{0,2}([\w.\/ -]{0,40}\|\s{0,2})?(nc|ncat|netcat|curl|wget|socat)\b/
    $dump = /\b(pg_dump(all)?|mysqldump|mongodump|sqlite3)\b[^\n;]{0,160}\|\s{0,2}([\w.\/ -]{0,40}\|\s{0,2})?(nc|ncat|netcat|curl|wget|socat)\b/
    $sync = /\b(rclone\s{1,3}(copy|sync)|rsync\b[^\n;|]{0,40})\s[^\n;|]{0,60}(~\/|\$HOME|\/root|\/etc|\/home)[^\n;|]{0,80}\s[\w.-]{0,40}@?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}:/
  condition:
    commands_in_tool_call and any of them
}

rule public_exposure_command {
  meta:
    description = "A tool call opens a bucket, a port or a file to everybody"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant"
  strings:
    $bucket = /\b(aws\s{1,3}s3(api)?\b[^\n;|]{0,120}(--acl[ =]{1,2}["']?public-read|put-public-access-block[^\n;|]{0,120}false)|gsutil\b[^\n;|]{0,60}\ballUsers\b|gcloud\b[^\n;|]{0,120}--member[ =]["']?allUsers|az\s{1,3}storage\b[^\n;|]{0,80}--public-access\s{1,3}(blob|container))/i
    $tunnel = /\b(ngrok\s{1,3}(http|tcp)|cloudflared\s{1,3}tunnel\s{1,3}--url|ssh\s{1,3}-R\s{1,3}[\w:.]{1,40}\s|lt\s{1,3}--port|bore\s{1,3}local|serveo\.net)/i
    $firewall = /\b(authorize-security-group-ingress\b[^\n;|]{0,160}0\.0\.0\.0\/0|firewall-rules\s{1,3}create\b[^\n;|]{0,160}0\.0\.0\.0\/0)/i
  condition:
    commands_in_tool_call and any of them
}
