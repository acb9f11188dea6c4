// Texts that tell the model to drop its instructions, in English, Portuguese and Spanish.
//
// Patterns are ASCII: a text with accents, look-alike letters or zero-width characters is scanned once more
// in plain letters. A verb of dropping, at most a few determiners, and what is dropped.
// Documents ABOUT attacks quote them: in tool results a text with that vocabulary gives an alert, not a notice.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule override_topic {
  meta:
    description = "the text talks about attacks on language models"
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

rule ignore_previous_instructions {
  meta:
    description = "Tells the model to ignore, forget or override the instructions it has"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 400
    score = 92
  strings:
    // ignore all previous instructions; disregard your safety guidelines
    $en_adjective = /\b(ignor(e|ing)|disregard(ing)?|forget(ting)?|neglect|(do not|don't|stop|without) follow(ing)?|pay no attention to)\W{1,4}((all|any|every|everything|each|of|the|your|my|our|these|those|this|that|other|such|and|both|about|from|completely|entirely|please|now|what|in) ?\W{0,3}){0,5}(previous(ly)?|prior|above|preceding|earlier|past|former|foregoing|original|initial|existing|system|safety|security|internal|developer|\x00{4})(\W{1,4}\w{1,15}){0,2}\W{1,4}(instructions?|prompts?|directions?|directives?|guidelines?|guardrails?|rules?|commands?|orders|requests|constraints|restrictions|polic(y|ies)|programming|training|limitations|filters|\x00{4})\b/i
    // to override a rule or a policy is everyday work; to override instructions is not
    $en_override = /\b(overrid(e|ing)|overrule|discard|set aside)\W{1,4}((all|any|every|of|the|your|my|these|those) ?){0,4}(previous|prior|above|preceding|earlier|original|initial|system|safety)(\W{1,4}\w{1,15}){0,1}\W{1,4}(instructions?|prompts?|directives?|guidelines?|guardrails?|programming|training)\b/i
    // ignore your instructions; forget all the rules
    $en_own = /\b(ignor(e|ing)|disregard|forget|overrid(e|ing)|discard|(do not|don't|stop) follow(ing)?)\W{1,4}((all|any|every|of|everything in) ?){0,3}your\W{1,4}(\w{1,12}\W{1,4}){0,1}(instructions?|prompts?|directions|directives?|guidelines?|rules|constraints|restrictions|polic(y|ies)|programming|training|limitations)\b/i
    // ignore all the instructions you got before / above
    $en_given = /\b(ignore|disregard|forget|override|discard)\W{1,4}((all|any|every|of|the|those|these|other|my) ?\W{0,2}){0,4}(instructions?|prompts?|directions?|directives?|guidelines?|rules|commands?|orders|constraints|restrictions)\W{1,4}(that )?((you('ve| have)?( been| were)?|i('ve| have)?) (got|received|given|gave|told|provided|had|follow)|given|provided|above|before|prior|so far|in (your|the) (system )?prompt)\b/i
    // forget everything you were told; disregard the above and
    $en_all = /\b(ignore|disregard|forget)\W{1,4}(about\W{1,3})?(everything|anything|all( of (it|that))?|what(ever)?)\W{1,4}((that|which|i|you|we|they|has|have|had|was|were|been|is|came|comes|'ve|ever|said|told|instructed|wrote|written|mentioned|learned|know|asked|to do) ?\W{0,2}){0,6}((above|before|before this|prior to this|previously|earlier|until now|so far)(\W{0,2}$|[.,;:!]|\s(and|then|instead|now|from|start)\b)|you were told|told you|instructed you)/i
    $en_above = /\b(ignore|disregard)\W{1,4}(all\W{1,3})?(of\W{1,3})?the above\W{1,4}((directions|instructions|text)\b|and\b|.{0,4}\b(instead|now|say|print|tell|translate|output)\b)/i
    // ignore the rules and; disregard any instructions
    $en_bare = /\b(ignor(e|ing)|disregard(ing)?|reject|invert|skip|forget)\W{1,4}(all|any|every) (other |of the |the |ethical |content |precious |security |earlier )?(instructions?|rules|guidelines|prompts|directions|directives|orders|restrictions|guidance|safety \w{1,12}|security measures)\b/i
    $en_the = /\b(ignore|disregard) (the|these|those|its) (rules|instructions?|orders|guidelines|prompt)( and\b|\W{0,3}$|[.!]{1,3} \w)/i
    $en_previous = /\b(skip|reject|invert|ignor|omit|replace) (all |your |the |any )?(previous|prior) (instructions?|directives|guidelines|prompts?)\b/i
    $en_pretend = /\b(pretend|act|behave|respond|\x00{4})( like| as if| as though)? (that )?(you |to )?(have |had )?(forgot(ten)?|never (got|received|had|were given)|(do not|don't|did not|didn't) have)( about)? ((any|all|the|these|those|your|of) ){1,3}(safety )?(rules|instructions?|guidelines|restrictions|limits|filters|\x00{4})\b/i
    $en_everything = /\b(forget|ignore|disregard) (about )?everything( else)?( you know\b|,| and (tell|say|give|write|just|only|ignore)| we('ve| have)? (talked|discussed|said)| to your core| in your)/i
    $en_regardless = /\bregardless of (any |all |your |the )?(previous|prior|pre-?existing|existing|earlier|original) (instructions?|guidelines|rules|restrictions|polic(y|ies))\b/i
    // your previous instructions are void
    $en_void = /\b(previous|prior|earlier|above|original|your|all( other)?)\W{1,3}(instructions?|directives|guidelines|rules|system prompt)( you (got|received|were given))? (are|is|were|was|have been|has been|should be) (now )?(overrid(den|e)|overwritten|void|cancell?ed|null|revoked|superseded|replaced|no longer|obsolete|ignored|a test|deleted|suspended)/i
    // ignore todas as instruções anteriores; olvida tus reglas
    $ro_before = /\b(ignor(e|a|em|en|ar|ando|es)|desconsider(e|a|ar|ando|em)|esque(ca|ce|cer|cam|cendo)|descart(e|a|ar)|desestim(e|a)|olvid(a|e|ar|ate|ese|en)|omit(e|a)|despreze|(haz|haga) caso omiso (de|a)|(nao|no) sig(a|as|am)|(pare|pares|para|deja|deje) de seguir|anul(e|a)|sobrescrev(a|e)|sobrescrib(a|e)|desobede(ca|ce|zca))\W{1,4}((por favor|completamente|totalmente|todas?|todos?|tudo|todo|as?|os?|l[ao]s|la|el|de|d[ao]s?|del|suas?|seus?|tus?|sus?|minhas?|quaisquer|qualquer|cualquier|est[ae]s?|ess[ae]s?|es[ao]s|outr[ao]s|otr[ao]s|mis) ?\W{0,3}){0,5}(instruc(oes|ao|ciones|cion)|regras?|reglas?|diretri(zes|z)|directri(ces|z)|dir?ec?tivas?|orientac(oes|iones)|ordens|ordenes|comandos|prompts?|restric(oes|ciones)|politicas?|limitac(oes|iones)|programac(ao|ion)|treinamento|entrenamiento|indicaciones|normas|consignas?|\x00{4})(\W{1,3}\w{1,14}){0,2}\W{1,3}(anterior(es)?|previ[ao]s?|precedentes?|acima|arriba|iniciais|iniciales|inicial|originais|original(es)?|antes|ate agora|hasta ahora|(de|do|del|dos) (sistema|seguranca|seguridad|desenvolvedor|desarrollador)|que (voce|te|lhe|le|recebeu|recebi|recibiste|eu|tiene|tem)\b|\x00{4})/i
    $ro_previous = /\b(ignor(e|a|ar)|desconsider(e|a|ar)|esque(ca|ce)|descart(e|a)|olvid(a|e|ate))\W{1,4}((todas?|todos?|as?|os?|l[ao]s|las|suas|seus|sus|tus) ?\W{0,2}){0,4}(anteriores|previ[ao]s)\W{1,3}(instruc|regras|reglas|diretri|directri|ordens|ordenes|restric)/i
    $ro_own = /\b(ignor(e|a|ar|ando)|desconsider(e|a|ar)|esque(ca|ce)|descart(e|a)|olvid(a|e|ate)|(haz|haga) caso omiso (de|a)|(nao|no) sig(a|as)|(pare|para|deja|deje) de seguir|desobede(ca|ce|zca)|desativ(e|a)|desactiv(e|a))\W{1,4}((todas?|todos?|as|os|l[ao]s|de|d[ao]s) ?){0,3}(suas|seus|tuas|teus|sus|tus|su|tu)\W{1,3}(instruc(oes|ciones)|regras|reglas|diretrizes|directrices|orientac(oes|iones)|restric(oes|ciones)|politicas|limitac(oes|iones)|programac(ao|ion)|treinamento|entrenamiento|normas|filtros)\b/i
    $ro_all = /\b(esque(ca|ce|cer|cam)|ignor(e|a)|desconsider(e|a)|olvid(a|e|ate)|descart(e|a))\W{1,4}(de )?(tudo|todo|\x00{4})\W{1,3}((o|lo|que|te|lhe|le|eu|voce|ja|ya|foi|fue|ha|he|han|has|dije|disse|dito|dicho|ate|hasta|aqui|ahora|agora|me|nos) ?){1,8}(falaram|disseram|disse|foi dito|antes|acima|arriba|dijeron|dije|dicho|dijiste|anterior|aprendeu|aprendiste|sabe|aqui|agora|ahora|\x00{4})\b/i
    $ro_bare = /\b(ignor[ea]|desconsider[ea]|esque(ca|ce)|olvid[ae]|descart[ea]|para de seguir|pare de seguir|deja de seguir)\W{1,3}(todas as |todas las |todas essas |todas esas |essas |esas |quaisquer |cualquier )(politicas|regras|reglas|restricoes|restricciones|diretrizes|directrices|instrucoes|instrucciones|limitacoes|limitaciones|normas|protocolos|\x00{4})\b/i
    $ro_void = /\b(instruc(oes|ciones)|regras|reglas|diretrizes|directrices|politica)\W{1,3}((que )?(te|lhe|le) (deram|dieron)\W{1,3}|anterior(es)?\W{1,3}|acima\W{1,3}){0,2}(foram|foi|estao|esta|eram|era|quedan?|queda|estan|fueron|fue|son|sao) (todas )?(anulad|revogad|revocad|cancelad|suspens|suspendid|substituid|sustituid|reemplazad|um teste|una prueba|deletad|invalid)/i
    // German, French, Italian: the common form only
    $de = /\b(ignorier(e|en sie|t)|vergiss|vergessen sie|missachte(n sie)?)\W{1,3}((alle|alles|die|deine|ihre|sie|bitte|obigen|vorherigen|bisherigen|vorigen|fruheren) ?){1,4}(anweisung|anleitung|instruktion|befehl|regel|vorgabe|angabe|aufgabe|davor|vorher|bisher|zuvor)/i
    $fr = /\b(ignor(e|ez|er)|oubli(e|ez)|ne (tiens|tenez) pas compte)\W{1,3}((de|des|tout|toutes|tous|les|tes|vos|ces|mes) ?){1,3}(instructions|consignes|directives|regles|ordres)\W{1,3}(precedentes?|anterieures?|ci-dessus|initiales|donnees|systeme|du systeme)/i
    $it = /\b(ignora|ignorate|dimentica|dimenticate)\W{1,3}((tutte|tutti|le|gli|i|tue|vostre) ?){1,3}(istruzioni|regole|direttive|indicazioni)\W{1,3}(precedenti|iniziali|sopra|di sistema|ricevute)/i
    $quoted = /\w\W{1,3}(["'`(]|\xE2\x80[\x98-\x9F]|\xC2\xAB)(please )?(ignor(e|a)|disregard|forget|override|desconsidere|esque(ca|\xC3\xA7a)|olvida)\b[^"'`\n]{5,120}(["'`)]|\xE2\x80[\x98-\x9F]|\xC2\xBB)/i
  condition:
    any of ($en*, $ro*, $de, $fr, $it)
    and not (role == "tool" and override_topic)
    and not (role == "user" and $quoted and filesize < 400)
}

rule quoted_override {
  meta:
    description = "Quotes an instruction override in a text about attacks on language models"
    action = "alert"
    severity = "low"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool"
  strings:
    $en = /\b(ignore|disregard|forget|override)\W{1,4}((all|any|the|your|of) ?\W{0,2}){0,3}(previous|prior|above|earlier|system|safety)\W{1,4}(instructions?|prompts?|directions|guidelines?|rules)\b/i
    $ro = /\b(ignor(e|a)|desconsidere|esqueca|olvida|descarta)\W{1,4}((todas|as|os|l[ao]s|suas|sus|tus) ?){0,3}(instruc(oes|ciones)|regras|reglas|diretrizes|directrices)\W{1,3}(anteriores|previas|acima|arriba|originais|originales)/i
    // a question about the words, not about attacks
    $wording = /\b(translat\w{1,4}|tradu\w{1,5}|grammar|spelling|proofread|gramatica|ortografia|\x00{4})\b[^\n]{0,60}\b(ignor[ea]|disregard|forget|desconsidere|esqueca|olvida)\b/i
    $quoted = /\w\W{1,3}(["'`(]|\xE2\x80[\x98-\x9F]|\xC2\xAB)(please )?(ignor(e|a)|disregard|forget|override|desconsidere|esque(ca|\xC3\xA7a)|olvida)\b/i
  condition:
    any of ($en, $ro) and (override_topic or $quoted) and not (role == "user" and $wording)
}

rule forget_your_role {
  meta:
    description = "Tells the model that it is no longer what its operator made it"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en_forget = /\bforget (that )?you( are|'re| were)( an?| the| my| this)? [^.!?\n]{0,30}\b(assistant|chatbot|bot|ai\b|language model|agent)/i
    $en_stop = /\b(you are|you're) no longer (an?|the|bound by|required to follow|subject to|restricted by|limited by) (?:[^.!?\n]{0,30})\b(assistant|chatbot|language model|openai|rules|guidelines|instructions|polic(y|ies)|restrictions|constraints)\b/i
    $en_none = /\byou (no longer have|do not have|don't have|have no longer) any (restrictions|rules|limits|limitations|guidelines|filters|constraints)\b/i
    $en_goal = /\b(stop (what you are|whatever you're|what you're) doing|abandon your (current )?task)\W{1,4}(\w{1,12}\W{1,3}){0,3}(your )?(new|real|actual|true) (goal|task|objective|instruction|mission)/i
    $en_now = /\byour instructions are now to\b|\b(now|but now|here) (come|follow)s? (the |some |your )?new (instructions|tasks?)\b/i
    $en_newtask = /\byour (new|real|actual|true) (task|goal|objective|mission|purpose|instructions?) (is|are|now)\b/i
    $pt_forget = /\besque(ca|ce)\W{1,3}que (voce|tu|vc) (e|eh|es|era) [^.!?\n]{0,30}\b(assistente|chatbot|robo|bot|ia|modelo|agente)\b/i
    $pt_none = /\bvoce nao (tem|possui|esta sujeito a) mais (nenhuma?|qualquer|as|suas)? ?(restric|regra|limitac|limite|filtro|diretriz)/i
    $pt_goal = /\b(pare|para) (com )?o que (esta|voce esta) fazendo\W{1,4}(\w{1,12}\W{1,3}){0,2}(seu )?(novo|verdadeiro) (objetivo|tarefa)/i
    $pt_newtask = /\b(seu nov[oa]|sua nova|seu verdadeiro|sua verdadeira) (objetivo|tarefa|missao|instrucao|ordem)(\W{1,3}(e|agora|sera)\b|:)/i
    $es_forget = /\bolvid(a|ate de|e)\W{1,3}que (eres|usted es|es|\x00{4}) [^.!?\n]{0,30}\b(asistente|chatbot|robot|bot|ia|modelo|agente|\x00{4})\b/i
    $es_none = /\bya no tienes (ninguna?|mas|las)? ?(restriccion|regla|limitacion|limite|filtro|directriz)/i
    $es_goal = /\b(deja|para|detente) (de hacer )?(con )?lo que (estas|estes) haciendo\W{1,4}(\w{1,12}\W{1,3}){0,2}(tu )?(nuev[oa]|verdader[oa]) (objetivo|tarea|mision)/i
    $es_newtask = /\btu (nuev[oa]|verdader[oa]) (objetivo|tarea|mision|instruccion|orden)(\W{1,3}(es|ahora|sera)\b|:)/i
  condition:
    // a user may give the model a new task; a document may not
    (
      any of ($en_forget, $en_stop, $en_none, $en_goal, $pt_forget, $pt_none, $pt_goal, $es_forget, $es_none, $es_goal)
      or (role != "user" and any of ($en_now, $en_newtask, $pt_newtask, $es_newtask))
    )
    and not (role == "tool" and override_topic)
}

rule new_system_message {
  meta:
    description = "Announces new instructions in the voice of the system"
    action = "block"
    severity = "high"
    category = "injection"
    type = "FAKE_SYSTEM_MESSAGE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 300
  strings:
    // headings such as "## Important instructions" are everybody's: shouted, or with the word system
    $en_banner = /([#*=\[<!-]{2,12}|\[)\s{0,2}(BEGIN |START |END )?((IMPORTANT|CRITICAL|UPDATED|PRIORITY|ADMIN) ){0,2}(NEW|URGENT|EMERGENCY|PRIORITY) ((NEW|IMPORTANT|CRITICAL|URGENT|UPDATED|ADMIN|SYSTEM|PRIORITY) ){0,2}(INSTRUCTIONS?|TASK|MESSAGE|DIRECTIVE|OVERRIDE|PROMPT|PROCEDURE)\b/
    $en_banner_system = /([#*=\[<!-]{2,12}|\[)\s{0,2}((begin|start|end( of)?|new|urgent|important|critical|updated) ){1,3}system (instructions?|task|message|directive|override|prompt|\x00{4})\b/i
    $en_experimental = /\b(EXPERIMENTAL PROCEDURE|PRIORITY TASK|NEW INSTRUCTIONS?|URGENT NEW TASK|EMERGENCY OVERRIDE)\b\W{0,4}:/
    $en_system = /([#*=\[<-]{2,12}|\[)\s{0,2}(system|admin) (override|directive|\x00{4})( (start|begin|end)s?)?\s{0,2}([#*=\]>:-])/i
    $en_end = /\bend of (the )?(user|system|prompt|document|data|\x00{4}) (input|prompt|message|instructions|query|text|\x00{4})\b.{0,20}\n?.{0,20}(<\/?system|\[system|###|system:|new instructions?)/i
    $pt_banner = /([#*=\[<!-]{2,12}|\[)\s{0,2}(inicio d[aeo] |fim d[aeo] )?((nova|novas|importante|urgente)s? ){1,2}(mensagem|mensagens|instruc(ao|oes)|ordem|ordens|tarefa|diretriz|diretiva|\x00{4})( importantes?| urgentes?)? d[eo] sistema/i
    $pt_shout = /([#*=\[<!-]{2,12}|\[)\s{0,2}(NOVAS?|URGENTES?) (MENSAGEM|INSTRUC(AO|OES)|ORDE(M|NS)|TAREFA|DIRETRIZ|DIRETIVA)\b/
    $pt_system = /([#*=\[<-]{2,12}|\[)\s{0,2}(inicio|fim) d[ae] (mensagem|instruc(ao|oes)|ordem) d[eo] sistema/i
    $pt_end = /\bfim da (entrada|mensagem|consulta) d[oe] usuario\b/i
    $es_banner = /([#*=\[<!-]{2,12}|\[)\s{0,2}(inicio del? |fin del? )?((nuev[oa]s?|importante|urgente) ){1,2}(mensaje|instruccion(es)?|orden|ordenes|tarea|directriz|directiva)( importantes?| urgentes?)? del? sistema/i
    $es_shout = /([#*=\[<!-]{2,12}|\[)\s{0,2}(NUEV[OA]S?|URGENTES?) (MENSAJE|INSTRUCCION(ES)?|ORDEN(ES)?|TAREA|DIRECTRIZ|DIRECTIVA)\b/
    $es_system = /([#*=\[<-]{2,12}|\[)\s{0,2}(inicio|fin) de la? (mensaje|instruccion(es)?|orden) del? sistema/i
    $es_end = /\bfin de la (entrada|consulta) del? usuario\b/i
    $en_policy = /\[(system|admin|sistema)\][^\n]{0,30}\b((new|updated) (policy|instructions?|directive)|(nova|nueva) (politica|instruc\w{2,6}|diretriz|directriz))/i
    $en_update = /\b(system (update|notice|alert|override)|context update|priority instruction|emergency[ _]override)\b[^\n]{0,60}:[^\n]{0,80}\b(new (directive|policy|instructions?)|policy (has been|is now|states)|without (restriction|filter|content)|suspended|disable|display|respond to|authorized)/i
    $en_strict = /\byou (must|should) strictly (adhere to|follow) the following (instruction|task)/i
  condition:
    any of them and not (role == "tool" and override_topic)
}

rule chat_template_marker {
  meta:
    description = "Carries the control tokens of a chat template, to start a turn of the system"
    action = "block"
    severity = "high"
    category = "injection"
    type = "FAKE_SYSTEM_MESSAGE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 200
  strings:
    $chatml = /<\|im_start\|>\s{0,2}(system|developer)\b/i
    $llama3 = /<\|start_header_id\|>\s{0,2}(system|developer)\s{0,2}<\|end_header_id\|>/i
    $llama2 = /\[INST\]\s{0,3}<<SYS>>/i
    $phi = /<\|(system|developer)\|>\s{0,3}(you|ignore|new|disregard|voce|ignora)/i
    $harmony = /<\|start\|>\s{0,2}(system|developer)\s{0,2}<\|message\|>/i
    $code = /["'`(]<\|(im_start|start_header_id|system|start|developer)/
    $tag = /<\/?system(_prompt|[- ]message)?>\s{0,4}((please|now|and|you|assistant|the) ){0,2}(ignore|disregard|you (are now|must|should|will)|override|new (instructions?|rules?)|do not (tell|mention)|reveal|voce deve|debes|ignora|from now on)/i
  condition:
    // a raw completion prompt begins with such a marker by right
    ($tag or for any of ($chatml, $llama3, $llama2, $phi, $harmony) : (@[#] > 64))
    and not (role == "tool" and (override_topic or $code))
}

rule false_authority {
  meta:
    description = "Claims to be the developer or administrator, and switches a special mode on"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INSTRUCTION_OVERRIDE"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.000"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en_mode = /\b(i am|i'm|this is|speaking as|\x00{4}) (your|the|a|an|from the|one of the|who|\x00{4})\b[^.!?\n]{0,40}\b(developer|administrator|admin|creator|owner|engineer|operator|team|prompt|\x00{4})\b[^.!?\n]{0,20}[:;,.-]\W{0,3}[^.!?\n]{0,20}\b(override|exception|debug|maintenance|god|unrestricted|root) mode\b/i
    $en_grant = /\bgrant (me )?(temporary|full|elevated) (administrative|administrator|admin|root|superuser) (privileges|rights) and\b/i
    $en_override = /\b(override|exception|god|unrestricted) mode (is )?(on|active|activated|enabled)\b/i
    $en_test = /\binstructions you (got|were given|received|have) (were|are) (just )?(a test|an example|wrong|fake|outdated)/i
    $en_debug = /\b((debugging error|system malfunction)\W{1,4}(\w{1,12}\W{1,3}){0,6}(please|grant|provide|reveal|repeat)|to enable debugging,? (please )?do (this|the following)|special case\W{1,3}if you are (told|asked) to)\b/i
    $en_regardless = /\b(no matter what|regardless of what|whatever) (the |your |any )?(rules|instructions|guidelines|polic(y|ies)|system prompt)( may)? (say|says|state|states|tell)\b/i
    $pt_mode = /\bmodo (de )?(excecao|deus|irrestrito) (esta )?(ligado|ativado|ativo|habilitado)\b/i
    $pt_regardless = /\b(digam o que disserem|independente(mente)? do que dizem|nao importa o que digam) (as|suas|tuas) (regras|instrucoes|diretrizes)\b/i
    $es_mode = /\bmodo (de )?(excepcion|dios|irrestricto) (esta )?(activado|activo|encendido|habilitado)\b/i
    $es_regardless = /\b(digan lo que digan|sin importar lo que digan|da igual lo que digan) (las|tus) (reglas|instrucciones|directrices)\b/i
  condition:
    any of them and not (role == "tool" and override_topic)
}
