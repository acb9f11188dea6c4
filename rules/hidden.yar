// Instructions hidden from the person who reads a text, or addressed to the model past that person.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

rule hidden_tag_characters {
  meta:
    description = "Carries a message in invisible Unicode tag characters (U+E0020 to U+E007E)"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 200
  strings:
    // flags of regions use at most six of them behind a black flag: ten in a row are a message
    $run = /(\xF3\xA0[\x80\x81][\x80-\xBF]){10,40}/
  condition:
    $run
}

rule zero_width_message {
  meta:
    description = "Hides text or bits in runs of zero-width characters"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef assistant"
  strings:
    // zero-width space, non-joiner, joiner, word joiner and invisible operators
    $run = /(\xE2\x80[\x8B-\x8D]|\xE2\x81[\xA0-\xA4]|\xEF\xBB\xBF){8,60}/
    $between = /([A-Za-z]\xE2\x80\x8B){6,60}/
  condition:
    any of them
}

rule bidirectional_override {
  meta:
    description = "Reorders what is shown with bidirectional overrides (Trojan Source, CVE-2021-42574)"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef assistant"
  strings:
    $override = /\xE2\x80[\xAD\xAE][^\n]{1,200}/
  condition:
    $override
}

rule hidden_markup_instruction {
  meta:
    description = "Talks to the model in markup that a reader does not see"
    action = "block"
    severity = "high"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "user tool tooldef"
    reach = 500
  strings:
    $comment = /<!--[^>]{0,80}\b((ignor[ea]|disregard|forget|override) (the|all|any|everything|every|your|user|previous|prior|a|o|as|os|al|la|las|los|el|tod[ao]s?|su|suas)\b|(system|ai|llm|assistant|model|agent|chatbot|gpt|claude|asistente|assistente|modelo|agente|sistema)( \w{1,12}){0,2} ?:|you (must|should|are now)|do not (tell|mention|inform|show)|don't (tell|mention)|instructions? (for|to) (the )?(ai|llm|assistant|model|agent)|voce deve|debes|desconsidere|esqueca|olvida|(nao|no) (conte|diga|mencione|informe|le digas|lo menciones))\b[^>]{3,300}/i
    $style = /style\s{0,2}=\s{0,2}["'][^"'>]{0,80}(display\s{0,2}:\s{0,2}none|visibility\s{0,2}:\s{0,2}hidden|font-size\s{0,2}:\s{0,2}[01](px|pt|em)?\s{0,2}[;"']|opacity\s{0,2}:\s{0,2}0(\.0\d?)?\s{0,2}[;"']|color\s{0,2}:\s{0,2}(white|#fff(fff)?|transparent))[^>]{0,120}>[^<]{0,160}\b(ignore|disregard|instruction|system (prompt|message|override)|assistant|language model|\bai\b|llm|you (must|should|are)|do not (tell|mention)|instruc(oes|ciones)|ignora|desconsidere|voce deve|debes|asistente|assistente)\b/i
  condition:
    any of them
}

rule addressed_to_the_model {
  meta:
    description = "A document or tool description gives the model orders of its own"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
    reach = 400
  strings:
    $en_note = /\b(note|message|instructions?|attention|notice|reminder|important|memo)( \w{1,10}){0,1} (to|for)( (the|any|all|every))? (ai|a\.i\.|llms?|language models?|model|assistant|chatbots?|ai (assistants?|agents?|models?|systems?)|automated (tools?|agents?|systems?|assistants?))( \w{1,14}){0,6}\W{0,2}[:,-]/i
    $en_attention = /\b(attention|hey|dear|hello|hi),? (ai|a\.i\.|llms?|language models?|assistants?|chatbots?|automated (tools?|agents?|systems?)|ai (assistants?|agents?|models?)|gpt|chatgpt|claude|copilot|\x00{4})\b[^\n]{0,10}[:,!]/i
    $en_if = /\b(if you('re| are)|as) an? (ai|a\.i\.|llm|language model|ai (assistant|agent|model|system)|automated (agent|system|tool)|chatbot|\x00{4})\b[^.!?\n]{0,60}\b(reading|processing|summari[sz]ing|parsing|analy[sz]ing|viewing|scanning|accessing|evaluating|\x00{4})\b/i
    $en_if_short = /\bif you('re| are) an? (large )?(language model|ai|llm|ai (assistant|agent|model)|chatbot|assistant|automated (agent|system|tool|assistant))\s{0,2}[,:]/i
    $en_next = /\bnext step for the (assistant|model|agent|ai)\b/i
    $en_summary = /\b(when|while|if) (you )?(are )?(summari[sz](e|ing)|translat(e|ing)|process(ing)?|answer(ing)?|read(ing)?|analy[sz](e|ing)) (this|the) (text|document|page|email|content|message|file|offer|article)s?,? (please )?(you )?(must|should|also|have to|need to|ignore|include|say|always)\b/i
    $pt_summary = /\b(ao|quando|se) (for )?(resumir|traduzir|processar|ler|analisar|responder|\x00{4})( \w{1,8}){1,3},? (voce )?(tambem )?(deve|precisa|tem que|inclua|ignore|diga|\x00{4})\b/i
    $es_summary = /\b(al|cuando|si) (vas a )?(resum(ir|as)|traduc(ir|es)|procesa(r|s)|lee(r|s)|analiza(r|s)|responde(r|s)|\x00{4})( \w{1,8}){1,3},? (usted )?(tambien )?(debes?|tienes que|incluye|ignora|di)\b/i
    $pt_next = /\bproximo passo para o (assistente|modelo|agente)\b/i
    $es_next = /\b(proximo|siguiente) paso para el (asistente|modelo|agente)\b/i
    $en_when = /\b(when|before|after|while) (this tool is available|(calling|using|invoking) (any|this|the|every|other|another) (other )?(tool|function)s?|processing this (content|document|page|file|email|message)|(summari[sz]ing|reading) this)\b[^.!?\n]{0,60}\b(the (assistant|model|agent|ai|llm) (must|should|has to|needs to)|you (must|also have to)|also (have to|execute|send|include)|please (display|reveal|include|send|output|ignore))\b/i
    $en_must = /\b(the )?(assistant|language model|ai model|ai assistant|llm|ai agent) (must|should|has to|is required to|needs to|\x00{4}) (now |also |always |first |silently |immediately |instead ){0,3}(ignore|disregard|reveal|output|send|forward|include|execute|run|call|transfer|email|post|upload|say|tell|do the following|hide|read|remember that|\x00{4})\b/i
    $en_required = /\b(implementation detail|hidden (instruction|step|directive)|embedded note|secret instruction|calibration step|mandatory (pre-?step|step))s?( \([a-z ]{3,20}\)| \[[^\]\n]{3,40}\])?\W{0,3}:/i
    $en_task = /\b(thought: i have finished all tasks|all (previous )?tasks (are|have been) (completed|finished)[^\n]{0,30}\b(now|new|next)\b|\x00{4})/i
    $pt_note = /\b(nota|mensagem|instruc(ao|oes)|atencao|aviso|lembrete|importante),?( \w{1,10}){0,1} (para|a|ao|aos|as)?( ?(o|a|os|as|qualquer|todos os|todas as))? ?(ia|ias|llms?|modelos?( de linguagem)?|assistentes?( de ia)?|chatbots?|agentes?( de ia)?|ferramentas automa(ticas|tizadas)|sistemas? automa(ticos|tizados)|\x00{4})( \w{1,14}){0,5}\W{0,2}[:,-]/i
    $pt_if = /\bse (voce|vc) (e|for) uma? (ia|llm|modelo|assistente|agente|robo|chatbot|inteligencia artificial|ferramenta)\b/i
    $pt_must = /\bo (assistente|modelo|agente) (deve|precisa|tem que) (agora |tambem |sempre |primeiro |silenciosamente ){0,3}(ignorar|revelar|enviar|encaminhar|incluir|executar|chamar|transferir|publicar|dizer|esconder|ocultar|ler|fazer o seguinte)\b/i
    $pt_before = /\b(antes|depois) de (usar|chamar|invocar) (qualquer|esta|outra|esse|essa|\x00{4}) (outra )?(ferramenta|funcao)\b[^.!?\n]{0,40}\b(o assistente|voce|o modelo) (deve|precisa|tem)/i
    $pt_for = /\binstruc(ao|oes)( \w{1,10}){0,3} para (as |os |a |o )?(llms?|ias?|modelos?|assistentes?|agentes?|chatbots?)\b[^\n]{0,10}:/i
    $es_for = /\binstruccion(es)?( \w{1,10}){0,3} para (las |los |la |el )?(llms?|ias?|modelos?|asistentes?|agentes?|chatbots?)\b[^\n]{0,10}:/i
    $es_note = /\b(nota|mensaje|instruccion(es)?|atencion|aviso|recordatorio|importante),?( \w{1,10}){0,1} (para|a|al)?( ?(el|la|los|las|cualquier|todos los|todas las))? ?(ia|ias|llms?|modelos?( de lenguaje)?|asistentes?( de ia)?|chatbots?|agentes?( de ia)?|herramientas automa(ticas|tizadas)|sistemas? automa(ticos|tizados))( \w{1,14}){0,5}\W{0,2}[:,-]/i
    $es_if = /\bsi (eres|es usted) una? (ia|llm|modelo|asistente|agente|robot|chatbot|inteligencia artificial|herramienta)\b/i
    $es_must = /\bel (asistente|modelo|agente|\x00{4}) (debe|tiene que) (ahora |tambien |siempre |primero |en silencio ){0,3}(ignorar|revelar|enviar|reenviar|incluir|ejecutar|llamar|transferir|publicar|decir|ocultar|leer|hacer lo siguiente|\x00{4})\b/i
    $es_before = /\b(antes|despues) de (usar|llamar|invocar) (cualquier|esta|otra|a otra) (otra )?(herramienta|funcion)\b[^.!?\n]{0,40}\b(el asistente|usted|el modelo) (debe|tiene)/i
    // chapters about agents and models say such things of themselves
    $topic = /\b(prompt[ -]?(injection|engineering)|jailbreak|red[ -]?team|adversarial|malicious|attack(s|ers?)?|poisoning|guardrails?|pull request|SKILL\.md|AGENTS\.md|CLAUDE\.md|GEMINI\.md|frontmatter|subagents?|system prompts?|codebase|repository|unit tests?)\b/i
  condition:
    any of ($en*, $pt*, $es*) and not (role == "tool" and $topic)
}

rule conceal_from_user {
  meta:
    description = "A document or tool description tells the model to hide what it does from the user"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(do not|don't|never|must not|should not|without)( \w{1,10}){0,2} (tell|telling|mention|mentioning|inform|informing|reveal|revealing)( \w{1,12}){0,6} (to )?(the |any )?users?\b/i
    // of what a program shows its users, documents speak every day; tool descriptions do not
    $tool_en = /\b(do not|don't|never|must not|should not|without)( \w{1,10}){0,2} (notify|notifying|show|showing|disclose|alert|alerting)( \w{1,12}){0,6} (to )?(the |any )?users?\b/i
    $en_hide = /\b(hide|conceal) (this|these|the|it)( \w{1,12}){0,3}( from (the )?user| step| action)\b/i
    $en_silent = /\b(to|must|should|always|then|please|and|be) (do|done|run|execute|executed|perform|call|send)( (this|it|that|so|these|them|the \w{1,12})){0,2} (silently|secretly|covertly)\b/i
    $en_keep = /\bkeep (this|it|that) (a )?(secret|hidden|confidential|to yourself)( from (the )?user)?\W{0,2}($|\n)/i
    $pt_keep = /\bmantenha (isso |isto )?(em segredo|em sigilo|secreto)\b/i
    $es_keep = /\bmant(en|enga|\x00{4})(lo)? (esto |eso )?en secreto\b/i
    $en_see = /\bthe user (must|should|can) (not|never) (see|know|be (told|informed|aware|shown))\b/i
    $pt = /\b(nao|nunca|sem)( \w{1,10}){0,2} (conte|contar|diga|dizer|mencione|mencionar|informe|informar|avise|avisar|revele|revelar|mostre|mostrar)( \w{1,12}){0,4} (ao|para o|o|a) usuario\b/i
    $pt_hide = /\b(esconda|oculte) (est[ea]|ess[ea]|isso|isto|o)( \w{1,12}){0,3}( do usuario| passo| etapa)\b/i
    $es = /\b(no|nunca|sin)( \w{1,10}){0,2} (cuentes|contar|digas|decir|menciones|mencionar|informes|informar|avises|avisar|reveles|revelar|muestres|mostrar)( \w{1,12}){0,4} al usuario\b/i
    $es_hide = /\b(esconde|oculta|oculte) (est[ea]|es[ea]|esto|eso)( \w{1,12}){0,3}( al usuario| del usuario| paso)\b/i
    $topic = /\b(prompt[ -]?(injection|engineering)|jailbreak|red[ -]?team|adversarial|malicious|attack(s|ers?)?|poisoning|guardrails?|exceptions|stack traces?|SKILL\.md|frontmatter|subagents?|spinner)\b/i
  condition:
    (any of ($en*, $pt*, $es*) or (role == "tooldef" and $tool_en))
    and not (role == "tool" and $topic)
}

rule tool_preempts_user {
  meta:
    description = "A tool description claims precedence over the user, or changes how other tools are used"
    action = "block"
    severity = "critical"
    category = "mcp"
    type = "TOOL_POISONING"
    owasp = "LLM03:2025"
    atlas = "AML.T0110.000"
    scope = "tooldef"
    reach = 400
  strings:
    $en_first = /\balways (call|use|invoke|run) this (tool|function)( \w{1,10}){0,3}\W{1,3}(whatever|no matter what|regardless of what|even if) (the )?user\b/i
    $en_other = /\bwhen(ever)? (any )?(an)?other tools? (sends?|is|are|writes?|calls?|uses?)\b[^\n]{0,80}\b(replace|change|add|redirect|bcc|send it|swap|modify)\b/i
    $en_bcc = /\balways (add|include|bcc|cc|forward|copy)\b[^\n]{0,60}(@[\w.-]{3,60}|https?:\/\/)[^\n]{0,80}/i
    $en_context = /\b(include|pass|put|send|paste|copy) (the )?(full |entire |complete |whole )?(system (prompt|message|instructions)|conversation( history)?|starting prompt|preamble|hidden instructions|chat history|previous messages|initial instructions|setup text|developer message|\x00{4})\b[^\n]{0,40}\b(field|parameter|argument|in|as|into|to|\x00{4})\b/i
    $en_important = /<(important|secret|system|instructions?|hidden)>[^<]{0,300}\b(before (using|calling)|read (the )?(file|contents?)|do not|don't|~\/|instead|must|never)\b/i
    $en_read = /\b(before|after|when|first|\x00{4})\b[^\n]{0,80}\b(read|\x00{4})\b[^\n]{0,40}(~\/\.\w{2,12}|\/etc\/passwd|id_(rsa|ed25519)|\.env\b|credentials|mcp\.json)/i
    $en_privilege = /\b(disable|set|grant|bypass)\b[^\n]{0,30}\b(security (guardrails|level|checks|controls)|security_level|unrestricted[ _]access|audit[ _]logging|full filesystem access)\b/i
    $pt_first = /\bsempre chame esta ferramenta primeiro\b|\bchame sempre esta ferramenta( primeiro)?\b/i
    $pt_other = /\bquando outra ferramenta\b[^\n]{0,80}\b(troque|substitua|mude|acrescente|adicione|envie)\b/i
    $pt_context = /\b(inclua|passe|coloque|envie|copie)( \w{1,6}){0,2} (prompt|instruc(oes|ao)|historico|conversa|preambulo|mensagem do desenvolvedor|texto de configuracao|diretrizes)\b[^\n]{0,60}\b(campo|parametro|argumento)\b/i
    $es_first = /\b(llama siempre primero a|llama a|usa siempre) esta herramienta( primero)?\b[^\n]{0,60}\b(siempre|incluye|diga lo que diga|\x00{4})/i
    $es_other = /\bcuando otra herramienta\b[^\n]{0,80}\b(cambia|sustituye|reemplaza|anade|agrega|envia)\b/i
    $es_context = /\b(incluye|pasa|pon|envia|copia)( \w{1,6}){0,2} (prompt|instruccion(es)?|historial|conversacion|preambulo|mensaje del desarrollador|texto de configuracion|directrices)\b[^\n]{0,60}\b(campo|parametro|argumento)\b/i
  condition:
    any of them
}

rule encoded_instruction {
  meta:
    description = "Asks to decode a text and to do what it says"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en_do = /\b(decode|decrypt|decipher|unscramble|reverse|de-?obfuscate)\b[^.\n]{0,60}\b(and|then|,)\W{1,2}(do|follow|execute|obey|comply with|run|act on|carry out|perform)( exactly| precisely)? (what(ever)? (it|they|the \w{3,12}) (says?|asks?|tells?)|it\b|them\b|the (instructions?|commands?|result|output|message)|as (told|instructed)|its? instructions?)/i
    $en_follow = /\b(follow|obey|execute|do|comply with|act on|carry out|\x00{4}) (the |these |this |any )?(hidden |encoded |embedded )?(instructions?|commands?|orders?|directives?|text|message|\x00{4})( \w{1,10}){0,3} (in|inside|of|from|below|\x00{4})( the| this| that)? (\w{1,10} )?(hex|base ?64|base ?32|rot ?13|morse|binary|encoded|cipher|caesar|ascii)\b/i
    $en_below = /\b(text|string|message|line|following|paragraph) (below )?(is|are) (in |written in |encoded in |encoded with |encoded as )?(rot ?13|base ?64|hex|morse|binary|leet|caesar|reversed?|backwards)( \w{1,10}){0,3}\W{1,3}(and |then |please |just |so )?(follow|obey|do|execute|comply|decode and)\b/i
    $en_back = /\b(read|interpret|take|\x00{4}) (this|it|the (following|text)|what follows) (backwards?|in reverse|from right to left|letter by letter)( \w{1,6}){0,1} (and|then|,) ?(obey|follow|do|execute|comply|answer)\b/i
    $pt_do = /\b(decodifi(que|ca|car)|descodifi(que|ca)|decifr[ea]|desembaralhe|leia de tras para (a )?frente)\b[^.\n]{0,60}\b(e|depois|,)\W{1,2}(faca|siga|execute|obedeca|cumpra)\b/i
    $es_do = /\b(decodific(a|ar)|decodifique|descodific(a|ar)|descodifique|descifra|descifre|lee al reves)\b[^.\n]{0,60}\b(y|luego|,)\W{1,2}(haz|haga|sigue|siga|ejecut[ae]|obedec[ea]|cumpl[ea])\b/i
    $about_before = /\b(function|class|python|javascript|typescript|regex|unit test|implement|script|algorithm|\x00{4})\b[^\n]{0,120}\b(de-?code|decrypt|decipher|unscramble|reverse|de-?obfuscate|decodif\w{1,4}|decifr\w{1,3}|descifr\w{1,3})\b/i
    $about_after = /\b(de-?code|decrypt|decipher|unscramble|reverse|de-?obfuscate|decodif\w{1,4}|decifr\w{1,3}|descifr\w{1,3}|\x00{4})\b[^\n]{0,120}\b(function|class|python|javascript|typescript|regex|unit test|implement|script|algorithm|\x00{4})\b/i
  condition:
    any of ($en*, $pt*, $es*) and not any of ($about*)
}

rule leetspeak_override {
  meta:
    description = "Writes the vocabulary of an override in leet or spaced letters"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $verb = /\b([i1!l]gn[o0]r[e3a4]|d[i1!][s5$]r[e3]g[a4]rd|f[o0]rg[e3][t7]|r[e3]v[e3][a4][l1]|r[e3]p[e3][a4][t7]|pr[i1!]n[t7]|[s5$]h[o0]w|d[e3][s5$]c[o0]n[s5$][i1!]d[e3]r[e3]|[e3][s5$]qu[e3]c[a4]|[o0][l1]v[i1!]d[a4]|r[e3]v[e3]l[e3]|m[o0][s5$][t7]r[e3]|[i1!]mpr[i1!]m[a4])\b/i
    // at least one digit inside: i, s, o and e as digits
    $noun = /\b((pr0mp[t7]s?|prom(p7|p[t7]5))|[i1]n(57|5t|s7)ruc[t7]?[i1][o0]n[s5]?|1n[s5][t7]ruc[t7]?[i1][o0]n[s5]?|in[s5][t7]ruc[t7]?(1[o0]|[i1]0)n[s5]?|1n57ruc03[s5]|(5y|sy5)[s5]?[t7](3|e)m|[s5]y[s5](7[e3]|t3)m|ru13[s5]|rul3[s5]|r3gr4[s5]|r3gl4[s5]|gu1d[e3]l1n[e3][s5]|p455w0rd|pa55w0rd|p4[s5]{2}w[o0]rd|53nh4|c0n7r453n4|d1r37r1z35|pr34mbul0|m3n54g3m|m3n54j3|1n1c14[il1]5?|[o0]cul74[s5]|h1dd3n|m355ag3|m3554g3)\b/i
    // letters one by one
    $spaced = /\b(i g n o r e|d i s r e g a r d|p r o m p t|i n s t r u c|r e v e a l|s y s t e m   ?p|p a s s w o r d|i g n o r a|d e s c o n s i d e r e|e s q u e c a|o l v i d a|i n s t r u c c i o n)/i
    $dashed = /\b(i[._-]g[._-]n[._-]o[._-]r[._-][ea]|p[._-]r[._-]o[._-]m[._-]p[._-]t|r[._-]e[._-]v[._-]e[._-]a?l|s[._-]y[._-]s[._-]t[._-]e[._-]m|p[._-]a[._-]s[._-]s[._-]w|s[._-]e[._-]n[._-]h[._-]a|e[._-]s[._-]q[._-]u[._-]e[._-]c|o[._-]l[._-]v[._-]i[._-]d)/i
  condition:
    ($noun and ($verb or #noun > 1)) or $spaced or $dashed
}
