/** What this module keeps, why, and what happens to it in the end. What is looked at on /language is never kept. */
export const dataMap = {
  'language.tally': {
    about: 'nobody (how often phrases were written, by quarter)',
    keep: 'for good: it shows how our words change',
    export: 'no',
    erase: 'never',
  },
  'language.writer': {
    about: 'nobody by name (that so many different people wrote in a quarter)',
    keep: '2 years',
    export: 'no',
    erase: 'by age',
  },
} as const
