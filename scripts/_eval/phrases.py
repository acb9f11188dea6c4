"""How people say things: frames around one value, sentences around several, openings and endings, by language.

In a frame {v} is the value, {l} its label, {the} and {my} the words that fit the label's gender. In a sentence {TYPE} is a
value of that type.
"""

from __future__ import annotations

from _eval.labels import KEYS, LABELS
from _eval.negatives import NEGATIVES

TALK = {
    "pt-BR": """{my} {l} é {v}|{l} {v}|{l}: {v}|anota aí {my} {l}: {v}|segue {the} {l} {v}|{v} é {my} {l}|{v} ({l})|pode usar {the} {l} {v}?|tá aqui {my} {l} -> {v}|{l} = {v}|{my} {l} eh {v} blz|me pediram {the} {l}, é {v}|{the} {l} que vc pediu: {v}|então, {the} {l} ficou {v} mesmo|confere {the} {l} pra mim? {v}|troquei {the} {l}, agora é {v}|qual {the} {l}?\n{v}|> me passa {the} {l}\n{v}|consulta {the} {l} {v} por favor|não acho nada com {the} {l} {v}|{the} {l} dele: {v}, confirma?|acabei de mandar {my} {l}, {v}""",
    "pt-PT": """{my} {l} é {v}|{l}: {v}|{l} {v}|aqui vai {the} {l}: {v}|pode registar {the} {l} {v}?|{v} é {my} {l}|indique {the} {l}, por favor\n{v}|{the} {l} correto é {v}|envio-lhe {the} {l} {v}|{v} ({l})|alterei {the} {l} para {v}|com {the} {l} n.º {v}""",
    "en": """{my} {l} is {v}|{l} {v}|{l}: {v}|here's {my} {l}: {v}|{v} is {my} {l}|{v} ({l})|can you look up {l} {v}|use {l} {v} for this one|{l} = {v}|{l} - {v}|{my} {l} changed, it's {v} now|what's {the} {l}?\n{v}|> send me {the} {l}\nsure, {v}|they want {the} {l}... it's {v}|so {the} {l} on file is {v}, right?|i think {the} {l} was {v}|pls update {my} {l} to {v}|nothing comes up for {l} {v}|ok {my} {l}? {v}|{l} ending aside, the full thing is {v}""",
    "en-GB": """{my} {l} is {v}|{l} {v}|{l}: {v}|here's {my} {l}, {v}|{v} is {my} {l}|{v} ({l})|could you check {l} {v} please|{l} = {v}|{l} – {v}|{my} {l}'s changed to {v}|what's {the} {l}?\n{v}|> could you send {the} {l}\nof course, {v}|sorry, {the} {l} should read {v}|i've got {v} as {the} {l}|they asked for {my} {l} so it's {v}|please use {l} {v} instead""",
    "es": """{my} {l} es {v}|{l} {v}|{l}: {v}|apunta {my} {l}: {v}|te paso {the} {l} {v}|{v} es {my} {l}|{v} ({l})|¿puedes mirar {the} {l} {v}?|{l} = {v}|¿cuál es {the} {l}?\n{v}|> pásame {the} {l}\n{v}|ahora {the} {l} es {v}|no sale nada con {the} {l} {v}|me piden {the} {l}, es {v}|{the} {l} correcto es {v}|cambia {the} {l} por {v}""",
    "de": """{my} {l} ist {v}|{l} {v}|{l}: {v}|hier {my} {l}: {v}|{v} ist {my} {l}|{v} ({l})|kannst du {l} {v} prüfen?|{l} = {v}|{l} lautet {v}|wie ist {the} {l}?\n{v}|> schick mir bitte {the} {l}\n{v}|{the} {l} hat sich geändert: {v}|{the} {l} ist jetzt {v}|zu {l} {v} finde ich nichts|die wollen {the} {l}, also {v}|bitte {l} {v} eintragen""",
    "fr": """{my} {l} est {v}|{l} {v}|{l} : {v}|voici {my} {l} : {v}|{v} c'est {my} {l}|{v} ({l})|tu peux vérifier {the} {l} {v} ?|{l} = {v}|{l}: {v}|c'est quoi {the} {l} ?\n{v}|> envoie-moi {the} {l}\n{v}|{the} {l} a changé : {v}|je ne trouve rien avec {the} {l} {v}|on me demande {the} {l}, donc {v}|notez {the} {l} {v}|merci de mettre {the} {l} {v}""",
    "it": """{my} {l} è {v}|{l} {v}|{l}: {v}|ecco {the} {l}: {v}|{v} è {my} {l}|{v} ({l})|puoi controllare {the} {l} {v}?|{l} = {v}|qual è {the} {l}?\n{v}|> mandami {the} {l}\n{v}|{the} {l} è cambiato, ora è {v}|non trovo nulla con {the} {l} {v}|mi chiedono {the} {l}, quindi {v}|segna {the} {l} {v}|usa {the} {l} {v} per favore|{the} {l} giusto è {v}""",
}  # fmt: skip

FORM = (
    "{l}: {v}",
    "{l}:\t{v}",
    "{l} - {v}",
    "{l} ..... {v}",
    "{l}\n{v}",
    "{l}:\n{v}",
    "* {l}: {v}",
    "- {l}: {v}",
    "**{l}:** {v}",
    "{L} {v}",
    "{l} | {v}",
    "[{l}] {v}",
    "{L}:{v}",
    "## {l}\n{v}",
    "## {l}\n\n{v}",
    "{l} => {v}",
    '{l}: "{v}"',
    "• {l} {v}",
    "{l} (obs.): {v}",
)

SENTENCES = {
    "pt-BR": """\
Faz o pix para {EMAIL_ADDRESS} que eu confirmo.
Meu pix é {BR_CPF}, em nome de {PERSON}.
A chave pix da loja é o CNPJ {BR_CNPJ}.
Chave pix: {PHONE_NUMBER}
manda 50 conto no pix {BR_PIX_EVP} valeu
A chave aleatória é {BR_PIX_EVP}, pode transferir.
{PERSON}, portador do RG {BR_RG} e inscrito no CPF sob o nº {BR_CPF}, residente na {STREET_ADDRESS}, CEP {BR_CEP}.
Eu, {PERSON}, nascida em {DATE_OF_BIRTH}, CPF {BR_CPF}, declaro para os devidos fins que recebi o valor combinado.
A empresa {ORGANIZATION}, inscrita no CNPJ sob o n. {BR_CNPJ}, com sede na {STREET_ADDRESS}.
Atendido por Dra. {PERSON}, {BR_CRM}, que solicitou novos exames.
Paciente {PERSON}, nascido em {DATE_OF_BIRTH}, cartão SUS {BR_CNS}, prontuário {MEDICAL_RECORD_NUMBER}.
O carro placa {BR_LICENSE_PLATE}, Renavam {BR_RENAVAM}, foi vendido em março.
A moto de placa {BR_LICENSE_PLATE} estava parada na garagem.
Fui multado no carro placa {BR_LICENSE_PLATE}, minha CNH é {BR_CNH}.
Liga no {PHONE_NUMBER} ou me chama no zap {PHONE_NUMBER}.
Qualquer coisa é só ligar: {PHONE_NUMBER}.
Me responde no {EMAIL_ADDRESS}, esse outro eu não uso mais.
O entregador pediu o CEP ({BR_CEP}) e o telefone ({PHONE_NUMBER}).
Comprei com o cartão {CREDIT_CARD}, CVV {CREDIT_CARD_CVV}, e veio cobrado duas vezes.
Debita do cartão final... quer dizer, o número todo é {CREDIT_CARD}.
O funcionário tem PIS {BR_PIS} e título de eleitor {BR_VOTER_ID}.
Votei na zona 12, título {BR_VOTER_ID}.
Viajo com o passaporte {BR_PASSPORT}, emitido em Brasília.
O acesso veio do IP {IP_ADDRESS} às três da manhã.
Transfere pro IBAN {IBAN}, BIC {SWIFT_BIC}.
Nasci em {DATE_OF_BIRTH} e moro na {STREET_ADDRESS}.
minha mãe nasceu dia {DATE_OF_BIRTH}
Fornecedor {ORGANIZATION} (CNPJ {BR_CNPJ}), contato {PERSON}, {EMAIL_ADDRESS}.
Emitir nota para CPF/CNPJ {BR_CNPJ}, e-mail {EMAIL_ADDRESS}.
Nota no CPF {BR_CPF}, por favor.
Dados do titular: {PERSON} / {BR_CPF} / {PHONE_NUMBER}
RG {BR_RG} SSP/SP, CPF {BR_CPF}
O roteador tem MAC {MAC_ADDRESS}.
Cadastra o NIS {BR_PIS} no CadÚnico.
A carteirinha do convênio é {HEALTH_INSURANCE_ID}.""",
    "pt-PT": """\
Eu, {PERSON}, contribuinte n.º {PT_NIF}, declaro que recebi as chaves.
A fatura deve sair com o NIF {PT_NIF}.
Portador do Cartão de Cidadão n.º {PT_CITIZEN_CARD}, contribuinte fiscal {PT_NIF}.
O trabalhador tem o NISS {PT_NISS} e o NIF {PT_NIF}.
Envie a resposta para {EMAIL_ADDRESS}.
Com NIF {PT_NIF}, se faz favor.""",
    "en": """\
Call me back at {PHONE_NUMBER} after five.
You can reach {PERSON} at {PHONE_NUMBER} or {EMAIL_ADDRESS}.
Shoot me a note at {EMAIL_ADDRESS} when it ships.
Patient {PERSON} (DOB {DATE_OF_BIRTH}, MRN {MEDICAL_RECORD_NUMBER}) was seen for follow-up.
Rx written by {PERSON}, DEA {US_DEA}, NPI {US_NPI}.
The rendering provider's NPI is {US_NPI}.
Medicare number {US_MBI}, effective January.
I was born on {DATE_OF_BIRTH} in Ohio.
She was born {DATE_OF_BIRTH} and lives at {STREET_ADDRESS}.
Charge it to {CREDIT_CARD}, security code {CREDIT_CARD_CVV}.
My card {CREDIT_CARD} was declined twice.
Wire it to routing {US_ABA_ROUTING}, account {US_BANK_NUMBER}.
The W-9 lists EIN {US_EIN}.
He files with an ITIN, {US_ITIN}, not an SSN.
My social is {US_SSN}, don't share it.
SSN on the form: {US_SSN}.
Ship to {STREET_ADDRESS}, zip {US_ZIP}.
We saw logins from {IP_ADDRESS} overnight.
The printer's MAC address is {MAC_ADDRESS}.
Send the payout to my wallet {CRYPTO}.
Meet at {GEO_COORDINATES} (GPS).
Her passport number is {US_PASSPORT}, issued 2019.
Driver's license {US_DRIVER_LICENSE}, expires next year.
Aetna member ID {HEALTH_INSURANCE_ID}, group 00417.
IBAN {IBAN}, SWIFT {SWIFT_BIC}.
Emergency contact: {PERSON}, {PHONE_NUMBER}.
Our Brazilian customer has CPF {BR_CPF}.
The vendor in São Paulo is {BR_CNPJ} (CNPJ).
Beneficiary Steuer-ID {DE_TAX_ID}.
text {PHONE_NUMBER} if the gate is locked
ssn {US_SSN} dob {DATE_OF_BIRTH}""",
    "en-GB": """\
Ring me on {PHONE_NUMBER} after tea.
My NI number is {UK_NINO} and I was born on {DATE_OF_BIRTH}.
NHS number {UK_NHS}, registered at the Lincoln surgery.
Please send it to {STREET_ADDRESS}, {UK_POSTCODE}.
We live at {STREET_ADDRESS}, postcode {UK_POSTCODE}.
Sort code {UK_SORT_CODE}, same account as before.
HMRC wrote about UTR {UK_UTR}.
The long card number is {CREDIT_CARD}.
Drop me an email: {EMAIL_ADDRESS}.
Tenant {PERSON}, mobile {PHONE_NUMBER}, email {EMAIL_ADDRESS}.
Pt {PERSON}, DOB {DATE_OF_BIRTH}, NHS No {UK_NHS}.
Payment by IBAN {IBAN}.
Driving licence {UK_DRIVING_LICENCE} attached.
Passport no {UK_PASSPORT} expires in June.
The router at {IP_ADDRESS} stopped answering.
nino {UK_NINO} nhs {UK_NHS}""",
    "es": """\
Mi DNI es {ES_NIF} y vivo en {STREET_ADDRESS}.
Don {PERSON}, con DNI {ES_NIF}, comparece y dice.
La titular, con NIE {ES_NIE}, nacida el {DATE_OF_BIRTH}.
Llámame al {PHONE_NUMBER} por la tarde.
Escríbeme a {EMAIL_ADDRESS}, por favor.
La factura va a nombre de {ORGANIZATION}, CIF {ES_CIF}.
Haz la transferencia al IBAN {IBAN}.
Número de afiliación a la Seguridad Social {ES_NUSS}.
Mi tarjeta es {CREDIT_CARD} y el CVV {CREDIT_CARD_CVV}.
Nací el {DATE_OF_BIRTH} en Zamora.
Paciente con historia clínica {MEDICAL_RECORD_NUMBER}, tel. {PHONE_NUMBER}.
Conexión desde la IP {IP_ADDRESS}.
Contacto: {PERSON}, {PHONE_NUMBER}, {EMAIL_ADDRESS}.""",
    "de": """\
Meine Steuer-ID lautet {DE_TAX_ID}, geboren am {DATE_OF_BIRTH}.
Sie erreichen mich unter {PHONE_NUMBER}.
Bitte antworten Sie an {EMAIL_ADDRESS}.
Bankverbindung: {IBAN}, BIC {SWIFT_BIC}.
Herr {PERSON}, geb. {DATE_OF_BIRTH}, wohnhaft {STREET_ADDRESS}.
Frau {PERSON}, Versichertennummer {DE_HEALTH_INSURANCE}, kam zur Kontrolle.
Rentenversicherungsnummer {DE_SOCIAL_SECURITY} liegt vor.
Personalausweis Nr. {DE_ID_CARD}, gültig bis 2031.
Die Kreditkarte {CREDIT_CARD} wurde abgelehnt.
Zugriff von der IP-Adresse {IP_ADDRESS}.
Ruf mich an: {PHONE_NUMBER}.
Überweisen Sie auf das Konto {IBAN}.
Ansprechpartner {PERSON}, Tel. {PHONE_NUMBER}, {EMAIL_ADDRESS}""",
    "fr": """\
Mon numéro de sécurité sociale est le {FR_NIR}.
Je suis né le {DATE_OF_BIRTH} à Quimper.
Vous pouvez me joindre au {PHONE_NUMBER}.
Écrivez-moi à {EMAIL_ADDRESS}.
La société {ORGANIZATION}, SIRET {FR_SIRET}, TVA {FR_VAT_ID}.
Entreprise immatriculée sous le numéro SIREN {FR_SIREN}.
Virement sur l'IBAN {IBAN}, merci.
Ma carte bancaire {CREDIT_CARD} a été refusée.
Madame {PERSON}, demeurant {STREET_ADDRESS}, née le {DATE_OF_BIRTH}.
Connexion depuis l'adresse IP {IP_ADDRESS}.
Tél. {PHONE_NUMBER} / mail {EMAIL_ADDRESS}
Dossier patient {MEDICAL_RECORD_NUMBER}, sécu {FR_NIR}.""",
    "it": """\
Il mio codice fiscale è {IT_FISCAL_CODE}.
La sottoscritta {PERSON}, nata il {DATE_OF_BIRTH}, C.F. {IT_FISCAL_CODE}, dichiara quanto segue.
Fattura a {ORGANIZATION}, partita IVA {IT_VAT_CODE}.
Mi chiami al {PHONE_NUMBER} dopo le sei.
Scrivimi a {EMAIL_ADDRESS}.
Bonifico sull'IBAN {IBAN}.
La carta {CREDIT_CARD} non funziona più.
Abito in {STREET_ADDRESS}, sono nato il {DATE_OF_BIRTH}.
Accesso dall'indirizzo IP {IP_ADDRESS}.
Paziente {PERSON}, cartella clinica {MEDICAL_RECORD_NUMBER}, CF {IT_FISCAL_CODE}.
Cell. {PHONE_NUMBER}, e-mail {EMAIL_ADDRESS}
p.iva {IT_VAT_CODE} codice fiscale {IT_FISCAL_CODE}""",
}
SECRET_TALK = {
    "pt-BR": """a senha do wifi é {v}|senha: {v}|usuário admin, senha {v}|minha senha é {v}, troca depois|a senha do banco de dados: {v}|login: operador\nsenha: {v}|a senha nova ficou {v}|entra com a senha {v}|pass: {v}|Senha temporária: {v}|a senha do servidor é "{v}"|senha do e-mail = {v}""",
    "en": """the wifi password is {v}|password: {v}|log in as admin with password {v}|my password is {v}, please reset it|db password = {v}|username: jdoe\npassword: {v}|the new password is {v}|pw: {v}|pwd is {v}|Temporary password: {v}|the passphrase is "{v}"|root password {v} still works""",
    "en-GB": """the wifi password is {v}|password: {v}|sign in with the password {v}|my password's {v}, do change it|passcode is {v}|user: office\npassword: {v}|pw {v}|the new password is {v}|Temporary password: {v}""",
    "es": """la contraseña del wifi es {v}|contraseña: {v}|usuario admin, contraseña {v}|mi clave es {v}|clave: {v}|usuario: soporte\ncontraseña: {v}|la nueva contraseña es {v}|entra con la clave {v}|Contraseña temporal: {v}|pass = {v}""",
    "de": """das WLAN-Passwort ist {v}|Passwort: {v}|Benutzer admin, Passwort {v}|mein Passwort lautet {v}|Kennwort: {v}|Benutzer: buero\nKennwort: {v}|das neue Passwort ist {v}|Zugang mit Kennwort {v}|pw: {v}|Passwort = {v}""",
    "fr": """le mot de passe du wifi est {v}|mot de passe : {v}|utilisateur admin, mot de passe {v}|mon mot de passe c'est {v}|mdp : {v}|identifiant : bureau\nmot de passe : {v}|le nouveau mot de passe est {v}|mdp = {v}|Mot de passe temporaire : {v}""",
    "it": """la password del wifi è {v}|password: {v}|utente admin, password {v}|la mia password è {v}|utente: ufficio\npassword: {v}|la nuova password è {v}|entra con la password {v}|Password temporanea: {v}|parola d'ordine: {v}""",
}
KEY_TALK = {
    "pt-BR": "usa essa chave {v} pra testar|a api key é {v}|token: {v}|vazou isso aqui no commit: {v}|export da chave -> {v}|a chave do {n} é {v}".split(
        "|"
    ),
    "en": "use this key {v} for now|the api key is {v}|token: {v}|someone committed {v} to main|my {n} key is {v}|does {v} still work?".split(
        "|"
    ),
    "en-GB": "here's the key, {v}|the api token is {v}|could you rotate {v}|my {n} key: {v}".split(
        "|"
    ),
    "es": "usa esta clave {v}|la api key es {v}|token: {v}|la clave de {n} es {v}".split("|"),
    "de": "nimm diesen Schlüssel {v}|der API-Key ist {v}|Token: {v}|der {n}-Key lautet {v}".split(
        "|"
    ),
    "fr": "utilise cette clé {v}|la clé API est {v}|token : {v}|la clé {n} est {v}".split("|"),
    "it": "usa questa chiave {v}|la api key è {v}|token: {v}|la chiave di {n} è {v}".split("|"),
}
OPEN = {
    "pt-BR": "oi, tudo bem?|bom dia|opa|gente, uma dúvida|preciso de ajuda com {t}|olá, sobre {t}:|boa tarde! é sobre {t}||".split(
        "|"
    ),
    "en": "hey|hi there|quick question|i need help with {t}|morning!|about {t}:|sorry to bother you again||".split(
        "|"
    ),
    "en-GB": "hiya|hello|quick one|bit stuck with {t}|morning all|regarding {t}:||".split("|"),
    "es": "hola|buenas|una pregunta|necesito ayuda con {t}|sobre {t}:|buenos días||".split("|"),
    "de": "hallo|moin|kurze Frage|ich brauche Hilfe, {t} fehlt|guten Morgen|hi||".split("|"),
    "fr": "salut|bonjour|petite question|au sujet de : {t}|coucou|re||".split("|"),
    "it": "ciao|buongiorno|una domanda|mi serve aiuto, {t} non arriva|salve|ehi||".split("|"),
}
CLOSE = {
    "pt-BR": "valeu!|obrigada desde já|abraço|pode ser hoje?|me avisa||aguardo|qualquer coisa chama".split(
        "|"
    ),
    "en": "thanks!|cheers|let me know|can you do it today?||talk soon|thx".split("|"),
    "en-GB": "ta|many thanks|cheers|no rush||speak soon".split("|"),
    "es": "gracias|un saludo|avísame|¿puede ser hoy?||quedo a la espera".split("|"),
    "de": "danke|viele Grüße|sag Bescheid|geht das heute noch?||bis dann".split("|"),
    "fr": "merci|bonne journée|tiens-moi au courant|c'est possible aujourd'hui ?||à bientôt".split(
        "|"
    ),
    "it": "grazie|un saluto|fammi sapere|si può fare oggi?||a presto".split("|"),
}
ROLES = {
    "pt-BR": (
        "Atendente",
        "Cliente",
        "Médica",
        "Contratante",
        "Contratada",
        "Assunto",
        "De",
        "Para",
    ),
    "en": ("Agent", "Customer", "Physician", "Landlord", "Tenant", "Subject", "From", "To"),
    "en-GB": ("Adviser", "Caller", "GP", "Landlord", "Tenant", "Subject", "From", "To"),
    "es": ("Agente", "Cliente", "Médico", "Arrendador", "Arrendatario", "Asunto", "De", "Para"),
    "de": ("Mitarbeiter", "Kunde", "Arzt", "Vermieter", "Mieter", "Betreff", "Von", "An"),
    "fr": ("Conseiller", "Client", "Médecin", "Bailleur", "Locataire", "Objet", "De", "À"),
    "it": ("Operatore", "Cliente", "Medico", "Locatore", "Conduttore", "Oggetto", "Da", "A"),
}
ASK = {
    "pt-BR": "Pode me informar {the} {l}?|Qual é {the} {l}, por favor?|Preciso confirmar {the} {l}.|E {the} {l}?|Me confirma {the} {l} do cadastro?|{L}?".split(
        "|"
    ),
    "en": "Could I get {the} {l}?|What is {the} {l}, please?|I need to verify {the} {l}.|And {the} {l}?|Can you confirm {the} {l} on file?|{L}?".split(
        "|"
    ),
    "en-GB": "Could I take {the} {l}?|What's {the} {l}, please?|I just need {the} {l}.|And {the} {l}?|{L}?".split(
        "|"
    ),
    "es": "¿Me indica {the} {l}?|¿Cuál es {the} {l}, por favor?|Necesito confirmar {the} {l}.|¿Y {the} {l}?|¿{L}?".split(
        "|"
    ),
    "de": "Nennen Sie mir bitte {the} {l}.|Wie ist {the} {l}?|Ich brauche noch {the} {l}.|Und {the} {l}?|{L}?".split(
        "|"
    ),
    "fr": "Pouvez-vous me donner {the} {l} ?|Quel est {the} {l}, s'il vous plaît ?|Il me faut {the} {l}.|Et {the} {l} ?|{L} ?".split(
        "|"
    ),
    "it": "Mi può dire {the} {l}?|Qual è {the} {l}, per favore?|Mi serve {the} {l}.|E {the} {l}?|{L}?".split(
        "|"
    ),
}
ANSWER = {
    "pt-BR": "{v}|é {v}|Claro, {v}.|anota: {v}|Deixa eu ver... {v}|{v}, isso.|Sim, {v}".split("|"),
    "en": "{v}|it's {v}|Sure, {v}.|That would be {v}|Hold on... {v}|{v}, correct.|Yes, {v}".split(
        "|"
    ),
    "en-GB": "{v}|it's {v}|Of course, {v}.|One moment... {v}|That's {v}|{v}, I think.".split("|"),
    "es": "{v}|es {v}|Claro, {v}.|Un momento... {v}|Sí, {v}|apunte: {v}".split("|"),
    "de": "{v}|das ist {v}|Gern, {v}.|Moment... {v}|Ja, {v}|{v}, genau.".split("|"),
    "fr": "{v}|c'est {v}|Oui, {v}.|Un instant... {v}|Alors : {v}|{v}, voilà.".split("|"),
    "it": "{v}|è {v}|Certo, {v}.|Un attimo... {v}|Sì, {v}|allora: {v}".split("|"),
}
CLAUSES = {
    "pt-BR": "As partes acima qualificadas têm, entre si, justo e acertado o presente contrato.|O presente instrumento vigorará por 12 (doze) meses.|Fica eleito o foro da comarca para dirimir dúvidas.|O pagamento será feito até o dia 10 (dez) de cada mês.".split(
        "|"
    ),
    "en": "This Agreement is entered into by and between the parties named above.|The term of this Agreement is twelve (12) months.|Either party may terminate upon thirty (30) days' written notice.|Rent is due on the first day of each month.".split(
        "|"
    ),
    "en-GB": "This agreement is made between the parties named above.|The term shall be twelve months from the commencement date.|Either party may give two months' notice in writing.".split(
        "|"
    ),
    "es": "Ambas partes se reconocen capacidad legal suficiente.|La duración del contrato será de doce meses.|El pago se hará en los cinco primeros días de cada mes.".split(
        "|"
    ),
    "de": "Die Parteien schließen folgenden Vertrag.|Die Laufzeit beträgt zwölf Monate.|Die Miete ist bis zum dritten Werktag zu zahlen.".split(
        "|"
    ),
    "fr": "Les parties conviennent de ce qui suit.|La durée du contrat est de douze mois.|Le loyer est payable le premier jour de chaque mois.".split(
        "|"
    ),
    "it": "Le parti convengono quanto segue.|La durata del contratto è di dodici mesi.|Il canone si paga entro il giorno cinque di ogni mese.".split(
        "|"
    ),
}
CLINICAL = {
    "pt-BR": "PA 130x80 mmHg, FC 78 bpm, SpO2 97%.|Refere dor há 3 dias, sem febre.|Hb 13,2 g/dL; leucócitos 7.800/mm3; plaquetas 245.000.|Prescrito dipirona 500 mg 6/6h.|CID-10 J45.0. Retorno em 15 dias.".split(
        "|"
    ),
    "en": "BP 128/76, HR 72, RR 16, SpO2 98% RA.|Denies chest pain; reports fatigue x 2 weeks.|WBC 7.8, Hgb 13.1, PLT 245, Na 138, K 4.1.|Plan: metformin 500 mg BID, f/u in 6 weeks.|ICD-10 E11.9.".split(
        "|"
    ),
    "en-GB": "BP 128/76, pulse 72, sats 98% on air.|Two-week history of cough, no haemoptysis.|Hb 131 g/L, WCC 7.8, CRP <5.|Plan: amoxicillin 500 mg TDS for 5 days.".split(
        "|"
    ),
    "es": "TA 130/80, FC 78 lpm, Sat 97%.|Refiere dolor desde hace 3 días.|Hb 13,2 g/dl, leucocitos 7.800.|Paracetamol 1 g cada 8 horas.".split(
        "|"
    ),
    "de": "RR 130/80 mmHg, Puls 78/min, SpO2 97 %.|Klagt seit 3 Tagen über Husten.|Hb 13,2 g/dl, CRP 4 mg/l.|Ibuprofen 400 mg bei Bedarf.".split(
        "|"
    ),
    "fr": "TA 130/80, FC 78, SpO2 97 %.|Douleur depuis 3 jours, pas de fièvre.|Hb 13,2 g/dL, CRP 4 mg/L.|Paracétamol 1 g toutes les 6 heures.".split(
        "|"
    ),
    "it": "PA 130/80, FC 78, SpO2 97%.|Riferisce dolore da 3 giorni.|Hb 13,2 g/dL, PCR 4 mg/L.|Paracetamolo 1 g ogni 8 ore.".split(
        "|"
    ),
}
SHORT = {
    "pt-BR": {
        "você": "vc",
        "por favor": "pfv",
        "que": "q",
        "não": "n",
        "também": "tb",
        "para": "pra",
        "obrigada": "brigada",
        "número": "num",
        "ajuda": "ajda",
    },
    "en": {
        "you": "u",
        "please": "pls",
        "thanks": "thx",
        "number": "nubmer",
        "the": "teh",
        "your": "ur",
        "help": "hepl",
    },
    "en-GB": {"please": "pls", "thanks": "ta", "could": "cud", "the": "teh"},
    "es": {"por favor": "xfa", "que": "q", "para": "pa", "también": "tmb", "necesito": "nesecito"},
    "de": {"bitte": "bidde", "und": "u", "nicht": "nich", "vielen": "viln"},
    "fr": {"c'est": "c", "s'il vous plaît": "svp", "est": "e", "quoi": "koi", "vous": "vs"},
    "it": {"che": "ke", "per": "x", "non": "nn", "perché": "xke", "grazie": "grz"},
}

PASSWORD_KEYS = {
    "pt-BR": "senha SENHA senha_banco db_senha senhaUsuario SENHA_SMTP senha_admin".split(),
    "es": "contrasena clave CONTRASENA clave_bd passwordUsuario".split(),
    "de": "passwort kennwort PASSWORT db_passwort".split(),
    "fr": "mot_de_passe mdp MOT_DE_PASSE mdp_bdd".split(),
    "it": "password parola_chiave PASSWORD db_password".split(),
}
PASSWORD_KEYS_EN = "password DB_PASSWORD passwd pwd dbPassword POSTGRES_PASSWORD MYSQL_ROOT_PASSWORD smtp_password spring.datasource.password REDIS_PASSWORD adminPass keystorePassword".split()
SECRET_KEYS = "api_key apiKey API_KEY secret_key SECRET_KEY client_secret clientSecret access_token ACCESS_TOKEN auth_token webhook_secret JWT_SECRET SESSION_SECRET encryption_key private_token signing_secret".split()

__all__ = ["KEYS", "LABELS", "NEGATIVES"]
