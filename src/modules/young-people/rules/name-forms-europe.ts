// Given names found across the languages of Europe, with their short forms and spellings.
// One group of forms a line; names stand folded, without accents. Add a line when staff meet a new one.
export const europeanForms = `
katherine catherine kathryn catharine katharine cathryn katarina katerina kateryna caterina catarina katarzyna kate katie katy kath kathy cath cathy kit kitty kasia kat katya katia trina rina
caitlin kaitlin kaitlyn caitlyn katelyn catelyn kate katie catriona caitriona
elizabeth elisabeth eliza elisabeta elzbieta elisaveta yelizaveta liz lizzie lizzy lisa beth bess bessie betty betsy libby lillibet elsie elspeth ela isabel isobel elise
isabel isobel isabelle isabella isabela izabela izabella ysabel ishbel bella belle izzy issy iza
margaret margarita margaretha malgorzata margarida marguerite maggie meg megan peggy madge greta gosia malgosia mags daisy mairead marged rita margo margot
mary maria marie mariya marija mari maire moira maura mair mhairi maureen mairin
mary molly polly
maria mia
mary mariam miriam maryam meryem
maria marysia marika manya masha
anna anne ann ana annie anya ania anka nan nancy anushka asia anusia
anna hanna hania
hannah hanna chana channah
joanna joanne johanna joana ioana jo joey asia joasia jan yoana ivana
jane jayne jana janina sian shan jean
janet jan jennet
jean jeanne jeannie
sinead jane janet
siobhan joan
jennifer jenny jen jenni jenifer jennie gwenhwyfar guinevere
victoria viktoria viktoriya wiktoria vicky vikki tori vika wika viktorija
alexandra aleksandra alexandria alex lexi lexie sandra sasha ola olga oleksandra sandy sacha alix
alexander aleksander aleksandr alexandru alejandro alex alec alick alasdair alistair alastair alister sandy sasha xander sascha olek oleksandr aleks iskander sikandar
alexa alexis alexia lexi alex
elena helen helena helene ellen eleni olena yelena jelena ileana ela nell lena lenka elin alena
eleanor elinor eleanora ellie nell nelly nora norah leonora lenore
ella ellie ela eleanor isabella
agnes agnieszka aga agnese ines inez agne agnesa nest
barbara basia babs barb varvara barbora
beatrice beatrix beatriz bea trixie beata betrys
sophia sofia zofia sophie sofiya sofija zosia sofie safiya safiyya
sarah sara sally sadie sarra
rebecca rebekah becky becca bex rivka reba
rachel rachael raquel raheela rahel rahela rach
deborah debra debbie deb debora devora
susan suzanne susanna susannah zuzanna suzanna sue susie suzie zuzia shoshana
emily emilia emilie em emmie milly millie emiliya
amelia amelie amalia amy millie milly mela
emma emmie em
olivia olive liv livvy livia oliwia
jessica jess jessie jessika dzesika gessica
charlotte charlie lottie lotte carlota karolina szarlota char
caroline carolyn carolina karolina carol carrie karola lina caro karoline
christine christina kristina krystyna cristina kristine kirsty kirstie kirsten chris chrissy tina krysia khrystyna kristyna hristina
christopher kristof krzysztof cristobal cristovao christof kristoffer chris kit krzys krzysiek topher christos hristo
christian kristian cristian krystian chris kris
teresa theresa therese tess tessa terry terri tereza teresita
veronica weronika veronika ronnie nika vera
natalie natalia natalya nataliya nathalie natasha tasha nat natalka talia
anastasia anastasiya nastya nastia stacey stacy stasia ana anastazja tasia
patricia patrycja pat patsy trish tricia patti padraigin
patrick padraig paddy pat patryk patric padraic patricio rick
dorothy dorota dorothea dot dottie dolly dora theodora
julia julie juliet julija yulia yuliya iulia jules giulia julka juliette
lucy lucia lucie luci luca lucja lucinda lucille
magdalena madeleine madeline madalena magda maddie maddy lena madelaine
abigail abbie abby abi abbey gail
grace gracie grazia gracja
georgina georgia georgie georgiana gina jorja
francesca frances francis fran franciszka frankie francisca fanny franca
francis francisco franciszek frank frankie franek proinsias franz frantisek
florence flo florrie florentyna flossie
harriet harriette hattie hatty henrietta etta
matilda mathilda tilly tillie mattie
penelope penny pen
philippa pippa pip filipa
samantha sam sammy sammie
samuel sam sammy samuil samuele szmuel
stephanie stefania stephania steph stefanie stevie stefka
tabitha tabby
tamara tamar tammy toma
valerie valeria valeriya walerija val
zoe zoey zoya zoia chloe zoyah
chloe khloe cloe chloie
gabrielle gabriella gabriela gaby gabby gabrysia
gabriel gabe gabi havryil jibril gavriil
danielle daniella daniela dani danniella dannii
daniel dan danny danyil danylo danil daniil deiniol danek daniyal danial
michelle michele michaela shelly micha mikayla makayla mikaela mihaela
michael mick mike micky mikey michal mihai mykhailo mikhail miguel micheal misha mikael mikhael mihail
nicola nicole nikola nicky nikki nikita nikoletta coleen nikol
nicholas nicolas nick nicky mikolaj mykola nikolai nikolay nicolae nicolau nikola kolya klaus mikalojus nikolas
william wilhelm wiliam will bill billy willie willy wills liam gwilym uilliam vilhelm guilherme vasile gwil
robert rob bob bobby robbie bert rupert roberto riobard roibeart rab robertas
richard rick ricky dick rich richie ryszard ricardo rysiek risteard
edward ed eddie ned ted teddy edvard eduardo eduard edwin edek edvardas
edmund ed eddie ned eamon eamonn ted
thomas tom tommy tomas tomasz tomek tomos thom tam tuomas tomaz
james jim jimmy jamie jem seamus hamish jaime shamus jimi iago
jacob jakub jake yakub jakob jacub kuba yaqub iacob jokubas yakov jacek jacques
john jon jack johnny jonny ian iain ivan jan ioan ion iwan johan janek juan joao hans jono yahya
john sean shaun shawn sion
john eoin evan owen
jonathan jon jonny jonathon johnathan jonatan yonatan nathan
sean shaun shawn shane shayne
joseph joe joey jozef josef jose yusuf yousef youssef yosef osip iosif giuseppe juozas pepe jo josip youssouf yousuf
george jerzy georgi georgiy gheorghe jorge yuri yuriy jurek georgy jurgis yiorgos jiri gyorgy
gregory grzegorz greg grigor grigore hryhoriy grigori grzesiek grigory gregor
andrew andy andrzej andrei andriy andrey andres andre andreas drew dru anders jedrek andrius andrejs aindrias
anthony antony tony antoni anton antonio antek ant antanas antonie antonius toni
benjamin ben benny benji beniamin binyamin benek
charles charlie charley chuck karol carlos karl carol carl karolis charly searlas
david dave davy davey dai dawid dafydd daoud dawood davit davide taffy daud dawud dovydas
dominic dominik dom nick domingos domhnall dominykas
frederick frederic fred freddie freddy fryderyk friedrich fredrik
harold harry hal
henry harry hal hank henryk henri henrique heinrich enrique henrik hari
hugh hughie huw hugo shug aodh
lawrence laurence larry lawrie lorcan lourenco wawrzyniec laurentiu loz
leonard len lenny leo leon leonardo leonid
louis lewis luis lou ludwik luiz louie ludwig
luke lucas luka lukasz lukas luc luca lucian loukas
mark marc marcus marek marko markus marco markas
martin marcin marty marton martyn martinho martynas
matthew matt matty mateusz mateus matteo matei matviy matas matthias mathew mate
nathaniel nathan nat nate natan natanael
oliver ollie olly oliwier olivier noll
oscar oskar ossie
paul pawel pablo paulo pavel pavlo paulius pol pavlos pal
peter pete piotr pedro petro petar pyotr petru petras peadar piers pierre petr
philip phillip phil pip filip felipe filipe pilib
raymond ray raimundo rajmund reamonn
simon simeon szymon semyon simao simas shimon si szymek symon
stephen steven steve stevie stefan esteban istvan stepan szczepan stjepan steponas estevao ste steffan
terence terry terrence tel
theodore theo ted teddy teodor fyodor fedir todor tadhg
timothy tim timmy tymoteusz timofey timotei tymofiy
vincent vince vinny vicente wincenty vincentas vincenzo
zachary zach zac zak zachariah zack zakariya zakaria zacharias
adam ad adas adamo adomas
albert al bert bertie alberto albie
alfred alf alfie fred
archibald archie archy baldie
arthur art artie artur arturo arturas
barnaby barney barnabas
joshua josh yeshua
toby tobias tobiasz
ronald ron ronnie ranald
donald don donnie donal domhnall
kenneth ken kenny coinneach
maximilian max maks maksymilian maxim maksim maxwell massimo
sebastian seb bastian sebastiao baz
rhys reece rhees reese
llewellyn llew llewelyn lyn
geoffrey jeff geoff jeffrey geffrey jeffery
gerald gerry jerry gerard gearoid jeremy ged
ryan rian riain
connor conor konnor conner conchobhar
aidan aiden ayden aodhan aedan
`
