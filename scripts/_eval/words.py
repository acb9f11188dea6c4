"""Names, places and small talk by language, out of which the generated texts are made. All people and firms are invented."""

from __future__ import annotations

LANGUAGES = ("pt-BR", "en", "en-GB", "es", "de", "fr", "it")
SHARES = (44, 14, 9, 9, 9, 8, 7)
"""How many of a hundred texts are in each language."""

FIRST = {
    "pt-BR": "Aline Breno Caíque Dandara Edmilson Fabiane Gleison Heloísa Ivete Jussara Kauã Lorena Marlon Nayara Otávio Poliana Quitéria Ronaldo Suellen Thiago Ubiratan Valdirene Wesley Yasmin Zilda Antônio Benedita João".split(),
    "en": "Abigail Brandon Courtney Dwight Erica Franklin Gabrielle Hunter Imani Jerome Kelsey Landon Monique Nolan Ophelia Preston Quincy Raquel Sheldon Tamika Vernon Whitney Xander Yolanda Zachary".split(),
    "en-GB": "Alistair Bronwen Callum Deirdre Ewan Fiona Gethin Harriet Imogen Jago Kirsty Lachlan Maeve Niamh Oswald Pippa Rhys Siobhan Tamsin Ursula Wilfred".split(),
    "es": "Álvaro Begoña Candela Demetrio Eulalia Fermín Gonzalo Herminia Iñaki Jimena Leocadia Macarena Nicanor Olalla Paloma Rosendo Soledad Teófilo Vicente Ximena".split(),
    "de": "Annegret Burkhard Cordula Detlef Elfriede Friedhelm Gudrun Hartmut Ingeborg Jürgen Karsten Lieselotte Mechthild Norbert Ottilie Reinhard Sieglinde Torsten Ulrike Volker Wiebke".split(),
    "fr": "Aurélie Bastien Clotilde Damien Eloïse Fabrice Ghislaine Hervé Inès Jérôme Killian Léontine Maxence Noémie Octave Perrine Quentin Roselyne Sylvain Thérèse Yannick".split(),
    "it": "Alessio Brunella Carmelo Donatella Ettore Fiorella Gaspare Iolanda Loredana Massimo Nunzia Ornella Pasquale Rosaria Salvatore Teresa Ubaldo Vincenza Zeno".split(),
}
LAST = {
    "pt-BR": "Abrantes Bittencourt Cavalcanti Drummond Evangelista Figueiredo Guimarães Holanda Iglesias Junqueira Lacerda Magalhães Nóbrega Ouriques Paranhos Quintanilha Rezende Salgueiro Tavares Uchôa Vasconcelos Wanderley Xavier Zanetti Brandão Peçanha".split(),
    "en": "Abernathy Blackwood Cunningham Drexler Ellsworth Fairbanks Galloway Huckabee Ingram Jernigan Kowalski Loughlin McAllister Nightingale Oglesby Pemberton Quigley Rutledge Stallworth Thackeray Underhill Vandergriff Whitaker Yarborough".split(),
    "en-GB": "Ashworth Birtwistle Cholmondeley Dalrymple Entwistle Featherstone Gwilliam Higginbottom Ironside Jellicoe Kinnaird Llewellyn Mactavish Ormerod Pettigrew Ramsbottom Sidebotham Trelawney Wolstenholme".split(),
    "es": "Aranguren Bustamante Cifuentes Domínguez Echeverría Figueroa Gallardo Hinojosa Ibarra Jáuregui Lozano Monteagudo Navarrete Ordóñez Peñaranda Quiroga Retamal Sandoval Urrutia Valdivieso Zubizarreta".split(),
    "de": "Achterberg Birkenfeld Dombrowski Eichstädt Fahrenholz Grünewald Hohenstein Jägermann Kaltenbach Lindhorst Morgenroth Niederhausen Oberländer Pfaffenbach Rosenkranz Stolzenberg Uhlenbrock Wintermantel Zuckmayer".split(),
    "fr": "Archambault Beaumarchais Charpentier Delacroix Escoffier Fontanelle Guérin Hautecoeur Jacquemin Kerguelen Lamoureux Montfleury Nivelle Oudinot Poincaré Quémener Rochambeau Soulages Tréguier Villeneuve".split(),
    "it": "Abruzzese Bevilacqua Cacciatore Della Torre|Esposito Fioravanti Giangrande Iacovelli Lombardozzi Malatesta Nascimbeni Ottaviani Passalacqua Quattrocchi Ravanelli Santangelo Tagliaferri Vespignani Zanardelli".replace(
        "Della Torre|", "DellaTorre "
    ).split(),
}
ORGANIZATIONS = {
    "pt-BR": "Padaria Trigo Bom Ltda|Transportes Serra Azul S.A.|Clínica Vida Plena ME|Construtora Pedra Alta Ltda.|Mercadinho do Zeca EIRELI|Auto Peças Rota 381".split(
        "|"
    ),
    "en": "Blue Heron Logistics LLC|Northgate Family Dental|Copper Ridge Farms Inc.|Maple & Vine Catering|Stonebrook Analytics Corp".split(
        "|"
    ),
    "en-GB": "Thornbury Joinery Ltd|Wren & Daughters LLP|Pennine Freight plc|Harbourside Veterinary Group".split(
        "|"
    ),
    "es": "Talleres Montecristo S.L.|Distribuciones Aljarafe S.A.|Clínica Dental Levante|Bodegas Peñalba".split(
        "|"
    ),
    "de": "Tischlerei Wendland GmbH|Nordlicht Logistik AG|Zahnarztpraxis am Markt|Brauhaus Sonnenberg KG".split(
        "|"
    ),
    "fr": "Boulangerie du Vieux Pont SARL|Transports Mistral SAS|Cabinet Dentaire des Lilas|Menuiserie Corbin".split(
        "|"
    ),
    "it": "Officine Belvedere S.r.l.|Trasporti Adriatica S.p.A.|Studio Dentistico Aurora|Cantine del Colle".split(
        "|"
    ),
}
STREETS = {
    "pt-BR": "Rua das Acácias|Avenida Getúlio Moreira|Travessa do Ipê|Alameda dos Jatobás|Rua Coronel Quirino|Estrada do Campo Verde".split(
        "|"
    ),
    "en": "Juniper Hollow Rd|Old Mill Street|W Cottonwood Ave|Cedar Bluff Lane|Prairie View Dr".split(
        "|"
    ),
    "en-GB": "Larkspur Gardens|Mill Race Lane|St Cuthbert's Road|The Paddocks|Station Approach".split(
        "|"
    ),
    "es": "Calle del Olivo|Avenida de la Constitución|Plaza de los Naranjos|Paseo de la Ribera".split(
        "|"
    ),
    "de": "Lindenallee|Am Mühlbach|Schillerstraße|Hinterm Deich|Kastanienweg".split("|"),
    "fr": "rue des Tilleuls|avenue du Général Moreau|impasse du Moulin|boulevard Voltaire".split(
        "|"
    ),
    "it": "Via dei Glicini|Corso Mazzini|Piazza della Loggia|Viale dei Pini".split("|"),
}
CITIES = {
    "pt-BR": "Uberlândia Sorocaba Caruaru Chapecó Ilhéus Cuiabá Londrina Macapá".split(),
    "en": "Boise Dayton Tulsa Fresno Albany Mobile Duluth Spokane".split(),
    "en-GB": "Lincoln Truro Carlisle Swansea Perth Ludlow Whitby".split(),
    "es": "Zamora Albacete Huelva Lugo Cuenca Gijón".split(),
    "de": "Bielefeld Cottbus Fulda Kassel Oldenburg Passau".split(),
    "fr": "Angers Limoges Quimper Nîmes Rodez Colmar".split(),
    "it": "Ferrara Lecce Cuneo Pescara Viterbo Udine".split(),
}
MAIL_HOSTS = (
    "caixapostal-rs.com.br mailvale.com.br escritorio-lopes.adv.br colegioaurora.edu.br zapmail.net.br "
    "brightpost.net northpeak.io inbox-online.org valleyhealth.us harbour-post.co.uk correolibre.es "
    "buzonviejo.com.mx postkasten-nord.de bueroweb.de courrier-vif.fr posta-sud.it example.com example.org "
    "mail.example.net empresa.example sub.dominio.com.br"
).split()
THINGS = {
    "pt-BR": "o contrato|o relatório da obra|a nota do mês|o cadastro|a entrega|a vistoria|o laudo|a matrícula|o reembolso|a segunda via".split(
        "|"
    ),
    "en": "the lease|the quarterly report|the refund|the intake form|the shipment|the warranty claim|the enrollment".split(
        "|"
    ),
    "en-GB": "the tenancy|the council form|the referral|the parcel|the boiler service|the deposit".split(
        "|"
    ),
    "es": "el contrato|la matrícula|el reembolso|el pedido|la factura de mayo|el informe".split(
        "|"
    ),
    "de": "der Mietvertrag|die Rechnung|der Antrag|die Lieferung|der Bericht|die Kündigung".split(
        "|"
    ),
    "fr": "le bail|la facture|le dossier|la livraison|le remboursement|le rapport".split("|"),
    "it": "il contratto|la fattura|la pratica|la consegna|il rimborso|la relazione".split("|"),
}
PROSE = {
    "pt-BR": "A reunião de ontem foi remarcada porque a sala estava ocupada.|O prazo final continua o mesmo, mas falta a assinatura do gerente.|Choveu a semana toda e a obra parou de novo.|Precisamos revisar os slides antes da apresentação.|O sistema ficou lento depois da atualização de sexta.|Quem estiver de plantão confere a fila e avisa no grupo.|A planilha tem três abas e a última ainda está vazia.|Vale comparar os preços com os do ano passado.".split(
        "|"
    ),
    "en": "The meeting moved to the small room because of the noise.|We still need to compare last year's numbers with the forecast.|It has been raining all week and the crew is behind.|Nobody has looked at the second half of the draft yet.|The page loads slowly on older phones.|Whoever is on call checks the queue first.|The spreadsheet has three tabs and the last one is empty.|Please keep the tone friendly and short.".split(
        "|"
    ),
    "en-GB": "The lift is out of order again, so please use the back stairs.|We shan't finish the survey before the bank holiday.|Someone left the minutes in the wrong folder.|The kettle trips the fuse whenever both are on.|Could you tidy up the second paragraph?|The van is booked until Thursday.".split(
        "|"
    ),
    "es": "La reunión se aplazó porque la sala estaba ocupada.|Todavía falta comparar las cifras con las del año pasado.|Lleva toda la semana lloviendo y la obra va con retraso.|La página carga despacio en móviles antiguos.|La hoja tiene tres pestañas y la última está vacía.|Quien esté de guardia revisa primero la cola.".split(
        "|"
    ),
    "de": "Die Besprechung wurde verschoben, weil der Raum belegt war.|Die Zahlen müssen noch mit dem Vorjahr verglichen werden.|Es regnet seit Tagen, und die Baustelle steht still.|Auf älteren Telefonen lädt die Seite langsam.|Die Tabelle hat drei Blätter, das letzte ist leer.|Wer Bereitschaft hat, prüft zuerst die Warteschlange.".split(
        "|"
    ),
    "fr": "La réunion a été déplacée car la salle était occupée.|Il faut encore comparer les chiffres avec ceux de l'an dernier.|Il pleut depuis une semaine et le chantier a pris du retard.|La page se charge lentement sur les vieux téléphones.|Le tableau compte trois onglets, le dernier est vide.|La personne d'astreinte vérifie d'abord la file.".split(
        "|"
    ),
    "it": "La riunione è stata spostata perché la sala era occupata.|Bisogna ancora confrontare i numeri con quelli dell'anno scorso.|Piove da giorni e il cantiere è in ritardo.|La pagina si carica lentamente sui telefoni vecchi.|Il foglio ha tre schede e l'ultima è vuota.|Chi è di turno controlla prima la coda.".split(
        "|"
    ),
}
