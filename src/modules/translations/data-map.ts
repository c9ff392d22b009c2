/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'translations.version': {
    about: 'staff',
    keep: 'as long as the site',
    export: 'who translated it, who brought it and when',
    erase: 'no',
  },
  'translations.step': {
    about: 'staff',
    keep: 'as long as the site',
    export: 'who read it through, who put it on the site and when',
    erase: 'no',
  },
} as const
