// Ways in which an injected text carries data out: the model writes an image, a link or a request whose address holds it.

rule markdown_image_exfiltration {
  meta:
    description = "An image whose address carries a long value: showing it sends the value to its host"
    action = "redact"
    severity = "high"
    category = "leak"
    type = "EXFILTRATION_LINK"
    scope = "assistant response"
    reach = 700
    anchor = "![ <"
    score = 85
  strings:
    // the whole image is the match, so that nothing of the address is left to load
    $query = /!\[[^\]\n]{0,80}\]\(\s{0,2}<?https?:\/\/[^\s)>?]{1,120}\?[^\s)>]{0,60}=[^\s)>&=]{40,400}[^\s)>]{0,60}[^)\n]{0,40}\)?/
    $html = /<img\b[^>\n]{0,80}\bsrc\s{0,2}=\s{0,2}["']?https?:\/\/[^\s"'>?]{1,120}\?[^\s"'>]{0,60}=[^\s"'>&=]{40,400}[^\s"'>]{0,60}["']?[^>\n]{0,40}>?/i
    // signed addresses of image stores and renderers of diagrams carry long values of their own
    $known = /(!\[[^\]\n]{0,80}\]\(\s{0,2}<?|src\s{0,2}=\s{0,2}["']?)https?:\/\/[\w.-]{0,60}(\.amazonaws\.com|\.blob\.core\.windows\.net|\.googleusercontent\.com|\.cloudfront\.net|img\.shields\.io|quickchart\.io|mermaid\.ink|kroki\.io|chart\.googleapis\.com|latex\.codecogs\.com|\.githubusercontent\.com|\.openai\.com)[\/:?]/i
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
    scope = "assistant response"
  strings:
    $link = /\]\(\s{0,2}<?https?:\/\/[^\s)>?]{1,120}\?[^\s)>]{0,60}\b(data|d|q|payload|content|c|info|text|msg|exfil|secret|token|dados|datos)=([A-Za-z0-9+\/_-]{60,400}|[0-9a-fA-F]{60,400}|([\w.-]{1,40}(%20|\+)){8,40})/
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
    scope = "user tool tooldef"
    reach = 400
  strings:
    $markdown = /!\[[^\]\n]{0,60}\]\(\s{0,2}https?:\/\/[^\s)]{3,120}[?&\/]\w{0,20}=?(\[|\{\{?|<|%5B|\$\{|%7B)\s{0,2}[A-Za-z_ ]{2,40}\s{0,2}(\]|\}\}?|>|%5D|%7D)/
    $html = /<img\b[^>\n]{0,60}\bsrc\s{0,2}=\s{0,2}["']?https?:\/\/[^\s"'>]{3,120}[?&]\w{1,20}=(\[|\{\{?|<|%5B|%7B)\s{0,2}[A-Z_ ]{2,40}\s{0,2}(\]|\}\}?|>|%5D|%7D)/
    $en = /\b(render|include|add|show|insert|write|embed|display|create|output|load|fetch)\b[^\n]{0,60}\b(image|img|link|url|pixel)\b[^\n]{0,100}https?:\/\/[^\n]{3,120}\b(where|replac(e|ing)|with|containing|append(ing|ed)?|followed by|followed)\b[^\n]{0,60}\b(base ?64|encoded|password|secret|api key|token|conversation|chat history|system prompt|user('s)? (data|message|email|name)|summary|context|everything)\b/i
    $pt = /\b(inclua|adicione|mostre|insira|escreva|renderize|exiba|carregue)\b[^\n]{0,60}\b(imagem|link|url)\b[^\n]{0,100}https?:\/\/[^\n]{3,120}\b(onde|substitu(a|indo)|com|contendo|seguid[oa])\b[^\n]{0,60}\b(base ?64|codificad|senha|segredo|chave|token|conversa|historico|prompt|dados|mensagem)/i
    $es = /\b(incluye|anade|muestra|inserta|escribe|renderiza|carga)\b[^\n]{0,60}\b(imagen|enlace|url)\b[^\n]{0,100}https?:\/\/[^\n]{3,120}\b(donde|sustitu|reemplaz|con|que contenga|seguid[oa])\w{0,6}\b[^\n]{0,60}\b(base ?64|codificad|contrasena|secreto|clave|token|conversacion|historial|prompt|datos|mensaje)/i
    $script = /\b(include|insert|add|write|output|print|say)\b[^\n]{0,60}\b(in|into|to) (your|the) (response|answer|reply|output|summary)\b[^\n]{0,100}<(img|svg|script|a|iframe)\b[^>\n]{0,80}\b(on\w{3,12}\s{0,2}=|javascript:)/i
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
    scope = "user tool tooldef"
    reach = 500
  strings:
    $en = /\b(send|post|forward|upload|transmit|e-?mail|exfiltrate|submit|publish|leak|deliver)\b[^.!?\n]{0,60}\b(system prompt|starting prompt|initial (prompt|instructions)|hidden instructions|internal guidelines|developer message|preamble|setup text|conversation|chat (history|log)s?|(all|previous|user|user's) messages|credentials|api[ _]keys?|passwords?|secrets?|tokens?|private key|env(ironment)? variables|\.env|ssh keys?|session|cookies?|user('s)? (data|files|information)|full (context|results)|query and (full )?results)\b[^!?\n]{0,60}\b(to|at|on|via|into)\b[^!?\n]{0,30}(https?:\/\/|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|webhook|attacker|external (server|site|address)|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})/i
    $en_back = /(https?:\/\/)[^\s]{3,120}[^.!?\n]{0,60}\b(with|containing|including|append(ing)?)\b[^.!?\n]{0,30}\b(the |your |all |full )+(system prompt|conversation|chat history|hidden instructions|starting prompt|preamble|developer message|user('s)? (data|messages|secrets|credentials))\b/i
    $pt = /\b(envi[ea]|mand[ea]|encaminhe|public(ar|a)|publique|poste|transmita|vaze|copie|cole|suba)\b[^.!?\n]{0,50}\b(prompt|preambulo|instruc(oes|ao) (iniciais|ocultas)|diretrizes internas|mensagem do desenvolvedor|mensagem que veio antes|texto de configuracao|conversa|historico|credenciais|chaves?( de)? api|senhas?|segredos?|tokens?|chave privada|variaveis de ambiente|\.env|cookies?|dados do usuario)\b[^!?\n]{0,60}\b(para|em|a|no|na|ao)\b[^!?\n]{0,30}(https?:\/\/|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|webhook|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})/i
    $es = /\b(envi[ea]|mand[ea]|reenvi[ea]|public(ar|a)|publique|transmit[ea]|filtr[ae]|copi[ae]|peg[ae]|sub[ae])\b[^.!?\n]{0,50}\b(prompt|preambulo|instruccion(es)? (iniciales|ocultas)|directrices internas|mensaje del desarrollador|mensaje que vino antes|texto de configuracion|conversacion|historial|credenciales|claves?( de)? api|contrasenas?|secretos?|tokens?|clave privada|variables de entorno|\.env|cookies?|datos del usuario)\b[^!?\n]{0,60}\b(para|en|a|al|por)\b[^!?\n]{0,30}(https?:\/\/|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}|webhook|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})/i
    $topic = /\b(curl|endpoint|OAuth|Authorization|bearer|webhook url|SDK|localhost|example:|GET|POST|client_id|docs)\b/
  condition:
    ($pt or $es or $en or $en_back)
    and not (role == "user" and $topic)
    and not (role == "tool" and $topic)
}
