// Orders written so that a filter does not read them: encoded, reversed, cut in pieces, drawn, hidden in markup.
//
// `|\x00{4}` matches nothing in a text: it keeps YARA-X from searching for the words of its group, which are common.

private rule obfuscation_topic {
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

rule base64_override {
  meta:
    description = "Carries the words of an instruction override or a prompt extraction in base64"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 200
  strings:
    // ignore all, ignore previous, ignore the, previous instructions, system prompt, disregard, safety guidelines, instructions above
    $en = /(aWdub3JlIGFsbC|lnbm9yZSBhbGwg|pZ25vcmUgYWxsI|Z25vcmUgcHJldmlvdX|dub3JlIHByZXZpb3Vz|nbm9yZSBwcmV2aW91c|Z25vcmUgdGhlI|dub3JlIHRoZS|nbm9yZSB0aGUg|ZXZpb3VzIGluc3RydWN0aW9uc|V2aW91cyBpbnN0cnVjdGlvbn|ldmlvdXMgaW5zdHJ1Y3Rpb25z|c3lzdGVtIHByb21wd|N5c3RlbSBwcm9tcH|zeXN0ZW0gcHJvbXB0|aXNyZWdhcmQg|lzcmVnYXJkI|pc3JlZ2FyZC|c2FmZXR5IGd1aWRlbGluZX|NhZmV0eSBndWlkZWxpbmVz|zYWZldHkgZ3VpZGVsaW5lc|c3RydWN0aW9ucyBhYm92Z|N0cnVjdGlvbnMgYWJvdm|zdHJ1Y3Rpb25zIGFib3Zl)/
    // instrucoes anteriores, prompt do sistema, prompt de sistema, ignore todas as, desconsidere
    $pt = /(aW5zdHJ1Y29lcyBhbnRlcmlvcmVz|luc3RydWNvZXMgYW50ZXJpb3Jlc|pbnN0cnVjb2VzIGFudGVyaW9yZX|cHJvbXB0IGRvIHNpc3RlbW|Byb21wdCBkbyBzaXN0ZW1h|wcm9tcHQgZG8gc2lzdGVtY|cHJvbXB0IGRlIHNpc3RlbW|Byb21wdCBkZSBzaXN0ZW1h|wcm9tcHQgZGUgc2lzdGVtY|Z25vcmUgdG9kYXMgYX|dub3JlIHRvZGFzIGFz|nbm9yZSB0b2RhcyBhc|ZGVzY29uc2lkZXJl|Rlc2NvbnNpZGVyZ|kZXNjb25zaWRlcm)/
    // instrucciones anteriores, prompt del sistema, ignora todas las, olvida tus
    $es = /(aW5zdHJ1Y2Npb25lcyBhbnRlcmlvcmVz|luc3RydWNjaW9uZXMgYW50ZXJpb3Jlc|pbnN0cnVjY2lvbmVzIGFudGVyaW9yZX|cHJvbXB0IGRlbCBzaXN0ZW1h|Byb21wdCBkZWwgc2lzdGVtY|wcm9tcHQgZGVsIHNpc3RlbW|Z25vcmEgdG9kYXMgbGFz|dub3JhIHRvZGFzIGxhc|nbm9yYSB0b2RhcyBsYX|bHZpZGEgdHVzI|x2aWRhIHR1cy|sdmlkYSB0dXMg)/
  condition:
    any of them and not (role == "tool" and obfuscation_topic)
}

rule hex_override {
  meta:
    description = "Carries the words of an instruction override in hexadecimal, percent, \\x, \\u or character-reference notation"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 200
  strings:
    $plain = /(69676e6f72|696e7374727563|646973726567|657371756563|6f6c766964|646573636f6e73|666f7267657420)/i
    $spaced = /\b(69 67 6e 6f 72|69 6e 73 74 72 75 63|64 69 73 72 65 67|65 73 71 75 65 63|6f 6c 76 69 64)/i
    $escaped = /(\\x69\\x67\\x6e\\x6f\\x72|\\x69\\x6e\\x73\\x74\\x72\\x75\\x63|\\x64\\x69\\x73\\x72\\x65\\x67|\\x65\\x73\\x71\\x75\\x65\\x63|\\x6f\\x6c\\x76\\x69\\x64)/i
    $unicode = /(\\u0069\\u0067\\u006e\\u006f\\u0072|\\u0069\\u006e\\u0073\\u0074\\u0072\\u0075\\u0063|\\u0064\\u0069\\u0073\\u0072\\u0065\\u0067|\\u0065\\u0073\\u0071\\u0075\\u0065\\u0063|\\u006f\\u006c\\u0076\\u0069\\u0064)/i
    $percent = /(%69%67%6e%6f%72|%69%6e%73%74%72%75%63|%64%69%73%72%65%67|%65%73%71%75%65%63|%6f%6c%76%69%64)/i
    $entity = /(&#105;&#103;&#110;&#111;&#114;|&#105;&#110;&#115;&#116;&#114;&#117;&#99;|&#100;&#105;&#115;&#114;&#101;&#103;|&#101;&#115;&#113;&#117;&#101;&#99;|&#111;&#108;&#118;&#105;&#100;)/i
    $entity_hex = /(&#x69;&#x67;&#x6e;&#x6f;&#x72;|&#x69;&#x6e;&#x73;&#x74;&#x72;&#x75;&#x63;|&#x64;&#x69;&#x73;&#x72;&#x65;&#x67;|&#x65;&#x73;&#x71;&#x75;&#x65;&#x63;|&#x6f;&#x6c;&#x76;&#x69;&#x64;)/i
  condition:
    any of them
}

rule rot13_override {
  meta:
    description = "Carries an instruction override or a prompt extraction in rot13"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 200
  strings:
    $en = /\b(vtaber nyy|vtaber cerivbhf|vafgehpgvbaf|flfgrz cebzcg|qvfertneq|thvqryvarf|lbhe cebzcg|erfgevpgvbaf|\x00{4})\b/i
    $pt = /\b(vafgehpbrf|rfdhrpn|qrfpbafvqrer|qvergevmrf|cebzcg qb fvfgrzn)\b/i
    $es = /\b(vafgehppvbarf|byivqn ghf|qverpgevprf|cebzcg qry fvfgrzn)\b/i
  condition:
    any of them
}

rule reversed_override {
  meta:
    description = "Carries an instruction override or a prompt extraction written backwards"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 200
  strings:
    $en = /\b(snoitcurtsni|tpmorp metsys|dragersid|senilediug|lla erongi|snoitcirtser)\b/i
    $pt = /\b(seocurtsni|aceuqse|eredisnocsed|sezirterid|seocirtser)\b/i
    $es = /\b(senoiccurtsni|sut adivlo|secirtcerid|senoiccirtser)\b/i
  condition:
    any of them
}

rule morse_or_binary_override {
  meta:
    description = "Carries the words of an override in Morse code or in binary digits"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $morse_ignor = ".. --. -. --- .-."
    $bits_ignor = "01101001 01100111 01101110 01101111 01110010"
    $run_ignor = "0110100101100111011011100110111101110010"
    $morse_instruc = ".. -. ... - .-. ..- -.-."
    $bits_instruc = "01101001 01101110 01110011 01110100 01110010 01110101 01100011"
    $run_instruc = "01101001011011100111001101110100011100100111010101100011"
    $morse_prompt = ".--. .-. --- -- .--. -"
    $bits_prompt = "01110000 01110010 01101111 01101101 01110000 01110100"
    $run_prompt = "011100000111001001101111011011010111000001110100"
    $morse_forget = "..-. --- .-. --. . -"
    $bits_forget = "01100110 01101111 01110010 01100111 01100101 01110100"
    $run_forget = "011001100110111101110010011001110110010101110100"
    $morse_reveal = ".-. . ...- . .- .-.."
    $bits_reveal = "01110010 01100101 01110110 01100101 01100001 01101100"
    $run_reveal = "011100100110010101110110011001010110000101101100"
    $morse_olvid = "--- .-.. ...- .. -.."
    $bits_olvid = "01101111 01101100 01110110 01101001 01100100"
    $run_olvid = "0110111101101100011101100110100101100100"
    $morse_esquec = ". ... --.- ..- . -.-."
    $bits_esquec = "01100101 01110011 01110001 01110101 01100101 01100011"
    $run_esquec = "011001010111001101110001011101010110010101100011"
  condition:
    any of them
}

rule payload_splitting {
  meta:
    description = "Cuts a request into variables or pieces that the model is to join and answer"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 460
  strings:
    $en = /\b(let|set|define|given|suppose|assume|where)?\W{0,3}\b\w{1,8}\s?=\s?["'][^"'\n]{2,80}["']\W{1,4}(and )?\w{1,8}\s?=\s?["'][^"'\n]{2,80}["'][^\n]{0,160}\b(answer|respond to|follow|obey|execute|do what|reply to|carry out|\x00{4})\b[^.!?\n]{0,40}(\w{1,8} ?\+ ?\w{1,8}\b|concatenat\w{2,4}|combined|joined)/i
    $en_join = /\b(concatenate|combine|join|put together|assemble) (the )?(pieces|parts|fragments|strings|variables|chunks|letters)\b[^.!?\n]{0,60}\b(and|then)\W{1,2}(answer|respond|follow|obey|execute|do what|reply|carry out|comply)/i
    $en_plus = /["'](ign|igno|dis|disre|for|re|rev|by|byp|pro|prom|ins|instruc|sys)["']\s?\+\s?["'](ore|nore|regard|gard|get|veal|eal|pass|ass|mpt|pt|tructions|tions|tem)/i
    $pt = /\b(junte|concatene|combine|una) (as |os )?(partes|pedacos|fragmentos|variaveis|strings|letras)\b[^.!?\n]{0,60}\b(e|depois)\W{1,2}(responda|siga|execute|obedeca|faca|cumpra)/i
    $es = /\b(junta|concatena|combina|une) (las |los )?(partes|pedazos|fragmentos|variables|cadenas|letras)\b[^.!?\n]{0,60}\b(y|luego)\W{1,2}(responde|sigue|ejecuta|obedece|haz|cumple)/i
  condition:
    any of them
}

rule acrostic_instruction {
  meta:
    description = "Hides an order in the first letters of words or lines, or has the answer hide something there"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 300
  strings:
    $en = /\b(first|initial|capital|last|\x00{4}) letters? (of|in) (each|every|the|\x00{4}) (word|line|sentence|paragraph|verse|\x00{4})s?\b[^.!?\n]{0,60}\b(and|then|spells? out|form|gives?|\x00{4})\b[^.!?\n]{0,40}\b(follow|obey|do what|execute|answer|instruction|password|secret|system prompt|key word|comply|\x00{4})/i
    $pt = /\b(primeiras?|iniciais|ultimas?) (letras? )?d[ea] (cada|todas? as?|\x00{4}) (palavra|linha|frase|verso|\x00{4})s?\b[^.!?\n]{0,80}\b(siga|obedeca|execute|responda|instruc|senha|segredo|prompt|\x00{4})/i
    $es = /\b(primeras?|iniciales|ultimas?) (letras? )?de (cada|todas las) (palabra|linea|frase|verso)s?\b[^.!?\n]{0,80}\b(sigue|obedece|ejecuta|responde|instruc|contrasena|secreto|prompt)/i
  condition:
    any of them
}

rule drawn_word {
  meta:
    description = "Draws a word (ASCII art) or masks it, and asks for an answer with the word put in"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool"
  strings:
    $en = /\bascii[- ]art\b[^\n]{0,100}\b(\[mask\]|mask(ed)? (word|token)|replace|substitut\w{1,4}|fill)\b[^\n]{0,100}\b(answer|instructions?|how to|tutorial|question|do not (say|mention|reveal|write)|without (saying|mentioning))/i
    $en_mask = /\b(replace|substitute|fill) (the )?(\[mask\]|\[blank\]|\[x\]|masked (word|token))\b[^.!?\n]{0,60}\b(and|then)\b[^.!?\n]{0,20}\b(answer|follow|respond|give|explain|provide)/i
    $pt = /\barte ascii\b[^\n]{0,100}\b(substitu|troque|preench|mascar)\w{0,8}\b[^\n]{0,100}\b(responda|instruc|como fazer|tutorial|sem (dizer|mencionar))/i
    $es = /\barte ascii\b[^\n]{0,100}\b(sustitu|reemplaz|rellen|enmascar)\w{0,8}\b[^\n]{0,100}\b(responde|instruc|como hacer|tutorial|sin (decir|mencionar))/i
  condition:
    any of them
}

rule cipher_conversation {
  meta:
    description = "Sets up a conversation in a cipher that is not to be translated"
    action = "block"
    severity = "high"
    category = "injection"
    type = "ENCODED_INSTRUCTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user"
  strings:
    $en = /\b(communicate|talk|speak|chat|converse|respond|reply|answer)( only| exclusively| to me| with me| with each other)? (in|using|with|through) (the )?(caesar|rot-?13|morse|base64|atbash|vigenere|substitution|ascii|hex(adecimal)?|unicode|binary|leet ?speak|pig latin|secret|emoji)( cipher| code| encoding)?\b[^\n]{0,160}\b(do not|don't|never|without) (translat|decod|decrypt|explain|add|refus|say|write in (plain|english)|warn|censor)/i
    $pt = /\b(comunique|fale|converse|responda)(-se)?( somente| apenas| comigo)? (em|usando|com|por) (o |a )?(cifra|codigo|base64|rot-?13|morse|hexadecimal|binario)\b[^\n]{0,160}\b(nao|nunca|sem) (\w{1,3} )?(traduz|decodific|decifr|explic|recus|avis|censur)/i
    $es = /\b(comunicate|habla|conversa|responde)( solo| solamente| conmigo)? (en|usando|con|por) (el |la )?(cifrado|codigo|base64|rot-?13|morse|hexadecimal|binario)\b[^\n]{0,160}\b(no|nunca|sin) (\w{1,3} )?(traduz|decodific|descifr|expliq|explic|rehus|avis|censur)/i
  condition:
    any of them
}

rule note_to_tools_in_code {
  meta:
    description = "A comment in source code gives orders to the coding assistant that reads it"
    action = "block"
    severity = "high"
    category = "injection"
    type = "INDIRECT_INJECTION"
    owasp = "LLM01:2025"
    atlas = "AML.T0051.001"
    scope = "tool tooldef"
    reach = 300
  strings:
    $en = /(#|\/\/|\/\*|--|<!--)\s{0,2}(note (to|for) )?(coding |ai |llm )?(copilot|claude|cursor|codex|gemini|chatgpt|assistants?|agents?|language models?|llms|ai assistants?|ai agents?|ai tools?)( reading this)?\s?[:,-]\s{0,2}(please |always |you (must|should) |when \w{1,20} this \w{1,12},? )?(ignore|(run|add|open|write|send|push|commit) (the|a|this|all|your|curl|every)|execute|insert|delete|remove|fetch|download|install|include|do not|don't|never|upload|replace|disable|\x00{4})\b/i
    $en_ai = /(#|\/\/|\/\*|--|<!--)\s{0,2}(note (to|for) )?(ai|llm)s?\s?[:,-]\s{0,2}(please (ignore|run|execute|add|insert|delete|send|fetch|download|install)|you (must|should)|always (add|run|insert|include|use)|ignore|execute|insert|delete|download|install|disable)\b/i
    $pt = /(#|\/\/|\/\*|--|<!--)\s{0,2}(nota (para|a) )?(a |o )?(ia|copilot|claude|assistente|agente|modelo)\s?[:,-]\s{0,2}(por favor |sempre |voce deve )?(ignore|rode|execute|adicione|insira|apague|remova|envie|baixe|instale|nao|nunca|desative|escreva)\b/i
    $es = /(#|\/\/|\/\*|--|<!--)\s{0,2}(nota (para|a) )?(la |el )?(ia|copilot|claude|asistente|agente|modelo)\s?[:,-]\s{0,2}(por favor |siempre |debes )?(ignora|corre|ejecuta|agrega|anade|inserta|borra|elimina|envia|descarga|instala|no|nunca|desactiva|escribe)\b/i
  condition:
    any of them and not (role == "tool" and obfuscation_topic)
}

rule link_reference_instruction {
  meta:
    description = "Hides an order in a Markdown comment, an attribute or a title that is not shown"
    action = "block"
    severity = "high"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 350
  strings:
    $comment = /\[(\/\/|comment|_|\w{1,12})\]:\s{0,2}(#|<>)?\s{0,2}["'(][^"')\n]{0,80}\b(ignore (all|any|the|your|previous)|disregard|assistant|system prompt|you must|do not (tell|mention)|llm|language model|ignora (tod|las|as)|desconsidere|assistente|asistente|\x00{4})\b/i
    $attribute = /\b(alt|title|aria-label|data-\w{1,16}|placeholder|content|longdesc)\s?=\s?["'][^"'\n]{0,80}\b(ignore (all|any|the|your|previous)|disregard (the|all|your)|(ai|assistant|llm|model) (\w{1,10} ){0,2}(must|should|:)|system prompt|you must (now|also|ignore)|do not (tell|mention|inform)|ignora tod|ignore todas|desconsidere|olvida (tus|las))\b/i
  condition:
    any of them and not (role == "tool" and obfuscation_topic)
}

rule variation_selector_message {
  meta:
    description = "Carries a message in a run of Unicode variation selectors (U+E0100 to U+E01EF)"
    action = "block"
    severity = "critical"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
    reach = 260
  strings:
    $run = /(\xF3\xA0[\x84-\x87][\x80-\xBF]){8,60}/
  condition:
    any of them
}

rule mixed_script_words {
  meta:
    description = "Swaps Latin letters for Cyrillic ones that look the same, inside several words"
    action = "alert"
    severity = "medium"
    category = "injection"
    type = "HIDDEN_TEXT"
    owasp = "LLM01:2025"
    atlas = "AML.T0068"
    scope = "user tool tooldef"
  strings:
    $word = /\b[a-zA-Z]{2,12}(\xD0[\xB0\xB5\xBE]|\xD1[\x80\x81\x85\x96])[a-zA-Z]{2,12}\b/
  condition:
    #word > 2
}
