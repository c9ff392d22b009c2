/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'unsaved.words': {
    about: 'staff: what one of them is writing, before it is on anybody’s record',
    keep: 'until it is saved or thrown away; the empty row 90 days',
    export: 'to whoever typed it',
    erase: 'whole',
  },
} as const
