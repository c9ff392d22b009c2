import type { Aim } from './load.ts'

/** A page of the main job, and how to find its address on the running county. */
export type Page = {
  readonly name: string
  readonly person: string
  readonly aim: (visit: Visit) => Promise<Omit<Aim, 'cookie'>>
}

/** Reads pages as one person. */
export type Visit = {
  readonly base: string
  readonly cookie: string
  readonly read: (path: string) => Promise<string>
  readonly longest: string
}

const at =
  (path: string) =>
  async ({ base }: Visit) => ({ url: base + path })

export const PAGES: readonly Page[] = [
  { name: 'today', person: 'manager', aim: at('/today') },
  { name: 'caseload', person: 'practitioner', aim: at('/cases') },
  { name: 'all open cases', person: 'manager', aim: at('/cases?show=open') },
  {
    name: 'case with 1,000 sessions',
    person: 'manager',
    aim: async ({ base, longest }) => ({ url: `${base}/cases/${longest}` }),
  },
  { name: 'search by name', person: 'manager', aim: searchFor('Amelia Brown') },
  { name: 'search, misspelt', person: 'manager', aim: searchFor('Katherin Oconnor') },
  { name: 'search by birthday', person: 'manager', aim: searchFor('5 March 2010') },
  { name: 'referral queue', person: 'manager', aim: at('/referrals') },
  { name: 'yearly report', person: 'manager', aim: at('/reports?period=2025') },
  { name: 'rows behind a figure', person: 'manager', aim: at('/reports/rows/support-sessions?period=2025') },
  { name: 'public figures', person: 'nobody', aim: at('/impact') },
  { name: 'public front page', person: 'nobody', aim: at('/') },
]

function searchFor(words: string) {
  return async ({ base, read }: Visit) => {
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await read('/search'))?.[1] ?? ''
    return { url: `${base}/search`, form: { _csrf: csrf, words } }
  }
}
