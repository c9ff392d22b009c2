// Pairs of invented people, labelled by hand: `=` one person, `#` two people. The second date is left out when equal,
// `-` is a date not known, `_` stands for a space inside a name, `~` begins a preferred name.
export const corpus = `
Niamh Kelly 2006-03-04 = Neve Kelly
Siobhan Rourke 2005-11-21 = Shivaun Rourke
Muhammad Iqbal 2007-01-30 = Mohamed Iqbal
Katie Larkham 2006-09-09 = Katherine Larkham
William Thorndyke 2004-02-12 = Bill Thorndyke
Małgorzata Wrona 2005-05-05 = Gosia Wrona
Oluwaseun Adeyemi 2006-06-16 = Seun Adeyemi
Aisha Rahman 2007-08-01 = Ayesha Rahman
Sean Colgan 2004-12-03 = Shawn Colgan
Caitlin Marsh 2008-04-22 = Kaitlyn Marsh
Jakub Zielony 2005-10-10 = Jacob Zielony
Zofia Kruk 2006-07-17 = Sofia Kruk
Kseniya Moroz 2004-03-28 = Xenia Moroz
Mykola Tkach 2003-09-19 = Nikolai Tkach
Emily Smith-Barton 2007-02-14 = Emily Barton
Ciara O'Donoghue 2006-12-25 = Kiera O_Donoghue
Xiao_Ming Guo 2005-08-08 = Guo Xiaoming
Anna Petrova 2004-04-04 = Anna Petrov
Julia Lewandowska 2005-01-15 = Julia Lewandowski
Greta Kazlauskaitė 2006-11-11 = Greta Kazlauskas
Rory MacAllister 2004-07-07 = Rory McAllister
Zoë Penhallow 2007-03-19 = Zoe Penhallow
Łukasz Żurek 2005-06-23 = Lukasz Zurek
Ana_Maria Dobre 2006-02-02 = Anamaria Dobre
Jaydon Fulcher 2007-10-05 = Jayden Fulcher
Saoirse Gillan 2008-05-30 = Sersha Gillan
Youssef Haddad 2005-12-12 = Yusuf Haddad
Thi_Lan Nguyen 2006-08-18 = Lan Nguyen_Thi
Szabo Eszter 2004-10-01 = Eszter Szabó
Priyanka Chowdhury 2007-07-21 = Priyanka Choudhury
Tomasz Wiśniewski 2003-03-03 = Tomek Wisniewski
Chukwuemeka Okafor 2005-09-14 = Emeka Okafor
Hodan Warsame 2006-04-09 = Hodan Warsama
Ethan Plumstead 2007-11-27 = Ethen Plumsted
Isabelle Catchpole 2005-02-18 = Izzy Catchpole
Fatima Zahra_Idrissi 2006-01-06 = Fatimah Idrissi
João Figueiredo 2004-05-25 = Joao Figueredo
Ștefan Munteanu 2005-07-13 = Stefan Muntean
Oleksandra Shevchuk 2006-10-31 = Sasha Shevchuk
Katarzyna Pawlak 2004-01-20 = Kasia Pawlak
Georgia Utting 2007-06-06 = Georgia Utting 2007-06-16
Callum Nudd 2005-03-12 = Callum Nudd 2005-12-03
Megan Larwood 2006-05-15 = Megan Larwood 2007-05-15
Bethany Howlett 2004-08-29 = Beth Howlett 2004-08-28
Rhys Pritchett 2005-04-17 = Reece Pritchett
Aoife Brannigan 2007-09-03 = Eefa Brannigan
Charlotte Tuddenham 2006-03-30 = Lottie Tuddenham
Ayaan Mohamed_Ali 2007-12-08 = Ayaan Mohamed_Ali_Jama
Dmytro Bondarenko 2004-06-11 = Dmitri Bondarenko
Zainab Siddiqui 2005-10-24 = Zaynab Siddiqi
Leighton Bunn 2006-11-02 = Layton Bunn
Jasmine Woodhouse 2007-01-11 = Jazmin Woodhouse
Phoebe Mace 2008-02-20 = Pheobe Mace
Alistair Gowing 2003-11-16 = Alasdair Gowing
Francesca Rix 2005-05-28 = Frankie Rix
Jakob Lindgren 2004-09-30 = Jacob Lindgreen
Rebecca Youngs 2006-06-01 = Becky Youngs
Tadeusz Gorski 2003-07-26 = Tadeus Górski
Shanice Baptiste 2005-08-23 = Shaneece Baptiste
Ffion Maddocks 2006-12-14 = Fion Maddocks
Destiny-Mae Larner 2008-08-12 = Destiny Larner
Marija Petrauskienė 2003-12-30 = Marija Petrauskas
Nikodem Sobczak 2007-04-03 = Nicodem Sobczak
Kayleigh Eke 2006-02-26 = Kaylee Eke
Rukhsana Begum_Ali 2005-11-05 = Ruksana Ali
Viktoria Hristova 2006-07-30 = Viktoriya Hristov
Connor Dack 2004-03-15 = Conor Dack
Sinéad Furey 2005-09-01 = Shinade Furey
Abdirahman Yusuf 2006-10-19 = Abdirahman Yusuf 2006-10-18
Pawel Mroz 2004-11-08 = Pavel Mróz
Emily-Rose Sizeland 2008-01-17 = Emily Sizeland
Dilan Kurtuluş 2006-05-06 = Dylan Kurtulus
Elif Yıldırım 2007-03-23 = Elif Yildirim
Ruairi Tierney 2005-12-18 = Rory Tierney
Jean-Luc Bokassi 2004-02-07 = Jeanluc Bokassi
Wiktoria Sikora 2006-09-20 = Vicky Sikora
Leanne Thurston 2005-01-29 = Lee-Anne Thurston
Cavan Rumsey 2007-08-16 = Kavan Rumsey
Kestutis Jankauskas 2003-05-18 = Kęstutis Jankauskas
Amelia-Grace Rudd 2008-06-25 = Amelia_Grace Rudd
Anastasiya Kovalska 2005-06-04 = Nastya Kovalsky
Ioana Radulescu 2006-08-05 = Joanna Radulescu
Tobi Balogun 2006-04-27 = Oluwatobi Balogun
Hussein Al-Jabouri 2005-02-22 = Husain Jabouri
Shaquille Dennis 2004-10-13 = Shakeel Dennis
Cristina dos_Santos_Lopes 2006-01-31 = Cristina Lopes
Quynh Tran 2007-05-09 = Tran Quynh
Maeve Hanratty 2005-07-02 = Meadhbh Hanratty
Gemma Bullock 2004-12-21 = Jemma Bullock
Kieron Beales 2006-03-08 = Ciaran Beales
Eleanor Fenn 2007-10-29 = Nell Fenn
Charlie Doy 2005-04-01 = Charles Doy 2005-04-10
Samira Karimi 2006-11-24 = Sameera Karimi
Harvinder Dhillon 2004-08-03 = Harvinder Dhilon
Lacey Mobbs 2007-02-05 = Lacie Mobbs
Danuta Wojcik 2003-10-23 = Danuta Woycik
Mirela Ionescu 2006-06-27 = Mirella Yonescu
Tegan Hewitt 2005-03-26 = Teagan Hewett
Nathaniel Osei 2004-07-19 = Nat Osei
Sophie Alborough 2006-12-09 = Sophy Aldborough
Ryan O'Shea 2005-08-31 = Rian Shea
Jorja Lambert 2007-09-13 = Georgia Lambert
Naomi Tembo 2006-02-11 = Neomi Tembo
Abigail Pye 2005-05-10 = Abi Pye 2006-05-10
Mei_Ling Cheung 2006-10-07 = Meiling Cheung
Samuel Durrant 2004-01-09 = Durrant Samuel
Freya Kidd 2007-07-04 = Freyja Kidd
Gulsum Demir 2005-11-30 = Gülsüm Demir
Ellie-May Tooke 2008-03-01 = Elliemae Tooke
Parwana Ahmadzai 2006-09-28 = Parvana Ahmadzay
Bartek Wójtowicz 2004-04-16 = Bartosz Wojtowicz
Kelechi Nwosu 2005-12-01 = Kelechi Nwosu -
Amelia Frost 2007-03-14 # Olivia Frost
Jack Grimes 2006-05-22 # Harry Grimes
Ella Catton 2008-01-05 # Grace Catton
Adam Nowicki 2005-09-17 # Filip Nowicki
Yusuf Karim 2006-12-02 # Zakariya Karim
Chloe Bird 2007-06-19 # Charlotte Bird
Hassan Noori 2005-03-03 # Hussein Noori
Leah Yaxley 2006-08-27 # Lily Yaxley
Taiwo Bakare 2005-10-06 # Kehinde Bakare
Molly Seaman 2007-11-11 # Maisie Seaman
Jan Brady 2006-01-12 # Jane Brady 2004-07-30
Ana Costa 2005-05-05 # Anna Costa 2007-10-12
Daniel Ward 2004-02-24 # Danielle Ward 2006-09-01
Alex Turner 2005-06-13 # Alexis Turner 2008-01-27
Muhammad Khan 2006-03-04 # Mohammed Khan 2004-11-19
Emily Smith 2007-04-11 # Emily Smith 2005-08-22
Ali Ahmed 2005-01-01 # Ali Ahmed 2006-01-01
Jack Smith 2006-10-10 # Jack Smith 2007-10-10
Mohamed Ali 2004-04-04 # Ali Mohamed 2006-09-15
Jakub Nowak 2005-07-07 # Jakub Nowak 2003-12-08
Chloe Jarvis 2006-02-02 # Zoe Jarvis 2007-12-12
Ben Whiting 2004-03-15 # Tom Whiting 2005-03-15
Lucy Harmer 2006-06-06 # Lily Harmer 2006-06-16
Sara Mehmood 2005-09-09 # Zara Mehmood 2007-02-18
Connor Blyth 2004-11-30 # Corey Blyth 2006-01-17
Aisha Malik 2006-05-14 # Alisha Malik 2008-09-25
Ethan Cole 2007-07-07 # Nathan Cole 2005-05-21
Ellie Barnes 2006-04-18 # Ellie Barker 2006-04-18
Ryan Murphy 2005-08-08 # Ryan Moore 2005-08-08
Sophie Gant 2007-01-23 # Sophie Hurrell 2007-01-23
Amina Farah 2006-10-02 # Amina Osman 2006-10-02
Tyler Mann 2005-12-17 # Taylor Mann 2003-06-28
Kasia Dudek 2004-09-05 # Basia Dudek 2006-03-11
Jade Larter 2006-07-20 # Jake Larter 2006-07-20
Keeley Bane 2005-02-09 # Kelly Bane 2008-12-14
Ruby Alden 2007-05-31 # Rosie Alden 2007-05-31
Oscar Futter 2006-09-14 # Archie Futter 2006-09-14
Maja Wilk 2005-11-03 # Kaja Wilk 2005-11-03
Liam Doran 2004-05-12 # Liam Doherty 2004-05-12
Isla Thirtle 2008-02-28 # Evie Thirtle 2008-02-28
Poppy Eagling 2007-09-19 # Daisy Eagling 2007-09-19
Kai Ling 2006-11-16 # Mia Ling 2006-11-16
Ivan Petrov 2005-03-21 # Petar Ivanov 2005-03-21
Maria Silva 2006-08-15 # Maria Santos 2006-08-15
Ioana Pop 2004-10-28 # Ioana Popa 2007-03-02
Rosie Crane 2006-01-25 # Rose Crown 2003-04-17
Mason Hubbard 2007-12-05 # Jason Hubbard 2004-08-19
Freddie Lusher 2006-03-16 # Teddy Lusher 2006-03-16
Harvey Drew 2005-06-29 # Harley Drew 2007-07-13
Lena Fischer 2004-12-10 # Leon Fischer 2004-12-10
Amy Tuck 2006-05-03 # Emma Tuck 2007-05-03
Jordan Pegg 2005-10-21 # Morgan Pegg 2005-10-21
Hannah Reeve 2007-02-17 # Joanna Reeve 2005-01-30
Noor Hashimi 2006-09-07 # Nadia Hashimi 2006-09-07
Kevin Mallett 2004-07-14 # Calvin Mallett 2006-02-20
Abdi Hersi 2005-04-26 # Abdullahi Hersi 2007-11-09
Ayo Ogunleye 2006-12-19 # Ade Ogunleye 2006-12-19
Eve Nicholls 2005-08-04 # Evan Nicholls 2005-08-04
Carl Beck 2004-01-31 # Carla Beck 2006-06-12
Tia Monk 2007-10-15 # Theo Monk 2007-10-15
Paige Syder 2006-02-13 # Page Snyder 2003-09-04
Dean Howes 2005-05-19 # Jean Howes 2005-05-19
Bradley Cubitt 2004-11-22 # Bradley Cutting 2006-04-07
Skye Loades 2007-06-08 # Sky Lodes 2004-02-16
Maks Baran 2006-10-26 # Oskar Baran 2006-10-26
Vlad Rusu 2005-03-09 # Radu Rusu 2005-03-09
Agne Balciunaite 2006-07-12 # Ugne Balciunaite 2006-07-12
Hamza Butt 2005-12-28 # Hafsa Butt 2005-12-28
Callum Starling 2004-06-17 # Cameron Starling 2005-06-17
Lewis Ketteringham 2006-11-20 # Lewis Ketley 2004-03-24
Erin Spall 2007-04-30 # Eric Spall 2007-04-30
Rhianna Gaze 2005-09-23 # Brianna Gaze 2007-08-06
Dominik Krol 2004-03-06 # Damian Krol 2004-03-06
Zuzanna Maj 2006-01-18 # Hanna Maj 2006-01-18
Sam Holt 2005-07-25 # Sam Hart 2007-10-02
Emma Bloomfield 2006-04-08 # Gemma Bloomfield 2004-12-23
Tilly Snelling 2007-08-20 # Milly Snelling 2007-08-20
Ibrahim Jalloh 2005-02-01 # Isatou Jalloh 2005-02-01
Mohammed Hussain 2006-06-24 # Ahmed Hussain 2006-06-24
Patryk Lis 2004-10-11 # Patrycja Lis 2006-01-03
Anya Volkova 2005-11-14 # Yana Volkova 2007-05-26
Joe Sands 2006-09-30 # Zoe Sands 2006-09-30
Marcus Cobb 2004-05-08 # Mark Cobbold 2007-01-19
Jay Norton 2005-01-22 # May Norton 2005-01-22
Declan Riches 2006-12-13 # Dylan Riches 2006-12-13
Wei Chen 2007-03-27 # Wei Zhang 2007-03-27
Li Wang 2005-06-05 # Wang Li 2006-08-28
Safia Omar 2004-08-16 # Sofia Omar 2007-11-30
Kacper Gil 2006-02-21 # Oliwier Gil 2006-02-21
Ines Moreira 2005-10-30 # Iris Moreira 2005-10-30
Tariq Aziz 2004-04-23 # Tarek Azizi 2007-09-16
Ava Lowne 2006-03-19 # Mia Lowne 2006-03-19
George Brett 2005-08-12 # Georgia Brett 2005-08-12
Lauren Mapes 2006-05-27 # Laura Mapes 2008-10-04
Finn Hardesty 2004-12-07 # Flynn Hardesty 2006-07-31
Kian Bush 2007-01-14 # Ryan Bush 2007-01-14
Sade Cole 2005-09-26 # Jade Cole 2005-09-26
Natalia Wolska 2006-11-04 # Amalia Wolska 2006-11-04
Robert Cann 2004-02-29 # Rupert Cann 2006-12-01
Shay Gotts 2005-04-19 # Jay Gotts 2007-06-22
Holly Ives 2006-08-09 # Polly Ives 2006-08-09
Elena Marin 2005-12-06 # Elena Marinescu 2003-05-11
Reuben Gray 2007-05-24 # Ruby Gray 2007-05-24
Luke Wymer 2004-09-12 # Lucas Wymer 2006-04-25
Nina Bose 2006-10-18 # Mina Bose 2006-10-18
Kate Wright 2005-03-31 # Katie Wright 2007-08-13
Ahmed Hassan 2004-11-27 # Hassan Ahmed 2006-10-05
Kim Tran 2006-07-01 # Kim Pham 2006-07-01
Millie Rump 2007-12-20 # Miley Rump 2005-02-27
Stefan Dumitru 2005-05-01 # Dumitru Stefan 2007-09-09
`
