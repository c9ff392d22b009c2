/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'reporting.published_figure': {
    about: 'nobody (counts of five and more)',
    keep: 'for good: it was said in public',
    export: 'it is public',
    erase: 'never',
  },
} as const
