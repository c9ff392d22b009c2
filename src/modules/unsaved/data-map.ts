/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'unsaved.words': {
    about: 'staff: what one of them is writing, before it is on anybody’s record',
    keep: 'until it is saved or thrown away; the empty row 90 days',
    export: 'to whoever typed it',
    erase: 'whole',
  },
  'unsaved.sent': {
    about: 'staff: that a page was saved, when, and a hash of what it said',
    keep: '90 days',
    export: 'no: the words stand on the record that the save made',
    erase: 'whole',
  },
  'unsaved.done': {
    about: 'staff: that they did something, when, where it led them, and a keyed hash of what they sent',
    keep: '90 days',
    export: 'no: what was done stands on its record and in the trail',
    erase: 'whole',
  },
} as const
