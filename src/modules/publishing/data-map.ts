/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'publishing.page_version': {
    about: 'staff',
    keep: 'as long as the site',
    export: 'who wrote it and when',
    erase: 'no',
  },
  'publishing.help_line_version': {
    about: 'staff',
    keep: 'as long as the site',
    export: 'who wrote it and when',
    erase: 'no',
  },
  'publishing.help_line_order': {
    about: 'staff',
    keep: 'as long as the site',
    export: 'who wrote it and when',
    erase: 'no',
  },
} as const
