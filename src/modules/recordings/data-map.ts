/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'recordings.recording': { about: 'staff', keep: 'as long as the site', export: 'who added it and when', erase: 'no' },
  'recordings.content': { about: 'nobody', keep: 'until it is thrown away', export: 'no', erase: 'no' },
  'recordings.deed': { about: 'staff', keep: 'as long as the site', export: 'who did it and when', erase: 'no' },
} as const
