/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'supervision.meeting': {
    about: 'staff',
    keep: 'while they work here and 6 years after',
    export: 'on request',
    erase: 'by age',
  },
  'supervision.talked_about': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'whole',
    erase: 'with the case',
  },
  'supervision.decision': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'supervision.question': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'supervision.answer': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'supervision.reflection': {
    about: 'staff',
    keep: 'as long as the writer keeps it and works here',
    export: 'to the writer alone',
    erase: 'by the writer, or when they leave',
  },
} as const
