"""Sentences with people and where they live, in six languages, and sentences that only look so; all written for this test.

`python -m tests.detect.people` prints precision and recall by language.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mitmguard.detect.patterns import Patterns

SEED = 20_261
PEOPLE = {
    "pt-BR": (
        "Adalberto Nogueira|Bruna Cavalheiro|Cássia de Moura Leite|Dirceu Saldanha|Edilene dos Anjos|Fabrício Quaresma|Gildete Rocha"
        "|Heitor Villaça|Iolanda Peçanha|Jurandir Tavares|Kátia Regina Bastos|Leocádia Furtado|Marinalva Assunção|Nivaldo Guedes"
        "|Otávio Bittencourt|Priscila Vilela|Raimundo Nonato|Rosângela Pimenta|Sebastião Magalhães|Tarcísio Meireles|Uelinton Brandão"
        "|Valdirene Sá|Wanderley Queiroz|Yasmim Trindade|Zilda Arantes|Maria das Graças Lira|Ademir da Guia Prates"
    ),
    "en": (
        "Abigail Thornton|Barnaby Whitlock|Cordelia Ashworth|Desmond Okafor|Eleanor Pritchard|Fergus Mackinnon|Gwendolyn Hargrove"
        "|Harold Finch|Imogen Blackwood|Jamal Whitaker|Katherine O'Rourke|Leonard J. Kowalski|Marjorie Dunn|Nathaniel Prescott"
        "|Octavia Sinclair|Percival Bright|Quentin Marlowe|Rosalind Fairchild|Silas Underwood|Tabitha Crane|Ulysses Grantham"
        "|Vivian Castellanos|Wendell Hobbs|Yolanda Mercer|Zachary Feldman|Priya Subramanian|Hiroshi Tanabe"
    ),
    "es": (
        "Amparo Zubiría|Bernabé Cifuentes|Consuelo Arriaga|Demetrio Olmedo|Encarnación Palomares|Facundo Bustamante|Graciela Montoya"
        "|Hortensia Valdivia|Ignacio Urrutia|Jacinta Robledo|Leandro Escalante|Macarena Solís|Nazario Quiroga|Ofelia Tovar"
        "|Pascual Arreola|Remedios de la Fuente|Salvador Ugarte|Tomás Villaseñor|Úrsula Becerra|Ximena Altamirano|Yolanda del Río"
    ),
    "de": (
        "Annegret Köhler|Burkhard Steinmetz|Cäcilie Obermayer|Detlef Wagenknecht|Edeltraud Hufnagel|Friedhelm Sauerland"
        "|Gudrun Westermann|Hartmut Eisenberg|Ingeborg Zeller|Jochen Brandstätter|Karl-Heinz Lindemann|Lieselotte Pfaff"
        "|Mechthild von Arnsberg|Norbert Kaltenbach|Ottilie Rademacher|Reinhold Schuster|Sieglinde Vogelsang|Traudel Nüsslein"
        "|Ulrich Hohenstein|Waltraud Zimmerling"
    ),
    "fr": (
        "Aurélien Delacroix|Bénédicte Fournier|Clotilde Marchand|Dorothée Lemaître|Émilien Rousseau|Fabienne Gauthier|Ghislaine Perrot"
        "|Hippolyte Carpentier|Isabeau Chevalier|Jean-Baptiste Morel|Lucienne Charpentier|Mathurin Lefort|Noémie de Villiers"
        "|Océane Barbier|Philibert Dumont|Quitterie Boulanger|Raphaëlle Texier|Sylvain Guérin|Thibault Masson|Yvette Blanchard"
    ),
    "it": (
        "Alessia Montanari|Bartolomeo Ricciardi|Carmela Esposito|Donatella Fabbri|Ermenegildo Sartori|Fiorenza Bellini"
        "|Gianmarco De Luca|Ilaria Santoro|Jacopo Martinelli|Loredana Ferraro|Maddalena Orsini|Nunzia Palmieri|Ottavio Grimaldi"
        "|Pierluigi Sorrentino|Rosalba Conti|Serafina Lombardo|Tommaso D'Amico|Umberto Galli|Virginia Cattaneo|Zaira Moretti"
    ),
}
ADDRESSES = {
    "pt-BR": (
        "Rua Visconde de Pirajá, 414, sala 718|Av. Sete de Setembro, 2.775|Travessa dos Poetas, 9|Rua Treze de Maio nº 86"
        "|Alameda Lorena, 1304, apto 52|Praça Dom Pedro II, 15|Rodovia Raposo Tavares, km 22|Estrada do Coco, 3.901|Rua C, 45"
    ),
    "en": (
        "48 Marigold Lane|1205 W. Burnside St|7 Acacia Avenue|330 Peachtree Road NE|Flat 5, 62 Holloway Road|910 Cypress Blvd, Suite 14"
        "|15 St. Mary's Terrace|2200 Old Mill Parkway|88 Kingfisher Close|4 Elm Grove|1717 Sunset Drive Apt 9"
    ),
    "es": (
        "Calle de Alcalá 42|Avenida Corrientes 1543, piso 8|Paseo del Prado, 16|C/ Serrano, 118|Plaza España 3|Carrera 15 # 93-47"
        "|Av. Insurgentes Sur 1602|Camino Real 77"
    ),
    "de": (
        "Goethestraße 17|Am Mühlenweg 4|Bismarckallee 20b|Kölner Straße 112|Rosenweg 9|Ludwig-Erhard-Str. 18|Marktplatz 1-3"
        "|Lange Gasse 6|Elbchaussee 401"
    ),
    "fr": (
        "27 rue du Faubourg Saint-Honoré|5 bis avenue Foch|112, boulevard Haussmann|8 place Bellecour|14 chemin des Vignes"
        "|3 impasse Molière|61 quai de Seine"
    ),
    "it": (
        "Via Nazionale, 89|Corso Buenos Aires 33|Viale Trastevere, 7/A|Piazza Garibaldi 12|Via XX Settembre, 41|Largo Augusto 8"
        "|Vicolo Stretto 2"
    ),
}
CUED = {
    "pt-BR": (
        "Nome do titular: {p}\nPlano: família|Encaminhar a {p} o boleto|Prezada {p},\n\nsegue o contrato|o inquilino {p} atrasou de novo"
        "|Aqui quem fala é {p}, preciso de ajuda|Abraços,\n{p}|fala com o Dr. {p} amanhã|\"responsavel\": \"{p}\"|{p} mora na {a}"
        "|Entrega: {a} - falar com {p}|endereço de cobrança: {a}\nCEP|o imóvel fica na {a}, perto da padaria"
    ),
    "en": (
        "Policy holder: {p}\nPlan B|please invoice {p} today|Dear {p},\n\nthank you|our tenant {p} is late again|This is {p} speaking"
        "|Kind regards,\n{p}|see Dr. {p} tomorrow|\"guest_name\": \"{p}\"|{p} lives at {a}|Deliver to {a}, attn. {p}"
        "|billing address: {a}\nZIP|the flat at {a} is empty"
    ),
    "es": (
        "Nombre del titular: {p}\nPlan|factura a nombre de {p}|Estimada {p}:\n\nadjunto|la paciente {p} llamó ayer|Soy {p}, necesito ayuda"
        "|Un saludo,\n{p}|hable con la Dra. {p}|\"nombre_completo\": \"{p}\"|{p} vive en {a}|Entregar en {a}, con {p}"
        "|dirección de envío: {a}\nCP|el piso de {a} está vacío"
    ),
    "de": (
        "Kontoinhaber: {p}\nTarif|Rechnung an {p} senden|Sehr geehrte Frau {p},\n\nanbei|der Mieter {p} zahlt nicht|Ich heiße {p} und brauche Hilfe"
        "|Viele Grüße\n{p}|Termin bei Dr. {p} morgen|\"ansprechpartner\": \"{p}\"|{p} wohnt in der {a}|Lieferung an {a}, z. Hd. {p}"
        "|Rechnungsadresse: {a}\nPLZ|die Wohnung {a} ist frei"
    ),
    "fr": (
        "Titulaire : {p}\nOffre|facture au nom de {p}|Chère {p},\n\nci-joint|le patient {p} a rappelé|Je m'appelle {p} et j'ai besoin d'aide"
        "|Cordialement,\n{p}|voir le Dr {p} demain|\"nom_complet\": \"{p}\"|{p} habite au {a}|Livrer au {a}, chez {p}"
        "|adresse de facturation : {a}\nCP|l'appartement du {a} est vide"
    ),
    "it": (
        "Intestatario: {p}\nPiano|fattura a nome di {p}|Gentile {p},\n\nin allegato|il paziente {p} ha chiamato|Mi chiamo {p} e ho bisogno"
        "|Cordiali saluti,\n{p}|dal Dott. {p} domani|\"nominativo\": \"{p}\"|{p} abita in {a}|Consegnare in {a}, presso {p}"
        "|indirizzo di fatturazione: {a}\nCAP|l'appartamento di {a} è vuoto"
    ),
}  # fmt: skip
NONE = (
    "Nova Iguaçu fica perto do Rio de Janeiro|Hospital Santa Casa de Misericórdia|O Banco do Brasil abriu 12 agências|Ordem e Progresso"
    "|Universidade Estadual de Campinas, Instituto de Química|Prezados Senhores,\nsegue em anexo|Olá Equipe,|Obrigado,\nSetor Financeiro"
    "|a avenida está parada há 40 minutos|Feliz Natal e Próspero Ano Novo|Rua sem saída, 2 faixas|nome: Relatório Mensal|Rua do meio"
    "|Good Morning America|Palo Alto Networks raised 12 million|Dear Hiring Manager,|Thanks,\nAccounts Payable|name: Release Pipeline"
    "|Grand Central Station at 5 pm|Golden Gate Bridge|United Nations General Assembly|Amazon Web Services and Google Cloud Platform"
    "|We walked 10 Blocks down the Street|Take 2 Steps back|Type 1 Error Rate|Chapter 3 Closing Remarks|the road to 100 Users"
    "|Buenos Aires, Ciudad de México|Estimado Cliente:|Saludos,\nAtención al Cliente|la calle 2 veces al día|Feliz Año Nuevo"
    "|Sehr geehrte Damen und Herren,|Viele Grüße\nIhr Support-Team|Bundesministerium der Finanzen|Platz 3 für Bayern München"
    "|Parkplatz 12 ist belegt|der Weg 2 Kilometer weiter|Frohe Weihnachten|Deutsche Bahn AG|auf dem Radweg 200 Meter"
    "|Monsieur le Président,|Cordialement,\nLe Service Client|dans la rue 3 fois|Joyeux Noël|Société Générale|la place 4 du classement"
    "|Gentili Signori,|Cordiali saluti,\nUfficio Acquisti|per via di 3 errori|Buon Natale|Banca d'Italia|in corso 12 lavori"
    "|Visual Studio Code 2022 Drive|Apache Kafka Streams|class Marina(Model):|import Felix.Core|patient: Negative Control Group"
    "|user: Guest Account|client: Chrome Mobile|From: Customer Success Team <a@b.example>|Author: Free Software Foundation"
    "|To Kill a Mockingbird|The Great Gatsby|Machu Picchu, Peru|Monte Carlo Simulation|Markov Chain|Taylor Series|Nash Equilibrium"
    "|Florence, Italy|Victoria Line|Jordan Valley|Austin, Texas|Charlotte, North Carolina|Virginia Tech|Carolina Reaper"
).split("|")


class Sample(NamedTuple):
    lang: str
    text: str
    spans: frozenset[tuple[int, int, str]]


def samples() -> Iterator[Sample]:
    """Yield each template with people and addresses of its language, and the texts that have none."""
    chance = random.Random(SEED)
    for lang, templates in CUED.items():
        people, addresses = PEOPLE[lang].split("|"), ADDRESSES[lang].split("|")
        for template in templates.split("|"):
            for _ in range(12):
                text, spans = "", set()
                for part in template.replace("{", "\0{").replace("}", "}\0").split("\0"):
                    kind = {"{p}": "PERSON", "{a}": "STREET_ADDRESS"}.get(part)
                    value = chance.choice(people if part == "{p}" else addresses) if kind else part
                    if kind:
                        spans.add((len(text), len(text) + len(value), kind))
                    text += value
                yield Sample(lang, text, frozenset(spans))
    for text in NONE:
        yield Sample("none", text, frozenset())


def scores() -> Counter[tuple[str, str, str]]:
    """Count, by type and language: labelled, exact, true, false."""
    patterns = Patterns(on=["PERSON"])
    count: Counter[tuple[str, str, str]] = Counter()
    for sample in samples():
        found = {(f.start, f.end, f.type) for f in patterns.find(sample.text)}
        for start, end, kind in sample.spans:
            count[kind, sample.lang, "labelled"] += 1
            count[kind, sample.lang, "exact"] += (start, end, kind) in found
        for start, end, kind in found:
            if kind in ("PERSON", "STREET_ADDRESS"):
                hit = any(start < s[1] and s[0] < end and s[2] == kind for s in sample.spans)
                count[kind, sample.lang, "true" if hit else "false"] += 1
    return count


def main() -> None:
    count = scores()
    for kind in ("PERSON", "STREET_ADDRESS"):
        for lang in (*CUED, "none"):
            labelled, exact, true, false = (
                count[kind, lang, what] for what in ("labelled", "exact", "true", "false")
            )
            recall = exact / labelled if labelled else 1.0
            precision = true / (true + false) if true + false else 1.0
            print(
                f"{kind:<15} {lang:<6} {labelled:>4} recall {recall:.3f} precision {precision:.3f} false {false}"
            )


if __name__ == "__main__":
    main()
