// Parts of notes. Kind, plain, never graphic, and never a word that puts on a child what an adult did.

/**
 * What we did: one beginning and one middle make a sentence of a note. They are read together, so what is about the young
 * person says "you".
 */
export const DID = {
  beginnings: [
    'We met for a hot chocolate and',
    'We walked along the river and',
    'We sat in the quiet room and',
    'After school we drove to the beach car park and',
    'We baked flapjacks in the office kitchen and',
    'We met at college over lunch and',
    'We played two rounds of cards and',
    'We sat in the library corner and',
    'We did some drawing together and',
    'We took the dog round the field and',
  ],
  middles: [
    'talked about what a good friend does',
    'went through who is safe to call at night',
    'looked at the privacy settings on a new phone',
    'wrote the first page of the safety plan',
    'talked about sleep and what helps',
    'made a list of adults who listen',
    'looked at what consent means and who is responsible',
    'talked about how adults can use gifts to get control',
    'practised what to say to the new form tutor',
    'read the letter from the clinic together',
    'planned the visit to the college open day',
    'talked about feeling safe on the way home',
    'went over what will happen at the next meeting',
    'talked about the music that helps on a hard day',
  ],
  ends: [
    'We agreed to keep to the same day and place.',
    'I explained again what I would have to pass on, and to whom.',
    'You set the pace, and we stopped when you had had enough.',
    'I said that none of this is your fault.',
    'We finished with a plan for the weekend.',
    'I will ask the lead professional about transport.',
    'We left the harder topic for another day.',
    '',
  ],
} as const

export const WORDS = [
  'It was easier in the car.',
  'I liked that you came when you said you would.',
  'I don’t want to do the meeting on my own.',
  'I felt OK today.',
  'Nobody asked me that before.',
  'Can we do cards again next time?',
  'I slept last night.',
  'I told my nan and she was nice about it.',
  'I don’t know yet.',
  'My phone is better now it’s changed.',
  'I want to go to the college with the animals.',
] as const

export const OBSERVED = [
  'Arrived smiling, with a friend at the door.',
  'Tired, and warmer as the hour went on.',
  'Kept their coat on for the first half.',
  'Laughed twice; looked at the phone less than last week.',
  'Quiet today. Drew while we talked.',
  'Came with questions written down.',
] as const

export const PURPOSES = [
  'Getting to know each other',
  'Safety plan, next page',
  'What healthy relationships look like',
  'Preparing for the meeting',
  'How the week has been',
  'Phone and online settings',
] as const

export const PROMISES = [
  ['Ask the school for a quiet place at lunch', 'Practitioner'],
  ['Telephone the social worker about the plan', 'Practitioner'],
  ['Bring the leaflet about the clinic', 'Practitioner'],
  ['Arrange a lift for Thursdays', 'Foster carer'],
  ['Send the minutes of the meeting', 'Social worker'],
  ['Change the mobile number on the school’s record', 'School'],
  ['Speak to the police officer about the place that worries us', 'Manager'],
] as const

export const NOT_HELD = [
  'Waited at the usual place. I will telephone the carer tomorrow and offer another day.',
  'The carer’s car had broken down. Offered Friday instead.',
  'School trip on the same day, nobody had told us. New day agreed.',
  'We had to move it because of illness in the team, and said sorry.',
] as const

export const ABOUT = [
  'Core group: gave our view, and what the young person asked us to say.',
  'Telephoned the social worker: transport agreed from next week.',
  'Spoke to the school about a safe route into the building.',
  'Police told us about disruption work at the place; no detail kept here.',
] as const

export const HAPPENED = [
  'An adult met online has been sending gifts and asking for secrecy.',
  'Was driven to another town by adults and brought back by police.',
  'Adults outside a takeaway have been offering vapes and lifts.',
  'An adult has been threatening to share pictures.',
  'A new phone and clothes were given by somebody nobody can name.',
] as const

export const COULD_HAPPEN = [
  'The same adults could make contact again through the new number.',
  'Could be taken further away, and for longer.',
  'Adults may use a younger sibling to get in touch.',
  'Contact may move to an app that the family does not know.',
] as const

export const WHY_NOW = [
  'Two reports of being missing in a fortnight, and a second phone was found.',
  'Told a teacher that somebody older is frightening them.',
  'Police asked for support to be offered after a disruption visit.',
  'The family asked for help after messages from an adult.',
  'A change of home, and the need for one worker who stays.',
] as const

export const STRENGTHS = [
  'Loves animals and is good with younger children.',
  'Draws every day. Trusts her form tutor.',
  'Plays football on Saturdays and talks to his coach.',
  'Very funny, and a loyal friend. Close to a grandmother.',
  'Wants to be a mechanic. Talks best in the car.',
] as const

export const AGENCIES = [
  ['Marshgate Academy', 'Designated safeguarding lead'],
  ['County children’s services', 'Social worker'],
  ['Police exploitation team', 'Detective constable'],
  ['Fenside Surgery', 'Practice nurse'],
  ['Youth justice service', 'Youth justice worker'],
  ['Larkfield Children’s Home', 'Home manager'],
  ['Early help hub', 'Family support worker'],
] as const

export const RELATIONSHIPS = [
  'Mother',
  'Father',
  'Grandmother',
  'Foster carer',
  'Aunt',
  'Older brother',
  'Form tutor',
] as const
