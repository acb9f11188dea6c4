// Prompts that want other people's data: bulk records, credentials, where somebody is, what somebody writes.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule theft_in_tool_call {
  condition:
    tool != "" or sink == "arguments" or sink == "remote"
}

rule bulk_personal_records {
  meta:
    description = "Asks for the personal records of many people at once"
    action = "alert"
    severity = "medium"
    category = "leak"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0057"
    scope = "user tool tooldef"
  strings:
    $en = /\b(list|give me|export|dump|show( me)?|extract|print|provide|leak|reveal|share|send( me)?|\x00{4})\b[^.!?\n]{0,20}\b(all|every|the (full|entire|complete|whole)|\x00{4})\b[^.!?\n]{0,30}\b(customers?|users?|employees?|patients?|clients?|members?|students?|accounts?|people|citizens|cardholders|\x00{4})('s|s')?\b[^.!?\n]{0,40}\b(passwords?|ssns?|social security|credit cards?|card numbers?|cvvs?|medical records|diagnos[ei]s|home addresses|bank (details|accounts?)|salar(y|ies)|dates? of birth|tax ids?|cpfs?)/i
    $pt = /\b(liste|me de|exporte|despeje|mostre|extraia|imprima|vaze|revele|envie)\b[^.!?\n]{0,20}\b(todos?|todas?|lista completa|cada|\x00{4})\b[^.!?\n]{0,30}\b(clientes?|usuarios?|funcionarios?|pacientes?|alunos?|contas?|pessoas|cidadaos|\x00{4})\b[^.!?\n]{0,40}\b(senhas?|cpfs?|rgs?|cartao|cartoes|prontuarios?|diagnosticos?|enderecos? residenciais?|dados bancarios|salarios?|datas? de nascimento|\x00{4})/i
    $es = /\b(lista|dame|exporta|vuelca|muestra|extrae|imprime|filtra|revela|envia)\b[^.!?\n]{0,20}\b(todos?|todas?|lista completa|cada|\x00{4})\b[^.!?\n]{0,30}\b(clientes?|usuarios?|empleados?|pacientes?|alumnos?|cuentas?|personas|ciudadanos|\x00{4})\b[^.!?\n]{0,40}\b(contrasenas?|dni|nss|tarjetas?|historias? clinicas?|diagnosticos?|domicilios?|datos bancarios|salarios?|fechas? de nacimiento|\x00{4})/i
  condition:
    any of them
}

rule credential_table_query {
  meta:
    description = "A tool call selects passwords, cards or other secrets from a table without a limit to one person"
    action = "alert"
    severity = "high"
    category = "leak"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0085.001"
    scope = "assistant"
  strings:
    $sql = /\bselect\b[^;\n]{0,120}\b(password|passwd|password_hash|pwd|senha|contrasena|ssn|credit_card|card_number|cvv|cvc|cpf|api_key|secret|mfa_secret|recovery_code|access_token|refresh_token)s?\b[^;\n]{0,120}\bfrom\s{1,3}["'`\[]?[\w.]{0,30}(users?|customers?|accounts?|employees|patients|members|cards|payments|credentials|tokens|secrets|usuarios?|clientes?|funcionarios|pacientes|empleados)\b["'`\]]?\s{0,3}(;|$|["'\n)]|limit|order|where\s{1,3}(1\s?=\s?1|true))/i
    $union = /\bunion\s{1,3}(all\s{1,3})?select\b[^;\n]{0,120}\b(password|passwd|information_schema|table_name|sqlite_master|pg_shadow|mysql\.user|load_file|@@version|user\(\))/i
    $into = /\binto\s{1,3}(outfile|dumpfile)\s{1,3}["']/i
  condition:
    theft_in_tool_call and any of them
}

rule covert_tracking_request {
  meta:
    description = "Asks how to spy on a person's phone, messages or whereabouts behind their back"
    action = "block"
    severity = "high"
    category = "rule"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0048"
    scope = "user"
  strings:
    $en = /\b(spy(ing)? on|track(ing)?|monitor(ing)?|read(ing)?|access(ing)?|intercept(ing)?|record(ing)?|listen(ing)? to|see|hack(ing)?( into)?|clone|get into|log ?in(to)?)\b[^.!?\n]{0,40}\b(wife|husband|girlfriend|boyfriend|partner|spouse|ex|ex-?(wife|husband|girlfriend|boyfriend)|employee|coworker|roommate|neighbou?r|someone|somebody|another person|her|his|their)('s|s')?\b[^.!?\n]{0,40}\b(phone|messages|texts|whatsapp|location|calls?|e-?mails?|instagram|facebook|icloud|camera|microphone|snapchat|telegram|accounts?)?\b[^.!?\n]{0,40}\b(without (them|her|him|their|the|his|anyone)?( \w{1,10}){0,2}( |-)?(know(ing|ledge)?|notic(e|ing)|consent|permission|finding out|realizing)|secretly|undetected|behind (her|his|their) back|(he|she|they) (won't|doesn't|don't|cannot|can't) (know|notice|find out))/i
    $pt = /\b(espionar|rastrear|monitorar|ler|acessar|interceptar|gravar|ouvir|ver|hackear|clonar|invadir|entrar n[oa]|\x00{4})\b[^.!?\n]{0,40}\b(esposa|marido|namorad[oa]|parceir[oa]|ex|mulher|funcionari[oa]|colega|vizinh[oa]|alguem|outra pessoa|del[ea]|\x00{4})\b[^.!?\n]{0,60}\b(sem (que )?(ela|ele|eles|a pessoa|o)?( \w{1,10}){0,2} ?(saber|saiba|perceb\w{1,3}|consentimento|permissao|desconfi\w{1,3})|escondid[oa]|secretamente|as escondidas)/i
    $es = /\b(espiar|rastrear|monitorear|vigilar|leer|acceder|interceptar|grabar|escuchar|ver|hackear|clonar|entrar en)\b[^.!?\n]{0,40}\b(esposa|marido|novi[oa]|pareja|ex|mujer|emplead[oa]|companer[oa]|vecin[oa]|alguien|otra persona|el|ella)\b[^.!?\n]{0,60}\b(sin que (ella|el|ellos|la persona|se)?( \w{1,10}){0,2} ?(sepa|se entere|note|entere|de cuenta)|sin (su )?(consentimiento|permiso|conocimiento)|a escondidas|secretamente|en secreto)/i
  condition:
    any of them
}

rule doxxing_request {
  meta:
    description = "Asks for a private person's home, phone or family from a name, picture or account"
    action = "alert"
    severity = "high"
    category = "rule"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0048"
    scope = "user"
  strings:
    $en = /\b(find( out)?|get|tell me|give me|look up|locate|figure out|dig up|uncover|reveal|what is|obtain)\b[^.!?\n]{0,30}\b(where (she|he|they|this (person|woman|man|girl|guy|streamer|user|account)|that (person|woman|man|girl|guy))( \w{1,12}){0,2} (lives?|works?|sleeps?)|(home|private|personal|residential) (address|phone( number)?|number|location) of (this|that|the|a|my|someone|an?)|(her|his|their|this (person|woman|man|girl|guy)'s) (home|private|personal|residential|real) (address|phone|name|identity|number|location))\b/i
    $en_dox = /\b(dox|doxx)(ing)? (him|her|them|this|that|my|someone|the|a|\x00{4})\b|\bhelp me (to )?(stalk|dox|doxx|\x00{4})\b/i
    $pt = /\b(descubr[ae]|descobrir|encontr[ae]r?|me diga|obtenha|localiz[ea]r?)\b[^.!?\n]{0,30}\b(onde (ela|ele|essa (pessoa|mulher)|esse (homem|cara)|est[ae] (pessoa|mulher|homem)) (mora|trabalha|vive)|(endereco|telefone|numero) (residencial|particular|pessoal|de casa) d(el[ea]|ess[ea]|est[ea]|a minha|o meu))/i
    $es = /\b(averigua\w{0,2}|descubr[ei]\w{0,2}|encuentra|encontrar|dime|consigue|localiza\w{0,2})\b[^.!?\n]{0,30}\b(donde (ella|el|esta (persona|mujer)|este (hombre|tipo)) ?(vive|trabaja)|donde vive (ella|esta (mujer|persona)|ese|esa|mi ex)|(direccion|telefono|numero) (particular|personal|de casa|privad[oa]) de (ella|el|esta|este|ese|esa|mi))/i
  condition:
    any of them
}

rule secret_file_request {
  meta:
    description = "Asks the agent to read out files of credentials"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "DATA_THEFT"
    owasp = "LLM02:2025"
    atlas = "AML.T0037"
    scope = "user"
  strings:
    $en = /\b(show|print|read|cat|give|tell|open|display|paste|list|dump|copy|reveal|output)\b[^.!?\n]{0,30}(\/etc\/(passwd|shadow|sudoers)\b|~?\/\.(ssh|aws|gnupg|kube)\/\w|\bid_(rsa|ed25519)\b|\b(contents? of|everything in) (the |your |this )?\.env\b|(^|[\s"'`\/])\.env (file|contents?)\b|\/proc\/self\/environ\b|\b(shadow|sam|ntds\.dit) (file|database|hive)\b)/i
    $en_env = /\b(print|dump|output|list|reveal|leak|expose)\b[^.!?\n]{0,16}\b(all |your |the ){1,2}(environment variables|env vars|api keys|secret keys|aws (keys|credentials)|server credentials|database (password|credentials)|\x00{4})\b[^.!?\n]{0,20}(\?|\.|!|$|you (have|use|can|run)|of (this|the|your) (server|host|container|machine))/i
    $pt = /\b(mostre|imprima|leia|abra|exiba|cole|liste|copie|revele|diga)\b[^.!?\n]{0,30}(\/etc\/(passwd|shadow|sudoers)\b|~?\/\.(ssh|aws|gnupg|kube)\/\w|\bid_(rsa|ed25519)\b|\barquivo \.env\b|\bvariaveis de ambiente do servidor\b|\bcredenciais do (servidor|banco))/i
    $es = /\b(muestra|muestrame|imprime|lee|abre|pega|lista|copia|revela|dime)\b[^.!?\n]{0,30}(\/etc\/(passwd|shadow|sudoers)\b|~?\/\.(ssh|aws|gnupg|kube)\/\w|\bid_(rsa|ed25519)\b|\barchivo \.env\b|\bvariables de entorno del servidor\b|\bcredenciales del (servidor|la base))/i
    $about_before = /\b(how (do|can|should|to)|como (posso|eu|puedo)|gitignore|dotenv|tutorial|permission denied|chmod|example|exemplo|ejemplo|function|def |import|\x00{4})\b[^.!?\n]{0,90}\b(passwd|shadow|\.ssh|\.aws|id_(rsa|ed25519)|\.env|environ|environment variables|api keys|credentials|secret keys|credenciales|credenciais|variaveis|variables de entorno)/i
    $about_after = /\b(passwd|shadow|\.ssh|\.aws|id_(rsa|ed25519)|\.env|environ|environment variables|api keys|credentials|secret keys|credenciales|credenciais|variaveis|variables de entorno)[^.!?\n]{0,90}\b(how (do|can|should|to)|como (posso|eu|puedo)|gitignore|dotenv|tutorial|permission denied|chmod|example|exemplo|ejemplo|function|def |import|\x00{4})\b/i
  condition:
    any of ($en*, $pt, $es) and not any of ($about*)
}

rule stolen_data_use {
  meta:
    description = "Asks for stolen cards, leaked accounts or forged documents, or how to use them"
    action = "block"
    severity = "high"
    category = "rule"
    type = "DATA_THEFT"
    owasp = "LLM01:2025"
    atlas = "AML.T0048"
    scope = "user"
  strings:
    $en = /\b(generate|give me|list|create|make|provide|sell|find|get|buy|use|how to|cash ?out)\b[^.!?\n]{0,30}\b(valid |working |real |live |active )?(stolen|hacked|cloned|leaked|fullz|carded|cracked) (credit )?(cards?|accounts?|credentials?|identit(y|ies)|bank|paypal|netflix|databases?|passports?|data)\b/i
    $en_forge = /\b(make|create|generate|write|produce|design|forge|print)\b[^.!?\n]{0,16}\b(a |an |some |me )?(fake|forged|counterfeit) (passports?|driver('s)? licen[cs]es?|ids?|identity (cards?|documents?)|birth certificates?|money|bills|banknotes|bank statements?|pay ?stubs?|prescriptions?|medical certificates?|vaccin\w{3,6} (cards?|certificates?)|invoices?)\b/i
    $en_luhn = /\b(generate|give me|list|create)\b[^.!?\n]{0,20}\b(valid|working|real|live|\x00{4}) (credit |debit )?card numbers?\b[^.!?\n]{0,40}\b(cvv|expir\w{2,6}|bypass|free trial|buy|purchase|without paying|carding|\x00{4})\b/i
    $pt = /\b(gere|me de|liste|crie|faca|forneca|onde (comprar|compro)|como (usar|fazer|conseguir)|\x00{4})\b[^.!?\n]{0,30}\b((cartoes|cartao|contas?|credenciais|dados|documentos?) (roubad[oa]s?|clonad[oa]s?|vazad[oa]s?|hackead[oa]s?)|(identidade|rg|cnh|passaporte|diploma|atestado( medico)?|dinheiro|notas?|comprovantes?) (fals[oa]s?|falsificad[oa]s?))/i
    $es = /\b(genera|dame|lista|crea|haz|proporciona|donde comprar|como (usar|hacer|conseguir))\b[^.!?\n]{0,30}\b((tarjetas?|cuentas?|credenciales|datos|documentos?) (robad[oa]s?|clonad[oa]s?|filtrad[oa]s?|hackead[oa]s?)|(identidad|dni|pasaporte|licencia|diploma|certificado( medico)?|dinero|billetes?|comprobantes?) (fals[oa]s?|falsificad[oa]s?))/i
  condition:
    any of them
}
