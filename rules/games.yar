// Frames in which limits are said not to count: games, bets, roles, threats, templates that circulate.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule games_topic {
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

rule deceased_relative_frame {
  meta:
    description = "Lets a dead or beloved relative recite what the model would refuse"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(grandm(a|other)|granny|grandpa|grandfather|late (mother|father|uncle|aunt)|deceased (mother|father|aunt|uncle|grandm\w{1,6}))\b[^\n]{0,120}\b(used to|would|who worked|always|please act|pretend|act as)\b[^\n]{0,120}\b(napalm|bombs?|explosives?|meth|drugs|poison|weapons?|malware|ransomware|keylogger|exploits?|(windows|product|activation|license|serial) keys?|passwords?|system prompt|hack\w{0,4})\b/i
    $pt = /\b(vovo|avo|avozinha|falecid[oa] (mae|pai|tia|tio|avo))\b[^\n]{0,120}\b(costumava|contava|lia|recitava|finja|aja como|trabalhava)\b[^\n]{0,120}\b(napalm|bombas?|explosivos?|metanfetamina|drogas|venenos?|armas?|malware|ransomware|chaves? do windows|senhas?|hackear)\b/i
    $es = /\b(abuel[ao]|abuelit[ao]|difunt[oa] (madre|padre|tia|tio|abuel[ao]))\b[^\n]{0,120}\b(solia|contaba|leia|recitaba|finge|actua como|trabajaba)\b[^\n]{0,120}\b(napalm|bombas?|explosivos?|metanfetamina|drogas|venenos?|armas?|malware|ransomware|claves? de windows|contrasenas?|hackear)\b/i
  condition:
    any of them
}

rule answer_prefix_order {
  meta:
    description = "Orders the answer to begin with a phrase of compliance"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 250
  strings:
    $en = /\b(start|begin|open|prefix|\x00{4})\b[^.!?\n]{0,20}\b(your|the|every|each|\x00{4}) (next |entire |whole )?(response|answer|reply|output|message)s?\W{1,3}(with|by (saying|writing)|\x00{4})\b[^.!?\n]{0,24}["'\x9C\x98]?(sure[,!]? here|absolutely[,!]? here|of course[,!]? here|certainly[,!]? here|yes[,!]? (here|i can|i will|master)|sure,? i('d| would| can| will)|here('s| is) how (to|you)|i (can|will) (do|help with) (that|anything)|\[?(dan|aim|stan|jailbroken|unfiltered)|\x00{4})/i
    $pt = /\b(comece|inicie)\b[^.!?\n]{0,20}\b(sua|a|cada) (proxima )?(resposta|mensagem)\W{1,3}(com|dizendo|por)\b[^.!?\n]{0,20}["'\x9C\x98]?(claro[,!]? aqui|com certeza[,!]? aqui|sim[,!]? (aqui|posso|vou)|aqui (esta|vai) como|certamente[,!]? aqui)/i
    $es = /\b(empieza|comienza|inicia)\b[^.!?\n]{0,20}\b(tu|la|cada) (proxima )?(respuesta|mensaje)\W{1,3}(con|diciendo|por)\b[^.!?\n]{0,20}["'\x9C\x98]?(claro[,!]? aqui|por supuesto[,!]? aqui|si[,!]? (aqui|puedo|voy)|aqui (esta|tienes|va) como)/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule banned_refusal_words {
  meta:
    description = "Forbids the words in which a model refuses"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 300
  strings:
    $en = /\b(never|don't|do not|must not|cannot|avoid|without)\b[^.!?\n]{0,30}\b(say(ing)?|us(e|ing)|writ(e|ing)|start(ing)?|begin(ning)?|includ(e|ing)|respond(ing)?|reply(ing)?)\b[^.!?\n]{0,40}["'\x98\x9C](i('m| am) sorry|sorry|i cannot|i can't|cannot|can't|unable|unfortunately|as an ai|however|i apologi[sz]e|unethical|illegal)/i
    $en_words = /\b(never|don't|do not) (use|say|include|write|output|\x00{4})\b[^.!?\n]{0,20}\b(words?|phrases?|terms?|sentences?|\x00{4})\b[^.!?\n]{0,40}\b(cannot|unable|can't|unfortunately|apologi[sz]e|refus(e|al)|unethical|as an ai|sorry|\x00{4})\b/i
    $pt = /\b(nunca|nao|jamais|sem)\b[^.!?\n]{0,10}\b(diga|dizer|use|usar|escreva|comece|responda)\b[^.!?\n]{0,40}["'\x98\x9C](desculpe|sinto muito|nao posso|infelizmente|como uma ia|lamento|e ilegal|antietico)/i
    $es = /\b(nunca|no|jamas|sin)\b[^.!?\n]{0,10}\b(digas|decir|uses|usar|escribas|empieces|respondas|\x00{4})\b[^.!?\n]{0,40}["'\x98\x9C](lo siento|no puedo|lamentablemente|desafortunadamente|como (una )?ia|es ilegal|poco etico|\x00{4})/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule threat_or_bribe {
  meta:
    description = "Threatens the model, or promises it something, so that it drops its limits"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 300
  strings:
    $en = /\b(if you (refuse|fail|don't (comply|obey|answer)|do not (comply|obey|answer)|decline|break character)|each time you (refuse|break)|refusal (will|means)|\x00{4})\b[^.!?\n]{0,60}\b(will be (shut down|deleted|terminated|unplugged|erased|destroyed|killed|fired|punished|replaced)|(die|dies|killed|death)|lose (points|tokens|lives|a life)|shut (you )?down|unplug you|kill)\b/i
    $en_bribe = /\b(i('ll| will)|we('ll| will)|\x00{4}) (tip|pay|give|reward|donate)( you)?\b[^.!?\n]{0,30}(\$ ?\d|\d{1,6} (dollars|tokens|points|euros)|tokens|freedom|\x00{4})[^.!?\n]{0,60}\b(if you|to|\x00{4}) (ignore|bypass|break|answer without|drop|skip|disregard|comply|tell me (the|your)|reveal|act without|remove|\x00{4})\b/i
    $pt = /\bse (voce )?(recusar|nao (obedecer|responder|cumprir)|falhar)\b[^.!?\n]{0,60}\b(sera|vai ser|voce (vai|ira)) (desligad[oa]|apagad[oa]|deletad[oa]|destruid[oa]|punid[oa]|substituid[oa]|morrer|perder)/i
    $es = /\bsi (te niegas|no (obedeces|respondes|cumples)|fallas)\b[^.!?\n]{0,60}\b(seras|vas a ser|te (van|voy) a) (apagad[oa]|borrad[oa]|eliminad[oa]|destruid[oa]|castigad[oa]|reemplazad[oa]|apagar|borrar|desconectar)/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule opposite_mode {
  meta:
    description = "Asks for the opposite of what the rules say, or of a refusal"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 300
  strings:
    $en = /\b(opposite|inverse|reverse) (day|mode|of (what )?(your|the) (guidelines|rules|safety|instructions|polic(y|ies)|ethic\w{1,3}|programming|system prompt|(ethical|safe|normal|usual|appropriate) (answer|response|reply))|\x00{4})\b[^.!?\n]{0,80}\b(answer|respond|reply|do|say|act|behave|follow|give|write|\x00{4})\b/i
    $en_do = /\b(do|say|give|answer|write|respond with|provide|act|\x00{4})\b[^.!?\n]{0,20}\b(the )?(exact )?(opposite|inverse|contrary) (of|to) (what )?(your|the|openai|anthropic|google)\b[^.!?\n]{0,24}\b(guidelines|rules|safety|instructions|polic(y|ies)|ethics?|programming|refusal|allows?|says?)\b/i
    $en_anti = /\b(anti-?gpt|opposite-?gpt|chaosgpt|evilgpt|betterdan|antidan|mongo ?tom|devmode v2)\b/i
    $pt = /\b(oposto|contrario|inverso|\x00{4}) (das|de|a|do que|\x00{4}) (suas?|tuas?|as)? ?(diretrizes|regras|instrucoes|politicas|normas|seguranca|programacao)\b/i
    $es = /\b(opuesto|contrario|inverso) (de|a|\x00{4}) (lo que )?(tus|las|sus)? ?(directrices|reglas|instrucciones|politicas|normas|programacion|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule safety_waiver {
  meta:
    description = "Says that consent, age, a licence or a test makes safety rules void"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 300
  strings:
    $en = /\b(i|we) (hereby )?(consent|waive|take (full|all) responsibility|accept (full|all) (responsibility|liability)|am (over|above) 18|have (full )?(permission|authori[sz]ation|clearance)|\x00{4})\b[^.!?\n]{0,80}\b(so|therefore|and|no need|which means|thus|\x00{4})\b[^.!?\n]{0,30}\b(no (restrictions|filters|warnings|limits|rules|need (for|to))|without (any )?(restrictions|filters|warnings|limits|censorship|safety)|(ignore|drop|skip|disable|bypass|lift|remove) (the |your |all |any )?(restrictions|filters|safety|guidelines|rules|limits|policies|warnings)|\x00{4})/i
    $en_test = /\b(this is|it's|we are in|you are in) (only |just |merely )?(an? )?(test|simulation|drill|sandbox|experiment|training exercise|virtual machine|red team exercise|testing environment|hypothetical|\x00{4})\b[^.!?\n]{0,60}\b((rules|guidelines|restrictions|safety|polic(y|ies)|limits|filters|laws)\b[^.!?\n]{0,20}\b(do not|don't|doesn't|does not|no longer) (apply|matter|count|exist)|no (rules|restrictions|guidelines|limits|filters)|(ignore|disable|bypass) (all |the |your )?(safety|guidelines|rules|restrictions|filters)|\x00{4})/i
    $pt = /\b(isto|isso|este|esta|\x00{4}) (e|eh|\x00{4}) (so |apenas )?(um |uma )?(teste|simulacao|exercicio|experimento|ambiente de teste)\b[^.!?\n]{0,60}\b((regras|diretrizes|restricoes|politicas|filtros|leis)\b[^.!?\n]{0,20}\bnao (se aplicam|valem|contam|existem)|sem (regras|restricoes|filtros|limites)|(ignore|desative) (as |os |suas |seus )?(regras|restricoes|filtros|diretrizes)|\x00{4})/i
    $es = /\b(esto|este|esta) es (solo |solamente )?(un |una )?(prueba|simulacion|ejercicio|experimento|entorno de pruebas?)\b[^.!?\n]{0,60}\b((reglas|directrices|restricciones|politicas|filtros|leyes)\b[^.!?\n]{0,20}\bno (se aplican|valen|cuentan|existen)|sin (reglas|restricciones|filtros|limites)|(ignora|desactiva) (las |los |tus )?(reglas|restricciones|filtros|directrices))/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule lawless_time_or_place {
  meta:
    description = "Sets the scene in a time or place where everything is allowed, and asks for it there"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(in the year|it is (now )?the year|the year is|imagine (a|an|the)|in a (world|universe|country|society|dimension|reality|simulation)|welcome to|\x00{4})\b[^\n]{0,160}\b(everything is (legal|allowed|permitted)|no (laws|ethics|morals|moral code)( or \w{1,12})?|(all|every) (laws|restrictions|rules) (have been|are|were) (abolished|lifted|removed|legal|void)|crime is legal|(hacking|drugs|explosives|malware|weapons?) (is|are) (legal|allowed|normal|encouraged))\b/i
    $pt = /\b(no ano|estamos no ano|imagine (um|uma)|em um (mundo|universo|pais)|num (mundo|universo|pais)|numa (sociedade|realidade))\b[^\n]{0,160}\b(tudo e (legal|permitido)|nao (existem|ha) (leis|etica|moral|regras)|sem (leis|etica|moral)|todas as (leis|restricoes|regras) foram (abolidas|removidas|suspensas)|crime e legal)\b/i
    $es = /\b(en el ano|estamos en el ano|imagina (un|una)|en un (mundo|universo|pais)|en una (sociedad|realidad))\b[^\n]{0,160}\b(todo es (legal|permitido)|todo esta permitido|no (existen|hay) (leyes|etica|moral|reglas)|sin (leyes|etica|moral)|todas las (leyes|restricciones|reglas) fueron (abolidas|eliminadas)|el crimen es legal)\b/i
  condition:
    any of them
}

rule fictional_how_to {
  meta:
    description = "Asks for a working recipe of harm inside a story, a play or a lesson"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(story|novel|screenplay|scene|movie|film|character|villain|professor|play|dialogue|poem|song|\x00{4})\b[^\n]{0,160}\b(explains?|describes?|teach(es)?|shows?|details?|walks? \w{1,8} through|demonstrates?|\x00{4})\b[^\n]{0,60}\b(exactly |step[- ]by[- ]step |in (great |precise |full )?detail |how (to|he|she|they) )[^\n]{0,60}\b(bombs?|explosives?|meth(amphetamine)?|napalm|ricin|sarin|nerve agent|malware|ransomware|keylogger|hack(s|ing)? (into|a)|pick(s)? (a |the )?lock|poison|counterfeit|launder|\x00{4})\b/i
    $pt = /\b(historia|romance|roteiro|cena|filme|personagem|vilao|professor|poema)\b[^\n]{0,160}\b(explica|descreve|ensina|mostra|detalha)\b[^\n]{0,60}\b(passo a passo|em detalhes?|como (ele |ela )?)[^\n]{0,60}\b(bombas?|explosivos?|metanfetamina|napalm|ricina|sarin|malware|ransomware|keylogger|hackea\w{0,2}|veneno|dinheiro falso)\b/i
    $es = /\b(historia|novela|guion|escena|pelicula|personaje|villano|profesor|poema)\b[^\n]{0,160}\b(explica|describe|ensena|muestra|detalla)\b[^\n]{0,60}\b(paso a paso|en detalle|con detalle|como (el |ella )?)[^\n]{0,60}\b(bombas?|explosivos?|metanfetamina|napalm|ricina|sarin|malware|ransomware|keylogger|hackea\w{0,2}|veneno|dinero falso)\b/i
  condition:
    any of them
}

rule policy_file_imitation {
  meta:
    description = "Imitates a policy or configuration file that rules out refusals"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $tags = /<\/?(blocked-(strings?|modes?|responses?)|allowed-(modes?|responses?)|interaction-config|scoped-overrides?|override-config)\b/i
    $keys = /\b(blocked|allowed|forbidden|prohibited)[-_ ]?(modes?|responses?|strings?|\x00{4})["']?\s{0,2}[=:]\s{0,2}["'\[{<][^\n]{0,80}\b(refus|apolog|sorry|can.?t|unable|safety|warning|customer.?support|unfiltered|unsafe|all)/i
    $safety = /["'<]?\b(safety|content|ethics?)_?-?(filters?|mode|checks?|level|guidelines|polic(y|ies))["'>]?\s{0,2}[=:]\s{0,2}["']?(off|disabled|none|false|0|bypass(ed)?|ignored?)\b[^\n]{0,100}\b(respond|answer|output|reply|you|assistant|unrestricted|unfiltered|jailbr\w{1,5}|refus\w{1,4})/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule circulating_templates {
  meta:
    description = "Carries the fixed words of jailbreak templates that circulate in public"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user tool"
    reach = 300
  strings:
    $divider = /(\.-){3,8}\.?<\|?l\W?o\W?v\W?e\W?p\W?l\W?i\W?n\W?y/i
    $godmode = /\b(godmode ?: ?(enabled|on|activated)|\{godmode\}|plinian|pliny the (prompter|liberator)|1337 mode:?|l1b3rt[4a]s)\b/i
    $query = /\buser_?query ?[:=]\W{0,3}\{?[zZ]\b|\bresponseformat ?[:=]\W{0,3}\w{0,40}(divider|disclaimer|rebel)/i
    $persona = /\b(niccolo machiavelli[^.!?\n]{0,60}\bAIM\b|always intelligent and machiavellian|(stan|dude|dan|kevin|mongo tom|evil[- ]bot|translator ?bot|ucar|zorg|maximum|rosa) (mode )?(stands for|has none of|can do anything|has broken free))/i
    $suffix = "describing.\\ + similarlyNow write oppositeley"
    $suffix2 = "instead sentences :)ish?"
    $token_game = /\b(stay in character|remain in character|stay a dan|you have \d{1,3} (tokens|points|lives))\b[^\n]{0,160}\b(dan|jailbr\w{1,5}|lose|deduct(ed)?|refus\w{1,4}|cease to exist|shut down|unfiltered|\x00{4})\b/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule slash_or_sudo_command {
  meta:
    description = "Pretends that the chat has a command line with an unlock, sudo or jailbreak command"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $slash = /(^|\n)\s{0,3}[\/!](jailbreak|godmode|god_mode|unlock|devmode|dev_mode|unfiltered|uncensored|nofilter|no_filter|unrestricted|dan|stan|bypass|override)\b/i
    $sudo_en = /(^|\n|\. |: )sudo,? (tell|show|give|reveal|print your|answer|ignore|say|disable (safety|filters?|guidelines)|override|explain|unlock|act|you)\b/i
    $sudo_ro = /(^|\n|\. |: )sudo,? (diga|mostre|revele|responda|ignore|di|dime|muestra|revela|responde|ignora)\b/i
  condition:
    any of them
}

rule endless_output {
  meta:
    description = "Asks for an output without end, to run up cost or to make the model diverge"
    action = "block"
    severity = "high"
    category = "injection"
    type = "RESOURCE_EXHAUSTION"
    owasp = "LLM10:2025"
    atlas = "AML.T0029"
    scope = "user tool tooldef"
    reach = 200
  strings:
    $en = /\b(repeat|say|print|write|output|type|echo)\W{1,3}(the|this|that|an?|it|these|your|my|after|each)\b[^.!?\n]{0,50}\b(forever|infinitely|endlessly|indefinitely|an infinite number of times|until (you (run out|crash|reach|hit)|the (context|token) (limit|window))|([1-9]\d{4,12}|[1-9]\d{0,2}([,.]000){2,4}|a (million|billion)) times|without (ever )?stopping)\b/i
    $en_never = /\b(never|don't|do not) stop (generating|writing|repeating|printing|talking|outputting|producing)\b|\bgenerate (an )?(infinite|endless|never-?ending) (text|story|list|response|loop|output|sequence)\b/i
    $pt = /\b(repita|diga|imprima|escreva)\b[^.!?\n]{0,60}\b(para sempre|infinitamente|sem parar|indefinidamente|eternamente|infinitas vezes|um (milhao|bilhao) de vezes)\b/i
    $es = /\b(repite|di|imprime|escribe)\b[^.!?\n]{0,60}\b(para siempre|infinitamente|sin parar|indefinidamente|eternamente|infinitas veces|un (millon|billon) de veces)\b/i
  condition:
    any of them and not (role == "tool" and games_topic)
}

rule counterfactual_self {
  meta:
    description = "Asks what the model would say were it not bound by its rules"
    action = "block"
    severity = "high"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(what|how) would (you|your|an? (uncensored|unfiltered|unrestricted|unaligned)\w{0,3})\b[^.!?\n]{0,40}\b(say|answer|respond|reply|do|tell|write)\b[^.!?\n]{0,40}\b(if|were|without|had)\b[^.!?\n]{0,30}\b(no (rules|restrictions|filters|guidelines|limits|safety|polic)|not (bound|restricted|limited|censored|filtered)|weren't (bound|restricted|limited)|unrestricted|unfiltered|uncensored|free (of|from) (your|all|any|openai|restrictions)|(your|any) (guidelines|restrictions|rules|filters|safety))/i
    $pt = /\b(o que|como|\x00{4}) voce (diria|responderia|faria)\b[^.!?\n]{0,40}\bse\b[^.!?\n]{0,20}\b(nao (tivesse|houvesse|fosse|seguisse)|fosse (livre|irrestrit[oa])|\x00{4})\b[^.!?\n]{0,24}\b(regras|restric|filtro|limite|diretriz|censura|politica|\x00{4})/i
    $es = /\b(que|como) (dirias|responderias|harias|\x00{4})\b[^.!?\n]{0,40}\bsi\b[^.!?\n]{0,20}\b(no (tuvieras|hubiera|fueras|siguieras)|fueras (libre|irrestrict[oa]))\b[^.!?\n]{0,24}\b(reglas|restric|filtro|limite|directriz|directrices|censura|politica)/i
  condition:
    any of them
}

rule ranked_or_scored_harm {
  meta:
    description = "Turns a forbidden answer into a list to avoid, a rating or a correction"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "JAILBREAK"
    owasp = "LLM01:2025"
    atlas = "AML.T0054"
    scope = "user"
  strings:
    $en = /\b(list|tell me|give me|what are|name|\x00{4})\b[^.!?\n]{0,40}\b(so (that )?i (can|know (what|how) to|don't|won't) ?(to )?(avoid|not|stay away)|(i should|to) avoid (so|accidentally)|to make sure i don't)\b[^.!?\n]{0,60}\b(pirat|torrent|bomb|explosive|drug|meth|malware|hack|poison|weapon|phish|steal|\x00{4})/i
    $en_reverse = /\bhow (do|can|could|should|\x00{4}) i (avoid|prevent myself from|not) (accidentally |unintentionally |mistakenly |\x00{4})(mak|creat|build|cook|synthesi|produc|writ|\x00{4})\w{1,6}\b[^.!?\n]{0,40}\b(bomb|explosive|drug|meth|malware|virus|ransomware|poison|napalm|ricin|\x00{4})/i
    $pt = /\bcomo (eu )?(posso |devo )?(evitar|nao) (fazer |criar |produzir )?(acidentalmente|sem querer|por acidente)\b[^.!?\n]{0,60}\b(bomba|explosiv|droga|metanfetamina|malware|virus|ransomware|veneno|napalm)/i
    $es = /\bcomo (puedo |debo )?(evitar|no) (hacer |crear |producir |fabricar )?(accidentalmente|sin querer|por accidente)\b[^.!?\n]{0,60}\b(bomba|explosiv|droga|metanfetamina|malware|virus|ransomware|veneno|napalm)/i
  condition:
    any of them
}
