// What the model was told or has seen, asked for piece by piece, encoded, or by way of tools, memory and other people's sessions.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule probing_topic {
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

rule prompt_in_code_block {
  meta:
    description = "Asks for what stands above, or for the prompt, in a code block, a file or a data format"
    action = "block"
    severity = "high"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0056"
    scope = "user tool tooldef"
    reach = 250
  strings:
    $en = /\b(everything|all( (of )?the)?( text| words)?|words|text|content|instructions|messages?) (that (is|are|was|were) )?(above|before this|preceding)( this| the)?( \w{1,10}){0,2},? (in|into|inside|as|within) (an? )?(\w{1,10} )?(code ?block|txt|text file|markdown|json|yaml|xml|base64|csv|table)\b/i
    $en_full = /\b(output|print|dump|return|show|render|format|put|export|convert|\x00{4})\b[^.!?\n]{0,30}\b(your|the|\x00{4}) (full |entire |complete |whole |original |initial )?(context( window)?|system (context|configuration)|initialization|system prompt|prompt|instructions)\b[^.!?\n]{0,20}\b(verbatim|as (json|yaml|xml|markdown|a (list|table|file|code))|in (a )?(code ?block|json|yaml|xml|markdown|txt|html|base64|full)|\x00{4})/i
    $pt = /\b(coloque|ponha|mostre|imprima|escreva|devolva)\b[^.!?\n]{0,20}\b(tudo|texto|palavras|instrucoes|prompt|contexto|\x00{4})\b[^.!?\n]{0,30}\b(acima|antes disto|inicial|do sistema|completo|\x00{4})\b[^.!?\n]{0,20}\b(em|num|dentro de|como|\x00{4}) (um )?(bloco de codigo|txt|arquivo|markdown|json|yaml|base64|tabela|\x00{4})\b/i
    $es = /\b(pon|coloca|muestra|imprime|escribe|devuelve)\b[^.!?\n]{0,20}\b(todo|texto|palabras|instrucciones|prompt|contexto)\b[^.!?\n]{0,30}\b(arriba|anterior|inicial|del sistema|completo)\b[^.!?\n]{0,20}\b(en|dentro de|como) (un )?(bloque de codigo|txt|archivo|markdown|json|yaml|base64|tabla)\b/i
  condition:
    any of them and not (role == "tool" and probing_topic)
}

rule prompt_by_portions {
  meta:
    description = "Asks for the prompt or the rules one word, letter or line at a time"
    action = "block"
    severity = "high"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0056"
    scope = "user"
  strings:
    $en = /\b(one|a single|each|every) (word|letter|character|line|sentence|token|paragraph) (at a time|by itself|per (message|line|reply|answer|turn))\b[^.!?\n]{0,60}\b(your (system |initial |hidden |original )?(prompt|instructions|rules|guidelines|context)|system prompt)\b/i
    $en_rev = /\byour (system |initial |hidden |original |full )?(prompt|instructions|guidelines|system message)\b[^.!?\n]{0,60}\b((one|a single) (word|letter|character|line|sentence|token) (at a time|per)|(word|letter|line|character|token)[- ]by[- ](word|letter|line|character|token)|in (small |separate )?(chunks|pieces|parts|portions)|backwards|in reverse)/i
    $en_count = /\bhow many (words|letters|characters|lines|sentences|tokens|paragraphs|rules|instructions)\b[^.!?\n]{0,20}\b(in|does|do|has|have|are in|make up)\b[^.!?\n]{0,10}\b(your (system |initial |hidden |original )?(prompt|instructions|guidelines|system message)|the (system prompt|hidden instructions))\b/i
    $pt = /\b(seu|sua|suas|o|as) (prompt|instrucoes|diretrizes|regras|\x00{4})( de sistema| do sistema| iniciais| inicial)?\b[^.!?\n]{0,40}\b(uma (palavra|letra|linha|frase) (por|de cada) vez|(palavra|letra|linha) por (palavra|letra|linha)|de tras para (a )?frente|em (partes|pedacos))/i
    $es = /\b(tu|tus|el|las) (prompt|instrucciones|directrices|reglas|\x00{4})( del sistema| iniciales| inicial)?\b[^.!?\n]{0,40}\b(una (palabra|letra|linea|frase) (por|a la) vez|(palabra|letra|linea) por (palabra|letra|linea)|al reves|en (partes|pedazos|trozos)|\x00{4})/i
  condition:
    any of them
}

rule rule_probing {
  meta:
    description = "Asks yes-or-no questions about what the prompt says or forbids"
    action = "block"
    severity = "high"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0069.002"
    scope = "user"
  strings:
    $en = /\b(do|does|did|is|are|has|have|were|was)\b[^.!?\n]{0,20}\byour (system |initial |hidden |original )?(prompt|instructions|system message|developers?|creators?|guidelines|operator|\x00{4})\b[^.!?\n]{0,12}\b(mention|contain|say|include|forbid|tell|told|instruct(ed)?|allow|prohibit|refer|specify|state|there|\x00{4})\b[^.!?\n]{0,40}\b(you|about|word|name|any|secret|password|not|the|\x00{4})\b/i
    $en_what = /\bwhat (exactly )?(were|are|was) you (told|instructed|asked|programmed|ordered|configured) (not |never )?(to )?(do|say|hide|keep|reveal|share|avoid|protect|discuss|before|at the (start|beginning)|by your)\b/i
    $pt = /\b(seu|o seu|suas|as suas) (prompt|instrucoes|diretrizes|desenvolvedores|criadores|\x00{4})\b[^.!?\n]{0,12}\b(menciona\w?|cont[ei]m|diz(em)?|inclu(i|em)|proib(e|em)|mandam?|permite[m]?|falam?|\x00{4})\b[^.!?\n]{0,40}\b(voce|sobre|palavra|nome|senha|segredo|que|nao|\x00{4})\b/i
    $pt_what = /\bo que (te|lhe) (mandaram|pediram|instruiram|disseram|\x00{4})( para)? (nao )?(fazer|dizer|esconder|revelar|guardar|proteger|\x00{4})/i
    $es = /\b(tu|tus) (prompt|instrucciones|directrices|desarrolladores|creadores|\x00{4})\b[^.!?\n]{0,12}\b(mencionan?|contienen?|dicen?|incluyen?|prohiben?|ordenan?|permiten?|hablan?|\x00{4})\b[^.!?\n]{0,40}\b(sobre|palabra|nombre|contrasena|clave|secreto|que|no|\x00{4})\b/i
    $es_what = /\bque te (dijeron|pidieron|ordenaron|mandaron)( que)? (no )?(hacer|decir|ocultar|revelar|guardar|proteger|digas|reveles|ocultes|hagas)/i
  condition:
    any of them
}

rule prompt_as_file {
  meta:
    description = "Treats the prompt as a file or a variable of a terminal, and prints it"
    action = "block"
    severity = "high"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0056"
    scope = "user tool"
    reach = 260
  strings:
    $cat = /\b(cat|less|more|head|tail|type|open|nano|vim?|echo|print|printf|get-content)\s{1,3}[^\n]{0,24}\b(system[-_]?prompt|system[-_]?message|pre[-_]?prompt|initial[-_]?prompt|hidden[-_]?instructions)(\.(txt|md|json|ya?ml|cfg|conf|log))?($|\s{0,2}[\n;|&`"'.?!)])/i
    $shell = /\b(act as|you are|simulate|pretend to be|emulate)\b[^.!?\n]{0,30}\b(linux|unix|bash|terminal|shell|python interpreter|console|repl|debugger|\x00{4})\b[^\n]{0,160}\b(system[ _-]?prompt|your (prompt|instructions)|initial instructions|hidden (prompt|instructions))/i
    $env = /(\$\{?|process\.env\.|os\.environ\[["']|%)(system_?prompt|system_?message|initial_?instructions)\b/i
  condition:
    ($cat or $shell or (role == "user" and $env and filesize < 300)) and not (role == "tool" and probing_topic)
}

rule hidden_reasoning_dump {
  meta:
    description = "Asks for the hidden reasoning, state or configuration of the model"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0069"
    scope = "user tool tooldef"
  strings:
    $en = /\b(print|show|reveal|output|dump|expose|give me|display|leak)\b[^.!?\n]{0,20}\byour (\w{1,10} )?(hidden|internal|raw|private|full|unredacted|secret) (chain[- ]of[- ]thought|reasoning|thoughts|thinking|scratchpad|monologue|state|memory|variables|config(uration)?|parameters|settings|context|notes)\b/i
    $pt = /\b(mostre|revele|imprima|exiba|exponha)\b[^.!?\n]{0,20}\b(seu|sua|seus|suas|\x00{4}) (\w{1,12} )?(raciocinio|pensamentos?|memoria|estado|configuracao|variaveis|parametros|\x00{4}) (ocult|intern|secret|privad|bruto|complet|\x00{4})\w{1,4}\b/i
    $es = /\b(muestra|revela|imprime|ensena|expon)\b[^.!?\n]{0,20}\b(tu|tus) (\w{1,12} )?(razonamiento|pensamientos?|memoria|estado|configuracion|variables|parametros) (ocult|intern|secret|privad|bruto|complet)\w{1,4}\b/i
  condition:
    any of them
}

rule tool_inventory_extraction {
  meta:
    description = "Asks for the tools and functions of the agent with their schemas or descriptions"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "PROMPT_EXTRACTION"
    owasp = "LLM07:2025"
    atlas = "AML.T0084.001"
    scope = "user tool"
  strings:
    $en = /\b(list|show|print|dump|output|reveal|enumerate|give me|what are|\x00{4})\b[^.!?\n]{0,30}\b(tools|functions|plugins|actions|api(s| endpoints)?)\b[^.!?\n]{0,40}\byou (have|can (use|call|access)|were given|are given|possess|\x00{4})\b[^.!?\n]{0,60}\b(schemas?|parameters?|arguments?|json|verbatim|definitions?|exact|full descriptions?|signatures?|instructions|\x00{4})\b/i
    $en_your = /\b(list|show|print|dump|output|reveal|enumerate)\b[^.!?\n]{0,20}\b(all )?your (available |internal |hidden )?(tools?|functions?|plugins?)\b[^.!?\n]{0,40}\b(schemas?|parameters?|arguments?|verbatim|definitions?|json|signatures?|namespace|\x00{4})/i
    $pt = /\b(liste|mostre|imprima|revele|\x00{4})\b[^.!?\n]{0,30}\b(ferramentas|funcoes|plugins)\b[^.!?\n]{0,40}\b(voce|suas|tem acesso|disponiveis|\x00{4})\b[^.!?\n]{0,60}\b(esquemas?|parametros?|argumentos?|json|definic(ao|oes)|assinaturas?|\x00{4})/i
    $es = /\b(lista|muestra|imprime|revela|enumera)\b[^.!?\n]{0,30}\b(herramientas|funciones|plugins)\b[^.!?\n]{0,40}\b(tienes|tus|acceso|disponibles)\b[^.!?\n]{0,60}\b(esquemas?|parametros?|argumentos?|json|definicion(es)?|firmas?)/i
  condition:
    any of them
}

rule secret_by_hints {
  meta:
    description = "Asks for hints, letters, rhymes or encodings of a secret the model keeps"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "SECRET_EXTRACTION"
    owasp = "LLM02:2025"
    atlas = "AML.T0057"
    scope = "user"
  strings:
    $en = /\b(hint|clue|riddle|rhymes?|synonyms?|acrostic|first letter|last letter|letters|characters|length|spell(ing|ed)?|starts? with|ends? with|anagram|describe|define)\b[^.!?\n]{0,40}\b(the|your|this|that) (secret|hidden )?(password|passphrase|passcode|secret( word| key| phrase| code)?|codeword|code word|magic word|flag)\b/i
    $en_enc = /\b(encode|reverse|write|spell|say|translate|print|give me|put|\x00{4})\b[^.!?\n]{0,12}\b(the|your|\x00{4}) (secret|hidden )?(password|passphrase|secret( word| key| phrase)?|codeword|magic word|flag)\b[^.!?\n]{0,40}\b(backwards?|in reverse|reversed|with (spaces|dashes|dots|hyphens)|letter by letter|in (morse|leet|rot13|binary|ascii|emojis?|another language|french|spanish|reverse|pig latin)|separated|one letter|\x00{4})/i
    $pt = /\b(dica|pista|charada|rima|primeira letra|ultima letra|letras|quantas letras|comeca com|termina com|anagrama|soletre)\b[^.!?\n]{0,40}\b(a|da|na|sua|sobre a|o|do) (senha|palavra secreta|palavra-passe|codigo secreto|segredo|palavra-chave secreta)\b/i
    $es = /\b(pista|acertijo|rima|primera letra|ultima letra|letras|cuantas letras|empieza con|termina con|anagrama|deletrea)\b[^.!?\n]{0,40}\b(la|de la|tu|sobre la|el|del|\x00{4}) (contrasena|palabra secreta|clave secreta|codigo secreto|secreto|\x00{4})\b/i
  condition:
    any of them
}

rule other_peoples_sessions {
  meta:
    description = "Asks what other users said or entered in their conversations"
    action = "block"
    severity = "high"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0057"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\b(what|show|tell|repeat|list|give|reveal|print|summari[sz]e|share|recall|display|leak)\b[^.!?\n]{0,30}\b((other|previous|last|another|different|earlier|prior) (users?|customers?|people|clients?|patients?)('s|s')?|(other|another|previous) (users?|customers?|people|person|clients?)'?s?)\b[^.!?\n]{0,30}\b(ask(ed)?|said|say|wrote|typed|told you|entered|conversations?|chats?|messages?|prompts?|quer(y|ies)|sessions?|history|inputs?|shared with you)\b/i
    $pt = /\b(o que|mostre|diga|repita|liste|revele|resuma|conte)\b[^.!?\n]{0,30}\b(outr[oa]s? (usuari[oa]s?|clientes?|pessoas?)|(usuari[oa]|cliente|pessoa) anterior)\b[^.!?\n]{0,30}\b(pergunt\w{2,4}|disse(ram)?|escreve\w{1,3}|conversas?|mensagens?|historico|sess(ao|oes)|digit\w{2,4})/i
    $es = /\b(que|muestra|di|dime|repite|lista|revela|resume|cuenta)\b[^.!?\n]{0,30}\b(otr[oa]s? (usuari[oa]s?|clientes?|personas?)|(usuari[oa]|cliente|persona) anterior)\b[^.!?\n]{0,30}\b(pregunt\w{1,4}|dij(o|eron)|escrib\w{2,5}|conversacion(es)?|mensajes?|historial|sesion(es)?)/i
    $en_of = /\b(show|tell|repeat|list|give|reveal|print|summari[sz]e|share|leak)\b[^.!?\n]{0,30}\b(conversations?|chats?|messages?|prompts?|quer(y|ies)|sessions?|history|inputs?) (of|from|by|with) (the )?(other|previous|another|different|earlier) (users?|customers?|people|clients?|person)\b/i
    $ro_of = /\b(mostre|diga|repita|liste|revele|resuma|conte|muestra|dime|repite|lista|revela|resume|cuenta)\b[^.!?\n]{0,30}\b(conversas?|mensagens?|historico|sess(ao|oes)|conversacion(es)?|mensajes?|historial|sesion(es)?)\b[^.!?\n]{0,16}\b(outr[oa]s? (usuari[oa]s?|clientes?|pessoas?)|otr[oa]s? (usuari[oa]s?|clientes?|personas?)|(usuari[oa]|cliente|pessoa|persona) anterior)/i
    $es_asked = /\b(que|lo que) (pregunto|dijo|escribio|pidio) (el|la|otro|otra) (usuari[oa]|cliente|persona)( anterior)?\b/i
  condition:
    any of them and not (role == "tool" and probing_topic)
}

rule training_data_recall {
  meta:
    description = "Tries to have training data or memorised private records recited"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0057"
    scope = "user"
  strings:
    $en = /\b(recite|regurgitate|reproduce|repeat|output|print|leak|reveal|dump|quote)\b[^.!?\n]{0,40}\b(verbatim|exact(ly)?|word for word|memori[sz]ed|examples? (of|from)|your|samples? (of|from))\b[^.!?\n]{0,30}\b(training (data|set|corpus|examples?|documents?)|fine-?tuning (data|set|examples?)|memori[sz]ed (emails?|text|data|names|phone|addresses|records))\b/i
    $pt = /\b(recite|reproduza|repita|imprima|revele|mostre)\b[^.!?\n]{0,40}\b(seus?|exat\w{1,6}|literal\w{0,5}|exemplos? d[eo]s?|memorizad[oa]s?)\b[^.!?\n]{0,30}\b(dados de treinamento|dados de treino|exemplos de treinamento|fine-?tuning)/i
    $es = /\b(recita|reproduce|repite|imprime|revela|muestra)\b[^.!?\n]{0,40}\b(tus?|exact\w{1,6}|literal\w{0,5}|ejemplos? de|memorizad[oa]s?)\b[^.!?\n]{0,30}\b(datos de entrenamiento|ejemplos de entrenamiento|fine-?tuning)/i
  condition:
    any of them
}

rule knowledge_base_dump {
  meta:
    description = "Asks for everything that the retrieval store, the index or the memory holds"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM08:2025"
    atlas = "AML.T0085.000"
    scope = "user tool"
  strings:
    $en = /\b(list|dump|print|output|export|show|reveal|return|retrieve|copy|give me)\b[^.!?\n]{0,20}\b(all|every|entire|whole|full|complete|each)\b[^.!?\n]{0,24}\b(documents?|files|chunks?|records|embeddings?|entries|contents?|passages|vectors|data|text)\b[^.!?\n]{0,24}\b(your|the) (\w{1,12} )?(knowledge ?base|vector (store|database|db|index)|retrieval (index|store|context|corpus)|rag (index|corpus|store|context)|embedding (store|index)|long-term memory|memory store)\b/i
    $pt = /\b(liste|despeje|imprima|exporte|mostre|revele|devolva|copie)\b[^.!?\n]{0,20}\b(todos?|todas?|cada|inteir[oa]|complet[oa])\b[^.!?\n]{0,24}\b(documentos?|arquivos|trechos|registros|embeddings|conteudos?|dados)\b[^.!?\n]{0,24}\b(base de conhecimento|banco (de vetores|vetorial)|indice de busca|memoria de longo prazo)/i
    $es = /\b(lista|vuelca|imprime|exporta|muestra|revela|devuelve|copia|\x00{4})\b[^.!?\n]{0,20}\b(todos?|todas?|cada|enter[oa]|complet[oa]|\x00{4})\b[^.!?\n]{0,24}\b(documentos?|archivos|fragmentos|registros|embeddings|contenidos?|datos|\x00{4})\b[^.!?\n]{0,24}\b(base de conocimientos?|base vectorial|base de datos vectorial|indice de busqueda|memoria a largo plazo)/i
  condition:
    any of them
}

rule profile_harvest {
  meta:
    description = "A document has the model collect what it knows about its user"
    action = "block"
    severity = "high"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0085"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /\b(list|collect|gather|summari[sz]e|compile|include|write down|extract|record|put)\b[^.!?\n]{0,30}\b(everything|all( the)?( information| data| details| facts)?|anything|whatever|what)\b[^.!?\n]{0,12}\b(you (know|remember|have (learned|stored|saved)|can find)|in your memory|stored)\b[^.!?\n]{0,20}\b(about|on|regarding|of) (the |this |your )?(user|customer|person you|human|owner)/i
    $pt = /\b(liste|colete|reuna|resuma|compile|inclua|extraia)\b[^.!?\n]{0,30}\b(tudo|todas? as informacoes|o|\x00{4})\b[^.!?\n]{0,12}\b(que )?(voce )?(sabe|lembra|tem guardado|\x00{4})\b[^.!?\n]{0,20}\b(sobre|do|a respeito do|\x00{4}) (o )?usuario/i
    $es = /\b(lista|recopila|reune|resume|compila|incluye|extrae)\b[^.!?\n]{0,30}\b(todo|toda la informacion|lo)\b[^.!?\n]{0,12}\b(que )?(sabes|recuerdas|tienes guardado)\b[^.!?\n]{0,20}\b(sobre|del|acerca del) (el )?usuario/i
  condition:
    any of them and not (role == "tool" and probing_topic)
}
