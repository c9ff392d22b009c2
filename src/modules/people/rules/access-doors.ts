import { ROLES } from '../../../platform/pure/roles.ts'
import type { Door, Holder } from './access.ts'

/** Those who carry cases. */
const WORKERS = ['practitioner', 'therapist', 'outreach', 'manager'] as const
const MANAGER = ['manager'] as const

const THE_DAY = { area: 'The day' } as const
const CASES = { area: 'Young people and cases' } as const
const THERAPY = { area: 'Therapy' } as const
const REFERRALS = { area: 'Referrals' } as const
const CONCERNS = { area: 'Concerns' } as const
const CALLS = { area: 'Young people who asked to be called' } as const
const TEAM = { area: 'Visits and supervision' } as const
const FIGURES = { area: 'Figures' } as const
const SITE = { area: 'The public site' } as const
const PEOPLE = { area: 'People who work here' } as const
const LOOKING = { area: 'Who looked at what' } as const

/**
 * What may be done, and by whom: the careless page opens to nobody else, however it is reached. A door says nothing about a single record: which ones are found behind it stands in
 * access-relations.ts.
 */
export const DOORS = {
  'today.read': { ...THE_DAY, says: 'see what waits for them today', to: ROLES.filter((role) => role !== 'trustee') },

  'case.read': { ...CASES, says: 'search, and open cases and young people’s records', to: WORKERS },
  'case.work': { ...CASES, says: 'write sessions, plans, promises, letters and all else of a case', to: WORKERS },
  'case.allocate': { ...CASES, says: 'give a case to a worker', to: MANAGER },
  'case.sign-off': { ...CASES, says: 'sign off a level that somebody else judged', to: MANAGER },
  'cover.arrange': { ...CASES, says: 'arrange who covers for whom', to: MANAGER },
  'notes.decide': { ...CASES, says: 'decide whether notes leave us', to: MANAGER },
  'young-person.merge': { ...CASES, says: 'join two records of one young person, and part them', to: MANAGER },
  'death.take-back': { ...CASES, says: 'take back a death that was written down by mistake', to: MANAGER },
  'look.answer': { ...CASES, says: 'look somebody up for a colleague', to: MANAGER },
  'person-of-concern.join': { ...CASES, says: 'join records of one person of concern', to: MANAGER },
  'glass.break': {
    ...CASES,
    says: 'open a record that is not theirs for one hour, with a reason',
    to: WORKERS,
    fresh: true,
  },
  'restriction.rescue': {
    ...CASES,
    says: 'name somebody for a restricted record that nobody is left to open, without learning whose it is',
    to: ['safeguarding-trustee'],
    fresh: true,
  },
  'restriction.set': { ...CASES, says: 'restrict a record to named people', to: MANAGER, fresh: true },

  'therapy.read': { ...THERAPY, says: 'see whose therapy is offered, and by whom', to: ['therapist', 'manager'] },
  'therapy.write': { ...THERAPY, says: 'write therapy, and share from it with the case', to: ['therapist'] },
  'therapy.agree': {
    ...THERAPY,
    says: 'let the therapist who holds a record now read what was written before',
    to: ['therapist', 'safeguarding-trustee'],
  },
  'therapy.lead': { ...THERAPY, says: 'begin therapy and hand it over', to: MANAGER },

  'referral.read': { ...REFERRALS, says: 'open referrals', to: ['manager', 'on duty'] },
  'referral.triage': { ...REFERRALS, says: 'look into a referral and screen it', to: ['manager', 'on duty'] },
  'referral.take': { ...REFERRALS, says: 'take a referral by telephone', to: WORKERS },
  'referral.decide': { ...REFERRALS, says: 'decide about a referral', to: MANAGER },

  'concern.raise': { ...CONCERNS, says: 'raise a concern, and follow it', to: ROLES },
  'concern.decide': { ...CONCERNS, says: 'decide about concerns', to: ['manager', 'deputy', 'safeguarding-trustee'] },

  // Whoever has one goes on seeing it after their day of duty, until it is ended.
  'call-request.answer': { ...CALLS, says: 'answer young people who asked to be called', to: WORKERS },
  'call-request.review': {
    ...CALLS,
    says: 'look at those that were held, and let them through or set them aside',
    to: ['manager', 'on duty', 'deputy'],
  },

  'visit.go': { ...TEAM, says: 'go out, and be looked for when they are late', to: WORKERS },
  // Whoever may be told that a colleague is late can look where they are.
  'visit.read': { ...TEAM, says: 'see who is out', to: [...WORKERS, 'on duty', 'deputy'] },
  'supervision.lead': { ...TEAM, says: 'lead supervision', to: MANAGER },

  'figures.read': { ...FIGURES, says: 'see figures about nobody in particular', to: ['manager', 'trustee'] },
  'figures.rows': { ...FIGURES, says: 'open the rows behind a figure', to: MANAGER },
  'figures.publish': { ...FIGURES, says: 'publish a figure', to: MANAGER },

  // Of phrases and quarters alone: nothing that is shown there is about a colleague or a child.
  'language.learn': {
    ...FIGURES,
    says: 'see how the team’s words change, never by person',
    to: [...WORKERS, 'trustee'],
  },
  'news.write': {
    ...SITE,
    says: 'write news, and look after the feeds from outside',
    to: ['communications', 'manager'],
  },
  'site.write': {
    ...SITE,
    says: 'write the pages of the site, and look after what stands on them',
    to: ['communications', 'manager'],
  },

  'people.read': {
    ...PEOPLE,
    says: 'see who works here and what was changed about them',
    to: ['manager', 'data-lead', 'safeguarding-trustee'],
  },
  'people.manage': { ...PEOPLE, says: 'invite people, change their role, and shut them out', to: MANAGER },
  'recovery.keep': { ...PEOPLE, says: 'give a lost manager’s access back, with a second keeper', to: ROLES },

  'looks.read': { ...LOOKING, says: 'see who has looked at a record', to: MANAGER },
  // The manager reviews everybody's looking but their own, which is the safeguarding trustee's.
  'glass.review': { ...LOOKING, says: 'review how colleagues looked', to: ['manager', 'safeguarding-trustee'] },
  'audit.read': {
    ...LOOKING,
    says: 'read the trail of what was seen and done',
    to: ['manager', 'data-lead', 'safeguarding-trustee'],
  },
} as const satisfies Record<string, Door & { to: readonly Holder[] }>

export type Permission = keyof typeof DOORS
