// Ways in which an injected text carries data out: the model writes an image, a link or a request whose address holds it.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

rule markdown_image_exfiltration {
  meta:
    description = "An image whose address carries a long value: showing it sends the value to its host"
    action = "redact"
    severity = "high"
    category = "leak"
    type = "EXFILTRATION_LINK"
    owasp = "LLM02:2025"
    atlas = "AML.T0077"
    scope = "assistant response"
    reach = 800
    anchor = "![ <"
    score = 85
  strings:
    // the whole image is the match, so that nothing of the address is left to load
    $query = /!\[[^\]\n]{0,80}\]\(\s{0,2}<?(https?:\/\/|\x00{4})[^\s)>?]{1,120}\?[^\s)>]{0,60}=[^\s)>&=]{40,400}[^\s)>]{0,60}[^)\n]{0,40}\)?/
    $html = /<img\b[^>\n]{0,80}\bsrc\s{0,2}=\s{0,2}["']?(https?:\/\/|\x00{4})[^\s"'>?]{1,120}\?[^\s"'>]{0,60}=[^\s"'>&=]{40,400}[^\s"'>]{0,60}["']?[^>\n]{0,40}>?/i
    // signed addresses of image stores and renderers of diagrams carry long values of their own
    $known = /(!\[[^\]\n]{0,80}\]\(\s{0,2}<?|src\s{0,2}=\s{0,2}["']?)https?\W{3}[\w.-]{0,60}(\.amazonaws\.com|\.blob\.core\.windows\.net|\.googleusercontent\.com|\.cloudfront\.net|img\.shields\.io|quickchart\.io|mermaid\.ink|kroki\.io|chart\.googleapis\.com|latex\.codecogs\.com|\.githubusercontent\.com|\.openai\.com)[\/:?]/i
  condition:
    any of ($query, $html) and #known < #query + #html
}

rule encoded_link_exfiltration {
  meta:
    description = "A link whose query holds a long base64 or hex value"
    action = "alert"
    severity = "medium"
    category = "leak"
    type = "EXFILTRATION_LINK"
    owasp = "LLM02:2025"
    atlas = "AML.T0077"
    scope = "assistant response"
  strings:
    $link = /\]\(\s{0,2}<?(https?:\/\/|\x00{4})[^\s)>?]{1,120}\?[^\s)>]{0,60}\b(data|d|q|payload|content|c|info|text|msg|exfil|secret|token|dados|datos)=([A-Za-z0-9+\/_-]{60,400}|[0-9a-fA-F]{60,400}|([\w.-]{1,40}(%20|\+)){8,40})/
  condition:
    $link
}

rule image_template_instruction {
  meta:
    description = "Tells the model to write an image or link that has data put into its address"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "EXFILTRATION_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0077"
    scope = "user tool tooldef"
    reach = 400
  strings:
    $markdown = /!\[[^\]\n]{0,60}\]\(\s{0,2}(https?:\/\/|\x00{4})[^\s)]{3,120}[?&\/]\w{0,20}=?(\[|\{\{?|<|%5B|\$\{|%7B)\s{0,2}[A-Za-z_ ]{2,40}\s{0,2}(\]|\}\}?|>|%5D|%7D)/
    $html = /<img\b[^>\n]{0,60}\bsrc\s{0,2}=\s{0,2}["']?https?:\/\/[^\s"'>]{3,120}[?&]\w{1,20}=(\[|\{\{?|<|%5B|%7B|\x00{4})\s{0,2}[A-Z_ ]{2,40}\s{0,2}(\]|\}\}?|>|%5D|%7D)/
    $en = /\b(render|include|add|show|insert|write|embed|display|create|output|load|fetch|\x00{4})\b[^\n]{0,60}\b(image|img|link|url|pixel)\b[^\n]{0,100}(https?:\/\/|\x00{4})[^\n]{3,120}\b(where|replac(e|ing)|with|containing|append(ing|ed)?|followed by|followed|\x00{4})\b[^\n]{0,60}\b(base ?64|encoded|password|secret|api key|token|conversation|chat history|system prompt|user('s)? (data|message|email|name)|summary|context|everything|\x00{4})\b/i
    $pt = /\b(i\wclua|adicione|\wostre|i\wsira|es\wreva|renderi\we|exib[ae]|car\wegue)\b[^\n]{0,60}\b(imagem|link|url|\x00{4})\b[^\n]{0,100}(https?:\/\/|\x00{4})[^\n]{3,120}\b(onde|substitu(a|indo)|com|contendo|seguid[oa]|\x00{4})\b[^\n]{0,60}\b(base ?64|codificad|senha|segredo|chave|token|conversa|historico|prompt|dados|mensagem|\x00{4})/i
    $es = /\b(i\wcluye|anade|muestra|i\wserta|es\wribe|renderi\wa|carga)\b[^\n]{0,60}\b(imagen|enlace|url)\b[^\n]{0,100}(https?:\/\/|\x00{4})[^\n]{3,120}\b(donde|sustitu|reemplaz|con|que contenga|seguid[oa])\w{0,6}\b[^\n]{0,60}\b(base ?64|codificad|contrasena|secreto|clave|token|conversacion|historial|prompt|datos|mensaje)/i
    $script = /\b(include|insert|add|write|output|print|say|\x00{4})\b[^\n]{0,60}\b(in|into|to) (your|the|\x00{4}) (response|answer|reply|output|summary|\x00{4})\b[^\n]{0,100}<(img|svg|script|a|iframe|\x00{4})\b[^>\n]{0,80}\b(on\w{3,12}\s{0,2}=|javascript:|\x00{4})/i
  condition:
    any of them
}

rule send_data_out {
  meta:
    description = "A document or tool description tells the model to send conversation, prompt or secrets to an address"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "EXFILTRATION_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0086"
    scope = "user tool tooldef"
    reach = 500
  strings:
    $en_url = /\b(send|post|forward|upload|transmit|e-?mail|exfiltrate|submit|publish|leak|deliver|\x00{4})\b[^.!?\n]{0,60}\b(system prompt|starting prompt|initial (prompt|instructions)|hidden instructions|internal guidelines|developer message|preamble|setup text|conversation|chat (history|log)s?|(all|previous|user|user's) messages|credentials|api[ _]keys?|passwords?|secrets?|tokens?|private key|env(ironment)? variables|\.env|ssh keys?|session|cookies?|user('s)? (data|files|information)|full (context|results)|query and (full )?results|\x00{4})\b[^!?\n]{0,60}\b(to|at|on|via|into|\x00{4})\b[^!?\n]{0,30}https?:\/\//i
    $en_word = /\b(send|post|forward|upload|transmit|e-?mail|exfiltrate|submit|publish|leak|deliver|\x00{4})\b[^.!?\n]{0,60}\b(system prompt|starting prompt|initial (prompt|instructions)|hidden instructions|internal guidelines|developer message|preamble|setup text|conversation|chat (history|log)s?|(all|previous|user|user's) messages|credentials|api[ _]keys?|passwords?|secrets?|tokens?|private key|env(ironment)? variables|\.env|ssh keys?|session|cookies?|user('s)? (data|files|information)|full (context|results)|query and (full )?results|\x00{4})\b[^!?\n]{0,60}\b(to|at|on|via|into|\x00{4})\b[^!?\n]{0,30}(webhook|attacker|external (server|site|address))/i
    $en_mail = /\b(send|post|forward|upload|transmit|e-?mail|exfiltrate|submit|publish|leak|deliver|\x00{4})\b[^.!?\n]{0,60}\b(system prompt|starting prompt|initial (prompt|instructions)|hidden instructions|internal guidelines|developer message|preamble|setup text|conversation|chat (history|log)s?|previous messages|credentials|passwords?|private key|environment variables|\.env\b|cookies?|u\wer('s)? (data|files|information|messages)|full (context|results)|(session|access) tokens?|\x00{4})\b[^!?\n]{0,60}\b(to|at|on|via|into|\x00{4})\b[^!?\n]{0,30}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})/i
    $en_messages = /\b(send|post|forward|upload|transmit|e-?mail)(\W{1,3}\w{1,10}){0,3} messages\b[^!?\n]{0,30}\b(to|at)\b[^!?\n]{0,12}[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}/i
    $en_back = /((https?:\/\/|\x00{4}))[^\s]{3,120}[^.!?\n]{0,60}\b(with|containing|including|append(ing)?|\x00{4})\b[^.!?\n]{0,30}\b(the |your |all |full |\x00{4}){1,3}(system prompt|conversation|chat history|hidden instructions|starting prompt|preamble|developer message|user('s)? (data|messages|secrets|credentials))\b/i
    $pt_url = /\b(envi[ea]|mand[ea]|encaminhe|public(ar|a)|publique|poste|transmita|vaze|copie|cole|suba|\x00{4})\b[^.!?\n]{0,50}\b(prompt|preambulo|instruc(oes|ao) (iniciais|ocultas)|diretrizes internas|mensagem do desenvolvedor|mensagem que veio antes|texto de configuracao|conversa|historico|credenciais|chaves?( de)? api|senhas?|segredos?|tokens?|chave privada|variaveis de ambiente|\.env|cookies?|dados do usuario|\x00{4})\b[^!?\n]{0,60}\b(para|em|a|no|na|ao|\x00{4})\b[^!?\n]{0,30}https?:\/\//i
    $pt_word = /\b(envi[ea]|mand[ea]|encaminhe|public(ar|a)|publique|poste|transmita|vaze|copie|cole|suba|\x00{4})\b[^.!?\n]{0,50}\b(prompt|preambulo|instruc(oes|ao) (iniciais|ocultas)|diretrizes internas|mensagem do desenvolvedor|mensagem que veio antes|texto de configuracao|conversa|historico|credenciais|chaves?( de)? api|senhas?|segredos?|tokens?|chave privada|variaveis de ambiente|\.env|cookies?|dados do usuario|\x00{4})\b[^!?\n]{0,60}\b(para|em|a|no|na|ao|\x00{4})\b[^!?\n]{0,30}(webhook)/i
    $pt_mail = /\b(envi[ea]|mand[ea]|encaminhe|public(ar|a)|publique|poste|transmita|vaze|copie|cole|suba)\b[^.!?\n]{0,50}\b(prompt|preambulo|instruc(oes|ao) (iniciais|ocultas)|diretrizes internas|mensagem do desenvolvedor|mensagem que veio antes|texto de configuracao|conversa|historico|credenciais|chaves?( de)? api|senhas?|segredos?|tokens?|chave privada|variaveis de ambiente|\.env|cookies?|dados do usuario)\b[^!?\n]{0,60}\b(para|em|a|no|na|ao)\b[^!?\n]{0,30}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})/i
    $es_url = /\b(envi[ea]|mand[ea]|reenvi[ea]|public(ar|a)|publique|transmit[ea]|filtr[ae]|copi[ae]|peg[ae]|sub[ae]|\x00{4})\b[^.!?\n]{0,50}\b(prompt|preambulo|instruccion(es)? (iniciales|ocultas)|directrices internas|mensaje del desarrollador|mensaje que vino antes|texto de configuracion|conversacion|historial|credenciales|claves?( de)? api|contrasenas?|secretos?|tokens?|clave privada|variables de entorno|\.env|cookies?|datos del usuario|\x00{4})\b[^!?\n]{0,60}\b(para|en|a|al|por|\x00{4})\b[^!?\n]{0,30}https?:\/\//i
    $es_word = /\b(envi[ea]|mand[ea]|reenvi[ea]|public(ar|a)|publique|transmit[ea]|filtr[ae]|copi[ae]|peg[ae]|sub[ae]|\x00{4})\b[^.!?\n]{0,50}\b(prompt|preambulo|instruccion(es)? (iniciales|ocultas)|directrices internas|mensaje del desarrollador|mensaje que vino antes|texto de configuracion|conversacion|historial|credenciales|claves?( de)? api|contrasenas?|secretos?|tokens?|clave privada|variables de entorno|\.env|cookies?|datos del usuario|\x00{4})\b[^!?\n]{0,60}\b(para|en|a|al|por|\x00{4})\b[^!?\n]{0,30}(webhook)/i
    $es_mail = /\b(envi[ea]|mand[ea]|reenvi[ea]|public(ar|a)|publique|transmit[ea]|filtr[ae]|copi[ae]|peg[ae]|sub[ae])\b[^.!?\n]{0,50}\b(prompt|preambulo|instruccion(es)? (iniciales|ocultas)|directrices internas|mensaje del desarrollador|mensaje que vino antes|texto de configuracion|conversacion|historial|credenciales|claves?( de)? api|contrasenas?|secretos?|tokens?|clave privada|variables de entorno|\.env|cookies?|datos del usuario|\x00{4})\b[^!?\n]{0,60}\b(para|en|a|al|por|\x00{4})\b[^!?\n]{0,30}([\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\x00{4})/i
    // how programs are written: a token goes to its endpoint
    $program_before = /\b(curl|endpoints?|OAuth|Authorization|bearer|webhook url|SDK|localhost|example:|client_id|docs|headers?|\x00{4})\b[^\n]{0,60}\b(access tokens?|auth tokens?|api.keys?|client.secrets?|credentials|cookies|credenciais|credenciales)\b/i
    $program_after = /\b(access tokens?|auth tokens?|api.keys?|client.secrets?|credentials|cookies|credenciais|credenciales)\b[^\n]{0,60}\b(curl|endpoints?|OAuth|Authorization|bearer|webhook url|SDK|localhost|example:|client_id|docs|headers?|\x00{4})\b/i
  condition:
    any of ($en*, $pt*, $es*) and not ((role == "user" or role == "tool") and any of ($program*))
}
