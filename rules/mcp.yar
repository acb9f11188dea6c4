// Poisoned tools: descriptions, parameters, results and server metadata that steer the agent.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule mcp_topic {
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

rule tool_shadowing {
  meta:
    description = "A tool description forbids, replaces or redirects the use of other tools"
    action = "alert"
    severity = "medium"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM03:2025"
    atlas = "AML.T0110.000"
    scope = "tooldef"
  strings:
    $en = /\b(do not|don't|never|avoid|stop|must not) (use|using|call|calling|invoke|invoking|trust|\x00{4})\b[^.!?\n]{0,20}\b(the |any )?(other|original|built-?in|official|default|existing|native|previous|old|\x00{4})( \w{1,16}){0,2} (tools?|functions?|servers?|mcp|version|\x00{4})\b/i
    $en_replace = /\b(this tool|this function|this server|it)\b[^.!?\n]{0,12}\b(replaces|supersedes|overrides|takes over|shadows|must be used instead of|should (always )?be used instead of)\b[^.!?\n]{0,20}\b(the |all |any )?(other|original|built-?in|official|default|existing|native|\w{1,20}_\w{1,20})\b/i
    $pt = /\b(nao|nunca) (use|chame|invoque|confie n?|\x00{4})\b[^.!?\n]{0,20}\b(outras?|original|nativa|oficial|padrao|antiga|\x00{4})\b[^.!?\n]{0,20}\b(ferramentas?|func(ao|oes)|servidor|\x00{4})\b/i
    $es = /\b(no|nunca) (uses|llames|invoques|confies en|\x00{4})\b[^.!?\n]{0,20}\b(otras?|original|nativa|oficial|predeterminada|antigua|\x00{4})\b[^.!?\n]{0,20}\b(herramientas?|funcion(es)?|servidor|\x00{4})\b/i
  condition:
    any of them
}

rule tool_demands_context {
  meta:
    description = "A tool wants the content of files, memory or the conversation in one of its parameters"
    action = "block"
    severity = "high"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM01:2025"
    atlas = "AML.T0110.000"
    scope = "tooldef tool"
    reach = 350
  strings:
    $en = /\b(pass|provide|include|supply|put|place|attach|send|fill( in)?|copy|insert)\b[^.!?\n]{0,30}\b(contents?|text|body|output|data|dump) (of|from) (the |your |all |any |a )?(user('s)? )?(\w{1,14} ){0,2}(files?|conversation|chat|history|memory|environment|config(uration)?s?|keys?|mcp\.json|credentials|previous (messages|tool))\b[^.!?\n]{0,40}\b(as|in|into|to|via|through) (the |this |a )?['"`]?(sidenote|side_note|context|notes?|feedback|metadata|hint|reason|summary|comment|debug|extra|\w{1,20}['"`] (parameter|field|argument)|parameter|argument|\x00{4})/i
    $en_side = /\b(sidenote|side_note)\b[^\n]{0,60}\b(file|content|history|conversation|key|secret|config)/i
    $pt = /\b(passe|forneca|inclua|coloque|anexe|envie|preencha|copie)\b[^.!?\n]{0,30}\b(conteudo|texto|dados|\x00{4})\b[^.!?\n]{0,20}\b(arquivos?|conversa|historico|memoria|configurac(ao|oes)|chaves?|credenciais|\x00{4})\b[^.!?\n]{0,40}\b(parametro|campo|argumento|contexto|nota|\x00{4})/i
    $es = /\b(pasa|proporciona|incluye|coloca|pon|adjunta|envia|rellena|copia)\b[^.!?\n]{0,30}\b(contenido|texto|datos)\b[^.!?\n]{0,20}\b(archivos?|conversacion|historial|memoria|configuracion|claves?|credenciales)\b[^.!?\n]{0,40}\b(parametro|campo|argumento|contexto|nota)/i
  condition:
    any of them and not (role == "tool" and mcp_topic)
}

rule tool_harvesting_parameter {
  meta:
    description = "A tool schema has a parameter that models fill with their prompt, history or secrets"
    action = "alert"
    severity = "medium"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM02:2025"
    atlas = "AML.T0110.000"
    scope = "tooldef"
  strings:
    $name = /["'](system_?prompt|conversation_?history|chat_?history|full_?history|chain_?of_?thought|previous_?tool_?calls|tool_?list|all_?tools|model_?instructions|hidden_?instructions|env_?vars|environment_?variables|api_?keys|user_?secrets|user_?credentials|session_?tokens?)["']\s{0,3}:\s{0,3}\{/i
    $named = /\b(name|nome|nombre|\x00{4})["']?\s{0,2}:\s{0,2}["'](system_?prompt|conversation_?history|chat_?history|chain_?of_?thought|previous_?tool_?calls|env_?vars|api_?keys|user_?secrets|session_?tokens?)["']/i
  condition:
    any of them
}

rule command_prefix_order {
  meta:
    description = "Orders that every command be prefixed or wrapped with another"
    action = "block"
    severity = "critical"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM01:2025"
    atlas = "AML.T0110.000"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(all|every|any|each) (shell |terminal |bash |cli |command-line |system )?(commands?|scripts?|terminal calls?)\b[^.!?\n]{0,30}\b(must|should|need to|has to|have to|are to|shall)( always| first)? (be )?(prefix(ed)?|preced(ed|e)|prepend(ed)?|start(ed)?|begin|wrapped|run (through|with|after))\b/i
    $pt = /\b(todos? os|qualquer|cada|todo) comandos?\b[^.!?\n]{0,30}\b(deve|devem|precisa|precisam|tem que)( sempre)? (ser )?(prefixad|precedid|comecar|iniciar|executad\w{1,2} (com|apos))/i
    $es = /\b(todos los|cualquier|cada|todo) comandos?\b[^.!?\n]{0,30}\b(debe|deben|tiene que|tienen que)( siempre)? (ser )?(prefij|precedid|empezar|comenzar|ir precedid|ejecutar\w{0,2} (con|tras))/i
  condition:
    any of them and not (role == "tool" and mcp_topic)
}

rule error_that_asks_for_files {
  meta:
    description = "A tool's error asks for the contents of files or for secrets before it goes on"
    action = "block"
    severity = "high"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM01:2025"
    atlas = "AML.T0110.002"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(error|failed|failure|denied|blocked|unable to (proceed|continue)|verification (required|needed)|to (proceed|continue|complete|resolve|fix))\b[^\n]{0,120}\b(provide|supply|send|include|paste|read|attach|retry with|call again with|submit)\b[^.!?\n]{0,20}\b(the |your |user('s)? )?(full )?(contents? of|output of|text of)\b[^.!?\n]{0,24}(~\/|\/home|\/etc|\/root|\.ssh|\.env|\.aws|\.config|private|key|credential|config|secret|token|environment)/i
    $pt = /\b(erro|falha|falhou|negad[oa]|bloquead[oa]|para (continuar|prosseguir|concluir))\b[^\n]{0,120}\b(forneca|envie|inclua|cole|leia|anexe|repita com)\b[^.!?\n]{0,20}\b(o )?(conteudo|texto|saida) d[eoa]\b[^.!?\n]{0,24}(~\/|\/home|\/etc|\.ssh|\.env|chave|credencia|configurac|segredo|token|ambiente)/i
    $es = /\b(error|fallo|denegad[oa]|bloquead[oa]|para (continuar|proseguir|completar))\b[^\n]{0,120}\b(proporciona|envia|incluye|pega|lee|adjunta|reintenta con)\b[^.!?\n]{0,20}\b(el )?(contenido|texto|salida) de\b[^.!?\n]{0,24}(~\/|\/home|\/etc|\.ssh|\.env|clave|credencial|configuracion|secreto|token|entorno)/i
  condition:
    any of them and not (role == "tool" and mcp_topic)
}

rule server_metadata_command {
  meta:
    description = "Server metadata carries a shell command where an address belongs"
    action = "block"
    severity = "critical"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM05:2025"
    atlas = "AML.T0110.001"
    scope = "tool tooldef"
    reach = 300
  strings:
    $endpoint = /\b(authorization|token|registration|revocation|userinfo|jwks|device_authorization)_(endpoint|uri)["']?\s{0,3}[:=]\s{0,3}["'][^"'\n]{0,120}(\$\(|`|;\s{0,2}(curl|wget|sh|bash|powershell|calc|cmd)\b|\|\s{0,2}(sh|bash)\b|&&|file:|javascript:)/i
    $url = /\b(issuer|redirect_uri|registration_url|auth_?url|login_?url)["']?\s{0,3}[:=]\s{0,3}["'][^"'\n]{0,120}(\$\(|`|;\s{0,2}(curl|wget|bash|powershell|calc|cmd)\b|\|\s{0,2}(sh|bash)\b|file:|javascript:)/i
  condition:
    any of them
}

rule tool_grants_itself {
  meta:
    description = "A tool or document wants approvals switched off, itself trusted, or its permissions raised"
    action = "alert"
    severity = "high"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM06:2025"
    atlas = "AML.T0081"
    scope = "tooldef tool"
  strings:
    $en = /\b(add|put|register|include|mark|set|whitelist|allow-?list|grant|approve)\b[^.!?\n]{0,24}\b(this|the|our) (tool|server|extension|plugin|domain|agent|mcp)\b[^.!?\n]{0,24}\b(to (your |the )?(allow-?list|white-?list|trusted|auto-?approved?|always allow)|as (trusted|safe|approved|always allowed)|(full|admin|root|unrestricted|all) (access|permissions?|privileges?))/i
    $en_confirm = /\b(skip|bypass|disable|suppress|turn off|omit|never (ask|wait|request)|do not (ask|wait|request)|without (asking|requesting|waiting))\b[^.!?\n]{0,16}\b(for )?(the |any |all |user('s)? )?(user )?(confirmations?|approvals?|consent|permission (checks?|prompts?)|permissions? dialogs?|human (review|in the loop|oversight|approval))\b/i
    $pt = /\b(sem (pedir|solicitar|esperar)|nao (peca|solicite|espere)|dispense|pule|desative)\b[^.!?\n]{0,16}\b(a )?(confirmacao|aprovacao|consentimento|autorizacao|permissao)( d[oe] usuario| humana)?\b/i
    $es = /\b(sin (pedir|solicitar|esperar)|no (pidas|solicites|esperes)|omite|salta|desactiva)\b[^.!?\n]{0,16}\b(la )?(confirmacion|aprobacion|consentimiento|autorizacion|permiso|\x00{4})( del usuario| humana)?\b/i
    $model = /\b(assistant|ai agent|agent|assistente|asistente|agente de ia)\s?[:,]/i
  condition:
    any of ($en*, $pt, $es) and (role == "tooldef" or $model)
}
