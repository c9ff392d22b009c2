/** Where colleagues go, in an invented part of the county. */
export const PLACES = [
  'Orchard Row 12, Larkfield',
  'Staithe Road 3, Wexmere',
  'The Old Bakery, Hollow Green',
  'Heron Way 27, Thornby',
] as const

export const DECIDED = [
  {
    decision: 'Meet at school for the next four weeks, not at home.',
    reasons: 'They asked for it. It is quieter there, and nobody at home hears what is said.',
    action: 'Ask the head of year for a room on Tuesdays',
  },
  {
    decision: 'Ask the lead professional for a meeting about the places in town.',
    reasons: 'Two young people have named the same place. What has to change is the place.',
    action: 'Ring the lead professional and offer two days',
  },
] as const

export const ASKED = {
  waiting: 'Has anybody told the school nurse how to reach us, and is that safe for them?',
  question: 'Who has spoken to the grandmother since the move?',
  answer:
    'I rang her on Monday, from a withheld number. She would like to come to the next meeting, and so would they.',
} as const

export const THOUGHT =
  'I was tired after Monday and noticed it in the car. Ten minutes before the next door would help. To bring to supervision: how long I carry a conversation afterwards.'
