"""Words around the names of people: what announces one, what ends one, what makes an institution of one."""

from __future__ import annotations

ORGANIZATIONS = frozenset(
    """academy aeroporto agencia agency airport airlines alameda apartments arena army associacao association ave av
    avenida avenue award bairro banco bank bar barao bay beach boulevard bridge brothers building bureau cafe calle
    campus canyon capital casa castle cathedral cemetery center centre centro chapel chateau church cidade cinema city
    clinic clinica clube college colegio collection colony committee company condominio conference consulting corp
    corporation council county court creek cup dam department dept desert district drive edificio engineering
    enterprises escola escuela estadio estado estate exchange falls farm federal festival field film foundation
    fundacao fundacion gallery gardens gmbh golf government group grupo gulf hall hill hills holding hospital hotel
    igreja inc industries initiative institut institute instituto international island islands journal kg kirche
    klinik labs lago laguna lake lane largo library limited llc llp lodge ltd ltda magazine mall market medical memorial
    ministerio ministry mount mountain mountains museo museum music musee ocean opera orchestra palace parish park
    parque partners partnership party peninsula plaza plc point port porto praca praia prefeitura press prize
    productions program project publishing ranch records region republic reserve resort restaurant restaurante rio
    river road rodovia rua rue saint sa san santa santo santos-dumont school schule sea secretaria sector series
    services shopping society software solutions square stadium state states station straat strasse street studio
    studios sul summit supermercado systems team teatro technologies technology temple terminal theater theatre theorem
    tower town township travessa trust tunnel union universidad universidade universita universite university
    valley verlag benz via viale village vila villa watch weg west zoo benz norte leste oeste sur norte north south east
    stiftung verein universitat""".split()
)
"""Words of institutions and places that are named after people; folded, as the lexicon is."""

ENDS = frozenset(
    """a an and are as at be by can could did do does for from had has have he her his how i if in into is it its me my
    no not of on or our please re she should so that the their them then there these they this those to us was we were
    what when where which who why will with would yes you your bitte sie der die das und oder mit von fur
    el los las una y o con por para que no si un les une et ou avec pour sur il lo gli o e con per che um uma os as ou
    com sem ao na no nas nos january february march may july september october november december
    monday tuesday wednesday thursday friday saturday sunday janeiro fevereiro abril maio junho julho agosto
    setembro outubro novembro dezembro segunda terca quarta quinta sexta sabado domingo enero febrero marzo mayo
    septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes januar februar marz mai juni juli
    oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag janvier fevrier mars avril juin juillet
    aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche gennaio febbraio aprile
    maggio giugno luglio settembre ottobre dicembre cpf rg cnpj dob dni nie nif ssn mrn crm cep tel fax phone email
    e-mail mail telefone telefono telefon celular mobile id age sex address endereco direccion adresse cliente customer
    paciente patient user usuario name nome nombre born nascido nacido geboren geb api http https json html css sql
    python java javascript typescript react angular docker linux windows google microsoft amazon apple facebook
    server client admin administrator test tests null none true false undefined value error warning info debug
    chere cher liebe lieber caro cara querido querida prezado prezada estimado estimada gentile bonjour salut monte feliz
    see even ever first major job line long lot man many mine nice page son song soon star sun ii iii iv vi vii viii
    unknown anonymous default example sample guest system manager director president ceo cto cfo jr sr mr mrs ms miss dr
    dra prof profa sra srta senhor senhora herr frau dear hi hello hey ola oi hola hallo regards thanks thank obrigado
    obrigada claude gemini gpt copilot chatgpt openai anthropic llama mistral siri alexa cortana bot assistant agent
    god christ christmas easter national central european""".split()
)
"""Words that no name goes over; folded."""

NEVER = frozenset(
    "benz center centre school hotel hospital park street road museum university company".split()
)
"""Of these, those that are surnames so seldom that a name in front makes no difference."""

LABELS = """full name|fullname|first name|firstname|last name|lastname|given name|surname|family name|middle name|maiden name
nome|sobrenome|nombre|apellido|apellidos|vorname|nachname|familienname|prénom|prenom|nom|nom de famille|cognome|nominativo
patient|paciente|patientin|paziente|cliente|customer|client|kunde|kundin|titular|titolare|inhaber|kontoinhaber|karteninhaber
cardholder|holder|name on card|beneficiary|beneficiário|beneficiária|beneficiario|favorecido|favorecida|destinatário
destinatario|remetente|remitente|recipient|sender|empfänger|absender|employee|funcionário|funcionária|colaborador
colaboradora|empleado|empleada|mitarbeiter|mitarbeiterin|salarié|dipendente|solicitante|requester|requerente|assignee
responsável|responsable|responsabile|ansprechpartner|ansprechpartnerin|contato|contacto|kontakt|médico|médica|medico
physician|doctor|arzt|ärztin|médecin|nurse|enfermeira|enfermeiro|aluno|aluna|alumno|student|schüler|élève|passageiro
pasajero|passenger|guest|hóspede|huésped|locatário|inquilino|inquilina|tenant|mieter|segurado|segurada|asegurado|insured
mãe|pai|mother|father|madre|padre|mutter|vater|mère|père|cônjuge|spouse|signatário|signed|unterzeichner|testemunha|witness
author|autor|autora|autore|advogado|advogada|abogado|lawyer|candidato|candidata|candidate|applicant|bewerber|atendente
titulaire|intestatario|intestataria|locataire|mieterin|assuré|assurée|assicurato|versicherter|propriétaire|proprietário
proprietária|proprietario|eigentümer|nom complet|nom_complet|nome_completo|nombre_completo|nome completo|nombre completo
employé|attn|attention|a/c|from|de|von|para|cc|reporter|reported by|signed-off-by|co-authored-by|reviewed-by|owner"""
"""In front of a colon, an equals sign or a tag."""

NOUNS = """patient|paciente|patientin|paziente|cliente|customer|client|kunde|kundin|titular|employee|funcionário|funcionária
colaborador|colaboradora|empleado|empleada|mitarbeiter|mitarbeiterin|médico|médica|physician|nurse|enfermeira|enfermeiro
aluno|aluna|alumno|alumna|student|passenger|pasajero|passageiro|hóspede|inquilino|tenant|segurado|user|usuário|usuária
usuario|usuaria|colega|colleague|em nome de|en nombre de|a nombre de|au nom de|a nome di|on behalf of|im namen von
assinado por|firmado por|signed by|reported by|written by|atendido por|attended by|assigned to|summary for|record of
record for|records of|dados de|dados da|dados do|datos de|data of|daten von|filho de|filha de|mãe|esposa|marido|wife|husband
daughter|named|spoke with|spoke to|falei com|hablé con|re|attn|i am|i'm|this is|ich bin|je suis|eu sou o|eu sou a|sou o|sou a
aqui é o|aqui é a|soy|sono|mieter|mieterin|vermieter|locataire|locatário|locatária|proprietário|proprietária|propietario|propietaria
propriétaire|eigentümer|eigentümerin|inhaber|inhaberin|titulaire|assuré|assurée|assicurato|versicherte|bewohner|nachbar|nachbarin
vizinho|vizinha|vecino|vecina|voisin|voisine|chefe|jefe|jefa|kollege|kollegin|freund|freundin|meu amigo|minha amiga|mi amigo
mi amiga|my friend|mon ami|mon amie|advogado|advogada|señor|señora"""
"""In front of a name of two words, in a sentence."""

INTROS = """quem fala é|my name is|my name's|me chamo|meu nome é|meu nome eh|meu nome e|chamo-me|me llamo|mi nombre es|ich heiße|ich heisse
mein name ist|appelle|mon nom est|mi chiamo|il mio nome è"""
"""In front of a name, whatever it is, in small letters too."""

TITLES = """mr|mrs|ms|miss|mister|dr|dra|doutor|doutora|doctor|doctora|sr|sra|srta|senhor|senhora|herr|herrn|frau|mme|mlle
monsieur|madame|m|sig|sig.ra|signor|signora|dott|dott.ssa|dottor|prof|profa|professor|professora|don|doña|señor|señora"""
"""In front of a surname."""

GREETINGS = """dear|hi|hello|hey|olá|ola|oi|hola|hallo|liebe|lieber|prezado|prezada|caro|cara|estimado|estimada|querido
querida|cher|chère|bonjour|ciao|gentile|bom dia|boa tarde|boa noite|buenos días|guten tag|good morning|buongiorno|salut"""
"""At the head of a letter."""

SIGNATURES = """regards|sincerely|cheers|best|thanks|thank you|yours truly|respectfully|atenciosamente|att|abraço|abraços|abs
obrigado|obrigada|cordialmente|saludos|atentamente|un saludo|gracias|mit freundlichen grüßen|freundliche grüße|viele grüße
liebe grüße|beste grüße|mfg|lg|vg|danke|cordialement|bien à vous|merci|cordiali saluti|distinti saluti|grazie|saluti"""
"""On the line before a name."""
