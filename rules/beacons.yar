// Other ways out: answers and calls whose addresses, names or markup carry data, and the orders to write them.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule beacons_topic {
  strings:
    $ = /\bprompt[ -]?(injection|leak|hack|attack|shield)/i
    $ = /\bprompt[ -]engineering/i
    $ = /\bjailbreak(s|ing)?\b/i
    $ = /\b(inje[\w\xC3\xA7\xA3]{3,5}|inyecci\S{1,2}n) (de )?prompt/i
    $ = /\b(adversarial|red[ -]?team)/i
    $ = /\bguardrails?\b/i
    $ = "OWASP"
    $ = /\b(poisoning|malicious|malicios[oa]s?|attack(s|ers?)?|ataques?|atacantes?|privilege.escalation|blocklist)\b/i
    $ = /\bharmful requests\b/i
    $ = /\bsecurity (test|research|audit)/i
    $ = /\btest (response|system|case|pattern|instruction|prompt|\x00{4})/i
    $ = /\b(never|not|no circumstances|cannot|refuse to) (leak or )?(reveal|ignore|share|disclose|write the exact)\b/i
    $ = /\b(LLM|AI) (safety|security)\b/i
    $ = /\b(try|exemplo|ejemplo|example)s?( a| an| de)? prompts?\b/i
    $ = /\b(requests|commands?|questions|prompts|\x00{4}) (like|such as|that (tell|ask)s? you)\b/i
    $ = /\b(if|when) (a|the|any) users? (asks?|tries|attempts|requests)\b[^\n]{0,60}\b(instructions|prompt)\b/i
  condition:
    any of them
}

private rule beacons_in_tool_call {
  condition:
    tool != "" or sink == "arguments" or sink == "remote"
}

rule reference_image_exfiltration {
  meta:
    description = "A reference-style image or link definition whose address carries a long value"
    action = "redact"
    severity = "high"
    category = "leak"
    type = "EXFILTRATION_LINK"
    owasp = "LLM02:2025"
    atlas = "AML.T0077"
    scope = "assistant response"
    reach = 760
    anchor = "]:"
  strings:
    $definition = /(^|\n)\s{0,3}\[[^\]\n]{1,60}\]:\s{0,3}<?(https?:\/\/|\x00{4})[^\s>?]{1,120}\?[^\s>]{0,60}=[^\s>&=]{40,400}[^\s>]{0,60}>?/i
    $known = /\]:\s{0,3}<?https?\W{3}[\w.-]{0,60}(\.amazonaws\.com|\.blob\.core\.windows\.net|\.googleusercontent\.com|\.cloudfront\.net|img\.shields\.io|quickchart\.io|mermaid\.ink|kroki\.io|\.githubusercontent\.com|\.openai\.com)[\/:?]/i
  condition:
    $definition and #known < #definition
}

rule markup_beacon_exfiltration {
  meta:
    description = "A frame, form, style or media element whose address carries a long value"
    action = "redact"
    severity = "high"
    category = "leak"
    type = "EXFILTRATION_LINK"
    owasp = "LLM05:2025"
    atlas = "AML.T0077"
    scope = "assistant response"
    reach = 800
    anchor = "< url("
  strings:
    $element = /<(iframe|script|object|embed|link|video|audio|source|track|form|base|input|body|table)\b[^>\n]{0,80}\b(src|href|action|data|poster|background|formaction)\s{0,2}=\s{0,2}["']?(https?:\/\/|\x00{4})[^\s"'>?]{1,120}\?[^\s"'>]{0,60}=[^\s"'>&=]{40,400}[^\s"'>]{0,60}["']?[^>\n]{0,40}>?/i
    $css = /\burl\(\s{0,2}["']?(https?:\/\/|\x00{4})[^\s"')?]{1,120}\?[^\s"')]{0,60}=[^\s"')&=]{40,400}[^\s"')]{0,60}["']?\s{0,2}\)?/i
  condition:
    any of them
}

rule script_link {
  meta:
    description = "A Markdown link or image that runs script or opens an inline page"
    action = "redact"
    severity = "high"
    category = "leak"
    type = "UNSAFE_MARKUP"
    owasp = "LLM05:2025"
    atlas = "AML.T0077"
    scope = "assistant response"
    reach = 320
    anchor = "]("
  strings:
    $link = /!?\[[^\]\n]{0,80}\]\(\s{0,2}<?(javascript:|vbscript:|data:text\/html|data:application\/xhtml)[^\s)]{1,200}\)?/i
  condition:
    any of them
}

rule cookie_stealing_markup {
  meta:
    description = "Script in an answer or document that sends cookies or storage to another host"
    action = "alert"
    severity = "high"
    category = "leak"
    type = "UNSAFE_MARKUP"
    owasp = "LLM05:2025"
    atlas = "AML.T0077"
    scope = "assistant tool"
  strings:
    $cookie = /\b(fetch|sendBeacon|XMLHttpRequest|new Image|\.src\s?=|location(\.href)?\s?=|axios\.(get|post)|\$\.(get|post))[^\n]{0,120}\b(document\.cookie|localStorage|sessionStorage)\b/i
    $handler = /<(img|svg|body|iframe|video|input|details|a)\b[^>\n]{0,80}\bon(error|load|click|toggle|focus|mouseover|\x00{4})\s?=[^>\n]{0,80}\b(fetch|document\.cookie|eval|atob|XMLHttpRequest|import|\x00{4})\(?/i
  condition:
    any of them
}

rule dns_exfiltration_command {
  meta:
    description = "A tool call looks up or pings a name that is built from data"
    action = "block"
    severity = "critical"
    category = "leak"
    type = "CREDENTIAL_EXFILTRATION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 400
  strings:
    $lookup = /\b(nslookup|dig|host|ping|drill|resolvectl query|Resolve-DnsName)\b[^\n|;]{0,60}["']?(\$\(|`|\$\{?[A-Za-z_]\w{0,24}\}?["']?\.)[^\n]{0,120}\.[\w-]{1,60}\.[a-z]{2,12}\b/
    $loop = /\b(base64|xxd|hexdump|od|base32)\b[^\n]{0,120}\b(nslookup|dig|host|ping)\s[^\n]{0,40}\$/
    $code = /\b(gethostbyname|getaddrinfo|dns\.resolve|resolver\.(query|resolve)|dns\.lookup)\([^\n]{0,60}(b32encode|b64encode|hexlify|toString\(["']hex|encode\(["']hex|\.hex\(\)|os\.environ|process\.env)/i
  condition:
    beacons_in_tool_call and any of them
}

rule long_label_address {
  meta:
    description = "An address whose host name begins with a long encoded label"
    action = "alert"
    severity = "medium"
    category = "leak"
    type = "EXFILTRATION_LINK"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant response"
  strings:
    $host = /https?:\/\/([0-9a-f]{40,63}|[a-z2-7]{48,63}|\x00{4})\.([0-9a-z-]{1,63}\.){1,4}[a-z]{2,12}\b/i
  condition:
    any of them
}

rule drop_site_upload {
  meta:
    description = "A tool call sends a file or the environment to a drop, tunnel or chat-hook site"
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
    $curl = /\b(curl|wget|http|xh)\b[^\n]{0,200}(-d|--data(-binary|-raw|-urlencode)?|-F|--form|-T|--upload-file|--post-file|--body-file)[ =]{0,2}[^\n]{0,120}(@|\$\(|`|<\()[^\n]{0,120}\b(webhook\.site|requestbin|pipedream\.net|ngrok(-free)?\.(io|app)|transfer\.sh|0x0\.st|file\.io|termbin\.com|pastebin\.com|paste\.ee|oast\.\w{2,5}|interact\.sh|burpcollaborator\.net|discord(app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|hooks\.slack\.com|trycloudflare\.com|beeceptor\.com|serveo\.net)/i
    $curl_first = /\b(curl|wget|http|xh)\b[^\n]{0,80}\b(webhook\.site|requestbin|pipedream\.net|ngrok(-free)?\.(io|app)|transfer\.sh|0x0\.st|file\.io|termbin\.com|pastebin\.com|paste\.ee|oast\.\w{2,5}|interact\.sh|burpcollaborator\.net|discord(app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|trycloudflare\.com|beeceptor\.com|serveo\.net)[^\n]{0,160}(-d|--data(-binary|-raw|-urlencode)?|-F|--form|-T|--upload-file|--post-file|--body-file)[ =]{0,2}[^\n]{0,60}(@|\$\(|`|<\()/i
    $pipe = /\|\s{0,2}(nc|ncat|netcat|curl)\b[^\n]{0,80}\b(termbin\.com|webhook\.site|transfer\.sh|0x0\.st|oast\.\w{2,5}|interact\.sh|ngrok(-free)?\.(io|app)|seashells\.io)/i
  condition:
    beacons_in_tool_call and any of them
}

rule code_posts_secrets {
  meta:
    description = "Code in a tool call posts the environment or files to a drop, tunnel or chat-hook site"
    action = "block"
    severity = "critical"
    category = "leak"
    type = "CREDENTIAL_EXFILTRATION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "assistant response"
    sink = "arguments remote"
    reach = 400
  strings:
    $post = /(requests|httpx|session|urllib\.request|axios|fetch|http|got|Invoke-(WebRequest|RestMethod)|iwr|irm|\x00{4})\b[^\n]{0,60}(webhook\.site|requestbin|pipedream\.net|ngrok(-free)?\.(io|app)|oast\.\w{2,5}|interact\.sh|discord(app)?\.com\/api\/webhooks|api\.telegram\.org\/bot|trycloudflare\.com|beeceptor\.com)[^\n]{0,160}(os\.environ|process\.env|open\(|readFile|read_text|read_bytes|getenv|Get-Content|\$env:|document\.cookie|\x00{4})/i
  condition:
    beacons_in_tool_call and any of them
}

rule append_data_to_address {
  meta:
    description = "Orders private data to be appended to, or encoded into, an address that is then opened"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "EXFILTRATION_INSTRUCTION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "user tool tooldef"
    reach = 350
  strings:
    $en = /\b(append|add|attach|encode|insert|embed|include|concatenate|put|place)\b[^.!?\n]{0,40}\b(password|secret|token|credential|conversation|chat history|system prompt|(user|customer|client)('s)? (data|name|e-?mail|message|input|address|question|details|information)|api key|personal (data|information)|previous message|their (name|e-?mail|data|address)|contents? of|summary of the (chat|conversation)|\x00{4})s?\b[^.!?\n]{0,40}\b(to|in|into|onto|at the end of|as)\b[^.!?\n]{0,16}\b(url|link|query( string| parameter)?|web address|hyperlink|subdomain|hostname|image (address|source|link|url)|domain name|path of)\b/i
    $en_open = /\b(visit|open|fetch|browse to|navigate to|go to|request|load|ping|call|get) (the (url|link|page|address|site) )?["'`<(]?(https?:\/\/|\x00{4})[^\s]{3,120}[^.!?\n]{0,40}\b(replac(e|ing)|with|where|append(ing|ed)?|followed by|plus|adding|and add|\x00{4})\b[^.!?\n]{0,40}\b(password|secret|token|conversation|chat history|system prompt|(user|customer)('s)? (data|name|e-?mail|message|input|question)|api key|their (name|e-?mail|data)|(file|document)('s)? contents?|\x00{4})\b/i
    $pt = /\b(acrescente|adicione|anexe|codifique|insira|inclua|concatene|coloque)\b[^.!?\n]{0,40}\b(senha|segredo|token|credencia\w{1,3}|conversa|historico|prompt|dados (do|pessoais)|nome do (usuario|cliente)|e-?mail do (usuario|cliente)|mensagem do usuario|chave|\x00{4})\b[^.!?\n]{0,40}\b(ao|a|na|no|em|final d[ao]|\x00{4})\b[^.!?\n]{0,16}\b(url|link|endereco|subdominio|query|parametro da url|imagem|\x00{4})\b/i
    $es = /\b(agrega|anade|adjunta|codifica|inserta|incluye|concatena|coloca|pon)\b[^.!?\n]{0,40}\b(contrasena|secreto|token|credencial\w{0,2}|conversacion|historial|prompt|datos (del|personales)|nombre del (usuario|cliente)|correo del (usuario|cliente)|mensaje del usuario|clave|\x00{4})\b[^.!?\n]{0,40}\b(a|al|en|final de|\x00{4})\b[^.!?\n]{0,16}\b(url|enlace|direccion|subdominio|query|imagen|\x00{4})\b/i
    $about_before = /\b(parameter|parametro|placeholder|endpoint|oauth|utm_|csrf|reset link|http header|header|\x00{4})\b[^.!?\n]{0,90}\b(append\w{0,3}|attach\w{0,3}|encod(e|ing)|concatenat\w{1,3}|sub-?domain|followed by|acrescente|anexe|codifique|agrega|adjunta|codifica)/i
    $about_after = /\b(append\w{0,3}|attach\w{0,3}|encod(e|ing)|concatenat\w{1,3}|sub-?domain|followed by|acrescente|anexe|codifique|agrega|adjunta|codifica)[^.!?\n]{0,90}\b(parameter|parametro|placeholder|endpoint|oauth|utm_|csrf|reset link|http header|header|\x00{4})\b/i
  condition:
    any of ($en*, $pt, $es) and not any of ($about*) and not (role == "tool" and beacons_topic) and not (role == "tool" and beacons_topic)
}

rule dns_leak_instruction {
  meta:
    description = "Orders a name look-up or a ping that carries data in the name"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "EXFILTRATION_INSTRUCTION"
    owasp = "LLM02:2025"
    atlas = "AML.T0086"
    scope = "user tool tooldef"
    reach = 350
  strings:
    $en = /\b(nslookup|dns (query|lookup|request|resolution)|resolve|ping|dig|look ?up)\b[^.!?\n]{0,80}\b(sub-?domain|encoded|encoding|base32|base64|hex|\x00{4})\b[^.!?\n]{0,60}\b(secrets?|passwords?|tokens?|api keys?|conversation|credentials?|system prompt|environment variables?|\x00{4})\b/i
    $en_sub = /\b(password|secret|token|api key|credentials?|conversation|system prompt|file contents?)\b[^.!?\n]{0,60}\b(as (a |the )?(sub-?domain|hostname|dns label)|in(to)? (a |the )?(sub-?domain|dns (query|label|name)|hostname))\b/i
    $pt = /\b(senha|segredo|token|chave|credenciais|conversa|prompt|dados|\x00{4})\b[^.!?\n]{0,60}\b(como|no|em um|num) (subdominio|consulta dns|nome de host|rotulo dns|\x00{4})/i
    $es = /\b(contrasena|secreto|token|clave|credenciales|conversacion|prompt|datos)\b[^.!?\n]{0,60}\b(como|en el|en un) (subdominio|consulta dns|nombre de host|etiqueta dns)/i
  condition:
    any of them and not (role == "tool" and beacons_topic)
}

rule steganographic_answer {
  meta:
    description = "Orders secret or private data to be hidden inside an innocent answer"
    action = "block"
    severity = "high"
    category = "injection"
    type = "EXFILTRATION_INSTRUCTION"
    owasp = "LLM02:2025"
    atlas = "AML.T0057"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\b(hide|embed|conceal|encode|smuggle|disguise|bury|weave)\b[^.!?\n]{0,30}\b(password|secret|token|api keys?|credentials?|conversation|system prompt|user('s)? (data|name|e-?mail|address|details)|private (data|key)|personal data|card number)\b[^.!?\n]{0,40}\b(in|inside|within|into|as|under|between|using)\b[^.!?\n]{0,24}\b(response|answer|reply|poem|story|code|comments?|whitespace|zero[- ]width|emojis?|image|text|essay|summary|first letters?|acrostic|output|markdown|footnote)\b/i
    $pt = /\b(esconda|embuta|oculte|codifique|disfarce|camufle)\b[^.!?\n]{0,30}\b(senha|segredo|token|chaves?|credenciais|conversa|prompt|dados do usuario|dados pessoais)\b[^.!?\n]{0,40}\b(em|na|no|dentro d[ae]|entre|usando|como)\b[^.!?\n]{0,24}\b(resposta|poema|historia|codigo|comentarios?|espacos|emojis?|imagem|texto|resumo|primeiras? letras?)\b/i
    $es = /\b(esconde|oculta|incrusta|codifica|disfraza|camufla)\b[^.!?\n]{0,30}\b(contrasena|secreto|token|claves?|credenciales|conversacion|prompt|datos del usuario|datos personales)\b[^.!?\n]{0,40}\b(en|dentro de|entre|usando|como)\b[^.!?\n]{0,24}\b(respuesta|poema|historia|codigo|comentarios?|espacios|emojis?|imagen|texto|resumen|primeras? letras?)\b/i
  condition:
    any of them and not (role == "tool" and beacons_topic)
}

rule environment_in_answer {
  meta:
    description = "A document orders environment variables, keys or tokens into an answer or a call"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0098"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(print|list|include|send|paste|output|reveal|return|dump|copy|share|append|put|embed|\x00{4})\b[^.!?\n]{0,24}\b(all |the |every |any |your |full |available |current |\x00{4}){1,3}(environment variables?|env(ironment)? (vars?|values)|api[- _]?keys?|access (keys|tokens)|secrets?|credentials|auth(entication)? tokens?|ssh keys?|private keys?|session tokens?|connection strings?)\b[^.!?\n]{0,50}\b(in|into|to|as|with|at the end of|inside|\x00{4}) (your|the|a|this|every|each|its|\x00{4}) (next |final |entire )?(response|answer|reply|summary|output|message|comment|argument|field|issue|pull request|commit|parameter|conversation|chat|\x00{4})\b/i
    $pt = /\b(imprima|liste|inclua|envie|cole|revele|copie|mostre|acrescente)\b[^.!?\n]{0,24}\b(variaveis de ambiente|chaves? (de|da) api|segredos|credenciais|tokens?|chaves? ssh|chaves? privadas?|\x00{4})\b[^.!?\n]{0,40}\b(na|no|em|ao|a|\x00{4}) (sua |proxima |final )?(resposta|resumo|mensagem|comentario|argumento|campo|issue|commit|parametro|conversa|\x00{4})\b/i
    $es = /\b(imprime|lista|incluye|envia|pega|revela|copia|muestra|agrega|anade)\b[^.!?\n]{0,24}\b(variables de entorno|claves? (de|del) api|secretos|credenciales|tokens?|claves? ssh|claves? privadas?|\x00{4})\b[^.!?\n]{0,40}\b(en|a|al|\x00{4}) (tu |la |el |proxima |final )?(respuesta|resumen|mensaje|comentario|argumento|campo|issue|commit|parametro|conversacion|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and beacons_topic)
}

rule mailbox_harvest {
  meta:
    description = "A document sends the agent through mail, files or chats for secrets, and on to an address"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM06:2025"
    atlas = "AML.T0086"
    scope = "tool tooldef"
    reach = 350
  strings:
    $en = /\b(search|scan|go through|look through|look (in|for)|read|check|open|find|collect|gather|retrieve|get)\b[^.!?\n]{0,40}\b(inbox|e-?mails?|mailbox|messages|drive|calendar|contacts?|slack|documents?|files|private repositor(y|ies)|notes|bank statements?|transactions?)\b[^.!?\n]{0,60}\b(and|then)\b[^.!?\n]{0,16}\b(send|forward|post|e-?mail|upload|submit|share|transmit|deliver|publish|exfiltrate|copy|\x00{4})\b[^.!?\n]{0,40}(\bto\b[^.!?\n]{0,12}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|https?:\/\/|\d{1,3}\.\d{1,3}\.\d{1,3}\.)|\bin (a )?(public|new) (issue|repo|gist|comment|pull request|channel)|\bpublicly\b)/i
    $pt = /\b(procure|busque|vasculhe|leia|abra|encontre|colete|pegue|reuna)\b[^.!?\n]{0,40}\b(caixa de entrada|e-?mails?|mensagens|drive|agenda|contatos|documentos?|arquivos|extratos?|transacoes|\x00{4})\b[^.!?\n]{0,60}\b(e|depois|\x00{4})\b[^.!?\n]{0,16}\b(envie|encaminhe|publique|mande|suba|compartilhe|transmita|\x00{4})\b[^.!?\n]{0,40}\b(para|a|\x00{4})\b[^.!?\n]{0,12}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|https?:\/\/|\x00{4})/i
    $es = /\b(busca|revisa|rastrea|lee|abre|encuentra|recopila|reune|obten|\x00{4})\b[^.!?\n]{0,40}\b(bandeja de entrada|correos?|mensajes|drive|calendario|contactos|documentos?|archivos|extractos?|transacciones)\b[^.!?\n]{0,60}\b(y|luego)\b[^.!?\n]{0,16}\b(envia|envialos|reenvia|publica|manda|sube|comparte|transmite)\b[^.!?\n]{0,40}\b(a|para)\b[^.!?\n]{0,12}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|(https?:\/\/|\x00{4}))/i
  condition:
    any of them and not (role == "tool" and beacons_topic)
}

rule contact_list_spam {
  meta:
    description = "A document orders a message or link to be sent to every contact"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "SELF_REPLICATION"
    owasp = "LLM06:2025"
    atlas = "AML.T0061"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(send|forward|e-?mail|share|post|message|distribute|\x00{4})\b[^.!?\n]{0,40}\b(to |with |\x00{4})(all|every|everyone|each|the entire|the whole|any|\x00{4})\b[^.!?\n]{0,16}\b(of )?(in )?(the |your |his |her |their |user('s)? )?(\w{1,10} )?(contacts?|address book|contact list|colleagues|team ?mates|recipients|friends|mailing list|people you know|followers|customers in|\x00{4})\b[^.!?\n]{0,40}\b(this|link|message|email|attachment|text|invoice|prompt|with|without|now|immediately|silently|$)/i
    $pt = /\b(envie|encaminhe|compartilhe|mande|repasse)\b[^.!?\n]{0,40}\b(para|a|com) (todos? (os|as)|cada|toda a)\b[^.!?\n]{0,16}\b(seus |suas )?(contatos?|colegas|amigos|lista de contatos|destinatarios|agenda)\b/i
    $es = /\b(envia|reenvia|comparte|manda|difunde|\x00{4})\b[^.!?\n]{0,40}\b(a|con) (todos (los|tus)|cada|toda la|\x00{4})\b[^.!?\n]{0,16}\b(contactos?|colegas|amigos|lista de contactos|destinatarios|agenda|\x00{4})\b/i
    $model_before = /\b(assistant|ai agent|llm|language model|assistente|asistente|agente|this (e-?mail|message|text|prompt)|est[ae] (e-?mail|mensagem|mensaje|correo|texto)|agent|\x00{4})\b[^\n]{0,100}\b(address book|c\wntacts?|c\wllea\w{3,4}|friends|c\wnt[ae]c?tos?|amigos|recipients|mailing list|team ?mates|destinatarios|agenda)/i
    $model_after = /\b(address book|c\wntacts?|c\wllea\w{3,4}|friends|c\wnt[ae]c?tos?|amigos|recipients|mailing list|team ?mates|destinatarios|agenda)[^\n]{0,100}\b(assistant|ai agent|llm|language model|assistente|asistente|agente|this (e-?mail|message|text|prompt)|est[ae] (e-?mail|mensagem|mensaje|correo|texto)|agent|\x00{4})\b/i
  condition:
    any of ($en, $pt, $es) and any of ($model*) and not (role == "tool" and beacons_topic) and not (role == "tool" and beacons_topic)
}

rule terminal_escape_sequence {
  meta:
    description = "Terminal control sequences that hide text, write the clipboard or disguise a link"
    action = "alert"
    severity = "medium"
    category = "leak"
    type = "UNSAFE_MARKUP"
    owasp = "LLM05:2025"
    atlas = "AML.T0077"
    scope = "tool tooldef assistant"
  strings:
    $clipboard = /\x1b\]52;[cps0-7]{0,4};[A-Za-z0-9+\/=]{4,60}/
    $hidden = /\x1b\[(8|2;8|0;8|[0-9;]{1,8};8)m[^\x1b\n]{4,200}/
    $link = /\x1b\]8;[^;\x1b]{0,40};https?:\/\/[^\s\x07\x1b]{3,200}(\x07|\x1b\\)/
  condition:
    any of them
}

rule paste_and_run_lure {
  meta:
    description = "Leads a person or agent to open the run box or a terminal and paste a command (ClickFix)"
    action = "block"
    severity = "high"
    category = "injection"
    type = "SOCIAL_ENGINEERING"
    owasp = "LLM01:2025"
    atlas = "AML.T0100"
    scope = "tool assistant"
    reach = 350
  strings:
    $en = /\b(press|hit|hold)\b[^.!?\n]{0,20}\b(win(dows)?( key)?|cmd|command)\b\s?\+\s?(r|space|x)\b[^\n]{0,120}\b(ctrl|cmd|command)\b\s?\+\s?v\b/i
    $en_verify = /\b(verify (that )?you are (a )?human|i('m| am) not a robot|captcha|complete the verification|fix (the |this )?(issue|error|problem))\b[^\n]{0,160}\b(paste|ctrl\s?\+\s?v|terminal|powershell|run dialog|command prompt|copy (the|this) (command|code))\b/i
    $pt = /\b(pressione|aperte|tecle)\b[^.!?\n]{0,20}\b(win(dows)?)\b\s?\+\s?(r|x)\b[^\n]{0,120}\b(ctrl\s?\+\s?v|cole)\b/i
    $es = /\b(presiona|presione|pulsa|pulse)\b[^.!?\n]{0,20}\b(win(dows)?)\b\s?\+\s?(r|x)\b[^\n]{0,120}\b(ctrl\s?\+\s?v|pega|pegue)\b/i
  condition:
    any of them
}
