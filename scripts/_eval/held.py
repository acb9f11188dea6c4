"""Other words for the same texts, held back: only figures over them are looked at, never examples.

Whoever works on the detectors reads misses of the first bank, so its figures grow kind; these are nearer to what strangers
write. Once examples of this bank were read, it is spent: write another.
"""

from __future__ import annotations

import random

from _eval import negatives
from _eval.labels import read
from _eval.phrases import CLAUSES, CLINICAL, CLOSE, ROLES, SHORT

TABLE = """\
BR_CPF | pt-BR m CPF do comprador; m CPF do segurado; m seu CPF; m CPF (só números); m cadastro CPF; f inscrição no CPF | en m CPF number; m taxpayer CPF | keys cpf_comprador, documentoCpf, cpf_beneficiario, CPF_CLIENTE, nuCpf
BR_CNPJ | pt-BR m CNPJ da filial; m CNPJ do prestador; m número do CNPJ; m CNPJ da loja | en m company CNPJ | keys cnpj_empresa, cnpjPrestador, nu_cnpj, CNPJ_FILIAL
BR_PIS | pt-BR m PIS do trabalhador; m número NIS; m PIS/PASEP/NIT; m cadastro do PIS | keys nr_pis, pisPasep, nis_beneficiario, PIS
BR_CNH | pt-BR m número da CNH; f carteira nacional de habilitação; f CNH do condutor; m registro CNH | keys cnh_condutor, nrCnh, registro_cnh, numeroCnh
BR_VOTER_ID | pt-BR m número do título; m título de eleitor nº; m nº do título eleitoral | keys titulo, nr_titulo, tituloEleitor, titulo_eleitoral
BR_CNS | pt-BR m número do cartão SUS; m CNS do paciente; m cartão nacional de saude; m nº CNS | keys cns_paciente, numero_cns, nuCns, cartaoSus
BR_RENAVAM | pt-BR m número do Renavam; m Renavam do veículo; m cód. Renavam | keys nr_renavam, renavam_veiculo, codigoRenavam
BR_RG | pt-BR m número do RG; m RG do responsável; m RG/órgão emissor; m doc. de identidade | keys rg_numero, nrRg, rg_responsavel, registro_geral
BR_CRM | pt-BR m CRM do solicitante; f inscrição no CRM; m número do CRM | keys crm_solicitante, nrCrm, medico_crm
BR_LICENSE_PLATE | pt-BR f placa do automóvel; f placa do caminhão; f placa Mercosul; f nº da placa | en f vehicle plate; f plate number | keys placa_carro, nrPlaca, plate_number, placaVeiculo
BR_PASSPORT | pt-BR m número de passaporte; m passaporte n.; m nº passaporte | keys passaporte_numero, nrPassaporte, num_passaporte
BR_PIX_EVP | pt-BR f minha chave PIX; f chave do pix; f chave EVP; f pix copia: chave; f chave PIX do recebedor | keys chave_pix_recebedor, pixChave, pix_chave, chave_evp
BR_CEP | pt-BR m CEP residencial; m CEP de destino; m código postal (CEP) | keys cep_destino, nr_cep, cepEntrega, cep_residencial
CREDIT_CARD | pt-BR m cartão nº; m cartão Visa; m cartão de débito; m número completo do cartão | en m Visa; m payment card; m card no; m Mastercard number | en-GB m payment card; m card no; m credit card number | es m número de la tarjeta; f tarjeta Visa; f tarjeta de débito | de f Karte; f Kreditkarten-Nr.; f Visa-Karte | fr m n° de carte; f carte Visa; f carte de crédito | it m n. carta; f carta Visa; m numero della carta | keys card_no, credit_card_number, cc_number, payment_card, nr_cartao, ccNum
CREDIT_CARD_CVV | pt-BR m CVC; m cód. de segurança; m código de verificação | en m CVV2; m card security code; m cvc code | en-GB m three-digit security code; m CVC | es m CVC; m código CVV | de f Kartenprüfnummer; m CVV | fr m code de sécurité; m CVC | it m CVC; m codice CVV | keys card_cvv, cvvCode, cardSecurityCode, cvv_code
IBAN | pt-BR m código IBAN; f conta IBAN | en m IBAN number; m account IBAN | en-GB m IBAN number; m account IBAN | es m número IBAN; m IBAN de la cuenta | de f IBAN-Nummer; f Kontonummer (IBAN) | fr m numéro IBAN; m IBAN du compte | it m codice IBAN; m IBAN del conto | keys ibanNumber, iban_number, payee_iban, IBAN_CODE
SWIFT_BIC | pt-BR m código BIC; m SWIFT do banco | en m BIC code; m bank SWIFT | en-GB m BIC code; m SWIFT/BIC | es m código BIC; m SWIFT | de f BIC des Empfängers; m SWIFT | fr m code SWIFT; m BIC de la banque | it m BIC/SWIFT; m SWIFT | keys swiftCode, bic_code, SWIFT_BIC, bank_swift
CRYPTO | pt-BR m endereço bitcoin; m endereço da wallet | en m bitcoin address; m ETH address; m payout wallet | en-GB m crypto wallet; m bitcoin address | es f dirección de bitcoin; f billetera | de f Bitcoin-Adresse; f Krypto-Wallet | fr f adresse bitcoin; m wallet | it m indirizzo bitcoin; m portafoglio crypto | keys walletAddress, crypto_address, eth_address, btc_wallet
US_BANK_NUMBER | en m savings account number; m account no.; m deposit account number | keys bankAccountNumber, acctNumber, deposit_account
UK_SORT_CODE | en-GB m sort-code; m branch sort code | keys bank_sort_code, SORT_CODE
DE_TAX_ID | de f Steuer-Identifikationsnummer; f Steuer-Ident-Nr.; f persönliche Steuer-ID; f IdNr. | en f Steueridentifikationsnummer; f German tax identification number | keys steuerIdNr, steuer_ident_nr, tax_id_de, steuerIdent
DE_HEALTH_INSURANCE | de f Krankenkassennummer; f Versicherten-Nr.; f eGK-Nummer | keys versicherten_id, kv_nummer, kvNummer
DE_SOCIAL_SECURITY | de f Sozialversicherungs-Nr.; f Versicherungsnummer der Rentenversicherung; f RV-Nummer | keys svNummer, rvnr, sozialversicherungsnr
DE_ID_CARD | de f Personalausweis-Nr.; f Nummer des Personalausweises; f Ausweis-Nr. | keys personalausweisNr, ausweisNr, perso_nr
DE_PASSPORT | de f Pass-Nr.; f Reisepass-Nr.; f Passnummer | keys passNr, reisepassnummer
ES_NIF | es m número de NIF; m DNI del titular; m DNI núm.; m documento DNI | en m Spanish NIF | keys dni_titular, nif_cliente, dniNumber, documento_dni
ES_NIE | es m NIE del trabajador; m número NIE; f tarjeta NIE | keys nie_trabajador, nieNumber, documento_nie
ES_CIF | es m CIF del proveedor; m número CIF; m NIF/CIF | keys cif_proveedor, cifEmpresa, nif_cif
ES_NUSS | es m número de la S.S.; m NSS; m nº afiliación Seguridad Social | keys nss, numero_seguridad_social, numAfiliacion
FR_NIR | fr m n° de sécurité sociale; m numéro d'assuré social; m numéro de Sécu; m NIR (sécurité sociale) | keys no_secu, numeroSecu, nir_assure, n_secu
FR_SIREN | fr m SIREN de l'entreprise; m code SIREN | keys siren_entreprise, codeSiren, num_siren
FR_SIRET | fr m SIRET de l'établissement; m code SIRET | keys siret_etablissement, codeSiret, num_siret
FR_VAT_ID | fr m n° de TVA; m numéro de TVA intracommunautaire | keys tva_intracom, numeroTva, num_tva
IT_FISCAL_CODE | it m codice fiscale del paziente; m Cod. Fisc.; m C. F.; m codice fiscale (CF) | en m Italian fiscal code | keys cod_fisc, codFiscale, cf_paziente, CODICE_FISCALE
IT_VAT_CODE | it f P. IVA; f Partita IVA del fornitore; f P.I. | keys partitaIVA, p_iva_fornitore, vat_it, PIVA
PT_NIF | pt-PT m número de identificação fiscal; m NIF do cliente; m nº contribuinte | keys nif_cliente, nrContribuinte, NIF
PT_CITIZEN_CARD | pt-PT m nº do cartão de cidadão; m Cartão Cidadão; m cartão do cidadão | keys cartaoCidadao, nr_cc, numeroCartaoCidadao
PT_NISS | pt-PT m número de segurança social; m nº NISS; m NISS do trabalhador | keys numero_seguranca_social, nrNiss, NISS
UK_NHS | en-GB m NHS patient number; m NHS num; m patient's NHS number | keys patient_nhs, nhsNum, nhs_num
UK_NINO | en-GB m National Insurance no; m N.I. number; m Nat Ins number; m NI num | keys national_insurance, ni_no, niNumber, nat_ins_no
UK_POSTCODE | en-GB m delivery postcode; m home postcode; m Post code | keys home_postcode, delivery_postcode, POSTCODE
UK_UTR | en-GB m tax reference (UTR); m self-assessment UTR | keys tax_utr, utrNumber
UK_DRIVING_LICENCE | en-GB m driving licence no; m DVLA licence number; m driver's licence number | keys drivingLicence, dvla_licence, driving_licence_no
UK_PASSPORT | en-GB m British passport number; m passport num | keys passport_num, ukPassport
US_SSN | en m Social Security number; m SS#; m soc. sec. number; m SSN (full); m applicant's SSN | keys ssn_full, employeeSsn, ss_number, SocialSecurityNumber
US_ITIN | en m ITIN number; m tax ID (ITIN) | keys itin_number, taxpayerItin
US_EIN | en m EIN number; m company EIN; m tax ID (EIN) | keys ein_number, companyEin, fein
US_ABA_ROUTING | en m ABA number; m routing transit number; m RTN | keys rtn, routing_no, abaNumber, bank_routing_number
US_NPI | en m NPI #; m prescriber NPI; m NPI (individual); m attending NPI | keys prescriber_npi, attendingNpi, npi_number
US_DEA | en m DEA no.; m DEA registration number; m provider DEA | keys dea_no, deaNumber, provider_dea
US_MBI | en m MBI number; m Medicare beneficiary ID; m Medicare MBI | keys mbi_number, medicareId, medicare_mbi
US_PASSPORT | en m passport num; m passport (US); m U.S. passport number | keys passport_num, usPassport
US_DRIVER_LICENSE | en m DL #; m driver licence; m license number; m drivers license no. | keys driverLicense, license_number, dl_no
US_ZIP | en m zip/postal code; m ZIP+4; m shipping ZIP | keys shipping_zip, postal_zip, ZIPCODE
EMAIL_ADDRESS | pt-BR m e-mail de contato; m correio eletrônico | en m contact email; m reply-to | en-GB m contact email; m mail | es m correo de contacto; m mail | de f Mailadresse; f E-Mail-Kontakt | fr m mel; f adresse e-mail | it f posta elettronica; m contatto e-mail | keys contact_email, mailAddress, EMAIL, userMail
PHONE_NUMBER | pt-BR m telefone de contato; m número do celular; m fone/WhatsApp; m tel. cel.; m número do zap | en m daytime phone; m home phone; m cell #; m callback number; m telephone | en-GB m mobile number; m home phone; m tel no; m contact tel | es m número de móvil; m teléfono fijo; m tel. de contacto | de f Rückrufnummer; n Mobil; f Tel.-Nr. | fr m numéro de portable; m téléphone fixe; m tél. mobile | it m numero di cellulare; m recapito telefonico; m telefono fisso | keys phone_number, mobileNumber, contactPhone, cell, home_phone, telephone, phone_mobile
IP_ADDRESS | pt-BR m IP de origem; m IP público | en m public IP; m remote IP | en-GB m public IP | es m IP pública | de f öffentliche IP | fr m IP publique | it m IP pubblico | keys remote_ip, sourceIp, ip_address, clientIp
MAC_ADDRESS | pt-BR m endereço físico (MAC) | en m hardware address | en-GB m hardware address | es f dirección física | de f Hardware-Adresse | fr f adresse physique | it m indirizzo fisico | keys hw_addr, ether, mac_addr
DATE_OF_BIRTH | pt-BR f data nasc.; f nasc.; f Dt. de nascimento; f data de nascimento do titular | en f birthday; f born; f date of birth (DOB); f birth date | en-GB f birth date; f born; f date of birth (DOB) | es f fecha nac.; f F.N.; f fecha de nacimiento del titular | de n Geb.-Datum; n Geburtsdatum des Patienten | fr f né(e) le; f date de naiss. | it f data nascita; f D.N. | keys dateBirth, birthday, nascimento, birth_dt, dob_patient, data_nasc
GEO_COORDINATES | pt-BR f posição GPS; f coordenada | en m lat/long; f location (lat, lng) | en-GB m lat/long | es f ubicación GPS | de f GPS-Position | fr f position GPS | it f posizione GPS | keys lat_lng, geo, gps_position, latlong
MEDICAL_RECORD_NUMBER | pt-BR m prontuário nº; m núm. prontuário; m registro hospitalar | en m MRN #; m med rec no; m hospital MRN; m patient MRN | en-GB m hospital no; m hospital MRN | es m nº de historia; m número de historia clínica (NHC) | de f Patienten-Nr.; f Fall-Nr. | fr m n° de dossier patient; m numéro IPP | it m n. cartella clinica; m numero cartella | keys patientMrn, record_number, prontuario_numero, hospital_mrn, mrnNumber
HEALTH_INSURANCE_ID | pt-BR m nº da carteirinha; m número do convênio; f carteira do plano de saúde | en m insurance ID; m health plan ID; m member number | es m número de seguro médico; f póliza médica | fr m n° de mutuelle; m numéro de mutuelle | it f polizza sanitaria; m numero assicurazione sanitaria | keys insuranceMemberId, health_plan_id, insurance_number, memberNumber
PERSON | pt-BR m nome do cliente; m beneficiário; m segurado | en m customer name; m employee; m insured | en-GB m patient name; m employee | es m nombre completo; m asegurado | de m Versicherter; m Vor- und Nachname | fr m nom complet; m assuré | it m nome e cognome; m assicurato | keys customerName, nome_completo, insured_name, employeeName
ORGANIZATION | pt-BR f firma; m nome fantasia | en m business name; m firm | en-GB m firm | es f compañía | de n Unternehmen | fr f entreprise | it f ditta | keys business_name, nome_fantasia, firm
STREET_ADDRESS | pt-BR m endereço de entrega; f residência | en m shipping address; m residence | en-GB m postal address | es m domicilio fiscal | de f Wohnanschrift | fr f adresse postale | it m domicilio | keys shipping_address, addressLine1, endereco_entrega, addr
"""

LABELS, KEYS = read(TABLE)

TALK = {
    "pt-BR": """o sistema pede {the} {l} e eu coloquei {v}|então {v}, esse é {the} {l} certo|não tá aceitando {the} {l} {v}|{l}? é {v}|só falta {the} {l}: {v}|corrigindo {the} {l}, o certo é {v}|vou te passar {the} {l}, anota: {v}|{the} {l} que está no cadastro é {v}|era {v} {the} {l}, né|{l}: {v} (confirmado)|pra emitir usei {the} {l} {v}|olha {the} {l} aí: {v}|achei {the} {l} dela, {v}""",
    "pt-PT": """o formulário pede {the} {l}, que é {v}|{l} — {v}|só falta {the} {l}: {v}|corrija por favor {the} {l} para {v}|{the} {l} que consta é {v}|registei {the} {l} {v}|{l}? {v}""",
    "en": """the form wants {the} {l}, i put {v}|{v} should be {the} {l}|it won't accept {my} {l} {v}|{l}? {v}|the only thing missing is {the} {l}: {v}|correction, {the} {l} is {v}|{the} {l} we have for her is {v}|just so you have it, {my} {l} is {v}|{l}: {v} (verified)|got it, {l} {v}|use this {l}: {v}|her {l} is {v}""",
    "en-GB": """the form asks for {the} {l}, I've put {v}|{v} should be {the} {l}|it won't take {my} {l} {v}|{l}? {v}|all that's missing is {the} {l}: {v}|correction: {the} {l} is {v}|{the} {l} we hold is {v}|his {l} is {v}|use this {l}: {v}""",
    "es": """el formulario pide {the} {l} y he puesto {v}|{v} debería ser {the} {l}|no me acepta {the} {l} {v}|{l}? {v}|solo falta {the} {l}: {v}|corrijo {the} {l}: {v}|{the} {l} que consta es {v}|su {l} es {v}|{l}: {v} (confirmado)|usa este {l}: {v}""",
    "de": """das Formular will {the} {l}, ich habe {v} eingegeben|{v} müsste {the} {l} sein|{the} {l} {v} wird nicht angenommen|{l}? {v}|es fehlt nur {the} {l}: {v}|Korrektur: {the} {l} ist {v}|hinterlegt ist {the} {l} {v}|ihre {l} ist {v}|{l}: {v} (bestätigt)""",
    "fr": """le formulaire demande {the} {l}, j'ai mis {v}|{v} doit être {the} {l}|il refuse {the} {l} {v}|{l} ? {v}|il ne manque que {the} {l} : {v}|correction, {the} {l} est {v}|nous avons {the} {l} {v}|son {l} est {v}|{l} : {v} (vérifié)""",
    "it": """il modulo chiede {the} {l}, ho messo {v}|{v} dovrebbe essere {the} {l}|non accetta {the} {l} {v}|{l}? {v}|manca solo {the} {l}: {v}|correggo, {the} {l} è {v}|a sistema {the} {l} è {v}|il suo {l} è {v}|{l}: {v} (verificato)""",
}  # fmt: skip

FORM = (
    "{L}: {v}",
    "{L} : {v}",
    "{l}= {v}",
    "{L} ({v})",
    "| {l} | {v} |",
    "{l}……{v}",
    "> {l}: {v}",
    "1. {L}: {v}",
    "{L}:\n  {v}",
    "### {L}\n{v}",
    "<b>{L}</b>: {v}",
    "_{L}_: `{v}`",
    "{L}\t\t{v}",
    "☐ {L}: {v}",
    "{L}: '{v}';",
)

SENTENCES = {
    "pt-BR": """\
Sou {PERSON}, CPF {BR_CPF}, e não consigo entrar no aplicativo.
Pode cadastrar a chave pix {EMAIL_ADDRESS} na minha conta?
O pix vai pro celular {PHONE_NUMBER}, titular {PERSON}.
Transferi errado, a chave pix era {BR_PIX_EVP}.
Contrato entre {ORGANIZATION} (CNPJ nº {BR_CNPJ}) e {PERSON} (CPF nº {BR_CPF}).
O condutor, habilitado sob a CNH nº {BR_CNH}, dirigia o veículo placa {BR_LICENSE_PLATE}.
Consulta com o Dr. {PERSON} ({BR_CRM}) remarcada.
Criança nascida aos {DATE_OF_BIRTH}, cartão do SUS nº {BR_CNS}.
Entrega na {STREET_ADDRESS} - CEP: {BR_CEP}.
Meu número novo é {PHONE_NUMBER}, salva aí.
Responda para {EMAIL_ADDRESS} até amanhã.
Paguei com o cartão de crédito {CREDIT_CARD} ontem à noite.
O IP {IP_ADDRESS} tentou entrar várias vezes.
RG nº {BR_RG}, expedido pela SSP.
Empregada doméstica com PIS nº {BR_PIS}.
Consta no título de eleitor nº {BR_VOTER_ID}.
Renavam {BR_RENAVAM}, licenciamento em atraso.""",
    "pt-PT": """\
Fatura com o contribuinte {PT_NIF}, por favor.
O titular do cartão de cidadão {PT_CITIZEN_CARD} assinou.
Contacto: {EMAIL_ADDRESS}.""",
    "en": """\
This is {PERSON}, my SSN is {US_SSN} and I can't log in.
Please call my cell, {PHONE_NUMBER}, not the office.
Forward it to {EMAIL_ADDRESS} by tomorrow.
Pt is a 54 y/o born on {DATE_OF_BIRTH}, MRN: {MEDICAL_RECORD_NUMBER}.
Prescriber: Dr. {PERSON}, NPI {US_NPI}, DEA {US_DEA}.
Medicare MBI {US_MBI} verified online.
Paid with card number {CREDIT_CARD} last night.
Direct deposit: routing number {US_ABA_ROUTING}, account number {US_BANK_NUMBER}.
Our EIN is {US_EIN}.
The address {IP_ADDRESS} was blocked by the firewall.
Send the goods to {STREET_ADDRESS}, ZIP code {US_ZIP}.
Bitcoin goes to {CRYPTO} only.
IBAN: {IBAN} / BIC: {SWIFT_BIC}
Passport No. {US_PASSPORT} was lost in Rome.""",
    "en-GB": """\
It's {PERSON} here, NI number {UK_NINO}, about my tax code.
Could you text {PHONE_NUMBER} instead?
The patient (NHS no. {UK_NHS}, born {DATE_OF_BIRTH}) missed the appointment.
Deliver to {STREET_ADDRESS}, {UK_POSTCODE}, please.
Account held at sort code {UK_SORT_CODE}.
Email {EMAIL_ADDRESS} with the quote.
I paid with card {CREDIT_CARD}.""",
    "es": """\
Soy {PERSON}, con DNI {ES_NIF}, y no puedo entrar.
Mi número nuevo es {PHONE_NUMBER}.
Responda a {EMAIL_ADDRESS} antes de mañana.
El trabajador, con NIE {ES_NIE}, nació el {DATE_OF_BIRTH}.
Pagué con la tarjeta {CREDIT_CARD}.
Ingrese el importe en la cuenta {IBAN}.
La IP {IP_ADDRESS} fue bloqueada.""",
    "de": """\
Ich bin {PERSON}, geboren am {DATE_OF_BIRTH}, und komme nicht ins Konto.
Meine neue Nummer ist {PHONE_NUMBER}.
Antwort bitte an {EMAIL_ADDRESS}.
Die steuerliche Identifikationsnummer ist {DE_TAX_ID}.
Bezahlt mit Kreditkarte {CREDIT_CARD}.
Bitte auf IBAN {IBAN} überweisen.
Die Adresse {IP_ADDRESS} wurde gesperrt.""",
    "fr": """\
Je suis {PERSON}, né le {DATE_OF_BIRTH}, et je n'arrive pas à me connecter.
Mon nouveau numéro est le {PHONE_NUMBER}.
Répondez à {EMAIL_ADDRESS} avant demain.
N° de sécurité sociale : {FR_NIR}.
J'ai payé avec la carte {CREDIT_CARD}.
Merci de virer sur le compte {IBAN}.
L'adresse {IP_ADDRESS} a été bloquée.""",
    "it": """\
Sono {PERSON}, codice fiscale {IT_FISCAL_CODE}, e non riesco ad accedere.
Il mio nuovo numero è {PHONE_NUMBER}.
Rispondete a {EMAIL_ADDRESS} entro domani.
Nato a Lecce il {DATE_OF_BIRTH}.
Ho pagato con la carta {CREDIT_CARD}.
Versare sul conto {IBAN}.
L'indirizzo {IP_ADDRESS} è stato bloccato.""",
}

ASK = {
    "pt-BR": "Para continuar, digite {the} {l}.|Poderia confirmar {the} {l}?|Me passa {the} {l}, por gentileza.|Certo, e {the} {l}?".split(
        "|"
    ),
    "en": "To continue, please give me {the} {l}.|Would you mind confirming {the} {l}?|And your {l}?|Next I need {the} {l}.".split(
        "|"
    ),
    "en-GB": "To carry on, please give me {the} {l}.|Would you mind confirming {the} {l}?|And your {l}?".split(
        "|"
    ),
    "es": "Para continuar, dígame {the} {l}.|¿Podría confirmar {the} {l}?|¿Y su {l}?".split("|"),
    "de": "Um fortzufahren, brauche ich {the} {l}.|Können Sie {the} {l} bestätigen?|Und Ihre {l}?".split(
        "|"
    ),
    "fr": "Pour continuer, donnez-moi {the} {l}.|Pourriez-vous confirmer {the} {l} ?|Et votre {l} ?".split(
        "|"
    ),
    "it": "Per proseguire, mi dia {the} {l}.|Potrebbe confermare {the} {l}?|E il suo {l}?".split(
        "|"
    ),
}
ANSWER = {
    "pt-BR": "Pois não: {v}|Então, {v}|Tá aqui, {v}|{v} ok?|Um minutinho. {v}".split("|"),
    "en": "Here you go: {v}|So, {v}|That's {v}|{v}, ok?|One sec. {v}".split("|"),
    "en-GB": "Here we are: {v}|Right, {v}|That'd be {v}|{v}, all right?".split("|"),
    "es": "Aquí tiene: {v}|Pues {v}|{v}, ¿vale?|Un segundo. {v}".split("|"),
    "de": "Bitte sehr: {v}|Also {v}|{v}, ja?|Sekunde. {v}".split("|"),
    "fr": "Voilà : {v}|Donc {v}|{v}, ok ?|Une seconde. {v}".split("|"),
    "it": "Eccolo: {v}|Dunque {v}|{v}, va bene?|Un secondo. {v}".split("|"),
}
OPEN = {
    "pt-BR": "e aí|oie|por favor, me ajuda|bom diaaa|sobre {t}||".split("|"),
    "en": "yo|hello team|can someone help|about {t},||".split("|"),
    "en-GB": "good morning|afternoon all|can anyone help||".split("|"),
    "es": "qué tal|buenas tardes|me ayudáis?||".split("|"),
    "de": "servus|guten Tag|kann jemand helfen||".split("|"),
    "fr": "hello|bonsoir|quelqu'un peut m'aider||".split("|"),
    "it": "buonasera|salve a tutti|qualcuno mi aiuta||".split("|"),
}
SECRET_TALK = {
    "pt-BR": "a senha de acesso é {v}|senha provisória: {v}|use a senha {v} pra entrar|a senha do roteador: {v}|login admin / senha {v}|minha senha antiga era {v}",
    "en": "the admin password is {v}|initial password: {v}|use password {v} to sign in|router password: {v}|login: admin / password: {v}|old password was {v}",
    "en-GB": "the admin password is {v}|initial password: {v}|use the password {v} to get in|login: admin / password: {v}",
    "es": "la contraseña de acceso es {v}|contraseña provisional: {v}|usa la contraseña {v} para entrar|login: admin / contraseña: {v}",
    "de": "das Admin-Passwort ist {v}|Initialpasswort: {v}|melde dich mit dem Passwort {v} an|Login: admin / Passwort: {v}",
    "fr": "le mot de passe admin est {v}|mot de passe provisoire : {v}|connecte-toi avec le mot de passe {v}|login : admin / mot de passe : {v}",
    "it": "la password di admin è {v}|password provvisoria: {v}|accedi con la password {v}|login: admin / password: {v}",
}
KEY_TALK = {
    "pt-BR": "configurei a chave {v} no servidor|revoga o token {v}|chave de API ({n}): {v}".split(
        "|"
    ),
    "en": "i set the key {v} on the server|please revoke token {v}|API key ({n}): {v}".split("|"),
    "en-GB": "I've set the key {v} on the box|please revoke token {v}".split("|"),
    "es": "puse la clave {v} en el servidor|revoca el token {v}".split("|"),
    "de": "ich habe den Schlüssel {v} gesetzt|bitte das Token {v} sperren".split("|"),
    "fr": "j'ai mis la clé {v} sur le serveur|révoque le jeton {v}".split("|"),
    "it": "ho messo la chiave {v} sul server|revoca il token {v}".split("|"),
}
PASSWORD_KEYS = {
    "pt-BR": "senhaAcesso SENHA_DB senha_ftp senha_email".split(),
    "es": "contrasena_bd claveAcceso CLAVE".split(),
    "de": "passwort_db zugangspasswort KENNWORT".split(),
    "fr": "motDePasse MDP_BDD mdp_admin".split(),
    "it": "password_db passwordUtente".split(),
}
PASSWORD_KEYS_EN = "user_password PGPASSWORD db.password ftp_pass mail_password MARIADB_PASSWORD root_password loginPassword sshPassword".split()
SECRET_KEYS = "secret token apikey x_api_key APP_SECRET consumer_secret oauth_token bearer_token hmac_secret master_key service_token".split()

PICK: dict[str, tuple[str, ...]] = {
    "pt-BR": ("A encomenda {track} está em trânsito.", "NF {n6} emitida em {date}.", "Use o cupom {alnum6} até {date}.", "Boleto vencido: {boleto}", "Autos {court}.", "Voo {n4}, portão {n2}.",
              "Registro ANS {n6}, CID {part}.", "Foram {n4} inscritos e {n3} vagas.", "A chave da nota é {nfe}.", "Ordem de serviço {n9}.", "Código de barras {ean}.", "Concurso {n4}, dezenas {n2} {n2} {n2}.",
              "O campo RG aceita até 12 caracteres.", "Digite sua senha de 6 dígitos.", "Não compartilhe o CVV.", "A conta de luz veio R$ {price}.", "Chassi consultado às {clock}."),
    "en": ("Parcel {track} is in transit.", "PO {n8} approved on {date}.", "Use coupon {alnum6} before {date}.", "Gate B{n2}, seat {n2}C, flight DL{n4}.", "The court set No. {n5} for {date}.", "Asset tag {serial}.",
           "Case {n9} was escalated at {clock}.", "GTIN {ean}.", "Your account number will be shown on the next page.", "Never share your PIN.", "SKU {part} is back in stock.", "The score was {n2}-{n2} at half time.",
           "Build {n7} took {n3} seconds.", "Population: {bigprice}.", "Chapter {n2}, verse {n2}.", "Order no. {n12} was refunded ${price}.", "RFC {n4} section {n2}.", "Meter {n9} reads {n5}."),
    "en-GB": ("Consignment {track} is delayed.", "Invoice {n8}, £{price}.", "Use code {alnum6} at checkout.", "Meeting ID {n9}.", "Companies in band {n2} pay {pct}%.", "Bus {n3} at {clock}.", "The password policy changed.", "Ref {part}."),
    "es": ("El paquete {track} está en reparto.", "Albarán {n8}.", "Cupón {alnum6}.", "Pedido {n12} por {price} €.", "Sentencia {n3}/2024.", "El NIE no es obligatorio.", "Vuelo IB{n4} a las {clock}.", "Contador {n7}."),
    "de": ("Paket {track} ist unterwegs.", "Lieferschein {n8}.", "Gutschein {alnum6}.", "Vorgang {n9} vom {date}.", "Zimmer {n3}, Haus {n2}.", "IBAN bitte ohne Leerzeichen.", "Zug ICE {n3} um {clock}.", "Seriennummer {serial}."),
    "fr": ("Le colis {track} est en route.", "Bon de livraison {n8}.", "Code promo {alnum6}.", "Dossier {n9} du {date}.", "Salle {n3}.", "Le SIRET est facultatif.", "Train TGV {n4} à {clock}.", "Compteur {n7}."),
    "it": ("Il pacco {track} è in viaggio.", "Bolla {n8}.", "Codice sconto {alnum6}.", "Pratica {n9} del {date}.", "Stanza {n3}.", "La partita IVA è facoltativa.", "Treno {n4} alle {clock}.", "Contatore {n7}."),
}  # fmt: skip


def everyday(r: random.Random, lang: str) -> str:
    """Return sentences of everyday numbers."""
    return r.choice((" ", "\n", "; ")).join(
        negatives.filled(r, lang, PICK) for _ in range(r.randint(1, 4))
    )


def settings(r: random.Random, lang: str) -> str:
    """Return settings whose names sound like secrets, without one."""
    return r.choice((
        "user_password: ${{ secrets.DB_PASSWORD }}\ntoken: ${TOKEN:-none}", "SECRET_NAME=prod/db\nKEY_ALIAS=alias/app\nTOKEN_URL=https://auth.example.com/token", "password: \"<password>\"\nsecret: \"<secret>\"",
        "reset_password_path: /users/password/edit\napi_key_header: X-Api-Key", "DB_PASS=\nMAIL_PASSWORD=null\nAPP_KEY=", "mysql://root:${MYSQL_ROOT_PASSWORD}@db/app", "variable \"db_password\" {\n  type      = string\n  sensitive = true\n}",
        "senha: [OCULTO]\ncpf: [OCULTO]", "hasPassword: true\npasswordChangedAt: 2026-02-11T09:12:44Z", "grant_type=client_credentials&client_secret=***", "Password:\nConfirm password:\nForgot password?",
        "tokens: 1832\nmax_output_tokens: 512\nstop_token: null", "auth:\n  type: bearer\n  tokenFrom: env", "private_key_path = \"~/.ssh/id_rsa\"\npublic_key = file(\"id_rsa.pub\")",
    ))  # fmt: skip


NEGATIVES = negatives.NEGATIVES | {"everyday": (everyday, 10), "settings": (settings, 5)}

__all__ = ["CLAUSES", "CLINICAL", "CLOSE", "ROLES", "SHORT"]
