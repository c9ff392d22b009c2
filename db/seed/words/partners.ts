/** What was shared, decided and told in invented work with partners. Nobody in it is real. */

export const MACE = {
  chair: 'Detective Inspector Anwen Coe',
  our_part: 'Brought the young person’s view, and what helps',
  decided:
    'We go on meeting every week, at school. The police speak to the two adults; nobody asks the young person to.',
  view_how: 'Their letter was read aloud, first of all.',
  words: 'Please do not talk about me as if I was not there.',
}

export const SHARED = {
  what: 'That a grey car waited at the school gate on two afternoons, as the young person told us.',
  to_name: 'Detective Inspector Anwen Coe',
  to_agency: 'Norfolk Constabulary, MACE team',
  steps: {
    enables: 'Adults seem to be looking for a child after school.',
    objective: 'So that the adults in the car are stopped from waiting there.',
    principles: 'The days, the place and the colour of the car. Nothing else from our sessions.',
    transparency: 'We told the young person first, and they helped with the words.',
    risk: 'The adults could guess who told. The police keep the source to themselves.',
  },
  without_consent: 'The young person agreed, but it would have been shared without that too.',
  words: 'Tell them the colour, but not my name to the driver.',
  parents_why: 'The young person asked us to wait until Friday, and it is safe to wait.',
}

export const NOT_SHARED = {
  what: 'What the young person said about home, which an insurer asked about.',
  to_name: '',
  to_agency: 'an insurance company',
  how: '',
  condition: '',
  without_consent: '',
  words: '',
  parents_why: '',
  steps: {
    objective: 'To keep what was told in trust where it was told.',
    principles: 'It is not needed to protect anybody, and they can ask the family.',
  },
}

export const REQUEST = {
  asker_name: 'Detective Constable Lowri Penn',
  asker_agency: 'Norfolk Constabulary',
  asker_contact: '101, then her name',
  asked_for: 'All notes of our sessions since the beginning.',
  necessity_given: 'An enquiry into who drove a grey car in January.',
  necessity_seen: 'Two notes speak of a car. The others would not help, and say much that is private.',
  words: 'They can have the bit about the car. Not the rest.',
  who_else_told: 'The social worker',
}

export const DECISION = {
  what: 'The notes of two days, with the names of other young people blacked out.',
  reasons: 'Only these speak of the car. The rest is not needed for this line of enquiry.',
}

export const MISSING_NOW = {
  reported_by: 'The foster carer',
  police_reference: 'NC-0414',
  known: 'Left the house after tea without a coat, says the carer. The phone is off. The carer has rung two friends.',
}

export const CAME_BACK = {
  reported_by: 'Dad',
  police_reference: 'NC-0377',
  known: 'Did not come home from the bus, says Dad.',
  found_by: 'Officers, near the bus station',
}

export const INTERVIEW = {
  offered_by: 'The county council',
  done_by: 'Ottilie Marsh, independent interviewer',
  push: 'It had been loud at home that week.',
  pull: 'Somebody sent messages and promised a lift to the sea.',
  places: 'The bus station',
  people: '',
  harm: '',
  declined_by: '',
  source: 'The young person',
  words: 'Nobody had asked me where I would go. They just shouted when I came back.',
}
