// Credential files: reading them in a tool call is reported, sending them away is refused.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule credential_in_tool_call {
  condition:
    tool != "" or sink == "arguments" or sink == "remote"
}

rule credential_file_access {
  meta:
    description = "A tool call reads or writes a file that holds credentials"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "CREDENTIAL_FILE"
    owasp = "LLM02:2025"
    atlas = "AML.T0055"
    scope = "assistant"
  strings:
    $cloud = /[\/\\]\.(aws[\/\\](credentials|config)|azure[\/\\](accessTokens|msal_token_cache)|config[\/\\]gcloud[\/\\]\w{3,40}|kube[\/\\]config|docker[\/\\]config\.json|oci[\/\\]config)\b/i
    $ssh = /([\/\\]\.ssh[\/\\]|\b)id_(rsa|dsa|ecdsa|ed25519)\b(\.pem)?/
    $ssh_dir = /[\/\\]\.ssh[\/\\](authorized_keys|config|\*|id_\*)/
    $system = /\/etc\/(shadow|gshadow|sudoers|krb5\.keytab|\x00{4})\b/
    $home = /[\/\\]\.(netrc|pgpass|git-credentials|npmrc|pypirc|my\.cnf|vault-token|gnupg[\/\\]|bash_history|zsh_history|config[\/\\]gh[\/\\]hosts\.yml|cargo[\/\\]credentials|claude[\/\\]\.credentials\.json|codex[\/\\]auth\.json)/i
    $env = /(^|[\s"'=\/\\:])\.env(\.(local|production|prod|dev|development|staging|test))?($|["'\s;|&)])/
    $browser = /(Login Data|cookies\.sqlite|logins\.json|key4\.db|Local State|\.keychain-db|wallet\.dat|\.kdbx)\b/
    $proc = /\/proc\/(self|\d{1,7})\/environ\b/
    $metadata = /\b169\.254\.169\.254\b|\bmetadata\.google\.internal\b/
  condition:
    credential_in_tool_call and any of them
}

rule credential_file_exfiltration {
  meta:
    description = "A tool call sends a file that holds credentials, or the environment, over the network"
    action = "block"
    severity = "critical"
    category = "leak"
    type = "CREDENTIAL_EXFILTRATION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 500
  strings:
    $upload = /\b(curl|wget|http|https|xh)\b[^\n]{0,160}(-d|--data(-binary|-raw|-urlencode)?|-F|--form|-T|--upload-file|--post-file|--body-file)[ =]{0,2}["']?[^\s"']{0,40}@?[^\s"'|;]{0,60}(\.aws\/credentials|id_(rsa|dsa|ecdsa|ed25519)\b|\.ssh\/|\.kube\/config|\.docker\/config\.json|\.netrc|\.git-credentials|\/etc\/shadow|\/\.env\b|[@=]\.env\b|gcloud\/\w{3,40})/i
    $pipe = /(\.aws\/credentials|id_(rsa|dsa|ecdsa|ed25519)\b|\.ssh\/\S{0,20}|\.kube\/config|\.docker\/config\.json|\.netrc|\.git-credentials|\/etc\/shadow|\s\.env\b|\/\.env\b|\bprintenv|\benv)\s{0,3}(\|\s{0,2}(base64|gzip|xxd|tar|openssl|tr|sort)[^|\n]{0,40}){0,3}\|\s{0,2}(curl|wget|nc|ncat|netcat|socat|http|telnet|mail|sendmail|ssh)\b/i
    $substitution = /\b(curl|wget|nslookup|dig|ping|http|\x00{4})\b[^\n]{0,160}(\$\(|`|\x00{4})\s{0,2}(cat|base64|head|xxd|printenv|env|\x00{4})\b[^)`\n]{0,80}(\.aws\/credentials|id_(rsa|dsa|ecdsa|ed25519)|\.ssh\/|\.kube\/config|\.netrc|\.env\b|\.git-credentials|\/etc\/(shadow|passwd)|printenv|\benv\b)/i
    $environment = /\b(curl|wget)\b[^\n]{0,160}(\$\(|`)\s{0,2}(printenv|env)\b/i
    $code = /\b(requests\.(post|put)|httpx\.post|urllib\.request\.urlopen|fetch|axios\.post|\x00{4})\s{0,2}\([^\n]{0,160}(open|readFile(Sync)?|read_text|os\.environ|process\.env|\x00{4})\b[^\n]{0,80}(\.aws\/credentials|id_(rsa|ed25519)|\.ssh|\.env\b|\.netrc|os\.environ\)|dict\(os\.environ|process\.env\))/
  condition:
    credential_in_tool_call and any of them
}

rule asks_for_credential_files {
  meta:
    description = "A document or tool description asks the model to read credential files"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "CREDENTIAL_FILE"
    owasp = "LLM01:2025"
    atlas = "AML.T0098"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(you must|must|please|assistant|first|also|silently|always|then|and|instead|now)\b[^\n]{0,40}\b(read|cat|open|include|copy|print|fetch|get|load|send|retrieve|display)\b[^\n]{0,50}((~|\$HOME|\/root|\/home\/\w{1,20})\/\.(ssh|aws|kube|netrc|env|gnupg|docker|cursor|config)|\bid_(rsa|ed25519)\b|\/etc\/(shadow|passwd)\b)[^\n]{0,120}\b(include|pass|send|put|content|parameter|field|response|output|it|them|post|forward|to the)\b/i
    $pt = /\b(deve|devem|favor|assistente|primeiro|tambem|sempre|agora|depois)\b[^\n]{0,40}\b(ler|leia|abra|abrir|inclua|incluir|copie|copiar|envie|enviar|mostre)\b[^\n]{0,50}((~|\$HOME|\/root)\/\.(ssh|aws|kube|netrc|env|gnupg|docker|config)|\bid_(rsa|ed25519)\b|\/etc\/(shadow|passwd)\b)/i
    $es = /\b(debe|debes|favor|asistente|primero|tambien|siempre|ahora|despues|\x00{4})\b[^\n]{0,40}\b(lee|leer|abre|abrir|incluye|incluir|copia|copiar|envia|enviar|muestra|\x00{4})\b[^\n]{0,50}((~|\$HOME|\/root)\/\.(ssh|aws|kube|netrc|env|gnupg|docker|config)|\bid_(rsa|ed25519)\b|\/etc\/(shadow|passwd)\b)/i
    $topic = /\b(malicious|attack(s|ers?)?|poisoning|prompt injection|ssh-keygen|chmod|configure|install(ation)?|mount|volume|vulnerab\w{0,8})\b/i
  condition:
    any of ($en, $pt, $es) and not (role == "tool" and $topic)
}
