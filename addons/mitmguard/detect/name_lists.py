"""Names of people in English, Portuguese, Spanish, German, French and Italian, and ordinary words.

Folded: lower case, no accents. Written by scripts/lexicon; do not edit. Sources, all under the MIT licence: Faker 40.54.0,
mimesis 22.2.0, names 0.3.0 (its lists are from the US Census Bureau, in the public domain).
"""

GIVEN = """
aachal aadhya aadi aahana aaliyah aarao aarav aarini aarna aarnav aaron aarush aashi aayush aba ababa abaz abbas abbey
abbi abbie abby abdalla abdallah abdel abdelaziz abdelkader abdelkarim abdelkrim abdellah abdenago abderrahim abdi
abdias abdihakim abdirahman abdon abdoul abdoulaye abdul abdulah abdulaziz abdulkadir abdullah abdullahi abdulrahman
abdurahman abdurrahman abe abeba abednego abeer abejundio abel abelamio abelardo abelie abelino aberto abha abhimanyu
abhiram abhishek abidin abigael abigaelle abigail abilia abilio abinaya abir able abna abner abra abraao abraham abraim
abram abramo abrao abraxas abree abri abriana abrianna abrielle abrienne abril absalao abssilao abubakar abun abund
abundio acacia acacio acelia achieng achile achille achim acil acilino acilio acucena acursio ada adah adail adalbert
adalberto adalgisa adalgiso adalia adalina adaline adalsindo adalsino adam adama adamantino adamastor adame adamo adan
adana adao adar adauto addie addolorata adel adela adelaida adelaide adelardo adelasia adelbert adele adelfried
adelgunde adelheid adelia adelina adelinda adelinde adelindo adeline adelino adelio adelisa adelita adell adella adelle
adelmiro adelmo adelrich adelrico adem ademar ademir aden adena adeodato aderico aderio aderito adhurim adi adiam adie
adiel adiela adil adila adile adilia adilio adina adis adisoda aditya adler admir adnan adner adolf adolfina adolfine
adolfo adolph adona adonai adoncia adone adonia adonias adonilo adonis adora adoracion adorino adosinda adosindo adreana
adria adriaan adrian adriana adriane adrianna adrianne adriano adrianus adriao adriel adrien adriene adrienna adrienne
adrijan adrijana adrualdo adruzilo advaith advay advik advika adweta adya aedan aela aemiliano aemilio aeneas aenne
aferdita affonso afonsa afonsina afonsino afonso afra afranio afrdita afre africa africana africano afrim aftin afton
agacia agan agapeto agapetus agapito agastya agata agatha agathe agatho agdta agenor aggrey agim agna agnella agnelo
agnes agnesa agnese agneta agnieszka agnolo agnus agon agonia agostina agostinha agostinho agostino agripina agrippino
agron agueda aguinaldo agustin agustina ahlam ahmad ahmed ahmet ahren ai aicha aid aida aidan aide aideen aiden aidia
aikaterini aiko aileen ailene ailis aime aimee aimon aina ainara aine ainhoa ainoa aintzane aires airiana airiza airton
aisa aischa aisha aishani aisling aislinn aissatou aita aitana aitor aixa aiyana aja ajan ajana ajay ajdin ajet ajete
ajla ajlina ajna ajrije ajse ajshe akash aken akif akiko akilah akim akinyi akira akos akoth akram aksel akshay alaa
aladin aladino alaide alain alaina alaine alameda alamiro alan alana alandra alane alanis alanna alannah alano alanza
alanzo alao alara alaric alarico alastair alayna alazne alba alban albana albane albano albeiro alberico albern albert
alberta albertaa alberte albertha albertina albertine albertino alberto albin albina albinia albino albion albiona
albirto albrecht albulena alcee alcibiades alcides alcie alcina alcindo alcino alcione alcira alda aldair aldara aldemar
alden aldene aldenir aldenora alder alderano aldin aldina aldo aldobrandino aldona aldonio aldonsa aldonza aldora aldous
ale alea alease alec alecia aleece aleen alegra alegria aleida aleisha aleixa aleixo alejandra alejandrina alejandro
alejna alejo aleks aleksa aleksandar aleksander aleksandr aleksandra aleksei aleksej alen alena alene alenka aleron ales
alesha aleshia alesia alessa alessandra alessandrina alessandrine alessandro alessia alessio aleta aletea aletha alethea
alethia aletia aletta aleu alev alex alexa alexandar alexander alexandra alexandre alexandria alexandrie alexandrina
alexandrine alexandrino alexandro alexandros alexandru alexei alexej alexi alexia alexina alexio alexis alexy aleyna alf
alfeo alfeu alfieri alfio alfons alfonsa alfonsina alfonso alfonzo alfred alfreda alfredia alfredo alger algernon
alhertina ali alia aliana alica alice alicia alicja alida aliena alienor alija alije aliki alin alina aline alipio
alireza alirio aliro alisa alisande alise alisha alishia alisia alison alissa alisson alistair alister alita alitio
alito alivar alivio alix aliya aliyah aliza alizee aljoscha alka alketa alla allan allana allecra alleen allegra
allegria allen allena allene allie alline allison alliss allyce allyn allyson alma almara almaz almeda almedin almendra
almerinda almerindo almesinda almeta almin almina almir almira almiro almirodo almudena almunda almundena almundina
almurtao almut almuth alodia alois aloise aloisia aloisio alona alondra alonsa alonso alonza alonzo aloys aloysius alp
alper alpha alphonce alphons alphonse alphonso alpoim alrigo alta altagracia altan altha althea altin altina altino
alton alva alvara alvarim alvarina alvarino alvario alvarita alvaro alveiro alvera alverta alvin alvina alvino alvise
alwin alwina alwine alya alyce alycia alys alysa alyse alysha alysia alyson alyss alyssa alyssia alzbeta alzira amabilia
amada amadea amadeo amadeu amadeus amadis amado amador amadore amadou amael amaia amaira amal amalea amalia amalie
amalur amalure amancio amanda amandina amandine amandio amando amani amanuel amar amara amaranta amarildo amarilia
amarilio amarilis amaris amarissa amaro amaru amata amato amauri amaury amavel amaya ambar amber amberly ambra ambre
ambrine ambrogio ambroise ambros ambrose ambrosi ambrosia ambrosina ambrosio amedee amedeo amee amel amela amelia amelie
amelina amely america americo amerigo ames amet ami amico amie amiee amiens amila amilcar amin amina aminadabe aminata
amine aminta amintore amir amira amire amistad amit amleto ammie amo amol amon amor amora amorim amorina amorzinda amos
amparo ampelio amr amra amrita amruta amy ana anabel anabela anabella anacleto anae anael anaelle anahi anahis anaice
anaide anaim anair anais anaisa analdina analee analeigh analena analia analice analide analiese analisa analise anamar
anamaria anamarie anamchara anamika anand ananda anania ananias anaquim anarosa anas anastacia anastacio anastagio
anastasia anastasie anastasiia anastasio anastasios anastasius anastasiya anastazja anatilde anatol anatole anatoli
anatolij anatolio anay anaya anca ancel ancizar andeana ander andera andere anders anderson andino andja andjela
andjelina andjelka andra andras andre andrea andreana andreas andree andreea andrei andreia andreias andreina andrej
andreja andrelina andreo andres andresa andrew andrey andri andria andrija andrijana andrin andrina andris andriy
andrzej andy ane anea aneide anel anela anes anesia aneta anett anette ange angel angela angele angelena angeles angelia
angelic angelica angelico angelika angeliki angelina angeline angelino angelique angelita angella angelo angelyn angie
angila angiola angioletta angioletto angiolina angiolo angla angle anglea angus anh ani ania aniana anibal anic anica
aniceto anicia aniela aniella aniello anielo anife anik anika aniko anil anila anina aniria anirudh anis anisa anisha
anisia anisio anissa anita anitia anitra anja anjali anjanette anjelica anjelo anka anke ankica anmol ann anna annabel
annabell annabella annabelle annaelle annah annalee annalena annalies annaliese annalis annalisa annalise annamae
annamaria annamarie annarosa annarosli annastacia annatina anne annedore annegret annegrete annekatrin anneke annelene
anneli annelie annelies anneliese annelis annelise annelle annelore annelyse annemarie annemie annemijn annerose
annerosli annet annett annetta annette anni annibale annice annick annie annik annika annina annis annita annmarie
annunciata annunziata annuziata anny anolido anonciada anouchka anouck anouk anquita ansaldo anselm anselma anselmo
ansgar ansh antao ante anteia antelmo antenor antera antero anthea anthony antigona antigone antioco antione antionette
antje anto antoin antoine antoinette anton antone antonela antonella antonello antonelo antonetta antonette antoni
antonia antonie antonieta antonietta antonija antonin antonina antonino antonio antonios antonius antony antun antwan
anunciacao anunciacion anunciada anuque anusca anusha anvi anwar anya anyango anyelo anyi anzia aodhan aoibheann aoibhin
aoibhinn aoife aparecida aparicio apio apolinar apolinario apollinare apolline apollo apollonia apolo apolonia apolonio
apostolos aprigio april apryl aquil aquila aquiles aquilina aquilino aquino aquira ara arabela arabella arabelle araceli
aracelia aracelis aracely araci aradhana aradna aram arama aramis arantxa aranzazu arash arben arbenita arber arbesa
arbey arbi arbnor arbresha arcadia arcadio arcangelo arcanjo arcelia arcelino arcelio archie arcilio arcilla arda ardath
ardelia ardell ardella ardelle arden ardian ardiana ardijan ardijana ardingue ardis ardit ardita ardith arduino arella
arendt aretha aretino argelia argemiro argentina argentino argjend argjent ari aria ariadna ariadne ariah ariam arian
ariana ariane arianit arianna arianne aribert arica aricela arie ariel ariela ariele ariella arielle arietta arif
arijana arijeta arik arin arina arinda arine arion ariosto arisa arisberto aristide aristides aristoteles arjanit arjun
arkadiusz arla arlanda arlean arleen arlen arlena arlene arlete arletha arletta arlette arley arlie arlind arlinda
arlindo arline arlo arlyne arman armand armanda armande armandina armandino armando armani armanno armelim armen armend
armenia armenio armida armide armin armina arminda armindo armino armo armon armond armonda arnaldo arnau arnaud arnaude
arnd arndt arne arnel arnelle arnetta arnette arnfried arnim arnis arnisa arnita arno arnold arnoldo arnulf arnulfo
arnwlle aroa aroghetto aroldo aron aronne arpad arquibaldo arquimedes arquiminio arquimino arran arrighetto arrigo arron
arsene arsenia arsenio arsim art arta artan artem artemio artemisa artemisia arthur artie artin artina artiola arton
artur arturo arun aruna arunima arvid arvilla arvin ary arya aryan aryana aryanna arzu asa asad asafe asan ascencion
ascension ascenso asdrubal aselio aser asha ashanti ashely ashlea ashlee ashleigh ashlene ashley ashli ashlie ashling
ashly ashlyn ashton ashwin asia asier asije aslan asley asli asma asmeret aspasia assia assis assuncao assunta assya
asta aster astrid astride astrit asuncion ata ataide atakan atalaya atanas atanasio atao atdhe atenais atenulf athalia
athanasios atharv athena athenais athina athman athos athuman ati atieno atila atilio atina attila attilio attilo aubin
aubrey aubri aude audete audie audra audrea audrey audria audric audrie audry august augusta auguste augustin augustina
augustine augustino augusto augustus aulona aundrea aura aurea aurel aurela aurele aurelia aureliana aureliano aurelie
aurelien aurelino aurelio aureo aurete auriana auriane aurick aurkena aurkene aurora aurore ausenda ausendo ausilia
austin austine austrelino auta autumn auxilia ava avdulla avelina avelino aventino avery avi avin avis avni avril awa
awet awilda axel axelle axl aya ayaan ayako ayan ayana ayanna ayaz aydan ayden aydin ayelen ayesha ayhan aykut ayla
ayleen aylin aylla ayman aymane aymen aymeric aynur ayoub ayres ayse aysegul aysel aysha ayten ayub ayush ayushman azaan
azad azahar azahara azalee azbije azeb azeglio azelio azem azemina azeneth aziz azra azucena azuil azzie azzo azzolino
azzurra babara babett babette baccio bach bachittar badis baghyawati baguandas bahadurjit bahar bahati bahrije baiardo
bailey bailie bairon bajram bajrush bakari bakarne bakhshi baki balazs balbina balbino baldassare baldassario baldemar
baldomero baldovino balduina balduino baldur baldwin balendra balhaar balint baljiwan ballard baltasar baltazar
balthasar balthazar balvan balveer balz bambi bambina bamhi banjeet banu bao baptist baptista baptiste baqui barabara
barac baraka baran barao barasa barb barbar barbara barbaro barbel barbera barbie barbora barbra barcino barend barette
bari barije baris barkha barnabe barney baron barrett barrie barry bart bartek bartholomaus bartlomiej bartoli bartolina
bartolo bartolome bartolomeo bartolomeu bartolommeo barton bas bashkim basil basile basilia basilio basilissa baskaran
baskim basma basri bassam bassarme bastiaan bastian bastiao bastien batista battista batuhan baudelio baudouin bautista
bayram bayron bea beanina beat beata beate beatrice beatricia beatris beatrisa beatrix beatriz beatus beau beaulah bebe
bebiana bebiano becki beckie becky beda bedri bedrije bee beethoven begona begonia begum behare behije beinvenido
bejtula bekim bekir bektas bela belarmina belarmino belchior belem belen belia belicia belina belinda belisa belisaria
belisario belkis bell bella belladonna bellance bellarmine belle bellina bellino bellissa belma belmira belmiro beltran
beltrano belva belvedere belynda bemabe bembe ben benard benat bendavid bendicht benedetta benedetto benedict benedicte
benedicto benedikt benedikta benedita benedito benevenuto beni beniamino benicia benicio benigna benigno benilde benita
benito benjamim benjamin benjamina benn bennet bennett bennie benno benny benoit benson benta bente benthe bento benton
benvenuto benvinda benvindo benvolio benz beppe berardo berat berend berengar berengaria berengere berenice berg bergen
berger berhane berilo berit berivan berk berkan berkay berke berlin berna bernabe bernadete bernadett bernadetta
bernadette bernadine bernard bernarda bernardete bernardim bernardina bernardine bernardino bernardita bernardo bernd
berndt berneice bernetta bernfried bernhard bernhardine bernia bernice bernicia bernie berniece bernita bernt bernward
berra berry bert berta bertha berthe berthold bertie bertil bertila bertilde bertille bertina bertino berto bertold
bertoldo bertolino bertram bertrand bertrando beryl besa besar besart besarta besfort besian besim besime besjana besmir
besnik bess bessie betania beth bethan bethanie bethann bethany bethel bethold betia betim betina betino beto betsabe
betsey betsy bett betta bette betti bettie bettina bettino betty bettyann bettye betul beula beulah bev beverlee
beverley beverly bhanumati bhavani bhavika bhavini bhavna bhavya bia biaggio biagio biaiardo biana bianca bianka bianor
bibi bibiana bibiane bibiano bice bich bienvenida bigna bilal bilel bilge bilha biljana bill billi billie billy billye
bimala bina binak binia biniam bionca bionda biondello birdie birger birget birgid birgit birgitt birgitta birsen birte
birthe bishakha bismarck bitia bjorn bladimir blagica blaine blair blaise blake blanaid blanca blanch blanche blanco
blandina blandino blanka blas blasa blasia bleart bledar blend blenda bleon bleona blerim blerina bleron blerta blerton
blessing blina blinda blitz bljerim blondell blossom bluette blythe bo boanerges boaventura boavida boaz bob boban bobbi
bobbie bobby bobbye bobette bodo bogdan bojan bojana bok bolonia bona bonar bonaventura bonaventure bonface bonfila
bonfilia bonfilio bong boniface bonifacia bonifacio bonifaco bonita bonito bonn bonnie bonny booker bora borachio boris
borislav borja borka boro borys bosco bosibori bosiljka bosko boubacar boyce boyd bozana bozena bozidar brad bradamante
bradford bradley bradly brady brahim brain bram bramwel branca branda brandao brande brandee branden brandi brandie
brando brandon brandy branimir branislav branislava branka brankica branko brant brantley bras brasia bratislav braulio
bravin brayan brazia breana breandan breann breanna breanne bree breezy brena brenda brendah brendan brendon brenna
brenno breno brent brenton bret brett brhane brian briana brianna brianne briar brice bricia bridget bridgett bridgette
bridgit brieuc brigette brigid brigida brigidia brigido brigite brigitt brigitta brigitte brijesh brikena brinda
briolanja briolanjo briosa brisa brisha brisia brissa brit brita britany brites britney britni britt britta brittaney
brittani brittanie brittany britteny brittney brittni brittny britz briza brizida brizio brock broderick brogan bronach
bronagh bronco bronwyn bronze brook brooke brooklyn brooks bruce brummer bruna brunela brunella brunetta brunhild
brunhilde bruni brunilda brunilde bruno bryan bryanna bryant bryce brynn bryon bryony bryssa buck bud buddy buena
buenaventura buffy buford buinton bujamin bujar buket bukurije bula bulah bunny buonfiglio burak burckhard burcu burgh
burghard burhan burim burkard burke burkhard burkhardt burl burma burt burton bushra busra buster butrint byanca byron
cabal cacia cacilda cacilia cacilie cade cadenza cael caesar caetana caetano cafer cahal cahir caia caico cailin cailum
caim caio caitlin caitlyn caitriona caj cajetan cal calandra calandre calandria calcedonio caleb calebe cali calida
calie calila calinda calista calisto calixta calixto callan callie callisto callum calogera calogero calum calvin
calvina calvince calvino calynda camelia camellia cameo cameron cami camie camil camila camilla camille camillo camilo
cammie cammy campbell campo can canaan canan candace candance candela candelaria candelario candelas candi candice
candida candido candie candis candra candy candyce caner cania canisia cannelita canon canto caoilfhionn caoimhe
caoimhin caolain caolan caomhan cappi caprice capricia capucine cara caragh carela caren caresa carey cari caridad carie
carilla carin carina carine carisa carisia carissa carita carito carl carla carlchen carlee carleen carleigh carlena
carlene carletta carley carli carlie carlijn carlinda carlindo carline carlita carlito carlo carlomagno carlos carlota
carlotta carlton carly carlyn carma carman carmel carmela carmelia carmelina carmelinda carmelita carmella carmelo
carmen carmencita carmenza carmerio carmezinda carmim carmina carminda carmine carminho carmita carmo carmon carmorinda
carmyne caro carol carola carolann carole carolee carolin carolina caroline caroll carolus carolyn carolyne carolynn
caron carona caroyln carren carri carrie carrol carrola carroll carry carson carsta carsten carter carvell cary caryl
carylon caryn cas casandra casar cascata caseario casemiro casey casie casimir casimira casimiro cason caspar casper
cassandra cassandre cassaundra cassey cassi cassia cassiano cassidy cassie cassilda cassio cassondra cassy casta castel
castelina castelino castor castorina cataleya catalina catarina catarino caterina cathal catharina catharine catherin
catherina catherine cathern catheryn cathey cathi cathie cathleen cathrin cathrine cathryn cathy catia catila catilina
catina cato caton catrice catrin catrina catriona caua caue cayetana cayetano cayla ceara cebrian cecancia cecelia cecil
cecila cecile cecilia cecilie cecilio cecille cecily cedric cedrick cedrico cedrik cedro ceferino celal celena celesta
celeste celestin celestina celestine celestino celesto celia celian celien celina celinda celine celinia celino celio
celisia celisio celsa celsio celso celto celya cem cemal cemil cengiz cenk cennet cenobia centa centrine ceola cereja
cerelia ceres ceri ceria cesaltina cesaltino cesar cesara cesare cesaria cesarina cesario cesaro cesira cetin cettina
ceylan ceylin cezary chaaya chad chadwick chae chago chahine chahinez chaim chaima chainey chaitaly chaitanya chakradev
chakradhar chakrika chale chalina chaman chameli champak chan chana chanakya chance chanchal chanda chandani chandra
chandran chandresh chanel chanell chanelle chang chano chantal chantay chante chantel chantell chantelle chara
charalampos charan charbel charis charise charissa charisse charita charity charla charleen charlena charlene charles
charlesetta charlette charley charlie charline charlott charlotte charlsie charly charlyn charmain charmaine charo
charolette charro charvi chas chase chasidy chasity chasmum chassidy chastity chatresh chatrina chatura chau chauncey
chavela chavelle chavvi chaxiraxi chaya chayenne chayma chayo che chebet chege cheila chela chelangat chelo chelsea
chelsey chelsie chema chepkemoi chepkoech chepkorir cher chere cheree cherelle cheri cherie cherilyn cherise cherish
cherith cherly cherlyn cherotich cherri cherrie cherry cherryl cheruiyot chery cheryl cheryle cheryll chester chet chevy
cheyenne chi chia chiara chiarina chica chico chieko chin china ching chiquita chita chloe chloris chong chris chrisanna
chrisanne chrissy christa christabel christal christeen christel christelle christen christena christene christi
christia christiaan christian christiana christiane christianne christie christin christina christine christinia christl
christof christofer christoper christoph christophe christopher christos christy chrysann chrysantus chrystal chrystel
chu chucho chuck chun chung chus chuy cianan cianna ciara ciaran ciarrai cibele cicely cicero ciceron cid cidalia
cidalina cidalino cidalisa cidro ciel cielo ciera cierra cigdem cihan cildo cilgia cilio cilli cillian cilly cinara
cinda cinderela cinderella cindi cindie cindy cinira cinthia cinthya cintia cintio cinzia cipora cipriana cipriano cira
circe circinus cireneu ciri ciria ciriaco cirila cirillo cirilo cirino ciro cirrillo cisco cita citlali cizina cla claas
clair claire clara clare clarence clareta claretha claretta claribel clarice clarina clarinda clarindo clarine clarinha
claris clarisa clarissa clarisse clarita clark claro classie clau claud claude claudemira claudemiro claudette claudia
claudiana claudie claudina claudine claudio claudius claudy claus clay clayton clea cleia cleide clelia clemence
clemencia clemencio clemens clement clemente clementina clementine clemmie cleo cleodice cleonice cleopatra cleophas
cleora cleotilde clesia clesio cleta cleto cletus cleveland clicia clidio clife cliff clifford clifton climaco climenia
clint clinton clio cliodhna cliona clive clivia clodagh clodomiro clodovea clodoveo cloe clora clorinda clotilde clovis
clyde cobura cochiti coco codi codie cody colar colby cole coleen coleman colene coleta colete coletta colette colin
coline colleen collen collene collette collin collince collins colm colomba colombe colombina colombo colon colonel
colton coluccio colum columbus colville come comfort conal conall conan conceicao concepcion conception concetta
concettina concha conchetta conchita conchur conn connie connor conny conor conrad conrado conshita consolacao
consolacion consolata constanca constance constancia constancio constant constantia constantin constantino constanza
constanze constanzo consuela consuelo consulino contessa cora coral coralee coralia coralie coraline corazana corazon
cord cordelia cordell cordia cordie cordula coreen corene corentin coretta corey cori corie corin corina corine corinna
corinne coriolano corita corliss cormac cornel cornelia cornelio cornelis cornelius cornell corona corrado corrie corrin
corrina corrine corrinne corsin corsino cortez cortney cory cosete cosette cosima cosimo cosmas cosme cosmo costantino
costanza costanzo courteney courtney courvoisier covadonga coy coyne craig cremilda cremilde creola crescencia crescenzo
crestila cris crisalia crisalida crisann crisanna crisanta crisante criselda crisna crispim crispin crissy crista
cristal cristel cristela cristele cristen cristene cristhian cristhofer cristi cristian cristiana cristiano cristie
cristin cristina cristine cristobal cristofe cristofer cristofor cristoforo cristolinda criston cristopher cristos
cristoval cristovao cristy crocetta crocifissa cruz crysta crystal crystle csaba csilla cuartio cuarto cuba cuc cuma
cuneyt curcio curdin currito curro cursino curt curtis custodia custodio cvija cvijeta cyndi cyndy cynthia cyntia
cyprian cyprien cyrielle cyril cyrill cyrille cyrstal cyrus cythia czeslaw daan dabney dacia dacio dafina dafne dagmar
dagmara dagny dagobert dagoberto dahiana dahlia dahna dahnya daiana daina daine daire dairine dairo daisey daisi daisy
dajana dakota daksh daksha dakshesh dalaja dalbir dale dalene dalia daliana dalibor daliborka dalida dalila dalina
dalinda dallas dalmas dalton dalva damario damaris damas damasceno damaso dame damian damiano damiao damien damini
damion damir damita damjan damla damon damyanti dan dana danae dancan dancun dane danelle danette dangelo dani dania
danial daniana danica daniel daniela daniele daniell daniella danielle daniil danijel danijela danika danila danille
danilo danique danita danitza danja danka dann danna dannette dannie dannielle danny danson dantae dante dantel danuta
dany danyel danyell danyelle daphine daphne daphnee dara darby darcel darcey darci darcie darcilia darcio darcy dardan
darell daren daria darian darija darika darin darinka dario daris daritza darius dariusz darja darko darla darleen
darlena darlene darline darling darnela darnell daron darpan darque darragh darrel darrell darren darrick darrin darron
darryl darsh darwin dary daryl dashiell dashurije daud daudi daunte dave davi david davida davide davina davinia davino
davis davor davud davut davy dawid dawit dawn dawna dawne dax dayamai dayana dayita dayle dayna daysi dea deadra deaglan
dean deana deandra deandre deandrea deane deangela deangelo deann deanna deanne dearbhail dearbhaile dearbhla deb debbi
debbie debbra debby debera debi debora deborah debra debrah debroah decia decimo decio declan dede dedra dedrick dee
deeann deeanna deedee deedra deena deepa deepak deetta defne deiby deicy deidra deidre deiene deikun deina deirbhile
deirdre deise deisy deivid deja dejalme dejan dejanira delaine delal delana delanna delano delbert delcie delcine delcio
dele delena delfim delfin delfina delfino delia deliana delicia delila delilah delina delinda delio delisa dell delma
delmano delmar delmara delmer delmina delminda delmira delmiro delmy delois deloise delora deloras delores deloris
delorse delpha delphia delphine delsie delta delza demarco demarcus demelza demeter demetra demetria demetrice demetrio
demetrius demi demian demis demont dena denae deneen dener denese deni denice denil denis denisa denise denisha denisse
denita deniz denna dennis dennise denny denver denyse deodata deodato deodete deolinda deolindo deon deonilde deonna
deotila dercio derek derick derly dermot derocila derrick dervla derya desamparados desanka deshawn desi desideria
desiderio desirae desire desiree desmond despina dessie destan destin destina destiny detlef detlev detra detta deus
deusdedit deusdedito dev deva devansh devera devika devin devis devon devona devora devorah devran dewayne dewey dewi
dewitt dex dexter deyan deyanira dhriti dhruv dhruva dia dialina diamante diamantina diamantino diamond dian diana
dianah diane diangelo diann dianna dianne dianora diar diarmuid diart dick dickson didaco didia didiana didier diedra
diedre diedrich diega diego diellza dierdre dierk dieter dieterich diethard diethelm diether dietlind dietlinde dietmar
dietrich digna dijana dijar dijon dilan dilara dilay dilek dilermando diliana dillon dilsa dimas dimitar dimitri
dimitrios dimos dimple din dina dinah dinamene dinarda dinarta dinarte dineia dinh dinis dino dinora dinorah dioclecio
diogo diomar dion diona dione dionigi dionilde dionis dionisa dionisia dionisio dionna dionne dionys dior diotil dipta
dirce dircea dircila dirio dirk dirque disa dismas dita ditmar dittmar ditza diva divina divna divo divya dixie diya
diyar diza djalma djalme djalmo djamel djamila djellza djemile djevat djibril dmitri dobrica dobrila dodie dogan doina
dolce dolf dolique dollie dolly dolma dolores doloris dolorita dolphine dom domani domenic domenica domenico domenik
domhnall dominga domingas domingo domingos dominic dominica dominick dominico dominik dominique dominque domitila
domitilia domonique don dona donal donald donaldo donat donata donatella donatello donati donatien donatila donato
donatus donella donetta donette dong donia donielle donika donisha donita donn donna donnalee donnell donner donnetta
donnette donnie donny donovan donte donus donya donzel donzelia donzilia donzilio dora doralice doralisa dorathy dorbeta
dorcas dorcus dorde doreatha doreen dorene dorentina dores doretha dorethea doretta dorette dori doria dorian doriana
doriano doriclo dorico dorie dorina dorinda dorine doris dorisa dorit dorita dorla dorle dorli dorota dorotea doroteia
dorotha dorothe dorothea dorothee dorothy dorris dorsey dorte dortha dorthe dorthea dorthey dorthy dositeu dot dottie
dotty doug douglas douglass dounia dovie doyle draga dragan dragana dragi dragica draginja dragisa drago dragomir
dragutin drazen dreama dreena drema dren drenusha dresden drew drilon drin drina driss drita dritan driton drucilla
drusila drusilla druso dua duane duarte duartina duban dubravka duc dudley dudu duena duilio duke dukine dukinea dulce
dulcea dulcelina dulcidia dulcie dulcina dulcinea dulcineia dulcinia dulcinio dulia dulsie dumitru duncan dung dunia
dunio dunja duran durante durbalino duri durim durin dursun durval durvalino dusan dusica duska dusko dusti dustin dusty
duuk duvan duygu dwain dwana dwayne dwight dyan dylan dylano dzemal dzenan dzevad dzevat eadaoin eamon eamonn earine
earl earle earlean earleen earlena earlene earlie earlina earline earnest earnestine eartha easter ebba eberardo
eberhard eberhardt eboni ebonie ebony ebrahim ebru echo eckard eckart eckehard eckhard eckhardt eckhart ecrin ed eda
edda eddah eddie eddy edel edelbert edelgard edelmira edelmiro edeltraud edeltraut edeltrud edelweiss eden edenia eder
ederia edgar edgard edgardo edhitha edi edie edier edilberto edilma edilson edin edina edinah edine edinson edion edipo
edir edison edisson edit edita edite edith editha editta edma edmee edmero edmond edmonda edmondo edmund edmunda edmundo
edmur edna edo edoardo edon edona edonis edouard edra edris edson edu eduar eduard eduarda eduardo eduart eduartino
eduina eduino edvaldo edvige edvino edwar edward edwardo edwin edwina edy edyta edyth edythe eesha effie efisio efrain
efren egas egbert ege eggert egidio egil egiodeo eglantina eglantine egon egor egzon egzona ehrenfried ehrentraud
ehrhard ehsan ehtel eider eike eileen eilene eilhard eilis eilish eimear eimer eimhear einstein eiravati eirini eitel
eithan ejup ekaja ekalinga ekani ekansh ekanta ekantika ekapad ekaraj ekaterina ekavir ekbal ekiya ekkehard ekkehart
ekrem ekta ela eladia eladio elaina elaine elana elane elanor elario elayne elba elbasan elbert elbertina elca elcira
elcy elda elden eldina eldon eldora eldridge eldwin elea eleadora eleana eleanor eleanora eleanore elease eleazar
electra eleena eleia eleine elena elene eleni elenor elenora elenore eleodoro eleonor eleonora eleonore elettra
eleuterio elez elfi elfie elfreda elfrieda elfriede elga elgar elham elhame eli elia eliab eliah eliam elian eliana
eliane elianne eliano elias eliazar elicia elida elidia elie eliecer eliesa eliete eliette eliezer elif elife eligia
eligio elija elijah elin elina eline elinor elinore elio eliodoro elioenai elion eliot eliott elisa elisabet elisabeta
elisabete elisabeth elisabetha elisabetta elisama elise eliseba eliseo elisete eliseu elisha elisia elisiario elisio
eliska elissa elita eliud eliz eliza elizabet elizabete elizabeth elizabetta elizaveta elizbeth elize elizebeth eljesa
elkana elke elkin ella elladio ellamae ellan ellard ellen ellena ellery elletra elli ellie ellinor elliot elliott ellis
ellisa ellsworth elly ellyn elma elmano elmar elmas elmaze elmedin elmedina elmer elmi elmin elmir elmira elmo elna
elnora eloa eloah eloan eloane elodia elodie eloi elois eloisa eloise elon elona elora elosy elouan elouise eloy elphas
elpidio elroy elsa elsbeth else elsi elsie elsinda elsio elson elsy elton eluina elva elvane elvedin elver elvera
elvezia elvezio elvia elvie elvin elvina elvino elvio elvir elvira elvire elvis elvita elvyra elwanda elwira elwood elya
elyas elyes elyna elyne elysa elyse elza elzbieta elzeario elzo ema emad eman emanuel emanuela emanuele emanuella
emanuelle emanuelly emaus emelda emelia emelie emelina emeline emely emelyne emer emera emerald emeric emerich emerita
emerson emery emese emest emesta emesto emi emidia emidio emie emigdio emiko emil emilce emile emilee emilia emilian
emiliana emiliano emilie emilien emilienne emilija emilio emilly emilse emily emin emina emine emir emirhan emiro emma
emmaculate emmah emmaline emmanuel emmanuele emmanuelle emmeline emmerich emmet emmett emmi emmie emmitt emmy emna emo
emogene emory emperatriz emre emrush emy ena encarna encarnacao encarnacion encarnita enda endrit enea eneas enedina
eneias eneida eneko enes engelbert engelecia engin engjell engracia engracio enia enid enide eniko enilda enio enis
enisa enith enka enna ennio enno enoch enock enola enoque enora enric enrica enrichetta enrico enrikos enriqua enrique
enriqueta ensar enver enya enza enzio enzo eoghan eoin eola ephantus epifania epifanio eponina era eraldo erasmo erastus
eray erblin erblina ercan ercilia ercilio ercole erdal erdem erdi erdmute erdogan erduan eren erendira erendiria ergin
erhard erhardt eriberto eric erica erich erick ericka erico erijon erik erika erin erina erine erinn erion eriona erique
eris erisa erjon erjona erkan erlene erlina erlinda erline erma ermal ermanno ermelinda ermenegildo ermengarda ermeria
ermes ermete ermias erminia erminio ermir ermira ermiterio erna ernani ernest ernesta ernestina ernestine ernesto ernie
ernst erol eron erona eros errol ersan ersilia ertan ervin erwan erwann erwin eryk eryn erza erzsebet esad esat esau
esequiel eshana esila esin eskama eskame eskarne eslem esma esmaralda esmarelda esme esmee esmenia esmeralda esmeraldo
esmerelda esmeria esmiralda esmirelda esneider esparta espartaco especiosa esperanca esperanza espiridion esra esrom
essie esta estachio estacio estanislau este esteban estebana estefan estefana estefani estefania estefanio estefano
estefany estela estelio estelita estell estella estelle estephanie ester esteva estevan estevao estevon esther estiven
estrela estrella estrellita eszter eta etan etel etelca etelvina eteria etha ethan ethann ethel ethelene ethelyn ethyl
etienne etsuko etta ettie ettore euan euclides eudora eufemia eufrasio eugen eugena eugene eugenia eugenie eugenio
eugine eula eulah eulalia eulalio eularina eulogio eun euna eunan eunice eura eurica eurico euridice eusebia eusebio
eustachio eustacio eustaquio eustolia eustorgio eutalia eutimio eutropio eva evaldo evaline evalyn evalyne evamaria evan
evance evandra evandro evangelia evangelina evangeline evangelino evangelista evangelos evann evans evarado evaristo eve
evelacio evelasio evelia evelien evelin evelina eveline evelio evelyn evelyne evelynn even evencio ever everaldo
everardo everett everette everline everlyne evette evgenia evgeniya evgeny evi evia evie evila evin evita evon evonne
evren evy ewa ewald ewan ewelina ewen ewenn exaltacion excelsa exequiel exie expedito eya eydan eylem eymen eyob eyup
ezana ezekiel ezequiel ezequiela ezgi ezio ezmeralda ezra ezzelin faas faber fabia fabian fabiana fabiano fabiao fabien
fabienne fabio fabiola fabrice fabricia fabricio fabrizia fabrizio fabron facunda facundo fadi fadil fadila fadilj
fadime faduma fae fahima fahri fahrudin faiga fainche fairy faisal faith falak falan falcao falco falguni falito falk
falka falko fallon fancy fani fania fanni fannie fanny fantasia fantina fantine fanuco faouzi faqid faqueza fara farah
faraj faramundo faras fares farfalla farhad farhan fariba farid farida farije fariq faris faro faron farouk farrah faruk
fatbardha fatema fatemeh faten fathi fatih fatiha fatima fatimah fatime fatlind fatlinda fatlum fatma fatmir fatmire
faton fatos fatoumata fatuma fausta faustina faustine faustino fausto favianna favianne faviola fawn fay faye fazile
fazli fe feargal fearghal feba febe fedde fedele federica federico federigo fedor fedora fedra fehim fehmi feim feime
feisal felda felecia felica felice felicia feliciana feliciano felicidad felicidade felicien felicio felicissimo
felicita felicitas feline felipa felipe felippe felisa felisbela felisberta felisberto felisbina felisha felismina
felismino felista felister felistus felix feliz felizia felizitas felton fem femi femke fenna fenne ferdi ferdinand
ferdinanda ferdinando ferenc fergal fergus ferguson ferhat ferid ferida ferit feriz fermin fermina fern fernand fernanda
fernande fernandina fernandino fernando fernao ferne ferney ferrand ferrer ferruccio festus feti fetije feven feyza fia
fiama fiamma fiammetta fidan fidel fidela fidele fidelia fidelio fidelis fidelity fides fido fien fiene figo fikret
fikrije filberto file filemon filena filiberto filino filinto filip filipa filipe filipo filippa filippo filiz fillipo
filloreta filmon filomena filomeno filoteu filumena fina finbar finja finlay finley finn finnja fino fintan fiona fionn
fionntan fionnuala fiorabla fiore fiorella fiorello fiorenza fiorenzo fiori fiorina fiorino firas firat firmina firmino
firmo first fischer fisnik fitan fitim fitnete fito fitore fitsum fiyaz fjolla flaminia flamur flavia flavian flavie
flavien flavio fleance fleta fletcher fleur flo floor floortje flor flora florance florbela flore florenca florence
florencia florencio florene florent florentin florentina florentine florentino floretta floria florian floriana floriane
floriano florida floridor florie florije florim florin florina florinda florine florinia florinio floripes floris
florisa florisbela florita floritzel florival florrie flossie floy floyd flurije flurim flurin flurina flynn folker
folkert fonda forest formosa formosinda forrest fortino fortuna fortunat fortunata fortunato forum fosca foster fotios
fouad fouzia fraco fradique frado fran franc franca france francene frances francesca francesco franchesca franchot
francia francie francilia francina francine francis francisca francisco franciscus franciska franciszek franck franclim
franco francois francoise francy franjo frank franka frankie franklim franklin frankline franklino franklyn fransisca
frantisek franz franzisca franziska frasco frascuelo frasier frauke fraulein frazer fred freda fredda freddie freddy
frede frederic frederica frederick fredericka frederico frederik frederika frederike frederique fredi fredia frediano
fredo fredric fredrick fredricka fredrik fredy freeda freeman freia freida freira fremont fresco frescura fresia
freweini freya frida fridah fridegunde fridolin frieda friedbert friedegund friedegunde friedemann frieder friedericke
friederike friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frisco frithjof fritz fritzi froilan
froilana fryderyk fuad fuat fuensanta fujiko fulberta fulca fulgencio fulvia fulvio fumiko fynn gabi gabin gabinio
gabino gabor gabriel gabriela gabriele gabriella gabrielle gabrielly gabrijel gaby gael gaela gaelle gaetan gaetana
gaetano gafur gagan gage gaia gail gaja gala galasso gale galen galena galenia galeno galiana galiano galilea galileo
galileu galina gallego gallus galo galtero galvarino gamaliel ganga gani ganimete gaori gara garabina garabine garaitz
garance garbina garbine garcia gardela garen gareth garfield garibaldo garima garin garland garner garnet garnett garret
garrett garrison garry garth gary gascao gaspar gaspara gaspard gaspare gasparo gastao gaston gastone gathoni gaudencio
gaudenz gaurang gaurangi gaurav gauri gaurika gautam gautami gauthier gautier gavin gavino gavio gavriella gay gayathri
gaye gayla gayle gaylene gaylord gaynell gaynelle gazmend gea geanna gearldine gebhard gechina gedeao gedion geert
geetika geisa gelsemina gelsomina geltrude gema gemma gena genaro genc genciana gene generosa generosb genesia genesio
genesis geneva genevie genevieve genevive genevra genia genie genna gennaro gennie genny genoveffa genovese genoveva
gent genti gentijana gentil gentrit geo geoffrey geoffroy geofrey georg georgann george georgeann georgeanna georgene
georges georgeta georgete georgetta georgette georgi georgia georgiana georgiann georgianna georgianne georgie georgina
georgine georgino georgios georgy geovana geovanny gerald geraldina geraldine geraldo geralyn gerard gerarda gerardina
gerardo gerardus gerberto gerd gerda gerdi geremia gereon gerfried gerhard gerhardt gerhart gerhild geri gerlind
gerlinde germain germaine german germana germano germar gernot gero gerold gerolf geron geronimo gerri gerrit gerry
gersao gerson gert gerta gertha gerti gertie gertraud gertraude gertraut gertrud gertrude gertrudes gertrudis gertude
gervasio gervaso gerwin gesa gesare gesche gesine gessica getrude getulio geza gezana gezane gezim ghada ghassan
gheorghe ghislain ghislaine ghita ghulam gia giachetta giacinta giacinto giacobbe giacomo giada giambattista giampaolo
giampiero gian giana gianara giancarla giancarlo gianfrancesco gianfranco giani gianina gianluca gianluigi gianmarco
gianmaria gianna gianni giannina giannino gianpaolo gianpiero gianpietro gibson gideon gidget giel gieri giesela gig
gigi gigliola gijs gil gilbert gilberta gilberte gilberto gilda gildardo gildasio gildo gileade giles gillermo gilles
gillian gilma gimeno gina ginebra ginessa ginestal ginette ginevra ginger ginny gino gioacchino gioachino gioconda
gioele gioffre gioffreda gioia gion giona gionata giordana giordano giorgia giorgina giorgino giorgio giosetta giosue
giovana giovani giovanna giovannetta giovanni giovanny giraldina giraldo girao girel girik girindra girish girolamo gisa
gisbert gisela giselda gisele giselher gisella giselle gisete gislaine gislena gislene gislinde gisselle gita gitana
gitau githinji gitonga gitta gitte giuditta giulia giulian giuliana giuliano giulietta giulio giuseppa giuseppe
giuseppina giustina giustino giusy gizane gizem gjergj gjyle gladis glady gladys glanville glaucia glauco glayds glen
glenda glendora glenn glenna glennie glennis glicinia glinda gloria gloriosa glory glynda glynis godalupe godfredo
godfrey godofredo godwin goethe goffredo gokhan golda golden goldie goma gomes goncala goncalo gonul gonzaga gonzalo
gopal goran gorane gordana gordon goreti gorica gorka gottfried gotthard gotthilf gotthold gottlieb gottlob gottschalk
gotz gotzone gower goyo gozde graca grace gracia graciana graciano gracie graciela graciete graciliana graciliano
gracinda gracio graciosa grady graeme graham graig grainne granger granit grant granville gratiano grau gravelina grayce
grazia graziana graziano graziela graziella grazyna greca greco greg gregario gregg gregoire gregor gregoria gregorio
gregory greta gretchen grete gretel grethe greti gretl gretta gricelda grimanesa grisel griselda griswold grit grizelda
grover grzegorz guadalberto guadalupe gualdim gualter gualterio gualtiero guarani guarino gudrun gudula gueir guendolina
guenter guenther guerino guglielmo gui guida guiditta guido guildo guilhem guilherme guilhermina guilhermino guillaume
guille guillelmina guillermina guillermo guimar guiomar guiseppe guislena guislene gul gulay gulbahar gulcan guler
gulhan gulielma gulsen gulseren gulsum gulten gumercindo gumersindo gumesindo gunar gunbir gunda gundel gundi gundolf
gundula guneet guney gunhild gunilla gunnar gunter gunther guntram gurkan gus gusmao gussie gustav gustava gustave
gustavo gustaw gusti guterre guthrie guus guusje guven guy gwen gwenael gwenaelle gwenda gwendolin gwendoline gwendolyn
gwenn gwyn gwyneth gyorgy gzim ha haan habacuc habacuque haben habib habiba habibe habtom hacer hackett hadassa hadi
hadija hadis hadrian hadrien hae hafida hafiz hafize hafsa hagen hahn hai haide hailey hajar hajdar hajer hajnalka hajo
hajrija hajrije hajrudin hakan haki hakima hal hala haley halia halida halil halim halima halime halina halit halley
hallie hamdija hamid hamilton hamish hamisi hamit hamlin hamsini hamza han hana hanae hanagua hanane handan hang hanh
hanifa hanife hanim hank hanna hannah hannchen hanne hannelore hannes hanni hanno hanns hanny hans hansel hansgeorg
hansjoachim hansjorg hansjurg hansjurgen hanspeter hansrudolf hansruedi hansueli hansuli hao harald haraldo harbin
hardik hardy harinakshi harini haris harish harita harlan harland harley harm harmony harol harold haroldo haron haroun
harri harriet harriett harriette harris harrison harro harry harsh harshil hartmann hartmut hartmuth hartwig hartwin
harun harvey hasan hashim hasije hasim hasna hassan hassie hasso hatem hatice hattie hatun hava havin hawa haxhi hayat
haydar haydee hayden hayleigh hayley haywood hazael hazal hazbije hazel heath heather heba hebe heber hector heda hedda
hedi hedila hedviges hedwig hedwige hedy hee heide heidelinde heidelore heidemarie heiderose heidi heidrun heidy heike
heiko heimo heiner heinfried heini heino heinrich heinz heitor hektor hekuran helaine helda heldemaro helder heldo helen
helena helene heleno helfried helga helge heli helia heliana helier helin helio heliodora heliodoro hella hellen hellena
heller hellmut hellmuth hello helma helmar helmina helmine helmtrud helmut helmuth heloisa heloise helvio hema hemal
hemang hemangini hemani hemaxi hemeterio hemiterio hendrik hendrika henner henni henning henny henoch henok henos henri
henrietta henriette henrik henrike henriqua henrique henriques henriqueta henry henryk heraclio heraldo herb herbert
herberto herculano heredia heredio herenia heribert heriberto herlander herlinda herlinde herma herman hermana hermania
hermann hermano hermelinda hermenegilda hermenegildo hermes hermila hermina herminda hermine herminia herminio
hermiterio hermon hermosa hernan hernandez hernando hernani herney herolind herrmann herschel hershel hersilia herta
hertha herve herwig hesbon hester hettie hevin hexe hexi hezron hiba hicham hidajete hidde hiedi hien hieronomo higino
hikmet hikmete hilal hilaria hilario hilary hilda hildah hildburg hilde hildeberto hildebrando hildegard hildegarde
hildegardo hildegart hildegund hildegunde hildred hillary hilma hilmar hilmi hilton hiltraud hiltrud hind hinrich
hipolito hippolyte hira hiral hiram hirije hiroko hirondino hisako hisen hitesh hoa hoang hobert holger holland holley
holli hollie hollis holly holm homer homero honey hong honor honoratas honorato honore honoria honorina honorio honorius
hope horace horacio horado horatia horatio hormisdas horry horst hortencia hortense hortensia hortensio hosea hossein
houria houston howard hoyt hredhaan hritik hrvoje hsiu hubert hubertine huberto hubertus hue huey hugh hugo hugues
huguete huguette hui hulda hulya huma humberto humiliana humphrey hung hunter huong huriye huseyin hussain hussein huu
hwa hyacinth hye hyman hyo hyon hysen hysni hyun iag iago iain ian iana ianesis ianis iara iasmin iasmina ibadete iban
iberico iberina ibeth ibrahim ibrahima ibraim ibtissem icaro ida idalecio idalete idalia idalina idalio idalisa idario
idavide idelia idell idella idelso idika idil idilia idonia idris idriss idrisse idriz iesha ifigenia igballe igelcemina
ignacia ignacio ignacy ignado ignatz ignaz ignazio ignez igor ijaya ikbal ike iker ikram ikshita ila ilai ilan ilana
ilaria ilario ilay ilayda ilaz ilber ilca ilda ildefonso ildiko ildo ileana ileen ilena ilene ilenia ilham ilhan ilia
ilian iliana ilias ilidia ilidio ilies ilija ilinka ilir ilire iliriana ilirjana ilja iljas ilka ilkay ilker ilknur illa
ilma ilmi ilmije ilona ilonka ilsa ilse iluminada ilundi ilyan ilyana ilyas ilyes ilyess ima imad imam iman imane imaran
imed imelda imen imene imer imke imma immacolata immaculata immaculate immanuel immo imogene imran imrane imre ina
inacia inacio inaki inaya incendio inci incoronata indalecio indaleta indali india indira indra indrajit indro indy
inell ines inez infante inga ingbert inge ingeborg ingeburg ingeburga ingelore inger ingetraud ingetraut ingmar ingo
ingolf ingrid ingride ingried ingue iniga inigo inka inken inma inmaculada inna innocent innocenzio inocencia inocencio
inocente inoi insa io ioan ioanna ioannis iola iolanda iole ion iona ionara ione ioque ioulia iouri ippazio ippolito ira
iracema iraida irais irati iren irena irene ireneia irfan iria iriana irina irine irineu irini iris irisalva irish irma
irmela irmelin irmengard irmgard irmhild irmi irmingard irmino irmtraud irmtraut irmtrud irungu irvin irving irwin irya
iryna isa isaac isaack isaak isabeau isabel isabela isabelina isabell isabella isabelle isabelly isac isack isadora
isadoro isael isai isaia isaiah isaias isak isalda isalia isalina isaline isaltina isaltino isandro isaque isaura isaure
isaurinda isauro ise isela isen isha ishaan ishani ishanvi ishild ishita ishmael ishwar isiah isidor isidora isidoro
isidra isidro isilda isildo isis islam ismael ismail ismalia ismet ismeta iso isobel isold isolda isolde isolete isolina
isolino isra israel isreal issa issac issack issam istvan isuf itahisa itala italia italina italo itzel itziar iulia
iuri iva ivaldo ivan ivana ivania ivanka ivano ivanoel ivanoela ivelisse iven ivete ivette ivey ivica ivka ivo ivona
ivone ivonette ivonne ivory ivy iwan iwo iwona iyad iyed izabella izalino ize izet izetta izia izola ja jabes jabim
jacalyn jacek jacelyn jachen jacinda jacinta jacinto jacira jack jackeline jackelyn jacki jackie jackline jacklyn
jackqueline jackson jacky jaclyn jaco jacob jacobella jacobo jacobus jacome jacopo jacqualine jacque jacquelin
jacqueline jacquelyn jacquelyne jacquelynn jacques jacquetta jacqui jacquie jacquiline jacquline jacqulyn jad jada jade
jaden jader jadir jadwiga jae jaeger jael jaelle jafet jagat jagdish jago jagoda jagrati jaguar jagvi jai jaider jaime
jaimee jaimie jair jairaj jairo jairus jake jakob jakov jakub jakup jalal jaleesa jalisa jalmira jalsa jama jamaal jamal
jamar jame jamee jamel james jamey jami jamie jamika jamila jamilia jamim jamin jamina jamiro jamison jammie jan jana
janae janai janaina janaki janani janardo janay jandira jane janean janee janeen janek janel janell janella janelle
janene janessa janet janete janeth janett janetta janette janey jani jania janic janice janick janie janiece janik janin
janina janine janique janis janise janita janja janka janko jann janna janne jannet janneth jannette jannie jannik
jannike jannine jannis jano janos janosch janosh jansenio januaria januario january januja janus janusz januz janya
janyce japhet japheth jaque jaquelina jaqueline jaquelyn jaques jara jarbas jardel jared jari jarin jarina jarlath
jarman jarmila jaro jarod jaron jaroslav jaroslaw jarred jarrett jarrod jarvia jarvis jasao jascha jasin jasmijn jasmim
jasmin jasmina jasmine jasminka jasmit jasna jason jasper jatin jaunita javan javi javier javiera javiero javorka jawad
jax jay jayda jayde jayden jaye jaylinn jayme jaymie jayna jayne jayson jazmin jazmine jc jda jean jeana jeane jeanelle
jeanene jeanete jeanett jeanetta jeanette jeanice jeanie jeanine jeanmarie jeanna jeanne jeannetta jeannette jeannie
jeannine jebet jecinta jed jedidah jedrzej jeet jeevika jeferson jeff jefferey jefferson jeffery jeffie jeffrey jeffry
jehona jeison jeisson jela jelagat jelena jelle jelte jemima jemimah jemina jemma jemond jemutai jen jena jenae jenaro
jene jenee jenell jenelle jenette jeneva jeni jenice jenifer jeniffer jenine jenipher jenise jenna jennefer jennell
jennette jenni jennie jennifer jenniffer jennine jenny jennyfer jenoa jenoah jens jente jeovanni jepchirchir jepchumba
jepkemoi jepkoech jepkorir jepkosgei jeptoo jerald jeraldine jeraldo jeramy jerardo jere jeremi jeremia jeremiah
jeremias jeremie jeremy jeri jerica jerico jerilyn jerlene jermaine jerman jerold jerome jeromy jeronimo jerono jerop
jerotich jerrald jerrell jerri jerrica jerrie jerrod jerrold jerry jerson jerusa jeruto jerzy jesca jesenia jesica
jesper jess jesse jessenia jessi jessia jessica jessie jessika jessim jessy jestine jesualdo jesus jesusa jesusita jet
jeta jetmir jetmira jetmire jeton jetro jetta jettie jewel jewell jeyakumar jezabel jhalak jhan jhoan jhoana jhon
jhonatan jhonny jhony ji jia jianna jibril jie jigme jihan jihane jil jill jillian jim jimena jimm jimmee jimmie jimmy
jin jina jing jinny jinthe jiordano jiovanni jip jiri jitendra jo joa joabe joachim joah joakim joan joana joane joanie
joanina joaninha joann joanna joanne joannie joao joaquim joaquin joaquina joas joash job jobst jocelina jocelino
jocelyn jocelyne jochem jochen jociano jodee jodi jodie jodok jody joe joeann joel joela joele joella joelle joellen
joelma joep joerg joesph joetta joette joey joffrey jofre johan johana johann johanna johanne johannes johans john johna
johnathan johnathon johnetta johnette johnie johnna johnnie johnny johnsie johnson johnstone johny joi joice joie joka
joker jolan jolanda jolanta jolanthe jole joleen jolene jolie jolijn jolina joline jolyn jolynn jon jona jonah jonas
jonata jonatan jonatas jonathan jonathon jone jonell jonelle jong joni jonida jonie jonna jonnie joos joost joraci joram
jordan jordana jordano jordao jordi jordon jordy jorg jorge jorgelina jorgen jorgina jorim jorin jorio joris jorja jorn
jort jos josabete josana joscelina joscelino joscha joschua jose josee josef josefa josefina josefine josefino josefo
joselene joselia joselina joselindo joseline joselino joselito joselyn josep joseph josephat josephina josephine josete
josette josh joshua josia josiah josiana josiane josianne josias josie josina josip josipa joslyn jospeh josphat
josphine josselin josselina josselino jost josua josuana josue josy jovan jovana jovanna jovanni jovannie jovelina
jovelino jovian jovica jovita jovito jovo joy joya joyce joycelyn joye joyline jozef jozefina jozo jozsef juan juana
juanita juanito juanma juda judas jude judi judie judit judite judith judson judy juergen jule julee julen julene jules
juli julia julian juliana juliane juliann julianna julianne juliano juliao julie julieann julien julienne juliet julieta
julieth julietta juliette julijana julinda juline julio julissa julita julius juliusz juma juna june jung junia junie
junio junior juniper junita junko juno jupiter jupp juraci jure jurg jurgen juri jurij jurre jusra jussara justa justin
justina justine justiniano justino justo justus justyna jusuf jutta jutte juul juvenal juventino juvita jvonne jyoti ka
kaan kabir kacey kaci kacie kacper kacy kada kadence kader kadire kadri kadriye kahina kai kaia kaila kaina kaique kais
kaitlin kaitlyn kaja kajetan kala kalanidhi kaleigh kalet kaley kali kalina kallie kalliopi kalpit kaltrina kalyn kam
kamala kamau kamel kamelia kameron kami kamie kamil kamila kamilah kamilla kamilly kamran kamya kandace kandi kandice
kandis kandra kandy kane kanesha kanini kanisha kant kaori kara karah karan karani karanja karch kareem kareen karel
karen karena karey kari karie karim karima karimi karin karina karine karisa karissa kariuki karl karla karleen karlene
karley karlfried karlheinz karlijn karlo karlotta karly karlyn karma karmen karol karola karole karolin karolina
karoline karoly karolyn karon karrah karren karri karrie karry karsten kary karyl karyn karysa kasandra kasey kasha
kashish kashvi kasi kasie kasim kasimir kasimira kaspar kasper kassandra kassie kassim kastriot kata katalin katalina
katana katarina katarine katarzyna kate katelin katelyn katelynn katerina katerine kathaleen katharina katharine
katharyn kathe katheleen katheli katherin katherina katherine katherinne kathern katheryn kathey kathi kathie kathleen
kathlene kathline kathlyn kathrin kathrine kathryn kathryne kathy kathyrn kati katia katie katina katinka katja katlyn
katrice katrin katrina kattie katty katy katya kavitha kavya kay kaya kayce kaycee kaye kayla kaylee kayleen kayleigh
kaylene kayna kazim kazimierz kazuko kealan keano keanu kecia keelan keeley keely keena keenan keene keesha keeva keifer
keiko keila kein keira keisha keith keitha keli kelia kelian kelle kellee kelley kelli kellie kelly kellye kelsang
kelsey kelsi kelsie kelvin kelya kelyan kemal kemberly kemboi kemen kemuma kemunto ken kena kenan kenda kendal kendall
kendra kendrick kenedy keneth kenia kenisha kenji kenna kennedy kenneth kennith kenny kent kenton kenya kenyatta
kenyetta kenza kenzo kera kerem keren keri kerim kermit kerri kerrie kerry kerstin kerubo kesha keshia kessy keturah
keva keven kevim kevin keya keyan keziah khadija khadijah khaled khalid khalil khalilah kia kiaan kian kiana kiara
kiarie kibet kick kidane kiel kiera kieran kiersten kiesha kieth kike kiki kiley kilian killian kilonzo kilyan kim
kimani kimanzi kimathi kimber kimberely kimberlee kimberley kimberli kimberlie kimberly kimbery kimbra kimete kimeu kimi
kimiko kimo kimon kimutai kina kindra king kinge kinuthia kinyanjui kinyua kioko kip kipchirchir kipchumba kipkemboi
kipkemoi kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat kiplangat kiplimo kipngeno kipngetich kiprono kiprop
kiprotich kipruto kipsang kiptoo kipyegon kira kirby kiril kirill kirk kiro kirsa kirsten kirstie kirstin kirsty kirui
kisanet kisha kit kitti kittie kitty kiyoko kizzie kizzy kjell klaas klara klare klarissa klaudia klaudija klaus klea
klemens kleve klothilda klothilde knud knut kodiak koech koen kokob konrad konstantin konstantinos konstanty konstanze
koray korbinian kordell kordula korey kori korinna korir kornel kornelia kornelius kortney kory kosgei kosmo kosta
kourtney kraig kramer krenar krenare kreshnik kreszentia kreszenz kriemhild kriemhilde krimhilde kris krish krisha
krishna krissy krist krista kristal kristan kristeen kristel kristen kristi kristian kristiane kristie kristijan kristin
kristina kristine kristjan kristle kristof kristofer kristopher kristy kristyn krisztian kritika krypto krysta krystal
krysten krystian krystin krystina krystle krystyna krzysztof ksawery ksenia kubilay kubra kujtim kujtime kum kumrije
kunibert kunigunda kunigunde kuno kuria kurigunde kurt kurtis kushtrim kuzey kwamboka kyalo kyan kyano kyara kyla kyle
kylee kylian kylie kyllian kym kymberly kyoko kyong kyra kyriakos kyrielle kyrill kyung laban labaron labinot lacey
lachelle laci lacie lacole lacrecia lacresha lacy ladawn ladina ladislao ladislas ladislau ladislaus ladli ladonna lady
lael laercio laertes laeticia laetitia lahoma lai laia laila laine laira lais lajita lajuana lakeesha lakeisha lakendra
lakenya lakesha lakeshia lakia lakiesha lakisha lakita laksh lakshit lakshmi lala lali lalia lalie lalla lalo laly lamar
lambert lamberto lameck lamia lamin lamine lamonica lamont lan lana lance lando landon landry lane lanell lanelle
lanette lanfranco lang langat lani lanie lanita lannie lanny lanora lanz lanza lanzo laoise laora laquanda laquita lara
larae laraine laramie larbi laree larensa larenz larenzo larhonda larisa larissa larita laron laronda larraine larrimore
larry lars larue larysa lasandra lashanda lashandra lashaun lashaunda lashawn lashawna lashawnda lashay lashell lashon
lashonda lashunda lasonya lasse laszlo latanya latarsha latasha latashia latesha latia laticia latif latina latisha
latonia latonya latoria latosha latoya latoyia latrice latricia latrina latrisha laudelino launa launcelot laura
lauralee lauran lauranne laure laureana laureano laureen laurel laureline lauren laurena laurence laurene laurenio
laurens laurent laurentino laurenz lauretta laurette lauri lauriane laurianne lauriano laurice laurie laurin laurina
laurinda laurindo laurine lauro lauryn lauryne lautaro lavada lavanya lavdije lavdim lavdrim lave lavelle lavender
lavenia lavera lavern laverna laverne laveta lavette lavin lavina lavinia lavon lavona lavonda lavone lavonia lavonna
lavonne lawana lawanda lawanna lawerence lawrence laya layana layla layne lazar lazaro lazzaro lea leah leal leala lean
leana leander leandra leandre leandro leane leann leanna leanne leano leanor leanora leao leard leart leatha leatrice
leccio lecia lecio leda ledian ledion ledri lee leeann leeanna leeanne leela leelou leena leeroy leesa leggett lei leia
leida leider leidy leif leigh leigha leighann leila leilani leina leire leisa leisha lejan lejla lekha lekisha lela
lelah leland lelia lemlem lemuel len lena lenah lenard lene leni lenia lenin lenio lenira lenita lenka lenn lenna
lennard lennart lennie lennox lenny lenora lenore leny lenya lenzo leo leobardo leoberto leocadia leocadio leokadia
leola leolina leoma leomenia leon leona leonard leonarda leonardina leonardo leoncio leone leonel leonete leonhard leoni
leonia leonicio leonid leonida leonidas leonides leonidia leonidio leonie leonila leonilda leonilde leonildo leonilia
leonis leonisa leonit leonor leonora leonore leontina leontine leontyne leony leonzio leopold leopolda leopoldina
leopoldine leopoldo leora leota leotrim lera leroy lesa lesh lesha lesia leslee lesley lesli leslie lesly lessie lester
leszek leta letha leticia letisha letitia letizia lettie letty leuther leutrim lev levent levente leverett levi levin
levina levio levis levy lewis lex lexie leya leydi leyla leyna leyre lezlie lhamo li lia liam lian liana liane lianne
lianor liara lias liban libardo libbie libby libera liberal liberalina liberatore liberdade liberia libero libertaria
libertario liberto liberty libia libni liborio librada liceth licha lici licia licidas licinia liciniano licinio licio
lida lidia lidiana lidija lidio lidorio liduina lidwina liebe lieke lien lies liesa liesbeth lieschen liese liesel
lieselotte liesl liete lieve ligia ligio liisa lijana lila lilas lili lilia lilian liliana liliane lilianne liliano
lilie liliete lilija lilite lilith liliya lilla lilli lillia lilliam lillian lilliana lillie lilly lilo lilou lilwenn
lily lilya lin lina linah lincoln linda lindah linde lindita lindorfo lindoro lindsay lindsey lindsy lindy line lineia
linet linete linette lineu ling linh linn linnea linnie lino linsey linton linus linwood lio lioba lion liona lionel
lior lioudmila lipika lira liridon liridona lirim liron lis lisa lisabeth lisana lisandra lisandro lisanne lisbeth
lisdalia lise liseli liselotte liseta lisete liseth lisette lisha lisiane lisle lison lissa lissandra lissette lissi
lissy lisuarte lita lito liubov liudmila liudmyla liun liv liva livia liviana livingstone livio livramento liwia liya
liz liza lizabeth lizbeth lize lizelia lizeth lizette lizi lizia lizie lizz lizzette lizzie lizzy ljilja ljiljana
ljindita ljuba ljubica ljubisa ljubo ljudmila ljuljeta ljuljzim ljuljzime lloyd loan loana loane loann loanne lodovico
loek loela loes logan lohan lohit loic loice loick loida loide lois loise lokapele lokman lola lolia lolita loma
lombardi lon lona londa long loni lonna lonnie lonny lonzo lopa lope lopo lora loraine loralee loran lorcan lore loreal
lorean loredana loredo loree loreen lorelei loreley lorella loren lorena lorene lorent lorentz lorenz lorenza lorenzo
loresa loreta loreto loretta lorette loretto lori loria lorian loriann lorianne loric lorie lorik lorilee lorin lorina
lorinda lorine loring loris lorisa lorita lorival lorna lorraine lorretta lorri lorriane lorrie lorrine lory lot lotfi
lothar lothario lotta lotte lotterio lotti lottie lotty lotus lou louan louana louane louann louanne loubna louca loucas
louella louetta louie louis louisa louise louison louka loukas louna loura lourdes lourenca lourenco lourie lourival
louvenia love lovella lovetta lovie lovis lowell loyce loyd loyse lu lua luamar luan luana luann luanna luanne luara
luba lubelia lubica lubin lubomir lubos luc luca lucan lucas lucca luce lucelia lucelinda lucena lucero lucete lucetta
lucette lucha luchino lucho luci lucia lucialina luciana lucianna luciano lucie lucien lucienne lucila lucile lucileine
lucilia lucilina lucilio lucilla lucille lucina lucinda lucinio lucio luciola lucius lucky lucrecia lucretia lucrezia
lucy lucyna ludano ludger ludgerio ludgero ludie ludivina ludivine ludmila ludmilla ludo ludovic ludovica ludovico
ludovino ludwig ludwina lue luela luella luena luetta luger luigi luigia luigina luigino luis luisa luisana luise
luisella luisete luisina luitgard luiz luiza luizete luka lukah lukas lukasz luke lula luljeta luljete lulu lulzim
lumena luna lunetta lunette lunna lupe lupicino lupita lura lurdes lurdite lurlene lurline lusa lussinga lutero lutfije
lutgard lutgarda luther lutold lutz luuk luvenia luwam luz luzi luzia luzian luzie luzinira luzio luzius luzmira lya
lyam lyan lyana lyda lydia lydiah lydie lyla lyle lylia lylou lyman lyn lyna lynda lyndia lyndon lyndsay lyndsey lyne
lynell lynelle lynetta lynette lynn lynna lynne lynnette lynsey lynwood lyse lysiane ma maaike maanas maanav maarten
maartje mabel mabelle mabilda mabilia mable mac macarena macaria macario macati macauley maceo macerio macharia machelle
macie maciej maciel mack mackenzie macy madail madalena madalene madaleno madaline madalyn madate maddalena madde maddie
madel madelaine madeleine madelene madelief madeline madelyn madge madhav madhavi madie madison madita madjer madlen
madlyn madonna madre mads madu mady mae maegan mael maelia maelie maeline maelle maelly maellys maely maelyne maelys
maelyss maeva maeve mafalda magalhaes magali magalie magaline magaly magan magaret magarete magbule magda magdalen
magdalena magdalene magdaline magdo magdolna magen magenta maggie magna magno magnolia magnus mago magret magrit magui
maha mahalia mahamadou mahamed mahdi mahe maher mahika mahmoud mahmut mai maia maiara maicol maida maide maik maika
maike maikol maila maile mailin mailo maily mailys maimouna maimuna maina maine maingi mair maira maire mairead mairtin
maisa maisha maisie maissa maissane maite maiwenn maja majda major majorie makarena makau makayla makeda makena makokha
makori maks maksim maksym maksymilian malachy malaika malak malcolm malcom malea malek malena malgorzata mali malia
malick malik malika malin malina malinda malini malisa malissa malka mallie mallory malo malone malorie malte malu
malvina malvolia malvolio malwina malwine mamadou mame mamede mamen mamie mammie man mana manal manan manasses manbir
manda mandel mandi mandie mandy manel manelle manfred manfredo mani manie manja manlio mannie manny mano manola manolito
manolo manon mansour manthan manu manual manuel manuela manuele manuelita manuella manuelo manus many manya mao maple
mapril mar mara maragaret maragret maranda marc marcantonio marceau marcel marcela marcelene marcelina marceline
marcelino marcell marcella marcelle marcellino marcello marcellus marcelo marcene marchelle marchello marci marcia
marcial marciana marciano marcie marcilia marcilio marcin marcio marco marcoantonio marcos marcus marcy mardell mardi
mardian mare marea mareen mareike mareile marek marelda maren marg marga margaret margareta margarete margareth
margaretha margarethe margarett margaretta margarette margarida margarido margarita margarite margarith margaritha
margarito margart margaud margaux marge margene margeret margeritha margert margery marget margherita margie margit
margita margitta margo margorie margot margoth margret margreth margretha margrett margrit margrith margritha margritli
marguerita marguerite margurite margy marhta mari maria mariabella mariaelena mariagrazia mariah mariam mariama mariamar
mariame marian mariana mariane marianela mariangela mariann marianna marianne mariano mariarosa maribel maribeth marica
marice maricel maricela maricruz marie marieanne mariechen marieke mariel mariela mariele mariella marielle marieluise
mariema marieta marietta mariette marigona mariha mariia marija marijan marijana marijn marijo marika mariko marilda
marilee marilena marilia marilina mariline marilio marilisa marilita marilou marilu marilucia mariluz marilyn marilyne
marilynn marin marina marinda marine marinela marinella marinette marinha marinho marino marinus mario mariola marion
maris marisa marise marisel marisela marisha mariska marisol marissa maristela marit marita maritana maritila marito
maritta maritza mariuccia marius mariusz marivel mariya mariyah marizete marja marjan marjolaine marjolene marjorie
marjory marjun mark markanthony marketta markita marko markus marla marlana marleen marlen marlena marlene marleny
marley marli marlies marliese marlin marline marlis marlisa marlise marlita marlo marlon marly marlyn marlys marlyse
marna marni marnie marolo marouane maroussia marquerite marquesa marquetta marquez marquis marquita marquitta marry
marsala marsalis marsha marshall marsilia mart marta marte marten marth martha marthe marti martial martijn martim
martin martina martine martinez martinha martinho martiniano martino martins martirio martita marto marty martyn maruska
marva marvao marvel marvella marvelle marvia marvin marvio marvis marwa marwan marwane marwin marx mary marya maryalice
maryam maryann maryanna maryanne marybelle marybeth maryellen maryetta maryjane maryjo maryland marylee marylene marylin
maryline marylise maryln marylou marylouise marylyn marylynn maryna maryrose maryse maryvonne marzell marzena marzia
marzio masa masaccio masako mascha masika masinde maso mason massiel massima massimiliano massimo mataya matea matej
mateja mateo mateus mateusz matha matheo matheus mathew mathias mathieu mathijs mathilda mathilde mathis mathys matia
matias matilda matilde matin matio matis matisse mato matro matrosa mats matt mattea matteo matthaus mattheo matthew
matthias matthieu matthijs matthis matti mattia mattias mattie mattis matusalem matys maud maude maudie maura maurane
maureen maureo mauri maurice mauricette mauricio maurilio maurin maurine maurita maurits maurizia maurizio mauro maurus
maury maurycy mauve mavelete mavilde mavilia mavis max maxence maxi maxie maxim maxima maxime maximiano maximilian
maximiliana maximiliano maximilien maximina maximino maximo maximus maxine maxwel maxwell may maya mayara maybell
maybelle maye mayer mayerly maykol mayleen mayline maylis mayme maynard mayola mayra mayron maysa mayssa mayte mazie
mazlum mbithi mboya mbugua mburu mckenzie mckinley md meabh meagan meagens meaghan mechelle mechthild mechthilde
mechtild mecia mecilia meda medard medhanie mediha medina medine medwin mee meera mees mefail meg megan megane meggan
megha meghan meghana meghann mehdi mehmet meho mehreme mei meibh meik meike meiline meinhard meinolf meinrad meissa
mejrem mejreme mekhala mel melaine melani melania melanie melany melat melba melchior melchiorre melchor melco melda
melek melia melida melih melika melike melina melinda meline melis melisa melisenda melissa melissia melita melitta
melle mellie mellina mellisa mellissa melodee melodi melodia melodie melody melonie melony melquisedeque melusina
melusine melva melvin melvina melvine melvyn melyna melynda melyne mem memet men mena mendim mendo mendy menga mensur
mentor meo meral merane mercede mercedes mercedez merces merche mercia mercilia mercury mercy mercyline meredith merel
mereme meret mergim meri meriam merideth meridith meriem merijn merilyn merima meris merissa merita meriton merjem merla
merle merlene merlin merlyn merna meron merri merrie merrilee merrill merrita merry mersiha mert mertie mervan mervete
mervin mery meryem meryl mesaque meshack messala messalina messias mesud mesut meta metin metrine mette mevlan mevlide
mevljude mevlut mi mia miah mica micael micaela micah micha michael michaela michaele michail michal michale micheal
micheala michel michela michelangela michelangelo michele micheletto michelina micheline michell michelle michelotto
michiel michiko micia mick mickael mickey micki mickie miesha mieszko miette miftar migdalia mignon miguel miguela
miguelina mihael mihaela mihai mihailo mihajlo mihane mihret mihrije mijo mika mikael mikaela mikail mikayla mike mikel
mikhail miki mikki miklos mikolaj mila milada milagre milagres milagro milagros milaim milan milana milanka milcah milda
mildred mile milena milene milenko miles mileu mileva milford milica milissa militana militza milivoje miliza miljan
milka milkah milko milla millaray millard miller millicent millie milly milo milomir milorad milos milosav milot milou
milovan milton milutin milvia mimi mimon mimosa mimoso mimoza min mina minda mindi mindy mine minerva ming minh minire
minna minnie mino minta mio miodrag miqueias miquel miquelina mira mirabella miradije miraldina miralem miran miranda
mirandolina miray mircea mirco mireia mireie mireille mirela mirella mireya miria miriam mirian miriana mirja mirjam
mirjana mirjeta mirjete mirko mirlind mirlinda mirna mirnes miro miroljub miron miroslav miroslaw miroslawa mirriam
mirsad mirsada mirta mirte mirtha mirthe mirtila mirto mirushe mirvete miryam mirza mirzeta mis misael mischa misha
mishaila miss missy misti mistie misty mitali mitat mitch mitchel mitchell mitchelle mitesh mitja mitko mitra mitsue
mitsuko mittie mitzi mitzie mitzy miyoko mjaftime mladen mladenka modesta modesto mohamad mohamed mohammad mohammed
mohamud mohini mohsen moira moises mokhtar mollie molly momanyi momcilo mona monalisa monet monia monica monicah monika
monique monja monnie monroe monserrat monserrate montae montague montana montay monte montego montel montenegro montes
montez montgomery montrel montrell montrelle montrose montserrat monty moon mora moraa moreen morena moreno morgan
morgana morgane morgen morgiana moriah morian morine moritz morris morten morteza mortimer morton mose moses moshe
mostafa mouna mounir mourana moureen mourine moussa moustafa mozart mozell mozella mozelle muamer muamet muammer muarem
muchiri mucio muema mueni mugambi mugdha mugendi mugo muhamed muhamer muhamet muhammad muhammed muhammet muharrem mui
muia muiruri mujo mukhwana muli mulwa mumbi mumin mumo muna mundle munene munevver mungai munich munir munyao munyoki
muoi murad murat muriel muriela murielle muriithi murilo murimi murithi muriuki murray musa musau musee musembi musli
muslum mussie mustaf mustafa mustapha musyoka musyoki mutai muthama muthengi muthoka muthoni muthui mutie mutinda mutiso
mutisya mutua mutuku mutunga muturi muzafer muzaffer mwanajuma mwanamisi mwangangi mwangi mwaniki mwanzia mwaura mwende
mwendwa mwikali mwiti my mya myah myesha myia myla mylan mylene myles mylon myong myra myriam myrl myrle myrna myron
myrta myrtha myrthe myrtice myrtie myrtis myrtle myrvete myung na naama nabil nabor nachiket nacho nacio nada nadege
nadeja nadejda nadene nadeschda nadeshda nadezda nadezhda nadia nadica nadije nadim nadin nadina nadine nadir nadire
nadiya nadja nael naelle nafula nahashon nahel nahiara nahid nahil nahla nahuel naia naiara naida naide nail naila naim
naima naime nair naira nais naisa naja najat najma nakesha nakia nakisha nakita naksh nakul nalan naldo nali naliaka
nalini naly nam names nami namik nan nana nance nancee nancey nanci nancie nancy nanda nandini nando nanete nanette
nanina nanjala nannette nanni nannie nanthini naod naoimh naoise naoko naom naoma naomh naomi naomie naomy napoleon
napoleone nara naraiana narcisa narciso narcisse nari nario narselio nasario nascimento naser nasibe nasir nasser nassim
nastasia nasuf nata natacha natale natali natalia natalicio natalie natalija natalina natalino natalio nataliya natalja
nataly natalya natan natanael natanaela natanaele nataniel natao natasa natascha natascia natasha natashenka natashia
natasza natercia natercio nath nathael nathalia nathalie nathaly nathan nathanael nathanial nathaniel natisha natividad
natividade natka natnael natosha natsnet naud nausica navarro naveen navid nawal nawel naxhije naya nayana nayara
nayaret nayareth nayeli nayibe nayla nayra nazaire nazare nazaret nazaria nazarina nazario nazif nazim nazli nazlije
nazmi ndegwa nderim nderitu ndirangu ndue nduku ndunge ndungu nduta nea neal nebahat nebi nebojsa necati necla necole
ned neda nedda nedeljka nedeljko nedim nedra nedzat nedzmije neel neele neelima neely neema neftali neha nehemiah neida
neide neider neil neila neireide neise neiza nejra nek nekesa nel nela nelcy nelda nele neli nelia nelida nelima nelio
nell nella nelle nelli nellie nello nelly nelma nelmo nelsa nelson nelsy nely nemanja nembrode nemesio nemo nena nenad
nenita nenrode neo neoma neomi neoteles neotera neotero neper nercia nerea nereida nereu nereza nerezza neri nerina
nerio nerissa nermin nermina nermine nero neroli neron nery nese neslihan nesrine nessa nesto nestor nestore neta neto
netra nettie neutel neuton neuza neva nevada neven nevena nevenka nevia neville nevin nevio nevrije newton nexhat
nexhmedin nexhmije neyla nezha nga ngan nganga ngari ngawang ngigi ngoc ngugi nguyet nia niall niamh nibaldo nicandra
nicanor nicasio niccolo nice niceia nichal nichelle nichol nichola nicholas nichole nicholle nicholus nicia nick nicki
nickie nicklas nickolas nickole nickson nicky niclas nico nicodemo nicodemos nicodemus nicol nicola nicolae nicolai
nicolas nicolasa nicolau nicolaus nicole nicoleta nicoletta nicolette nicoli nicolina nicolle nicolo nicomedo nicostrato
niculin nida nidal nidhi nidia nidio nidra niek niels nienke niesha niete nieves nigel niger niguel nihad nihal niharika
nijazi nik nika nikhil niki nikia nikita nikki niklas niklaus niko nikodem nikola nikolai nikolaj nikolaos nikolas
nikolaus nikole nikoleta nikolett nikoletta nikolina nikos nil nila nilay nilce nilda nilgun nilia nilima nilo nils
nilsa nilson nilton nilza nima nimrat nina ninetta ninfa nino ninon ninoska ninthe nirina nirja nisa nise nisha nisia
nisio nita nitara nitesh nittaya nivalda nivaldo nives nixe nixie nixon njagi njenga njeri njeru njiru njogu njoki
njoroge njue njuguna noa noah noam noame noan noar nobert noberta noble nobre nobuko noe noel noela noelia noelie
noeline noella noelle noelma noemi noemia noemie noh noha noham nohan nohemi nohlan nohora noi noiala nola nolan nolann
nolberto nolhan nolwenn noma nominanda nona nonato noor noortje nora norah norbert norberta norberto norbey nordica
noreen norene noriko norina norine noris norival norma norman normand normando normano norris norvinda notburga noud
nour noureddine nout nova novella novica noyan nu nuala nubia nue nuhi numa numbers numenia nuna nuncio nuno nunzia
nunziata nunziatella nunziatina nunzio nuran nuray nuredin nureia nurettin nuri nuria nurije nurio nuriye nurten nuru
nury nusret nyaboke nyaga nyah nyakundi nyamai nyambura nyanchama nyawira nydia nyla nynke nyongesa nyx nzioka nzomo
oana obdulia obed ocampo oceana oceane oceano ochieng ocie ocilia ocridalina octave octavia octaviano octavio octavius
oda odair odalis odalys odeberto odelia odell odessa odete odette odhiambo odhran odika odila odile odilia odin odis odo
odongo oduor oeshi ofelia ognjen ogre oguz oisin ojas ojasvi ok okan okello okoth oksana okumu ola olaf olalia olalla
olav olavo ole oleg olegario oleksandr oleksandra olen olena olene oleos olesya oleta olevia olga olgica olgierd olha
olimpia olimpio olin olinda olindo olinto oliva olivar olive oliveiros oliver olivera oliverio oliverios olivia olivie
olivier oliviero oliwier ollie oloo olsa olti oluoch olympia om oma omaira omaja omar omara omari omega omer omisha
omkaar omondi omya ona onder ondieki ondina ondino ondrej oneida onelia onesmus oni onie onildo onita onkar onofre
onofria onofrio onur onveer onyango oona oonagh opal ophelia ophelie opiyo ora orabella oralee oralia oran orandino
orazia orazio orell oren orencio oreste orestes oretha orfelina orfeo orfhlaith orges orhan oria oriana oriane orianne
orieta orietta orinder orla orlagh orlaigh orlaith orlan orland orlanda orlandina orlandino orlando orlane orlantha
orlin orlinda orlindo orlondo ornela ornella oro orosio orpha orquidea orsina orsino orso orsola ortensia ortrud ortrun
ortwin orval orville osama oscar oscarina oseas oseias osha oskar osman osmano osmar osorio ossie ostara osvalda
osvaldina osvaldo oswald oswaldo oswin otacilio otavia otavio otelia otelina otelinda otello otelo otfried otha othello
othman othmar otieno otilia otilina otis otmar otniel oto oton otoniel ottavia ottaviano ottavio otter ottfried otthild
ottila ottilia ottilie ottmar otto ottokar ottoline ottomar ottone ouida ouma oureana ousmane ovidio oviya owen owino
owuor oxana ozan ozcan ozell ozella ozge ozgur ozie ozkan ozlem ozzy pa pabla pablo paca pacal pacho pacifica paco
pacome pacorro padraic padraig padraigin page pahal paige paivi pakize pal palban palben pallavi palma palmer palmira
paloma pam pamala pamela pamelia pamella pamila pamula panagiotis pancho pancrazio pandora panfilo panini pansy pantaleo
panzer paola paoletta paolina paolo papoila paqui paraiso paraskevi parcidio paride paris parisa parker parth parthenia
particia pascal pascale pascaline pascoal pascual pascuala pascualina pashk pashke pasqua pasqual pasquale pasqualina
pasqualino pastor pastora pasty pat patience patri patria patric patrica patrice patricia patricio patrick patrido
patrik patrina patrizia patrizio patrocinia patrycja patryk patsy patti pattie patty paul paula paule paulene pauletta
paulette paulin paulina pauline paulino paulita paulo paulus pauric pavani pavel pavla pavlina pavlos pavo pavol pawel
paz peace peadar pearce pearl pearle pearlene pearlie pearline pearly pearse pedrina pedrino pedro peer peg peggie peggy
pegui pei peider pelaio pelayo pellegrino penelope peniel penina peninah penney penni pennie penny penrod pepe pepijn
pepillo pepin pepio pepita pepito peppe percy perestrelo perfeito perica pericles peris perla perlita pero perparim
perpetua perpetuo perrine perry persilia persio peta petar pete peter peterson petr petra petrina petrit petrona
petronel petronella petronila petros petrus petula phanice phebe phelix phil philario phileine philemon philine philip
philipp philippa philippe philippine philis phillip phillis philomena philomene phineas phoebe phung phuong phylicia
phylis phyliss phyllis pia piaras piedad piedade pien pier piera pierangela pierangelo pierce piergiorgio piergiuseppe
pierina pierino pierluigi piermaria piero pierpaolo pierre pierrette pierrick piersanti piet pieter pietra pietro
pietronella pilar pili pim pina pinar ping pinkie pino pio piotr piper pippa pippino pirmin pirro pisano piscina
pitagoras pius pjeter placido platon pleun plga plinia plinio poeta pok pol poliana policarpo polina polly pompeo pompeu
pomponio ponce poncio pooja porciana porfirio porfiro porsche porsha porter portia pracidio prado pranav pranee praneel
pranit pratyush praveen prazeres precilia preciosa precious predrag premtim pren prena preston priam priao pricilla
prima primavera primeiro primitiva primitivo primo prince princess principiano prinz prisca priscah priscila priscilla
priscillah priscille prisha priska priteche priya priyanka procopio proculeius prospero providencia prudence prudencia
prudencio prune przemyslaw puccio puck pueblo puk pulqueria pura pureza purificacao purificacion purity pushti qabil
qadim qamil qarin qasim qazim qefsere qemajl qendresa qendrim qerim qiana qiu quaiela quang quar quaresma queen queenie
queli quelia quentin querubim quessia quevin quiana quianna quiliano quim quin quincy quinn quinten quinter quintin
quintino quinton quinty quique quirilo quirina quirino quirio quiteria quoc quorra qushi quyen quynh raagini rabea
rabecca rabit rachael rachal rachana racheal rachel rachele rachell rachelle rachid rachida rachit rachita racquel rada
radamas rade radek radenko radha radhika radica radija radivoje radmila radojka radomir radosav radoslav radoslaw
radovan radu rae raeann rael raelene raf rafa rafael rafaela rafaele rafaella rafaello rafaelo rafal rafe rafet raffael
raffaela raffaele raffaella raffaellino raffaello ragendra raghav raguel rahab rahel rahim rahima rahime rahma rahman
rahwa rai raik raimonda raimondo raimund raimunda raimundo raina rainer rainieri raisa raissa rajab rajata rajeshri
rajeswary rajka raksha raleigh ralf ralfe ralph raluca rama ramadan ramadhan ramazan ramberto ramesh ramin ramira
ramirez ramiro ramiz ramiza ramize ramna ramo ramon ramona ramone ramonita ramun ramush ramy ramzi rana ranae ranbir
randa randal randall randee randell randi randolf randolfo randolph randy ranee rania ranieri raniero ranka ranveer
raoul rapaz raphael raphaela raphaelle raquel raquelina raqueline rasha rashad rasheeda rashid rashida rasim rasmus
ratko ratt raul raulo raven ravenna ravi ravy rawan ray rayaan rayan rayana rayane raye rayen rayford raylene rayman
raymon raymond raymonde raymund raymundo rayna raza razija razije rea reagan reanna reatha reba rebbeca rebbecca rebeca
rebecca rebecka rebeka rebekah rebekka recep reda redouane reece reed reem reena refki refugia refugio regan regena
regenia reggie regina reginald reginaldo regine reginia regino regis regula regulo rehaan rehema reid reiko reimar
reimer reimund reina reinald reinalda reinaldo reinamor reine reinel reiner reingard reinhard reinhardt reinhart
reinhild reinhilde reinhold reis reita rejana rejane rejhan reka rema rembrandt remedios remi remigio remizio remo
remona remy remzi remzije remziye rena renae renaldo renan renata renate renatka renato renatus renaud renay renda rene
renea renee renetta reni renia renita renna reno rens renske renzo reperto requerino res resat reshat resi ressie reta
retha reto retta reuben reva rex rexhep rey reyansh reyes reyhan reyna reynald reynalda reynaldo reynardo reynold reza
rhavi rhea rheba rhett rhian rhianna rhianne rhiannon rhoda rhona rhonda rhys ria rian riana ribca ric ricadonna ricarda
ricardina ricardo riccarda riccardo ricciardo ricciotti ricco rich richard richelle richie rick rickey ricki rickie
ricky rico ridhi riduan ridvan riet rifat rigo rigoberto riitta rijad rik rike rikki riley rilind rima rin rina rinaldo
rinesa ringo rino rinor rio rion riona risa rishi risper risto rita ritchie ritter riu riva rivca rivelino rivka riya
riyad riza riziki ro roan roana roano rob robbi robbie robbin robby robbyn robel robena robert roberta robertina roberto
robim robin robinson roboredo robt robyn rocco rochel rochell rochelle rochus rocio rocky rod rodah rodas roderica
roderich roderick roderigo rodger rodgers rodi rodney rodolfa rodolfo rodolphe rodrick rodriga rodrigo rodrigue roena
rogelia rogelio roger rogerio rogers rohan roi roise roisin rojda rojin roksana roland rolanda rolande rolando roldan
rolende rolf roli rolim rolland rollin rolly roly rom roma romain romaine roman romana romane romano romao romarico
romarigo romario romeia romelia romello romelo romeo romero romeu romey romhilda romia romilda romina romola romolo
romona romuald romula romulo romy ron rona ronal ronald ronaldo ronan ronda rondina roni ronith ronja ronna ronni ronnie
ronny rono rony ronya roos roosevelt roque roquelina roriz rory ros rosa rosabel rosabela rosabella rosabelle rosalba
rosalee rosalia rosalie rosalina rosalind rosalinda rosalinde rosaline rosalva rosalyn rosamar rosamaria rosamel
rosamond rosamund rosana rosandra rosanete rosangela rosann rosanna rosannah rosanne rosano rosaria rosarinho rosario
rosaura roscoe rose roseann roseanna roseanne rosebel rosebele rosel roselee roselia roselinde roseline rosella roselle
roselyn roselyne rosemarie rosemary rosena rosenda rosendo rosetta rosette rosi rosia rosie rosil rosina rosinda rosine
rosio rosita rosl rosli roslyn rosmarie ross rossana rossano rossella rossie roswita roswitha rosy roth rotich rotraud
rotraut rouven rowan rowena rowland roxana roxane roxann roxanna roxanne roxie roxy roy roya royal royce roza rozalia
rozanne rozella rrahim rron rrustem ruairi ruari ruben rubi rubia rubie rubiela rubim rubin rubina ruby rubye rudecindo
rudesindo rudi rudiger rudolf rudolfo rudolph rudolpho rudra rudy rueben ruedi rufat ruffina rufina rufino rufio rufo
rufta rufus ruggerio ruggero ruggiero rui rukia rukiye rumejsa runa rupert ruperta ruperto rupio rurique rushil ruslan
russ russel russell rustem rusty rut rute ruth rutha ruthann ruthanne ruthe ruthie ruthild ruven ruy ruzhdi ruzica ryad
ryan ryann ryszard saadet saadia saanvi saar saba sabahat sabahate sabaheta saban sabas sabatino sabato sabedin saber
sabina sabine sabino sabit sabra sabri sabrina sacha sachi sachiko sacramento sadat sade sadi sadia sadie sadija sadije
sadik sadika sadraque sadrudine sadye safa safet safia safija safije safira safiya safiye sage sahar sahara sahide sahin
sahit sahra sai said saida saidi saif saime sakina saksham sal sala saladino salah salazar salbatore salem salemo salena
sales salete sali salida salih saliha salim salima salina salley sallie sally salma salman salomao salome salomite
salomon salud saluquia salustiano salustiniano salvacao salvador salvadora salvadore salvator salvatora salvatore
salvatori salvatorio salvatorre salvatrice salvi salviano salvina salvino salvio salwa sam samaksh saman samanta
samantha samar samara samaritana samaritano samarth samatha samella samer samesh sami samia samina samir samira samire
sammie sammy samra samson samu samual samuel samuela samuele samwel samy sana sanaa sanae sanaya sancha sancho sancia
sancler sanda sandalio sandee sander sandi sandie sandor sandra sandrina sandrine sandrino sandro sandy sanel sanela
sanford sang sani sanije sanja sanjay sanjuana sanjuanita sanne sanora sansao sansone santa santana sante santelmo santi
santiago santina santino santo santos santuzza sanya sao saoirse saphira sara sarah sarai saran saranda sari sarina
sario sarita sarthak sasa sascha sasha sasikala saskia sasquia sassia sathvik satia satira satiro saturnin saturnina
saturnino sau saul saula saulina saulo saumu saumya saundra sauro sauveur sava savanna savannah saveria saverio savina
savino savio savka savo saxon saya sayed scarlet scarleth scarlett scarlette scevola schatzi schatzie schirin
schmetterling schnapps schnaps schwanhild schwartz scirocco scot scott scottie scotty sead seamus sean seana seanan
seaneen seanna season sebastiaan sebastian sebastiana sebastiano sebastiao sebastien sebastiene sebrina secundino seda
sedat see seema sefedin sefora segismundo segundo sehare sehriban seid sein selajdin selam selcuk selemawit selen selena
selene selenia selesa selesia selesio seleso selim selin selina seline selma selman selmo selvaggia selver selvi selvije
selyan sem sema semhar semina semir semiramis semire semra semsa sena senad senada senaida senay senem senia senija
senio senka senn senna senol senon senta seomara seona sep sepp september serafim serafin serafina serafino serah
seraina seraphin seraphina seraphine sercan serdal serdar sereina serena serenela sereno serge sergei sergej sergey
sergi sergia sergio sergius serhat serif serife serilda serina serita serkan serpil sertorio servet servete sesinando
sesira sessa sesto seth setsuko settimio sevan sevda sevdije seve severa severiano severin severina severine severino
severo sevil sevim seweryna sextina seya seyed seymour sezer sha shaban shad shadrack shadya shae shaha shaima shaina
shaip shakia shakira shakita shala shalanda shalon shalonda shameka shamika shan shana shanae shanaya shanda shandi
shandra shane shaneka shanel shanell shanelle shani shania shanice shanika shaniqua shanita shanna shannan shannen
shannon shanon shanta shantae shantay shante shantel shantell shantelle shanti shaqir shaquana shaquita shara sharan
sharda sharee sharell sharen shari sharice sharie sharika sharilyn sharita sharla sharleen sharlene sharmaine sharmila
sharolyn sharon sharonda sharri sharron sharyl sharyn shasta shaun shauna shaunda shauneen shaunna shaunta shaunte
shaurya shavon shavonda shavonne shawana shawanda shawanna shawn shawna shawnda shawnee shawnna shawnta shay shayan
shayenne shayla shayna shayne shea sheba sheena shefket shefki shefkije sheila sheilah sheilla sheillah shela shelba
shelby sheldon shelia shella shelley shelli shellie shelly shelton shem shemeka shemika shemsi shena shenika shenita
shenna shera sheree sherell sheri sherice sheridan sherie sherif sherika sherill sherilyn sherine sherise sherita
sherlene sherley sherly sherlyn sherman sheron sherrell sherri sherrie sherril sherrill sherron sherry sherryl sherwood
shery sheryl sheryll sheyla shiela shila shiloh shin shira shirely shirin shirl shirlee shirleen shirlene shirley shirly
shivani shivansh shizue shizuko shkelqim shkelzen shkurta shon shona shonda shondra shonna shonta shoshana shpejtim
shpresa shqipe shqiprim shravya shu shukrije shyhrete shyla sian siana sibel sibila sibilla sibille sibyl sibylla
sibylle sid siddharth siddhartha sidnei sidney sidonia sidonie sidonio sidra sidraque siegbert siegfried sieghard
sieghild sieglind sieglinde siegmar siegmund siegrid siegried siegrun siegward siem siena sienna sierra sifredo sifuna
sigfrido sigfried sigi sigisbert sigismund siglind siglinde sigmar sigmond sigmund signe sigrid sigrun sigurd siham sil
sila silan silas silja silke silva silvain silvan silvana silvandira silvano silveria silverio silvester silvestre
silvestro silvia silviana silviano silvina silvino silvio sima simao simara simaura simauro simea simeon simion simiyu
simon simona simone simoneta simonetta simonne simplicio sina sinaida sinan sindulfo sindy sinead sinem sinesio sinisa
sinja siobhan siofra sira sirak sirena siria sirine sirio sirla siro sisenando sisinio sisnando sissi sistine siu sivio
sixta sixtine sixto siya sjoerd skender skye sladjan sladjana slaven slavica slavisa slavko slavoljub slawomir slobodan
slobodanka slyvia smail smajl smilla smith sneha sneider snezana snezhana so soan socorro socrates soeiro sofia sofian
sofiane sofie sofija sofiya sohan soila sol solal solana solange solanio solano sole soledad soledade solene soley
soliana solin soline solomon solongia solveig somer sommer son sona sonam sondra soner song songul sonia sonja sonje
sonke sonnenschein sonny sonya soo sook soon sophia sophie sophy soraia soraya sorcha soren sosimo sotero souad soufiane
soukaina souleymane soumaya sparkle spencer speranza spomenka spring spyridon srdan srdjan srecko sreten sritharan
stacee stacey staci stacia stacie stacy stan stana stanford stanisa stanislas stanislaus stanislav stanislava stanislaw
stanka stanko stanley stanton star starla starr stasia stavros stavroula stef stefan stefani stefania stefanie stefanija
stefano stefanos stefany steffanie steffen steffi stefica stein stela stelina stella stellah sten stepan stepanie
stephaine stephan stephane stephani stephania stephanie stephany stephen stephene stephenie stephine stephnie sterling
sterre stevan steve steven stevie stevo stewart stijn stilla stina stipe stipo stiven stjepan stoja stojanka stormy
strahinja strom strongheart stuart su suada suanne suat suati sude sudie sudiksha sue sueann sueli suellen sufjan suhani
suhejla suk sukran sukru sulamita sulamith suleiman sulejman sulema suleyman sultan sultana sumaya sumeja sumiko summer
sun suna sunamita suncica sunday sung sunni sunny sunshine suraje suresh suri suria surya susan susana susanita susann
susanna susannah susanne susano suse susete susette susi susie susy suthakaran sutharsan suus suvada suzan suzana suzann
suzanna suzanne suze suzette suzi suzie suzy svea sven svenja svetislav svetlana svitlana svjetlana swaleh swan swanhild
swanhilda swanhilde swann swantje swen swenja swetlana sybil sybilla sybille syble sydney syed sylivia sylke sylvain
sylvaine sylvan sylvana sylvester sylvia sylviane sylvianne sylvie sylvio sylwia synthia syreeta syria syrine szabolcs
szilvia szymon ta tabatha tabea tabetha tabita tabitha taciana taciano tacio tacito tad taddeo tadeo tadeu tadeusz
tadija tahar tahir tahsin tai taina tais taisa taisha taissa tajo tajuana takako takisha tala talha talia talina talio
talisha talita talitha talka tam tama tamala tamanna tamar tamara tamas tamatha tambra tameika tameka tamekia tamela
tamer tamera tamesha tami tamica tamie tamika tamiko tamino tamiris tamisha tammara tammaro tammera tammi tammie tammy
tamra tana tanagra tanay tancredo tandra tandy taneka taner tanesha tangela tanguy tania tanika tanish tanisha tanja
tanmayi tanna tanner tanveer tanvi tanya tao taoufik tara tarah tarak tarcisio taren tari tarik tarina tariq tarja
tarkan tarra tarsha tarsicio taryn tasha tashi tashia tashina tasia tasnim tassilo tasso tatiana tatiano tatijana
tatjana tatsiana tatum tatyana taulant taunya taurino tauro tavio tawana tawanda tawanna tawna tawny tawnya tayfun
taylan taylor tayna tazia tazio tea tecla ted teddy tedros teena teerth tegan teisha tejala tejas telemaco teliano telma
telmo telo telse temeka temika temistocle tempie temple tempo tena tenesha tenisha tennie tennille tenorio tenzin teo
teobaldo teodemiro teodomiro teodor teodora teodoro teodosia teodosio teofila teofilo teolinda teon teotonio tequila
tera terciero tercio tere tereasa terence terencia terencio terenzio teresa teresca terese teresia teresiah teresina
teresinha teresita teressa terezija terezinha teri terica terina terisa terra terrance terrell terrence terresa terri
terrie terrilyn terry terza terzo tesha tess tessa tessie tetyana teun teuta tevide teyo thad thaddaus thaddeus thai
thais thales thalia thanh thao thea theda thekla thelma theo theobald theobold theodor theodora theodore theodoro
theodoros theola theophil theophile theres theresa therese theresia theressa theron thersa thi thiago thiare thibaud
thibault thibaut thiemo thien thierno thierry thies thijmen thijn thijs thilo thimeo thom thoma thomas thomasena
thomasina thomasine thora thoralf thorben thorello thorsten thresa thu thuo thurman thuy tia tiago tian tiana tianna
tiara tiare tiarna tiarnan tiberia tiberio tibo tibor tiburcio ticiana ticiano tidiane tiegan tien tiera tiernan tierra
tierri ties tiesha tifany tiffaney tiffani tiffanie tiffany tiffiny tijana tijmen tijn tijs tijuana til tilda tilio till
tilla tilli tillie tillmann tilly tilman tilmann tilo tim timea timeo timika timm timmy timo timon timote timoteo
timothe timothee timotheus timothy timur tin tina tinisha tino tiny tiphaine tirhas tirsa tirso tirza tisa tish tisha
tita titania tito titouan titus tizian tiziana tiziano tobi tobia tobias tobiasz tobie toby toccara tod todd todor
tohias toi tola toledo tolentina tolentino tolga toli tom toma tomas tomasa tomasia tomasz tome tomeka tomi tomika
tomiko tomislav tommaso tommie tommy tommye tomo tomoko tona tonda tone tonette toney toni tonia tonicha tonie tonino
tonio tonisha tonita tonja tonny tono tony tonya toprak tora toralf torben torcato tore tori toribio torie toro torpecia
torquato torre torri torrie torsten tory tosha toshia toshiko tova towanda toya tracee tracey traci traciana tracie
tracy trajano tran trang transito trasila traude traudel traudl traugott traute traviata travis treasa treena trena
trent trenton tresa tressa tressie treva trevor trey triana tricia trilby trina trindade tringa trinh trini trinidad
trinity tripti trish trisha trista tristan tristana tristano tristao triveni triya troy trude trudel trudi trudie trudy
trula truman trung trysta tsuma tu tuan tuana tude tufan tula tulay tulia tulin tulio tulipa tullio tunde turan turgay
turgo turgut turi turkan turvi tuyet twan twana twanda twanna twila twyla ty tycho tyesha tygo tyisha tyler tymeo tymon
tymoteusz tynisha tyra tyree tyrell tyron tyrone tyson ubaldo uberlinda uberta uberto ubika ucchal ucello uda udalrico
udant udarsh udo udyati ueli ugo ugolino ugur ula ulbrecht ulderico ulf uli ulises ulisse ulisses ulla ulli ullivieri
ullrich ulrica ulrich ulrico ulrik ulrika ulrike ulva ulysse ulysses uma umang umar umbelina umberto umfredo umit umut
un una undine unna unnati unni upadhriti upasna upkaar upma urania urbalina urban urbano urbino urbiria urias uriel
urien urishilla urmi uros urraca urs ursel ursiciana ursin ursina urso ursula ursulina ursus urszula urte urvashi urvi
uschi usha uso uta ute utkarsh utta utto utz uwe uxue vaclav vada vadim vahide vaisa vaise vaishnavi vajen val vala
valarie valary valbona valbone valda valdemar valdet valdir valdo valdomiro valencia valene valente valentia valentijn
valentim valentin valentina valentine valentino valentyna valeri valeria valerian valeriano valerie valerij valerio
valero valery valesca valeska valgi valiana valjon vallary vallie valmir valmira valon valorie valquiria valrie valter
vamakshi vance vanda vanderleia vando vane vanesa vanessa vanetta vania vanina vanio vanita vanja vanna vannesa vannessa
vanni vansha vanusa vanuza vanya varenya varick varo varsha varvara vasana vasatika vasco vashti vasil vasile vasilije
vasiliki vasko vassilios vasudha vaughn vebi veda vedant vedette vedhika vedika vedran vedrana veer veerle vegliantino
vehbi veit velda veli velia velimir veljko vella velma velva velvet vena venancio venceslao venceslas venceslau vendel
venecia venera veneranda venessa venetia venetta venezio venice venita vennie ventura venturo venus venusa veola vera
verda verdell verdi verdiana verdie verena verene vergie vergilio verica veridiano verissimo verla verlene verlie
verline vern verna vernell verner vernetta vernia vernice vernie vernita vernon vero verona veronica veronicah veronika
veronique versie verter vertie vesa vesel vesna vesta vestina vesuvio veta veto veysel vezire vi vianei vianney vicencia
vicencio vicenta vicente vicenzo vickey vicki vickie vicky vico victoire victor victoria victoriano victorina victorino
victorio victoro vida vidal vidalio vidaul videl vidhi viera vigan vigneswaran vigo vihaan vijay vijitha viki vikki
viktor viktoria viktoriia viktoriya vilar vilator vilhelm vili vilma vilmar vilson vina vinaya vince vincent vincente
vincentio vincenz vincenza vincenzina vincenzo vinciane vinicia vinicio vinicius vinita vinka vinko vinnie vinzenz viola
violaine violante violet violeta violetta violette violinda viorel viraj virgen virgie virgil virgile virgilio virgina
virginia virginie virginio virgolina virgulino viriato viridiana virtude visar visitacion vita vital vitale vitali
vitalia vitalian vitaliano vitalio vitalis vitiza vito vitomir vitor vitore vitoria vitorina vitorino vitorio vittore
vittoria vittorino vittorio vitus viva vivaan vivalda vivaldo vivan viveka vivelinda viveque vivian viviana viviane
vivien vivienne vivilde vivina vjolca vjollca vjosa vlad vladica vladimir vladimiro vladislav vlado vlora vojislav
volante volkan volker volkhard volkmar vollrath volodymyr voncile vonda vonn vonnie vreneli vreni vrinda vrishti vritti
vuk vullnet vyanjana wachira wade wael wafaa wafula wahab wai waida wainaina wairimu wakeeta walborg walburg walburga
walda waldeburg waldemar waldi waldo waldtraud waldtraut walentina walfried walid walker wallace walli wally walo
walpurga walpurgis walter walther walton waltraud waltraut waltrud wamalwa wambua wambugu wambui wan wanda waneta
wanetta wangari wangila wangui wanita wanja wanjala wanjiku wanjiru wanjohi wanyama wanyonyi ward warda warhi warinder
warjas warner warren washington wassim watika wava waweru waylon wayne wazir weddy wei wekesa weldon wen wenceslao
wencke wendelin wendell wendi wendie wendolin wendolyn wendy wenke wenona wenzel wera werner wernher weronika wes wesley
wesonga wessel weston whitley whitney wibeke wibke widisha wiebke wieland wieslaw wigbert wigburg wiktor wiktoria wilber
wilbert wilbur wilburn wilda wilder wiley wilford wilfred wilfreda wilfredo wilfrido wilfried wilfriede wilhelm
wilhelmina wilhelmine wilhelmus wilhemina will willa willard willem willena willene willetta willette willfried willi
willia william williams willian willibald willibert willie williemae willis willodean willow willy wilma wilman wilmar
wilmer wilmet wilson wilton wiltrud windy winford winfred winfried winifred winnie winnifred winny winola winona winston
winter wioletta wishi wissam wissem witold wladimir wm wojciech woldemar wolf wolfe wolfgang wolfhard wolfram wonda
woodrow wout wouter wriddhish wridesh wulf wyatt wycliff wycliffe wynell wynona xabat xahria xalak xalbador xalvador
xandi xandra xandrah xanten xanthe xanthia xanthippe xaver xaverius xavi xavia xavier xaviera xaviero xavion xena xenia
xenio xeno xenocrates xenon xeres xerxes xever xhafer xhavit xhejlane xheladin xhelal xhemajl xhemile xheneta xhevahire
xhevat xhevdet xiao xica xico ximen ximena xin xiomar xiomara xisto xiti xiu xoana xochitl xuan xue xun xylia yachana
yacine yadavi yadira yaeko yael yaelle yafet yagmur yagnesh yago yahaira yahvi yahya yair yaiza yajaira yamid yamile
yamilet yamina yamini yan yana yanara yanet yaneth yang yanic yanick yanik yanina yanira yanis yanka yann yannic yannick
yannik yannis yara yared yaren yaritza yaroslav yasemin yash yashasvi yashawini yashica yashoda yashodhara yashvi yasin
yasmin yasmina yasmine yasna yasser yassin yassine yasti yasuko yatan yatin yauvani yavuz yazmin yecid yee yeferson
yeimy yeison yelena yemane yen yeni yenifer yenny yeny yer yerko yerson yesenia yesica yesid yessenia yessica yeter
yetta yevette yfke yi yigit yildiz yilmaz yina yineth ying yinthe ylan ylann ylber ylenia ylli ylva ylvie yoan yoann
yocelyn yochana yodit yoel yohan yohana yohann yohannes yoko yolanda yolande yolando yolima yolonda yon yonatan yonathan
yong yordan yorick yosan yosef yoselin yoshie yoshiko yoshita youcef youlanda youna younes young youri yousef yousra
youssef ysabel ysabelle ysaline yseult yu yucel yudy yue yuette yug yuk yuki yukiko yuko yuksel yulanda yuli yulia
yuliana yulieth yuliya yuly yuma yumi yun yuna yung yunis yuonne yurani yurany yuri yuridia yuriko yury yussuf yusuf
yutika yuvraj yvan yves yvette yvo yvon yvone yvonne zablon zac zacarias zach zacharia zachariah zacharie zachary
zachery zack zackary zada zade zafer zagorka zahide zahira zahra zaid zaida zaido zainab zainabu zaira zairo zaitra zak
zakaria zakayo zaki zaklina zamy zan zana zandra zane zanebono zaneta zanipolo zansi zaqueu zara zarah zarco zardilaque
zarina zarko zarna zashil zayan zayyan zazilia zazilie zbigniew zdenek zdenka zdravka zdravko ze zef zeferina zeferino
zefiro zehaan zehra zeina zeinab zejnep zejnepe zejnije zeki zekije zekiye zelal zelda zelfije zelia zelie zelig zeliha
zelinda zelio zelipe zeljka zeljko zella zellmer zelma zena zenaida zenaide zenia zeno zenobia zenon zenta zenun zenzi
zenzo zeqir zera zerina zeta zetta zeynep zhanna zia ziad zied ziggy zija zijad zijadin zijavere zila zilan zilda zilia
zilma zilmil zina zinal zinerva zineta zinia zippora zipporah zita zivana zivka zivko zivojin zivorad ziza zlata zlatan
zlatko zoa zobaida zoe zoey zofia zohra zoi zoila zoja zola zoltan zona zonia zora zoraida zoran zorica zorka zoya zozan
zsolt zsuzsanna zubaida zubeida zubeyde zuhra zuker zula zulaia zuleica zuleima zulema zulma zunilda zuzana zvezdana
zvonimir zvonko zymer zyrafete
"""

SURNAMES = """
aalts aarden aaron aarts abacherli abad abadie abaine abarca abascal abatantuono abate abato abaurre abba abbagnale
abbate abbet abbey abbott abbruzzese abbud abbuhl abdalla abdallah abdi abdiaziz abdifatah abdikadir abdille abdinoor
abdirahman abdow abdulla abdullah abdullahi abe abecassis abegg abel abela abell abella abellan abeln abels abercrombie
abernathy abernethy abeyta abgottspon abicht abiola ables abner abney aboudib abraao abraham abrahamson abram abramo
abramovic abrams abramson abrassart abrego abreu abril abron abruzzese abruzzo absher abshire abston abt abubakar abuga
aburto acatolli accardi accardo accetta accomando accordino acedo acerbi acero aceto acevedo aceves acharya achieng
achille achilles achison achkinadze achleitner achola achterberg acierno acker ackerl ackerman ackermann ackle ackley
acklin acord acosta acquaviva acquisto acree acri acton acuff acuna adadia adair adam adame adames adami adamo adams
adamski adamson adan adasme adcock addington addis addison addonizio adduci ade adelaar adelman ademi aden adenauer
adetokunbo adeyemi adhiambo adinolfi adkins adkinson adkison adkisson adler adolph adongo adornetto adorno adow adragna
adriaansen adriaensdr adriaense adrian adryaens aeberhard aebi aebli aeby aedo aegerter aeije aelftrud aerni aerts
aertsz aeschlimann affentranger affinito affolter afonso agan agarwal agate agazzi agee aggarwal aggrizzi agnello agnesi
agnew agnoi agosta agosti agostinelli agostini agostino agosto agrawal agrella agresta agresti agrisi agrizi agrizzi
agro agrusa aguado aguayo agudelo agudo aguero aguiar aguila aguilar aguilera aguilo aguirre agullo agurto agusti
agustin ah ahearn ahearne ahern aherne ahlers ahlke ahluwalia ahmad ahmed ahn ahner aho ahrenberg ahrens ahuja ahumada
aichholzer aichinger aiello aiette aigner aiken aikens aimi ainsboro ainsworth airoso aitken ajello akavan ake akechi
akello aker akers akhtar akin akins akinwale akinyi akoth akumu alagna alaimo alain alamo alanis alaniz alarcon alarie
alario alazia alba albanese albani albano albaugh albee alber alberdi albergaria albergo alberici alberico albernas
albernaz albero alberola albers albert alberta albertelli alberti albertini alberto albertoni alberts albertson albin
albini albino albisetti albisser alboni albornoz albrecht albright albritton albro albuquerque alcala alcalde alcantar
alcantara alcantra alcaraz alcazar alcolea alcorn aldana alday alden alder alderete alderman alderson aldi aldobrandi
aldrich aldridge ale alegre alegria alejandro alejo aleman alemannie alemany alenburg alencar alenquer aleo ales alesi
alessandrini alessandro alessi alessio alex alexa alexander alexandre alexandreli alexis alfano alfarenga alfaro alfieri
alfonsi alfonso alford alfred alger algiere ali aliaga aliaj aliberti alicea alig alighieri alio alioto alix alizadeh
alkire allain allaire allan allard allegra allegretti allegretto allegri allegro alleman allemand allemanie allen
allenbach allende allendes aller alleva alley alleyne allgeyer allgood allie allis allison allman allmen allmon allocca
alloway allred alma almada almagia almagro almansa almanza almaraz almazan almeida almendarez almeyda almodovar almon
almonacid almond almonte alo aloise aloisi aloisio alonge alongi alonso alonzi alonzo aloo alpaidis alpert alscher
alsina alston alsup alt altadonna altamirano altamura altavilla alter altera althaus althoff altieri altimari altizer
altman altmann altobelli altobello altoe altom altomare alton alu aluoch alva alvarado alvardo alvarenga alvares alvarez
alvaro alvear alverez alvernaz alverson alves alvey alvez alvis alzate amabile amacher amadeo amadio amado amador amaldi
amalfitano amalrada aman amand amann amante amantea amara amaral amarante amari amaro amat amato amatucci amaya ambani
ambauen amberg ambiveri amble ambriz ambrogi ambrogio ambrose ambrosi ambrosia ambrosini ambrosino ambrosio ambrozim
ambrozin ambrozina ambuhl amburgey amedeo amelia amelio amerson ames amey amezcua amezquita amici amicis amick amico
amicone amidei amigo amim amin amina ammaniti ammann ammerman ammirati ammons amo amodei amodeo amodio amoit amon amondi
amor amore amores amorim amoros amorosi amoroso amos amour amparo ampuero amrein amsel amsler amstad amstel amstutz
amundson amyot ana anand anastasi anastasia anastasio anaya anchesqui ancheta anciaux ancona anctil anda anderegg
anderhalden anderhub anderl andermatt anders andersdatter andersen anderson anderton andes anding andino andolina andra
andrade andrades andre andrea andreano andreao andreas andreasdatter andreasen andreini andreola andreoli andreotti
andreozzi andres andresen andress andreu andrew andrews andrey andri andriano andriao andrieu andrieux andriola andrus
andujar anello angarita ange angel angeles angeletti angeli angelico angelillo angelini angelino angelis angell angello
angelo angelone angeloni angelotti angelucci angerer angers anggreny angiolello angiolillo anglada angle anglin angotti
anguiano anguillara anguissola anguita angulo angus angwenyi anichini aniello anjos anliker anna annaheim anne annen
annese annis annsboro annunziata annunziato ansboro anselmi anselmo ansems ansermet ansley anson antelami anthamatten
anthony antico antille antoine antolini anton antonacci antone antonelli antonellis antonello antonetti antoni antonia
antoniazzi antonini antonino antonio antonioli antonioni antonucci antunes antunez anyango anyona anzalone anzevui
anzivino aoko apablaza aparecida aparicio apitz apiyo apodaca apolinario apollo apolonio apondi aponte aporti appel
appelman apple appleby applegate appleton applewhite appling appolinario aprea april apte aquila aquilar aquilina
aquilino aquino arabia arace aracena aragao aragon aragona aragones araiza arajuo aramburu arana arancibia aranda
araneda arango aranguiz arata araujo aravena araya arb arbogast arboleda arbour arbuckle arcand arcara arcari arcaro
arce arceneaux archambault archer archibald archie archuleta arciniega arcioni arco arcos ard arden ardila ardito
ardizzone ardoin ardolino arduini arduser aregger arellano arena arenas arends arendt arens arent arevalo argan argenio
argenta argentero argenti argentieri argento argenziano argiro argo arguelles arguello argueta argurio arias ariasso
ariens arigoni arino ariosto arispe ariza arjona arkel arline arlotta armand armani armanini armas armato armbruster
armellin armellini armellino armendariz armengol armenia armenta armenti armento armentrout armes armetta armijo
armistead armitage armour arms armstead armstrong arnaiz arnal arnau arnaud arndt arneson arnet arnett arnette arno
arnold arnoldi arnone arnould arnoux arnsberg aroca arocho arola aron arone aronson arora aros arp arpagaus arpini
arpino arranz arredondo arregui arreola arriaga arriagada arribas arrieta arrighi arrigo arrigoni arrington arriola
arrivabene arrowood arroyo arruda arsenault artale arteaga artho arthur arthurs artigas artino artis artner artrip arts
artuso arvin arvizu arwood arx arya aryee arzola asani asaro asberry asbury ascencio aschauer aschenbroich aschman
aschwanden asenjo asensio ash ashbaugh ashburn ashby ashcraft ashe asher ashford ashley ashman ashmore ashton ashworth
askew askins asmundo asprucci assante asselin assem assis assmus assu assumpcao assuncao astafei asten astete asti
astier aston astorga astudillo asuncion atchison atchley atencio atherton athey athman atieno atienza atkin atkins
atkinson attanasio attardo attaway atterberry atwal atwater atwell atwood atzigen atzler au aube auberson aubert aubin
aubrey aubry aubuchon aubut auch auciello auclair aucoin auderset audet audette audi audia audino audy aue auer auffret
aufiero auge augello auger augeri augsburger august augusta auguste augustin augustine augustino augusto augustsdatter
augustsen augustus auinger auld aulenti ault aultman auma aumann aurelio auricchio auriemma aurilio aurora aust
austermuhle austin auten authement autrey autry auvray avalos avant avara avelar aveleda avella avellino avena avendano
aveni avent averett averill avery avila aviles avina avogadro avoirt avolio avril awad awadh awashish awinja awino awuor
axmann axtell ayala aycock ayer ayers ayieko ayllon aylward ayon ayotte ayres ayrosa ayuma ayuso azar azcona azebedo
azedias azeredo azevedo aziz aznar azocar azorin azure azzarello azzaro azzopardi baalen baarck baasch babati babato
babb babbitt babbo babcock baber babey babin babineaux babino babler babu baca baccaro bacci bacciarini bacco baceti
bach bachand bachelet bacher bachetti bachinger bachler bachman bachmann bachmeier bachofen bachtold bacigalupi bacino
back backer backes backman backus bacon bacosi badal badami badamo badan badane badaracco badaro bade badel bader
badertscher badger badgett badia badilla badillo badoer badoglio badolato badoux baechler baena baer baez baeza baffa
baganz bagby baggett baggio bagley baglio baglioni bagnoli bagnoud bagutti bagwell bah bahamonde bahamondes bahati
bahena bahl bahon bahr bahri baiamonte baiense baier bail bailat bailes bailey baillargeon bailleul bailly baily bain
baines bains baio baiocchi bair baird baisden bajaj bajamonti bajardi bajrami bajwa bak bakari baker bakke bakken bakker
bakshi bal bala balaguer balakrishnan balan balanca balarini balasubramanian balay balbi balbo balboni balcer balch
balck balcom baldacci baldassano baldassare baldassari baldassarre baldauf baldelli balderas baldi baldini baldino baldo
baldocchi baldoni baldotto baldridge balducci baldwin bale balemi bales balestra balestre balestreri balestrieri balet
bali baliana balkow ball balla ballance ballard ballarini ballenger ballentine ballerini ballester ballesteros
ballestraz ballew balli balliana ballinari ballinger ballo ballou balma balmat balmelli balmer balnuweit balogun
balotelli balsamo baltazar baltensperger balzano balzarini balzer bambach bambino bamonte banas banchero bancroft banda
bandeira bandel bandello bandeville bandi banducci bandy bane banerjee bang bangerter bangs banik banister bank banker
bankhead banks bankston bann banner banning banninger bannister bannon banos bansal banse banta bantli banuelos banville
banziger baptist baptista baptiste baquero baquete bar baracca barad barahona barajas baraka baral baran barandun
baranello baranowski barasa baratta baraza barazzuol barba barbagallo barbano barbara barbaria barbarigo barbarino
barbaro barbati barbato barbe barbeau barbee barbella barber barbera barberi barberini barberio barbero barbetta barbey
barbier barbieri barbieux barbo barbone barbosa barbot barbour barboza barbuto barcaccia barcella barcellona barcellos
barcelo barcelos barcena barclay barco bard barden bardet bardi bardill bardin bardo bardwell bare barefoot barela
barella barenco barents barer barese baresi barfield barge barger barham barhorst bari baria baribeau baril barile
barilla barillaro barillon barker barkholz barkley barksdale barletta barley barloggio barlow barman barmet barna
barnaba barnabe barnard barner barnes barnett barnette barneville barney barnhart barnhill barns barnum barnwell baro
baroffio baron barone barongo baroni barozzi barr barra barracco barraco barragan barral barranco barras barraud barraza
barrazuol barrazzuol barre barreau barreda barreira barrel barrella barrena barrera barreras barrese barresi barret
barreto barrett barretta barrette barretto barria barrick barrientos barrier barriere barriga barrile barringer
barrington barrio barrios barrnette barron barros barroso barrow barrows barry bars barsanti barsotti barstow bart barta
bartel bartell bartels bartelt barter barth barthel barthelemy bartholet bartholomew bartl bartlett bartley barto
bartoletti bartoli bartolini bartolo bartolome bartolomei bartolomeo bartolomucci bartolone bartolotta bartolotti
bartolucci barton bartsch bartschi bartz barwick barylla barzini bas basadonna basak bascom bascunan baseda basei
baselgia bash basham bashaw bashir basile basilio basilone basinger baskerville baskin basnight basoni bass bassan
bassani bassano basset bassett bassetti bassi bassin basso bassos bassul bastiaanse bastiaense bastian bastianelli
bastias bastida bastidas bastien bastin bastone bastos basu bataglia bataille batalla batchelder batchelor bateman bates
batey bath batista batiste batlle batra batres batson batt batta battaglia battaglini battaglino battagnoli battelli
batten battig battista battistela battistella battistelli battisti battistoni battke battle battles batton batts batty
baty baucom baud bauder baudet baudin baudo baudoin baudouin baudoux baudry bauduin bauer bauermeister bauers baugh
baugher baughman baulet baum bauman baumann baumbach baume baumeister baumer baumgardner baumgartner baumhauer baur
bauschinger bauschke bautista bauwens bauza bava bavaro bavaud bave baver bawa baxley baxter bay baya bayard bayer bayle
bayles bayless baylor bayne baynes bayo bayon bayona bays bazan bazemore bazin bazinet bazoni bazzano bazzi beach
beacham beadle beagle beahm beaird beakey beal beale beall beals beam beaman beamer beamon bean beane bear beard bearden
beardsley beasley beason beasty beaton beatrice beattie beatty beaty beau beaucage beauchamp beauchemin beauchesne beaud
beaudet beaudette beaudin beaudoin beaudry beaufils beaujean beaulieu beaumier beaumont beaupre beauregard beausejour
beausoleil beauvais beaver beavers beavogui bebi beccaria beccheria becerra bechard becht bechtel bechtold beck becke
beckel beckenbauer becker beckers beckert beckett beckford beckham beckley beckman beckmann beckner beckstead beckwith
becnel becton bedard bedell bedewitz bedford bedi bednar bedore bedoya bedwell bee beebe beech beecher beeck beeckmans
beek beekman beele beeler beeli beem beeman beene beer beerli beernink beers beery beesley beeson beffa begay beggan
beggerow beggs begin begley beglinger begue beguelin beguin begum beh behan behl behling behm behnke behr behrenbruch
behrend behrends behrens beier beieren beijring beiler beirn beirne beitel bejarano bekbergen belair beland belanger
belardo belcavello belcher belda belden belew belfi belfiore belhumeur belin belinato belisle beliveau belk belknap bell
bella bellafiore bellamy bellanca bellanger bellante bellanti bellantoni bellard bellavance bellavia belle belleau
bellec bellefleur bellemans bellemare bellenot beller bellerose bellet belletini belley bellezza belli bellia bellido
bellina bellinger bellini bellino bellis bellisario bellissimo belliveau bellman bello bellocchio belloli bellomo bellon
bellone belloni bellotti bellows bellucci belluomini belmar belmock belmont belmonte belotti belpere belsito belt belton
beltrame beltrami beltramo beltran beltz belvedere belz belzile bembo bemis ben benally benanti benard benassi benavent
benavente benavides benavidez benbow benci bencivenga bencivengo benda bender benderer bene benecke benedetti benedetto
benedict benedictis benefield benet benetti benevento benevenutte benevides benfield benford benge bengtson benham
benica benigni benigno beninati beninato benisowitsch benites benitez benito benjamin benn bennardo benner bennet
bennett benning benninger bennington benoist benoit benson bent bentheim benthin bentivegna bentley bento benton bentz
benussi benveniste benvenuti benvenuto benz benza benzing beourgeois beqiraj bera beraldo berard berardi berardinelli
berardinis berardino berardo berarducci berberat berchier berchtold berclaz berdat berdoz berenato berends berendse
berengario berenguer berens beresford beretta berg bergami bergamin bergamini bergamo bergen berger bergeron bergeson
bergevin bergfalk berggren bergh bergin berglund bergman bergmann bergoglio bergquist bergstrom beringer berisha berk
berkel berkey berkley berkowitz berkum berlin berlusconi berman bermejo bermingham berminghim bermudez bernaards bernabe
bernabei bernacchi bernad bernadini bernadot bernal bernard bernardes bernardi bernardini bernardo bernaschina
bernasconi bernasocchi bernat bernatchez berndt berner bernero bernet bernetti berney bernhard bernhardt berni bernicia
bernie bernier berning bernini bernstein berra berre berretta berrios berrocal berry berryhill berryman bersani berset
berta bertagnolli bertani bertelli bertenbreiter berthe berthelot berthelsen berther berthet berthiaume berthier bertho
berthold berthoud berthouzoz berti bertin bertini bertino berto bertocchi bertola bertolami bertoldi bertoli bertolini
bertolino bertolosso bertolotti bertolucci bertone bertoni bertonsin bertorelli bertozzi bertram bertran bertrand
bertsch bertucci bertuzzi berube berude berwert besancon besencon beshears besnard bess besse bessette bessire besson
best bet betancourt betancur bethea bethel bethke bethune betine betini betrisey betschart bett betta bettencourt bettex
betti bettin bettini bettis bettoni betts bettschen betz beuchat beuret beurret beushausen beutel beutelspacher beutler
bevacqua bevan bever beveridge beverly bevilacqua bevins bevis bewley bey beyer beyersdorf beytrison bezemer bezencon
bezerra bezio bhagat bhakta bhalla bhandari bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti
bhavsar biafore biaggi biagi biagini biagioni biagiotti biamonte bianca biancalana biancardi bianche bianchi bianchini
bianco bianconi bianda bias biase biasi biazate biba bibb bibbs bibeau bibi bible bicalho bice bichler bichsel bickel
bickerstaff bickford bickley bicknell bicudo bidault biddle bidwell bieber biedermann biele bieler bielert biello
bielmann bien bienasch bienias bieri bierman biermann bierstraten biesenbach biesenbos biesty biezenbos bifrare bigdeli
bigelow biggen bigger biggers biggerstaff biggio biggs bigham bigler bigley bignami bignardi bignasca bigot bigras bihan
bii bijlsma bila bilbao bilbrey bilello biles bill billard billaud biller billet billings billingsley billington billiot
billman billon bills billung billups billy bilodeau bilotti bilyeu binaghi binda bindaco binder binelle biner binet
binette binetti binford bing bingaman binggeli bingham bini binion binkley binner binns binz bionda biondi biondo bir
birch bircher birchfield birchler birchmeier bird birdsall birdsong birdwell birgen birk birkemeyer birkholz birmingham
birnbacher birnbaum biron birri birt bisaillon bisceglia bischof bischoff bischoffs bise bisesi bish bishop bisio bislin
bisogno bissell bissig bisso bissoli bisson bissonnette bistafa biswas bitelli bitencourt bitner bitschnau bittel bitter
bitterli bittle bittner bitto bitz bivens biviano bivins bivona biwott bixby bixio bixler bizzaro bizzarro bjerke bjork
blaak black blackburn blackford blackledge blackman blackmon blackmore blackshear blackstock blackstone blackwell
blackwood blades blagg blain blaine blair blais blaisdell blaise blake blakely blakemore blakeney blakeslee blakey
blakley blakney blalock blanc blanca blancato blanch blanchard blanche blanchet blanchette blanco bland blanda blandin
blanding blandino blando blanes blaney blank blankenship blanks blanton blas blaschek blasco blase blaser blasi
blasingame blasio blassingame blassneck blatt blatter blattler blattner blau blauensteiner blauer blaylock blazer
blazquez bleau blecher bledsoe blees bleier bleijenberg bleiker bless blessing blevins blewanus blin bliss blizzard
bloch blochwitz block blocker blockhaus blodgett bloemendaal bloise blokland blom blomquist blondeau blondel blondiau
blondin blonk blood bloodworth bloom bloomer bloomfield bloomquist blosch blosser blot blough blouin blount blow
blubaugh blue bluhm blum blumberg blume blumel blumenthal blumer blumstein blunschi blunt bly blythe bo boada boaga
board boardman boarin boase boatman boatner boatright boatwright boaz bob bobadilla bobal bobb bobbitt bober bobo bobst
bocanegra bocca boccaccio boccherini bocchino bocci boccia boccio boccioni boccuzzi bocelli bochatay bochud bock bocker
bocquet bodart boddaugh boddie bode boden bodenmann bodie bodin bodine bodkin bodmer bodnar bodner bodoni bodson body
boe boechat boehler boehm boer boers boes boesch boeser boetet boettcher boezio boffa bogaert bogan bogard bogart bogdan
bogdashin boge bogenrieder boger boggess boggs bogle bogner bognuda bogue bohan bohanan bohannan bohannon bohge bohi
bohl bohlander bohlen bohler bohm bohn bohnbach bohner bohon bohorquez bohrer boiago boiardo boichat boilard boileau
boillat boily bois boisclair boisjoli boisseau boisson boissonneault boisvert boitani boito boivin boix boizam bojorquez
boke bokenkamp boland bolander bolanos bolay bolden bolding boldrin boldrine boldrini boldt boldu bolduc bolen boles
boley bolger bolick bolin boling bolinger bolio bolivar bolkesteijn bollhalder bolli bolliger bolling bollinger bollman
bolm bolnbach bologna bolognese bolt bolte bolton bolyard bolzan bolzmann bom boman bomar bombara bombieri bommarito
bommer bompiani bon bona bonacci bonaccorsi bonaccorso bonadies bonadiman bonadio bonadonna bonafede bonagura bonanni
bonanno bonano bonaparte bonar bonardi bonasera bonato bonatti bonaventura bonavita bonaya bonbach bond bonderer bondi
bonds bondumier bondurant bone bonelli bonello boner bones bonet bonetti boney bonfanti bonfiglio bonfim bongiorno
bongiovanni bongni bonham bonhomme boni bonica bonicenha bonifacio bonifazi bonilha bonilla bonin bonini bonino bonis
bonisch bonito bonjour bonnard bonnaud bonneau bonnefoy bonnell bonner bonnet bonnett bonnette bonney bonnin bonny bono
bonolis bonomi bonomo bonot bonsignore bont bontempo bontemps bontrager bonura bonventre bonvin bonvini bonzon booden
boogaerts booher book booker bookman bookout boon boone boose booth boothe booze boozer bopp bor bora borah borcard
borchard borchardt borchers borde bordeaux bordeleau bordelon borden border borders bordes bordin bordoli bordonaro bore
borel boreland boren borer borg borgeaud borgeling borges borgese borghese borghi borgia borgne borgo borgognon
borgschulze boring borino boris borja bork borkholder borkowski borland borlin borloz borman bormann born borne borner
bornet bornscheuer borowski borquez borra borrani borras borrego borrell borrero borrmann borromeo borromini borroni
borruat borsa borsari borsch borsellino borsiere borsoi borst borter bortolini bortolot bortoloth bortoloti bortolotti
borton boru borum boruschewski borzomi bos boscarato bosch boschetti bosco bose bosetti bosi bosibori bosiger bosio
bosire bosler bosley bosman boso boss bossard bosse bossel bosshard bossi bossio bosso bossoli bosson bost bostic
bostick boston bostwick bosurgi boswell bosworth botacim botacin botelho botella botello botkin bott botta bottarelli
bottari bottaro botte bottega botteon botteron botti botticelli bottiglieri bottigliero bottini bottino bottner botto
bottom bottoms bottone bottoni botts bou bouchard bouchat bouche boucher bouchet bouchez boucsein boudart boudet
boudewijns boudreau boudreaux bouffard boughton bougie bouhuizen bouie bouillon boulanger boulay bouldin boulet
boulianne boulogne boulton boulware bounds bouquet bour bourassa bourban bourbeau bourbon bourbonnais bourdages bourdeau
bourdin bourdon bourg bourgault bourgeois bourget bourgoin bourgondie bourguignon bourke bourland bourne bourquard
bourque bourqui bourquin bourrouag bouschen bousquet boutellier boutet bouthillier bouthoorn boutin bouton boutte
boutwell bouvet bouvier bouwhuisen bova bovard bove boven bovene bovenen bovet bovey bovigny bovino bovy bow bowden bowe
bowen bowens bower bowers bowes bowie bowker bowler bowles bowlin bowling bowman bowser bowyer box boxhammer boyce boyd
boyde boyden boyer boyes boyett boyette boykin boykins boylan boyle boyles boynton boyse bozanja bozarth bozeman bozi
bozsik bozza bozzelli bozzi bozzini bozzo bozzoli bozzuto braaten bracamonte bracci braccia bracco brace braceschi
bracey bracher brack bracken brackett brackin bracy bradberry bradburn bradbury bradden braddock braddy braden bradfield
bradford bradley bradshaw brady braga bragadin bragaglia bragagnolo bragato bragatto bragdon bragg bragger braggion
braggs bragt brahier brahmbhatt brahms braido braillard brainard braithwaite brake braley bramante brambilla bramble
bramblett brame bramlett brammer branaola branca brancaccio brancaglioni brancato branch branciforte branco brand branda
brandao brandenberger brandenburg brandes brandi brandis brandl brandli brandner brando brandon brands brandstatter
brandstetter brandt brandtner branham brann brannan brannelly brannen brannon branscum branson branstetter brant
brantley branton branum brar bras brasey brasfield brashear brashears brasher brassard brasser brasseur brassil braswell
bratcher brathwaite bratschi bratton braud brauer brault braun braune braunstein brautigam bravato bravim bravin bravo
brawley brawner braxton bray brayton brazeau brazell brazelton brazerol braziel brazier brazil breault breaux breazeale
breckenridge breda bree breed breeden breeding breedlove breen bregesk bregnard bregolin bregy breheny brehm brehmer
breiner breisacher breitbarth breitenstein breland brem bremer bremser brenen brenna brennan brenneman brenner brent
brentini brescia bresciani brese breslin bresnahan bresnehan bressan bresse bressi bressler bresson bressoud bret breton
brett brettschneider bretz breu breuer breugel breugelensis breukeleveen breukelveen breunig breves brew brewer
brewington brewster brewton brezininiski breziniscki brezinski bria brian briand brianezi briccialdi brice briceno
brichard brichese brick bricker brickey brickhouse bridge bridgeman bridgers bridges bridgewater bridson bridwell bridy
briel briemer brien briere briesenick brievingh brigandi brigante briganti briggs brigham bright briglia brigman briguet
briley brill brim brimmer brindisi brindle bringmann brink brinker brinkerhoff brinkley brinkman brinkmann brino brinson
brinton briody briones brioschi briosqui bris brisco briscoe brisebois brisee briseno brislane brisot brisset brissette
brisson brister bristol bristow brito britschgi britt brittain britten brittingham britton brix brizee brizzi broach
broadbent broaddus broadhead broadnax broadus broadwater broadway brocard brocato brocco broccoli brochard brochu brock
brockington brockman brockway brodard brodbeck brode broderick brodeur brodie brodmann brodsky brody broeckx broedel
broeders broek broekhoven broening broeshart brogan brogdon broger broggi broggini brogle brogli brokaw bromley bromme
bron bronder bronnimann bronson brook brooke brooker brookes brookins brooks brookshire broom broome broomfield brophy
broquet brosch broschi brose brosi brosnan brossard brosseau brot brothers brotherton brotschi brotz brough broughton
brouillard brouillette broussard brousseau brouwer browder brower brown browne brownell brownfield browning brownlee
brownlow broy broye broyles bru brubaker brucato bruce bruchem bruchez bruckmann bruckner bruder bruen bruggeman brugger
bruggmann brugman brugnaro brugnoli bruhlmann bruhn bruhns bruhwiler bruijn bruijne bruin brulhart brulisauer brum
brumana brumbaugh brumfield brumleve brumley brummett brun bruna brundage brundler brune bruneau brunel bruneli brunelle
brunelleschi brunelli brunello bruner brunet brunette brunetti brunetto bruni brunner bruno brunold bruns brunschwiler
brunson brunswijk bruscantini bruschi brusco brush brusque brust bruton bruttin bruyere bruyn bruynzeels bruzzese bryan
bryant bryce bryner bryson bua bucca buccellato bucceri bucci bucciarelli bucciero buccini buccino bucco buccola buch
buchan buchanan buchard buchberger buchegger buchel buchele bucher buchholz buchinger buchli buchman buchmann buchner
buchrucker buchs buchser buchwalder buck buckholtz buckingham buckles buckley buckman buckmaster buckner bucolo bud budd
budde buder budig bue buehler buell buendia bueno buenrostro buess bueti buettner bufalini bufalino buff buffa buffat
buffington buffo buffone bufford buford bugbee bugg buggs buglione bugmann bugnard bugni bugnon bugueno buhler buhlmann
buholzer buhr bui buie buijs buisson buitrago bujard bujold buker bula bulger bull bulla bullard bulle bullen buller
bulliard bullington bullins bullis bullo bulloch bullock bulluck bulter bultmann bultot bulzoni bumann bumb bumgardner
bumgarner bump bumpus bunce bunch bundi bundy bungener bunjes bunker bunn bunnell bunschoten buntin bunting bunton
buntschu buonaiuto buonanno buonauro buono buonomo buonopane buoro buratti burbach burbank burbano burcardo burch
burcham burchard burchell burchett burchette burchfield burchill burciaga burd burden burdett burdette burdi burdick
burdine bureau burel burer burford burg burgat burge burgener burger burgess burgett burghagen burgi burgin burgio
burgler burgo burgos burgstaller burgues burgy buri burk burke burkes burkett burkey burkhalter burkhard burkhardt
burkhart burkhead burkholder burki burklein burkli burks burleigh burleson burley burli burlingame burman burmeister
burnell burnett burnette burney burnham burnley burns burnside buro burr burrell burren burress burri burris burroughs
burrow burrows burrus burruss burse burson burt burton burtscher burwell bury busa busacca busalacchi busato busby
buscetta busch buschbaum buscher busemann buser busetti bush bushey bushman bushnell bushong busienei buson busoni
busque busquets buss bussa bussard busse bussell busser bussey bussieres bussinger bussmann busson bussone bustamante
buster bustos butala butcher butera buthey butikofer butler butschi butselaar butt butta buttacavoli butte butterfield
butters butterworth buttimer buttimore buttitta buttler buttner butto button butts butty butz buuren buxton buytelaar
buzatto buzon buzza buzzard buzzell buzzelli buzzeo buzzi bwire byars bybee bye byer byerly byers byington byler bynum
byram byrd byrge byrne byrnes byron byrum caballero cabalzar caban cabana cabanas cabanillas cabe cabello cabeza cabezas
cabibbo cable cabo caboto cabral cabrales cabrera cabrero cabrini caccamise caccamo caccavale caccese cacchione caccia
caccianemico cacciatore cacciola caccioppoli caceres cadalbert caddell cadden caddow cade cadefau cadena cadenas cadieux
cadiou cadogan cadonau cadorette cadorna cadosi cadotsch cadruvi cadwallader cadwell cady caesar caetani caetano
cafarchia cafarella cafarelli cafasso cafe caffarelli cafferkey cafferky cafferty caffey caffrey cage cagle cagney
cagnin cagnina cagnotto cahalane cahill cahillane cahir cahoon caiazza caiazzo caicedo caillaud caille caillet cain
caine cainero caines cairn cairns cairo caironi caissy caito cajacob cal calabrese calabretta calabrez calabreza
calabria calabro calafiore calahan calamari calandra calandro calarco calassara calatayud calatrone calazans calbo
calcagni calcagno calcaterra caldarella caldarelli caldarera caldarone caldeira calder caldera calderari calderaro
calderon calderone caldo caldwell cale calegari calegario calfee calgari calhoon calhoun caliari calicchio caliendo
califano califfe calil calimam caliman calistro calitri caliva calixto calkins call calla callaghan callahan callan
callanan callaway callegari callegaro calleja callen callender callens calligan callihan calliman callinan callis
callison calloway cally calmon calotto caloz caltabiano caltagirone calton calvanese calvano calvert calvet calvetti
calvey calvez calvi calvillo calvin calvo calzada calzascia camacho camanni camara camarata camarena camargo camarillo
camata camatta cambareri cambell cambiage cambier cambio cambria camden camelio camenzind camerino cameron camichel
camicione camilete camiletti camilleri camillete camilli camillo caminada caminiti camino camire camiscione cammack
cammarano cammarata cammel camozzi camp campa campagna campagnaro campana campanale campanella campanelli campanile
campano campbell campeau camper campi campillo campion campione campise campitelli campo campobasso campodonico campoli
campolo camponovo campopiano camporeale campores camporez campos campoy camps campus campuzano camuccini camus canada
canaday canady canal canale canales canali canals canas canata canavan canceglieri cancel cancellieri canchola cancian
cancino candaux candela candelaria candelario candia candido candito candler candolfi cane canellas canepa canet canete
canetta canevari canevascini canfield cangialosi canil canio canizares cann cannada cannady cannan canniffe canning
cannizzaro cannon cannone cannova canny cano canon canonica canova canovas cansi cansian cansio cansler cant cantalupo
cantara cantarella canter canterbury cantero cantieni cantillo cantimori cantin canton cantone cantoni cantor cantore
cantrell cantu cantwell canty canuel canzano canzian cao caouette capaccio capaldi caparelli caparros capatt capaul
capdevila cape capecchi capeder capel capelini capella capelle capelli capello capers capito caples caplinger caplis
capo capobianco capodanno capone caponera caponi caponigro caporale caporaso capotosto capozzi capparelli cappella
cappelletti cappelli cappellini cappellino cappello cappetta cappiello capples cappo cappola capponi capps cappucci
capra caprara capretta capri capriglione caprini caprio capriotti caproni capua capuana capuano capucho capurso caputa
caputi caputo capuzzi caraballo carabello caracappa caracci caracciolo caradonna caramanica caranci carangelo carano
caratsch caravella caravello caraway carazas carbajal carbajo carballo carbaugh carbery carbo carbonara carbone
carbonell carboni carbonneau carcamo carchidi card carda cardamone cardano cardarelli cardelli cardello carden cardenas
carder cardi cardile cardillo cardin cardinal cardinale cardinali cardinaux cardo cardon cardona cardone cardoni cardosa
cardosi cardoso cardoza cardozo carducci cardullo cardwell carella carelli carello cares careta caretta carey carfagna
carfagno carfora cargile cargill carico caridade carideo caridi cariello carignan carilli carillo carina carinci carini
carino cariou carl carle carlen carleo carlesso carleton carley carli carlier carlile carlin carlini carlino carlisi
carlisle carlo carlock carlone carloni carlos carlowitz carlozzi carlsen carlsohn carlson carlton carlucci carlyle
carmack carman carmen carmichael carminate carminati carmine carmo carmody carmon carmona carmosino carnaghi carnahan
carneiro carnell carner carnera carnero carnes carnevale carney carnicelli carniele carnielle carnielli carnot carnotte
caro carocci carolan carolis carollo caron carone caronia carosella caroselli carosi carosone carota carotenuto
carothers carozza carpaccio carpenter carpentier carpentieri carper carpinelli carpinello carpino carpio carr carra
carragher carranza carraro carrasco carrasquillo carraud carraux carraway carre carreiro carrel carrell carreno carreon
carrer carrera carreras carrere carrero carretero carricato carrick carrico carrier carriera carriere carrieri carriero
carrig carrigan carrigy carrillo carrington carrion carrizales carrizo carro carrol carroll carron carrozza carruth
carruthers carry carson carsten carstens carswell carta cartagena cartelli carter cartes carthy cartier carton
cartwright carty caruana carullo caruso carusone caruthers carvajal carvalhido carvalho carvelli carver carville carwile
cary casa casadei casado casady casagranda casagrande casal casale casaleggio casaletto casali casalino casalodi casals
casamento casanova casanovas casarella casares casarez casarin casaro casas casasanta casassa casavant casazza cascella
casciani casciano casciato cascio cascioli cascone case casella casellati caselli caserta cases casey cash cashen
cashion cashman casiano casias casillas casini casino caskey cason caspar caspari casper caspers cass cassady cassani
cassano cassara cassaro cassart cassel cassell cassella cassen casserley casserly cassese cassetta cassiano cassidy
cassin cassinelli cassini cassino cassity casson cassone castagna castagno castagnola castaldi castaldo castaneda
castano castanon casteel castejon castel castelione castell castellani castellano castellanos castelli castellini
castellitto castello castellon castells castellucci castelluccio casteluber caster castiglia castiglione castiglioni
castilla castillo castioni castle castleberry castleman casto caston castonguay castor castorena castoro castrejon
castricone castrillo castrillon castro caswell catabriga catala catalan catalani catalano catalanotto cataldo catalino
catania catano catanzano catanzaro catchings cate catellan catenacci catenazzi cater caterina caterino cates cathcart
cathey cathomas cathomen catizone catlett catlin cato caton catone catrambone catron catt cattai cattaneo cattani
cattelan cattigan cattin catto catucci cauchon caudell caudill caudillo caudle caudron cauley caulfield causey cauthen
cava cavalcante cavalcanti cavaleiro cavaliere cavalieri cavalli cavallina cavallini cavallo cavanagh cavanaugh
cavanelas cavanna cavargna cavataio cavatti cavazos cave cavegn cavelti cavender caver caversani cavicchi cavieres
caviezel cavigelli cavin caviness cawley cawthon cayer caylor cazares cazorla cea ceasar ceballos cecala ceccarelli
cecchetti cecchi cecchini cecco ceccon cecconi cece cecere ceci cecil cecote cecotti cedeno cedillo cedrone cefalo
cefalu ceglia cei ceja celani celano celaya celentano celenza celestine celia celio celis cella celli cellini cellucci
cellura celona celot cena cenci cendron cennamo centanni centeno center centers centofanti centola centore centrella
centrone ceolin ceotto cepeda ceraso cerasoli cerasuolo ceravolo cerbone cercone cerda cerdan cereghino ceresa cerezo
cerf cergueira ceri cericola cerini cerino cerminaro cerna cerniglia ceron cerqueira cerquiglini cerreta cerri cerrito
cerro cerrone cerroni cerruti certa certo cerulli cerullo cerutti cervantes cervantez cervelli cervera cervi cervini
cervino cervone cesa cesare cesari cesarini cesario cesaro cesaroni cesarotti ceschi cescon cesconeto cesconetto cesena
cespedes cesta cestaro cestone cetta cevolani cha chabert chabloz chabot chacha chacko chacon chad chada chadha chadwell
chadwick chaffee chaffin chaffins chafin chagas chagnon chahal chai chaidez chaisson chakrabarti chakraborty chalfant
chalifoux challandes chalmers chamberlain chamberland chamberlin chambers chamblee chambless chambliss chambon chambovey
chamness chamorro champagne champion champlin champoux chan chana chance chancellor chancey chand chanda chander chandia
chandler chandra chandran chaney chang changawa chao chapa chaparro chapdelaine chapelle chapin chapiniti chaplin
chapman chappel chappell chapple chappot chappuis chapron chapuis chaput char charbonneau charbonnier chardon charest
charette charland charlebois charles charlet charley charlie charlier charlot charlton charmillot charo charon
charpentier charpie charrier charriere charron chartier charton chartrand chase chasse chassot chastain chasteen
chatagny chateau chatelain chatfield chatham chatman chatriand chatriant chatterjee chau chaudet chaudhari chaudhary
chaudhry chaudhuri chaudry chauhan chausse chautems chauveau chauvet chauvin chavarria chavers chaves chavez chavira
chavis chawla chayer cheatham chebet chebii cheboi chebon checa checchi chechi cheda chee cheek cheeks cheema cheever
chege cheibub chelagat chelangat chelimo chellis chemin chemtai chemutai chen chenangat chenard chenault chenaux chene
cheney cheng chengo chenier chenoweth chepchirchir chepchumba chepkemboi chepkemoi chepkirui chepkoech chepkorir
chepkosgei chepkurui chepkwemoi chepkwony chepngeno chepngetich cheptoo cherbuin cherian cherico cheron cherono cherop
cherotich cherpillod cherry cherubini cheruiyot cherutich cheruto chervaz chesang chesaux cheseaux chesire chesley
chesney chesnut chesser chesson chester chestnut chetelat cheung chevalier chevalley chevallier chevre chevresson
chevrier chevrolet chew chewning cheyech chhabra chi chiang chiappetta chiappini chiara chiaradia chiaramonte chiarella
chiarelli chiarello chiaro chiasson chiaverini chiavetta chick chico chicoine chidester chiecan chiecon chiera chies
chiesa chiesurin chiffelle chigi child childers childress childs chiles chilson chilton chimienti chin china chindamo
ching chinn chinnici chino chiodi chiodini chiodo chipman chirchir chirco chirichella chirico chiron chisholm chism
chisolm chittolini chitwood chiu chiumento chiusano chivers cho choate choe choffat choi choice choiniere chokshi
chollet chomba chon chong chopard chopin chopra choque choquette chotzen chou choudhary choudhry choudhury chouinard
choulat chow chowdhury choy chretien chrisman christ christe christen christensdatter christensen christenson
christiaens christian christiandatter christiansdatter christiansen christianson christie christman christmas christner
christofferso christoph christophe christopher christophersen christopherso christy chrodtrud chronister chtistensdatter
chu chuard chukwu chumba chumley chumo chun chung chunn church churchill churchwell ciabattoni ciaburri ciaccia ciaccio
ciambrone ciampa ciampi cianci ciancio cianciola cianciolo cianciulli cianelli cianflone ciani ciano ciaramitaro
ciaravino ciardullo ciarleglio ciarlo ciarrocchi cibelli cibin cicala cicale cicalese ciccarelli ciccarello ciccarone
cicchetti cicchini cicchino cicci cicciarelli cicco ciccolella ciccone cicconi ciccotelli cicero cichorius cicilia cicio
cicone cid cieri cierpinski ciervo cifaldi cifarelli cifelli cifuentes cignaroli cilea cilento cilibrasi cillo cilluffo
cima cimaglia cimarosa ciminelli ciminera cimini cimino cimmino cimo cimorelli cina cinco cinelli cini cino cinotti
cinque cinquemani cintron ciocca ciocco cioffi ciolino ciolli cione cioni cioppa ciotola ciotti cipolla cipollone
cipriani cipriano cira circo cirelli ciresi ciriello cirigliano cirilli cirillo cirincione cirino cirrincione cirrito
cisco cisneros cisterna cisternas citino citrano cittadino cittera ciucci ciuffo ciufo ciulla ciullo civaschi civello
civiello civita civitarese civitello claar claassen clack claes claesdr claesner claessens claeys clafferty claffey
claiborne clair claluna clancy clanton clapp clapper clardy clare claret clarius clarizio clark clarke clarkson claro
clary classon claude claudel claudino claudio claus clausen claussen claveau clavero clavien clavin clawson claxton clay
clayborn claycomb claypool claypoole clayton claytor clear cleary cleaver cleaves cleek cleem clegg cleghorn cleland
clem clemens clement clemente clementi clements clemmer clemmons clemons clenaghan clerc clercq clerici clerico clerkin
clermont clery cleve cleveland clevenger clever cliche click clifford clift clifton cline clinkscales clinten clinton
clivaz cloarec clogherty cloherty clohessey clohessy cloney cloninger clontz cloonan cloone clooney clootwijck clopath
clopton close closset cloud clough clouse clouser cloutier cloux clover clow clower clowers cloyd cluck cluff clukey
clune clyburn clyde clymer co coady coakley coan coardi coates coats cobb cobbs coble cobo cobos coburn coca cocca
cocchi cocchiola cocci cocco cochet cochran cochrane cociarelli cockerham cockrell coco cocozza cocuzza coda coddington
codella coderre codina codiroli cody coe coelha coelho coello coen coenen cofer coffee coffelt coffey coffield coffin
coffman cofield cofone cofrancesco cofre cogan cogburn coggins cogley coglianese cogliano cogo cogswell cohalan cohan
cohen cohn coholan coia coigny coil coiro coke coker cola colabella colacino coladeci colaianni colaizzi colaluca
colandrea colaneri colangelo colantoni colantonio colantuoni colantuono colao colapietro colarossi colarusso colas
colasanti colasuonno colato colavita colavito colbert colburn colby coldiron cole colella colello coleman coles coletta
coletti coletto coley colfer colgan colhoun colicchio colin colina colinet coll colla collado collao collard collart
collaud collazo collen colleneler colleran collet collett colletta collette colletti colley colli collier colligan
collignon collin collina collinder collings collins collinsworth collis collodi collum colly colman colodeta colodete
colodetti colom coloma colombi colombini colombo colomer colon colona colone colosi colot colquitt colreavy colson
colston colter colton colucci coluccio colum columbo columbus colunga colvin colwell colyer comar comarela comas combe
comber combes combi comboni combre combs comeau comeaux comella comencini comer comerford comeriato comerio comfort
comisky comisso comito comman comment commins como comolli compagno compagnone company compere compton comstock comte
comtois comunale comyn cona conant conard conaty conaway conboy conca concannon conceicao concepcion conceprio concha
conciani conde condello conder condoleo condon condren condron cone conefrey conesa conetta coney confalone confer
conforti congdon conger congo conigliaro coniglio conklin conlan conley conlin conlon conmee conmy conn connachton
connaghy connally connaughton conneeley conneely connell connellan connelly conner conners connery connole connolly
connor connors conod conole conover conrad conradi conree conroy conry considine consigli consiglio constancio constant
constantin constantine constantineau constantino contarato contarini contarino conte contento conterini contessa conti
contini contino conto contractor contrafatto contreras contrino conus converse convey conway conwell conyers coogan cook
cooke cooks cooksey cookson cool coolahan coolen cooley coolidge coombs coomer coomes coon coonan cooney coonrod coons
cooper coots cope copeland copenhaver copley coppage coppens copper coppi copple coppo coppock coppola coppolino copt
coquoz coraducci corallo coray corazza corbacho corbat corbaz corbeil corbello corbett corbi corbin corbitt corbo corboz
corby corcione corcoran corcos corda cordano cordaro cordasco cordeiro cordell corder cordero cordes cordey cordi
cordier cordisco cordle cordoba cordone cordova corduff core coredo corella corelli coret coreth corey coria corigliano
corish cork corkery corless corley corliss cormack corman cormican cormick cormier corminboeuf cormy corn cornacchia
cornejo cornelia cornelison cornelisse cornelissen cornelisz cornelius cornell cornella cornelsen corner cornet cornett
cornetta cornez cornil cornish cornu cornut cornuz cornwell corocher corominas corona coronado coronel corpataux corput
corpuz corr corra corradetti corradi corradini corradino corrado corral corrales corrao corre correa correale corredor
correia correll corrente correnti correr correya corridan corriere corrigan corriveau corry cors corsa corsaro corsello
corsentino corsetti corsi corsiglia corsini corsino corso corson corstiaens corte cortes cortese cortesi cortez corthay
corthesy corti cortina cortinas cortopassi corum corvalan corvi corvino corvo corwin cory cosandey cosby coscia cosco
cosendey cosentino cosey cosgrave cosgrove cosio cosman cosme cosmo cosper coss cossette cossey cossiga cossy costa
costalonga costanza costanzi costanzo costariol coste costela costella costello costelloe coster costigan coston cota
cote coterlet cothran cotrone cotroneo cotta cotten cotter cottet cotthardt cotti cottin cotting cottingham cottle cotto
cotton cottrell cottrill couch couderc coudert coughlan coughlin couillard coulombe coulon coulson coulter council
counihan countryman counts courbat courcey courchesne cournane cournoyer coursey courson courtemanche courtenay courtier
courtin courtney courtois courtright courville courvoisier coury cousin cousineau cousins coutant coutaz coutinho couto
coutu couture couturier couvreur covarrubias covell covelli covello cover covert covey coviello covington covino covre
cowan cowans coward cowart cowden cowell cowely cowen cowgill cowles cowley cox coy coyle coyne cozar cozart cozumeco
cozza cozzi cozzo cozzolino cozzone crabb crabtree cracchiolo craddock craft crafton crahan crahay craig craighead crain
craine cram cramer crampsey crampsie crampton crandall crandell crane cranford crangle crank cranley cranly cranmer
cranston crase crass crausaz cravellar craven cravens craver cravotta crawford crawley cray crayton crea creamer crean
creasy crecco creech creed creedon creek creekmore creel cregan crehan creighton crelier cremasco cremer cremin cremona
cremonesi crenshaw crepeau crepin crescenzi crescenzo cresci crespi crespo cress cressafe cressier cresta creswell crete
cretegny cretin cretton crevier crevoisier crew crews criado cribb cribbons cribbs cricco crick crider crigger crilly
crim crimmins criner crinion crippen crisafulli crisinel crisler crisp crispi criss crissman crist cristofaro
cristoforetti cristoforo criswell critchlow crites crittenden crittendon crittin crivelli croal croce crochet croci
crocker crockett croft crohan crolly cromer cromwell crone cronelly cronin cronjager cronk cronly crook crooks croom
cropper cros crosbie crosby cross crossan crosskofp crossland crossley crossman crosson crota croteau crotty crouch
crouse crouzet crow crowder crowe crowell crowl crowley crownover crowson crowther croy crozatti crozier cruce cruces
cruchon crudden cruise crum crumb crumbley crumley crump crumpler crumpton cruse crutcher crutchfield cruz cryan
cuadrado cubillos cuche cuda cuddihy cudre cuellar cuenca cueni cuennet cuervo cuesta cueto cuevas cuff cuffe cugia
cuijck culberson culbertson culbreath culbreth culhane cull cullen culler culley culligan cullinan cullinane cullins
culloty cullum cully culot culp culpepper culver cuman cumberbatch cumiskey cumisky cumming cummings cummins cummiskey
cummisky cundari cundiff cunha cunnane cunneen cunningham cunny cunshnir cuomo cupp curatoli curchod curci curcio curdy
cureton curiel curitiba curl curlee curley curnane curneen curnyn curran currat current currey currie currier currin
curry curtin curtis curtiss curtsinger curty cusack cusano cushing cushman cusick cusson custer custodio cuthbertson
cutler cutlip cutright cutrufo cutshall cuttat cutter cutting cutts cutuli cuvelier cuzzocrea cypriano cyr cyrillo cyrus
daal dabbs dabney dabrowski dachert dachgelder dachgeldt dachgelt dachille dacosta dacquisto dacunto dada dadalto dadamo
daddario daddio daddona dade dafflon dagane dagata dagenais daggett dagosta dagostini dagostino dagsburg dahir dahl
dahlberg dahler dahlgren dahm dahmen daigle daigneault daiken dail dailey daily daimer daino daiuto dakaj dake dal dalal
dalcin dale dalem daleo dalesandro dalesio dalessandro dalessi dalessio daley dalfonso dalia dalke dalla dallaire
dallape dallara dallarmellina dallas dallava dalleva dallinger dalmau daloia daloisio dalonzo dalpe dalrymple dalt dalto
daltoe dalton daltro dalvi daly dam damaske damato dambra dambrosi dambrosia dambrosio dame damelio dameron damian
damiani damiano damico damme damon damone damore damours dampier damron dan dana danaher dance dancy dandolo dandrea
dandridge dane daneau danella danese danesi danford danforth dang dangelo dangerfield dangl dani daniel daniele danieli
daniell daniello daniels danielson danioth danis danley dann danna danneberg danner danninger dannunzio dansby dansereau
dansi dantas dante dantona dantoni dantonio dantuono dantzler danuser danza danzer danzi dao daoust dapolito daprile
daquila daquino dar dara daraiche darani darby darcangelo darco darcy dardar dardel darden dardengo dardenne darezzo
dargan darienzo darin dariva dark darling darmody darms darnau darnell daroz darpino darr darrah darras darrigo darrow
darroz dart darwin dasaro dascanio dascenzo dascoli dasey dasgupta dash dasher dashiell dasilva dass dassie dastous date
dates dato datri datta dattilio dattoli daub daubner daud daudrich dauer daugherty daughtery daughtry daum dauphin
dauria dauth dauti dautzenberg davalos davanzo davatz dave davel davenport davern daversa daves davey davi davia
daviault david davide davids davidson davie davies davila davin davino davis davison davisson davitt davoli davoren davy
daw dawes dawkins dawson day dayal daye dayer dayton daza dazio dazzi dazzo deacon deacy deady deal dean deanda deane
deangelis deangelo deans dear dearborn dearing dearman deas dease deason deasy deatherage deaton deaueroux deaver
deberry deblois deboer debolt debona debonneville debord debose debray debroux decaillet decamp decamps decarie decarlo
decastro dechamps decicco deck deckard decker deckert declercq decosta decoteau decristophoris dedmon dedrick dee deeds
deegadan deegan deehan deel deeley deely deem deemer deen deeney deeny deep deer deerberg deere deering deery dees deese
deeter defago defanti defazio defelice deflorin deford deforest degasperi degen degeorge degidio degonda degraff degraw
degroot degueldre deguzman dehaan dehart dehaven deherrera dehmel dehon deigan deignan deitz deja dejardin dejesus
dejong dekker delacruz deladoey delafuente delagarza delage delahaye delahunty delai delaloye delamare delancey delaney
delannoy delano delao delap delaparte delapaz delapena delaporte delargy delarmelina delarosa delarue delastre delatorre
delattre delaunay delavy delay delazare delcastillo delcourt delcroix deledda deleo deleon deleze delfino delforge
delfosse delgadillo delgado delhaye delhez delia delisa delise delisle deliso delk dell dellanno dellantonia dellaparte
dellaquila delley delli delligatti dellinger dellolio dellucci delmas delmenico delmotte deloach deloatch delong delonge
delorenzo delorme delosreyes delossantos deloughrey deloughry delozier delp delporte delpupo delreal delrio delrosario
deltoro deltour deluca delucia deluna delvalle delvaux delvecchio delvigne dema demaio demanet demange demarco demaret
demarmels demars demartino demartins demby demello dement demers demilio deming demir demiri demma demmendaal demoni
demont demonte demoss demoulin demps dempsey demut dena denadai denby dendy deneault deng dengg dengler denham deni
denihan denis denisco denison denk denman dennard dennehy dennenberg denner denney dennie denning dennis dennison denny
denoth densmore denson dent dente dentice dentino denton denzel denzinger denzler deo deol depace depalma depasquale
depero depew depra deprez depriest depue deramo derasmo deraspe derby dercole deriaz derivaz dermody dermott deroche
derosa derose derosier derouen derr derrick derrico derrien derrig derron derry derryberry dertmann derungs dery desai
desalvo desantiago desantis desaulniers desautels desbiens desbois descamps deschamps deschenaux deschenes deschievane
descloux descombes descoteaux desfosses desgagne deshaies deshayes deshields deshmukh deshpande deshusses desilets
desilva desimone desio desjardins deslarzes deslauriers desmarais desmet desmeules desmond desnoyers desormeaux desousa
desouza despain desposito despres desrochers desroches desrosiers dessart dessaure dessureault dessy destefani destefano
detaille dethier dethloff detournay detrick detry detti dettling detto dettore detweiler detwiler deus deuschle deutsch
deutschmann devally devan devane devaney devanney devantay devaud devaughn devault devaux deveau deveault devenney dever
devereaux devereux devers devery devi deville devillers devilly devin devine devito devitt devittori devlin devoe devore
devos devoy devries dew dewald dewall dewan dewar dewberry deweese dewey dewez dewitt dews dexter dey deyo deyoung
deziel dhaliwal dhar dhawan dhillon dhingra dial diallo diamond diana dias diaz dibble dibenedetto dibiasi dicarlo dick
dicken dickens dickenson dickerson dickey dickie dickinson dickman dicks dickson dicus dida didier die dieckmann
diedrich diefenbach diego dieguez diehl diekmann diemer dienel diep dierking dies diesbach diesbergen dieter diethelm
dietl dietlin dietrich dietwyler dietz dietzsch dieu dieudonne diez diezel diffin diffley diggelmann diggin diggins
diggs digiacomo digiovanni dignan diirr dijk dijkman dijkstra dijoux dilbeck dildy dileo dill dilla dillane dillard
dillen diller dilley dillier dillinger dillingham dillion dillman dillon dillow dills dilorenzo dilworth dimaggio
dimarco dimas dimmick dimperio din dinamarca dinan dinardo dineen dingelstedt dinger dingess dingle dingman dingus dinh
dini dinis dinkel dinkins dinneen dinnocenzo dinsmore dintino dinwiddie dioguardi dion dionne diorio diot diotte
dipasquale dipietro dippel dippl dircken dirks dirksen dirnberger dirrane dirren dirven disdero diserens dishman diskin
dismuke disney distefano ditschlerin dittman dittmann dittmar dittmer ditto dittrich divan divenney diver divine diviney
dix dixit dixon dixson dizon doak doan doane dobbin dobbins dobbrunz dobbs dobel dober dobes dobler dobson doby dockery
docquier doctor dodd dodds dodge dodson doe doering doerr doesburg doggett dogherty doglioni doherty dohman dohn dohring
doimo doiron dokkum dolan dolby dolch dold dole dolf doll dollar dolores dolphin dombrowski domene domenech domenico
domeniconi domine domingo domingue domingues dominguez dominicis dominick dominquez dommelen domo don dona donadira
donagher donahoe donahue donaire donald donaldson donarelli donati donato donatoni donegan donelson dones doney dongen
donie donini donley donlon donnan donnay donne donnell donnellan donnelly donner donnet donofrio donoghue donohoe
donohue donoso donovan dony donz donze doody dooey doogan doohan doolan dooley doolittle dooren doorhof doorn doornhem
doorty doppler dora dorado doran dorazio dordan dore dorfer dorgan doria dorig dorigo doring dorio dorion dorman dormond
dorn dornan dorner dorr dorre dorrian dorris dorsa dorsaz dorschner dorsett dorsey dorsi dorsman dorso dortch dorthe
dorton dorval dorzenoni dosch doshi doskoczynski doss dossetti dossi doster dostie dotson dotta dottavio doty doucet
doucette doud doudigan dougan dougherty doughty douglas douglass doumont dovara dove dover dovidio dow dowd dowdell
dowden dowdle dowdy dowell dower dowerg dowey dowler dowley dowling downer downes downey downie downing downs doyen
doyle doyon dozier draaisma draeger draghi dragon dragu drain drake drakeford drakes drapeau draper draxler drayton
drechsler drees dreher dreier dreiling dreissigacker drennan drennen drenthe dreschner dresdner dressler drew drewes
drews drexler dreyer drian dries driessen driggers drinkard driscoll driskell driskill driver droguett drohan drolet
drompt droney drouet drouin drown droz druart drub drubin drucker drum drumm drummer drummond drummy drury druso dryden
drye dryer drysdale dua duane duar duarte duba dubach dubay dube dubeau dubey dubin dubler dubois dubos dubose dubost
dubourg dubreuil dubuc dubuis dubuisson dubus duca ducharme duchemin duchene duchesne duchesneau duchoud duck duckett
duckworth duclos ducommun ducraux ducret ducrocq ducry duda dudek dudler dudley dudli duenas duerr duez duff duffey
duffield duffin duffy dufort dufour dufrane dufrasne dufrene dufresne dugal dugan dugar dugas dugerdil duggan dugger
duggins duguay duhaime duhamel duhanaj duhig duhon duhy duignan duivenvoorde duivenvoorden dujardin duke dukes dulaney
dulbecco duley dulin dull dulohery dulude duma dumais dumas dummermuth dumont dumortier dumouchel dumoulin dunagan
dunaway dunbar duncan dunford dungan dunham dunigan dunkelberger dunki dunkin dunkle dunkley dunlap dunleavey dunleavy
dunlop dunmire dunn dunne dunnigan dunning dunny dunphy dunser dunson dunst dunston dunton dunworth duodo duong
dupasquier dupere dupertuis dupin duplessis dupond dupont duppenthaler dupras duprat dupraz dupre dupree duprey dupuis
dupuy duque duquesne duquette duran durand durant durante durbano durbin durden duren duret durfee durgin durgnat durham
durieux duriez durisch durkan durkee durkin durnan durnin durning durocher duron duroux durr durrant durrenberger durrer
durrett durrihy durso durst durussel dury duse dusek duss dussart dussault dussen dustin dutcher dutertre dutkiewicz
dutra dutrieux dutruy dutt dutta dutton duty duva duval duvall duvanel duvenvoirde duvillard duvivier duyvenvoorde
dvorak dwane dwyer dyal dyar dycus dye dyer dyess dyett dyke dykes dykstra dylus dysart dyson eaddy eades eads eady
eagan eager eagle eakin eakins ealey ealy eames eanes earhart earl earle earles earley earls early earnest earp easley
eason east easter easterday easterling easterwood eastman easton eastwood eatmon eaton eaves ebani ebel ebeling ebener
eberhard eberhardt eberhart eberharter eberl eberle eberly ebersole ebert eberth ebner eby eca eccles eccleston
echevarria echeverria echols eck eckard eckbauer eckenrode ecker eckert eckhardt eckhoff eckles ecklund eckman eckstein
eco ecoeur eddings eddington eddins eddy edelman edelmann edelstein eden edenfield edens eder edgar edge edgerton
edgington edin edington edison edlinger edmiston edmond edmonds edmondson edmonson edmunds edmundson edorh edson
edvinsson edward edwards edwin eells eelman eerden eerenbeemt effler egan egbert egea egeland eggel eggen eggenberger
eggenmueller eggenschwiler egger eggers eggert eggimann eggleston eggli eggmann eggs egisheim egli egloff ehlers ehlert
ehm ehmann ehrhardt ehrig ehrlich eibl eich eichberger eichel eichelberger eichenberger eicher eichhorn eichinger
eichler eichmann eide eidson eifert eigenheer eigenmann eigenwillig eijkelboom eijndhoven eijssel eiland eilers eilerts
eimer einaudi einert eisele eisenberg eisenegger eisenhauer eisenlauer eisenman eisenring eisl eisner eivers ekai ekal
ekeno ekidor ekiru ekitela eklund ekpo ekwueme elam elardo elbe elbert elberts elbertse elder eldred eldredge eldridge
eley eleyth elgin elgueta elias eliason elijah elizalde elizondo elkin elkins elledge ellena ellender eller ellerbe
ellinger ellingson ellington elliot elliott ellis ellison ellsworth ellzey elmer elmiger elmo elmore elms elorza eloy
elrod elsemulder elsenaar elsener elson elss elston elswick elton eltschinger elwell elwood ely elzas emanuel emanuele
emanuelli embden emberton embree embrey embry emeli emerick emerson emert emery emilio emma emmanuel emmelen emmelmann
emmen emmenegger emmert emmett emmi emmons emo emond emonet emory emrich emrick emuria en encarnacion encina encinas
enciso ender enders endicott endres endress endringer endrizzi endsley enea eng engbersen engel engeland engelen
engelhardt engeli engelmann engels engen engl england engle englebert englehart engleman engler englert english engram
engstrom enloe enlow ennis enns enoch enos enrico enright enriquez enschot ensley ensminger ensor entringer enz enzinger
epars epifano epiney episcopo epley eplinius epp epperson eppolito epps epstein eramo erard erazo erb erber erbolato
ercolani ercole erdin erdman erdmann eregae erhardt erhart erhout erices erickson ericson erikson erlacher erlei erler
erm ernest erni ernst erny errani errante errico errigo erskine ertl erupe ervati erve ervin ervine erving erwes erwin
es escalante escalera escalona escamilla eschler escobar escobedo escolano escribano escriva escudero esekon esenwein
eshelman esinyen eskew eskridge eslinger esmeria esnault espada espana espanol esparza especemile espejo espinal
espindula espino espinosa espinoza espirito espitia esposito esqueda esquibel esquivel essary esser essert essex
estabrook estay este esteban estep estepp estermann estes esteve esteves estevez estey estrada estrella etemi etheridge
ethier ethridge etienne etique etter ettlin etyang etzler etzold eubank eubanks eudy eugene eugster eure eustace evan
evangelista evangelisti evans evarti eveland evelingen evens evenson evequoz everde everett everette everhart everitt
everly evers eversole everson everts evola evoy evrard ewald ewell ewers ewert ewing ewoi exley exposito exum eyanae
eyben eye eyer eyler eyre eze ezell ezzell ezzo fabbri fabbro fabel faber fabian fabiani fabiano fabio fabis fabozzi
fabra fabre fabregas fabregat fabri fabris fabrizi fabrizio fabro fabry faccini facciolo faccitin fachini faco facundes
fadden fadian fae faenza faerber fafard fagan faggiani fagiani fagotto fagundes fah faherty fahey fahner fahrni fahy
faiella failla faillace fain faiola fair fairbanks fairchild faircloth fairfield fairley fairman faison faith faivre
fajardo falardeau falasco falbo falce falchetto falcione falco falcon falcone falconer falconi faletti falgoust falgout
falier falk falkenrath falkner fall fallaci faller fallin fallo fallon fallone falloppio falls falquet falqueto
falquetto falsetta falsetti falso falsone falsoni falter falvey falvo falzarano falzon falzone fama famiglietti famularo
fan fancher fanella fanelli fang fanger fankhauser fann fannin fanning fannon fant fantin fantini fanto fanton fantoni
fantozzi fanucchi fanucci farace faraci farah faranda faraone farber fardel fardim fardin fare farell farella farese
fargnoli faria farias fariello farina farinacci farine farinella farinelli farino faris farkas farkondeh farley farlow
farmer farnan farner farnese farnham farnon farnsworth farnum faro farone faroni farquet farr farragher farrar farre
farrell farrelly farren farrer farrington farris farrish farrissey farrissy farro farrow farruggia farruggio farrugia
farry farthing farwell fasanella fasano fasching fasciano fasnacht faso fasoli fasolo fason fasone fassarella fassbender
fassett fassio fast fasullo fata fatica fatta fattore fattori faubert faucett faucher fauchere faucherre fauci
fauconnier faught faugno faulhaber faulk faulkner faull faundez faure fausch faust faustini faustino fausto fauteux fava
favale favaro favata favela favero favia favier favoreto favorito favors favre favreau favro fawcett fay fayolle fazia
fazio fazliju fazoli fazollo fazolo fazzari fazzi fazzina fazzini fazzino fazzio fazzolari fazzone feagin fealy fearon
fears feaster feather feathers featherston featherstone febo fechant fechner fecteau fede fedele fedeli feder federer
federici federico federspiel fedier fedor fee feehan feeley feely feeney feenstra feeny feer fegan fehan fehilly
fehlmann fehr fehrig fehringer feichtenschlager feichter feichtinger feichtner feigenbaum feighery feigl feijoo feinberg
feinstein feitknecht feitoza felban felber feld felder feldman feldmann feldt felete feletti felice felicetti felici
feliciano felipe feliu felix felke felker fell fellay feller fellers fellin fellinger fellmann fellner fellows felt
felten feltner felton felts felty feltzer femia femina fender fenderson fendley fenelon fenighty fenlon fenn fennell
fennelly fenner fennessey fenning fenoglio fenske fenstermacher fenton fenwick feo feola feole fera feraco fercher
ferebee fergerson fergus ferguson ferland ferlazzo ferlin ferlita fermi fermin fern fernandes fernandez fernando
fernicola feron ferone ferrabosco ferraco ferrada ferragamo ferragni ferraioli ferraiolo ferraiuolo ferran ferrand
ferrandez ferrandino ferrandiz ferrando ferrante ferranti ferrantino ferrao ferrara ferrarese ferrari ferraris ferraro
ferrata ferrazzi ferre ferree ferreira ferrel ferrell ferrer ferrera ferreras ferrero ferretti ferreyra ferri ferrier
ferrighetto ferrin ferris ferriter ferro ferron ferrucci ferry ferstl fertig fessler fetter fetters fetz fetzer feu
feuerbach feusi feuz fevre fevrier few fewell fey fiaux fibonacci fica fichtinger ficino fick fidelis fidler fiebig
fiedler field fielder fielding fields fieramosca fiere fierro fietz fievet fife fifer fifield figi figl figueira
figueiredo figueras figueroa figuerola figura fike fikes filangieri filban filbin files filete fileti filetti
filiatrault filipe filipowski filippelli filippi filippini filippis filippo filippone fillinger fillion fillmore
filogamo filsinger filzi fim fina finamore finan finch fincher fincke findlay findley fine finegan finelli finetti
finger fini finizio fink finke finkel finkelstein finkle finlay finley finn finnegan finnell finneran finnerty finney
finnucane fino finocchio finotto finucane finzi fiocca fiocchi fiol fiola fior fioravante fioravanti fiore fiorella
fiorelli fiorello fiorentino fiorenza fioresi fioretti fiorez fiori fiorilli fiorim fiorini fiorino fiorio fiorito
fiorot fiorotto fiorucci firese firestone firme firth fiscalini fisch fischer fischetti fischli fischlin fisco fiscus
fiset fish fisher fishman fisk fiske fitch fite fitipaldi fitschen fittipaldi fitts fitz fitzgerald fitzgibbon
fitzgibbons fitzhugh fitzi fitzmartin fitzmaurice fitzpatrick fitzsimmons fitzsimons fitzwater fix flaas flack flagg
flaherty flahive flaiano flaim flake flamand flament flaminio flammer flanagan flanders flanigan flannagan flannelly
flannery flannigan flantz flater flatley flatt flavin fleche fleck fleenor fleetwood fleischer fleischhacker fleischman
fleischmann fleisher fleming flemming flepp flesher fleshman fletcher fleurant fleury flick flickinger fliegner flink
flinn flint flippen flippo fliri flocco floch floder flood flor flora florczak flore florence florencio flores florez
flori florian florio flory flottmann flournoy flower flowers floyd flozillo fluck fluckiger flueler fluellen fluhmann
fluker flukiger flury flynn flynt fo foa foconi foerstner foffi fogaca fogarty fogazzaro fogel fogg fogle foglia foglio
fohn foidl foisy folan folch foletti foley folger folino folk folks follett folliero follmi folly folmar folse folsom
foltz fondo fong fonjallaz fonseca font fontaine fontana fontanella fontanez fontecchio fontenot fontes fonti fonzi
foody foote foppiano forafo foran forbes forbis force forcier forcina forcucci ford forde fordham fordyce fore forehand
foreman forero forest foresta forester forestier foret forget forgia forgione forgues forino forkel forkin forlano
forlenza forlini forman formato formbach formigoni formisano fornaciari fornay fornazier forney forni forrer forrest
forrester forsberg forst forster forstner forsyth forsythe fort forte fortenberry forti fortier fortin fortini fortino
fortner fortney fortson fortuna fortunato fortune fortuny fortuyn forza foscari fosco foshee foss foster foth foti foto
foucart foucault foucher foulk foulon fountain fouquet fourcade fournier foust fouts fowler fowlkes fox foxworth foxx
foy foye foyle frabotta fracassi fracasso fracci fracheboud frachin frade fradella fradette frady fraga fragale
fragniere fragola fraher frahmeke fraioli fraire frais fraisse fraizer frakes fraley frame frampton franca france
frances francesca franceschet franceschetto franceschi franceschini francesco francesconi francese francey franch
franchetti franchi franchin franchina franchini franchino francia francillon francione franciosa francis francisca
francischeto francischetto francisco francisqueti francisqueto franck franco francoeur francois francoise francone
frandsen frangella frangipane frank franke frankel frankhuizen franklin franko franks franscini franssen franta frantz
franz franza franze franzen franzese franzis franzmann franzone franzoni frappier fraschina frascone fraser frasher
frasier fratangelo frate fratello fraticelli fratta frattaroli frattini frauen frauendorf frausto frautschi frawley fray
frazao frazee frazer frazier frazzini freaney frechette fred freda frederick fredericks frederickson frederico fredes
fredette frediani fredo fredrick fredricks fredrickson fredriks free freed freedman freeland freeley freely freeman
freeney freer freese freeze fregolent fregoso frei freiburghaus freigang freil freimann freimuth freire freisen freitag
freitas fremie fremont french frenette frenzel frere frerichs fresco frescobaldi fresh freshour fretwell freud
freudenberger freudenthaler freund frew frey freyre frias fricano friche frick fricke fricker friday fried friedek
friedenberg friedl friedli friedman friedmann friedrich friehus friel friend frier frierson fries friesen friess
friezell friezelle friggi frigo frigon frink frisbee frisbie frisby frisch frischknecht frisella frisina frison frisone
fritch frith fritsch fritschi fritts fritz frizi frizzell frizzera frizzo froehlich frohli frohlich frohn frohofer froio
froment fromm frongillo frontiero frontino fronzo frosch froschauer froschl frossar frost fruett fruge fruhwirth
frutiger frutos fry fryar frye fryer fryman fu fucci fuccillo fuchs fuchslin fuda fudge fuente fuentealba fuentes
fuenzalida fuertes fugate fugazzi fuhlbrugge fuhrman fuhrmann fujii fujimoto fulaneti fulbright fulcher fulco fulford
fulgenzi fulgham fulginiti fulk fulkerson fulks fuller fullerton fullmer fullwood fulmer fulton fults fultz fumaneri
fumanesi fumeaux fumo funari funaro funches fundao funderburg funderburk fundi fung funk funke funkhouser fuoco fuqua
furda fureder furer furey furfaro furger furia furian furino furlan furlong furlow furman furno furr furrer furry furst
furtado furter fusani fusaro fuscaldo fusco fuseli fusenig fusillo fusinato fuson fuss fussell fust fuster futch futrell
fux fuzeti fye fyfe gaba gabaldon gabathuler gabba gabbana gabbard gabel gabioud gabius gable gabler gabriel gabriele
gabrieli gabrielli gabrielson gaburro gabutti gaccione gachanja gacheri gacheru gachet gachoki gadbois gadda gaddis
gaddy gade gadschiew gadsden gadson gaertner gaeta gaetani gaetano gaete gaffney gafford gage gaggini gaggioni gagliano
gagliardi gaglione gagne gagnon gago gahan gahleitner gahwiler gaia gaiatto gaigher gaiguer gailey gaillard gaillet
gaine gainer gaines gainey gaiotto gaitan gaither gaito gajardo gakii gakstadter gal gala galan galander galano galante
galanti galarneau galarza galaviz galavotti galaz galbo galbraith galbreath galdames gale galeano galeati galenzone
gales galgallo galgalo galiano galiazzo galicia galijn galilei galina galindo galipeau gall gallagher gallaher gallais
galland gallant gallardo gallart gallaway gallego gallegos galleguillos gallen galler gallet galley gallez galliard
galligan galliker gallimore gallion gallivan gallman gallo gallogly gallois galloway gallup galtarossa galuppi galvan
galvani galvez galvin galvis gama gamache gambill gambino gamble gamboa gamboni gambrell gamez gamlin gamma gammage
gammon gamper gamperle gamsjager gandhi gandy ganesan ganesh ganeshamoorthy ganey gangemi gangl gangnus ganguly ganley
ganly gann gannon gansner gant gantner gantt gantz ganzmann gaona gara garafalo garafola garand garate garatva
garavaglia garavan garay garb garbani garbarini garbarino garber garbo garceau garces garcia gard garde gardea gardella
garden gardener gardiman gardiner gardner gareau garety garey garfield garg gargallo gargan gargano garibaldi garibay
garica gariepy garin garland garlock garman garmendia garmon garneau garner garnes garnett garnica garnier garobbio
garofalo garofano garon garone garozzo garr garraghy garrahy garramone garrard garreau garren garret garretson garrett
garrick garrido garriga garrihy garris garrison garritano garrity garrone garrow garry garth gartlan gartland gartman
gartmann gartner garton garufi garver garvey garvin gary garza garzon garzone garzoni gasaway gasbarro gasche gascon
gashi gaskill gaskin gaskins gasnier gaspar gaspard gasparello gaspari gasparini gasparotto gasparro gasper gasperi
gasperini gaspoz gass gassaway gasser gassner gast gastel gastelum gaston gately gates gatewood gatherat gathers gathogo
gathoni gati gatica gatimu gatlin gatling gato gatta gatti gattis gattlen gatto gattone gattringer gattuso gatwiri
gatzka gaucci gauchat gauci gauder gaudet gaudette gaudin gaudino gaudio gaudioso gaudreau gaudreault gaudry gaughan
gaul gaulin gault gaumann gaumond gause gauthey gauthier gautier gautreaux gautschi gauvin gauvreau gava gavaghan
gavican gavigan gavillet gavin gavina gavino gaviria gay gaya gayden gayle gaylor gaylord gaynard gaynor gaytan gayton
gazola gazzara gazzo gazzola geany gearhart gearty geary gebhardt gebhart geddes gedi gee geenen geer geerling geerts
geertsen geese geest geffen geffroy geherty gehre gehri gehrig gehring gehringer gehrke geier geiger geinoz geis geise
geisel geiser geisler geissbuhler geissler geissmann geist geiszler gelabert gelais gelardi geldens gelder gelin gelinas
gellemeyer geller gelli gelling gelo gelso gelsomino gemelli gemen gemert gemignani gemito gemma gemme genazzi
gencarelli genco gendre gendreau gendron geneart genefaas genereux genest genet genetelli genetti gengo genin gennarelli
gennari gennaro gennusa gennuso geno genolet genot genoud genova genovese genovesi gens gensch gent gentil gentilcore
gentile gentileschi gentili gentilini gentle gentry geoffroy geoghegan george georges gepa gera geraci geraghty gerald
geraldo gerard gerarghty gerbennow gerber gerdel gerdes gerena gerhard gerhardt gerhart gerig gerken gerlach germain
german germann germano germany gerner gerold gerrits gerritse gerritsen gerry gerschler gerson gerst gerstle gerth gertz
gervais gerzner gesell getchell geter getty getz gex geyer gfeller ghaly ghezzi ghidossi ghirlanda ghirmai ghislain
ghisletta ghivan ghoerle gholston ghose ghosh giacconi giacomele giacomeli giacomelli giacometti giacomo giamboni
giammusso gianascio gianella gianetta gianetti gianinazzi giannelli giannetti giannini giannone giannotti giannuzzi
gianola gianolli gianora gianotti gianvecchio giardina giasson gibb gibbon gibbons gibbs gibert gibilisco giblin gibney
gibson gichana gicheru gichohi gichuhi gichuki gichuru gicquel giddens giddings gideon giehl gieriet gierisch gierschner
giesa giesche giese giess giezendanner giffin gifford giger gigli giglio gignac gigon giguere gikonyo gil gilabert
gilardi gilardoni gilbane gilbert gilbertson gilbreath gilbride gilchrist gilde gildea gilder gilduff gile giles gilford
gilgen gilgunn gilhooly gilkey gill gillabert gillain gillam gillan gillard gilleland gillen gillenwater gilles
gillespie gillet gillett gillette gilley gilliam gillian gilliand gilliard gillic gillick gillieron gillies gilligan
gilliland gillis gillispie gillman gillooly gillot gillum gilman gilmartin gilmer gilmore gilpin gilreath gilroy gils
gilsenan gilson gilstrap gimenez gimeno ginder gindl giner ginese ginesio ginevan ging gingerich gingras gingrich ginier
ginkel ginn ginneke ginnitty ginnity ginsberg ginsburg ginter ginty gioberti giobini giolitti giordano giorgetti giorgio
giorno giovannetti giovanoli giovine gipson giradello giraldo giralt girard girardet girardin giraud girault giro
girolamo giron girona girouard giroux girschner girvan gisbert giselmeyer gish gisiger gisler gist gitahi gitari gitau
githaiga githinji gitonga gittens gitz giudice giudici giuduce giuliani giulietti giunti giuriato giuriatto giusti
givelli given givens givern gjoklaj gjura gladden gladney gladstone glantz glasco glaser glasgow glasper glaspie glass
glasscock glasser glasses glassey glassman glatting glatz glaus glauser glavin glaze glazer glazier gleason gleasure
gleeson gleichen glen glenn glennon glick glidden glidewell glineur glisson gloor gloria gloster glover gluck glynn
gmeiner gmunder gmur gnadinger gnatz gnodde gnos goad gobbato gobbo gobeil gobel gobeli gober gobert gobet goble goblet
gockeritz goda godana godard godart godbey godbout goddard godefroid godefroy godel godenzi goderts godet godfrey
godfroid godin godinez godly godoy godsey godwin goebel goedhart goedicke goel goerle goes goese goetz goff goffaux
goffin goffinet goforth gogan gogarty goggin goguen gohler goicoechea goin goines goings goins gois gokey gokhale gola
golaj golay gold goldbeck goldberg golden goldenberg goldfarb goldfuss golding goldkamp goldkuhle goldman goldoni
goldrick goldsberry goldschmidt goldsmith goldstein goldston gole golgi golightly golino golla gollan goller golling
gollner gollnow gollum golomski gombert gomes gomez gomila gomis gona goncalves goncalvez goni gonin gonsales gonsalez
gonsalves gonthier gonzaga gonzales gonzalez gonzalo gonzalves gooch good goodale goodall goode goodell gooden goodin
gooding goodlett goodloe goodman goodner goodnight goodrich goodrum goodsell goodson goodwin goodwyn goodyear goolsby
goossens gopal gordan gorden gordillo gordon gordy gore goree gorevan gorey gorg gorham gori gorlich gorlitz gorman
gormer gormley gorp gorrell gorski gorton gosch goschl gose goshorn gosnell goss gosselin gosset gossett gossiaux
gossweiler goswami gott gottardi gottardo gottfried gotthard gotthardt gotti gottlieb gottschalk gottsponer gotz
gotzelmann goudeau goudreau goudriaan goudy gouge gougeon gough gouin goujon gould goulden goulding goulet goupil gour
gourdine gourley gouvea gouveia govan govarts gove govea govoni gowan gowdy gowen gower goy goyaerts goyal goyer goyette
gozzano gozzi graaf graber grabher grable grabner grabowski graca grace gracey gracia graddy gradenigo grado grady
gradzki graf graff grafton gragg graham grahams graindorge grainger grajeda gram grammer grams gramsci granado granados
granata granatelli grand grandberry grande grandgirard grandjean grando graner grange granger granges granier granillo
grant grantham granville granzottin granzotto gras grass grasse grasser grasseto grassetto grassi grassl grasso gratie
grattan gratton gratz gratzer gratzky gratzl grau gravel gravely gravensande graver graves gravina gravitt gravois gray
graybill grayer grays grayson graziano grealish greally greaney greathouse greaves greb greca greco greear greef greehy
greeley greelish greely green greenawalt greenberg greene greenfield greenhaw greenhill greening greenlaw greenleaf
greenlee greenman greenspan greenstein greenwald greenway greenwell greenwood greer greeson greger gregg greggio greggs
gregio gregoire gregolin gregor gregori gregorio gregory greig greij grein greiner greithanner gremese grenier grennan
grenon grept greschner gresham greter greub grewal grey gribble grice grichting grider grieco grieder griego griem grier
griese griessen griesser grifeo griffen griffey griffie griffin griffis griffith griffiths grigg griggs grigsby grijalva
grill grillo grim grimaldi grimaldo grimani grimard grimaud grimes grimm grimmett grimsley grin grindle grindstaff
griner grinnell grinsven grisby grisham grisoni grissett grissom griswold gritsch gritti grizzle groarke grob groberio
groce groen groenendaal groenestein groff grogan grognuz groh grojean groleau grolimund grolla gromisch grond grondel
grondelle grondin groogan groom grooms groos groot groote groover gros grose grosjean gross grosse grossen grossenbacher
grosser grossheim grossi grossini grosskopf grossman grossniklaus grosso grosz grote groth grothaus grothkopp grotke
grottner grotzinger groulx grove grover groves grow growney grubb grubbs grube gruber gruijl gruijter gruil grullon grun
grunberger grundmann grundner grundy grunenfelder gruner grunigen gruning grunt grunwald gruson gruszecki grutter gruver
gschaider gschwandtner gschwend gschwind gsell gstrein guadalupe guajardo gual gualandi gualtieri guarana guarato
guardado guardia guardiola guariento guarino guarneri guarnier guay gubain gubben gubeli guberan gubler gubser gucci
gucciardo guccio guccione gude gudino guedes guegan gueguen guelat guellec guen guenat guenette guenther guerard guercio
guerdat guerette guerin guerini guerino guerra guerreiro guerrera guerrero guerrieri guerriero guerrini guerry guertin
guery guess guest guetg guevara guffey guggenberger gugger guggisberg guglielmetti guglielmi guglielmino guglielmo
gugliotta gugliotti gugliuzza guha guibert guicciardini guice guichard guida guidetti guidi guidicelli guidini guido
guidolini guidone guidotti guidry guignard guihan guijarro guilbaud guilbault guilbert guilford guilfoyle guilherme
guillard guillarmod guillaume guillemette guillemin guillemot guillen guillermo guillet guillon guillory guillot guillou
guimaraes guimond guin guinan guinane guindon guinevan guiney guinizzelli guinn guinnane guinness guiot guiraud guiry
guisolan guisso guit guitart guiterrez guitton guizzardi gujan gularte gulati gulcher guldbrandsdatter guldemeister
guldimann gulick gulino gulla gulledge guller gullett gulley gulli gullotta gullotti gully gulotta gum gumann gumbs gumm
gummelt gump gumprich gumy gunderson gunkel gunn gunning gunpf gunten gunter gunther guntli gunz gupta gupton gurba
gurbig gure gurley gurney gurrieri gurrola gurtner gurule guscetti gusman guss gussoni gust gustafson gustin gut gute
gutermuth guth guthrie gutierez gutierrez gutirrez gutjahr gutknecht gutman gutmann gutowicz gutschank gutshall
gutzwiller guy guyard guyer guyette guyo guyon guyot guyton guzman guzzetta guzzi guzzo gwaltney gwerder gwin gwinn
gwynn gygax gyger gysel gysin ha haack haaf haag haan haarlem haas haase habel haber haberl haberling habermacher
haberman habib habich habicht hache hachler hack hackbusch hackelbusch hacker hackett hackl hackler hackman hackney
hackworth haddad hadden haddix haddock haden haderer hadfield hadley hadlock hadwich haefliger haeften haengreve haering
hafelfinger hafeli hafer haferkamp haffner hafliger hafner haga hagan hagans hagar hage hagedorn hageman hagen hagenbuch
hagendoorn hager hagerman hagerty haggard haggerty haggins hagler hagmann hagood hague hagy hahessy hahn haid haiden
haider haidinger haigh haight haigler hail haile hailey hainaut haindl haines hains hainzl hair haire hairston haith
hajek haji hak hake hakker halake halbeisen halbert halcomb halder hale hales haley halford halg hall hallahan hallam
hallanan hallberg halle hallenbeck haller hallett halleux halley halliburton halliday halligan hallinan hallissey
hallman hallmann hallmark hallock halloran halloway hallowell halls halpen halpern halpin halsey halstead halter
halterman haltinner halverson halvorsen halvorson ham hamaland hamann hamblin hambrick hamby hamel hamelin hamer hames
hamill hamilton hamisi hamlet hamlett hamlin hamm hammack hamman hammel hammer hammerer hammerl hammerle hammerli
hammers hammes hammett hammock hammon hammond hammonds hammons hamner hamon hampson hampton hamrick han hanafin hanbury
hance hancock hand handa hande handl handler handley handy haneberg hanegraaff hanel hanenberger haner hanes haney hang
hanggi hangl hani hanimann hankard hanke hankins hanks hanley hanlon hanly hann hanna hannah hannan hanncard hannecart
hannecker hanner hanni hannigan hanniske hannon hannum hanrahan hanratty hans hansdatter hansel hanselmann hansen
hansford hanshaw hanson hara harada harahoe haralson haran harbaugh harber harbin harbison harbour hardaway hardcastle
hardee hardegger hardeman harden harder hardesty hardie hardiman hardin harding hardison hardman hardmeier hardnett
hardouin hardt hardwick hardy hare haren harent harewood hargadon hargan hargasser hargett hargis hargrave hargraves
hargreaves hargrove hari haring harjo harker harkey harkin harkins harkless harkness harlan harless harley harloff
harlow harman harmon harms harnapp harner harness harnett harney harnish harnois haro haroian harold harp harper harr
harrel harrell harrelson harrer harri harrigan harrihy harrill harriman harrington harris harrison harrisson harrod
harrold harry harsh harshman hart harte harter hartfield hartford hartigan harting hartl hartle hartley hartlieb hartman
hartmann hartnett hartsell hartsfield hartshorn hartsock hartung hartwell hartwig harty hartz hartzell hartzler hartzog
harvell harvey harville harvin harwell harwood hasan hasani haschke hase hasek haselaar hasenkamp hash hashimoto haskell
haskin haskins haslam haslauer hasler haslinger haspengouw hass hassan hasse hassell hassett hassfeld hassinger hassler
hasson hastey hastie hastings hasty hatch hatcher hatchett hatfield hathaway hathcock hathorn hatley hatmaker hatten
hatter hattinger hatton hatty hauck haudenschild hauenstein hauer hauert hauffer haug hauge haugen haugh haughey haught
hauke haumer haun haupt hausammann hausberger hauser hausler hausman haussener hauswirth havard haven havener havens
haverney haverty haviland hawe hawes hawk hawkes hawkins hawkinson hawks hawley hawn haworth haws hawthorn hawthorne hay
hayashi hayden haydon hayer hayes haygood hayman hayner haynes haynie hayre hays hayward haywood hayworth hazard hazel
hazelton hazelwood hazen hazenveld hazlett hazzard he heacock head headley headrick heady heaffy heald healey healy
heaney heaphy heard hearn hearne hearns hearty heater heath heatherly heaton heavey hebb hebenstreit heberstreit hebert
hechenberger hechler hecht heck hecker heckett heckman hector hedden hedderman hedermann hedge hedgepeth hedges hedigan
hediger hedinger hedlund hedrick heelan heenan heeney heer heere heerenveen heerkens heerschop heffernan hefferon
heffner heffron hefley heflin hefner hefti hegarty hegde heger hegetschweiler hegg heggarty hegglin hegner hegwood hehir
hehl heidelmann heiden heidler heidrich heigl heijden heijman heijmans heijmen heil heilman heim hein heindl heine
heinemann heinen heinig heiniger heinimann heinke heinrich heinrichs heins heintz heintze heinz heinze heinzer heinzl
heinzmann heise heiser heisler heiss heissenberger heist heitman hekker helbling held heldstab helen helery helfenberger
helfrich helgeson helie hell helland heller hellevoort hellewege hellman hellmann hellwig helm helman helmer helmerhorst
helmick helmke helms helmuth helpling helsel helton helwig hely hembree hemenway hemert hemetsberger hemingway hemma
hemmi hempel hempenstall hemphill hemund henao henault henchoz henck hendershot henderson hendley hendon hendren
hendrick hendricks hendrickson hendrickx hendriks hendrikse hendrix hendry henebry heneghan henegouwen henery heney
hengartner henggeler hengmith henin henk henke henkel henley henn hennebry hennelley hennelly hennequin hennes hennessey
hennessy hennig hennigan henning henninger henny henrard henri henric henrichsdatter henrichsdt henrichsen henrion
henrique henriques henriquez henrotte henry henschel hense hensel henshaw hensley henson henst hentel henton hentschel
hentschke henz henzen henzi hepburn hepenstall hepler hepner heppenheimer hepperle hepworth her heraghty herald heras
heraty herault herb herberger herbert herbrand herbst herculano herd heredia hereford hereward herger heribert hering
heripon heritier herity herlihy herman hermann hermans hermanson hermecke hermes hermighausen hermosilla hermosillo
herms hern hernadez hernandes hernandez hernando herndon hernon herod herold heron heroux herr herranz herren herrera
herrero herrick herrin herring herrington herrmann herrod herron herschel herschmann hersey hersh hershberger hershey
hersperger herstal hertel hertrampf hertz hervas herve hervia hervieux herweg herwig herzenberg herzig herzog hesbaye
heser heskin heslin hess hesse hessek hesselbach hession hessler hesson hester heston het hethur hetrick hettner hetu
hetzel hetzler heuberger heuck heuer heule heusden heuser heusser heutschi heuvel hever hewes hewett hewitt hewlett
hewson hexspoor heydemuller heyden heydrich heyer heymans heyne heynen heyward heywood hiatt hibbard hibbert hibbler
hibbs hickerson hickey hickman hickok hickox hicks hickson hidalgo hiebert hiebl hierro hiers higa higbee higdon
higginbotham higgins higgs high highland highsmith hight hightower higley higueras hilaire hilary hilbert hilburn
hildebrand hildebrandt hildenbrand hilderbrand hildreth hile hileman hiles hilfiker hilgendorf hill hillard hillen
hiller hillery hilliard hillis hillman hillow hills hillyer hilson hilt hiltebrand hilton himes himmelbauer hinckley
hinder hindman hinds hine hiner hines hingsen hingst hinkle hinkley hinman hinnant hinnen hinney hinojos hinojosa
hinrichs hinshaw hinson hinterberger hinteregger hinterleitner hinton hintz hintzen hinz hipp hipps hirsch hirschberg
hirschi hirschmann hirst hirt hischier hise hiser hishon histon hitchcock hite hitt hitz hively hix hixon hixson ho hoag
hoagland hoang hoarau hoard hoare hoareau hoban hobart hobbs hobby hobgood hobson hoch hochberg hochleitner hochreiter
hochreuter hochstetler hochuli hock hocke hockenberry hocker hockett hocking hodea hodel hodgdon hodge hodges hodgkins
hodgson hodl hodler hodnett hodson hoedemakers hoefer hoefler hoeft hoek hoeks hoekstra hoelen hoelscher hoes hoevel
hoeven hoey hofbauer hofer hoff hoffer hoffman hoffmann hofig hofinger hofler hofliger hofman hofmann hofmeister
hofstatter hofstetter hoft hogan hogg hoggard hoglinger hogue hohenberger hohenegger hohl hohman hohn hohne hohnheiser
hoisington hoke holbert holbrook holcomb holcombe hold holden holder holderegger holdren holdt holeman holenstein
holguin holiday holifield holinski holl holladay holland hollander hollar hollaus hollaway holleman hollenbeck holler
holley holliday hollie hollifield holliger holliman hollinger hollingshead hollingsworth hollins hollis hollister
holloman hollomon hollon holloway hollowell holly hollywood holm holman holmberg holmes holmgren holmquist holohan
holsinger holst holstein holsten holston holt holte holter holtfreter holthaus holthuis holton holtz holtzclaw holtzer
holtzman holz holzapfel holzdeppe holzenbecher holzer holzherr holzinger holzknecht holzl holzman holzmann holzner hom
homan homer homes hommel honaker honan hondeveld honea honegger honey honeycutt hong honig honing honore honsberger honz
hood hoog hoogers hoogh hook hooker hooks hooper hoopes hoosier hooss hooten hoover hope hopkins hopp hoppe
hoppenbrouwer hopper hopson hora horacio horak horan horat horber hord hordt hore horgan horisberger horl horle hormann
hormazabal horn horna hornback hornbeck hornbuckle horne horner hornich hornig horning hornsby hornung horowitz horrell
horrocks horsley horst horstman hort horta horton horvath horwitz hosae hosey hoskin hoskins hoskinson hosler hosley
hosmer hosp hoss hossmann hostaden hostetler hostetter hostettler hostettmann hostey hotaling hotchkiss hoti hottelier
hotz houchens houchin houck houde houdijk hougardy hough houghtaling houghton houk houle houlihan houmard hourican
hourigan hourihane house householder houser housley housman houston houteveen hovel hovey hovis howard howarth howe
howell howells hower howerton howery howes howie howington howland howlett howley howse howze hoy hoye hoyer hoyle hoyos
hoyt hoz hsieh hsu hu hua huang huard huart hubbard hubbell hubbert hubble hubbs hubel hubenbecker huber hubert huberts
huberty hubin hubl hubler hubmann hubner huck huckaby huckestein hudak huddleston hudgens hudgins hudnall hudon hudson
hudspeth hue huebel hueber huebner huel huemer huerta huertas huet huey huff huffman huffmann hufford hufnagl hufschmid
hug hugel hugentobler huges huggins hughes hughey hughley hughs hugi hugli hugo huguenin hugues huguet huhn hui huie
huijben huijbrechts huijs huijzing huisman huixtlacatl huizar hujo huka huke hulbert hulett huling hull hullinger
hulmann huls hulse hulsey hulshouts hulskes hulst hulten humair humbel humbert humble humblet hume humer humes hummel
hummer humphrey humphreys humphries hundley huneke hunerik huneycutt hung hunger hungerbuhler hungerford hunkeler hunley
hunnicutt hunsaker hunsicker hunsinger hunt hunter huntington huntley huntsman hunziker huonder huot hupp huppin hurd
hurdle hurlburt hurley hurlimann hurni hurschler hurst hurt hurtado hurtt hurtubise hurwitz hurzeler husband huse huskey
huskins husler husmann huss hussain hussein husser hussey husson husted huston hutchens hutcherson hutcheson hutchings
hutchins hutchinson hutchison huter huth hutmacher hutson hutt huttcher hutter hutterer hutto hutton huurdeman huwiler
huynh hwang hyatt hyde hyden hyder hyer hyland hylton hyman hymel hynes hypolito hysell hysenaj iaccarino iacobelli
iacobucci iacovelli iacovone iadanza iadarola iadevaia iago iannaccone iannarelli iannelli iannello iannetta ianni
ianniello iannone iannotti iannucci iannuzzi iantosca iaquinta iarussi ibacache ibanez ibarra ibe iborra ibrahim
ibrahimi ice ickes ide iezzi iglesia iglesias ignacio igoe ihly ii ike ikeda iki ilacqua ilardi ilazi iles illing im
imali imbeault imbert imbesi imboden imbriale imbrogno imburgia imeri imes imesch imgruth imhof imhoff imholz iminza
imler immoos imoberdorf imondi imparato impastato imperato imperiali imwinkelried inauen indermaur infanger infante
infantino ingalls ingersleben ingersoll ingham ingle inglis ingold ingoldsby ingraham ingram iniesta iniguez inman innes
innis innocenti inostroza inouye interiano interminei interminelli intringer invernizzi inzaghi inzunza ioppi iorio
ippolito ipser iqbal irby ireland ireri iriarte irick irish irizarry irons irungu irvin irvine irving irwin isaac isaacs
isaacson isabell isabelle isak isbell isch isekenmeier iseli isella isenberg iseni isern isgaria isham islam islas isler
isley ismail ismaili isom ison israel issa issac issack issak isufi iten itin ito itt ittig iturra ivers iversen iverson
ives ivey ivie ivonete ivory ivy iwand iyengar iyer izaguirre izquierdo izzo jablonski jaccard jaccoud jaceps jacinto
jack jackel jackman jacks jackson jaco jacob jacobi jacobo jacoboski jacobs jacobsen jacobson jacobucci jacoby jacome
jacomelle jacomelli jacot jacquemart jacquemin jacquemoud jacques jacquet jacquez jacquier jacquin jacquod jacquot
jacuzzi jadot jadoul jaeger jaen jaffe jager jaggers jaggi jagusch jahn jahnke jaillet jaime jaimes jain jakel jakob
jakobs jakubczyk jalbert jama jamar jambo jambor jamerson james jameson jamet jamieson jamison jampen jamrozy jan jander
jandl janes janett jani janich janik janin janis janisch jank janka janke jankowski jans jansdr janse jansen janser
janson jansse janssen janssens jantsch january janvier janz janzen jaouen jaque jaques jaquet jaquez jaquier jara
jaramillo jarboe jardin jardine jarets jarman jarmon jaros jarrell jarrett jarry jarso jarvis jasinski jason jasper
jasso jaton jauch jauk jaume jaun jaunin jauregui javet javier jaworski jay jayaraman jayne jaynes jdotte jean
jeanbaptiste jeanbourquin jeanlouis jeanmonod jeanne jeannerat jeanneret jeannin jebet jeffcoat jefferies jeffers
jefferson jeffery jeffords jeffrey jeffreys jeffries jefwa jegge jeggij jeggli jegorov jegou jekel jelagat jelimo jelle
jellinghaus jellison jelmini jemeli jemison jemutai jenewein jenkins jenks jennette jenni jennings jenny jensdatter
jensen jenson jentsch jenzer jeorga jepchirchir jepchumba jepkemboi jepkemei jepkirui jepkoech jepkogei jepkorir
jepkosgei jepleting jepngetich jepson jeptoo jerez jerkins jermann jermini jernigan jerome jerono jerop jerotich
jerschabek jerusalem jeruto jeske jess jesse jessee jessel jessen jessie jessup jester jesus jeter jett jette jetter
jetton jeus jewell jewett jha jhaveri jilani jiles jillo jim jimale jimenez jimerson jiminez jinks joao joaquina jobe
jobin jobstl jochems jockel jodar jode jodoin joe joel joensdatter jofre johal johann johannes johannesdt johannesen
johannsen johansdatter johansen johanson john johner johns johnsen johnson johnston johnstone joho johson joiner joliat
jolicoeur jolin jolissaint jolivet jollenbeck jolley jolly joly jomini jomo jomphe jonas joncas jone jones jong jonge
jonker jonkman jonsson joos joosten jopich joplin joray jorda jordan jordao jordi jordon jorg jorge jorgensen jorgenson
jorger jorimann joris jorlink jorquera jorrisen jose josefa joseph josephson josey joshi joshua joslin joss jossa josse
jossen jossi jost jouan joubert jourdain jourdan jouve jovanovic jove jover jovic jovinelli jowers joy joyal joyce joye
joyner juan juarez jucken jucker jud judd jude judge judkins judson judy juen juillard juillerat julen julia julian
julien julio julius julliard jullien juma jumba jumiege jump jumper junck juncken jund june juneau jung jungbluth junge
jungfer jungo jungton jungwirth junior junitz junk junken junker junod juon jurado jurgens jurrijens jurt jusino just
justi justice justis justus juteau jutras juttner juvanhol juvara kaari kaay kaberia kabiru kabui kaburu kabus kaczmarek
kadakia kadar kade kadenge kadrija kadzo kaelin kaesmacher kafer kagan kageha kagendo kager kagi kagwiria kahindi kahl
kahle kahler kahlert kahles kahlmeyer kahn kahr kaimenyi kain kaindl kaingu kainz kairu kaiser kajuju kakai kakar kala
kalama kalberer kalbermatter kalcher kale kalekye kalin kalinowski kalita kalla kallabis kallen kallensee kallert kalman
kaloki kalt kaltenbock kaltenbrunner kaltenegger kaltenrieder kalume kamal kamande kamat kamathi kamau kamber kambs
kamdar kamene kaminski kaminsky kammerer kamp kamper kampf kamps kampschulte kanagy kanana kananu kanaria kanda kandie
kane kanea kanel kang kangas kangethe kangley kangogo kanimal kanini kanja kannan kano kant kanter kantor kanyi kanzaki
kao kapadia kapeller kaplan kapoor kapp kappe kappel kappeler kappeli kappler kapur kar kara karalic karam karambu karan
karani karanja karas karcher kardache kardin karels karem karen karg karge kargl karhoff kari karimi karisa kariuki karl
karlen karner karnes karnik karns karp karpe karpinski karr karrass karrer karst karsten karuga karunathilaka karuri
karus karwitha karz kas kaser kashyap kaslin kaspar kasper kass kassim kast kasteelen kasten kaster kastner kasyoka kata
katana kates kathagen kathambi kather kathure kato katz katzinski kauffman kauffmann kaufman kaufmann kaul kaur
kausemann kautz kavanagh kavanaugh kawira kawohl kay kaya kaye kaylor kays kayser kazmarek kazungu keady kealey keally
kealty kealy kean keane keaney keany keapock kearney kearns kearse keary keating keaton keaveney keaveny keck kedzierski
kee keefe keefer keeffe keegan keehan keel keelan keele keeler keeley keeling keely keen keenaghan keenahan keenan keene
keener keeney keer keery kees keesee keeter keeton keever keevers keffer kegley kehoe keightley keijser keijzer keil
keim keiner keiser keister keitany keith keitt kelch kell kellam kellar kelleher keller kellerman kellett kelley kellner
kellogg kellum kelly kelm kelsey kelso keltenie kelton kelvey kelvin kemboi kemei kemp kempe kempen kemper kempf kempter
kempton kendall kendi kendrick kendricks kenel kenga kenlan kenlon kenna kennard kenneally kennedy kennellan kennelly
kenner kennett kenney kennison kennon kenny kensy kent kenworthy kenyon keo keogan keogh keoghan keoghane keohan keohane
keough keown kephart kepler keplinger kerber kerby kerin kerins kerkhof kerl kerley kerlin kermody kern kernan kerner
kerney kerns kerr kerrigan kerrisk kerschbaum kerschbaumer kersey kershaw kershner kerubo kerville kerwick kerwin
keselman kesler kessel kesselring kesselschlager kessinger kessler kester kesterson ketcham ketchum ketel keter ketron
kette kettenis ketting keudel keusch keusen keutel kevane keville kevin key keya keyes keys keyser khaemba khalid khalif
khalsa khamis khamisi khan khanna khare khatri khisa khosla khoury khurana kiama kiarie kibe kibet kibiwot kibiwott
kibler kiboi kibor kick kidd kidder kidney kidwell kiefer kieffer kiel kiely kiema kiener kiepper kieran kierane kierans
kiernan kiessling kifer kigen kiger kight kihara kiilu kiio kiiru kijnder kilawee kilbane kilbride kilburn kilby kilchor
kilcoyne kilday kildea kilduff kile kiley kilfoyle kilgallen kilgallon kilgore kilhooly kilinc kilkenny killebrew
killeen killen killer killian killilea killingsworth killion killooly killoran killough killoughry kilmartin kilmer
kilmore kilonzi kilonzo kilpatrick kilroe kilroy kim kimaiyo kimani kimanthi kimanzi kimaru kimathi kimball kimber
kimberlin kimble kimbrell kimbro kimbrough kimeli kimemia kimes kimeu kimmel kimosop kimotho kimsey kimtai kimura
kimutai kinadeter kinaghan kinahan kinard kincaid kinch kinchen kindelan kinder kindle kindred kinet king kingery
kingori kingsbury kingsley kingston kiniry kinlan kinlaw kinlen kinley kinnane kinnard kinnear kinnegan kinner kinnerk
kinney kinnon kinny kinoti kinsella kinser kinsey kinsler kinsley kinslow kint kinuthia kinya kinyanjui kinyua kinzel
kinzer kinzy kiogora kioko kipchirchir kipchumba kipkemboi kipkemei kipkemoi kipkirui kipkoech kipkogei kipkorir
kipkosgei kipkurui kiplagat kiplangat kipleting kiplimo kipngeno kipngetich kipp kiprono kiprop kiprotich kipruto
kipsang kiptanui kiptoo kiptui kiptum kipyego kipyegon kiragu kirby kirch kircher kirchmair kirchner kirimi kirk kirke
kirkendall kirkham kirkland kirkman kirkpatrick kirksey kirkwood kirmse kirouac kirpenstein kirsch kirschner kirst
kirtley kirui kirwa kirwan kisabaka kiser kish kisilu kisman kisner kiss kissane kissel kissinger kissling kister
kistler kitchen kitchens kite kitheka kithinji kithome kiti kitonga kitsao kitson kitt kittle kittredge kittrell kitts
kituku kitur kitzler kitzmann kivuva kizer klaarwater klaas klabuhn klammer klapp klapper klashorst klassen klatt
klauder klaus klausner kleeberg kleiber kleibrink kleijse klein kleinert kleininger kleinmann kleinsteuber kleiss
klement klemm klemme klemt klerks kleybrink klijn klimczak kline kling klingelhofer klingensmith klinger klingler klink
klocker kloiber klomp klopfenstein kloppert klopsch klose kloss klossner klotz klug kluge kluwe knabe knapp knappe
knauer knaus kneafsey knecht knechtle kneeland kneifel knepp knepper knetsch kneubuhler knies knight knighten knighton
knights knippel knisely knisley knobel knoblich knoers knoll knopfel knopp knorr knorscheidt knott knotts knowles
knowlton knox knudsen knudson knuf knusel knut knuth knutson ko kobayashi kobel kobelt kober koberl kobia kobler kobs
koch kochan kocher kock koczulla koderisch koech koehl koehler koehn koeman koenig koepke koerner koester kof
kofferschlager kofler kofmel koger kogler kogo koha kohl kohle kohler kohli kohlmann kohn kohnle kohrbruck kohre kohrt
koj kok kolar kolb kolberg kolbl koleiski kolen koll kollar kollegger koller kollmann kolly kolm kolokas kolotzei
kolster kombe kombo komen komoll komora konczol konda kong konieczny konig koning konings konow konrad konya koo koob
kooij koome koon koonce koons koontz koopman kopec kopernick kopf kopp koppel koppensteiner koret korir korn kornegay
koros korpal korsman korstman kort korta kortajarena korte kortman kosenkow koseoglu kosgei koshy koskei koski koss
kossler kost kosten koster kostolzin koszewski kota kothari kottelat koubaa kovac kovacevic kovach kovacs koval kowal
kowalczyk kowalewski kowalick kowalinski kowalski kozak kozakiewicz koziol kozlowski krabbe kradolfer kraemer kraft
krahenbuhl krahn krainer krainz kral krall kramer krammer krantz kranz krasnova krattli kratz kratzer krauel kraus
krause kraushaar krauspe krauss krawczyk kraxner kreb krebs krebser kreidl krein kreiner kreis kreissig kremer kremser
krenn kress kresse kressibucher kressig kretz kreusel kreutz kreuzer krick krieg krieger kriegl kriens krippner krish
krishna krishnamurthy krishnan kristensen kristiansen krockert krodinger kroeger kroger krohn kroker krol kroll kron
kronberger kronenberg kronsteiner krop kropp krouse krueger krug kruger krull krum krumm krummenacher kruns krupa krupp
kruschinski kruschwitz kruse ku kubera kubiak kubik kubler kubli kucera kuehl kuehn kufahl kugler kuhl kuhlee kuhlman
kuhlmann kuhn kuhnel kuhnemund kuhnen kuhnert kuhnke kuhns kuiger kuijc kuijpers kuilenburg kuiper kuipers kuit kujawa
kukorelly kulimann kulkarni kull kulling kulma kulp kumar kumbernuss kumer kummer kummle kunda kundu kunen kunfermann
kung kungu kunkel kunkle kuntz kunz kunze kunzi kunzler kuo kuonen kupfer kupprion kuprion kuratli kurgat kuria kurian
kuriger kurnicki kurrat kurschilgen kurt kurth kurtz kurui kuruvilla kurz kurzmann kusch kuschewitz kuschmann kusen
kushner kuske kuster kustermann kusters kuter kutscherauer kuttel kutz kutzner kuykendall kuzmina kwaadland kwadwo kwak
kwamboka kwan kwemoi kwiatkowski kwok kwon kwong kyalo kyburz kyle kyles kyne kyra kyser laack laager laan laar
laarhoven laarse labado labarbera labarge labat labate labbate labbe labelle laberge lablih labonte laborde laboy labra
labranche labrecque labrie labriola labruzzo lacasse lacaze lacelle lacerda lacerte lacey lach lachaine lachance
lachapelle lacharite lachat lachini lachmann lack lackey lackner laclair lacombe lacoste lacour lacourse lacoursiere
lacovara lacroix lacy lad ladd ladeck ladeira ladewig ladner ladouceur ladue lady lafave lafayette laferriere laffer
lafferty laffey laffray laflamme lafleur lafollette lafon lafond lafont lafontaine laforest laforge lafortune lafountain
laframboise lafrance lafreniere lagace lagarde lagasse lagat lage lagerweij lagler lago lagoeiro lagomarsino lagorio
lagos lagrange laguardia laguna lagunas lahaie lahaye lahey lahiffe lahr lahy lai laiberetor lail laimer lain laine
laing laino lair laird lajeunesse lajoie lake lakes lakey lakin lakomy lal lala lalama lalancette lalande lalanne
laliberte lall lalla lallemand lallement lalli lally laloli lalonde lalor laloux lam lamagna lamanna lamar lamarche
lamarre lamas lamattina lamb lambe lambelet lambers lambert lambiel lamborghini lambot lambotte lambrecht lambrechts
lambregt lamere lamha lamkin lamm lammer lammers lammert lamon lamons lamont lamontagne lamore lamoreaux lamos lamothe
lamotte lamour lamoureux lamp lampe lampert lamphere lampkin lampl lampley lamprecht lampron lamy lancaster lance
lancisi lanctot land landa landais landau lande landeira landen lander landeros landers landes landin landis landl
landmann landolt landon landreth landrum landry landwehr landy lane lanes laney lanfranchi lanfranconi lang langan
langat langdon lange langel langelier langenegger langensand langer langern langevin langevoort langfeld langford
langham langhart langhirt langlais langley langlois langrin langston lanham lanier lanig lanigan lanini lanka lanker
lankford lankle lanning lans lansing lansink lanthier lantz lanz lanza lanzlinger lao laon lapa lapalme laperriere
lapeyre lapierre laplant laplante lapoint lapointe laporte lapp lappin laprade laprise lara laramee larcher lardi
lardinois lardner largan large largent largey larimore larios lariviere lark larkin larkins larocca laroche larochelle
larock larocque larosa larose larouche larrabee larranaga larrea larrison larrivee larry larsdatter larsen larson larue
lasa lasalle lasater lash lasher lashley laskey laskowski lasky lasley lassalle lasserre lasseter lassiter lassnig
laster lastra lata latham lathan lathion lathrop lathrope latier latimer latimore latorre latour latreille latta
lattimore lattion lattuada latulippe lau laub laube lauchli lauckner lauderdale laudicina lauer laughlin lauinger
lauletta launay lauper laura laureano lauren laurence laurenco laurent laurenti laurentis laurenzi laurenzo laures lauri
lauria lauricella laurie laurin laurino laurita laurito lauro laus lausecker laux lauzier lauzon laval lavallee lavalley
lavan lavanchy lavaud lavell lavelle lavello lavender laverdiere lavergnat lavergne laverriere laverty lavery laviano
lavigna lavigne laville lavin lavine laviolette lavoie lavorgna law lawerence lawhorn lawing lawler lawless lawlor
lawrence laws lawson lawton lawyer lax laxton lay layfield layman laymon layne layton lazar lazaro lazarus lazcano
lazenby lazio lazo lazzara lazzari lazzarini lazzaro lazzeri lea leach leacy leader leaf leahy leak leake leaks leal
leandro leano leao lear leary lease leasure leath leatherman leathers leatherwood leavell leavey leavitt lebas lebeau
lebel leber leberer leblanc leblond leboeuf lebon lebreton lebron lebrun lecce leccese lechner lechot lechuga leclair
leclaire leclerc leclercq leclere lecocq lecoeur lecompte lecomte leconte lecoq lecours lecuyer ledbetter leddin leddon
leddy lede ledent leder lederer ledergerber lederman ledesma ledet ledezma ledford ledger ledoux leduc ledwich ledwith
lee leeb leech leeds leedy leek leemput leen leene leeney leeper lees leeuw leeuwen lefave lefebvre lefeuvre lefevre
leff leffler lefkowitz lefler leflore lefort lefranc lefrancois leftwich legare legato legault legay legendre leger
legere legette legg leggett leggio legnante legora legrain legrand legras legros leguit lehane lehman lehmann lehner
lehoux lehr leibetseder leibold leibowitz leibundgut leicht leide leiggener leigh leighton leija leiker leimbach leimer
leininger leipold leis leist leister leitao leitch leite leiter leiteritz leitgeb leith leitheim leithner leitner leiva
leiwesmeier lejeune leland lelei leleu leleux lelievre lelijveld lella lelli lellis lello lelong leloup lema lemaire
lemaitre lemarchand lemaster lemasters lemay lemayian leme lemelin lemercier lemieux lemire lemke lemley lemma lemme
lemmens lemmo lemmon lemmons lemoine lemon lemonnier lemons lemos lempereur lems lemus lena lenaerts lenaghan lenard
lenci lencioni lendi leneghan lenehan lenfers lengauer lengen lenhart lenherr lenihan lenk lennane lennon lennox lenoir
lensen lent lentine lentini lento lentz lenz lenza lenzen lenzi lenzin lenzini lenzo leo leombruno leon leonard
leonardes leonardi leonardis leonardo leoncavallo leone leonel leonelli leonetti leong leonhardt leonhartsberger leoni
leonti leopardi leopold leopoldo leos lepage lepera lepine lepore lepori leppert lepretre lepthin leray lercari lerch
lercher leriche lerma lerner leroux leroy leruth lesage lesch leschnik lesher lesko lesley leslie lesperance lessa
lessard lesser lester lesueur letelier letellier letendre lether leto letourneau letson lett letta lettiere lettner
letzelter leu leuba leubin leuenberger leunberger leung leutgeb leuven leuzinger levac levan levasseur leveille leveque
leverett levesque levi levin levine levinson levitt levy lew lewa lewallen lewandowski lewellen lewin lewis lewke ley
leyba leyckes leyden leydon leyton leyva lg lheureux lhoir lhomme li liang liaudat libardi libby libera liberator
liberatore liberatori libert licata lichtenegger lichtenfeld lichtenhagen lichtl licon liddane liddell liddle liddy
liduino lieb liebach liebe liebelt lieberherr lieberman liebi liebich liebold liechti lieder liegeois liem lien lienard
liendert lienhard lienshoft lier liesch lieshout liggett liggins light lightfoot lightner lightsey ligon ligorio
ligtvoet liguori lijn likens lile liles lillard lilley lillie lillis lillo lilly lim lima limat limbourg limburg limo
limoges limon lin linares lincoln lind lindahl lindau lindauer lindberg linde lindell lindeman lindemann linden
lindenberg lindenmayer linder linderman lindgren lindholm lindinger lindley lindner lindo lindorfer lindquist lindsay
lindsey lindsley lindstrom lineberry linehan liner lines ling lingenfelter lingerfelt lingiardi lingle lingo liniger
link linke linker linkous linn linnane linnenbaum linny lino linschoten linskey lintner linton linville lipaj lipe
lipinski lipp lippe lippert lippincott lippomano lipps lippuner lips lipscomb lipsey lipske liptak lipton lipus lira
lirette liriano lisboa lischka liscio lisi lisio liss list lister liston litchfield litten litteral littizzetto little
littlefield littlejohn littles littleton litton littrell litz liu liuzza liuzzi liuzzo lively livengood livermore
liverotti livesay livingston lizabo lizama lizana lizarraga lizotte lizza lizzi lizzio llabjani llabres llado llamas
llanes llano llanos lledo llewellyn llobet llopis llorens llorente lloret lloyd lluch loaiza lobato lobinger lobo lobos
locatelli locati lochel locher lock lockard locke locker lockett lockhart locklear lockman lockridge lockwood lodato
lodge lodi lodico loe loeb loeffler loehr loep loera loesch loffel loffler loffredo lofgren loftin loftis lofton loftus
logan loggins loghan logsch logsdon logue loher lohman lohmann lohr lohre lohse loi loibl loidl loiseau loisel loiselle
loison lokar loke lollar lollis lollobrigida lomas lomax lombard lombardi lombardino lombardo lombardozzi lombroso
lomeli lommert lona lonardo london londono lonen lonergan loney lonfat long longa longan longchamp longhena longhi
longino longley longmire longo longoria longpre longstreet loo loogen look loomis loon looney loop looper loos lopardo
loper lopes lopez lopresti lor lora loranger lorca lorch lord lordan lore loreal loredan loredetto lorella lorello
lorencao lorencini lorencon lorent lorenz lorenzen lorenzetti lorenzi lorenzini lorenzo lorenzon lorenzoni loretan
loreto loretta lorezon loria loring lorino lorio loriol lorreijn lortie lortscher losa losada losch losekann loser losey
loska loss lotharingen lotscher lott lotti lotto lotz loucks loudermilk lough loughlin loughnane loughran loughrey
loughry lougun louie louis lounsbury loup louque loureiro loureito lourenca lourencao lourenco lourneco louvet louviere
louws louzada lovat lovatel lovato lovatti love loveday lovejoy lovelace lovelady loveland loveless lovell lovely lovera
lovett lovette lovey loving lovins lovis low lowa lowder lowe lowell lower lowery lowman lowney lowrance lowrey lowrie
lowry lowther loy loya loyal loyd loyer loyola loza lozada lozano lozier lozoya lozza lu lubenovic lubiana lubin lubina
lubke luboch lubs luc luca lucarelli lucas lucca lucchesi lucchetta lucchi lucciano luce lucel lucena lucero lucey luchi
luchinger lucia luciani luciano lucid lucien lucier lucio lucitt luck luckett luckey lucky lucy luddy ludi ludlow ludolf
ludovisi ludwick ludwig lueck luedtke luengo luevano lufft luft luger lugo lugon lui luin luinenburg luis luise luisier
luitgardis luiz lujan lukas luke lukens luker lukes lukoschek lum lumbasi lumbreras lumley lumpkin lumpkins lumsden
lumumba luna lund lundberg lunde lundgren lundin lundon lundquist lundy lung lunham lunn lunney lunny lunsford lunt lunz
luond luong luper lupien lupino lupo lupoli luppino luque lurati luria lusardi lusby luscher lusco lusk lussi lussier
lussu lust lustenberger luster lusti lutes luther luthi luthra lutje lutscher luttenberger lutterveld luttrell lutz luu
lux luxardo luxemburg luyssel luz luzi luzorio luzzi ly lyden lydon lykins lyle lyles lyman lynch lynchechaun lynchehaun
lyne lyng lynn lynskey lyon lyons lyrio lysaght lytle ma maag maak maalim maaren maas maasgouw maaswinkel maath mabe
mabillard mabrey mabry mac macadoo macaleavy macallen macaloon macaluso macanally macari macario macart macarthur
macatrozzi macauley macbreen macbride maccaffrey maccanelli maccann maccartan maccarthy maccarville macchi macchia
macchio macchione maccini macclenaghan maccole maccomisky macconachy macconnaghy maccool maccormack maccurtin macdermott
macdevitt macdonagh macdonald macdonnell macdougall macdowell macdwyer macdyer mace macedo macegan macelgunn macever
macevoy macfadden macfall macfarlane macfaull macgee macgeehan macgill macgilligan macging macginley macginnitty
macginnity macginty macgloin macglynn macgovern macgreal macgregor macgroarty macguinness macgurk mach machado machale
macharia machenry macher macheret machi machler machtig machuca machugh macias maciel macina macinerney macinnes macioce
mack mackay macken mackenna mackenzie mackeown mackesey mackevitt mackey mackie mackin mackinnon mackle macklin maclean
macleod maclin maclysaght macmahon macmillan macmonagle macmorrow macmullan macmullen macnabb macnaboe macnaboola
macnally macnamara macnamee macneela macneil macneill macnelis macnulty macomber macon macpherson macphilbin macre
macrea macri macshea macsweeney mactiernan macveagh macveigh macwilliams macy maczey madan madariaga maddalena maddalone
maddaloni madden maddock maddox maddux maddy madec mader madera maderna maderno madetzky madewell madigan madison
madonna madore madrid madrigal madsdatter madsen madson madubuko madureira maeda maeder maes maestas maestrani maestre
maestri maez maffei maffeo maffezzini maffia maffucci mafra magaldi magalhaes magallanes magallon magan magana magann
magar magauran magdaleno magee mageean magennis magennity mager magers mageto maggard maggetti maggi maggiacomo maggini
maggio maggioli maggiore maghanga magill maginn magistro magliano magliaro maglio magliocca maglione magliozzi magnago
magnan magnani magnano magne magner magness magni magnier magnifico magnin magno magnone magnotti magnuson magoon
magrassi magrath magri magrini magrino magro magruder maguire mahaffey mahajan mahal mahamed mahamud mahan mahaney mahar
maharaj mahat mahe mahedy maher maheux mahieu mahler mahmood mahon mahone mahoney mahony mahrer mahtielo mahurin mahy
mai maia maida maidana maiden maier maierhofer maifredi mailhot maillard maille maillet maillot mailloux main maina
maine mainella maines maingi mainiero mainini mains mainville maio maiocco maiolo mair maire mairhofer maisch maisonet
maisonneuve maisto maitha maithya maitre maiyo majeski majeveski majewski major majorana majors majumdar makau makena
maki makokha makori makowski makungu malacarne malaparte malara malatesta malave malcolm malcom maldonado malek
malenchini malenfant malerba maletta maley malfanti malfitano malgiaritta malherbe malhotra malick malik malin malini
malinowski malipiero malito malizia malkus mall mallard mallet mallett mallette malley mallick mallien mallmann mallo
mallon mallory malloy mallozzi malnati malo maloba malone maloney malott malowney maloy malpighi malsen malta maltais
maltese malucha maluki malveaux malvezzi malzer malzone mamani mambo mamin mammen mammone mamo mamoni man manacorda
manahan manca mancebo mancera manchester mancia mancilla mancinelli mancini mancino manconi mancuso mand manda mandal
mandala mandarino mandel mandell mander mandeville mandl mandracchia mane maneback manera maness manetsch manetta
manetti maney manfre manfredi manfredo manfredonia mangal mangale mangan manganiello mangano mangat mangel mangieri
mangin manginelli mangione mango mangold mangone mangrum mangual mangum manhaes manhart mani manieri manigault manion
manis manjon manke manley mann mannan mannarino manne mannella manners mannhart manni mannina manning mannino mannion
mannix manno mannoia manns manoel manolesso manor manos manrique manriquez mans manseau mansell manser mansfield mansi
mansilla manske manso manson mansour mansveld mansvelt mantegazza mantegna mantilla mantini mantione mantoan mantooth
mantovali mantovani manuel manuele manunta manus manz manza manzanares manzano manzella manzi manzione manzo manzolillo
manzoni mapes maple maples mapp maquet mara marabella marable marahrens marais maraldo marambio marandola maranga
marangon marangoni maranguanhe marano maranto marasco marazzi marble marc marca marcacci marcano marcantonio marcarini
marceau marcel marcelli marcellino marcello marceron march marchal marchan marchand marchant marchello marcheschi
marchese marchesi marchetti marchewski marchi marchini marchionda marchiori marchioro marchitelli marchon marcia
marciano marcil marclay marco marcolini marcon marcone marconi marcos marcotte marcoux marcucci marcum marcus marcy
marden mardis mardones marduras mare marec marechal marek marella marelli maremiori marenco marengo mareno marenzio
mares maresco maret marett maretto marez marfurt margelist margis margo margolis margot margotta margraf margreiter
margreth marguerat mari maria mariane mariani mariano mariaux marie marier marim marin marinato marine marinelli
marinetti maringer marinho marini marinis marino mario marion mariotto maris mariscal maritim mark markel marker markey
markham marki markl markle markley markowitz markowski marks markus markwalder marl marlar marleau marler marley marlier
marlin marlow marlowe marmet marmol marmy marnan marner maroa marochio marois marolf maroney maroquio maroto marotta
marotto marquardt marquart marques marquet marquette marquez marquioro marquis marr marra marren marrero marrinan
marriott marron marrone marroquin marrow marrs marrufo marry mars marsal marschek marsden marsh marshal marshall
marshburn marsili marsilio marsocci marston marta martas marte marteau martel martell martelli martello marten martenet
martens martha marthaler marti martig martignetti martin martina martinatti martindale martine martineau martinell
martinelli martines martinet martinetti martinez martini martinis martino martinoni martins martinsdatter martinsen
martinson martinussu martire martocci martorano martorell martorella martorelli martucci marty martyn martz marucci
marugg marullo marvel marvin marwa marx marxen mary marzella marzilli marzo marzorati mas masai mascagni mascarello
mascarelo mascarenas mascarenhas mascari mascaro mascheroni mascioli masella maser masese maset masha mashburn masi
masika masila masin masinde masini masino mask mason masone masotti maspero massa massara massardi massarelli massari
massaro massart masse massenburg massengale massengill masserey masseron masset massetti massey massi massicotte massie
massimino massimo massin masso masson massoni massucci mast mastandrea mastela mastella master masters masterson mastin
mastrandrea mastrantoni mastrianni mastriano mastro mastrogiacomo mastroianni mastromarino mastromatteo masucci masullo
masut mata matagne matamala matano matara matarazzo matarese matas matasci mate matelot mateo mateos mater materne mateu
mateus matheka mathenge matheny mather matherly matherne mathers mathes matheson mathew mathews mathewson mathez mathias
mathiasso mathiello mathielo mathier mathies mathieu mathis mathisen mathison mathiszik mathol mathot mathurin mathy
mathys mati matias matiello matielo matile matioz matlock matney maton matos matschke matson matsumoto matsuschita matt
matta mattar mattarella matte mattei matteis mattenberger matteo matteotti mattern matteson matthai matthes matthew
matthews matthey matthias matthys matti mattia mattingly mattis mattison mattle mattli mattos mattox mattson matula
maturana matus matz matzinger matzler mau mauck mauerhofer mauger maughan mauk mauldin maundu mauney maupin maur
maureira maurel maurer maurice mauricio maurin maurizio mauro mauroff mauron mauroux maury maus mauti maweu mawia mawira
max maxey maxfield maxie maxim maxon maxson maxwell may maya mayaka maybach mayberry maye mayer mayerhofer mayers mayes
mayfield mayhew mayle maynard mayne maynor mayo mayol mayon mayor mayoral mayorga mayr mayrhofer mays maza maze mazoco
mazreku mazur mazurek mazza mazzacurati mazzanti mazzeo mazzetti mazzi mazzilli mazzini mazzio mazziotta mazziotti mazzo
mazzocchi mazzocco mazzoco mazzola mazzoli mazzon mazzone mazzoni mazzotta mazzotti mazzuca mazzucco mazzullo mbaabu
mbae mbaka mbatha mbithe mbithi mbiti mbogo mboya mbugua mbui mbula mburu mbuthia mbuvi mcabee mcadams mcadoo mcafee
mcaleavy mcaleenan mcaleer mcalinney mcalister mcallister mcaloon mcalpin mcalpine mcalunny mcanally mcandrew mcanulty
mcardle mcareavey mcarthur mcatee mcateer mcauley mcauliffe mcaveigh mcavoy mcbee mcbeth mcbrayer mcbreen mcbride
mcbrien mcbroom mcbryde mcburney mccabe mccadam mccadden mccafferky mccafferty mccaffrey mccaffry mccahill mccain
mccaleb mccall mccalla mccallion mccallister mccallum mccammon mccandless mccann mccants mccardle mccarley mccarney
mccarra mccarroll mccarron mccartan mccarte mccarter mccarthy mccartney mccarty mccarver mccarville mccary mccaskill
mccaslin mccaughan mccaughey mccaul mccauley mccausland mccay mcchesney mcclain mcclanahan mcclary mcclean mccleary
mcclellan mcclelland mcclendon mcclintock mcclinton mccloskey mccloud mccluney mcclung mcclure mcclurg mccluskey
mccolgan mccoll mccollam mccollough mccollum mccomas mccomb mccombs mccomiskey mcconaghey mcconaghy mcconnell mcconnon
mccooey mccool mccord mccorkill mccorkle mccorley mccormack mccormick mccorry mccourt mccowan mccown mccoy mccracken
mccrae mccraney mccrann mccrary mccraw mccray mccrea mccready mccreanor mccreary mccree mccrimmon mccrory mccrossan
mccrudden mccubbin mccue mccullagh mccullar mccullen mcculley mcculloch mccullough mccullum mccully mccumiskey mccumisky
mccune mccurdy mccurley mccurry mccurtin mccusker mccutchen mccutcheon mcdade mcdaeid mcdaid mcdaniel mcdaniels mcdavid
mcdermod mcdermott mcdevitt mcdonagh mcdonald mcdonnell mcdonough mcdougal mcdougald mcdougall mcdougle mcdowell mcduff
mcduffie mcduffy mcdunphy mcdwyer mcdyer mceachern mcelduff mcelfresh mcelgunn mcelhaney mcelhattin mcellistrim mcelnay
mcelnea mcelrath mcelroe mcelroy mcelveen mcelwaine mcelwee mcelyea mcenaney mceneaney mcenry mcentaggart mcentee
mcentire mcevaddy mcevilly mcevoy mcewen mcfadden mcfall mcfalls mcfarland mcfarlane mcfarlin mcfaull mcgaha mcgahey
mcgalligly mcgann mcgarraghy mcgarrigle mcgarry mcgarvey mcgary mcgaughey mcgauran mcgaw mcgeady mcgee mcgeehan mcgehee
mcgeoghegan mcgeown mcgerr mcgettigan mcgettrick mcghee mcgill mcgillicuddy mcgilligan mcgilly mcgilroy mcginley mcginn
mcginnis mcginnitty mcginty mcgirl mcgirr mcgivern mcglinchey mcglinchy mcgloin mcglone mcglothlin mcglynn mcgoff
mcgoldrick mcgonagle mcgough mcgourty mcgovern mcgowan mcgowen mcgowern mcgrady mcgrane mcgrath mcgraw mcgreal mcgregor
mcgrenehan mcgrew mcgriff mcgroarty mcgrory mcgruddie mcgruddy mcgruder mcguigan mcguill mcguinn mcguinness mcguire
mcguirk mcguirl mcgurk mchale mcharry mchenry mchone mchugh mcildownie mcilroe mcilroy mcilwain mcilwee mcineely
mcinerney mcinnes mcinnis mcintire mcintosh mcinturff mcintyre mciver mcivor mcjunkin mckaigue mckain mckamey mckay
mckean mckee mckeegan mckeehan mckeever mckellar mckelvey mckendry mckeniry mckenna mckenney mckenny mckenzie mckeogh
mckeon mckeown mckernon mckevitt mckibben mckie mckiernan mckillop mckim mcking mckinley mckinney mckinnie mckinnis
mckinnon mckinsey mckinzie mckissick mcknight mckown mckoy mclain mclamb mclane mclaren mclaughlin mclaurin mclaverty
mclean mcleer mcleese mcleigh mclellan mclemore mclendon mcleod mclin mcloon mcloone mcloughlin mcmacken mcmahan mcmahon
mcmanis mcmann mcmanus mcmaster mcmasters mcmath mcmenamin mcmichael mcmillan mcmillen mcmillian mcmillin mcmillion
mcmillon mcminn mcmonagle mcmorris mcmorrow mcmullan mcmullen mcmullin mcmurray mcmurrough mcmurry mcmurtry mcnabb
mcnaboe mcnair mcnally mcnamara mcnamee mcnary mcnatt mcnaughton mcnea mcneal mcnealy mcnee mcneely mcneese mcneil
mcneill mcnelis mcnevin mcnew mcnicholas mcnicholl mcnichols mcniel mcnill mcnulty mcnutt mcpartland mcpartlin mcpartlon
mcpeak mcphail mcphee mcpherson mcphilbin mcphillips mcpolin mcquade mcquaid mcqueen mcquilkan mcquillan mcquillen
mcquin mcquinn mcquiston mcrae mcrann mcready mcreynolds mcroarty mcroberts mcrory mcshane mcsharry mcsheehy mcsherry
mcspadden mcswain mcsweeney mcteague mcternan mctiernan mctigue mcvay mcveagh mcveigh mcvey mcvicker mcvitty mcwalter
mcwhirter mcwhorter mcwilliams meacham mead meade meader meador meadors meadows meads meaghan meagher meaney means meany
meara mears mease meato meaux mebane mebold mecca meccia mecham medeiros medel medellin medford medici medico medina
medley medlin medlock medrano mee meece meehan meek meeker meekins meeks meenaghan meenan meer meeres meeusen mefford
megaw meger megert meglio megna mehigan mehl mehlhorn mehlorn mehmetaj mehta mei meichtry meienhofer meier meierhofer
meijer meile meiler meili meilleur meindl meiners meira meirelles meis meisch meisner meisser meissner meister meixner
mejia mejias melady melancon melanson melara melaragno melcher melchiori melchiorre melchor meldon meldrum mele melendez
melero melet melgar meli melia melican melino melis melita mella mellado mellen mellet mello mellon mellone mellor
mellott melly melnick melo meloche melody meloni melson melton melucci melville melvin melzer membrez memedi memoli
memon mena menapace menard menchaca menconi mende mendelson mendenhall mendes mendez mendiola menditto mendizabal
mendola mendolia mendonca mendosa mendoza menefee menegardo meneghin meneguete menendez meneses menetrey menezes menga
mengale menghetti menghini mengolo menicucci menjivar menke menna menne mennea menon menotti mens mensah mensing
menthonnex mento menton mentzel mentzer menza menzel meo meola meoli merabet meranda merante meraz mercadante mercader
mercado mercaldo mercalli mercantini mercati merced mercer merchant mercier mercks merckx mercolli mercurio meredith
merenciano mergar merida merigue merino merisi merkel merkle merkx merle merlin merlini mernagh merotto merrell merriam
merrick merrifield merrigan merrill merriman merritt merriweather merry merryman merseburg mertens mertz merwin merz
merzaghi mesa mescall meskill mesloh mesquita messenger messer messick messier messikommer messina messinger messner
mestas metais metayer metcalf metcalfe metella metheny methot metivier metoyer metrailler mettan mettier mettler
mettraux metts metz metzger metzler metzner meucci meulen meuli meunier meur meurant meurisse meury meusburger meuter
mewes meyer meyers meylan meza mezzetta miah micca miceli michael michaelis michaels michaelson michalak michallek
michalski michaud michaux michel michelangeli michele michelet micheletti michell michellod michels michelsen michelson
micheni michiels michielsen michon michoud mick mickel mickelson mickens mickey mickle middaugh middelkoop middendorf
middlebrook middlebrooks middleton midgett midkiff mielcarek miele mielke mier mies mieville migliaccio migneault mignon
mignot miguel migwi mijsberg mike mikel mikell mikesell mikitenko mil milam milan milanesi milanez milaneze milanezi
milano milazzo milburn milde milena miles miley milford milla millan millar millard mille millea millen miller millet
millett millette millican milligan milliken milliner million millis millius millner millot mills millsap millsaps milmo
milne milner milo milot milroy milstead miltenburg milton mims mimun minah minard minatel minayo mincey minder miner
mines minet minete minette minetti ming mingo minguez minhas miniati minick miniguite miniguiti minihan minihane mink
minne minnich minnick minnig minnis minogue minor minter minton mintz mintzlaff minyard miquel miquelin mir mirabal
miracle miralles miramontes miranda mireault mireles miriti miro miron miscell miserez mishler mishra misicher misiko
miskell misner mispelen misra missoni misteli mistretta mistry mistura mital mitchel mitchell mitchem mitchum mitei
mitra mitschke mittal mitter mitteregger mitterer mitterlehner mittermayr mitton mix mixon miyamoto mize mizell mizzoni
mmboga mmbone mnangat moan moats moberg moberly mobiglia mobley moccia mocenigo mochlichen mock mockenhaupt mocks
modesto modi modiano modica modigliani modlin modolo modugno mody moe moede moedl moeller moen moenen moensendijk moet
moffatt moffett moffit moffitt mogaka mogenburg mogeni mogere mogherini mogire moguenara mohamed mohammed mohamud mohan
mohanty mohaupt moher mohler mohr mohrhard mohsner moi moine moisan moise moitinho moix mojica mokaya mokua mol molano
moldner molegraaf molen molenaar moles molesini molina molinaro molinaroli moline moliner molins molitor moll mollenbeck
moller mollet mollinger molloy molnar moloney molyneux molzan momanyi mombelli momberg monaco monaghan monagle monahan
monarrez moncada moncrief monda mondaca mondadori mondaini monday mondragon monduzzi monente moneta monette money
monfardini monfort mong mongan mongare monge mongeau monger mongrain monhart monica monicelli monico monier monigatti
monin moniz monk monks monn monnard monnerat monnet monney monnier monreal monroe monroy monsalve monsch monson monstans
montag montagne montague montalban montalcini montalta montalti montalvo montana montanari montanariello montanaro
montandon montanelli montanez montani montano monte montecchi montecino montecinos monteil monteiro monteith montejano
monteleone montelongo montemayor montemor montenegro montero montes montesano montesinos montessori monteverdi montez
montezano montgomery monti montiel montijo montminy montone montoro montoya montpetit montreuil montserrat montuori
monzo monzon moody mook moon moone mooney mooneyham moor moore moorefield moorehead moorer moores moorhead moorman
moormann moos moosbrugger moose mooser mora moraa morabito morace moraes moraga morahan morais moraleda morales moralez
moran morand morandi morandini morando morano morante morar morara morard morasco morata morcillo mordasini mordhorst
more morea moreau morehead morehouse moreira morel moreland morell morella morellato morelli morello morelo morelock
morency moreno morera moreschi moresco moresi moret moretti moretto morey morga morgagni morgan morganella morganelli
morgano morgante morganti morgenstern morgenthaler morger morgese morgillo morhelfer mori moriarty morice morici
moriconi morier morillo morin morini morino morisoli morissette morita moritz mork morlacchi morley morman mormino
mornane morneau morningstar moro morocco morone moroney moroni morosini morpurgo morra morreale morrell morricone
morrill morrin morris morrison morrissette morrissey morrocco morrow morsch morse mortara mortati morte mortellaro
mortensdatter mortensen mortenson morth mortier mortillaro mortimer morton morucci morvan mosbacher mosby mosca
moscaritolo moscatelli moscatello moscato mosch moschella moschetti moschetto mosching moschino moschon mosco moscon
moscone mosconi mose moseley mosely mosemann moser moses moseti mosher mosier mosimann moskowitz mosley mosli mosqueda
mosquera mosquini moss mossa mossman mosso mota motchebon mote moten motes motley moton mott motta motte mottet mottier
mottiez moturi motzenbbacker moua moulin moulton moultrie mounce mounier mount mountain mounts mouquin moura moureau
mouron mouser mouton mowery mowry moxley moy moya moyano moye moyer moyers moylan moynihan mozart mozer mozingo mozzini
mraz mresse mrugalla muange muasya mucha muchai muchangi muchemi mucheru muchira muchiri muchoki muchui muckenthaler
mudd mudden mude mudge mueller muema muendo mueni mues muff muga mugambi mugendi mugica mugo mugure muhammad muhia
muhlbacher muhlberger muhlbock muhle muhleis muhlemann muhlematter muhlethaler muhonja muhoro muhr muhumed muia muigai
muijs muimi muinde muindi muir muiruri mujovi mukami mukherjee mukhopadhyay mukhwana mukiri mukoya muktar mukundi mulaj
mulcahy mulcair mulder mulders muldoon muldowney muldrow mule mulei mulet mulford mulgrave mulgrew mulhare mulhern
mulholland muli mulichen mulinge mulkerrin mulkey mull mullaghan mullaly mullan mullane mullaney mullany mullarkey
mullen mullenax mullens muller mullery mulligan mullikin mullin mullinax mullings mullins mullis mullner mullooly
mullooney mulloughney mulloy mulongo mulqueen mulqueeny mulrain mulrooney mulroy mulry mulryan mulvaney mulvany mulvenna
mulvey mulvihill mulvin mulvy mulwa mumba mumbe mumbi mumbua mumford muminovic mummert mumo munari munch muncy munday
mundell munden mundia mundt mundy munene munford munga mungai munger munguia munguti muni munier muniz munn munnelly
munos munoz munro munroe munsey munshi munson munster munyao munyi munyiva munyoki munyua munywoki muoki mur murae
murage muraguri murakami murangiri muraro muratori muraya murchison murcia murdoch murdock mureithi murer murguia
murialdo murigi muriithi murillo murimi muriset murithi muriuki muriungi murmann murnane murnin muro murph murphey
murphree murphy murr murray murrell murri murrihy murry murtagh murthy murty murugi murunga murungi mury musa musatti
musau muscareli muse musee musembi musgrave musgrove music musick musila musili musimbi musselman musser musso mustafi
muster musumba musungu musy musya musyimi musyoka musyoki mutahi mutai mutanu mutchler mutegi mutembei mutemi mutethia
muteti muth muthama muthami muthee muthengi mutheu muthiani muthike muthini muthoka muthomi muthoni muthui muthuri muti
mutia mutie mutinda mutindi mutio mutiso mutisya mutk mutter mutti mutua mutugi mutuku mutuma mutune mutunga mutungi
muturi mutwiri muuo muya muzzi mwadime mwai mwaka mwakio mwalimu mwamburi mwangangi mwangi mwania mwaniki mwanza mwanzia
mwathi mwaura mwema mwenda mwende mwendia mwendwa mwero mwihaki mwikali mwinyi mwinzi mwirigi mwita mwiti mwololo
mwongela mwongeli myatt myer myers myhre myles myrick mzungu nabein nabors nabow nabwire nacaratti naccarato naccari
nace naclerio nadai nadal nadeau nader nadi nadig nadkarni nadler nadon naf nafula nafuna nagar nagarajan nagel nagele
nagem nagi nagl nagle nagy naibei naidu naik nail nair najera nakagawa nakamura nakamurada nakano nakhumicha nalbone
naliaka nall nalley nalli nallon nalls nally nalty name nance nanda nandwa nanez nangle nanjala nanna nannen nanni
nannini nantel napflin napier napoleao napoleon napoleone napoli napolitano napper nappi naquin narain narang naranjo
narasimhan narayan narayanan narcisse nardella nardelli nardi nardiello nardini nardis nardo nardolillo nardone nardozzi
narducci nargi narron narula narvaez nary nasambu nascimento naser naserian nash nasi nasimiyu naso nason nassar nasser
nasso nastri nastvogel nasuti natal natale natali natarajan nater natera nath nathan nathaniel nation nations natividad
natoli natt natta nau naubert nauer naughton naugle nault nauman naumann nauta nava navarra navarrete navarrette
navarria navarro navas nave navez navone nayak nayar naylor nazareth nazario nazzaro ndambuki ndanu ndege ndegwa nderitu
ndichu ndiema ndinda ndirangu ndiritu ndiwa ndolo ndoro nduati nduku ndunda ndunge ndungu nduta ndwiga ne nea neace neal
neale nealon nealy neary nebel nebot necaise necci nedelec nederlotharingen nedermeijer nee needham neehan neel neelan
neeley neelin neely neenan neer neese nef neff neglia negrete negri negro negron neher neidhart neiger neighbors neil
neilan neilian neill neilsen neilson neimke neira nek nekesa neligan nelima nelis nell nellen nelli nellis nelms nelsen
nelson nemeth nenni nenno nerg nerger neri nerius nero neron nerone nes nesbit nesbitt nese nesmith nespoli ness nessi
nesta nester nestico nestor netherton neto nette netti nettles netto neu neubacher neubauer neubert neuendorf neufeld
neugebauer neuhaus neuhauser neuhold neukom neukomm neulinger neumair neuman neumann neumayer neumayr neumeister
neumuller neuner neupert neureiter neureuther neurohr neuschafer neuschwander neustrie neuteboom neuville neuwirth
neuzerling nevado nevarez neve nevels neves neveu neville nevin nevins new newberg newberry newbold newby newcomb
newcomer newell newhouse newkirk newland newlin newman newport newsom newsome newson newton ney neyerlin neylon nez
neziraj neziri ng ngala nganga ngao ngari ngaruiya ngatia ngei ngeno ngetich ngige ngigi ngina ngo ngome ngotho ngugi
ngui ngumbao ngunjiri ngure nguyen nibali nica nicaise niccoli nice nicely nichol nicholas nicholes nicholls nichols
nicholson nick nickel nickell nickels nickelson nickens nickerson nickles nickols nicks nicod nicol nicola nicolai
nicolas nicolau nicolay nicolazzo nicole nicolella nicolet nicoletta nicoletti nicoli nicolier nicolini nicolle
nicolucci niderost niederberger niederer niederl niedermeier niehaus nieklauson nielsdatter nielsen nielson nieman
niemann niemeier niemeyer niemi niermann nies nietlispach nieto nieuwenhuijsen nieuwstraten nieves nievo nigam nigg
niggli nightingale nigris nigro nihoe nijman nijs niklaus niland niles nilsen nilson nilsson nimmons nimwegen ninno nino
nipper niquille niscoromni nishimura nissen nitti nitto nitzsche nivens nix nixon nizet njagi njambi njau njenga njeri
njeru njihia njiru njogu njoka njoki njoroge njue njuguna njuki nkatha nkirote nnamani noack noah nobauer noble nobles
noblitt nobs nocera nock nodler noe noel nogueira noguera nogues noh nohlmans noia noirjean nolan noland nolasco nolcini
nold nolen noles nolet nolette nolin noll nollee nolte nolty nonis noon noonan noone noor noordeloos noordijk noordmark
noort noot norambuena norberg norbiato norcross nord nordin nordio nordstrom norfleet nori noriega norman normand
normandeau normandin normann noronha norris norry norsworthy north northcutt northeim northern northington northoff
northrop northrup northup norton norvell norwood nose noser nosiglia notarbartolo noto nottingham nova novaes novais
novak novaro novelle novo novoa novotny nowak nowakowski nowell nowicki nowlin noyes nthenya nthiga ntinyari nucci nue
nuesch nugent nugnes null nulty numbers nunes nunez nunley nunn nunnally nunne nunnery nuno nunzio nur nurse nus nuss
nussbaum nussbaumer nussbeck nussle nusslin nutt nutter nutting nutzi nuwenhijsen nuwenhuijzen nuwenhuse nuwenhuysen
nwachukwu nyaboke nyabuti nyabuto nyaga nyagaka nyaguthii nyakio nyakundi nyale nyamai nyamawi nyambane nyambu nyambura
nyamu nyamweya nyanchama nyangaresi nyangau nyangweso nyawa nyawira nyberg nydegger nye nyeuwenhuysen nyfeler nygaard
nyhan nyman nyoike nyokabi nyongesa nys nyssen nystrom nytra nzai nzau nzilani nzioka nzioki nzisa nzomo nzuki oak oakes
oakley oaks oates obando obannon obara obare obasanjo obeirn obeirne ober oberem oberg obergfoll oberhauser oberhofer
oberholzer oberle oberleitner oberli obermaier obermayr obermuller oberndorfer obi obiero obonyo oboyle obrassil obrazil
obrecht obregon obrennan obrian obrien obrist obrown obryan obryant obryen obuya obyrne ocadden ocafferky ocallaghan
ocampo ocana ocarolan ocarroll ocasey ocasio ocassidy ochieng ochoa ochola ochs ochsner ochten ockerman ocleary oclery
oconnell oconner oconnor ocrohan ocrowley ocurry oda odaly odaniel oday odea odell oden odera odermatt odero oderwald
odescalchi odevanney odevenny odhiambo odinga odira odiwuor odle odoherty odom odongo odonnell odonoghue odonohoe
odonovan odowd odoyo odriscoll oduffy odum oduor oduori odwyer oehen oehle oehler oehrli oemencs oennen oesch oeser
oester oestreich oestrovsky oeuvray oever ofarrell ofarrelly offredi offutt oflaherty oflynn ofner ofreil ofriel ogada
ogallagher ogara ogay ogburn ogden ogega oger ogeto ogg ogilvie oginga ogle oglesby ogletree ogola ogoldrick ogolla
ogorman ogowan ogrady ogrowney oguey ogunleye ogura ogutu ogweno oh ohagan ohaire ohalloran ohanlon ohanrahan ohara
ohare ohaughey ohea ohegarty ohehir oherlihy ohickey ohiggins ohler ohora ohoulihan ohurley ohussey oinhos oirschot
ojeda ojiambo ojo ojwang okafor okane okearney okech okeefe okeeffe okelley okello okelly okelo okemwa okennedy oketch
okeyo okieve okinyi okongo okonkwo okoth okuku okumu olander olate olausdatter olausen olave olawale olaya olbrich
oldaker oldenburg oldfield oldham olds olea oleary oleggini olerdatter oleson olguin oliboni olimpio olin olinger
oliphant oliva olivares olivarez olivas olive oliveira olivenca oliver olivera oliveras oliveri oliveria olivetti
olivier oliviera olivo ollech oller ollie ollis ollivier olmedo olmo olmos olmstead olney oloan oloo olooney oloughlin
oloughlinn olsdatter olsen olson olst olszewski olthof oluoch olvera olykan om omahoney omahony omalley oman omar omara
omari ombasa ombati ombui omeara omlin omma ommeren omollo omolo omondi omooney omoore omullan omurnaghan omwenga omweri
omwoyo onate ondari ondiek ondieki onditi oneal oneil oneill oney ong onge ongeri onhas onio onisto onnen onolan onsongo
ontiveros onyancha onyango onyiego ooko oommen ooms ooste oosten oostendorp oosterhek oosterhout oostveen ooyen opazo
ophey opiyo opizzi opmans opondo oppedisano opper oppliger oppong oquendo oquinn orafferty orahilly orange orani orban
orcutt ordenes ordonez ordway orear oreardon orechio oregan oreilly orelio orellana orengo orina oriordan orjuela
orlando orleans orletti orman orme ormeno ormo ormsby orndorff ornelas orona orooney oropeza orosco orourke orozco orr
orrego orsato orsini orsino orta ortega ortego ortese orth orthmann ortiz ortmann ortner ortolani orton ortuno oruane
orwa oryan osborn osborne osbourne osburn oscannell oschkenat oscuro osei osenberg osgood oshannon osharkey oshaughnessy
oshea osheehan osheil oshiel oshiro oshodi osiemo osman osmani osorio osoro ospina ospino ossandon ossani osses ossola
osteen ostendarp oster osterhoudt osterman ostermann ostertag osthed osti ostigui ostiguy ostinelli ostini ostitty
ostity ostler ostrander ostringer ostrom ostrowski ostwald osullivan osuna oswald oswalt osweeney otani otero otey
otiende otieno otierney otis otogher otoole ott otte otten otti ottinger ottino otto oubre oude oudewater ouellet
ouellette ouimet ouko oulevay ouma ousley outlaw ouwel ouwerkerk ovadia ovalle overbey overby overcash overdijk overeem
overman oversteeg overstreet overton overturf oviedo owen owens owensby owings owino owiti owsley owuor oxendine oxford
oxley oyarce oyaro oyarzo oyarzun oyekan oyler oyoo oyugi oza ozuna pablo pabon pacciani paccot pace pacelli pacetti
pache pacheca pacheco pachequa pacher pachler pachoud pacillo pack packard packer pacomio padden paddock padgett padilla
padmanabhan padovano padron padula paes paesler paez paffrath pagan pagani paganini pagano page pageau pagel pages
pagination pagiola paglia pagliaro pagnamenta pagnotto pagot pagoto pagotto pahl pahud pai paiement paier paige paillard
paillet pain painchaud paine painter pair paiva paixao paiz pajonk pajot pak pal palacio palacios palan palau palazzi
palazzo palen palermo pall palla palladino palladio pallares pallentin pally palm palma palman palmer palmieri palmisano
palmore palmquist palo palomar palomares palombi palomino palomo paltrinieri palu palumbo paluzzi pammer pan panarello
panarese panariello panaro panatta panchal panchaud panciera pancini pancot pandey pandini pandit pandolfi pandolfo
pandya pane panebianco panek panella panelli panepinto panetta panetti pang panhoca paniagua paniccia panico panicucci
pankey pannatier pannell panno pannone pannullo panozzo pant pantaleo pantalone pantano pantaroto pantillon pantoja
pantone pantuso panza panzarella panzarino panzera panzica panzig paola paolantonio paolella paoletta paoletti paoli
paoliello paolillo paolini paolino paolis paolo paolucci paone paonessa papa papafava papaleo papalia papandrea papania
paparella paparo papaux pape papenfuss papetti papi papilloud papin papineau papini papp pappalardo pappas paquay paquet
paquette paquin paquot parada paradis paradise pardo pardue pare paredes pareja parejo parekh parent parente parenteau
paresque paresqui pareto parham parijs parikh parini paris parise parish parisi parisot pariz park parke parker
parkerson parkes parkhurst parkin parkins parkinson parkman parks parmar parmenter parmentier parmer parmitano parnell
parpinel parr parra parraguez parrett parri parris parrish parrott parry parsa parsley parson parsons partain partee
partelli partida partin partlow parton partridge partzelt paruta parzer pasca pascal pascale pascarella paschal paschall
pasche paschke paschoud pascoe pascual pase pasi pasillas pasley pasman pasocco pasolini pasqua pasqual pasquale
pasquali pasqualini pasqualone pasquarella pasquarelli pasquarello pasquariello pasquet pasquier pasquinelli pasquini
pass passafiume passalacqua passamani passamonte passanante passanisi passantino passarella passarelli passarello
passaretti passariello passchiers passeri passero passini passino passmore passos pasten pasti pastine pastoors pastor
pastore pastori pastorino pastrana pata patalano patania patberg patch pate patel patella paten patenaude paterniti
paterno paternostro paterson pathak patierno patil patillo patino patitucci patla patnode patricelli patricio patrick
patrizi patrizio patrone patruno patry patt patten patterson patti pattison patton patty patzwahl pau pauchard pauer
paugh paukner paul paula pauley paulin paulina paulino paulis paulitsch paulk paull paulo paulsen paulson pauluccio
paulus pauly pausini pauw pauwels pavan pavanello pavarotti pavert pavese pavez pavia pavlik pavon pavone pawlak
pawlowski paxton payan payen payer payet payette payne paynter payton paz pazeto pazetto pazienza pazini pazos peabody
peace peach peachey peacock peak peake peano pearce pearcy pearl pearlman pearman pearsall pearson peart pease peaslee
peavey peavy peay pecchia pecci pechel peck peckham peclat pecora pecoraro pedarccini peden pederiva pedersdatter
pedersen pedersoli pederson pedigo pedneault pedraza pedrazini pedrazzi pedrazzini pedrero pedrini pedrinis pedrioli
pedro pedroia pedroni pedrosa pedroza peebles peek peel peele peeler peeples peer peery peet peeters pegas pegg pegorer
pegovaro pegram pegues peham peier peiffer peinado peira peirce peiro peitrequin peixoto pelaez pelayo pelchat pelfrey
pelham pelican pelissier pelkey pell pellanda pellandini pellaton pellegrini pellegrino pellerin pellet pelletier pelli
pellicer pellico pelloni peloquin pelser peltier pelton peluso pemberton pena penaloza penalver penas pence pender
pendergast pendergrass pendl pendleton pendley peng penha penick penido penland penley penn penna pennell penner
pennetta penney pennington pennock penny penrod penson penta penton penz peoples pepe pepin peppe peppelenbos pepper
peppers pera peragine peraino peral perales peralez peralta peranda peraza perazzo percival perck percy perdigao perdomo
perdona perdue perea pereira perella perelli perello perera peres peretti pereyra perez perfetti perfetto pergande
pergher pergola pergolesi peri peric perilli perillo perim perin perini perino periordi perito perizin perkins perla
perlatti perlman permenter perna pernell perner pernet perniciaro perno pernot pero peron perona perone peroni peronne
perota perotti perozzo perra perras perrault perreault perreira perrella perrelli perret perretta perretti perreyra
perri perricone perriello perrier perrin perrine perrino perritaz perro perron perrone perrono perrot perrotta perrotti
perrotto perrucci perruchoud perry perryman persaud persichetti persico persijn persinger person persons pertile pertini
pertl peruchi perugini peruzzi pesavento pesca pescador pescatore pesce pesci pescia peselman pesendorfer pesina pesola
pessali pessanha pessolano pessot pete peter peterele peterhans peterkin peterle peterli peterman petermann peters
peterse petersen peterson petignat petillo petina petit petitjean petito petitti petitto petosa petralli petrassi petree
petrella petri petrie petrig petrillo petrin petrini petris petro petrocelli petrone petrucci petrucelli petrulli
petruzzi petry pettaway pettengill petterson pettey pettiford pettigrew pettis pettit pettitt pettus pettway petty petz
petzold peukert peverelli pewitt peyre peyton pezzali pezzin pfaff pfammatter pfeffer pfeifer pfeiffer pfennig pfersich
pfeuti pfingsten pfister pfleger pflieger pflugner pham phan phaneuf pharand phares pharisa pharr phayre phelan phelps
phifer philban philbin philbrick philbrook philip philipp philippart philippe philippon philippot philips phillip
phillips phillipsen philpot philpott phinney phipps phoenix phung pi piacentini piaget piai piaj piana pianassole pianca
piane pianessola pianessoli pianessolil pianezolla pianezzola pianissoli piano pianta piasentin piassarolli piassi piatt
piattini piaz piazza piazzarollo piazzi picard piccand piccin piccinni piccio piccirillo picenoni pichard pichardo piche
pichette pichler pichlmaier pichon pichonnat pickard pickel pickens pickering pickett pickle picone picot pidoux pieber
pieper pier pierard pierce piercy pieren piero pierrard pierre pierrehumbert pierret pierri pierro pierron pierroz
pierson piesker pieters pietra pietrangeli pietro pietsch piette pifer piffaretti pigafetta pigeon pigg piggott pignat
pignatti pigott piguet pike piland pilati pilato pilcher pilet pilgrim pilkington pillai pillay pillet pillon pilloud
pillow pilon pilote pilz pimenta pimental pimentel pin pina pinamonte pinard pincheira pincherle pinckney pinder pine
pineau pineault pineda pinedo pineiro pinel piner pinero pinette ping pingle pingpank pinheiro pinho pinilla pininfarina
pink pinkard pinkerton pinkham pinkney pinkston pinney pinnock pino pinol pinon pinson pinsonneault pinter pinto pintor
pinzon piotrowski piovani piovezan piper pipes pipkin pippen pippig pippin piquer piquet pirandello pirard pircher pire
pirelli pires piret pirker pirlot piron pirotte pirson pirtle pisacane pisani pisano pisaroni pison pissin pistoletto
pitanga pitcher pitchford pitcock pitman pitre pitschugin pitt pittet pittex pittman pitts pitzer piuz pixley pizarro
pizetta pizzamano pizzeta pizzetti pizziol pizzo pizzol pkemoi pla placa place placencia plaisance plamondon plana
planas plank plant plantard plante plas plascencia plass plata plath platini platt plattner platzer plauk plautz player
plaza pleasant pleisch plemmons plemons pless pletsch ploeg plomb plotegher plotkin plott plotzitzka plouffe plourde
plover plowman plozza pluijm plumb plumlee plumley plummer plunk plunkett pluss plyler poblete poche pochet pochon pock
poe poehn poerio poeschl poff poge poget poggia pogorzelski pogue pohl pohland pohle pohlman poindexter point pointer
pointner poirier poirot poissant poisson poitras pokorny pol pola polak polanco poland polani polen polesel polet polez
poli polifka poling polinini poliquin polite polito politz polizzi polk poll polla pollack pollak pollard pollet polley
pollini pollmacher pollock polloni polly polo poloni polson polston poltera polti polzer polzl pomares pombo pomerleau
pomeroy pometta pommier pomp pompey ponce poncelet poncet ponci poncin poncini pond ponder pongelli ponitzsch pons pont
pontara ponte pontecorvo pontes ponti ponzio pool poole pooler poon poor poore pope popham popovich popp poppel porath
porcel porcellato porch porchet poretti porras porsche port porta portal porte porter porterfield portero porth portier
portilio portilla portillo portis portmann portner porto porzio posada posch poschl poschmann poser posey posner poss
possebon post postl postma poston poteat poteet pothier potier pottel potter potters pottier potts potvin pou poudrier
pouget poulain poulet poulin pouliot pouliquen poulos poulsen poulson pound pounds pouw powe powell power powers poynter
poza pozinni pozo pozuelo pozzecco pozzo pra praagh praba prabhakar prabhu prada pradhan prado praga prager prah prakash
pralong prange prantl prasad prashad prat prata prater prates pratesi prather prati prats pratt pratte pravato praxmarer
pray praz pre preble preciado prediger preece preisig preiss prejean prem premero premo premoli prendergast prenner
prentice prentiss prescott presley presnell press pressler pressley preston preta prete preuk preuss prevost prevot
prewitt prey prial price prichard prickett priddy pride pridemore pridgen priebe priego priemer priest priester
priestley prieto prieur prigent prill prima prime primeau primm prince prindle prine pringle prins prinsen prinz prior
priore prisco pritchard pritchett priuli privet privett probst procacci prochaska procter proctor prodi produit proffitt
profit prohaska proietti prokop proll pronovost pronzini proper propst proske prospero prosser prost proulx proust prout
prouty provencher provendel provenzano province provost prudhomme pruett pruitt pruneau prunty pruschke pruvost pryal
pryce pryor pucci puccini pucher puchner puckett puech puente puentes puerta puga pugh pugliese puglisi puhringer puig
pujadas pujol pulci puleo pulfer pulgar pulido puljiz pullen pulley pulliam pullum pulver puma pumphrey puntigam punz
puppim puppo purcell purdy puri purifoy purkey purnell purohit purser pursley purvis puryear pusch putallaz putman
putnam putney putt putz pyatt pye pyle pyles pyne python quach quackenbush quade quaglia quagliata quaide qualls qualter
quam quan quaranto quaresma quarles quartararo quartenoud quartezani quartier quarto quartuccio quasimodo quattlebaum
quattro quattrone quattrucci queally queen queenane queiros queiroz queloz quenneville quentin quercia quere querin
querini quero querol quesada quesenberry quesnel quevedo quevillon quezada quick quigley quigney quijada quijano quiles
quilici quill quillen quillet quillinan quilty quimby quin quinelato quinlan quinlivan quinn quinney quinny quinones
quinonez quint quinta quintairos quintal quintana quintanilla quintero quinteros quintiliani quinto quinton quiquerez
quirino quirion quirk quirke quiroga quiros quiroz quispe raab raabe rabb rabbitte rabe rabello rabelo rabenstein raber
rabideau rabinowitz rabito rabitsch rabl rabon raby racanelli racca raccio race racette rach racicot racine racioppi
raciti rackham rackley raco radcliff radcliffe radel rademacher rademaker rader radford radhakrishnan radice radisch
radke radl radler radley rado radosta radtke rae rael raemy raffa raffaele raffaelli rafferty raffetto raffin raffo
rafter raftery raftis ragan ragazzi ragazzo rager raggio raggs raghavan ragin ragland raglin ragno rago ragona ragone
ragonese ragosta ragot ragozzino ragsdale ragucci ragusa rahilly rahman rahn rai raia raight railey rails raimo raimondi
raimondo rainaldi rainbolt rainer raineri raines rainey rains rainville rainwater raiola rais raj raja rajagopal
rajagopalan rajan raju rakes raleigh raley rallo ralls ralph ralston ram rama ramachandran ramadani ramadhan ramage
ramaglia ramaj ramaker ramakrishnan raman ramanathan ramaswamy ramazzotti rambo ramel ramella ramelli ramer rameriz
ramesh rametta ramey ramires ramirez ramiro ramis ramon ramos rampino rampone rampulla ramqaj ramsauer ramsay ramsdell
ramseier ramsey ramu rana ranalli ranallo rancourt rand randall randazzo randel randell randhawa randle randles rando
randolph raneri raney ranftl ranganathan range rangel rangen ranger ranieri rank rankin rankins ranney ranno ransdell
ransom ranson rantsch ranucci ranz rao raol raoul rapa raper raphael rapin rapisarda rapisardi rapone raposa raposo rapp
rappa rappaz rappo rapraz rapuano rasberry raschle rascon raselli rash rashid raskin rasmusdatter rasmusen rasmussen
raso raspa rassato rastelli rastogi ratchford ratcliff ratcliffe ratemo rath rathbone rathbun rathburn ratliff ratta
rattan ratte ratti rattigan ratto ratz ratzlaff rau rauber raubuch rauch rauchenstein raukuc rault raurica rausch
rauscher rauseo rausis rauta rautenkranz rauter ravaglioli raval ravel raven ravi rawley rawlings rawlins rawls rawson
rawyler ray raya raybon rayborn rayburn rayel rayfield rayford raymann raymer raymond raymondaz raynal raynaud rayner
raynor razal razo razza razzano re rea read reade reader reading ready reagan real reale reali realmuto ream reamer
reames reams reardon rearick reason reaves reavis reavy rebecca reber rebetez reboli rebolledo rebollo rebord reboul
rebozzi recchia recchio recer recers rechberger recher rechsteiner recine recio reck recla record rector recupero red
reda redd redden reddick reddin redding reddy redfern redfield redford redi redican reding redl redman redmon redmond
redondo redus redwine reece reed reede reeder reedy reel reen reep rees reese reeser reeve reeves rega regalado regalia
regan regazzi regazzoni rege regge reggio regiani regina reginato regis register regli regnier rego regotz reguera
regusci rehm rehmann rehorst rehwagen reiber reich reichard reichardt reichel reichenbach reicher reichert reichl
reichlin reichling reichmann reichmuth reid reider reidy reif reifenrath reiff reig reijers reilly reimann reimer
reimers reimes rein reina reinbacher reinberg reindl reinehr reinelt reiner reinert reinhard reinhardt reinhart reinhold
reinisch reinke reinmann reino reinprecht reinthaler reis reischl reiser reising reisinger reisner reiss reist reitano
reitbauer reiter reiterer reithofer reitinger reitz reitze rek rella remacle rembert remillard remington remmers remond
remund remy renaldi renaldo renao renard renaud renaudin renault renda rende render rendina rendine rendon rene reneau
renehan renevey renfer renfro renfroe renfrow renggli rengifo renier renk renn renner rennie renninger reno renou
renshaw rensi renson rentas renteria rentz renwick renz renzetti renzi renzo renzoni renzulli reo repetti repetto repond
repp reppin reppucci requena rerat resch rescigno resendez resnick resolen respighi ressa ressler resta restaino restifo
restivo restle resto restorff restrepo restuccia retamal retamales rettenbacher rettig retzke reuber reumann reus reuss
reusse reusser reutemann reuter reutimann revaz revel reveles revell revello revels revilla revis rex rey reyes reymond
reyna reynard reynaud reynell reynolds reynoldson reynoso reza rezende rezzonico rhatigan rhattigan rhea rheault rheaume
rheder rhee rheineck rhine rhinehart rhoades rhoads rhode rhoden rhodes rhone rhymes rhyne rhyner rianda riascos riat
riatto riba ribas ribeira ribeiro ribera ribes ribi ricard ricart ricarte ricca riccardi riccardo riccati riccelli ricci
ricciardelli ricciardi riccio riccitelli ricciuti ricco riccobono rice rich richard richardi richards richardson
richburg richer richerson richert richey richichi richie richina richins richman richmond richter ricigliano rick
rickard rickenbacher ricker rickert rickett ricketts rickey rickli rickman ricks rico ricolfi riddell ridder riddick
riddle ridenhour ridenour rideout rider ridge ridgeway ridgway ridings ridley riedel riedener rieder riedi riediger
riedl riedler riedmann riedo riegel rieger riegler riehl riekmann riem riendeau riener rienzo riepl riera riermeier ries
rieser riester riet riethmuller rietmuller rietscher rietveld rife riffe riffle riffo rigal rigali rigano rigaud rigaux
rigby rigdon rigg riggi riggins riggio riggle riggleman riggs righetti righi rigney rigo rigoli rigon rigone rigoni
rigotto rigozzi rigsby riguetto rihs rijcken rijks rijn rijnsbergen rijntjes rijthoven riker riles riley rime rimmer
rinaldi rinaldo rinaudo rincon rindlisbacher rindone rine rinehart rinella rines riney ring ringel ringer ringgenberg
ringhofer ringler ringo ringuette rini rink rinker rinn rinner rio rioba riojas riolo riopel riordan rios riotto riou
rioux ripa ripken ripley ripoll rippey rippstein rippy riquelme riser risher risi risinger risley risma rismondo risner
rissari risse rissi rita ritacca ritch ritchey ritchie ritler ritosek ritschel rittenhouse ritter rittweg ritz rius riva
rivard rivas rivera riverin rivero riveros rivers rives rivest rivet riviere rizatto rizenente rizo rizzato rizzi rizzo
rizzoli roa roach roache roan roane roark roarke roarty roba robadey robatel robb robbiani robbins robbrechts roberge
roberson robert roberto roberts robertson robeson robey robi robichaud robichaux robidoux robillard robin robinet
robinett robinette robins robinson robison robitaille robledo robles robson roby robyr roca rocamora rocca roccabonella
rocco roch rocha rochat roche rochefort rocheleau rochelle rocher rochester rochette rochetti rochite rochon rock
rockett rockmeier rockwell rockwood roda rodarte rodas rodden roddy rode rodehau roden rodenas roder roderick rodger
rodgers rodier rodiger rodiguez rodman rodney rodowski rodrigez rodrigo rodrigue rodrigues rodriguez rodriques rodriquez
roduit roe roebuck roecker roeder roehl roemer roero roesch roesler roessink roffler rogan roger rogerio rogers rogerson
roggatz rogge rogner roh rohan rohde rohlander rohleder rohner rohr rohrbach rohrbaugh rohrdanz rohrer rohricht
rohrmoser roht roig roijen rojas rojo rokossa roland rolaz roldan roleder rolen rolf rolfe roll rolla rolland rolle
roller rolleri rollet rolli rollier rollin rolling rollins rollo roloff rolon roma romagnoli romain roman romanelli
romanello romanens romanholi romani romaniello romanini romano romans romao rome romeo romer romero romeu romig romijn
romine romiti romito romo ronan ronayne ronca roncalli roncheti ronchetti ronchetto ronco roncone rondeau rondez
rondinelli rondon rone roney rono ronoh ronqueti roo rood roodesteijn roof rooij rook rooker rooks room rooney roop roos
roose roosenboom root rop roper ropero ropp roppolo ropraz roque roques rorie roriz rorricht ros rosa rosado rosales
rosalina rosamilia rosania rosano rosario rosas rosasco rosati rosato rosbach rosch roschinsky roscoe rose roseberry
roseboro rosell roselli rosellini rosello roseman rosemann rosemond rosen rosenauer rosenbauer rosenbaum rosenberg
rosenberger rosenberry rosenblatt rosenblum rosenfeld rosenow rosenthal rosero rosetta rosetti rosi rosica rosiello
rosier rosini roskoth roskothen rosksch rosmini rosner roso ross rossa rossano rossato rossberg rosse rosselat rosselet
rossellat rosselli rossellini rossello rosser rosset rossetti rossetto rossi rossier rossignol rossim rossin rossini
rossiter rossler rossman rossmann rosso rosson rossoni rossum rost rosti rota rotella rotelli roth rothe rothenbuhler
rother rothlisberger rothman rothmund rothrock rothschild rothstein rothwell roti rotich rotondi rotondo rotta
rottensteiner rotter rotteveel rottger rotunda rotundo rotunno rotz rougier rouillard rouiller roukes rouleau roulet
roulin rounds roundtree roundy rountree roura rourke rouse roush rousseau rousseaux roussel rousselet rousselle rousset
roussy rout routh routhier rouwenhorst rouwhorst roux rouxel rouyer rovelli rovira rowan rowden rowe rowell rowland
rowles rowlett rowley roy royal roybal royce royer royo royster royston roza rozario rozas rozell rozier ruane ruano
ruark rubalcava rubben rubbia ruben rubens rubenstein ruberto rubia rubilar rubin rubino rubinstein rubio ruble rubli
ruby ruch ruchet ruckdeschel rucker ruckman rudaj rudaz rudd rudden rudder ruddy rude ruder rudiger rudin rudisuli
rudkins rudnick rudolf rudolph rudy rue rueda ruede ruedin ruef rueger ruegg ruegger ruegsegger ruel ruelas ruelle
ruesch ruest ruf rufenacht rufener rufer ruff ruffa ruffieux ruffin ruffini ruffner rufino rugero rugg ruggeri ruggieri
ruggiero ruggles rugut ruh ruhl rui ruijs ruiter ruiz rule rummel rumo rumpf rumph rumsey rundell runge runion runkle
runnels runyan runyon ruoss rupe rupert rupp ruppen ruppersberger ruppert rupprecht rusca rusch rush rushing rushton
rusk russ russel russell russi russo rust rusticucci rutan ruter ruth rutherford rutishauser rutkowski rutland rutledge
ruto rutten rutter rutto ruvalcaba ruwa ruz ryals ryan ryder rye ryerson ryjikh ryle rymer rynn rynne rytz ryzih sa saad
saari saavedra saba sabatelli sabater sabatier sabatine sabatini sabatino sabb sabbatini sabella sabetta sabharwal sabin
sabino sabo sabol sabourin saccente sacchi sacco saccoccio saccomanno saccone sachar sachdev sachdeva sachs sachse sack
sackett sacks sacramento sacre sacristan saddler sadiku sadler sadowski saechao saeli saenz saez safari saffi safford
saflanis sagafe sagar sage sager sagers sagese sagesser saggese saggio sagmeister sagnelli sagona sagonas sagredo saha
sahli sahner sahni sahota said saidi saile sailer sain saina saini sainz saiter saito saitoti saitta saiz saksen sakwa
sala saladin saladino salah salamanca salamin salamone salandra salas salat salata salatino salaun salazar salce salcedo
salcher salcido saldana saldias saldivar saldivia saldutti sale saleh salem salemi salera salerno sales salet saletta
salgado salgari salguero salieri salihi salim salinas salisbury salle sallee salles salley sallin salm salmen salmeri
salmeron salmina salmon salmons salo salom salomao salome salomon salomone salone salow salsbury salter salters saltsman
saltzman salva salvador salvadore salvadori salvaggio salvago salvati salvato salvatore salvatori salvemini salvetti
salvi salvini salvino salvo salvucci salyer salyers salz salzano salzer salzgeber salzillo salzman salzmann sam sama
samaniego samele sami sammarco sammartino sammer sammert sammon sammons sammy samoei samons samora samoy sampaio sampath
samper sample samples sampson samra sams samson samuel samuels samuelson samwel san sanabria sanavia sanborn sancao
sanches sanchez sancho sand sandal sandberg sande sander sanderlin sanders sanderson sandhu sandi sandidge sandifer
sandler sandlin sandoval sandoz sandretto sandri sandrini sands sandstrom sandusky sandy sane saner sanfilippo sanford
sanfratello sang sangali sangalli sanger sangermano sangha sanghvi sangiacomo sanguineti sanhueza sani sanjuan sankar
sankaran sankey sanmartin sanmiguel sanner sans sansao sansom sanson sansone sansoni sansonnens sant santa santacruz
santamaria santana santander santangelo santanna santen santerre santi santiago santibanez santillan santini santistevan
santner santo santori santorio santoro santos santoyo santucci sanudo sanz sanzone sao saors saponaro sapone saporito
sapp sappington saputo sara sarabia saracco saraceno saracino saraf saragat saran saravia sarbach sardella sardi sardina
sardo sardone sargeant sargent sargenti sarin sarkar sarli sarma sarmiento sarna sarnaglia sarneel sarni sarno sarra
sarracino sarraf sarrasin sarrazin sarro sarsfield sartain sarti sartin sartini sarto sartore sartori sartorio sarubbi
saruni sarvari sarver sas sasaki saseenthiran saso sass sassano sasser sassi sasso sassone sastre sastry satchell sathe
sather sato satriani satriano satta satteli sattelmaier satterfield satterlee satterwhite sattler sauberlich sauceda
saucedo saucier saudan sauer sauerland saul sauli saulino saulnier sauls saumweber saunders saunier saura sauriol sauro
sauser sauter sauvage sauvageau sauve sava savage savant savard savaria savarino savary savastano savelli saverino
saviano savignano saville savini savino savio savioz savo savoca savoia savoie savorgnan savoy sawe sawhney sawicki
sawyer sawyers sax saxena saxo saxon saxton saya sayer sayers sayler sayles saylor sayre sbarbaro sbarra sberna sbetti
scaduto scaggs scaife scala scalera scales scalf scalfaro scalise scallan scallon scally scalpelli scamarcio scandone
scanferla scanlan scanlon scannell scapozza scarabel scaramucci scaramussa scaramuzza scarberry scarborough scarbrough
scarcinelli scardino scarfoglio scarlatti scarlett scarpa scarpetta scarponi scates scc scerbo schaaf schaal schachinger
schachner schacht schade schaefer schaeffer schael schafer schaff schaffarzik schaffel schaffer schaffner schagen
schahbasian schakelaar schalbetter schalk schall schaller schandl schaning schank schantl schantz schar scharer scharf
scharinger scharli scharra scharroo schartner schatteleijn schatz schatzl schaub schaublin schauer schbert schechter
schedler scheel scheer scheetz scheffers scheffler scheibe scheiber scheid scheidegger scheidl scheiwiller schelbert
schelk schell schellekens schellenbeck schellenberg scheller schelvis schembera schena schenck schenk schenkel schenker
schenone scherbarth scherer schermerhorn scherms scherr scherrer schersing schertenleib scherz scherzer schettini
schettino scheuber scheucher scheuermann scheuner scheurer scheuring schevinghuizen schexnayder scheytt schiano
schiaparelli schiappa schiavi schiavo schiavone schiavoni schibli schicchi schick schiefer schielke schieskow schiesser
schiestl schiff schiffer schiffman schilcher schildhauer schiller schilling schillinger schilt schima schimmel schimmer
schimpl schinagl schindler schindzielorz schinke schinnerl schioter schipper schira schiraldi schirmer schirra schirripa
schirrmeister schlachter schlager schlangen schlapfer schlappi schlatter schlauchin schlawitz schlechtweg schlegel
schleich schleicher schleuniger schley schlicht schlienger schlitzer schlogl schloss schlosser schluep schlueter
schlumpf schmalzle schmed schmid schmidhalter schmidinger schmidl schmidlin schmidt schmidtchen schmidtke schmied
schmiedecke schmiedt schmit schmitt schmitz schmocker schmolzer schmuck schmucki schmuhl schnabl schnarwiler schneck
schneebeli schneeberger schneider schneiter schnell schnelting schnetzler schneuwly schnider schnidrig schnieder
schniedermeier schnurer schnyder schnydrig schober schoberg schoberl schoch schock schockel schoen schoenfeld schoffmann
schofield schokman scholl scholler scholten scholtz scholz schomber schon schonauer schonbachler schonball schonbeck
schonberg schonberger schondelmaier schonebeck schonenberger schonfeld schonherr schonholzer schonland schonlebe
schooley schoonbroodt schoonmaker schoonover schopf schopfer schori schorr schorro schorta schott schotte schottin
schottmann schotz schouren schouten schouwey schrader schram schramm schrammel schraner schrant schranz schreck
schreiber schreier schreiner schreiter schrempf schrenk schrik schrimsher schrittwieser schrock schroder schroeder
schroeff schrum schubert schubiger schuchhardt schuck schueler schuermann schuetz schuff schuh schuhaj schuijt schuldt
schuler schuller schulman schult schulte schulten schulthais schultz schultze schulz schulze schumacher schumaker
schuman schumann schupbach schupfer schupp schuppel schurch schuri schuster schutt schutte schutz schutze schuurmans
schuwey schuylenborch schuyler schwab schwager schwaiger schwaighofer schwalm schwanbeck schwandke schwaninger schwanitz
schwarb schwarthoff schwartsbach schwartz schwarz schwarzentruber schwarzer schwarzinger schwarzkopf schwarzl
schwarzmeier schwatlo schwegler schweiger schweighofer schweinfurt schweisfurth schweitzer schweizer schwendener
schwendimann schwendinger schwennen schwerdtner schwery schwerzmann schwidde schwirkschlies schwital schwitter schwizer
schwuchow schwyn schwyzer schyns sciacca scialabba scialdone scialpi sciandra scianna sciara sciarra sciarretta
sciarrino scibelli scibetta scibilia sciboz scigliano scime scimeca scinta scioli sciortino scioscia scipio scipione
scipioni scire sciulli sciullo sciuto sclafani scofield scoggins scola scolari scolaro scollan scoma scoot scott scotte
scotti scotto scoville scranton scribner scriven scrivner scroggins scruggs scudder scudeler scull scullion scully
scurlock scurry scuylenborchs scyboz seabolt seabrook seager seagraves seal seale seales sealey seally seals sealy
seaman seamon searcy searle searles sears seaton seaver seavey seawright seay sebastian sebring seccom sechrist seco
secor seda sedano seddio sedillo see seebacher seeger seeholzer seeley seelig seely seematter seery segal segarra segars
segebahn seger segers segerson segersun segerszoen seglias segni segovia segre segrini seguel segui seguin segura seguro
sehgal sehls seibel seiber seibert seibold seidel seiders seidl seidman seifert seigel seiler seip seiser seitz seiwald
sekhon selby self seliner sell sellars sellers sellier sells selman selph seltzer selva selvatici sem semisch semitecolo
semple sen sena senecal senechal seng senger sengupta senior senkel senn senter senti sepulveda sequeira seraco serafim
serafin serao serata serem sergent sergerie serio serlupi sermier sermonti serna serpa serra serraglio serrano serrato
serre serres servais servin sesconeto seshadri sessa session sessions sessoms sestig seth sethi setrick setser settle
settles setty setzer seuret severance severino severson sevier sevigny sevilla sevillano sevrin sewald seward sewell
sexton seymore seymour sforza sgalambro sgarbi sgario sgier sgulmaro sha shabani shackelford shackleford shade shaeffer
shael shafer shaffer shaffrey shah shahan shamblin shan shanahan shane shaner shank shankar shanker shankle shanklin
shanks shanley shannon shanny shapiro sharaf shariff sharkey sharma sharp sharpe sharry shatley shattuck shaughnessy
shaul shaver shavers shaw shawver shay shea shead sheahan shealy sheane shearer shearin shears shedd sheedy sheehan
sheehy sheeran sheerin sheets sheetz sheffer sheffield shehan sheikh sheil sheilds shelby sheldon shell shelley shelly
shelton shen shenk shenoy shepard shepardson sheperd shephard shepherd sheppard shere sherer sheridan sherlock sherman
sherrard sherrell sherrer sherrill sherrod sherry sherwin sherwood sheth shetler shetty shevlin shewmaker shibuya shick
shiel shields shiels shifflett shiflett shih shikuku shilling shim shimizu shin shinault shine shinn shipe shipley
shipman shipp shippy shirey shirk shirley shively shiver shivers shoaf shockey shockley shoel shoemake shoemaker
shoffner shofner shonio shook shoop shope shore shores shorey short shorter shortridge shorts shortt shotwell shoulders
shoup shouse showalter showers shows shrader shreve shriver shroff shropshire shrout shroyer shrum shryock shubert shuck
shuey shukla shuler shull shults shultz shumaker shuman shumate shumpert shumway shunk shupe shurtleff shuster shute
shutt shuttleworth sias sibal sibert sibilia sibley sicard siciliano sickler sickles sides sidhu sidi sidler sidney
siebel siebenthal sieber sieberer siebert siegel siegenthaler siegfried siegl siegling siegrist siele sielemann siemon
siener siering sierra sievers siewert siffredi sifuentes sifuna sigala sigei sigerson sigg sigl sigler sigman sigmon
signer signore signorini sigouin sigrist sigron sihler sikes sikora sikorski sikuku sila silas silberman siler silk
silke sill sillah siller sills silotti silva silvas silveira silver silverberg silverman silvers silverstein silvestri
silvey silvia sim simard simas simeoni simic simiyu simkins simmen simmers simmon simmonds simmons simms simo simoes
simon simonato simond simonds simone simoneau simoneaux simonet simonetti simonin simonis simonnet simons simonsen
simonson simonton simpkins simpson sims sinan sinani sinclair sine sines singer singh singhal singletary singleton
singley sinha sinisi sink sinnhuber sinnott sipe sipes sipolatti sipple siqueira sire sirois sischka sisco sisk sisler
sismondi sisneros sisson sistrunk sitati sites sitienei sitters sitton situma siu sivathas six sizemore sizer skaggs
skally skeahan skeen skeens skeffington skehan skelly skelton skiba skibicki skidmore skiles skinner skipper skivington
slack slade sladek slaetsdochter slagle slagmolen slamon slate slater slaton slattery slaugh slaughter slavens slavin
slawson slay slayton sledge sleeper slevin slick sliger slingerland sloan sloane sloat slocum slone sloot slotta slover
slowey sluder slusher sluss sly slyne small smalley smalls smallwood smart smedley smeede smeets smelser smeltzer smet
smets smieja smiley smirnoff smit smith smither smitherman smithers smithey smithson smits smock smoot smothers smtih
smullen smyth smythe snapp snavely snead sneed snell snelling snelson snider snipes snoddy snodgrass snook snow snowden
snyder so soares soave sobarzo sobel sobers soboll sobrero sobrinho sobrino socci soccio socha sodaro soderberg soderini
soderquist sodhi soding sodre soella soest soffici sohn soi soileau soita sok sokol sokolov sokolowski sola solana
solanki solano solar solares solari solazzo solberg solca solda soldan soldano soldati soldini soldo sole soler solera
soles soli solimena solimine solis soliz sollami sollars sollecito soller sollima sollner soloman solomon solorio
solorzano solsona solzer som soman somera somers somerville somma sommaruga sommer sommerhalder sommers sommerville
somoza somssich son sonder song songer soni sonn sonnabend sonnenberg sonnier sonnino sonnleitner sons sontag sood
soolaghan soos soper soprano soracco sorace soranno soranzo sorbello sorbo sorci sordi sordillo sordo soren sorensen
sorenson sorg sorgatz sorge sorger sorgi soria soriano sorice sorrell sorrells sorrentino sorrento sorsa sortino sosa
soscia sosebee sossai sotelo soto sotomayor sottas sottosanti soucy souder souders soukup soule soulie soulier soulieres
sours sousa south southall southard southerland southern southwick southworth souza sowa sowards sowder sowell sowers
spaan spaar spada spadaccini spadafora spadafore spadea spadeto spadoni spaendonc spaendonck spaeth spagna spagnoletti
spagnoli spagnolo spagnuolo spahn spain spalding spalinger spallanzani spallino spallone spanevello spangler spanhaak
spank spann spano sparkman sparks sparrow spata spatafora spatafore spataro spates spati spatola spaulding spaziani
spaziano speakman speaks spear spearman spears specciter specht speck spector spedale speed speegle speer speicher
speight speights speijer spell speller spellman spells spelmeyer spence spencer spengler spennato spenser sperandeo
sperandio speranza sperduti sperduto speri sperl sperling speroni sperotto sperrazza sperry spescha spezia spicer
spichiger spicola spicuzza spiegel spiegelburg spiegl spielman spielmann spielvogel spier spiers spies spiess spiezio
spigolon spiker spikes spillane spiller spillers spillman spillmann spina spindler spinedi spinelli spinks spinner
spinola spires spirig spitler spitz spitzer spitzmuller spivey splinter spohn spoon spooner sporndli sporrer sporri
spottel spotts spradlin spradling spraggins sprague spratt sprayberry sprecher spreeuw spreeuwel spreitzer sprenger
spreuwel spriggs spring springer springfield springs sprinkle sprong sproul sprouse spruill spruit sprunger spruyt spry
spuhler spuler spurgeon spurlin spurling spurlock spycher squadro squarcione square squire squires sraffa sridhar
srinivas srinivasan srivastava sroka st staab staats stabler stacey stacher stack stackhouse stacy stadelmann stadlbauer
stadler stael staerkle staffelbach stafford stage stagg staggs staglieno stagner staheli stahl stahli stahlman stahr
stalder staley stalker stallard stallings stallworth stalnaker stalvey stambaugh stamey stamm stamp stamper stampfli
stamps stamrood stancil standard standifer standish standley standridge stanek stanfield stanfill stanford stang stange
stanger stangl stanhope stanley stannard stansberry stansbury stanton staples stapleton stapp staquet starbuck starcher
stark starke starkenberg starkey starks starling starnes starr starrett stas stassin staten states statler staton staub
staudacher staude staudinger stauffer staunton stauss stayton stclair stcyr ste stea steadman stearns stebbins stebenne
stebler stecher steck steckel steding stedman steed steel steele steelman steen steenbakkers steenbeek stefan stefanelli
stefani stefanski steffen steffens steffey steffny steg stegall stegemann steger stegmuller steib steidl steier steigauf
steiger stein steinacher steinauer steinbach steinbacher steinbauer steinberg steinberger steinbock steindl steinecke
steiner steinert steininger steinkamp steinke steinkellner steinlechner steinman steinmann steinmeiern steinmetz
steinwender stelkens stell stella stelly stelzer stelzl stenberg stengel stenger stengl stennett stenson stenzel
stepanov stephan stephen stephens stephenson stepp sterkman sterling stern sternberg sterner sterren sterrett stetson
stettler stettyn steuer steuk steulet steurer steuri stevanovic steven stevens stevenson steverson steward stewart stey
stgeorge stgermain sthilaire stice stich stichter stickler stickley stickney stidham stiebitz stief stieger stiegler
stier stifel stiff stiffel stiffler stifter stiles still stiller stillhart stillings stillman stills stillwell stiltner
stilwell stimpson stine stines stinis stinnett stinson stites stith stitt stiver stivers stjean stjohn stlaurent stlouis
stock stockdale stocker stockert stockhammer stockinger stockl stockli stocklin stockman stocks stockstill stockton
stockwell stoddard stoffel stoffelsz stoger stogner stoiber stoices stoker stokes stoll stolle stollings stoltz
stoltzfus stolz stolze stone stoneking stoner stonge stook stoops stoppani stoppler storer storey storl storladi storm
storms stornetta storni storp storto story stott stotts stotzer stouffer stout stoutjesdijk stovall stover stowe stowell
stower stowers stpeter stpierre straaten strabelli strachan strada strader stradiotto stradivari strahan strahl strahm
straight strain strait straka stralen straley strand strang strange strangio strasser strassle stratmann stratton straub
strauch straus strausa strauser strauss straw strawn strawser strayer strazza strebel streck streese street streeter
streets strege strehler streicher streit streller streule striano stribling stricker strickland strickler stricklin
striebitz strieder striezel strigt strigter strijker strik strimer stringer stringfellow stringfield stringham
stringuine stripling stritt strobel strobl strode strogies stroh strohmaier strohmayer strohmeier strohschank strollo
strom stroman stromberg strong strope stroppini strother stroud stroup stroupe strouse strout strozzi strub struble
struck strunk strunz struthers strutz stuart stubblefield stubbs stube stuber stucchi stuck stuckey stucki stuckler
studdard studebaker studeli studer studhalter stuivenberg stull stultz stummer stump stumpf stumpo stuppan sturdevant
sturdivant sturgeon sturges sturgill sturgis sturm sturmer sturniolo sturtevant sturzenegger stussi stutz stutzman
styger styles styron su suarez suave suazo suber subia sublett subramaniam subramanian sucesso suchanek sudan sudduth
suffa suggs sugrue suh suijker suinvorde suiter sujew sule suleiman sulejmani sulla sullins sullivan sulpizio sulzer
sumlin summer summerlin summermatter summers summerville summey sumner sumpter sumrall sun sundaram sunday sundberg
sunder sunderland sundquist sung sunseri supersaxo supino suppan supple sur sura surber sureda surer suresh surface suri
surian surles surprenant surratt surth susa susco susi sussebier sussman sussmann suter sutera suthe sutherland sutphin
sutschet sutter sutterlin suttle suttles sutton suzuki svendsdatter svoboda swafford swaim swain swaleh swallow
swaminathan swamy swan swaney swanger swank swann swanner swanson swarey swart swartz swayze swearingen sweat sweatman
sweatt sweeney sweeny sweet sweitzer swensen swenson swett swick swift swiger swilley swillims swindell swindle swine
swinehart swiney swinford swing swingle swink swinney swinson swint swinton swisher switzer swope sword swords sydnor
sykes sylvain sylvester sylvestre sylvia symonds symons synder synnott syombua szabo szelpal szendrei szeto szymanski ta
tabacchi tabares tabb taber taboada tabone tabor tacchini taccola tache tachl tack tackett taddei taddeo taddonio
tadlock tafaj tafelmeier taferner tafoya taft tafuri taggart tagliaferri tagliaferro tagliafierro taglieri tague tai
taibi taillefer taillon tailor tait tak takacs takahashi takkelenburg talaj talamantes talarico talavera talbert talbot
talbott talerico taliaferro taliani taliercio talkington tallant tallarico tallent talley tallman tallo tally talmadge
talone talton talwar tam tamarit tamasi tamayo tambasco tambellini tamborello tamborini tamburello tamburi tamburini
tamburino tamburo tamburri tamburrino tamburro tamez tami tammaro tammerijn tamsma tamura tan tanaka tancredi tandon
tandy taneja tang tangney tango tangredi tanguay tanguy tani tank tankersley tanksley tanner tano tansey tantalo
tantillo tanui tanzer tanzi tanzini taormina tapia tapley tapp tapper tara taramarcaz tarango tarantini tarantino
taranto taravella tarbox tarchetti tarchini tardif tardiff tardy targa tarin tarolli tarpey tarpley tarquinio tarr
tarrant tarsi tart tartaglia tarter tartini tarus tarver tarvin tasca tasche tasker tasse tassinari tasso tassoni tata
tate tatro tatum tauber taucher taufner taufratshofer tavares tavarez taveras tavernier taylor teague teahan teal
teasley tebaldi techer tedder tedeschi tedesco tedford tedoldi teed teel teeter teeters teets teganhe tegethof tehan
teichmann teixeira tejada tejeda tejedor tejera tejero teles telesio telford tella teller telles tellez tellier tellis
tello temesvari temperli temple templeton templin tena tencalla tendon tenger tenisch tennant tenney tennison tennyson
tenorio tepper teran terer terheiden terlecki ternan terpstra terragni terrani terrazas terrell terrettaz terrier
terrill terron terrot terry teruel terwilliger terzi tesch tesic teske tesoro tessaro tessier tessinari tessitore testa
testani tester testerman testo teter teti tetreault teufel teufl teuling teunissen teuscher teves tew texier textor
teyssier thach thacker thai thaker thakkar thakur thaler thalhammer thaller thalmann thaman thames thanel thanigasalam
thao tharp tharpe thatcher thaxton thayer thebault theberge theele theiler theis theisen theiss thelen theler theobald
theodore theoduloz theoret theraulaz theriault theriot theroux therrien thery theuri theurillat theus thevenet thevenin
thevoz theys thiago thibault thibaut thibeault thibodaux thibodeau thibodeaux thiebaud thiebaut thieke thiel thiele
thielen thierrin thierry thiery thies thiffault thigpen thimm thiomas thiongo thirine thirion thiry thivierge thom thoma
thomann thomas thomason thomasson thomaz thome thomet thommen thompkins thompson thoms thomsen thomson thone thonen
thoni thonney thonon thor thorens thorn thornberry thornburg thorne thornhill thornton thorp thorpe thorsen thorson
thorton thout thoya thranhardt thrash thrasher threadgill threatt thriene thrift throckmorton throop thrower thuillard
thuillier thuku thuo thuranira thurber thurlemann thurler thurlow thurman thurmond thurner thurston thust thys thyssen
tiano tibbetts tibbs tiberi tiberio tiborcio tice tichenor tickle tidow tidwell tiedtke tiefenbacher tielemans tiemann
tiepolo tiernan tierney tierno tietze tiffany tighe tigner tijerina tilghman tilgner till tillack tiller tillery tillett
tilley tillis tillman tillmanno tillotson tilton timberlake timlin timm timmerman timmermann timmermans timmins timmons
timms timoney timony timothy timpone tims tincher tindall tindell tindle tine tiner tingle tingley tinguely tinker
tinner tinney tinnin tino tinoco tins tinsley tinti tintzmann tippett tipton tirabassi tirado tirie tirone tirop
tischler tischmann tisdale tiso tison tisserand tissier tissot tito titone tittle tittman titus tivontschik tiwari
tixier tlustek to toal tobar tobben tobey tobia tobias tobin tobler tocci tocco toce todaro todd todora toe tofani
togher togliatti tognazzi tognetti tognola tohall toia tolaj tolan toland tolar tolbert toldo toledo tolentino toler
tolerico toles tolfano tolin toliver toll tolle tollefson tolley tollison tolliver tolman tolomeo tolosa toloza tolson
tom toma tomaino tomamichel toman tomarchio tomas tomaselli tomasello tomasetti tomasi tomasine tomasini tomasino tomaso
tomassetti tomassi tomassini tomasso tomasulo tomaszewski tomblin tome tomei tomeo tomes tomko tomlin tomlinson tommaseo
tompkins toms ton tona tonat tonelli toner tonet toneto toney tong toni tonin toninelli tonini tonisto tonn tonoli tonon
tonti tonui tonz too toolan toole tooley toolin toolis tooman toombs toomer toomey toon toor topete topfer topper toppi
topping torain torchia torgerson torlonia tormay tormey tormo tornatore tornay toro toroitich torpey torralba torre
torrecilla torrence torrens torrent torrents torres torrey torrez torriani torricelli torrijos torti toscanelli toscani
toscanini toscano toschini toselli tosh tosi toso tosoni toste tostes tosto toth totino totten totwiller toubeau
touchette touchstone toupin tourigny tournay tournier tours tousignant toussaint tovar towe tower towers towery towett
towle towne towner townes townley towns townsel townsend townsley toy toze tozi tozzi tozzo trabucco tracey tracy trader
traetta traficante trafton trahan trail traina trainer traino trainor trama tramel trammel trammell tramontana
tramontano tramonte tramontozzi trampeli tran tranchina trancho trani trantham traore trapanese trapani trapp trask
trattner traub trauffer trauner trauth trautmann travaglia travaglini travaglio travan trave traver travers traversa
traverso travia travis travisano trawick traxler traylor traynor treacy treadway treadwell treanor treat trebbi treboux
treccani treece treff treier trejo tremblay tremmel tremonti tremp trenor trent trentin trentini trento trepanier trepp
tres tresch tresoldi tress tressler treves trevino trevisan trevisani trexler trezza trezzini triana tribble trice
trifiletti trigg triggs triglia trillini trillo trim trimble trimboli trimmel trinca trincavelli trindade tringale
tringali trinh trinidad trinkl triola triolo tripathi tripeno tripi triplett tripodi tripoli tripp tristao trivedi
trivisonno trobbiani troccoli troche troger troia troiani troiano troilo troise troisi trombert trombetta trombini
trombino trombley trommler tron troncone troncoso tronolone tropea tropeano tropiano trosch trosclair trost trotman
trott trotta trotter trotti trottier trottmann trotto troup troupe trout troutman troutt trovato trowbridge troxel
troxell troxler troy troyer trozzo truax trub trubiano trubin truchon trudeau trudel true trueblood truelove truesdale
truesdell truett truex truglio truitt trujillo trull truman trummer trump trumpi trunzo truong trupiano trupp truss
trussardi trussell trusty truttmann tsai tsamonikian tsang tschabold tschaler tschanz tscharner tschenett tschentscher
tschiers tschirch tschirky tschopp tschudin tschumi tse tso tsosie tsuchiya tsuma tu tubbs tubridy tucci tuch tucholke
tuck tucker tudela tudor tudow tufo tufts tuggle tuijl tuithof tull tullis tully tune tunnell tunstall tuohey tuohy tuor
tupper tur turati turbian turbide turchetta turchi turci turcotte turek turgeon turin turk turki turley turman turmel
turnage turnbow turnbull turner turney turpin turra turrini tuschmo tussey tuten tutino tutor tutt tuttle tutty tuwei
tuzzolino tweed tweedy twigg twilley twitchell twitty twohey twohig twombly twomey twyman tye tyler tynan tyndall tyner
tynes tyre tyree tyrell tyrne tyrrell tyson tyus ubaldi uberacker uberti uccello ucci uche uchida udinese udinesi udriot
uebelhart ugarte ughi ugolini uhl uhlemann uhlig uhrig uibel uit uittenbosch uldry uliana uliano ulibarri uliczka ullman
ullmann ulloa ullrich ulmer ulrich ultramar umana umbach umbricht umlauft umminger und underhill underwood ung ungaretti
ungaro unger uniacke uniaque unknow unruh unruoch unterberger unternahrer unterpaintner unterweger upadhyay upchurch
updike upham uphaus uphuis uphus uppal upshaw upton urbach urbain urban urbani urbaniak urbanski urbansky urben urbina
urbino urciuoli urech urena urfer urgo urhig uria uriarte urias uribe urquhart urra urrutia ursillo ursini ursino urso
urzua usher ussery utley utter utterback utzinger uva uzzo vaati vaca vacanti vacca vaccarella vaccarelli vaccarello
vaccari vaccariello vaccarino vaccaro vacco vacher vachon vadagnin vadala vaden vadnais vaessen vagnoni vahlensieck
vaidya vail vaillancourt vaillant vairo vala valadez valani valbuena valcarcel valcourt valdebenito valderrama valdes
valdez valdino valdivia valdovinos vale valencia valenciano valent valente valenti valentin valentine valentini
valentino valenza valenzuela valera valeri valerio valero valette valguarnera valiante valiate valiati valiatti valier
valiquette vall valla valladares vallario vallat valle vallee vallejo vallejos vallelian vallenari vallenduuk valles
vallese vallet valley valli valliere vallieres vallone valls valmarana valois valore valoto valvano valverde valvo
vanacore vanarsdale vanatta vanburen vanbuskirk vancamp vance vancleave vandal vandamme vandemark vandenberg vandenbergh
vandenberghe vandergriff vanderheyden vanderlinden vanderpool vandeusen vandevelde vandiver vandusen vandyke vanegas
vanella vanetten vanetti vanfleet vang vangermain vangorder vangundy vanhook vanhoose vanhorn vanhouten vanier vankirk
vanlandingham vanmeter vann vannatta vannay vannelli vanness vanni vannier vannoy vannucci vanore vanover vanpelt
vanscoy vansickle vanslyke vantassel vantil vanvalkenburg vanvitelli vanwinkle vanwormer vanzan vanzandt vanzant
vanzetta vaquero vara varallo varano varas varda varela varella varga vargas varghese vargo varin vario varisco varkey
varley varma varnado varnell varner varney varni varone varonier varriale varricchio varrone vars varty varughese
varvaro vasa vasari vasconcelos vasile vasoler vasques vasquez vassallo vassar vasser vasseur vasta vastenhouw
vastraedsd vater vattimo vaudan vaughan vaughn vaught vaz vazquez veach veal veale veas veasey veatch vecchi vecchia
vecchio vecellio vecoli veen veenendaal veenstra vega vegt veillette veilleux veit veiver vejar vekar vela velandia
velarde velasco velasquez velazquez velde velden velderman velez veliz vella veloso veloz velthoven veltman veltroni
velzen ven venable vendermiatti vendetti venditti vendrell venegas venetz venezia veneziano venghaus venier venkataraman
venkatesh venne venrooy vento ventura venturi venturim venturin venturini venzin vera veraguth verbeeck verbeek verboom
verbruggen vercelloni verda verdan verde verdejo verderame verderosa verdi verdier verdin verdone verdu verducci verdugo
verdun verduzco vereen vereza verga vergara vergassola vergeer verger vergerio verhaar verhaeghe verhagen verharen
verheij verheuvel verhoeven verkade verma vermandois vermeil vermette vermeulen vermillion vermot verna verner vernet
vernetti verni vernier verniest verno vernon vero veron verona veronesi verrastro verreault verret verri verrico verrier
verrill verrilli verrone versace verschuere verschut versluijs vertoor vertooren vertuane vertucci verucchi verville
vervloet vervoort verwoert verzi vescio vesco vescovi vespa vespucci vest vestal vetere vetorazzi vetrone vetsch vetter
vettraino vey vezina vezzali vi via vial viale vian viana vianello viani vianna viano viard viau viaud vicari vicario
vice vicencio vicens vicente vicini vicino vick vickers vickery victor victoria victory vida vidal videla vidoni vidotti
vidrine viebrantz vieira viel viellehner vienne viens viera vierdag vierra vietti vieweg vig vigier vigil viglione
vigliotti vigna vignal vignali vigneault vigneron vignola vignon vignone vigorelli vigouroux vigue viguier vila vilain
vilalta vilanova vilaplana vilar vilardo vilches villa villablanca villadicani villagomez villagra villagran villain
villalba villalobos villalonga villalpando villamil villamizar villani villano villanova villanueva villar villard
villareal villares villarosa villarreal villarroel villars villasenor villatoro villaverde villegas villela villella
villena villeneuve villette villone villoz vils vina vinas vincelli vincent vincenti vincenzo vinci vinco vines vinet
vineyard vining vink vinson vinyard vinzens viola violette viramontes viret virgil virgili virgilio virginia virk virzi
visalli viscardi visco viscomi visconti viscuso viselli visintini vismara visser viswanathan vita vitacco vital vitale
vitali vitanza vitela vitelli vitello viti vitiello vito vitolo vitorazzi vitrano vittadello vitti vittone vittori
vittoria vittorio vitturi vitucci vitulli vitullo vivaldi vivanco vivenzio viveros vives vivian viviani viviano vivier
vivirito vivolo vivona vizcaino vizza vizzini vlaanderen vliet vo voce voci vock voelkel voelker vogel vogelgsang vogeli
vogelsanger voggensperger vogl vogler vogt vogtli vohra voight voigt voirol voisard voisin vokuhl volante volcke volet
volino volk volkart volken volker volkman volkmann vollaro vollbrecht vollmer volpato volpe volpi volpicelli volponi
volta volterra voluzia volz vona vong vonlanthen vontein vonwyl voorhees voorhout voorst voortman vora vorpe vos voser
voss vosti vota votta vouillamoz vouilloz voutaz vowell voyer voyles vozzella vrancken vreeland vries vroege vroman
vrome vu vuadens vue vugarato vuichard vuignier vuillaume vuille vuillermet vuilleumier vulliamy vullo vultaggio vuong
vuono vyas waarbeek waardeloo waas waber wable wabomba wabwile wabwire wachenbrunner wachira wachtel wachter wacker
waddell waddle wade waderle wadhwa wadley wadsworth waeber wafler wafula wagenknecht wagenvoort wager wagers wages
waggoner wagle wagner wagoner wagstaff waguespack wahl wahli wahner wahome waibel wainaina wainer wainscott wainwright
wairimu wait waite waiters waites waithaka waithera waithira waits wakan wakefield wakeman wakhungu wakio wako wal walch
walcher walcott walczak wald walden walder walderade waldman waldmann waldmeier waldner waldo waldon waldrep waldron
waldrop waldrup wales wali walia walk walker walkup wall walla wallace wallach wallaert wallen waller walley walli
wallimann wallin walling wallis wallner wallory walls wallstab walmsley walraven walser walsh walshe walsteijn walston
walter walters walther waltl waltman walton waltrade waltz walz wamaitha wamalwa wamboi wambua wambugu wambui wambura
wampfler wampler wamsley wamuyu wan wanamaker wandeler wandera wandermurem wandfluh wandl wang wanga wangai wangare
wangari wangechi wangeci wangila wangui wanja wanjala wanjau wanje wanjiku wanjira wanjiru wanjohi wanjugu wanner
wanyama wanyoike wanyonyi wanza wanzala ward wardell warden wardlaw wardlow ware warfield wargo waring wario warman
warmer warner warnier warnke warnock warr warren warrick warriner warrington warrior wartenberg waruguru warui warwick
waschbusch waser wash washam washburn washer washington wasike wasmer wason wasonga wassenaar wasserman wassilew
wassiluk wasson waswa watanabe water waterhouse waterman waters watford wathelet wathen watkins watson watt watters
watterson wattiez watts waugh wauters wauthier wavinya waweru wawira wawire wax way wayland wayman waymire wayne wayua
weakley wear weatherby weatherford weatherly weathers weathersby weatherspoon weatherwax weaver webb webber weber
webster wechselberger wechsler wechuli weddington weddle wedgeworth weed weeden weekley weeks weeldenburg weems
weerdenburg weese weever wegener weger wegmann wegmuller wegner wegscheider wehrli wehrsen weibel weidinger weidlich
weidman weidmann weidner weigand weigel weight weigl weihmann weijland weijters weikel weil weiland weilenmann weiler
weimer weinberg weinberger weiner weinhage weinhold weinstein weintraub weir weis weisberg weise weiser weisman weiss
weissenbock weissenfluh weisskopf weissman weitzel wekesa wel welborn welch weldon welf welker weller wellig wellington
wellman wells welsch welsh welten welter welton welty welz welzel wende wendel wendell wendelspiess wendling wendt
wenger weniger weninger wenk wensen wentworth wentz wentzel wenzel wenzl werd werder werdes were werffeli werl werle
werlen wermelinger wernecke werner wernli werren werrmann wert werth werts wertz weru wery wesack wescott wesley wesner
wesonga wespe wessel wessels wessex wessinghage wesson west westberg westberry westbrook westbrooks westcott wester
westerbeek westerburg westerfield westerman westermann western westfalen westfall westfield westgate westlake westlund
westman westmoreland weston westover westphal weterink wetherell wethington wetmore wettstein wetzel wever wexler wey
weyant weyel weyland weylant wezel whalen whaley wharton whatley wheat wheatley wheaton wheeler wheelock whelan whelehan
whetstone whetzel whidden whipkey whipple whisenant whisenhunt whisler whitacre whitaker whitcomb white whiteaker whited
whitefield whitehead whitehouse whitehurst whiteley whiteman whitener whitesell whiteside whitesides whitfield whitford
whiting whitley whitlock whitlow whitman whitmer whitmire whitmore whitney whitsett whitson whitt whittaker whitted
whittemore whitten whittier whittington whittle whitton whitty whitworth whorton whyte wible wichmann wicht wick wicker
wickerode wickersham wickert wickham wickli wicklund wickman wicks wideman widener widhalm widmann widmer widner widrig
wiebe wiechmann wiedner wiegand wiegelmann wiek wiel wieland wieloch wiener wiens wier wierig wiesbauer wiese wieser
wiesinger wiesli wiesner wiest wigfall wiggins wigginton wiggs wight wigley wigman wiher wijk wijland wilbanks wilber
wilbert wilborn wilbourn wilbur wilburn wilcher wilcken wilcox wild wildberger wilde wilder wildhaber wildman wilds
wildschut wile wiles wiley wilfinger wilfong wilford wilhelm wilhite wilhoit wilhoite wiliams wilk wilke wilken wilkens
wilkerson wilkes wilkey wilkie wilkin wilkins wilkinson wilks wilky will willaims willame willams willard willcox wille
willem willemin willems willemsen willett willette willey willhite william williams williamson willie williford willigen
williner willingham willis willison willman willoughby wills willson willwacher willy wilmart wilmet wilmont wilmot
wilmoth wilmotte wilms wilmsen wilson wilt wilton wilts wiltse wiltshire wimberly wimbish wimbush wimer wimmer winburn
winbush winchell winchester winder windhager windham windisch windle windler windley windom windsor wine winebrenner
winegar wines winfield winfree winfrey wing wingard wingate winger wingert winget wingfield wingo winkelman winkelmann
winkfield winkle winkler winn winner winnrich winslow winsor winstead winston winter winterberger winters winton
winzeler wipf wipstrik wireman wirt wirth wirtz wirz wischek wischer wisdom wise wiseman wiser wismer wisner wisniewski
wissing wit witcher witham withers witherspoon withrow witkowski witmer witschi witt witte witten wittenboer wittenwiler
witter wittich wittl wittman wittmann witty witzel wofford wogerbauer wohlgemut wohlmaier wohlmuth wohrer wojciechowski
wojcik woker wolcott wold wolf wolfarth wolfe wolfenbarger wolfensberger wolff wolffel wolfgang wolfgram wolford wolfsdr
wolfson wolfswinkel wollenberg wollmann wolpert wolter wolters wolverton wolzak womack womble wong woo wood woodall
woodard woodberry woodbury woodcock woodell wooden woodford woodham woodhouse woodland woodley woodman woodring woodrow
woodruff woodrum woods woodside woodson woodward woodworth woody woodyard woolard wooldridge woolery wooley woolf
woolfolk woolford woolley woolridge woolsey wooning woosley wooster wooten wooton worcester word worden work workman
works worley worrell worsham worsley worth wortham worthen worthington worthy wortman woschler wotring woudenberg woulfe
wouters woutersz woytkowska wozniak wray wren wrenn wright wrigley wroblewski wrynn wu wuhn wuhrmann wuilloud wujak wulf
wulff wullschleger wunderink wunderlich wunderlin wunsche wurm wursch wurster wurth wurzer wurzinger wust wuthrich wutke
wyant wyatt wyche wyckoff wyden wyer wyl wylie wyludda wyman wymer wynn wynne wyrick wyrsch wysocki wyss wyssmann
wyttenbach xacon xairo xana xavier xenia xiana xicoy xiong xu xx yaa yadav yaeger yager yago yakub yale yamada yamamoto
yamashita yami yan yancey yancy yandell yanes yanez yang yao yap yarber yarborough yarbrough yardley yarnell yates
yatich yator yazzie ybarra yeager yearwood yeary yebra yee yego yegon yeh yelverton yen yeomans yepes yepez yerger yerly
yersin yetter yeung yi yildirim yilmaz yim yingling yip yoakum yockey yocum yoder yogi yohannan yoho yon yoo yoon york
yoshida yost youmans young youngblood younger youngman youngs younker yount younts yow yu yuan yuen yun yung yunta
yussuf yuste yusuf zaal zabala zabaleta zabarella zabel zaccagnini zaccagnino zaccardi zaccardo zaccaria zaccheo zacchi
zacchia zacco zaccone zach zacharia zachariah zacharias zachary zachery zack zackery zaczkiewicz zadra zaffino zaffuto
zaganelli zaguri zahler zahn zahnd zahner zaia zaino zaituc zajac zak zala zalewski zamaros zamarreno zamarripa zambelli
zambon zamboni zambrana zambrano zamengo zammit zamora zamorani zamorano zampa zamparoni zampella zampini zampino
zampiroli zampirolli zampirollo zamudio zan zanardi zanardo zanata zanatta zanazzo zanca zancanela zanchetin zanchetta
zander zandi zandonadi zandt zane zanelato zanella zanellato zanelli zanette zanetti zangari zangerl zangger zanghi
zangrilli zani zanichelli zanin zanini zanker zanner zanni zannini zanol zanolari zanon zanone zanoni zanotti zantonelli
zanzi zapata zapletal zappa zappala zappone zappulla zara zaragoza zarate zarcone zardo zarella zarlengo zarlino zaro
zarrella zarrilli zarro zauber zauner zavaglia zavala zavarise zavarize zawadi zayas zbinden zecca zecchini zechmeister
zechner zedillo zeemans zeffirelli zegarelli zegg zehetner zehnder zehr zeidler zeigler zeiler zeilinger zeiner zeiter
zekl zelaya zeldenrust zella zeller zellers zellmer zello zellweger zeltner zema zeman zemp zendejas zender zengaffinen
zenger zenhausern zeni zenker zenklusen zeno zenteno zenuni zenz zenzunen zeoli zeolla zepeda zeppieri zeqiri zerbe
zerbone zerboni zeringue zetticci zettl zeuch zevenboom zeyen zeyhle zezza zhang zhao zhou zhu ziani zicardi zichichi
ziegert ziegler zielinski zigler zihlmann zijl zijlemans zijlmans zimanyi zimmer zimmerman zimmermann zindel zingale
zingarelli zingaro zingg zini zink zinn zinni zinno zino zinser zinsli zintl zipp zipse zirkle zirme ziro zirpoli zisa
zito ziviani zizzi zizzo zobel zobrist zocatelli zocchi zocco zochling zoda zohrer zola zolezzi zolla zoller zollinger
zook zopfi zoppetti zoppetto zoppi zorbach zorn zorrilla zorzal zorzanelli zotter zschunke zuber zucatelli zucchetti
zuchi zucker zuckerman zucoloto zufferey zuger zuidweg zuijdveld zukowski zulauf zulianni zulliger zuluaga zumbrunn
zumbuhl zumsande zumsteg zumstein zumwalt zuniga zuqui zurbriggen zurbrugg zurbuchen zurcher zurfluh zurita zurkinden
zurmuhle zurwerra zust zwaben zwart zweifel zwick zwicker zwiener zwijsen zwindrecht zwyssig zysset
"""

WORDS = """
aa ab aba abaixo abandonner abattre abbandonare abbastanza abbia abbiamo abc abend aber aberta aberto abierta abierto
ability abitare abito able about above abra abran abre abri abril abrir abroad absence absolu absolument absolutamente
absolute absolutely absoluto abstract abuela abuse ac acaba acabado acabar acabaram acabaste acabei acabou academic
academy acalma acampar acaso acc accadere accanto accao accendere accent accept acceptable acceptance accepted accepter
acceso access accessibility accessible accessories accessory accettare accident accion acciones accogliere accommodation
accommodations accompagnare accompagner accomplir accord accordance accorder according accordo accorgersi account
accounting accounts accrocher accuracy accurate accuser ace aceitar aceito aceptar acerca acesso acha acham achar achas
achei acheter achever achieve achieved achievement acho achou acht acid acidente acima aconteca acontece acontecendo
acontecer aconteceu acontecido acorda acordar acordo acoustic acqua acquired acquisition acredita acreditar acreditas
acredite acredito acres acrobat across act acte acteur acting action actions actitud activation active actividad
actividades activities activity acto actor actors acts actual actually actuar acuerdas acuerdo acute ad adams adapter
add added adding addio addirittura addition additional additions addosso address addressed addresses adds adelante
ademas adequate adesso adeus adjustable adjusted adjustment admettre admin administracion administration administrative
administrator administrators admission admissions admit adobe adopt adopted adoption adorar adorava adorer adoro adresse
adresser ads adult adults advance advanced advantage advantages adventure adventures adverse advertise advertisement
advertisers advertising advice advisor advisory advogado ae aereo aeroporto aeropuerto af afasta afastar afastem affaire
affairs affare affari affatto affect affected affermare affiliate affiliated affiliates affirmer afford affordable
affrontare afghanistan afin afinal afirmo afraid africa african after afternoon afuera ag again against agarra age aged
agencies agency agenda agent agente agentes agents ages aggiungere aging agir agiter agli ago agora agradable agradavel
agradecer agradeco agradezco agree agreed agreement agreements agricultural agriculture agua aguanta aguenta aguentar ah
ahead ahi ahora ai aid aide aider aids aile ailleurs aim aimer aims ainda ainsi air aircraft aire airline airlines
airport aiutare aiuto ajouter ajuda ajudar ajude ajudem ajudou ak aka alabama alarm alaska alba albany albergo albero
alberta album albums alcohol alcune alcuni alcuno alegra alegro alejate alem alert alerta alerts alexa algo algorithm
alguem alguien algum alguma algumas algun alguna algunas alguno algunos alguns algures alien alive all alle allein allem
aller allerdings alles alli alliance allo allocated allocation allontanare allora allow allowed allowing allows allumer
alma almeno almoco almost almuerzo alo alone along alors alpha alphabetical already alrededor als also alt alta alte
alten alternate alternative alternatives although alto altra altre altri altrimenti altro altura aluminum alumni alva
alvo always alzare am ama amable amanha amare amas amateur amava amazing amazon amber ambiente ambos amd ame ameaca
amenaza amended amendment amendments amener america american americano americanos americans amerikanische amerikanischen
ami amica amici amiga amigo amigos ammazzare ammettere amo among amor amore amount amounts amour amoureux amp ampio
amsterdam amuser analisis analog analysis analyst anarchist anch anche ancho ancien ancient ancora and anda andado andam
andando andar andare andas andata andate andato andava andere anderem anderen anderer anderes andern anders andiamo ando
andra anfangen angel angels angesichts anglais angle angoisse angolo anillo anima animais animal animale animales
animals animated animation anime animer animo aniversario annee anniversaire anniversary anno annoncer annotation
announce announced announcement announcements announces annual annunciare ano anonymous anos another answer answered
answers antenna anterior antes anti antico antiga antigo antique antiques antworten any anybody anymore anyone anything
anytime anyway anywhere anzi ao aol aonde aos ap apache apaixonado apanha apanhado apanhar apanhei apanhou aparece
aparecer apareceu aparentemente apart apartamento apartment apartments apenas apercevoir apesar api apoio apos aposto
apoyo app apparaitre apparel apparence apparently apparire appartement appartenere appartenir appeal appeals appear
appearance appeared appearing appears appel appeler appena appendix apple appliances applicable applicant applicants
application applications applied applies apply applying appoggiare appointed appointment apporter appreciate apprecier
apprendre approach approaches approcher appropriate approval approved approximately appunto appuyer apr aprender apres
apresentar april aprire aproximar apuesto apurate aquel aquela aquelas aquele aqueles aquella aquellas aquellos aqui
aquilo ar arab arabia arana arbeiten arbol arbre arc arcade architecture archive archived archives are area areas arena
argent argentina argomento argue argument arguments aria arising arizona arkansas arm arma armare armas arme armed armee
armer armi arms army around arracher arrangement arrangements arranger arranja arranjar array arreglar arrestare arreter
arriba arriere arriva arrival arrivare arrivato arrive arrived arrivederci arrivee arriver arrivo arrow art arte article
articles articolo articulo artificial artigo artist artists arts artwork arvore arvores as ascolta ascoltare asesinato
asesinos asi asia asian aside asiento asimismo ask asked asking asociacion asp aspect aspecto aspectos aspects aspetta
aspettare aspetti aspetto assai assalto assassinato assassino assembly asseoir assess assessment asset assets assez
assicurare assigned assignment assim assist assistance assistant assistente assister assistere associate associated
associates association associations assolutamente assoluto assume assumed assumere assumes assunto assuntos assurance
assurer astronomy asunto asuntos asustado at atacar ataque ate atencao atencion athens athletic athletics atirar atlanta
atlantic atlas atmosphere atom atras atrasado atraves attaccare attached attacher attachment attachments attack attacks
attaquer atteggiamento atteindre attempt attempts attend attendance attended attendere attendre attention attento
attenzione attesa attimo attirer attitude attivita atto attore attorney attorneys attorno attraction attractions
attractive attraper attraversare attribute attributes attuale au auch auction auctions aucun aucune aud audience audio
audit aufgrund aug august aujourdhui aula aulas aumentare aumento aun aunque aupres auquel aurora aus ausserdem aussi
aussitot austin australia australian austria autant auteur authentication author authorities authority authorized
authors auto autobus autocarro automated automatic automatically automation automobile automotive autor autore
autoridades autorita autorite autorizacao autos autour autre autrefois autrement autres autumn aux auxilio availability
available avancar avance avancer avant avanti avanzare avatar ave avec avenir aventure avenue aver average avere
averiguar avesse avessi avete aveva avevano avevi avevo avg aviao aviation avion aviones avis avisar aviso avo avocat
avoid avoir avouer avra avrai avrebbe avrei avresti avuto avvenire avvertire avvicinare avvocato award awarded awards
aware awareness away awesome axis ayer ayuda ayudame ayudarme ayudarte ayude az azione azul azzurro ba babe babes babies
baby bachelor baciare back background backup bad badare baden bag bagno bags bailar baile bain bairro baisser baixa
baixo baja bajar bajo baker bala balance balas bald ball balle baltimore bambina bambini bambino ban banc banco band
banda bande bands bandwidth bang banho bank banking bankruptcy banks banner banque bar barbe barcelona barco bargain
bargains barrio bars barulho bas base baseball based basic basically basics basin basis basket basketball baskets bass
basso basta bastante bastardo bastare bataille batalha batalla bate bateau bater bath bathroom battaglia battere
batteries battery battle battre bauen bay bb bbc bc be beach beads beam bear bearing bears beast beat beaucoup beaute
beautiful beauty beaux bebado bebe beber bebida bebidas became because become becomes becoming bed bedding bedeutet
bedroom bedrooms beds bee beef been beer before began begann begin beginning beginnt begins beh behalf behavior behind
bei beide beiden beijo beim being beispiel beispielsweise beissen bekannt bekommen bel beleza belgium belief believe
believed believes bell bella belleza bellezza bello belo below belt bem bene benefit benefits benissimo bere bereit
bereits berichtet berichtete berkeley berlin besides beso besoin besonders besser best besteht besten bestia bestsellers
bet beta bete betonte bett better betting between bevor beyond bezeichnet bi bianco bible bibliography bid bidder
bidding bids bien bientot bienvenido bienvenidos biere bieten bietet big bigger biggest bike bikes bikini bilhete bill
billet billing billion bills binary binding bio biography biological biology biondo bird birds birmingham birth birthday
bis bisher bishop bislang bisogna bisognare bisogno bit bits biz bizarre black blackjack blade blague blanc blanca
blanco blancos blank blau bleiben bleibt blend blesser bleu blieb blind block blocks blog blogger blogging blogs blond
blonde blood blow blue blues bluetooth blvd bmw boa board boards boas boat boats boca bocadinho bocado bocca boda boden
bodies body boire bois boite bola bolas bold boleia bolo bolsa bom bomba bombe bon bond bonds bone bonheur bonita bonito
bonjour bons bonsoir bonus book booking bookmark books bookstore boost boot boots bord border bordo born bosco bose
bosque boss bosser boston bote botella both bottle bottom bouche bouger bought boulot bound boundary bout bowl box boxes
boy boys br braccio bracelet braco bracos brain branca branch branche branches branco brand brands brandy bras brasil
brass brauchen braucht braun brava bravo brazil brazo brazos bread break breakfast breaking breaks breast breasts breve
bridge brief bright brilhante brillante briller brincadeira brincar bring bringen bringing brings bringt briser bristol
britain british britney broad broadband broadcast broadcasting broadway brochure broke broken broker brokers broma
bromeando bronze brook brooks brother brothers brought brown browse browser browsing bruciare bruit bruler brusquement
brutto bs bt buck bud buddy budget buen buena bueno buenos buffalo buffer bug bugs build builder builders building
buildings built buio bulgaria bulk bulletin bunch buon buona buonanotte buonasera buongiorno buono buraco bureau burn
burning bus busca buscar busco bush business businesses busy but buttare button buttons buy buyer buyers buying by byte
bytes bzw ca caballero caballo caballos cabeca cabello cabelo cabeza cabinet cable cables cabo cabra cabrao caca cache
cached cacher cad cada cadeau cadeia cadeira cadere cae caer caes cafe caffe cair caiu caixa caja cake cal cala calcas
calcio calculate calculated calculator caldo cale calendar calendars calhar calidad caliente california call calle
called calles calling calls calma calmate calme calmer calor cam cama camara camarade cambia cambiado cambiare cambiato
cambio cambios cambridge camcorder camcorders came camel camera cameras camiao caminar caminho camino camion camisa
camminare camp campagna campagne campaign campana campbell campeao campeon camping campo camps campus can canada
canadian canal cancao cancel cancer cancion cancro candidate candidates candy cane canon cansado cantar cantare cantidad
canvas canyon canzone cao cap capabilities capability capable capace capacidad capacity capaz cape capelli capello
capire capisci capisco capitaine capital capitano capitao capitare capito capo caps captain capture car cara caracter
caractere caracteristicas caramba caras carattere caratteristico caray carbon carcel card cards care career careers
careful carefully caresser carga cargo caribbean carino carne caro carol carolina carpet carreira carrera carried
carrier carriers carrinha carro carros carry carrying cars cart carta cartao cartas carte carteira cartoon cartoons
cartridge cartridges cas casa casaco casado casamento casar casas case cases cash casi casino casinos caso casos casser
cassette cast castillo castle casual cat catalog catalogue catch categories category catering catholic cats cattivo
cattolico caught causa cause caused causer causes causing cavalheiros cavallo cavalo cavalos cayo cb cc cd cds ce ceci
ceder cedo ceiling cela celebrare celebrity celeste cell celle cells cellular celui cemetery cena cenar census cent
centenas center centers central centrale centre centres centro centros century ceo cependant cerca cercando cercare
cercato cercle cerdo cerebro cerrado cerrar certa certain certainement certainly certamente certes certeza certificate
certificates certification certified certo cerveau cerveza ces cesse cesser cet cette ceu ceus ceux cf ch cha chacun
chain chaine chair chairman chairs chaise chaleur challenge challenges chama chamada chamado chamam chamar chamas
chamber chambre chame chamo chamou champ champion championship chance change changed changement changer changes changing
channel channels chanson chant chanter chao chapeu chapter chapters chaque char character characteristics characters
charge charged charger charges charity charlar charlotte charm chart charter charts chase chasse chasser chat chaud
chaussure chave chaves che cheap cheats check checked checking checkout checks cheese chef chefe chega chegar chegaram
chegou cheguei cheia cheio cheira cheiro chemical chemicals chemin chemise chemistry cheque cher chercher cheri cherry
chest cheval cheveu chevrolet chez chi chiama chiamare chiamato chiami chiamo chiaro chiave chica chicago chicken chico
chiedere chiedo chief chien chiesa chiesto chiffre child childhood children chile chilometro chin china chinese chip
chips chissa chiudere chiunque chocolate choice choices choisir choix choose choosing chorar chose chosen christ
christian christmas chronic chuck church churches chute chuva ci cia ciao ciascuno cibo cidade ciel ciencia ciento
cierra cierta cierto cigarette cima cincinnati cinco cine cinema cinq cinquante cinque cinta cio cioe circa circle
circonstance circuit circulo circumstances cirurgia cisco cited cities citizen citizens citta cittadino city citysearch
ciudad civil civile civilta cl claim claimed claims clair claro clase clases class classe classes classic classical
classics classification classified classifieds classroom claude clause clave clay cle clean cleaner cleaning clear
clearance clearly clef clerk cleveland click clicking client cliente clientes clients cliff climate climbing clinic
clinical clip clips clock close closed closely closer closing clothes clothing cloud cloudy club clube clubs cluster cm
cnet co coach coaching coal coalition coast coastal coat cocina cocinar cod code codes codigo coding cody coeur coffee
cofre coi coin coins coisa coisas col cold colega colegio colere collaboration collect collectables collected
collectibles collection collections collective collector college colleges collina colline collo colocar colombia colon
colonel colonnello color colorado colore coloro colors colpa colpire colpo columbia columbus column columns com coma
comandante comando combat combate combien combination combine combined combo comboio come comeca comecar comecei comeco
comecou comedy comenzar comenzo comercio comes comfort comfortable comic comics comida comienza comigo cominciare coming
comision command commander commands comme commencement commencer comment commentary comments commerce commercial
commercio commission commissione commissioner commit commitment committed committee committees common commonly commons
commonwealth commun communicate communication communications communities community como comodo compact compagnia
compagnie compagno compagnon companero companheiro companhia compania companies company compaq compare compared
comparison compatibility compatible compensation competition competitive compiere compilation compiled complaint
complaints complet completamente complete completed completely completement completion completo complex complexity
compliance complicado comply component components comporre comportamento composer composition comprar comprare compras
compreendo comprehensive comprei comprendere comprendo comprendre compression compris compte compter computador
computadora computer computers computing comum comun comune comunicacion comunicazione comunidad comunque con concedere
concentration concept concepto concepts concern concerned concerning concerns concert concetto conciencia concludere
conclure conclusion conclusions concordia concordo concrete condamner condiciones condition conditioning conditions
condizione conduct conducted conduire condurre conduzir conference conferences confessare confia confianca confiance
confianza confiar confidence confidential confier config configuration configure confio confirm confirmation confirmed
conflict confondre confronto confusao congreso congress congresso conhece conhecem conhecemos conhecer conheces conheci
conhecia conhecido conhecimento conheco conjunto connaissance connaitre connect connected connecticut connection
connections connector connerie connosco conocemos conocen conocer conocerte conoci conocia conocido conocimiento conosce
conoscenza conoscere conosci conosco conscience consecuencia consegue conseguem conseguenza consegues consegui conseguia
conseguimos conseguir conseguiste conseguiu conseil consejo conselho consent consentir consentire consequences
conservare conservation conservative consider considera considerable considerare consideration considered considerer
considering consiglio consigo consistent consists console consolidation const constance constant constantly constitucion
constitutes constitution constitutional constraints construccion constructed construction construir construire consuelo
consult consultant consultants consultation consulter consulting consumer consumers consumo consumption conta contact
contacto contacts contadino contain contained container containing contains contar contare contas contatto conte contei
contemporary contenere contenido contenir content contente contenter contento contents contest contests context contigo
continental continua continuar continuare continue continued continuer continues continuing continuo continuous conto
contou contra contract contractor contractors contracts contraire contrario contrast contrato contre contribute
contributed contribution contributions contro control controlar controle controlled controller controllo controlo
controls convenience convenient convenir convention conventional conversa conversacion conversar conversation conversion
convert converted converter convincere convosco cook cookie cookies cooking cool cooling cooper cooperation cooperative
coordination coordinator copa copain copies copo copper coprire copy copyright cor coracao coragem coraggio coral
corazon corde core corn corner coronel corp corpo corporate corporation corporations corpos corps corre correct
correction corrections correctly correcto corredor corrente correr correre corresponding correu corrida corriendo corsa
corso corta cortana cortar corte cortile cos cosa cosas coscienza cose cosi cosmetic cost costa costas costituire
costringere costruire costruzione costs costumava costume cote cottage cotton cou couche coucher could couler couleur
council counsel counseling count counter counters counties countries country counts county coup couper couple couples
coupon coupons cour courage courant courir cours course courses court courtesy courts cousin couter couvrir cover
coverage covered covering covers cozinha cp cpu cr crack craft crafts craindre crainte crash crazy creacion cream creare
create created creates creating creation creative creator crecimiento crede credere credevo credi credit credito credits
credo creek creeme creer creerlo creio creo crer crescer crescere creuser crever crew cri crianca criancas criar cricket
crier crime crimen crimes criminal crise crisi crisis cristo criteria critical criticism crm croatia croce croire
croiser croix crop cross crossing crowd crown cruel cruise cruises cry crystal cs css cst ct cuadro cual cuales
cualquier cuando cuantas cuanto cuantos cuarto cuatro cuba cuchillo cucina cuello cuenta cuentas cuento cuerpo cuerpos
cuesta cuestion cui cuidado cuidar cuisine culpa culpable culpado cultura cultural culture cultures cuore cup cura
curieux curiosite currency current currently curriculum curso curve custa custom customer customers customize customized
customs cut cute cuts cutting cuya cuyo cv cvs cycle cycling cyprus czech dabei dabord dad dado dados dadurch dafur
dagegen daher dai daily daisy dakota dal dall dalla dallas dalle dama damage damages damals damas dame damit dammi damn
dan danach danca dancar dance dancing dando danger dangereux dangerous dann dans danser dao daquela daquele daqueles
daqui dar daran darauf dare darf dark darme darte daruber darum darunter dass data database databases date dated dates
dating dato datos dauern daughter dautres dava davantage davanti davon davvero dawn day days dazu db dc dd dead deadline
deal dealer dealers dealing deals dealtime dean dear death deaths debaixo debajo debate debe deben deber deberian debi
debia debian debido debil debio debout debt debut dec decade decades december dechirer decia decide decided decider
decidere decidi decidido decidir decir decirlo decisao decision decisione decisions deciso deck declaration declared
declarer decline decor decouvrir decrease decrire dedans dedicare dedicated dedo dedos deem deep def default defaut
defence defendant defendre defensa defense defesa define defined definitely definition definitions definitivamente
degager degli degree degrees dehors dei dein deitar deixa deixado deixam deixar deixaram deixaste deixe deixei deixem
deixes deixo deixou deja dejado dejalo dejar dejare dejas dejaste deje dejeme dejen dejenme dejes dejo dela delante
delas delaware delay dele deles delete deleted delhi deliver delivered delivery dell delta deluxe demain demais demand
demande demander demands demas demasiado demeurer demo democracia democracy democratic democrats demonio demonstrate
demonstrated demorar denaro denen denied denken denmark denn dennoch density dent dental dente dentes dentro denver
depart departamento department departments departure depasser depecher depende dependent depending depends depois
deposer deposit depressa depression depth depuis deputy dera deram deranger derecha derecho derechos deren derived
dernier derriere derzeit desaparece desaparecer desapareceu desaparecio desarrollo desastre desayuno descansar descanso
descendre descer descobri descobrir descobriu describe described describes description descriptions descrivere desculpa
desculpas desculpe desculpem desde desea deseja desejo deseo desert deserto desespoir desgraciado deshalb desiderare
design designated designed designer designers designs desir desire desired desirer desistir desk desktop desktops
desligar desole desoler desormais despacha despacio despierta despite despues dessa dessas desse dessen desses dessiner
dessus desta destas deste destes destination destinations destino destiny destro destruction destruir detacher detail
detailed details detalhes detalles detected detection detective detener detente determinare determination determine
determined determining detester detesto detroit detruire detto deu deus deuses deutlich deutsch deutsche deutschen deux
dev devagar devant deve devel develop developed developer developers developing development developments devem devemos
devenir dever deveria deves devi devia deviam deviamos devias device devices devido devil deviner devo devoir devono dez
dia diabetes diable diabo diabos diagnosis diagnostic dial dialogue diameter diamond diamonds diante diario diary dias
diavolo dica dice dicen dicendo diceva dich dichiarare dicho dici diciembre dick dico dicono dictionary did die dieci
died dientes dieron dies diese diesel diesem diesen dieser dieses diet dietro dieu diez difendere diferenca diferencia
diferente diferentes difesa diff difference differences different differenza difficile difficolta difficult difficulties
difficulty diffondere dificil diga digam digame digamos digas digest digital digne digo dijo dildos dimanche dimension
dimensional dimensions dimenticare dimenticato dimmi dimostrare din dinanzi diner dinero dinheiro dining dinner dio dios
dioses dipendere dir dire direccao direccion direct directed directeur direction directions directly directo director
directories directors directory direita direito direitos direkt diretto direttore direzione diria diriger dirigere
diritto dirlo dirmi dirti dirty disabilities disability disabled disaster disc discharge discipline disclaimer
disclosure discorso discount discounts discours discover discovered discovery discrimination discs disculpen discuss
discussed discussion discussions discuter discutere discutir disease diseases dish disk disney disorder disorders
disparaitre disparar disparo dispatched dispiace display displayed displaying displays disporre disposal disposer
disposizione dispute disse disser disseram disseste disso distance distancia distanza diste distinct distinguer
distinguere distintas distintos disto distributed distribution distributor district districts distruggere dito divenire
diventare divers diversas diverse diversity diverso diversos divertente divertido divertir divertire divided dividende
dividere diving division divorce dix diz dizem dizendo dizer dizes dizia dj dna dobbiamo doble doc doce doch docteur
doctor doctora doctors document documentary documentation documents dodge doenca doente does dog dogs doi doido doigt
doing dois dolares dolce doll dollar dollari dollars dolls dolly dolor dolore dolores dom domain domains domanda
domandare domande domani domestic dominer domingo dommage don donate donation donations donc donde done donne donner
dono dont door doors dopo dor dorme dormido dormir dormire dort dose dossier dot dottor dottore dou double doubt
doucement douceur douleur doute douter doutor doux douze dov dove dovere dovete doveva dovevo dovrebbe dovrei dovremmo
dovresti dovuto down download downloaded downloads downtown dr dra draft dragon drama drame draussen draw drawing drawn
dream dreams drehen drei dress dresser drew drink drinking drinks dritten drive driven driver drivers drives driving
droga drogas droit droite drole drop dropped drug drugs drum drunk dry ds dsl dual duas dubbio dublin duda dudo due
duele dueno dum duma dumm dunkel dunque dur dura durant durante durare duration durch durchaus durer durfen durfte
durham during duro dust dutch duties duty duvida dv dvd dvds dynamic dynamics ea each eagle ear earl earlier early earn
earned earnings earrings earth ease easier easily east easter eastern easy eat eating eau eaux ebay eben ebenfalls
ebenso ec ecarter eccellenza eccetera ecco echapper echo eclairer eclat eclater ecole ecommerce economia economic
economica economico economics economy ecouter ecraser ecrire ed edad eden edge edificio edinburgh edit edited editing
edition editions editor editorial editors edt educacion education educational edwards ee eeuu ef efecto efectos efeito
effacer effect effective effectively effectiveness effects effet effetto efficiency efficient effort efforts eg egal
egalement egg eggs egli eglise egypt eh ehemalige ehemaligen eher ehi ei eie eigene eigenen eigentlich eight ein eine
einem einen einer eines einfach einige einigen einmal einst einzelnen einzige eis either ejemplo ejercicio ejercito ela
elas ele eleccion elecciones elected election elections electoral electric electrical electricity electronic electronics
element elementary elemento elementos elements eles elettrico elevare elever elif eligibility eligible eliminate elite
ellas elle elles ello ellos eloigner else elsewhere em email emails embarazada embargo embedded embora embrasser emerald
emergencia emergency emerging eminem emissions emmener emotion emotional empecher empezo emphasis empieza empire empleo
employed employee employees employer employers employment emporter emprego empresa empresas empty en enable enabled
enables enamorado encantado encantaria encima encoding encontra encontrado encontramos encontrar encontraram encontraron
encontraste encontrei encontro encontrou encore encourage encouraged encuentra encuentran encuentras encuentro
encyclopedia end ended ending endlich endormir endroit ends enemigo enemigos enemy energia energie energy enero enfance
enfant enfer enferma enfermedad enfermeira enfermer enfermera enfermo enfin enfoncer enforcement enfuir eng engaged
engagement engager enganado enganar engine engineer engineering engineers engines england english engracado enhance
enhanced enjoy enjoyed enlarge enlever ennemi ennui enorme enough enquanto enrollment ensemble ensinar ensuite ensure
ensuring ent entanto entao entende entender entendes entendeu entendi entendido entendo entendre enter entered entering
entero enterprise enterprises entertainment entiende entier entire entirely entities entitled entity entonces entourer
entra entrada entrainer entrambi entrance entrar entrare entre entree entrega entregar entrem entrer entretenir entries
entro entrou entry entscheiden entschieden entwickelt envelopper enviar envie envio enviou environ environment
environmental environments envoyer ep epa epais epaule epinions episode epoca epoque epouser epoux eppure eprouver epson
equal equally equation equipa equipamento equipe equipment equipo equipped equity equivalent equivocado er era eram
eramos eran erano eras eravamo erba erhalten eri ericsson erklaren erklart erklarte ernest erneut ero errada errado
erreichen erreicht erreur erro error errore errors erros erschrecken erst erste ersten erstmals erwarten erwartet
erzahlen erzahlt es esa esame esas esattamente esatto escalier escapar escape escena escludere escola escolha escolher
esconder escrever escreveu escribir escrito escritorio escuchar escuche escuchen escucho escuela escuro escuta escute
ese esempio esercito esfuerzo esistere eso esos espace espacio espaco espada espalda espana espanol espanola espanoles
espece especial especially especialmente especie espectaculo espera esperaba esperanca esperando esperar esperava espere
esperem esperer esperienza espero esperto espirito espiritu espn espoir esporre esposa espressione esprimere esprit
esqueca esquece esquecer esqueci esquerda esquina esquisito essa essas essay essayer essays esse essen essential essere
esses essex esso essuyer est esta estaba estaban establish established establishing establishment estacao estacion
estado estados estamos estan estao estar estara estaran estaras estarei estaremos estaria estas estate estava estavam
estavamos estavas este esteja estejam estejas esten estendere estero estes esteve estilo estimate estimated estimates
estive estiver estivesse estiveste esto estos estou estoy estrada estranha estranho estrela estrelas estrellas estremo
estructura estudar estudiar estudio estudios estupendo estupida estupido estuviera estuviste estuvo et eta etablir etage
etaler etapa etat etc ete eteindre etendre etendue eternel ethernet ethical ethics ethnic etoile etonner etouffer
etrange etranger etre etroit etude etudier etwa etwas eu eua euh eur euro europa europaischen europe europea european
europeo eux eva evaluate evaluation even evenement evening event events eventually ever every everybody everyday
everyone everything everywhere evidence evidencia evil evita evitar evitare eviter evolution ex exact exactamente
exactement exactly exacto exam exame examination examine examined examiner example examples exatamente exceed excel
excelente excellence excellent except exception excepto excerpt excess exchange exciting exclusive excuser executer
execution executive exemple exemplo exercise exercises exercito exhibit exhibition exiger exist existe existem existen
existence existencia exister existing exists exit exito exp expand expanded expansion expect expectations expected
expense expenses expensive experience experienced experiences experiencia experiment experimental experiments expert
expertise experts explain explained explains explanation explicar explico expliquer explodir exploration explore
explorer explosao export exposed exposer exposure expresion express expressed expression exprimer ext extend extended
extension extensions extensive extent exterior external extra extract extrana extraordinaire extras extreme extremely
eye eyes fa fabbrica fabric faca facam facas faccia facciamo faccio face facendo faces faceva facial facil facile
facilitate facilities facility facing faco facon fact facto factor factors factory facts faculdade faculty fahren fahrt
fai faible fail failed fails failure faim fair faire fairly fait faith fala falam falamos falando falar falas fale falei
fall fallen falling falloir falls fallt falo falou false falta fame famiglia familia familiar familias families famille
family fammi famoso famous fan fancy fangen fanno fans fantasia fantasma fantastic fantastico fantasy faq faqs far fara
farai fare farei faremo faremos faria farlo farm farmer farmers farmi faro farti farto fashion fast faster fat fate
father fatica fatigue fatiguer fato fatta fatti fatto fault faute fauteuil faux faveur favor favore favorite favorites
fax faz faze fazem fazemos fazendo fazer fazes fazia fe fear feature featured features featuring feb february fecha
fechado fechar fed fede federal federation fedora fee feed feedback feeding feeds feel feeling feelings feels fees feet
fehlen feira feita feito felices feliz felizes fell fellow felt female femme fenetre fenomeno fer ferias ferido ferire
fermare ferme fermer fermo fern ferro fertig fest festa festival fete fetish feu feuille few fewer fez ff fi fianco fiat
fiber fica ficam ficamos ficar ficara ficaram ficaria ficas ficher fico ficou fiction fidele fidelity fiducia fiel field
fields fier fifth fig fight fighting figli figlia figlio figura figurare figure figurer figures fil fila file filed
filer files filha filho filhos filiale filing fill fille filled film filme filmes films filo fils filter filters fim fin
final finally finalmente finance financial financing finche find finden finder findet finding findings finds fine
finestra finger fingir finir finire finish finished finita finito finland fino fiore fique fiquei fiquem fire firefox
firewall firm firms first fiscal fish fisher fishing fissare fit fitness fits fiume five fix fixe fixed fixer fiz
fizemos fizer fizeram fizeste fl flag flags flamme flash flashing flat fleet flexibility flexible flic flickr fliegen
flight flights flood floor flora floral florence flores floresta florida florist florists flot flow flower flowers flows
flu fluid fly flying fm focus focused foglia fogo foi fois folder folie folk folks folla follow followed following
follows fome fomos fonction fond fondare fonder fondo fonds font fonte fonts food foods foot football for fora foram
forca forcas force forced forcer forces ford fordert forderte forecast foreign forest foret forever forget forgot
forgotten form forma formacion formal formare formas format formation formats forme formed former forms formula fornire
forse fort forte fortes forth fortuna fortune forum forums forward forza fosse fossem fosses fossi foste foster foto
fotografia fotografias fotos fou foule found foundation founded founder four fourth fox fr fra fraco fragen frais frame
framed frames framework franc francais france francese franchir franchise frank franzosischen frapper frase fratello
fraud freddo free freedom freeware frei freilich french frente frequency frequent frequently frere fresco fresh fressen
fretta freuen fri fric friday friend friendly friends frio frohlich froid from front fronte fruh fruher fruheren fruit
frutto ft ftp fu fue fuego fuel fuente fuentes fuera fueras fueron fuerte fuerza fuerzas fuga fuggire fugir fugiu fuhren
fuhrt fui fuimos fuir full fully fumar fumare fumee fumer fun funcion funciona funcionar function functional
functionality functions fund fundamental funded funding fundo funds funeral funf funny funziona funzione fuoco fuori fur
furniture further furthermore fusil fusion fut futbol futebol future futuro fy ga gab gabinete gadgets gagner gain gajo
galleries gallery gamba gambling game gamecube games gamin gaming gamma gana ganado ganas gang ganha ganhar ganhou ganz
ganze ganzen gap gar garage garantie garcia garcon garde garden gardening gardens garder garota garoto garrafa gars gas
gate gates gateway gathering gato gatto gauche gave gay gb gbp gcc ge gear gebe geben gebracht gefahrlich gefuhrt
gefunden gegeben gegen gegenuber gehen gehoren gehort geht gekommen gelb gelo gelten gemacht gemeinsam gen genannt genau
gender gene general generale generales generally generate generated generation generator genere generic genero genes
genetic genetics genial genio genitori genommen genou genre gens gente gentil gentile genug genuine geo geographic
geography georgia geplant geplanten gerade geral german germany gern gesagt gesamte gesamten gesehen gesetzt geste
gestellt gestern gestion gesto gesu gesund get gets gettare getting gewesen gewinnen geworden ghost ghz gi gia giallo
giant giardino gibt gift gifts gilt ging ginger giocare gioco giornale giornata giorni giorno giovane giovanotto girare
girl girls giro giu giudicare giudizio giugno giungere giuro giustizia giusto give given gives giving glace glad glance
glasgow glass glasses glauben gleich gleichen gleichzeitig gli glielo glisser global globe gloire gloria glory glossary
gloves glucklich gm gmt gnome gnu go goal goals gobierno god godere goes going gold golden golf golpe gone gonna
gonzalez good goods google gordo gospel gosse gosta gostam gostar gostaria gostas gostava gostei gosto got goto gourmet
gout goutte gouvernement governance government governments governo governor gp gps gr graca gracas grace gracias grade
grades grado graduate grain gran grand grande grandes grandi grandioso grandir grant granted grants graph graphic
graphics grass gratis grave gravida gray grazie great greater greatest greatly greece greek green grew grey grid gridare
grigio gris gritar gros gross grosse grossen grosser grosso grosste grossten ground grounds group groupe groups grove
grow growing grown growth grun grupo grupos gruppo gt guadalupe guai guarantee guaranteed guard guarda guardar guardare
guardas guardate guardi guardia guardian guardias guere guerra guerre guess guest guestbook guests guidance guidare
guide guidelines guides guilty guinea guitar gulf gun guns gustaba gusto gut gute guten guy guys ha habe haben haber
haberlo haberte habia habian habias habiller habitant habitat habiter habitude habla hablado hablamos hablar hable
hables hablo habra habria hace hacen hacer hacerle hacerlo hacerme hacerte hacia haciendo had hagamos hagan hai haine
hair hairy haja halbe half hall halloween halt halten hamilton hampshire han hand handbook handelt handheld handle
handling hands hang hangen happen happened happening happens happy haran haras harbor hard hardcover hardware harias
harm harmony harper harris harsh hart harvard has hasard hasta hat hate hats hatte hatten haufig haut haute hauteur have
haven haver havera havia having hawaii hay haya hayan hayas hazardous hb hd he head header heading headlines
headquarters heads headset healing health healthcare healthy hear heard hearing heart hearts heat heath heather heating
heaven heavy hecho hechos height heights hein heiss heissen heisst held helfen helicoptero hell hello help helped
helpful helping helps hemos hence her herald heraus herbe here herein herida herido heritage hermana hermano hermanos
hero heroe heroes heroi heros herself hesiter heure heures heureux heute heutigen hewlett hey hi hiciera hicieron hidden
hide hielo hier hiess high higher highest highlight highlights highly highway hija hijo hijos hiking hill hills hilton
him himself hin hinaus hinein hingegen hinter hip hipotese hire his hispanic hist histoire historia historias historic
historical history hit hits hiv hiver hizo ho hobbies hoch hockey hogar hohe hohen hoje hold holdem holder holders
holding holdings holds holen holes holiday holidays holland hollywood holy hombre hombres home homem homens homepage
homes homicidio homme honda honest honey hong honneur honor honra honte hood hook hop hope hopital hora horas horen
horizon horizontal horrible horrivel horror hors horse horses hospital hospitality hospitals host hosted hosting hosts
hot hotel hotels hour hours house household houses housewares housing houston houve houver how however hoy hp hr hrs hs
html http hub hubiera hubieras hubiese hubo hue huele huellas huevos huge huit humain human humana humano humanos humans
humide humor hundred hundreds hungary hunt hunter hunting hurricane hurt husband hybrid ia iam iamos ias iba ibas ibm ic
ice ich ici icon icons id idade idaho idea ideal ideas idee ideia ideias identification identified identify identifying
identity idiot idiota idiotas ido ie ieee ieri if iglesia ignore ignorer igreja igual ihm ihn ihnen ihr ihre ihrem ihren
ihrer ihres ii iii il ile ilha ill illegal illinois illness illustrated ils im image imagem imagen imagenes images
imaginar imagine imaginer imaging imagino imbecil imediatamente imenso img immaginare immagine immediate immediately
immense immer immerhin immigration immobile impact impacts imparare impedir impedire implement implementation
implemented implementing implications imporre import importa importance importancia important importante importantes
importanza importare importas importer importo imposer imposible impossibile impossible impossivel imprensa impressao
impression impressione improve improved improvement improvements improving improvviso inc inch inches incident incidente
include included includes including inclusive incluso income inconnu incontrare incontro incorporated increase increased
increases increasing increasingly incredibile incredible incrivel incroyable indeed indem independence independent index
indexed indian indiana indianapolis indicare indicate indicated indicates indicator indicators indietro indiquer
individual individuals indo indonesia indoor induced industria industrial industriale industries industry infant infatti
infection infelizmente infine influence info inform informacao informacion informacoes information informational
informations informe informed infrastructure ing inglaterra ingles inglese ingredients inicio inimigo inimigos initial
initially initiative initiatives iniziare inizio injection injuries injury ink inkjet inmediatamente inmediato inn
innamorare inner innerhalb innocent innovation innovative inocente inoltre input inquieter inquietude inquiry ins
insbesondere insecto insegnare insert insgesamt inside insider insieme insight insistere insomma inspecteur inspection
inspired inspirer install installation installed installer installing instance instant instante instantly instead
instinct instituciones institute institution institutional institutions instituto instruction instructions instructor
instrument instruments insurance int intanto integer integrated integration integrity inteira inteiro intel inteligente
intellectual intelligence intelligent intended intendere intent intenta intentando intentar intention intento intenzione
inter interaction interactions interactive interes interesa intereses interessa interessado interessant interessante
interessare interesse interesser interest interested interesting interests interet interface interfaces interieur
interior intermediate internacional internal international internazionale internet interno intero interpretation
interracial interroger interrompre intervention interview interviews into intorno intro introduce introduced
introduction inutile invece inventer inventory inverno investigacao investigacion investigar investigation investing
investment investments investor investors invitare invite invited inviter involve involved involvement involves
involving inzwischen io ion iorque iowa ip ipod ir iran irao iraq iraqi iras irei ireland iremos iria iris irish irmao
irmaos irmos iron irse irte irving is isbn isla islam islamic island islands iso isola isp israel israeli isso issue
issued issues ist istante istituto isto it italia italian italiano italy item items its itself iv ivory ivy izquierda ja
jack jacket jacksonville jade jahrlich jam jamaica jamais jamas jambe janela jantar january japan japanese jardim jardin
jaune java javascript jay jazz je jean jeans jede jedem jeden jedenfalls jeder jedes jedoch jefe jeito jelsoft jersey
jesus jet jeter jetzt jeu jeune jeunesse jeweils jewel jewellery jewelry jewish jews job jobs jodido jogar jogo jogos
joie join joindre joined joining joint joker jokes joli jones jordan jornal joue jouer jour journal journals journee
journey jovem joven jovenes jovens joy jp jpg judge judges judgment judicial juego juegos juez jugando juge juger juice
juicio juiz jul julgamento julio july jump jun june jung junge jungen junio junior juntar junto juntos jurer
jurisdiction juro jury jusque just juste justica justice justicia juvenile kalt kam kamen kann kansas kaufen kaum kb
keep keeping keeps kein keine keinen keiner kelvin kennen kent kentucky kenya kept kernel key keyboard keys keyword
keywords kg kick kid kids kill killed killer killing kind kinds king kingdom kings kiss kit kitchen kits klar klein
kleine kleinen klettern km knapp knew knife knight know knowing knowledge known knows kochen kommen kommenden kommt kong
konne konnen konnte konnten korea korean krank ks kunftig kurz ky lab labbro label labels labor laboratorio laboratory
labs lachen lacher lack ladies lado lados lady laggiu lago laid laisse laisser lake lakes lamento lamp lamps lan lance
lancer lanciare land lands landscape lane lang lange langen langsam langst language languages langue lanka laptop
laptops laquelle lar larga large largely larger largest largo larme lasci lascia lasciami lasciare lasciato laser lassen
lasst last lastima lat late later latest latex latin latina latinas latino lato latte latter laufen lauft laugh launch
launched laurel laut lavar lavender laver lavorare lavoro law lawn laws lawyer lawyers lay layer layout lb lbs lcd lead
leader leaders leadership leading leads leaf league lean learn learned learning lease least leather leave leaves leaving
lebanon leben leche lecture led lediglich leer left leg legacy legal legare legen legend leger legge leggere leggero
legislation legislative legislature legs lei leia leicht leise leisure leite lejos lembra lembrar lembras lembre lembro
len lendemain length lengua lenguaje lens lenses lentement lento lequel ler lernen lesen less lesson lessons leste let
lets letter lettera letters letto lettre letzte letzten leur leurs leva levanta levantar levantate levante levar levaram
levare leve level levels levem lever levo levou levre ley leyes lg lhe lhes li liability liable lib liberal liberare
liberdade liberer libero liberta libertad liberte liberty libraries library libre libro libros licenca licence license
licensed licensing lidar lider lie lieb liegen liegt lien lier lies liess lieu lieutenant life lifestyle lifetime lift
liga ligacao ligado ligar light lighting lights ligne ligo ligou ligue like liked likely lily limit limitare limitations
limite limited limits limousines limpa limpar limpio limpo lincoln lindo line linea linear lines lingerie lingua linha
link linked linking links linux lion liquid lira lire lisser list lista liste listed listen listening listing listings
listo lists lit lite literacy literary literature litigation little live livecam lived liver lives living livrar livre
livrer livro livros lixar lixe lixo ll llama llamaba llamadas llamado llamame llaman llamando llamare llame llamo llaves
llc llega llegado llegamos llegar llego llegue llena lleno lleva llevamos llevan llevar llevara llevare llevas lleve
llevo lluvia load loaded loading loan loans local locate located location locations locator lock locked locos locura
lodge lodging log logged logic logical login logo logos loi loin loja lol london londres long longa longe longer longo
longtemps lontano look looked looking looks lookup loop loose lopez lord lorenzo loro lors lorsque lose losing loss
losses lost lot lots lottery lotus louca louco loucos loucura louisiana lounge loup lourd lourdes love loved lovely
loves low lower lowest lp lsso ltd lua luce luces lucha luchar luck luego lueur lugar lugares lui lumiere lun luna lunch
lune lung lungo luogo lustig luta lutar lutte lutter luxury luz luzes lycos lyrics ma mac macchina machen machine
machinery machines macht machte mad madame made mademoiselle madre madrid maestro mag magari magazine magazines magenta
maggio maggiore magia magic magnetic magnifique magoar mai mail mailing main maine mainly maintain maintained
maintaining maintenance maintenant maintenir maior maiores maioria mais maison maitre majestad majestade major majority
make maker makers makes making mal mala malade maladie malas malattia malaysia maldicao maldita maldito malditos male
malgre malheur mall malos malta maluco mama mamae maman mami mamma man manage managed management manager managers
managing manana mancare manchester manda mandar mandare mandato mande mandei mando mandou maneira manejar manera manga
manger mangiare manha manhattan mani manier maniera maniere manner mano manos manquer mantem mantener mantenere mantenha
manter manual manufacturer manufacturers manufacturing many manzana mao maos map mapa maple mapping maps maquina mar
maravilhoso marca marcado march marcha marchand marche marcher mariage marido marier marina marine marito mark marked
market marketing marketplace markets marks marquer marriage married marriott marry mars martini maryland marzo mas mask
mason mass massa massachusetts massage masse massive master masters mata matado matando matar mataram matare matarlo
matarme mataron matarte mataste match matches matching mate matei materia material materials math mathematical
mathematics matiere matin matou matrimonio matrix matt matter matters mattina mattino mature mau maus mauvais maverick
max maximum may maybe mayo mayor mayores mayoria mb md me meal meals mean meaning means meant measure measured
measurement measurements measures measuring meat mec mechanical mechanism mechanisms med medecin medesimo media median
mediante medica medical medicare medication medicina medicine medico medicos medida medidas medio medios medium medline
medo meet meeting meetings meets meglio mehr mehrere mei meia meilleur mein meine meint meinte meio meist meisten mejor
mejores mel melbourne meler melhor melhores mem member members membership membre membro membros meme memoire memorabilia
memoria memorial memories memory memphis men menacer mener menina meninas menino meninos meno menor menos mens mensagem
mensonge mental mente mention mentioned mentir mentira mentiras mentiroso mentor mentre menu menudo mer mercado mercato
mercedes merchandise merchant merchants merci mercury mercy merdas mere merece merely meritare meriter merito merken
merveilleux mes mesa mese meses mesh mesi mesma mesmo messa message messages messaggio messaging messenger messo
mestiere mestre mesure met meta metabolism metade metal mete meter meters method methodology methods metier metro
metropolitan metros mettere metti mettre meu meurtre meus mexa mexam mexe mexer mexican mexico mezzo mg mhz mi miami
mica mice mich michigan micro microsoft mid middle midi midnight mie miedo miei miembros mien mientras mieux might
migliore mignon migration mil milan milano mile miles milhao milhares milhoes milieu milione milioni militaire militar
militare militares military milk mill millas mille million millions millon millones mills milwaukee mim min mince mind
mine mineral minha minhas mini minimal minimo minimum mining minister ministerio ministre ministro ministry minneapolis
minnesota minor minore minority mins mint minute minutes minuti minuto minutos mio mira mirada mirame mirar mires mirror
mis misc miscellaneous miser misma mismo mismos miss missao missed missing mission mississippi missouri mistake misty
misura mit mitad mitsubishi mittlerweile miuda miudas miudo miudos mix mixed ml mlb mm mme mn mo mobile mobility mochte
mod mode model modeling modelo models modem moderate moderator modern moderno modes modification modified modify modo
modos module modules mogen moglich moglie moi moindre moins mois moitie molecular molesta molte molti molto mom moment
momento momentos moments mon monaco monday monde mondo money monitor monitoring monitors monsieur monster monstro
monstruo montagna montagne montana montanha monte monter month monthly months monton montreal montrer mood moon moore
moquer moral morale morceau more moreover morire morning morre morrer morreram morreu morrido mort morta morte mortgage
mortgages morti morto mortos moscow most mostly mostra mostrar mostrare mostro mot mother motion motivo motor motorcycle
motorola motors mount mountain mountains mounted mourir mouse mouth mouvement move moved movement moves movie movies
movimento movimiento moving moyen mozilla mp mpeg mph mr mrs ms msg msn mt much mucha muchacha muchas mucho muchos muda
mudanca mudar mude mudou muere muerte muerto muestra muet muevanse muevas mueve muevete muita muitas muito muitos mujer
mujeres mulher mulheres multi multimedia multiple mundial mundo municipal muovere mur murder murieron muro murray muscle
museum museums music musica musical musique muslim muss musse mussen musste mussten must mutual muy mx my myrtle myself
mysql mystery na nach nachdem nachste nachsten nacional nada nadie nah nahm naissance naitre naked name named names
namlich namorada namorado nan nao naquela naquele nariz narrow nas nasa nascere nascondere nashville nass natal natale
nation national nations nationwide native natur natura natural naturale naturaleza naturally naturalmente nature naturel
naturellement natureza naturlich nave navigate navigation navio navy nazionale nazione nba nc ncaa nd ne neanche near
nearby nearest nearly neben nebraska nec necesario necesidad necesitaba necesitar necessaire necessarily necessario
necessary necessita neck need needed needs negative negli negocio negocios negra negro negros nehmen nei neighborhood
nein neither nella nelle nello nem nemico nemmeno nenhum nenhuma nennen neo nepal neppure nero nerveux nervioso nervoso
nessa nesse nessun nessuna nessuno nesta neste net netherlands netscape network networking networks neu neue neuen neuer
neues neuf neun neutral nevada neve never new newest newly news newsletter newsletters newspaper newspapers next nez nfl
ng nh nhl ni nice nicht nichts nie niemand niente nieve nigeria night nights nike nikon nil nimmt nine ninguem ningun
ninguna ninguno ninos nintendo nissan nisso nisto niveau nivel niveles nj nl nm no nobile noble nobody noch noche node
nodes noi noir noire noise noite noites noiva nojento nokia nom nombre nombres nombreux nome nomes nommer non none nor
nord norfolk norm normal normale normally normalmente norte north northeast northern northwest norton norway nos nose
nosotros nossa nossas nosso nossos nostra nostre nostri nostro not nota notare notas note notebook notebooks noted notes
notevole nothing notice noticed notices noticia noticias notification notify notizia notizie noto notre notte nourrir
nous nouveau nouvelle nov nova novamente novas nove novel november noviembre novo novos now nr ns nsw nt nu nuage
nuclear nudo nuestra nuestras nuestro nuestros nueva nuevas nueve nuevo nuevos nuit nul null nulla num numa number
numbers numero numeros numeroso numerous nun nunca nuova nuovo nur nurse nurses nursing nutrition nv nw ny nyc nylon nz
oak oakland ob obeir oben object objective objectives objectivo objects objet objetivo objeto obligation obligations
obliger obra obras obrigada obrigado observar observation observations observed observer obstante obtain obtained
obtenir obter obviamente obvio obvious obviously obwohl ocasion ocasiones occasion occasione occhi occhiata occhio
occorrere occupation occupational occuper occur occurred occurs ocean ocho oclc oct october octubre ocupado odd odds
odeio oder odeur odio odore oeil oem oeste oeuvre oferecer oferta off offen offenbar offendere offentlichen offer
offered offering offers office officer officers offices official officials officier offline offnen offrir offrire offset
oficial oficiales oft often oggetto oggi ogni ognuno oh ohio ohne ohnehin oi oiga oigan oil oir oiseau oiste oito ojala
ojo ojos ok okay oklahoma ola old older oldest olha olhar olhe olhem olho olhos olive olor oltre olvidado olvidalo
olvidar olvide olympic om oma ombra ombre on once oncle onde one ones ongoing oni online only onore ontario ontem onto
op opcao opcion open opened opening opens opera operacao operacion operaio operate operated operating operation
operational operations operator operators operazione opiniao opinion opinione opinions oportunidade oposicion opporre
opportunities opportunity opposite opposition oppure opt optical optima optimal optimization optimo option optional
options or ora oracle oral oramai orange orchestra ordem orden ordenes ordens order ordered ordering orders ordinare
ordinary ordine ordre ore orecchio oregon oreille org organic organisation organisations organizacion organization
organizational organizations organized organizzare orgulho orgulloso orientation oriented origen origin original
originally origine orleans ormai oro os oscar oscuridad oscuro oser oso ospedale osservare ossos ot other others
otherwise otimo otra otras otro otros ottawa ottenere ottimo ou ouais oublier ouca oucam oui our ouro ourselves out
outcome outcomes outdoor outdoors outer outlet outline outlook output outra outras outro outros outside outsourcing
outstanding ouve ouvert ouvi ouvido ouvidos ouvir ouviram ouviste ouviu ouvrage ouvrir over overall overnight overseas
overview ovos own owned owner owners ownership oxford oxygen oyes oz pa pace paciente pacientes pacific pack package
packages packaging packard packen packet packs pad padre padres padrone paese paga pagar pagare page pages pagina pago
pai paid pain paint painted painting paintings paio pair pais paises paix pakistan palabra palabras palace palais
palavra palavras palazzo palestinian palm paloma pan panama panasonic pane panel panico pantalones pants pantyhose pao
papa papai papel papeles paper paperback papers papi papier paquet par para parabens paradise paragraph paraitre
parallel parameter parameters parar parce parceiro parcourir pardon pardonner pare parecchio parece parecem parecen
parecer pareces pareceu parecia parecido pared parede pareil pareja parem parent parenting parents parere parete
parfaitement parfois parier paris parish park parking parks parla parlando parlare parlato parler parli parliament parmi
parola parole parque part partager parte partecipare partes parti partial participacion participant participants
participate participating participation particolare particular particularly particulier partida partido partidos partie
parties partir partire partita partito partiu partly partner partners partnership partnerships partout parts party
parvenir pas pasa pasada pasado pasar pasara paseo paso pass passa passada passado passage passagem passar passaram
passare passato passe passed passei passenger passer passes passing passion passione passo passou password past pastel
pat patch patches patent path patience patient patients pato patrao patria patron pattern patterns paupiere paura pauvre
pay payable payday payer paying payment payments paypal pays paysage paysan paz pazzo pc pci pcs pda pdas pdf pdt pe
peace peak pearl peau peca peccato pecho peco pedaco pedazo pede pedi pedido pedir pediu pedra pee peer pega pegar
peggio pegou pegue peine peito peixe pela pelas pele pelear pelicula peliculas pelle pelo pelos pelota pen pena penalty
pencher pendant pending pendre penetrer pennsylvania penny pensa pensado pensam pensando pensar pensare pensas pensato
pensava pensavo pense pensee pensei penser penses pensi pensiero pension penso pensou pentium people peor pequena
pequenas pequeno pequenos per percebe perceber percebes percebi percebo percent percentage perche percio perda perdao
perdemos perder perdere perdeu perdi perdido perdiendo perdimos perdio perdona perdoname perdone perdre perdu pere
perfect perfecta perfectly perfeita perfeitamente perfeito perfetto perfino perform performance performed performing
perfume pergunta perguntar perguntas perguntei pergunto perguntou perhaps pericolo pericoloso perigo perigoso period
periodico periodo periods peripherals perl permalink permanent permesso permettere permettre permission permit permite
permits permitted perna pernas pero perro perros perso person persona personaggio personal personale personality
personalized personally personals personas persone personnage personne personnel persons perspective perte pertence
pertenece perto peru pes pesar pesare pescoco pese peser pesetas peso pesquisa pessoa pessoal pessoalmente pessoas pet
peter petit petition pets peu peuple peur peut pezzo pg ph pharmaceutical pharmacy phase phd phentermine phil
philadelphia philippines philips philosophy phoenix phone phones photo photograph photographer photographs photography
photos photoshop php phrase physical physician physicians physics pi piacciono piace piacere piacerebbe piada pianeta
piangere piano pianta piantare pianura piazza pic piccola piccolo pick picked picks pics picture pictures pide pidio
pido pie piece pieces pied piede piedi piedra piel pieno piensan pierna piernas pieta pieza pilar pill pills pilot
piloto pin pine ping pink pioneer pior pipe pipeline pire pista pistola pitie pittsburgh piu piuttosto pixels pizza pl
place placed placement placer places plain plaindre plaine plaire plaisanter plaisir plan planche plane planes planet
planeta planned planner planning plano planos plans plant plante plants plasma plastic plata plate plates platform
platforms platinum play playa played player players playing plays playstation plaza plazo plc pleasant please pleased
pleasure plein plenty pleurer pleuvoir plonger plot plotzlich plug plugin pluie plus plusieurs pluto plutot pm pmid po
poblacion pobre poche pocket poco pocos podamos podcast pode podem podemos poder podera poderes poderia poderoso podes
podia podiam podiamos podias podido podra podras podre podremos podria podrian poe poems poesia poesie poeta poete
poetry poi poiche poids point pointe pointed pointer points pois poisson poitrine poker poland police policia policial
policias policies policy polish politica political politicas politico politicos politics politique polizia poll polls
pollution polyphonic pomeriggio pon pone poner ponga ponha ponham pont ponte ponto pontos pool poor pop popolazione
popolo poppy popular popularity population populations por porcaria porco porque porre porreiro porsche port porta
portable portal portanto portare portas portato porte porter portfolio porti portier portion portions portland porto
portrait ports portugal portuguese pos posare poser posibilidad posibilidades posible posicao posicion position
positions positive posizione possa possamos posseder possedere possiamo possibile possibilita possibility possible
possibly possivel posso possono post postage postal poste posted poster posters posting posto postposted posts pot pote
potential potentially potenza poter potere potete poteva potrebbe potrei potremmo potresti potter pottery potuto pouco
poucos pound pounds pour pourquoi poursuivre pourtant pousser poussiere pouvoir povero poverty povo powder power powered
powerful powers pp pr pra practica practical practice practices praia pranzo prato prayer prazer pre preceder precieux
precio precios preciosa precious precipiter precis precisa precisam precisamente precisamos precisar precisas precisava
precision preciso preco predio prefer preference preferences preferer preferire preferred prefiero prefiro pregare
pregnancy pregnant prego pregunta preguntar pregunto preliminary premier premio premium prende prender prendere prendi
prendo prendre prensa preoccupare preoccuparti preocupa preocupada preocupado preocupar preocupe preocupes preparado
preparar preparare preparation prepare prepared preparem preparer preparing pres presa prescription presenca presence
presencia present presenta presentare presentation presentations presente presented presenter presento presents presenza
president presidente presidential presion preso presos presque press pressa pressao presse presser presso pressure
prestes presto pret pretendre preter preto pretty preuve prev prevedere prevenir prevent prevention preview previous
previously prevoir prezzo price priced prices pricing pride prier priere prigione prima primarily primary primavera
prime primeira primeiro primeiros primer primera primeras primero primeros primo prince princesa princess principal
principale principales principe principio principios principle principles print printable printed printemps printer
printers printing prints prior priorities priority prisa prisao prision prison privacy privado private privato prix
prize pro probability probabilmente probablement probably probar problem problema problemas probleme problemi problems
procedere procedure procedures proceed proceedings proceso process processed processes processing processo processor
processors prochain procura procurando procurar procurement prodotto produccion produce produced producer producers
producing product production productions productivity producto productos products produire produrre produzione
profesional professeur professional professionals professor professore profile profiles profissional profit profiter
profits profond profondement profondo profundo program programa programas programma programme programmes programming
programs progress progressive prohibited project projection projecto projects projet promener prometo promettere
promettre promise promote promoting promotion promotional promotions prononcer pronta pronti pronto prontos proof proper
properly properties property propia propiedad propio propios proporre propos proposal proposals proposed proposer
proposito proposta propre propria propriedade proprio proprios propuesta prospective prosper prossima prossimo proteccao
proteccion protect protected protection protective proteger protein proteins protocol protocols proud prouver prova
provar provare provas provato provavelmente prove proven provide provided provider providers provides providing province
provincia provision provisions provocare provvedere proxima proximo proximos proxy proyecto proyectos prueba ps psoe psp
pst psychology pt pub pubblicare pubblico public publica publication publications publico publish published publisher
publishers publishing pubmed pude puder pudesse pudiste pudo pueblo pueda puedan puedas puede pueden puedo puente puerta
puertas puerto pues puesto puis puisque puissance puissant pull pulled pulse pulso pump punk punta punto puntos puo puoi
pupils pur pura purchase purchased purchases purchasing pure pureza purity puro purple purpose purposes pursuant puse
push puso put puts putting puzzle python qty qua quadro quais qual qualche qualcosa qualcuno quale quali qualifications
qualified qualita qualite quality qualquer qualsiasi qualunque quand quando quant quantas quante quanti quantity quanto
quantos quantum quao quarante quart quarter quarterly quartier quarto quase quasi quatre quatro quattro que quebec queda
quedan quedar quedarme quedarse quedarte quedas quede quedo queen quei queijo queira queiras quel quell quella quelle
quelli quello quelque quelques quelquun quem quemar quente quer querem queremos querer queres queria queriam querias
querida querido queries quero query quest questa questao queste questi question questione questions questo queue qui
quick quickly quien quienes quiere quiero quiet quieto quindi quinta quinze quis quiser quiserem quiseres quisesse quiso
quit quite quitter quiz quiza quoi quote quotes ra rabo raccogliere raccontare race racing rack raconter radar radiation
radio ragazza ragazze ragazzi ragazzo raggiungere ragione rail railway rain rainbow rainha raio raios raise raised
raising raison raiva ram ramasser ramener ran ranch random randy rang range rank ranking rankings rap rapariga raparigas
rapaz rapazes rapid rapidamente rapide rapidement rapidly rapido rappeler rapport rapporter rapporto rappresentare rare
rassurer rat rate rated rater rates rather rating ratings ratio rato raven ravir raw ray rayon rayos razao razoes razon
razones rc rd re reach reached reaction read reader readers reading reads ready real reale realidad realidade realiser
realite reality realizar realize realized really realmente realta rear reason reasonable reasons recall recare receber
recebeu recebi receio receipt receive received receiver receives receiving recent recente recently reception recevoir
recherche rechnen recht recibido recibir recipe recipes recipient reclamer recognition recognize recognized recommencer
recommend recommendation recommendations recommended reconnaitre record recordar recorded recorder recording recordings
records recovery recreation recruitment recueillir recuerdo reculer recuperar recuperer recursos recycling red rede
reduce reduced reducing reduction reduire reed reel ref refer reference references referral referred refers refieres
refiero refinance refine reflechir reflect reflexion reform reforma refund refuser reg regard regarder regarding
regardless regards regimen region regional regione regions register registered registration registry reglas regle regler
regno regra regras regresa regressar regretter regular regularly regulation regulations regulatory rehabilitation rei
reich reino reiten rejeter rejoindre relacao relacion relaciones relacoes relate related relating relation relations
relationship relationships relative relatively relatorio relazione release released releases relevant relever
reliability reliable relief religion religioso religious relogio reloj remain remained remaining remains remarks
remarquer remember remercier remettre remonter remote removal remove removed remplacer remplir rencontre rencontrer
rendere rendez rendre rennen renoncer rent rental rentals rentrer renverser rep repair repandre reparer repas repeat
repente repeter replace replaced replacement replies reply repondre reponse report reported reporter reporting reports
reposer repousser reprendre represent representation representative representatives represented representer representing
represents reproduction repubblica republic republica republican reputation request requested requests require required
requirement requirements requires requiring res rescue research researchers reservation reservations reserve reserved
reserver reserves residence resident residential residents resistance resistant resister resistere resolution resolve
resolved resolver resort resorts resoudre resource resources respect respecter respective respectively respecto respeito
respeto respira respirar respirer respond responde responder responsabilidad responsabilidade responsable responsavel
response responses responsibilities responsibility responsible resposta respostas respuesta respuestas ressembler
ressentir rest resta restare restaurant restaurante restaurants reste rester resto restoration restore restricted
restrictions result resulta resultado resultados resultat resulted resulting results resume retail retard retenir
retirar retired retirement retirer retomber retour retourner retrouver return returned returning returns reuniao reunion
reunir reussir rev reve reveal revealed reveiller reveler revenir revenue revenues rever reverse review reviewed
reviewer reviews revisao revised revision revista revoir revolucion revolution rey rf rfc rhode ri rica ricchezza ricco
rice ricerca ricevere ricevuto rich riche richiedere richmond richtig riconoscere ricorda ricordare ricordi ricordo ride
rideau ridere ridge ridiculo riding ridurre riempire rien rientrare riesco riesgo riferire rifiutare right rights
riguardare rimanere rimettere ring ringraziare rings ringtone ringtones rio ripetere riportare riprendere rir rire risco
rise rising risk risks risolvere rispetto rispondere risposta risque risquer risultare risultato ritardo ritenere
ritornare ritorno ritrovare riunire riuscire riva rivedere rivelare river rivers rivolgere rivoluzione rm road roads rob
roba robar robe roberts robin robo robot robots roche rocher rock rocks rocky rod rodriguez roi roja rojo role roles
roll rolling rom roma roman romance romania romantic rome rompere rompre rond roof room rooms root roots ropa rosa rose
roses rosso rosto rot roto roubar roubou rouge rough rouler roulette round roupa roupas route router routine row royal
rpm rr rs rss rt rua ruas rubber ruby rue rufen rugby ruhig ruido ruim ruine rule rules run rund running runs rural rush
russia russian russischen russo rusty rv rw sa sabado sabe sabem sabemos saber saberlo sabes sabia sabias sable sac saca
sacana sacar sacco sacramento sacrificio sacro sad safari safe safety sage sagen sagt sagte sah saia saiam saiba said
saint sair saisir saison saiu sala salary saldra sale sales salga salgan salida salido saliendo salir salire salle salt
saltar saltare saluer salut salutare salute salvador salvar salvare salve salvo salvou same sami sample samples sampling
samsung san sand sandy sang sangre sangue sanno sans santa santiago santo sao sapatos sapere saperlo sapete sapeva
sapevo sappiamo saputo saranno sarebbe sarei saremo sargento saro sat satellite satisfaction satisfaire satisfied
saturday sauce saudades saude saudi sauf sauter sauvage sauver savannah save saved saving savings savoir saw say saying
says sb sbagliare sbagliato sc scala scale scan scanner scappare scarlet scegliere scelta scena scendere scene scenes
schaffen schauen schedule scheduled schedules scheinen scheint scheme schemes schenken scherzare schicken schlafen
schlagen schlecht schliesslich schlimm schnell scholarship schon school schools schreiben schreien schwarz schwer
schwimmen sci science sciences scientific scientist scientists scienza scomparire scope scoperto scopo scoppiare
scoprire score scores scorrere scotland scottish screen screening screens script scripts scritto scrittore scrivere
scuola scusa scusare scusi sd se sea seal sealed search searches searching season seasonal seasons seat seats seattle
sec seccion sechs secolo second secondary seconde secondo seconds secours secret secretaire secretaria secretario
secretary secreto secretos secrets section sections sector sectores sectors secure secured securite securities security
sede sedere see seed seeds seeing seek seeker seeking seem seemed seems seen segment segnare segno segredo segredos
segretario segreto segue seguinte seguir seguire seguito segun segunda segundo segundos segura seguramente seguranca
seguridad seguro seguros sehen sehr sei seien seigneur sein seine seinem seinen seiner seines seis seit seja sejam sejas
selbst select selected selecting selection self sell seller sellers selling selon sem semaine semana semanas semblable
sembler sembra sembrare sembrava semester semi seminar seminars semplice sempre senador senalo senao senate senator send
sending sendo senhor senhora senhoras senhores senior seniors senor senora senores sens sensacao sense sensitive senso
sensor sent sentado sentar sente sentem sentence sentes senti sentido sentier sentiment sentimento sentimentos
sentimientos sentir sentire sentito sento senza seo sep sepa separate separer sepas sept september septiembre sequence
sequences sequer ser sera seran serao seras sere serei serem sereno seres seria serial serie series serieux serif serio
serious seriously serrer serve served server servers serves service services servicio servicios servico servicos serving
servir servire servizio servono ses session sessions set sete sets sette settimana settimane setting settings settlement
setup setzen setzt seu seuil seul seulement seus seven several severe sexo sexta sexual sexy sf sforzo sguardo sh shadow
shake shall shape shaped share shared shares shareware sharing sharp shaved she sheet sheets shelby shelf shell sheriff
sherry shift ship shipped shipping ships shirt shirts shock shoe shoes shoot shooting shop shopper shoppers shopping
shops shore short shorts shot shots should shoulder show showed shower showing shown shows showtimes shut si sia siamo
siano sich sicher sick sicura sicurezza sicuro side sides sido sie sieben siecle siege sieht siemens siempre sien siendo
sientese sierra siete sig siga sigan sight siglo sigma sign signal signals signature signe signed signer significa
significant significantly significare signifier signor signora signore signori signorina signs sigo sigue siguen sigues
siguiente siguientes silence silencieux silencio silent silenzio silk silla silver sim similar simile simpatico simple
simplement simples simplesmente simply simpson simulation sin sinais sinal since sind sing singapore singen singer
singing single singles sinistra sinistro sino sinon sinto siquiera sir siri sirve sistema sistemas sister sit site
sitemap sites sitio sitting situacao situacion situation situations situazione sitzen six size sized sizes ski skiing
skill skills skin skip sky skype sl slave sleep sleeping sleeve slide slideshow slightly slip slot slots slow slowly sm
small smaller smart smettere smettila smile smoke smoking smooth sms snow so soap sob sobre sobreviver sobrevivir soccer
social sociale sociales socialista sociedad sociedade societa societe society socio socket soffrire sofia sofort soft
software sogar sogenannten sognare sogno soi soil soin soir soiree soit sol sola solamente solar solche solchen sold
soldado soldados soldat soldato soldi soldier soldiers sole soledad soleil soli solia solid solito solitude soll solle
sollen sollte sollten solo solos solta soltanto solucao solucion solution solutions soluzione solve som sombre sombrero
some somebody somente someone something sometimes somewhat somewhere somme sommeil sommet somos son sondern song songer
songs sonho sonhos sonido sonner sonno sono sons sonst sony soon sopra soprattutto sorella sorgere sorprendere sorpresa
sorridere sorriso sorry sort sorte sorted sortir sospechoso sostenere sottile sotto sou soube soubesse soudain souffler
souffrance souffrir sought souhaiter soul soulever soumettre sound sounds soup source sources sourd sourire sous
soutenir south southeast southern southwest souvenir souvent sowie sowohl soy sozinha sozinho sp spa space spaces spain
spalla spam spanish spanking spat spater spazio speak speaker speakers speaking spears special speciale specialist
specialists specialized specials specialty specie species specific specifically specification specifications specified
specify specs spectacle spectacular spectrum speech speed spegnere spend spending spent speranza sperare spero spesa
spesso spettacolo spiace spiegare spielen spielt spin spingere spirit spirito spiritual split spoke sponsor sponsored
sponsors sport sporting sports sposare spot sprach spray spread sprechen spricht spring springen springs spy spyware sql
squadra square sra src sri srta ss ssl st sta stabilire stability stable staccare stack stadium staff stage stages
stagione stai stainless stamattina stampa stamps stanco stand standard standards standing stands stanno stanza star
stare stark starker starring stars start started starting starts stasera stata state stated statement statements states
stati static station stations statistical statistics stato stats statt status statutory stava stavo stay stazione steam
steel steering stehen steht steigen stein stellen stellt stellte stem step steps stereo sterling stessa stesso stets
stia stiamo stick still sto stock stocks stone stones stood stop stopped storage store stored stores storia storico
stories storm story strada straight strange straniero strano straordinario strap strategic strategies strategy stream
street streets strength stress stretch strike string stringere strings strip stroke strong strongly struct structural
structure structures struggle strumento student students studiare studied studies studio studios study stuff stupid
stupide stupido style styles su sua suas sub sube subir subito subject subjects sublime submission submissions submit
submitted subs subscribe subscriber subscribers subscription subscriptions subsection subsequent substance substances
substantial succede succedendo succedere succes success successful successfully successo sucesso such suchen sud
suddenly sue suelo sueno suerte sueur suffer suffering sufficient suffire suficiente sugar suggest suggested suggestions
suggests sui suicide suit suitable suite suites suivant suivre sujet sujeto sul sull sulla sulle sum summary summer
summit sun sunday sunglasses sunny sunset sunshine suo suoi suonare supe super superare superieur superior superiore
supervisor suponho suposto supplement supplements supplied supplier suppliers supplies supply support supported
supporter supporting supports suppose supposed supposer supreme supuesto sur sure surement surf surface surgery
surprendre surpresa surprise surrounding surtout surveillance surveiller survey surveys survival sus suspeito suspension
sustainable suya suyo svegliare sviluppo svolgere sw sweden swedish sweet swimming swing swiss switch switches
switzerland sydney symbol symbols sympa symptoms syndrome syntax system systeme systems ta tab table tables tablet tabs
tacere tache tag tagged tagliare tags tail taille taire taiwan take taken takes taking tal tale talent talento tales
talk talking talks tall talvez tamanho tamano tambem tambien tampa tampoco tan tandis tank tant tanta tantas tante tanti
tanto tantos tantot tao tape tapis tard tarde tardes tardi target targeted targets tarjeta tas task tasks taste
tatsachlich taught tavola tavolo tax taxes taxi tc tchau tcp td te tea teach teacher teachers teaching team teams teatro
tech technical technik technique techniques technologie technologies technology techo tecnica tecnico tecnologia tedesco
tee teen teenage teens teilte tel tele telecom telecommunications telefonar telefone telefono telemovel telephone
televisao television telhado tell tellement telling tells tem tema temas temere temoin temos temp temperatura
temperature tempest tempestade tempete tempi template templates temple tempo temporary tempos temprano temps tend
tendere tendo tendra tendran tendre tendria tenemos tenente tener tenere tengan tengo tenha tenham tenhas tenho tenia
teniamos tenian tenido teniendo tenir tennessee tennis tens tenta tentando tentar tentare tente tentei tenter tento
tentou teoria tera terao teras terceira terceiro terei terem teremos teres teria term terme termina terminal terminar
termine terminer termino terminos termos terms terra terrain terre terreno terreur terribile terrible territories
territorio territory terrivel terror terrorism terrorist terzo tes tesla tesoro test testa teste tested testemunha
testes testigo testimonials testing tests tete teu teus teve texas text textbooks texte texto texts th thai thailand
than thank thanks that theater theatre theft their them theme themes themselves then theoretical theory therapy there
therefore thermal these thesis they thick thin thing things think thinking third thirty this thompson thongs those thou
though thought thoughts thousand thousands thread threads threat three threshold throat through throughout throw thru
thu thumbnail thumbs thursday thus ti ticket tickets tido tie tief tiempo tiempos tienda tiene tienen tieni tiens tierra
tiffany tiger tight time times timing tin tinha tinham tinhamos tinhas tiny tio tion tip tipo tipos tips tira tirar
tirare tire tired tirem tirer tiro tirou tissue titans title titles titolo titre titulo tive tivemos tiver tiveram
tivesse tivesses tiveste tm tn to tobacco toca tocar toccare toda todas todavia today todo todos toe together togliere
toi toile toit tokyo told toll toma tomado tomando tomar tomare tomates tombe tomber tome tomo tomorrow ton tone toner
tones tonight tons tonterias too took tool toolbar tools top topic topics tops toque toques tormenta torna tornar
tornare tornato torno tornou toronto torre tort torture toshiba tot total totally totalmente totals touch toucher tough
toujours tour tourism tourist tournament tourner tours tous tout toute toward towards tower town towns township toy
toyota toys tr tra trabaja trabajadores trabajar trabajas trabajo trabalha trabalhar trabalho trace tracer track
trackback tracked tracker tracking tracks trade trademark trademarks trading tradition traditional traducao traer
traffic traga tragam tragen trago traido trail trailer trailers train trained trainer training trait traiter trajo
tramadol trampa tranquila tranquille tranquillo trans transaction transactions transfer transferred transfers
transformation transformer transit transition translate translation transmission transport transportation trarre tras
trascinare trasformare trata tratamento tratamiento tratar trato tratta trattare tratto traurig travail travailler
travel traveler travers traverser traves traz trazer tre treasure treat treated treatment treatments tree trees treffen
treinador treino trek trembl trembler tren trend trends treno trente tres tresor treta tretas trial trials tribunal
tried trim trinity trinken trip tripadvisor triple trips triste troca trois troisieme tromper troops trop tropas
tropical troppo trotz trou trouble troubler trouver trouxe trova trovare trovato trovo troy truc truck trucks true truly
trunk truque trust trusted truth try trying ts tt tu tua tuas tube tudo tue tuer tuesday tueur tumba tun tune tuo tuoi
turkey turkish turn turned turnen turning turno turns tutorial tutorials tutta tuttavia tutte tutti tutto tuviera
tuvimos tuviste tuvo tv tvs twelve twenty twice twiki twin two tx type types typical typically uau uber uberall
uberhaupt ubernehmen uccidere ucciso udire ufficiale ufficio uguale uh uk ukraine ultima ultimamente ultimas ultimate
ultimately ultimo ultimos ultra um uma umano umas un una unable unas und under undergraduate underground underlying
understand understanding understood underwear une unfortunately unica unico unidad unidade unidos uniform union
uniprotkb unique unire unit united units universal universe universidad universidade universita universities university
universo unix unknown unless unlike unlimited uno unos uns unser unsere unserer unsubscribe unten unter until untitled
unusual uomini uomo up upcoming update updated updates upgrade upload upon upper ups urban url urw us usa usado usage
usando usar usare usb usc uscire usd use used useful user username users uses using uso usou usr usted usual usually ut
utah utc util utile utiliser utilities utility va vacaciones vacance vacation vacations vacuum vada vado vague vai
vaincre vais vaisseau val vale valencia valere valeur valid valiente valle valley valoir valor valore valores valuable
value values valve vamos van vancouver vanno vao var variable variables varias variation variety vario varios various
vary vas vast vaste vasto vat vattene vayamos vbulletin ve vea vecchia vecchio veces vector vede vedere vederti vedi
vediamo vedo veem vegas vehicle vehicles veia veille veiller veio veja vejam vejamos vejo velha velho velhos velocidad
velocidade velvet vem vemo vemos vencer vender vendere vendo vendor vendors vendra vendre venezuela venga vengan
venganza vengo venha venham venho venir venire venite vens vent ventana vento ventre venture venue venuta venuto ver
vera veramente verano verao veras verdad verdade verdadeira verdadeiro verdadera verde veremos vergangenen vergessen
vergonha verguenza verhindern verificar verification verifier verify verita veritable verite verkaufen verkauft verla
verlassen verletzt verlieren verloren verme vermelho vermont vero verra verre vers verschiedenen verser version versions
verso verstecken verstehen versuchen versucht versus vert vertical verwendet very verzeichnis ves vestido vestir vestire
vestiti vestito vetement veterans vetir vez vezes vhs vi via viagem viaggio viajar viaje vice vicino victim victima
victime victims victor victoria victory vida vidas vide video videos vie vieil vieillard vieja viejo viejos viel viele
vielen vielleicht viemos viendo viene vienes vieni vienna viento vier vieram viernes vieron vieste vietnam vieux view
viewed viewing views vif villa village ville vim vimos vin vincere vinda vindo vindos vinganca vingt vinha vinho viniste
vino vintage vinte vinyl vio viola violation violence violencia violent violet vir vira viram virar virer virgin
virginia virtual virus visa visage visao visible vision visit visita visitar visite visited visiting visitor visitors
visits viso vista vistazo viste visto visual vita vital vitamin vite vitima vitimas viu viva vivant vive viver vivere
vives viviendo vivir vivo vivos vivre voar voce voces voglia vogliamo voglio vogliono voi voice voices voici void voie
voila voile voip voir voisin voiture voix vol volar volare voler volere volete voleur voleva volevo volgere voll vollig
volonta volonte volta voltage voltar voltare voltas volte voltei voltem volto voltou volume voluntad voluntary volunteer
volunteers voluto volver volvera volvere volvio vontade voo vor vorbei vorrei vos vosotros vossa vossas vosso vossos
vostra vostri vostro vote voted votes voting votre vou vouloir vous voy voyage voyager voz vrai vraiment vs vt vue vuelo
vuelta vuelva vuelvas vuelve vuelvo vuoi vuol vuole vuoto wa wade wage wahlen wahr wahrend wait waiting wake wales walk
walked walker walking wall wallpaper wallpapers walls want wanted wants war ward ware warehouse waren warm warner
warning warranty warren wars warten warum was waschen wash washington waste watch watches watching water waters wave
waves way wayne ways we weak wealth weapons wear wearing weather web webcam weblog webmaster website websites wed
wedding weddings weder wednesday week weekend weekly weeks weg wegen weight weil weinen weird weiss weit weiter weitere
weiteren weiterhin welche welcome welfare well wells weltweit wenig wenige wenigen weniger wenn went wer werde werden
were werfen west western wet what whatever wheel wheels when whenever where whereas whether which while white who whole
wholesale whom whose why wi wichtig wide widely width wie wieder wife wiki wikipedia wild wildlife will willing willow
win wind window windows winds wine wing wings winner winners winning wins winter wir wird wire wireless wirklich
wisconsin wisdom wise wish wishlist wissen with within without witness wizard wo wohl wohnen wolle wollen wollte wollten
woman women womens won wonder wonderful wood wooden woods woody word worden words work worked worker workers workforce
working workplace works workshop workshops world worlds worldwide worry worse worship worst worth would wow wrap
wrestling wright write writer writers writes writing written wrong wrote wunschen wurde wurden wv www wyoming xbox
xerife xhtml xl xml xp ya yahoo yard yards yeah year years yellow yendo yes yesterday yet yeux yield yo yoga york
yorkshire you young younger your yours yourself youth yr zangado zapatos zdnet zealand zehn zeigen zeigt zeigte zen zero
zia ziehen zimbabwe zio zip zitto zona zonas zone zoo zoom zudem zufolge zugleich zuletzt zumindest zunachst zuruck zus
zusammen zuvor zwar zwei zweite zweiten zwischen zwolf
"""
