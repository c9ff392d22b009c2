// Parts of safety plans and goals, as young people might say them. Kind and plain, and never graphic.

type Lines = readonly [string, ...string[]]

export const PLAN: Readonly<
  Record<'signs' | 'calm' | 'safer' | 'less_safe' | 'home' | 'online' | 'missing' | 'police' | 'kept', Lines>
> = {
  signs: [
    'My tummy goes tight and I keep looking at my phone.',
    'Somebody new is being very nice very fast.',
    'I get lots of messages late at night.',
    'I stop wanting to talk to anyone at home.',
  ],
  calm: [
    'Music with the big headphones on.',
    'Drawing. Nobody has to see it.',
    'The dog, and going round the field.',
    'A shower and then a film I know.',
  ],
  safer: ['Nan’s kitchen.', 'The library, at the desk by the front.', 'Aunt Bea’s, she said any time.', 'Drama club.'],
  less_safe: [
    'The bus station after dark.',
    'The car park behind the shops. Adults wait there.',
    'The park gate on Fridays.',
  ],
  home: [
    'The half past eight bus, or Bea comes for me. She does not ask questions in the car.',
    'I text the word and Nan rings me with an excuse.',
    'There is a taxi account. I say the code and it is paid.',
  ],
  online: [
    'Location is off. Only Nan can see where I am.',
    'Two accounts blocked. I show my worker if a new one turns up.',
    'Phone sleeps in the kitchen on school nights.',
  ],
  missing: [
    'Ring Bea first. Then the drama club.',
    'Try the beach huts. Do not put my photo on the internet, please.',
    'Nan knows where I go when I need quiet.',
  ],
  police: [
    'Talk quietly and say your first name. I go silent when I am scared, it is not me being rude.',
    'Please no loud radios. I have asthma, the inhaler is in my bag.',
    'I want somebody I know to come before I say anything.',
  ],
  kept: ['On paper in my sketchbook. My worker has one too.', 'Only with my worker. I do not want it on my phone.'],
}

export const CALLED = ['Nan', 'Aunt Bea', 'My brother Kit', 'Miss Okoro at school', 'Grandad', 'My worker'] as const
export const SAFE_WORDS = ['pineapple', 'kettle', 'red socks', 'umbrella'] as const

export const ADULTS_WILL = [
  ['Set up the taxi account and show how it works', 'The social worker'],
  ['A seat in the library at break, with no pass needed', 'The form tutor'],
  ['Ask the council to mend the lights at the bus stop', 'The team manager'],
  ['Ring back the same day when the word is texted', 'Aunt Bea'],
] as const

export const SAID_OF_PLAN = [
  'Its fine. I like that its short',
  'ok but dont show my dad',
  'Bea should have one',
  '',
] as const

export const GOALS = [
  'to sleep in my own bed all night',
  'walk to school without looking behind me',
  'have one friend who knows the real me',
  'get back to drama club',
  'for my mum to believe me',
  'know what is a normal thing to ask and what is not',
] as const
export const SAID_OF_GOAL = [
  'better week',
  'not really',
  'it was ok till friday',
  'didnt think about it so thats good',
  '',
] as const
