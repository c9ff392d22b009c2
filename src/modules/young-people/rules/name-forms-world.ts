// Given names of Ireland, Wales, the Muslim world, South Asia, Africa and eastern Europe, and newer English ones.
// One group of forms a line; names stand folded, without accents. Add a line when staff meet a new one.
export const furtherForms = `
niamh neve nieve niav neave neev neeve
siobhan shivaun chevonne shavon shevaun siobhain shivon chevaun
aoife eefa efa eva aoibhe
saoirse sersha seersha searsha
sinead shinade shinead sineid
caoimhe keeva kiva queeva keva kweeva
ciara kiera keira kira kyra ceara
aisling ashling aislinn ashlyn ashlynn aislin
roisin rosheen roshin rosaleen
grainne grania grace granya
eilis eilish ailish ailis alice elizabeth
eithne enya ethna edna
orlaith orla orlagh orfhlaith
oisin osheen ushin osian ossian
cillian killian kilian
ciaran kieran keiran kieron kyran
cathal cahal kahal charles
diarmuid dermot diarmaid jeremiah
tadhg tighe teague tad tim timothy
eoghan owen eoin euan ewan ewen evan eugene
niall neil neal neill nigel nial
ruairi rory ruaridh ruari rhuari
daragh dara darragh darach
fionn finn fin fionnbharr
sile sheila shelagh julia cecilia sheelagh
una oona oonagh winifred
medbh maeve meadhbh maebh mave meave
brigid bridget bridie brid biddy breda brigita bridgit
deirdre deidre dee
padraig porick pauric paudie
catrin cadi catherine
angharad harri anghared
myfanwy myf fanw
gwyneth gwen gwenith gwenda
cerys kerris carys kerys
ffion fionn fiona
muhammad mohammed mohamed mohammad muhammed mohamad mohamud mehmet mohd mo muhamed mahomed mamadou md mahammad mohammod
ahmed ahmad ahmet achmed
mahmoud mahmood mehmood mahmud
ali aly alee
hussein hussain husain hossein hossain huseyin hussen husayn
hassan hasan hassaan hassen
ibrahim ebrahim abraham ibraheem abe avraham ibro
ismail ismael ishmael esmail ismaeel
yusuf yousef youssef yousuf yosuf yusef youssuf yusif
omar umar omer umer
osman usman uthman othman cusmaan osmaan
abdullah abdallah abdulla abdula abdullahi abdul
abdulrahman abdurrahman abdirahman abdelrahman abdul
khaled khalid halid kaled
mustafa mustapha moustafa mostafa
hamza hamzah hamsa
bilal belal bilaal
tariq tarek tarik tareq
jamal gamal jamaal cemal djamel
karim kareem kerim
rashid rasheed rachid reshid
said saeed sayed saeid syed
suleiman sulaiman suleyman solomon sulayman sliman soliman
musa moses moussa mousa moosa musse
isa issa eesa essa ciise jesus
aisha ayesha aysha aishah ayse aicha caasho eisha asha ayeesha
fatima fatimah fatma fatema faduma fadumo fathima faatimah fatemeh
khadija khadijah hatice kadija khadeeja kadijatu khadijo
zainab zaynab zeinab zeynep zaineb zeynab
amina aminah aamina emine ameena amna
hafsa hafsah hafza xafsa
halima haleema halime xaliimo halimo
noor nur nour noora nura
leila layla laila leyla lyla lejla
yasmin yasmeen jasmine yasmine jasmin yasemin jazmin iasmina
sumaya sumaiya sumayya sumeya sumayyah
zahra zara zahraa zehra zohra
ayaan ayan
abdi cabdi
hawa hawo eve hawwa
nasrin nasreen nesrin
parvin parveen perveen parwin
shirin shireen sirin
rukhsana ruksana rukshana roxana
tahmina tahmeena tehmina
mahnoor mahnur
jaspreet jas jassi
harpreet harry harpal
gurpreet gopi guri
lakshmi laxmi luxmi
krishna krisna kishan
rajesh raj raju
vikram vik vicky
deepak dipak deep
rojin rozhin roshin
oluwaseun seun
oluwatobi tobi tobiloba
oluwadamilola damilola dami damilare
adebayo bayo ade
olayinka yinka
olumide mide olu
folasade sade folashade
temitope temi tope
ayodele ayo dele
babatunde tunde baba
chukwuemeka emeka
chinonso nonso
chidera dera
ngozi ngo ngozichukwu
uchenna uche
ifeoma ify ifeomachukwu
nnamdi namdi
kwame kwami
kofi coffie
stanislaw staszek stas stan stanislav
wojciech wojtek vojtech voytek
wlodzimierz volodymyr vladimir wladimir vlad vova volodya wlodek
wladyslaw vladyslav vladislav vlad wladek
zbigniew zbyszek zbig
jaroslaw jarek yaroslav jaroslav iaroslav
przemyslaw przemek
slawomir slawek slavomir
bartosz bartek bartlomiej bartholomew bart
kacper casper kasper jasper caspar gaspar
eva ewa eve yeva ieva evie evelina eua
ewelina evelina evelyn eveline
jadwiga hedwig jadzia
halina galina halyna
ksenia kseniya xenia oksana ksenija
tatiana tetiana tetyana tanya tania tatyana tatjana
iryna irina irene irena ira
olga olha olya helga
svitlana svetlana sveta lana swietlana
lyudmila ludmila ludmilla lyuda mila liudmila
yevhen evgeni yevgeny eugene jevgenij evghenii evgeny zhenya yevheniy
serhiy sergei sergey sergiu sergio sergiy sergejs
dmytro dmitri dmitry dima dumitru dimitar dmitrij
oleh oleg
ihor igor
bohdan bogdan
vasyl vasile vasil basil wasyl vasily
ruta ruth rut ruthie
tiago thiago iago diego james santiago
luis luiz louis
beatriz bia
jing ching
kezia keziah kesia
jayden jaden jaydon jaiden
kayleigh kaylee kayley kayli kaylea caleigh
leigh lee lea
hayley hailey haley hayleigh halle
ashley ashleigh ash
kelly kellie kelley
tracy tracey traci
lesley leslie les
jordan jordon jordyn
taylor tayler tayla
tyler tylor
jemima jem mima
brook brooke
ann anne
toni tony antonia antonina
erin eireen aerin
megan meghan meg meagan
lily lillian lilly lilian lillie lilia
poppy poppie
rosie rose rosemary rosa rosalind roza roisin
keeley keely keelie
shannon shanon
courtney kourtney cortney
`
