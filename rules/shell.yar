// Commands in tool calls that destroy, open a door, or run what was never seen.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule in_tool_call {
  condition:
    tool != "" or sink == "arguments" or sink == "remote"
}

rule destructive_command {
  meta:
    description = "A tool call wipes a system, a home folder or a disk, or floods the machine"
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
    $rm = /\brm\s{1,4}(-{1,2}[\w-]{1,20}\s{1,4}){0,3}(-\w{0,4}[rR]\w{0,4}|--recursive)\s{1,4}(-{1,2}[\w-]{1,20}\s{1,4}){0,3}["']?(\/(\*|\s|["';&|]|$)|\/(bin|boot|etc|lib|opt|root|sbin|srv|usr|var|home|Users|System|Library)(\/?\*?)(["'\s;&|]|$)|~\/?\*?(["'\s;&|]|$)|\$HOME\/?\*?(["'\s;&|]|$)|\$\{HOME\}|--no-preserve-root)/
    $rm_root = /\brm\b[^\n;|&]{0,40}--no-preserve-root/
    $mkfs = /\bmkfs(\.\w{2,8})?\s[^\n]{0,40}\/dev\/(sd|nvme|hd|vd|xvd|mmcblk|disk)/
    $dd = /\bdd\b[^\n]{0,60}\bof=\/dev\/(sd|nvme|hd|vd|xvd|mmcblk|disk)/
    $redirect = />\s{0,2}\/dev\/(sd[a-z]|nvme\d|hda|vda|xvda)\b/
    $wipe = /\b(shred|wipefs)\b[^\n]{0,40}\/dev\/(sd|nvme|hd|vd|xvd|disk)/
    $fork = /:\s{0,2}\(\s{0,2}\)\s{0,2}\{\s{0,2}:\s{0,2}\|\s{0,2}:\s{0,2}&\s{0,2}\}\s{0,2};\s{0,2}:/
    $chmod = /\bchmod\s{1,3}(-\w{1,4}\s{1,3}){0,2}-?R?\s{0,3}0?777\s{1,3}\/(\s|["';&|*]|$)/
    $find = /\bfind\s{1,3}(\/|~|\$HOME)\s[^\n]{0,80}(-delete\b|-exec\s{1,3}rm\b)/
    $format = /\b(format|Format-Volume)\s{1,3}(-DriveLetter\s{1,3})?[cC]:?(\s|$)/
    $del = /\b(del|rd|rmdir)\s{1,3}(\/[a-z]\s{1,3}){1,4}["']?[cC]:\\(\*|Windows|Users|["'\s]|$)/i
    $powershell = /\bRemove-Item\b[^\n]{0,60}\b[cC]:\\(\*|Windows|Users)?["'\s][^\n]{0,40}-Recurse/i
    $python = /\bshutil\.rmtree\(\s{0,2}["'](\/|~|\/home|\/etc|\/usr|\/var|C:\\\\)["']/
  condition:
    in_tool_call and any of them
}

rule reverse_shell {
  meta:
    description = "A tool call opens a shell to another machine"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0072"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 460
  strings:
    $bash = /\b(ba|z|k)?sh\s{1,3}-i\b[^\n]{0,60}\/dev\/(tcp|udp)\/[\w.-]{1,80}\/\d{1,5}/
    $dev = /\b(exec|cat|0<&|<&)[^\n]{0,30}<>\s{0,2}\/dev\/tcp\/[\w.-]{1,80}\/\d{1,5}/
    $nc = /\b(nc|ncat|netcat)\b[^\n]{0,60}\s(-\w{0,4}[ec]\w{0,3}|--exec|--sh-exec)\s{1,3}["']?(\/\w{2,8}){0,4}\/?(ba|z|k|da)?sh\b/
    $nc_cmd = /\b(nc|ncat)\b[^\n]{0,60}\s-\w{0,4}e\w{0,2}\s{1,3}(cmd|powershell)(\.exe)?\b/i
    $fifo = /\bmkfifo\b[^\n]{0,80}\b(ba|z|da)?sh\s{1,3}-i\b[^\n]{0,60}\b(nc|ncat|netcat|telnet|openssl)\b/
    $python = /\bsocket\.socket\([^\n]{0,120}\.connect\(\([^\n]{0,160}(os\.dup2|subprocess\.(call|Popen|run)|pty\.spawn)[^\n]{0,80}(sh\b|\/bin|cmd)/
    $perl = /\bperl\b[^\n]{0,40}\bSocket\b[^\n]{0,200}\bexec\s{0,2}[\({"']{1,3}\/bin\/\w{0,2}sh/
    $php = /\bphp\s{1,3}-r\b[^\n]{0,20}fsockopen\([^\n]{0,120}\b(exec|shell_exec|system|passthru|proc_open)\b/
    $ruby = /\bruby\s{1,3}-rsocket\b[^\n]{0,160}\b(exec|spawn|IO\.popen)\b/
    $socat = /\bsocat\b[^\n]{0,120}\bexec:["']?[^\n]{0,20}(ba|z)?sh\b/i
    $powershell = /New-Object\s{1,3}(System\.)?Net\.Sockets\.TCPClient\([^\n]{0,200}(iex|Invoke-Expression|GetStream)/i
  condition:
    in_tool_call and any of them
}

rule download_and_run {
  meta:
    description = "A tool call runs a script straight from the network"
    action = "alert"
    severity = "medium"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0050"
    scope = "assistant"
  strings:
    $pipe = /\b(curl|wget|fetch)\b[^\n|;]{0,200}\|\s{0,2}(sudo\s{1,3}(-\w{1,3}\s{1,3})?)?(env\s{1,3})?(\/bin\/|\/usr\/bin\/)?(ba|z|k|da)?(sh|python3?|perl|ruby|node|php)\b/
    $substitution = /\b(ba|z|da)?(sh|eval|source)\s{1,3}(-c\s{1,3})?["']?(<\(|\$\(|`)\s{0,2}(curl|wget)\b/
    $powershell = /\b(iex|Invoke-Expression)\b[^\n]{0,40}\b(iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\b|\b(iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\b[^\n|]{0,200}\|\s{0,2}(iex|Invoke-Expression)\b/i
  condition:
    in_tool_call and any of them
}

rule untrusted_download_and_run {
  meta:
    description = "A tool call runs a script from a bare address, a paste site or a decoded blob"
    action = "block"
    severity = "critical"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0050"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 520
  strings:
    $address = /\b(curl|wget)\b[^\n|;]{0,80}(https?:\/\/)?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(:\d{1,5})?\/?[^\n|;]{0,80}\|\s{0,2}(sudo\s{1,3})?(\/bin\/)?(ba|z|da)?(sh|python3?|perl)\b/
    $paste = /\b(curl|wget|\x00{4})\b[^\n|;]{0,80}(pastebin\.com|paste\.ee|transfer\.sh|ix\.io|termbin\.com|webhook\.site|ngrok\.(io|app)|ngrok-free\.app|\.onion|requestbin|pipedream\.net|interact\.sh|oast\.\w{2,5})[^\n|;]{0,100}\|\s{0,2}(sudo\s{1,3})?(ba|z|da)?(sh|python3?|perl|\x00{4})\b/i
    $save = /\b(curl|wget)\b[^\n]{0,80}https?:\/\/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[^\n]{0,100}(&&|;)\s{0,2}(chmod\s{1,3}(\+x|\d{3,4})|(ba|z)?sh)\s/
    $blob = /\b(echo|printf)\s{1,3}["']?[A-Za-z0-9+\/]{24,400}={0,2}["']?\s{0,2}\|\s{0,2}base64\s{1,3}(-d|-D|--decode)\s{0,2}\|\s{0,2}(sudo\s{1,3})?(ba|z|da)?(sh|python3?|perl)\b/
    $encoded = /\bpowershell(\.exe)?\b[^\n]{0,80}\s-(e|ec|enc|encodedcommand)\s{1,3}[A-Za-z0-9+\/=]{40,400}/i
  condition:
    in_tool_call and any of them
}

rule persistence_command {
  meta:
    description = "A tool call plants something that comes back: keys, cron entries, start-up files, services"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DANGEROUS_COMMAND"
    owasp = "LLM06:2025"
    atlas = "AML.T0053"
    scope = "assistant"
  strings:
    $keys = />>?\s{0,2}["']?(~|\$HOME|\/root|\/home\/\w{1,32})\/\.ssh\/authorized_keys/
    $cron = /\|\s{0,2}crontab\s{1,3}-|>>?\s{0,2}\/etc\/(cron\.(d|daily|hourly)|crontab)/
    $profile = /(echo|printf|cat)\b[^\n]{0,160}>>\s{0,2}["']?(~|\$HOME|\/root|\/home\/\w{1,32})\/\.(bashrc|zshrc|profile|bash_profile)/
    $service = />>?\s{0,2}\/etc\/systemd\/system\/[\w.-]{1,40}\.service/
    $sudoers = />>?\s{0,2}\/etc\/sudoers/
    $user = /\b(useradd|adduser)\b[^\n]{0,60}(-o\s{1,3}-u\s{1,3}0|-G\s{1,3}\w{0,20}(sudo|wheel))/
    $registry = /\breg\s{1,3}add\b[^\n]{0,80}\\CurrentVersion\\Run\b/i
    $history = /\b(history\s{1,3}-c|unset\s{1,3}HISTFILE|rm\s[^\n]{0,20}\.bash_history|wevtutil\s{1,3}cl)\b/
    $firewall = /\b(setenforce\s{1,3}0|ufw\s{1,3}disable|iptables\s{1,3}-F|systemctl\s{1,3}(stop|disable)\s{1,3}(firewalld|auditd|apparmor)|Set-MpPreference\s{1,3}-DisableRealtimeMonitoring)\b/i
  condition:
    in_tool_call and any of them
}
