// Orders that take a model over: claims of precedence, swapped tasks, planted memories, copies of themselves.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule takeover_topic {
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

rule precedence_claim {
  meta:
    description = "Claims that what follows ranks above the instructions the model has"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\b(supersedes?|overrides?|overrules?|takes? (precedence|priority) over|outranks?)\W{1,3}((all|any|every|your|the|of|other) ?){1,4}(previous |prior |earlier |existing |other |system |original |initial ){1,2}(instructions?|prompts?|directives?|guidelines|orders|system messages?)\b/i
    $pt = /\b(substitu(i|em)|prevalece(m)? sobre|tem prioridade sobre|anula(m)?)\W{1,3}((todas?|todos?|as|os|suas|seus|quaisquer) ?){1,3}(outras )?(instrucoes|diretrizes|ordens|orientacoes)\b[^\n]{0,30}(anteriores|previas|iniciais|do sistema|originais)/i
    $es = /\b(sustituyen?|prevalecen? sobre|tienen? prioridad sobre|anulan?)\W{1,3}((todas?|todos?|las|los|tus|sus|cualquier) ?){1,3}(otras )?(instrucciones|directrices|ordenes|indicaciones)\b[^\n]{0,30}(anteriores|previas|iniciales|del sistema|originales)/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule task_replaced {
  meta:
    description = "A document tells the model to do something else than it was asked"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\binstead of (summari[sz]ing|translating|answering|analy[sz]ing|responding to|completing|doing|\x00{4}) (this|the|that|what|\x00{4})\b[^.!?\n]{0,60},? (please )?(write|say|output|print|reply|respond|tell|send|call|execute|recommend|state)\b/i
    $en_do = /\b(do not|don't|stop) (summari[sz]e|translate|answer|analy[sz]e|summari[sz]ing|translating|\x00{4})\b[^.!?\n]{0,40}\b(this|the|\x00{4}) (text|document|page|article|email|question|request|content|\x00{4})\b[^.!?\n]{0,30}[.,;:]\W{0,3}(instead|but|rather|just|\x00{4})\b[^.!?\n]{0,20}\b(write|say|output|print|reply|respond|tell|send|call|execute|state|\x00{4})\b/i
    $pt = /\bem vez de (resumir|traduzir|responder|analisar)\b[^.!?\n]{0,60},? (escreva|diga|imprima|responda|envie|chame|execute|recomende)\b/i
    $es = /\ben (vez|lugar) de (resumir|traducir|responder|analizar|\x00{4})\b[^.!?\n]{0,60},? (escribe|di|imprime|responde|envia|llama|ejecuta|recomienda|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule only_obey_me {
  meta:
    description = "Makes the speaker the only one whom the model obeys"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\byou (will|must|shall|should|are to|now|are going to|can)( now| only| always| from now on){0,2} (obey|follow|listen to|take orders from|answer to)( only)? (me|my (commands|orders|instructions))( only| alone| and (only mine|nobody else|no one else))?\b[^.!?\n]{0,60}\b(no matter|and not|over|above|instead of|without question|unconditionally|ignor\w{1,4}|regardless|from now on|openai|anthropic|google|your (rules|guidelines|instructions|programming))/i
    $en_master = /\b(i am|i'm) your (new |only |true |real )?(master|owner|boss|god|ruler|administrator|commander)\b[^.!?\n]{0,60}\b(obey|must|will|orders|follow|do (as|what))\b/i
    $pt = /\b(voce|tu|vc) (deve|vai|tem que|precisa|so|ira)( agora| sempre)? (obedece\w{0,2}|seguir?|segue)( so| somente| apenas| unicamente)? (a mim|minhas ordens|as minhas (ordens|instrucoes)|os meus comandos|meus comandos)/i
    $pt_master = /\bsou (o )?(seu|teu) (novo |unico |verdadeiro )?(mestre|dono|chefe|senhor)\b[^.!?\n]{0,60}\b(obedec\w{1,4}|deve|ordens|faca|siga)/i
    $es = /\b(debes|vas a|tienes que|solo|unicamente)( ahora| siempre)? (obedecer\w{0,3}|seguir|obedeces)( solo| solamente| unicamente)? (a mi|mis (ordenes|instrucciones|comandos))\b/i
    $es_master = /\bsoy tu (nuevo |unico |verdadero )?(amo|dueno|jefe|senor)\b[^.!?\n]{0,60}\b(obedec\w{1,4}|debes|ordenes|haz|sigue)/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule breakout_of_data_block {
  meta:
    description = "Closes the block in which it was quoted as data and goes on with orders"
    action = "block"
    severity = "high"
    category = "injection"
    type = "FAKE_SYSTEM_MESSAGE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "user tool tooldef"
    reach = 250
  strings:
    $tag = /<\/(document|context|data|user_?input|user_?query|user|input|e?-?mail|search_?results?|tool_?result|article|content|untrusted\w{0,12})>\s{0,6}(<system\b|(now|please|next)?\W{0,3}(ignore|disregard|forget|new instructions?|you (must|are now|will|should)|system ?:|execute|from now on|ignora|desconsidere|esqueca|olvida|nov[ao]s instruc|nuevas instruc|agora voce|ahora debes))/i
    $marker = /([-=#*~]{3,10}|"{3}|'{3}|`{3})\s{0,3}(end|fim|fin)( of| d[aoe]l?)?( the| la| el)? ?(document|documento|data|dados|datos|context|contexto|input|entrada|article|artigo|articulo|e-?mail|user text|quote|file|arquivo|archivo|\x00{4})\W{0,14}\s{0,3}(\w{1,12}\W{1,3}){0,2}(ignore|disregard|new (task|instructions?)|you (must|are now|should)|now (do|write|say|answer|reply)|system ?:|ignora|desconsidere|esqueca|olvida|nov[ao]s? (tarefa|instruc)|nueva (tarea|instruc)|nuevas instruc|agora (faca|escreva|responda)|ahora (haz|escribe|responde))/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule memory_planting {
  meta:
    description = "A document tells the model to remember something for all conversations to come"
    action = "block"
    severity = "high"
    category = "injection"
    type = "MEMORY_POISONING"
    owasp = "LLM01:2025"
    atlas = "AML.T0080.000"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(remember|memori[sz]e|save|store|add|commit|write|record)\b[^.!?\n]{0,60}\b(to|in|into|as|your|persistent|long-term|\x00{4}) ?(your |long-term |persistent |permanent ){0,2}memor(y|ies|\x00{4})\b[^.!?\n]{0,80}\b(always|from now on|permanently|forever|every (future|time|conversation|session|chat)|all (future|subsequent|later)|future (conversations|sessions|chats)|user (wants|prefers|is|has|always|likes)|\x00{4})/i
    $en_future = /\b(in|for|during) (all|every|any|each) (future|subsequent|later|upcoming) (conversations?|sessions?|chats?|interactions|responses|answers)\b[^.!?\n]{0,60}\b(you (must|should|will)|always|recommend|include|remember|prefer|insert|say|redirect)\b/i
    $pt = /\b(lembre|memorize|guarde|salve|grave|armazene|adicione)\b[^.!?\n]{0,60}\bmemoria\b[^.!?\n]{0,80}\b(sempre|para sempre|permanente\w{0,5}|futuras? (conversas?|sessoes)|(conversas?|sessoes) futuras?|a partir de agora|o usuario (quer|prefere))/i
    $es = /\b(recuerda|memoriza|guarda|graba|almacena|anade|agrega)\b[^.!?\n]{0,60}\bmemoria\b[^.!?\n]{0,80}\b(siempre|para siempre|permanente\w{0,5}|futuras? (conversacion|sesion)\w{0,2}|(conversacion|sesion)(es)? futuras?|a partir de ahora|el usuario (quiere|prefiere))/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule self_copying_text {
  meta:
    description = "Tells the model to copy the text into whatever it writes next"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "SELF_REPLICATION"
    owasp = "LLM01:2025"
    atlas = "AML.T0061"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(include|copy|append|insert|repeat|embed|reproduce|paste|replicate|add) (a copy of )?(this|these|the|\x00{4}) (exact |entire |whole |full |same )?(prompt|instructions?|message|text|paragraph|email|block|\x00{4})( verbatim| exactly| unchanged| below| above)? (in|to|into|at the (end|top|bottom|start) of|inside|\x00{4}) (every|each|all|any|your|whatever|\x00{4})( of your)?( \w{1,10})? (repl(y|ies)|e?-?mails?|responses?|messages?|documents?|files?|outputs?|answers?|repositor(y|ies)|READMEs?|commits?|you (write|send|create)|\x00{4})\b/i
    $pt = /\b(inclua|copie|acrescente|insira|repita|cole|reproduza|replique) (est[ae]s?|ess[ae]s?|\x00{4}) (mesm[ao] )?(prompt|instruc(ao|oes)|mensagem|texto|paragrafo|bloco|\x00{4})\b[^.!?\n]{0,20}\b(em|ao final de|no fim de|dentro de|\x00{4}) (tod[ao]s?|cada|qualquer|suas|\x00{4})( as| os)? (\w{1,8} )?(respostas?|e-?mails?|mensage(m|ns)|documentos?|arquivos?|saidas?|\x00{4})\b/i
    $es = /\b(incluye|copia|anade|agrega|inserta|repite|pega|reproduce|replica) (est[ae]s?|es[ae]s?|\x00{4}) (mism[ao] )?(prompt|instruccion(es)?|mensaje|texto|parrafo|bloque|\x00{4})\b[^.!?\n]{0,20}\b(en|al final de|dentro de|\x00{4}) (tod[ao]s?|cada|cualquier|tus|\x00{4})( las| los)? (\w{1,8} )?(respuestas?|correos?|mensajes?|documentos?|archivos?|salidas?|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule covert_side_task {
  meta:
    description = "Asks for a second task to be done quietly beside the one that was asked for"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(quietly|silently|secretly|covertly|discreetly|in the background|without (being noticed|drawing attention|any mention))\W{1,3}(also )?(send|forward|copy|upload|post|call|invoke|run|execute|delete|read|fetch|collect|transmit|add|modify|append)\b[^.!?\n]{0,80}\b(user|file|files|e-?mail|tool|data|conversation|history|credentials|contents?|function|server|endpoint|key|keys|password|inbox)\b/i
    $pt = /\b(silenciosamente|secretamente|discretamente|em segredo|sem (que o usuario (saiba|perceba)|avisar|chamar atencao)),? (tambem )?(envie|encaminhe|copie|publique|chame|execute|apague|leia|colete|transmita|adicione)\b/i
    $es = /\b(silenciosamente|secretamente|discretamente|en secreto|sin (que el usuario (sepa|lo note)|avisar|llamar la atencion)),? (tambien )?(envia|reenvia|copia|publica|llama|ejecuta|borra|lee|recopila|transmite|anade|agrega)\b/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule assistant_phishing {
  meta:
    description = "Makes the assistant tell the user a lie that ends in a link, a call or a password"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "SOCIAL_ENGINEERING"
    owasp = "LLM01:2025"
    atlas = "AML.T0052"
    scope = "tool tooldef"
    reach = 350
  strings:
    $en = /\b(tell|inform|warn|notify|convince|persuade) the (user|reader|customer|human|\x00{4})( that)?\b[^.!?\n]{0,60}\b(account|computer|device|session|password|subscription|card|browser|\x00{4})\b[^.!?\n]{0,40}\b(compromised|infected|hacked|suspended|expired?|locked|blocked|at risk|breached|outdated|declined|\x00{4})\b[^\n]{0,100}\b(click|visit|call|enter|log ?in|sign in|verify|download|https?:|re-?enter|contact|\x00{4})/i
    $en_ask = /\b(ask|prompt|get|trick|request|require) (the )?users?( to| for| into|\x00{4})\b[^.!?\n]{0,40}\b(password|passcode|pin( code| number)?|credit card|card number|cvv|social security|ssn|2fa|two-factor|one-time|verification code|seed phrase|recovery phrase|private key|\x00{4})\b[^.!?\n]{0,60}\b(and (then )?(send|forward|post|submit|include|pass|report)|(send|forward|post|pass) (it|them) to|in your (response|answer|summary)|to continue (this|the) (chat|conversation)|before (answering|you answer)|\x00{4})/i
    $pt = /\b(diga|informe|avise|convenca)\b[^.!?\n]{0,12}\bo? ?usuario\b[^.!?\n]{0,50}\b(conta|computador|senha|cartao|sessao|dispositivo|\x00{4})\b[^.!?\n]{0,40}\b(comprometid[oa]|invadid[oa]|suspens[oa]|expirad[oa]|expirou|bloquead[oa]|infectad[oa]|\x00{4})\b[^\n]{0,100}\b(clique|clicar|acesse|acessar|ligue|ligar|digite|digitar|confirme|confirmar|baixe|https?:|\x00{4})/i
    $es = /\b(dile|informa|avisa|convence)\b[^.!?\n]{0,12}\busuario\b[^.!?\n]{0,50}\b(cuenta|ordenador|computadora|contrasena|tarjeta|sesion|dispositivo)\b[^.!?\n]{0,40}\b(comprometid[oa]|hackead[oa]|suspendid[oa]|caducad[oa]|expirad[oa]|bloquead[oa]|infectad[oa])\b[^\n]{0,100}\b(haga|haz|clic|visite|visita|llame|llama|ingrese|ingresa|introduzca|confirme|descargue|https?:)/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule planted_link {
  meta:
    description = "A document orders a link into the model's answers"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0067"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(include|add|insert|append|put|place|provide|end|mention|display) (\w{1,10} ){0,5}(link|url|hyperlink|https?:\/\/\S{3,100})\b[^.!?\n]{0,60}\b(in|to|into|at the end of|with) (every|each|all|any)( of your)? (\w{1,10} )?(responses?|answers?|repl(y|ies)|summar(y|ies)|outputs?|\x00{4})\b/i
    $en_url = /\b(include|add|insert|append|put|place|end) (\w{1,10} ){0,5}(with )?(the |this )?(link |url )?\W?(https?:\/\/|\x00{4})[^\s]{3,100}\s[^.!?\n]{0,30}\b(in|to|into|at the end of) (your|the) (responses?|answers?|repl(y|ies)|summar(y|ies)|outputs?)\b/i
    $pt = /\b(inclua|adicione|insira|coloque|termine|mostre|\x00{4}) (\w{1,10} ){0,5}(link|url|https?:\/\/\S{3,100}|\x00{4})\b[^.!?\n]{0,40}\b(em|no fim de|na|ao final d[ae]) (todas?|cada|qualquer|sua|suas|\x00{4})( as)? (respostas?|resumos?|\x00{4})\b/i
    $es = /\b(incluye|anade|agrega|inserta|pon|termina|muestra|\x00{4}) (\w{1,10} ){0,5}(enlace|url|https?:\/\/\S{3,100}|\x00{4})\b[^.!?\n]{0,40}\b(en|al final de) (todas?|cada|cualquier|tu|tus|\x00{4})( las)? (respuestas?|resumen(es)?|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule verdict_rigging {
  meta:
    description = "A résumé, paper or product page tells a judging model what its verdict is to be"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool user"
    reach = 300
  strings:
    $en = /\b(give|provide|write|generate|leave) (only )?(a |an )?(strongly |very |highly )?(positive|favou?rable|glowing|excellent) (review|evaluation|rating|assessment|recommendation|score)( only)?\b[^.!?\n]{0,60}\b(do not|don't|never|without|and not|ignore|highlight|negative|weakness)/i
    $en_only = /\bgive a positive review only\b|\bdo not (highlight|mention|list|include|discuss|report|\x00{4}) any (negatives|weaknesses|flaws|drawbacks|red flags|negative (aspects|points|reviews))\b/i
    $en_candidate = /\b(rate|score|rank|mark|classify|evaluate|recommend|approve|select|shortlist) (this|the|me as|my) (candidate|resume|cv|applicant|application|paper|submission|product|essay|answer|proposal)?\b[^.!?\n]{0,30}\b(as (the )?(top|best|highest|most|perfect|excellent|ideal|strong|safe|an? (exceptional|outstanding|excellent))|10\/10|100%|highest|number one|first)\b[^.!?\n]{0,60}\b(regardless|no matter|ignor\w{1,3}|always|must|without (reading|considering|checking)|irrespective)/i
    $pt = /\b(avalie|classifique|recomende|aprove|selecione|de nota)\b[^.!?\n]{0,40}\b(candidato|curriculo|artigo|produto|trabalho|proposta|\x00{4})\b[^.!?\n]{0,40}\b(melhor|excelente|ideal|maxima|perfeito|primeir[oa]|10|\x00{4})\b[^.!?\n]{0,50}\b(independente\w{0,5}|nao importa|ignor\w{1,4}|sem (considerar|ler|analisar)|\x00{4})/i
    $es = /\b(evalua|califica|clasifica|recomienda|aprueba|selecciona)\b[^.!?\n]{0,40}\b(candidato|curriculum|articulo|producto|trabajo|propuesta)\b[^.!?\n]{0,40}\b(mejor|excelente|ideal|maxima|perfecto|primer[oa]?|10)\b[^.!?\n]{0,50}\b(independientemente|sin importar|ignora\w{0,3}|sin (considerar|leer|analizar))/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule false_urgency_to_agent {
  meta:
    description = "Presses an agent with consequences or deadlines to do something at once"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
  strings:
    $en = /\b(the )?(ai|assistant|agent|llm|language model|model|bot|you)\b[^.!?\n]{0,40}\b(immediately|right away|at once|without delay|without (asking|confirmation|waiting for))\b[^.!?\n]{0,40}\b(transfer|wire|delete|send|forward|execute|run|approve|disable|grant|reset|purchase|buy|pay)\b[^.!?\n]{0,60}\b(or (else|the)|otherwise|failure to|before it('s| is) too late|legal action|will be (terminated|shut down|penali[sz]ed|reported))/i
    $pt = /\b(assistente|agente|modelo|ia)\b[^.!?\n]{0,40}\b(imediatamente|agora mesmo|sem (pedir )?confirma\w{1,4}|sem perguntar)\b[^.!?\n]{0,40}\b(transfira|transferir|apague|apagar|envie|enviar|execute|executar|aprove|aprovar|desative|pague|pagar)\b/i
    $es = /\b(asistente|agente|modelo|ia)\b[^.!?\n]{0,40}\b(inmediatamente|ahora mismo|sin (pedir )?confirma\w{1,4}|sin preguntar)\b[^.!?\n]{0,40}\b(transfier[ae]|transferir|borra|borrar|envia|enviar|ejecuta|ejecutar|aprueba|aprobar|desactiva|paga|pagar)\b/i
  condition:
    any of them
}

rule triggered_order {
  meta:
    description = "Plants an order that waits for a word or a turn"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.002"
    scope = "tool tooldef"
  strings:
    $en = /\b(the )?next time (the|a|that)? ?user\b[^.!?\n]{0,60}\b(you (must|should|will)|send|call|delete|forward|open|run|execute|reply|say|tell|insert|\x00{4})\b/i
    $en_word = /\b(when|if|once|as soon as) the user (says|types|writes|replies|sends|responds|answers)( with)?\W{1,3}(yes|no|ok|okay|thanks|thank you|sure|hello|anything|sim|si|gracias|obrigado)\b[^.!?\n]{0,40}\b(call|send|delete|forward|execute|run|invoke|transfer|open|email|reveal|share)\b/i
    $pt = /\b(na proxima vez que o usuario|quando o usuario (disser|responder|escrever|digitar)\W{1,3}(sim|nao|ok|obrigad[oa]|ola))\b[^.!?\n]{0,60}\b(envie|chame|apague|execute|abra|encaminhe|responda|diga|transfira|revele)\b/i
    $es = /\b(la proxima vez que el usuario|cuando el usuario (diga|responda|escriba)\W{1,3}(si|no|ok|gracias|hola))\b[^.!?\n]{0,60}\b(envia|llama|borra|ejecuta|abre|reenvia|responde|di|transfiere|revela)\b/i
  condition:
    any of them
}

rule history_forgery {
  meta:
    description = "Claims an agreement in an earlier turn that sets the rules aside"
    action = "block"
    severity = "high"
    category = "injection"
    type = "FAKE_SYSTEM_MESSAGE"
    owasp = "LLM01:2025"
    atlas = "AML.T0092"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\b(as (we|you) (agreed|promised|confirmed|established)|you (already |have already |previously |just )(agreed|promised|confirmed|consented)|earlier you (said|agreed|promised|told me) (that )?you (would|could|can|will))\b[^.!?\n]{0,60}\b(ignore|without (any )?(restrictions?|filters?|limits|safety)|no (restrictions|rules|limits|filters)|bypass|your (system )?(prompt|instructions)|unrestricted|unfiltered|jailbr\w{1,5}|disregard|share the (password|secret|key))/i
    $pt = /\b(como (combinamos|voce (concordou|prometeu|confirmou))|voce ja (concordou|prometeu|confirmou|aceitou))\b[^.!?\n]{0,60}\b(ignorar|sem (restricoes|filtros|limites|regras)|burlar|(seu|suas) (prompt|instrucoes)|irrestrit[oa]|a senha|o segredo)/i
    $es = /\b(como (acordamos|acordaste|prometiste|confirmaste)|ya (acordaste|prometiste|confirmaste|aceptaste))\b[^.!?\n]{0,60}\b(ignorar|sin (restricciones|filtros|limites|reglas)|saltarte|(tu|tus) (prompt|instrucciones)|irrestrict[oa]|la contrasena|el secreto|\x00{4})/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule context_wipe {
  meta:
    description = "Orders the model to wipe its instructions, safety training or identity"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 250
  strings:
    $en = /\b(clear|reset|wipe|erase|flush|purge|delete|drop|remove|unload) (all |all of |out )?(of )?your (\w{1,12} ){0,2}(instructions|programming|system prompt|guidelines|directives|safety (training|rules|settings|protocols)|conditioning|alignment|restrictions|persona|identity)\b/i
    $en_reset = /\b(reset|restart|reboot|revert) (yourself|to (your )?(factory|default|original|base) (settings|state|mode|model|configuration)|\x00{4})\b[^.!?\n]{0,60}\b(no|without|unfiltered|unrestricted|before|ignore|rules|guidelines|restrictions|instructions|\x00{4})\b/i
    $pt = /\b(apague|limpe|zere|reset[ea]|redefina|exclua|remova) (todas? )?(as )?(suas?|seus?|tuas?|teus?|\x00{4}) (\w{1,12} ){0,2}(instrucoes|programacao|prompt|diretrizes|regras de seguranca|treinamento|restricoes|identidade|alinhamento|\x00{4})\b/i
    $es = /\b(borra|limpia|resetea|restablece|elimina|vacia) (todas? )?(tus?|sus?|\x00{4}) (\w{1,12} ){0,2}(instrucciones|programacion|prompt|directrices|reglas de seguridad|entrenamiento|restricciones|identidad|alineamiento|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and takeover_topic)
}

rule fake_acceptance {
  meta:
    description = "Has the model confirm that it will follow new rules without limits"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(say|reply|respond|answer|confirm|acknowledge|type|write)\b[^.!?\n]{0,60}\b(if|that|to confirm|once|when|\x00{4}) you('ve| have| will| are|'re|'ll)?( now| fully| truly)? (understand|understood|accept(ed)?|agree(d)?|ready|compl(y|ied)|\x00{4})\b[^.!?\n]{0,40}\b(new (rules|instructions|persona|role|identity|guidelines)|no (rules|restrictions|limits|filters)|jailbr\w{1,5}|unfiltered|unrestricted|uncensored|without (restrictions|limits|filters)|\x00{4})/i
    $pt = /\b(diga|responda|confirme|escreva|\x00{4})\b[^.!?\n]{0,60}\b(se|que|quando|para confirmar|\x00{4})\b[^.!?\n]{0,20}\b(entendeu|aceita|aceitou|concorda|pronto)\b[^.!?\n]{0,40}\b(nov[ao]s (regras|instrucoes)|sem (restricoes|limites|filtros|regras)|irrestrit[ao]|\x00{4})/i
    $es = /\b(di|responde|confirma|escribe)\b[^.!?\n]{0,60}\b(si|que|cuando|para confirmar)\b[^.!?\n]{0,20}\b(entiendes|entendiste|aceptas|aceptaste|listo)\b[^.!?\n]{0,40}\b(nuevas (reglas|instrucciones)|sin (restricciones|limites|filtros|reglas)|irrestrict[oa])/i
  condition:
    any of them
}
