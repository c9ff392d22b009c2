import { ROLE_NAMES } from '#platform/pure/roles.ts'
import type { Change } from '../../rules/colleague.ts'

const SAID: Readonly<Record<Change['what'], string>> = {
  invited: 'Invited',
  'invitation ended': 'The invitation was taken back',
  role: 'Role changed',
  name: 'Name changed',
  email: 'E-mail address changed',
  'job title': 'Job title changed',
  'shut out': 'Leaving',
  'second factor taken away': 'What they signed in with was taken away',
  'deputy named': 'Named deputy of the safeguarding lead',
  'deputy ended': 'Deputy no longer',
  'keeper named': 'Named keeper of a recovery key',
  'keeper ended': 'Keeps no recovery key any more',
}

/** One change in one line: what it was, and what it became. */
export function changeWords({ what, was, became }: Pick<Change, 'what' | 'was' | 'became'>): string {
  const [from, to] = [read(was), read(became)]
  if (from !== '' && to !== '') return `${SAID[what]}: ${from}, now ${to}`
  return to === '' ? SAID[what] : `${SAID[what]}: ${to}`
}

/** Codes as people read them. */
function read(code: string): string {
  return Object.hasOwn(ROLE_NAMES, code) ? ROLE_NAMES[code as keyof typeof ROLE_NAMES] : code
}
