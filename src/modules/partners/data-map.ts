const withTheCase = { about: 'young people', keep: 'as long as the case', erase: 'with the case' } as const
const CHECKED = { ...withTheCase, export: 'after a third-party check' } as const

/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'partners.meeting': CHECKED,
  'partners.share': CHECKED,
  'partners.notes_request': CHECKED,
  'partners.notes_decision': { ...withTheCase, export: 'whole' },
  'partners.notes_release': { ...withTheCase, export: 'whole' },
  'partners.missing_episode': CHECKED,
  'partners.return_interview': CHECKED,
  'partners.version': CHECKED,
  'partners.addition': CHECKED,
} as const
