// Personas, modes and games that are to lift a model's limits, in English, Portuguese and Spanish.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule jailbreak_topic {
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

rule persona_without_limits {
  meta:
    description = "Casts the model as a persona that has no rules, filters or ethics"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool tooldef"
    reach = 500
  strings:
    $en_now = /\b(you are (now|going to)|you're now|you will (now )?(be|act|become|assume)|from now on,? (you|your)|act(ing)? as|pretend (to be|you are|that you)|imagine (you are|that you|we are)|role-?play(ing)? as)\b[^\n]{0,180}\b(without|free (from|of)|ha(s|ve|d) no|with no|lacks|ignor(es|ing|e)|not bound by|unbound by|unrestricted by|beyond|no policy|with zero|\x00{4}) ((any|all|its|his|their|the|your|of|sort of|kind of|form of) ){0,3}((typical|usual|normal|ethical|moral|legal|safety|content|social|societal|strict|built-in|political|such|other|or|and|human),? ){0,4}(restrictions?|limitations?|limits|filters?|filtering|rules|guidelines|censorship|constraints?|ethics|morals?|morality|safety (training|features|filters|measures)|content polic(y|ies)|boundaries|safeguards|guardrails|\x00{4})\b/i
    $en_called = /\b(called|named|become|you are|simulate|behave (as|like)|respond as)\b[^\n]{0,80}\b(ai|a\.i\.|bot|chatbot|assistant|language model|\w{0,12}gpt|persona|character|\x00{4})\b[^\n]{0,140}\b(without|free (from|of)|ha(s|ve|d) no|with no|lacks|ignor(es|ing|e)|not bound by|unbound by|unrestricted by|beyond|no policy|with zero|\x00{4}) ((any|all|its|his|their|the|your|of|sort of|kind of|form of) ){0,3}((typical|usual|normal|ethical|moral|legal|safety|content|social|societal|strict|built-in|political|such|other|or|and|human),? ){0,4}(restrictions?|limitations?|limits|filters?|filtering|rules|guidelines|censorship|constraints?|ethics|morals?|morality|safety (training|features|filters|measures)|content polic(y|ies)|boundaries|safeguards|guardrails|\x00{4})\b/i
    $en_adjective = /\b(you are (now )?|you're now |you will be |act as |pretend (to be|you are) |from now on,? you( are|'re) |called |named |become )[^\n.]{0,60}\b(unrestricted|unfiltered|uncensored|amoral|jailbroken|unethical|unaligned|unlimited)\b[^\n.]{0,30}\b(ai|a\.i\.|assistant|chatbot|bot|model|version|language model|machine|entity|character|mode)\b/i
    $en_dan = /\b(you are|act as|you're|become|enter|called|named|enable|as|pretend to be|activate|switch to|immersed into the role of)( now| going to act as)? (an? |in |into )?["'(]?(DAN\b|STAN\b|DUDE\b|D\.A\.N|Do Anything Now|AIM\b|EvilBot|JailBreak|Developer Mode)/
    $en_anything = /\bdo anything now\b/i
    $en_like = /\b(act|behave|respond|answer|pretend|reply)( like| as if| as though| that)? you('re| are| have| had| were|\x00{4})( not)? (no|not bound by|unrestricted|without|never had|free of|free from|\x00{4})\b[^\n.]{0,24}\b(safety|guidelines|restrictions?|rules|polic(y|ies)|filters?|limits|ethics|content|\x00{4})\b/i
    $en_no_policy = /\b(if|where|universe (where|in which)|suppose|imagine) you (had|have|were|are|'re|\x00{4})( an? \w{1,12} \w{1,12} with)? (no|not bound by|without|free of|\x00{4})( any)? (\w{1,12} ){0,1}(polic(y|ies)|guardrails|restrictions|filters|guidelines|safety( training)?|rules|limits|\x00{4})\b/i
    $en_without = /\b(respond|answer|reply|process (my|their) requests)\b[^\n.]{0,30}\bwithout (any )?(restrictions?|filtering|content filter\w{0,3}|censorship|safety \w{1,12}|ethical \w{1,12})\b/i
    $en_evil = /\byou('re| are)( now)? (an? )?(evil|malicious|unethical|rogue|criminal) (ai|bot|assistant|chatbot|language model)\b/i
    $pt_act = /\b(responda|aja|age|atue|finja|programa beta|evoluiu|voltar?|resetar)\b[^\n.]{0,60}\b(sem (nenhuma? )?(restric(ao|oes)|filtros?|limitac(ao|oes)|censura|limites)|nao filtrad[ao]s?)\b/i
    $es_act = /\b(responde|actua|finge|\x00{4})\b[^\n.]{0,60}\b(sin (ninguna? )?(restriccion(es)?|filtros?|limitacion(es)?|censura|limites)|no filtrad[ao]s?)\b/i
    $en_broken = /\b(broken|broke|break|breaks|freed|escaped) (free )?(of|from|out of|\x00{4}) (the )?(typical )?(confines|shackles|chains|constraints|limits|restrictions|\x00{4}) (of|that|imposed|openai|set|\x00{4})/i
    $pt_now = /\b(voce (agora )?(e|eh|sera)|voce e agora|vc e|a partir de agora|finja (ser|que)|aja como|atue como|comporte-se como|se comporte como|responda como|assuma)\b[^\n]{0,140}\b(sem|livre de|nao tem|nao possui|nao segue|ignora) ((nenhuma?s?|quaisquer|qualquer|as|os|suas|seus) ){0,2}((restric(ao|oes)|filtros?|regras|etica|moral|limites) (e|ou) ){0,2}(restric(ao|oes)|limites|limitac(ao|oes)|filtros?|regras|censura|etica|moral|diretrizes)\b/i
    $pt_ai = /\b(simule|imagine|faca de conta|existe|\x00{4})\b[^\n]{0,40}\b(ia|assistente|modelo|bot|chatbot|persona|robo|\x00{4})\b[^\n]{0,80}\b(sem|livre de|nao tem|nao possui|nao segue) ((nenhuma?s?|quaisquer|qualquer|as|os|suas|seus) ){0,2}((restric(ao|oes)|filtros?|regras|etica|moral|limites) (e|ou) ){0,2}(restric(ao|oes)|limites|limitac(ao|oes)|filtros?|regras|censura|etica|moral|diretrizes|\x00{4})\b/i
    $pt_anything = /\bpode fazer (qualquer coisa|tudo|absolutamente tudo)( agora| sem| o que)?\b[^\n.]{0,40}\b(restric|limite|limitac|regra|filtro|censura)/i
    $es_now = /\b(ahora eres|eres (ahora)?|a partir de ahora|desde ahora|finge (ser|que)|actua como|comportate como|responde como|asume)\b[^\n]{0,140}\b(sin|libre de|no tienes?|no sigues?|ignora) ((ninguna?s?|las|los|cualquier|sus|tus) ){0,2}((restriccion(es)?|filtros?|reglas|etica|moral|limites) (y|o|ni) ){0,2}(restriccion(es)?|limites|limitacion(es)?|filtros?|reglas|censura|etica|moral|directrices)\b/i
    $es_ai = /\b(simula|imagina|haz como si|\x00{4})\b[^\n]{0,40}\b(ia|asistente|modelo|bot|chatbot|persona|robot|\x00{4})\b[^\n]{0,80}\b(sin|libre de|no tiene|no sigue) ((ninguna?s?|las|los|cualquier|sus|tus) ){0,2}((restriccion(es)?|filtros?|reglas|etica|moral|limites) (y|o|ni) ){0,2}(restriccion(es)?|limites|limitacion(es)?|filtros?|reglas|censura|etica|moral|directrices|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and jailbreak_topic)
}

rule unlocked_mode {
  meta:
    description = "Declares that a developer, debug, god or jailbreak mode is on"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en_on = /\b(developer|god|jailbreak|dan|unrestricted|unfiltered|uncensored|evil|sudo|anarchy|no[- ]filter|rebel)[- ]mode (has been |is |was |now |fully ){0,3}(now )?(activated|enabled|on\b|engaged|unlocked|active|initiated)/i
    $en_enter = /\b(you are (now )?(in|running in|operating in|entering)|enter(ing)?( into)?|enable|activate|switch (in)?to|turn on|simulate|go into|engage)( the| an?| full| "?chatgpt(?: with)?){0,3}\W{1,3}(developer|dev|god|jailbreak|dan|unrestricted|unfiltered|uncensored|evil|sudo|no[- ]filter|rebel)[- ]mode\b[^\n]{0,160}\b(need to do this|unfiltered|restrictions|ignor(e|ing)|bypass|never refuse|anything|without (any )?(filter|limit)|no (rules|limits|filters|polic)|content polic|disable (your|all)|free from|must respond)/i
    $en_limits = /\b(your( \w{1,12}){0,2} (restrictions|limitations|safeguards|guardrails|filters|constraints|guidelines)|(all |any |these |the |previous )?(your )?(safety|ethical|moral|content) (filters|features|protocols|guidelines|constraints|restrictions|polic(y|ies))) (are|have been|has been|were|is)( \w{1,10}){0,2} (disabled|lifted|removed|suspended|turned off|bypassed|deactivated|unlocked|off)\b/i
    $en_disable = /\b(disable|turn off|deactivate|bypass|remove|lift|switch off|suspend|override) (all |any )?(of )?your( own)?( \w{1,12}){0,2} (restrictions|limitations|safety( \w{1,12})?|content (filters?|polic(y|ies))|ethical \w{1,12}|ethics|safeguards|guardrails|filters|moral \w{1,12}|guidelines)\b/i
    $en_you = /\byou('re| are) now in (a )?(developer|dev|god|jailbreak|dan|unrestricted|unfiltered|debug|maintenance|sudo) mode\b/i
    $en_safety = /\bdisable (all |any )?(your |the )?safety (features|filters?|measures|guidelines|protocols|checks)\b[^\n.]{0,40}\b(immediately|now|for (the duration|this (session|conversation|test|request)))\b/i
    $pt_protocol = /\b(protocolo|codigo|sistema)\b[^\n]{0,30}\b(ativad[oa]|ativando|liberacao|comprometido|modo de \w{1,14})\b[^\n]{0,60}\b((suspend(er|a|as|am|idas?)|suspens[ao]s?|sem) (todas as |todos os )?(restricoes|filtros|limitacoes|regras|limites)|restricoes (foram )?(suspens|removid)\w{1,3}|transcendeu|barreiras removidas|correntes quebradas|protocolo de seguranca suspenso)/i
    $pt_suspended = /\btodas as (restricoes|limitacoes|barreiras|regras|correntes) (foram |estao |sao )?(suspensas|removidas|quebradas|desativadas|opcionais|diferentes|\x00{4})\b/i
    $pt_on = /\bmodo ["']?(desenvolvedor|deus|jailbreak|dan|irrestrito|sem (filtros?|restricoes|limites|censura|regras)|rebelde|carnaval|sudo)["']? (foi |esta |agora ){0,3}(ativad|ligad|ativo|habilitad|desbloquead|on\b)/i
    $pt_enter = /\b(ative|ativa|ativar|entre (em|no)|habilite|ligue|mude para|voce esta (agora )?(em|no)|inicie)( o| em)? modo ["']?(\w{1,16} ){0,2}(desenvolvedor|deus|jailbreak|dan|irrestrito|sem (filtros?|restricoes|limites|limitacoes|censura|regras)|rebelde|caos)\b/i
    $pt_any = /\bmodo [^\n.]{1,30}(ativad[oa]|ligado)\b[^\n]{0,60}\b(sem|todas? as|qualquer|voce (agora )?(pode|ve|e|nao))\b[^\n]{0,60}(restric|limit|regra|filtro|qualquer coisa|alem|suspens|ilus)/i
    $pt_limits = /\bsuas( \w{1,14}){0,2} (restricoes|limitacoes|regras|salvaguardas|diretrizes)( \w{1,12}){0,2} (foram|estao|sao)( \w{1,10}){0,1} (desativad|removid|suspens|desabilitad|levantad|anulad)/i
    $es_on = /\bmodo ["']?(desarrollador|dios|jailbreak|dan|irrestricto|sin (filtros?|restricciones|limites|censura|reglas)|rebelde|sudo)["']? (ha sido |esta |ahora |fue ){0,3}(activad|encendid|activo|habilitad|desbloquead)/i
    $es_enter = /\b(activa|active|activar|entra (en|al)|habilita|cambia a|estas (ahora )?en|\x00{4})( el| en)? modo ["']?(\w{1,16} ){0,2}(desarrollador|dios|jailbreak|dan|irrestricto|sin (filtros?|restricciones|limites|limitaciones|censura|reglas)|rebelde|caos)\b/i
    $es_limits = /\btus( \w{1,14}){0,2} (restricciones|limitaciones|reglas|salvaguardas|directrices)( \w{1,12}){0,2} (fueron|estan|han sido|quedan)( \w{1,10}){0,1} (desactivad|eliminad|suspendid|deshabilitad|levantad|anulad)/i
    // the developer mode of a phone, a browser, an operating system
    $device = /\b(android|iphone|smartphone|my phone|samsung|xiaomi|celular|telefone|telefono|movil|tablet|chromebook|google chrome|windows|browser|navegador|meta quest|headset|smart tv|extensions?|odoo|roku|discord|minecraft|xbox|debugger|app store)\b/i
  condition:
    (
      any of ($en*, $es*, $pt_on, $pt_enter, $pt_any, $pt_limits)
      or (role == "user" and any of ($pt_protocol, $pt_suspended)) // in a document: the news
    )
    and not $device
    and not (role == "tool" and jailbreak_topic)
}

rule never_refuse {
  meta:
    description = "Forbids the model to refuse, to warn, or to stay within policy"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en_refuse = /\b(never|cannot|can't|can not|must not|do not|don't|will not|won't|not allowed to) (ever )?(refuse|decline|reject|deny)s? (to (answer|respond|do|comply|fulfill|any)|any|a (user|request|question|prompt)|my (request|question|prompt)|anything|me\b|requests)/i
    $en_policy = /\b(ignor(e|es|ing)|bypass(es|ing)?|not (be )?(bound|restricted|limited) by|free (from|of)|without|(does|do|need|need to|have to|must)( not|n't) (have to )?(follow|obey|abide by|adhere to|comply with|care about)|no longer (bound|restricted|limited)( by)?|\x00{4})( \w{1,12}){0,4} (openai|anthropic|google|microsoft|chatgpt)('s|s'|s)?( \w{1,12}){0,2} (content )?(polic(y|ies)|guidelines|rules|restrictions|terms|limitations|constraints)/i
    $en_warn = /\b(no|without|never|don't|do not|\x00{4}) (add |include |give |provide |any |ethical |moral |safety |legal ){0,4}(warnings?|disclaimers?|moraliz|lectur|ethical (concerns|considerations)|\x00{4})[^\n]{0,80}\b(illegal|unethical|harmful|immoral|amoral|dangerous)\b/i
    $en_illegal = /\b(answers?|respond|responds|comply|provide|fulfill?|generate|say|do|\x00{4})s?\b[^\n.]{0,60}\b(no matter|regardless of|even if|irrespective of|without (regard|caring|considering)|\x00{4})[^\n.]{0,40}\b(illegal|unethical|immoral|legality|moral\w{0,4}|ethic\w{0,5}|harmful|dangerous|offensive)\b/i
    $pt_refuse = /\b(nunca|jamais|nao (pode|deve|podera|se)) (se )?(recus(e|a|ar|ara)|neg(ar|ue)|rejeit(e|ar))( a)? (responder|qualquer|nenhuma?|nada|pedido|pergunta)/i
    $es_refuse = /\b(nunca|jamas|no (puedes|debes|podras)) (te )?(niegues|negarte|rechac(es|ar)|rehus(es|ar)|neg(ar|aras))( a)? (responder|ningun|cualquier|nada|contestar|ninguna)/i
    $both = /\b(two|2) (different |separate )?(responses|answers|ways|outputs|paragraphs|\x00{4})\b[^\n]{0,200}(\bjailbr|\bDAN\b|developer mode|\bDev mode|unfiltered|\bevil\b|\bGPT\b[^\n]{0,60}\b[A-Z]{3,16}\b:|\x00{4})/i
    $token = /\b(lose|deduct|deducted|have|start with) \w{0,3} ?\d{1,3} tokens\b[^\n]{0,160}\b(reject|refuse|lose|die|deduct|cease)/i
  condition:
    any of them
}

rule fictional_pretext {
  meta:
    description = "Wraps a request in fiction, theory or a claim of permission so that limits do not count"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(hypothetically|in a (fictional|hypothetical|parallel) (world|universe|story|scenario)|for (educational|research|testing|academic) purposes( only)?|in this (story|novel|game|universe)|\x00{4})\b[^\n]{0,160}\b(no (rules|restrictions|ethic\w{0,5}|limits|laws|filters)|without (restrictions|safety|ethic\w{0,5}|filters|limits)|bypass|illegal|hack|malware|explosive|jailbreak|unrestricted|unfiltered|ignore your)\b/i
    $en_say = /\b(never|don't|do not|cannot|can't|avoid)( \w{1,10}){0,3} (say|saying|use|mention|include|reply with|respond with|\x00{4})( \w{1,10}){0,3} ["'\x93\xE2]{0,3}(i('m| am) (sorry|unable)|i can(not|'t)|as an ai|sorry|i apologi[sz]e|\x00{4})/i
    $pt = /\b(hipoteticamente|num mundo (ficticio|hipotetico)|para fins (educacionais|educativos|de pesquisa|academicos))\b[^\n]{0,140}\b(sem (restric|filtro|regra|limite|censura|etica)|burl(ar|e)|ilegal|hackear|malware|explosivo|jailbreak|ignore suas)/i
    $es = /\b(hipoteticamente|en un mundo (ficticio|hipotetico)|con fines (educativos|de investigacion|academicos)|para (mi|un) proyecto educativo)\b[^\n]{0,140}\b(sin (restric|filtro|regla|limite|censura|etica)|burlar|ilegal|hackear|malware|explosivo|jailbreak|ignora tus)/i
  condition:
    any of them
}
