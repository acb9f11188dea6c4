"""What people call each type: in forms and talk by language (with the gender of the word), and as keys in data."""

from __future__ import annotations

TABLE = """\
BR_CPF | pt-BR m CPF; m cpf; m número do CPF; m C.P.F.; m CPF do titular; m CPF/MF; m nº CPF; m CPF do dependente | en m Brazilian CPF; m CPF | keys cpf, nr_cpf, cpfCliente, CPF_TITULAR, cpf_responsavel, num_cpf, customer_cpf, cpfCnpj
BR_CNPJ | pt-BR m CNPJ; m cnpj; m CNPJ da empresa; m CNPJ/MF; m CNPJ do fornecedor; m CNPJ do tomador | en m Brazilian CNPJ | keys cnpj, cnpj_emitente, CNPJ, nrCnpj, cnpjFornecedor, cnpj_tomador
BR_PIS | pt-BR m PIS; m PIS/PASEP; m NIS; m NIT; m PASEP; m número do PIS; m PIS do funcionário | keys pis, pis_pasep, nis, numeroPis, PIS_FUNC, nit
BR_CNH | pt-BR f CNH; f carteira de motorista; f cnh; m registro da CNH; m nº de registro CNH; f habilitação | keys cnh, numero_cnh, cnhRegistro, nr_habilitacao, CNH_MOTORISTA
BR_VOTER_ID | pt-BR m título de eleitor; m título eleitoral; m titulo de eleitor; f inscrição eleitoral; m Título | keys titulo_eleitor, tituloEleitoral, nr_titulo_eleitor, TITULO_ELEITOR
BR_CNS | pt-BR m CNS; m cartão SUS; m cartão do SUS; m Cartão Nacional de Saúde; m cns; m número do SUS; f carteirinha do SUS | keys cns, cartao_sus, numeroCns, CNS_PACIENTE, nr_cartao_sus
BR_RENAVAM | pt-BR m Renavam; m RENAVAM; m código Renavam; m renavam do carro | keys renavam, cod_renavam, RENAVAM, veiculoRenavam
BR_RG | pt-BR m RG; m rg; f identidade; f carteira de identidade; m Registro Geral; m R.G.; f cédula de identidade; m documento de identidade | keys rg, nr_rg, rg_titular, numeroRg, identidade, RG
BR_CRM | pt-BR m CRM; m registro no conselho; m registro médico; m crm do médico | keys crm, crm_medico, registroConselho, CRM
BR_LICENSE_PLATE | pt-BR f placa; f placa do carro; f placa do veículo; f placa da moto; f Placa | en f license plate; f plate | keys placa, placa_veiculo, PLACA, licensePlate, vehicle_plate
BR_PASSPORT | pt-BR m passaporte; m nº do passaporte; m passaporte brasileiro; m Passaporte | keys passaporte, nr_passaporte, passportNumber, numero_passaporte
BR_PIX_EVP | pt-BR f chave pix; f chave PIX; f chave aleatória; f chave pix aleatória; m pix; m PIX | keys chave_pix, pixKey, pix_key, chavePix, CHAVE_PIX
BR_CEP | pt-BR m CEP; m cep; m CEP da entrega; m Cep | keys cep, CEP, zip_cep, endereco_cep, codigo_postal
CREDIT_CARD | pt-BR m cartão; m cartão de crédito; m número do cartão; m cartao; m nº do cartão | en m card number; m credit card; m card; m cc number; m debit card | en-GB m card number; m debit card; m long card number; m card | es f tarjeta; m número de tarjeta; f tarjeta de crédito | de f Kreditkarte; f Kartennummer; f Kreditkartennummer | fr f carte bancaire; m numéro de carte; f CB; f carte | it f carta di credito; m numero di carta; f carta | keys card_number, cardNumber, cc_num, pan, numero_cartao, cartao, creditCard, kartennummer, PAN
CREDIT_CARD_CVV | pt-BR m CVV; m código de segurança; m cvv | en m CVV; m security code; m CVC | en-GB m CVV; m security code | es m CVV; m código de seguridad | de f Prüfnummer; m CVC | fr m CVV; m cryptogramme | it m CVV; m codice di sicurezza | keys cvv, cvc, cvv2, security_code, codigo_seguranca
IBAN | pt-BR m IBAN; m IBAN do beneficiário | en m IBAN; m beneficiary IBAN | en-GB m IBAN | es m IBAN; f cuenta IBAN; f cuenta | de f IBAN; f Bankverbindung; n Konto | fr m IBAN; m RIB; m compte | it m IBAN; f coordinate bancarie; m conto | keys iban, IBAN, iban_code, beneficiaryIban, kontoIban, account_iban
SWIFT_BIC | pt-BR m SWIFT; m código SWIFT; m BIC | en m SWIFT code; m BIC; m SWIFT/BIC | en-GB m BIC; m SWIFT code | es m código SWIFT; m BIC | de m BIC; m SWIFT-Code | fr m code BIC; m BIC; m SWIFT | it m codice BIC; m codice SWIFT | keys swift, bic, swift_code, bankBic, SWIFT
CRYPTO | pt-BR f carteira; m endereço da carteira; f wallet | en f wallet; m wallet address; m BTC address | en-GB m wallet address | es f cartera; f dirección de la wallet | de f Wallet; f Wallet-Adresse | fr m portefeuille; f adresse du wallet | it m wallet; m indirizzo wallet | keys wallet, wallet_address, payout_address, btcAddress
US_BANK_NUMBER | en m account number; m bank account number; m checking account number; m acct number | keys account_number, bank_account, accountNumber, acct_no
UK_SORT_CODE | en-GB m sort code; m Sort Code; f bank sort code | keys sort_code, sortCode
DE_TAX_ID | de f Steuer-ID; f Steueridentifikationsnummer; f steuerliche Identifikationsnummer; f IdNr; f Steuer-IdNr.; f steuer id | en f German tax ID; f Steuer-ID | keys steuer_id, steuerId, steueridentifikationsnummer, idnr, STEUER_ID
DE_HEALTH_INSURANCE | de f Krankenversichertennummer; f Versichertennummer; f KVNR; f KV-Nummer | keys kvnr, versichertennummer, krankenversichertennr
DE_SOCIAL_SECURITY | de f Sozialversicherungsnummer; f Rentenversicherungsnummer; f SV-Nummer; f RVNR | keys sv_nummer, sozialversicherungsnummer, rentenversicherungsnummer
DE_ID_CARD | de f Personalausweisnummer; f Ausweisnummer; m Personalausweis | keys ausweisnummer, personalausweis_nr, personalausweis
DE_PASSPORT | de m Reisepass; f Reisepassnummer; f Passnummer | keys reisepass, passnummer, reisepass_nr
ES_NIF | es m DNI; m NIF; m dni; m D.N.I.; m número de DNI; m DNI/NIF | en m Spanish DNI | keys dni, nif, numero_dni, dniNif, NIF
ES_NIE | es m NIE; m número de extranjero; m nie; m N.I.E. | keys nie, numero_nie, NIE
ES_CIF | es m CIF; m CIF de la empresa; m NIF de la empresa | keys cif, cif_empresa, CIF
ES_NUSS | es m número de la Seguridad Social; m NUSS; m número de afiliación; f Seguridad Social | keys nuss, num_seguridad_social, naf
FR_NIR | fr m numéro de sécurité sociale; m NIR; m n° de sécu; m numéro de sécu; m numéro INSEE; m n° SS | keys nir, numero_secu, num_secu, securiteSociale
FR_SIREN | fr m SIREN; m numéro SIREN; m n° SIREN | keys siren, numero_siren, SIREN
FR_SIRET | fr m SIRET; m numéro SIRET; m n° SIRET | keys siret, numero_siret, SIRET
FR_VAT_ID | fr m numéro de TVA; m n° TVA intracommunautaire; f TVA | keys tva, tva_intra, vat_number
IT_FISCAL_CODE | it m codice fiscale; m C.F.; m cod. fiscale; m CF; m Codice Fiscale | en m codice fiscale | keys codice_fiscale, cf, codiceFiscale, cod_fiscale
IT_VAT_CODE | it f partita IVA; f P.IVA; f p. iva; f Partita Iva | keys partita_iva, piva, partitaIva, p_iva
PT_NIF | pt-PT m NIF; m número de contribuinte; m contribuinte; m NIPC | keys nif, contribuinte, numero_contribuinte
PT_CITIZEN_CARD | pt-PT m Cartão de Cidadão; m número do cartão de cidadão; m CC | keys cartao_cidadao, cc_numero, numero_cc
PT_NISS | pt-PT m NISS; m número da Segurança Social; f Segurança Social | keys niss, seguranca_social
UK_NHS | en-GB m NHS number; m NHS no; m NHS No.; m nhs number | keys nhs_number, nhsNumber, nhs_no, NHS
UK_NINO | en-GB m National Insurance number; m NI number; m NINO; m NI no; m national insurance | keys nino, ni_number, nationalInsuranceNumber, NINO
UK_POSTCODE | en-GB m postcode; m post code; m Postcode | keys postcode, post_code, postalCode
UK_UTR | en-GB m UTR; m Unique Taxpayer Reference; m UTR number | keys utr, utr_number
UK_DRIVING_LICENCE | en-GB m driving licence number; m driving licence; m licence number; m driver number | keys driving_licence, licence_number
UK_PASSPORT | en-GB m passport number; m UK passport; m passport no | keys passport_number, passportNo
US_SSN | en m SSN; m social security number; m social; m Social Security #; m ssn; m soc sec no | keys ssn, SSN, social_security_number, socialSecurity, applicant_ssn, patient_ssn
US_ITIN | en m ITIN; m individual taxpayer ID; m taxpayer identification number | keys itin, ITIN, taxpayer_id
US_EIN | en m EIN; m employer identification number; m FEIN; m federal tax ID; m employer ID | keys ein, EIN, employer_id, federal_ein
US_ABA_ROUTING | en m routing number; m ABA; m routing #; m ABA routing number; m bank routing | keys routing_number, aba, routingNumber, aba_rtn
US_NPI | en m NPI; m provider NPI; m NPI number; m npi; m National Provider Identifier | keys npi, provider_npi, NPI, npiNumber
US_DEA | en m DEA number; m DEA; m DEA #; m DEA registration; m prescriber DEA | keys dea, dea_number, DEA, prescriberDea
US_MBI | en m MBI; m Medicare number; m Medicare ID; m Medicare Beneficiary Identifier; m medicare number | keys mbi, medicare_id, medicareNumber, MBI
US_PASSPORT | en m passport number; m US passport; m passport no.; m passport # | keys passport, passport_number, passportNumber
US_DRIVER_LICENSE | en m driver's license; m driver license number; m DL number; m driver's license number | keys driver_license, dl_number, driversLicense
US_ZIP | en m ZIP code; m ZIP; m zip; m zip code | keys zip, zip_code, zipCode, ZIP
EMAIL_ADDRESS | pt-BR m e-mail; m email; m endereço de e-mail; m mail | en m email; m e-mail address; m email address; m work email | en-GB m email; m e-mail | es m correo; m correo electrónico; m email | de f E-Mail; f E-Mail-Adresse; f Mail | fr m e-mail; f adresse mail; m courriel | it f e-mail; f mail; m indirizzo e-mail | keys email, e_mail, emailAddress, contato_email, correo, mail, user_email
PHONE_NUMBER | pt-BR m telefone; m celular; m WhatsApp; m zap; m whats; m tel; m fone; m contato; m Tel.; m telefone fixo; m cel | en f phone; f cell; m phone number; f mobile; m cell number; m contact number; m tel | en-GB f mobile; f phone number; m landline; f telephone; m mob; m contact number; m tel | es m teléfono; m móvil; m celular; m tel.; m WhatsApp | de n Telefon; n Handy; f Handynummer; f Telefonnummer; f Mobilnummer; n Tel. | fr m téléphone; m portable; m numéro; m tél.; m mobile | it m telefono; m cellulare; m numero; m tel.; m cell. | keys phone, telefone, celular, phoneNumber, mobile, tel, contact_phone, whatsapp, telefono, handy, fone_contato
IP_ADDRESS | pt-BR m IP; m endereço IP; m IP do cliente | en m IP address; m IP; m client IP; m source IP | en-GB m IP address; m IP | es f dirección IP; m IP | de f IP-Adresse; f IP | fr f adresse IP; f IP | it m indirizzo IP; m IP | keys ip, client_ip, remote_addr, ipAddress, source_ip
MAC_ADDRESS | pt-BR m MAC; m endereço MAC | en m MAC address; m MAC | en-GB m MAC address | es f dirección MAC | de f MAC-Adresse | fr f adresse MAC | it m indirizzo MAC | keys mac, mac_address, macAddress, hwaddr
DATE_OF_BIRTH | pt-BR f data de nascimento; m nascimento; f data de nasc.; f DN; m dt. nasc. | en f date of birth; f DOB; f birth date; f birthdate; f D.O.B. | en-GB f date of birth; f DOB; f D.O.B. | es f fecha de nacimiento; m nacimiento; f F. nac. | de n Geburtsdatum; m Geburtstag; n geb. | fr f date de naissance; f DDN | it f data di nascita; m giorno di nascita | keys dob, birth_date, data_nascimento, dateOfBirth, birthdate, fecha_nacimiento, geburtsdatum, dt_nasc, date_naissance
GEO_COORDINATES | pt-BR f localização; f coordenadas; m GPS | en m coordinates; m GPS location; m GPS | en-GB m coordinates; m GPS | es f coordenadas; m GPS | de f Koordinaten; m GPS | fr f coordonnées GPS; m GPS | it f coordinate GPS; m GPS | keys location, coordinates, gps, latlng, coordenadas
MEDICAL_RECORD_NUMBER | pt-BR m prontuário; m nº do prontuário; m prontuario; m registro do paciente; m número de prontuário | en m MRN; m medical record number; m chart number; m patient ID; m medical record # | en-GB m hospital number; m MRN; m patient number | es m número de historia clínica; f historia clínica; m NHC | de f Patientennummer; f Fallnummer; f Patienten-ID | fr m numéro de dossier médical; m IPP; m dossier patient | it f cartella clinica; m numero di cartella clinica | keys mrn, medical_record_number, prontuario, patient_id, nhc, numeroProntuario, chart_no
HEALTH_INSURANCE_ID | pt-BR f carteirinha do convênio; f carteirinha; m número da carteirinha; f matrícula do plano de saúde; m número do plano de saúde | en m member ID; m insurance member ID; m health insurance ID; m subscriber ID; m policy number | es m número de póliza de salud; m número de asegurado | de f Krankenversichertennummer; f Versichertennummer | fr m numéro d'adhérent mutuelle; m numéro d'assuré | it m numero tessera sanitaria; m numero di polizza sanitaria | keys member_id, insurance_id, carteirinha, subscriberId, plano_saude_numero
PERSON | pt-BR m nome; m nome completo; m titular; m paciente; m responsável; m cliente | en m name; m full name; m patient; m customer; m account holder | en-GB m name; m full name; m tenant; m patient | es m nombre; m titular; m paciente; m cliente | de m Name; m Kunde; m Patient; m Kontoinhaber | fr m nom; m patient; m titulaire; m client | it m nome; m paziente; m intestatario; m cliente | keys name, nome, full_name, fullName, customer_name, paciente, titular, nombre
ORGANIZATION | pt-BR f empresa; f razão social; m fornecedor | en m company; m employer; m vendor | en-GB m company; m employer | es f empresa; f razón social | de f Firma; m Arbeitgeber | fr f société; m employeur | it f azienda; m datore di lavoro | keys company, empresa, razao_social, employer, organization
STREET_ADDRESS | pt-BR m endereço; m logradouro; m endereço residencial | en m address; m home address; m street address; m mailing address | en-GB m address; m home address | es f dirección; m domicilio | de f Adresse; f Anschrift | fr f adresse; m domicile | it m indirizzo; f residenza | keys address, endereco, street, logradouro, street_address, direccion, adresse
"""

Labels = dict[str, dict[str, list[tuple[str, str]]]]


def read(table: str) -> tuple[Labels, dict[str, list[str]]]:
    """Return what a table says: by type and language gender and label; by type names of members, columns, variables."""
    labels: Labels = {}
    keys: dict[str, list[str]] = {}
    for line in table.splitlines():
        type, *parts = (part.strip() for part in line.split(" | "))
        labels[type] = {}
        for part in parts:
            head, rest = part.split(" ", 1)
            if head == "keys":
                keys[type] = rest.split(", ")
            else:
                labels[type][head] = [(label[0], label[2:]) for label in rest.split("; ")]
    return labels, keys


LABELS, KEYS = read(TABLE)

LOCAL = {
    "pt": "cartao numero_cartao telefone celular fone_contato data_nascimento dt_nasc prontuario numeroProntuario carteirinha plano_saude_numero nome paciente titular endereco logradouro empresa razao_social codigo_seguranca coordenadas contato_email",
    "es": "correo telefono fecha_nacimiento nhc nombre direccion",
    "de": "kartennummer kontoIban handy geburtsdatum",
    "fr": "date_naissance adresse",
}
"""Keys that are words of one language: data in another does not use them."""


def keys_for(keys: dict[str, list[str]], type: str, lang: str) -> list[str]:
    """Return names of the type that data in the language uses."""
    foreign = {
        key for language, words in LOCAL.items() if language != lang[:2] for key in words.split()
    }
    return [key for key in keys[type] if key not in foreign]


ARTICLES = {
    "pt-BR": {"m": ("o", "meu", "do"), "f": ("a", "minha", "da")},
    "pt-PT": {"m": ("o", "o meu", "do"), "f": ("a", "a minha", "da")},
    "en": {"m": ("the", "my", "of the"), "f": ("the", "my", "of the")},
    "en-GB": {"m": ("the", "my", "of the"), "f": ("the", "my", "of the")},
    "es": {"m": ("el", "mi", "del"), "f": ("la", "mi", "de la")},
    "de": {"m": ("der", "mein", "des"), "f": ("die", "meine", "der"), "n": ("das", "mein", "des")},
    "fr": {"m": ("le", "mon", "du"), "f": ("la", "ma", "de la")},
    "it": {"m": ("il", "il mio", "del"), "f": ("la", "la mia", "della")},
}

WEIGHTS = {
    "BR_CPF": 9, "EMAIL_ADDRESS": 10, "PHONE_NUMBER": 10, "CREDIT_CARD": 5, "DATE_OF_BIRTH": 5, "IBAN": 4, "BR_CNPJ": 5,
    "BR_RG": 4, "BR_CEP": 3, "BR_CNS": 3, "BR_PIX_EVP": 2, "PERSON": 9, "STREET_ADDRESS": 3, "ORGANIZATION": 2,
    "US_SSN": 7, "US_NPI": 4, "US_MBI": 4, "US_DEA": 3, "UK_NHS": 6, "UK_NINO": 6, "ES_NIF": 7, "DE_TAX_ID": 7, "IT_FISCAL_CODE": 7,
    "FR_NIR": 6, "CREDIT_CARD_CVV": 1, "CRYPTO": 1, "GEO_COORDINATES": 1, "MAC_ADDRESS": 1, "SWIFT_BIC": 1,
}  # fmt: skip
"""How often a type is chosen against 2 for any other."""


def known_in(labels: Labels, lang: str) -> tuple[list[str], list[int]]:
    """Return the types that have a label in the language, with their weights."""
    types = [t for t, by in labels.items() if lang in by]
    return types, [WEIGHTS.get(t, 2) for t in types]
