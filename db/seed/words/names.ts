// Given and family names by where families come from, put together by chance. Nobody here is real: `names.test.ts`
// makes sure that no combination is the name of somebody well known.

export type Background = {
  readonly name: string
  readonly language: string
  readonly weight: number
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const list = (words: string) => words.split(' ')

export const BACKGROUNDS: readonly Background[] = [
  {
    name: 'White British',
    language: 'English',
    weight: 46,
    given: list(
      'Chloe Ellie Megan Poppy Freya Imogen Jodie Tegan Kayleigh Bethan Amber Skye Keira Niamh Mollie Tilly Callum Kieran Reece Jayden Alfie Connor Toby Finley Rhys Ewan Corey Tyler Ashton Brandon Robyn Rowan',
    ),
    family: list(
      'Thaxby Larwell Pettingham Crossfield Hindle Brockley Fenwarden Marlham Oakshott Wymer Tunmore Gadsley Holverson Spinks Reymer Catchpole Dewing Larter Buxley Eglinton Mindham Aldous Bunning Kerridge Youngs Purdey',
    ),
  },
  {
    name: 'Polish',
    language: 'Polish',
    weight: 8,
    given: list('Zuzanna Maja Oliwia Kasia Wiktoria Aleksandra Julia Nadia Kacper Filip Jakub Oskar'),
    family: list('Wronecka Zalewicz Borkiewicz Dąbrowiec Łukasiuk Mroczny Sowińczyk Krawiecka Jasnoch Górniewicz'),
  },
  {
    name: 'Portuguese',
    language: 'Portuguese',
    weight: 7,
    given: list('Inês Beatriz Leonor Mariana Catarina Joana Tomás Diogo Rodrigo Tiago'),
    family: list('Valadinho Seabrinha Roçadas Figueiral Montalvo Travanca Lourinho Carriço Pinheirais Bragança-Sá'),
  },
  {
    name: 'Lithuanian',
    language: 'Lithuanian',
    weight: 6,
    given: list('Ugnė Gabija Austėja Emilija Kamilė Lukas Matas Dominykas Rokas'),
    family: list('Žemgulytė Raudonis Kalniškė Baltrūnas Vėjelytė Girdenis Šilinytė Upelis'),
  },
  {
    name: 'Romanian',
    language: 'Romanian',
    weight: 5,
    given: list('Ioana Andreea Bianca Denisa Mihaela Andrei Ștefan Răzvan Darius'),
    family: list('Codreanca Plopeanu Izvoraru Muntenescu Brădețel Văleanca Tisaru Pădureanu'),
  },
  {
    name: 'Roma',
    language: 'Romani',
    weight: 3,
    given: list('Esmeralda Rebeka Samanta Denisa Ricardo Samuel Marián'),
    family: list('Lakatosz Horvathik Danihelka Kotlárik Bandyčik Girgová'),
  },
  {
    name: 'Gypsy, Irish Traveller',
    language: 'English',
    weight: 3,
    given: list('Shakira Margaret Bridget Kathleen Paddy Miley John-Joe'),
    family: list('Cashmore-Lee Dohertagh Quilligar Maugham-Boswell Connorty'),
  },
  {
    name: 'Black African',
    language: 'English',
    weight: 7,
    given: list('Adaeze Temitope Ngozi Abena Efua Rutendo Nyasha Chidi Kwabena Tendai Babajide Obinna'),
    family: list('Okonjima Adeyinwa Mensabo Chirandu Boatengwa Nwaforike Owusuma Mutasako Eze-Udo Tandako'),
  },
  {
    name: 'Black Caribbean and mixed heritage',
    language: 'English',
    weight: 6,
    given: list('Shanice Aaliyah Renée Kiara Jasmine Tiana Malachi Jerome Tyrese Dante Zion'),
    family: list('Brathwick Clarendish Haughmont Pennyfeather Rodmore Gayleston Wintersby Folkesham'),
  },
  {
    name: 'Bangladeshi, Pakistani, Indian',
    language: 'English',
    weight: 8,
    given: list('Nusrat Farhana Ayesha Zainab Priyanka Simran Tahmina Ruksana Hamza Tariq Bilal Arjun Rohan Muhammad'),
    family: list('Chowdhurani Mirzapur Talukdari Hussainzai Gillani-Shah Patelwar Khatunessa Siddiqi-Noor Sandhuwal'),
  },
  {
    name: 'Chinese and Vietnamese',
    language: 'Cantonese',
    weight: 3,
    given: list('Mei-Lin Jia-Yi Xin Hui-Min Thuy Linh Minh Wei-Jie'),
    family: list('Leungsam Trần-Hải Wongsau Phạm-Lý Cheunglok Ngô-Vinh'),
  },
  {
    name: 'Arab, Kurdish, Turkish',
    language: 'Arabic',
    weight: 4,
    given: list('Rania Dilan Yasmin Hala Zeynep Elif Rêzan Karim Yusuf Baran Emre'),
    family: list('Al-Haddari Barzanoğlu Karadeniş Sabbaghin Demirtepe Al-Qasimieh Rojhatî'),
  },
  {
    name: 'Afghan',
    language: 'Dari',
    weight: 3,
    given: list('Shabnam Parwana Laila Farzana Omid Navid Jawad Sohrab'),
    family: list('Rahimyar Stanakzoy Noorestani Haidarpoor Sahakzad'),
  },
  {
    name: 'Ukrainian',
    language: 'Ukrainian',
    weight: 4,
    given: list('Solomiia Daryna Zlata Kateryna Bohdan Maksym Nazar'),
    family: list('Kovalivska Lisovenko Hrytsyshyn Vyshnivets Zhuravlenko Berezovych'),
  },
]

/** What people are called in the office, and how the county writes of those who refer. */
export const STAFF = {
  practitioner: 'Tamsin Orrel',
  'other-practitioner': 'Idris Vaughley',
  third: 'Magda Brzezik',
  therapist: 'Corin Attlebridge',
  outreach: 'Leona Marchwood',
  manager: 'Nkechi Bramerton',
  'safeguarding-trustee': 'Walter Stannick',
  communications: 'Pia Lindenmark',
  'data-lead': 'Howard Tebbutton',
  trustee: 'Rosalind Quantrip',
  volunteer: 'Samir Dellavar',
  earlier: ['Gwen Hasketon', 'Ruth Ollerby', 'Bernard Cleyson'],
} as const

export const ADULT_GIVEN = list(
  'Sheila Dawn Tracey Paul Gareth Lorna Imran Denise Katrin Oluwaseun Pauline Nigel Fatou Marek Hazel Jonty Rupa Verity',
)

const MEN = list('Paul Gareth Imran Oluwaseun Nigel Marek Jonty')

/** Given names for a relative, a woman or a man. */
export const RELATIVE_GIVEN = {
  woman: ADULT_GIVEN.filter((name) => !MEN.includes(name)),
  man: MEN,
} as const

/** Foster carers are of another family. */
export const CARER_FAMILY = list('Marlpit Saltby Fennimore Quaylock')
