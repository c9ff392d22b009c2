/** Therapy: what a therapist keeps of a day, and what they shared. Little, kind, and never what was done to a child. */
export const OFFERED = ['I would like somebody just for me.', 'Only if I can stop when I want.', '']
export const THEMES = [
  '“It is loud in my head at night, and then it is quiet here.”',
  '“My nan’s kitchen is the safest place I know.”',
  '“I drew the sea again.”',
  '“I do not want to talk about that today.”',
]
export const REMEMBERED = [
  'We drew for most of the hour. She chose the music, and when to stop.',
  'A slow start. Walking helped more than sitting.',
  'Came back to sleep, and to what helps: a lamp, a list, the dog.',
  'He asked how long we go on. I said that he decides with me, and that we tell each other early.',
]
export const AGREED = ['', 'Nothing goes to school.', 'I may say that mornings are hard.']
export const SHARED = [
  'Mornings are hard at the moment: later meetings are kinder.',
  'Please leave questions about home to me for some weeks.',
]

/** Persons of concern: a nickname, a place and what somebody noticed. */
export const CONCERNING = [
  {
    known_as: 'Dez, grey van',
    their_words: 'the driver',
    how: 'Waits by the bus station after school.',
    what: 'A teacher saw him give a lift that had not been agreed with anybody.',
    certainty: 'seen',
    source: 'Her head of year',
  },
  {
    known_as: 'Marlow, from an app',
    their_words: 'my mate Marlow',
    how: 'Writes at night, asks to move to another app.',
    what: 'The young person said that he sends money for a phone.',
    certainty: 'told',
    source: 'The young person',
  },
  {
    known_as: 'Somebody called Ty',
    their_words: '',
    how: 'Named by two people at the youth club.',
    what: 'We think that he is older than he says.',
    certainty: 'thought',
    source: 'The team, in supervision',
  },
] as const
