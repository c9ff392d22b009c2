import { concernsSeen, OF_CONCERNS } from './access-of-concerns.ts'

/** Who may do what, one line a route: the door, and after the comma of which records. A route without a line fails. */
export const ACCESS = `
GET  /today                                         | everybody but trustees
POST /sign-out                                      | everybody
POST /unsaved-words                                 | everybody
GET  /unsaved-words/token                           | everybody
POST /unsaved-words/:id/discard                     | everybody, of their own words
GET  /search                                        | those who carry cases
POST /search                                        | those who carry cases
GET  /cases                                         | those who carry cases
GET  /cases/:id                                     | those who carry cases, of young people they see
GET  /cases/:id/allocation                          | the manager, of young people they see
POST /cases/:id/allocation                          | the manager, of young people they see
GET  /cases/:id/judgement                           | those who carry cases, of young people they see
POST /cases/:id/judgement                           | those who carry cases, of young people they see
POST /cases/:id/judgement/sign-off                  | the manager, of young people they see
GET  /cases/:id/closure                             | those who carry cases, of young people they see
POST /cases/:id/closure                             | those who carry cases, of young people they see
GET  /cases/:id/agreement                           | those who carry cases, of young people they see
POST /cases/:id/agreement                           | those who carry cases, of young people they see
GET  /cases/:id/cover                               | those who carry cases, of young people they see
POST /cases/:id/cover                               | those who carry cases, of young people they see
GET  /cover                                         | the manager
POST /cover                                         | the manager
POST /cover/:id/ending                              | those who carry cases, of young people they see
GET  /cases/:id/reopening                           | those who carry cases, of young people they see
POST /cases/:id/reopening                           | those who carry cases, of young people they see
GET  /cases/:id/sessions/new                        | those who carry cases, of open cases they see
POST /cases/:id/sessions/new                        | those who carry cases, of open cases they see
GET  /cases/:id/contacts/new                        | those who carry cases, of open cases they see
POST /cases/:id/contacts/new                        | those who carry cases, of open cases they see
GET  /cases/:id/call                                | those who carry cases, of open cases they see
POST /cases/:id/call/number                         | those who carry cases, of open cases they see
POST /cases/:id/call                                | those who carry cases, of open cases they see
GET  /cases/:id/message                             | those who carry cases, of open cases they see
POST /cases/:id/message                             | those who carry cases, of open cases they see
POST /cases/:id/message/sending                     | those who carry cases, of open cases they see
GET  /cases/:id/letters                             | those who carry cases, of young people they see
GET  /cases/:id/letters/new                         | those who carry cases, of young people they see
POST /cases/:id/letters/new                         | those who carry cases, of young people they see
POST /cases/:id/letters                             | those who carry cases, of young people they see
GET  /letters/:id                                   | those who carry cases, of young people they see
GET  /letters/:id/printing                          | those who carry cases, of young people they see
POST /letters/:id/printing                          | those who carry cases, of young people they see
POST /letters/:id/printing/screen                   | those who carry cases, of young people they see
POST /letters/:id/sending                           | those who carry cases, of young people they see
GET  /sessions/:id                                  | those who carry cases, of young people they see
GET  /sessions/:id/change                           | those who carry cases, of young people they see
POST /sessions/:id/change                           | those who carry cases, of young people they see
GET  /sessions/:id/together                         | those who carry cases, of young people they see
POST /sessions/:id/together                         | those who carry cases, of young people they see
POST /sessions/:id/together/answer                  | those who carry cases, of young people they see
GET  /sessions/:id/together/thanks                  | those who carry cases, of young people they see
GET  /sessions/:id/absence                          | those who carry cases, of young people they see
POST /sessions/:id/absence                          | those who carry cases, of young people they see
GET  /young-people/:id/promises                     | those who carry cases, of young people they see
POST /young-people/:id/promises                     | those who carry cases, of young people they see
GET  /young-people/:id/promises/together            | those who carry cases, of young people they see
POST /young-people/:id/promises/together            | those who carry cases, of young people they see
POST /promises/:id/kept                             | those who carry cases, of young people they see
POST /promises/:id/reopening                        | those who carry cases, of young people they see
GET  /promises/:id/breaking                         | those who carry cases, of young people they see
POST /promises/:id/breaking                         | those who carry cases, of young people they see
GET  /young-people/:id                              | those who carry cases, of young people they see
GET  /young-people/:id/safe-contact                 | those who carry cases, of young people they see
POST /young-people/:id/safe-contact                 | those who carry cases, of young people they see
GET  /young-people/:id/connections                  | those who carry cases, of young people they see
POST /young-people/:id/connections                  | those who carry cases, of young people they see
POST /young-people/:id/connections/:connectionId/ending | those who carry cases, of young people they see
GET  /young-people/:id/emergency-card               | those who carry cases, of young people whose card they may open
POST /young-people/:id/emergency-card               | those who carry cases, of young people whose card they may open
GET  /young-people/:id/identity                     | those who carry cases, of young people they see
POST /young-people/:id/identity                     | those who carry cases, of young people they see
GET  /young-people/:id/death                        | those who carry cases, of young people they see
POST /young-people/:id/death                        | those who carry cases, of young people they see
POST /young-people/:id/death/reversal               | the manager, of young people they see who died
GET  /look-requests/new                             | those who carry cases
POST /look-requests/new                             | those who carry cases
GET  /look-requests/:id                             | the manager, of questions asked
POST /look-requests/:id                             | the manager, of questions asked
GET  /young-people/:id/merge                        | the manager, of young people they see
POST /young-people/:id/merge                        | the manager, of young people they see
GET  /young-people/:id/merge/:mergeId/reversal      | the manager, of young people they see
POST /young-people/:id/merge/:mergeId/reversal      | the manager, of young people they see
GET  /young-people/:id/safety-plan                  | those who carry cases, of young people they see
GET  /young-people/:id/safety-plan/versions/:planId | those who carry cases, of young people they see
GET  /young-people/:id/safety-plan/change           | those who carry cases, of young people they see
POST /young-people/:id/safety-plan/change           | those who carry cases, of young people they see
GET  /young-people/:id/safety-plan/copy             | those who carry cases, of young people they see
POST /young-people/:id/safety-plan/copy             | those who carry cases, of young people they see
POST /young-people/:id/safety-plan/copy/making      | those who carry cases, of young people they see
POST /young-people/:id/safety-plan/copy/making/screen | those who carry cases, of young people they see
GET  /young-people/:id/goals                        | those who carry cases, of young people they see
GET  /young-people/:id/goals/new                    | those who carry cases, of young people they see
POST /young-people/:id/goals/new                    | those who carry cases, of young people they see
GET  /goals/:goalId/ratings/new                     | those who carry cases, of young people they see
POST /goals/:goalId/ratings/new                     | those who carry cases, of young people they see
GET  /goals/:goalId/ending                          | those who carry cases, of young people they see
POST /goals/:goalId/ending                          | those who carry cases, of young people they see
GET  /cases/:id/meetings                            | those who carry cases, of young people they see
GET  /cases/:id/meetings/new                        | those who carry cases, of young people they see
POST /cases/:id/meetings/new                        | those who carry cases, of young people they see
GET  /meetings/:id                                  | those who carry cases, of young people they see
GET  /meetings/:id/change                           | those who carry cases, of young people they see
POST /meetings/:id/change                           | those who carry cases, of young people they see
GET  /cases/:id/sharing                             | those who carry cases, of young people they see
GET  /cases/:id/sharing/new                         | those who carry cases, of young people they see
POST /cases/:id/sharing/new                         | those who carry cases, of young people they see
GET  /sharing/:id                                   | those who carry cases, of young people they see
GET  /sharing/:id/additions/new                     | those who carry cases, of young people they see
POST /sharing/:id/additions/new                     | those who carry cases, of young people they see
GET  /notes-requests                                | the manager
GET  /cases/:id/notes-requests/new                  | those who carry cases, of young people they see
POST /cases/:id/notes-requests/new                  | those who carry cases, of young people they see
GET  /notes-requests/:id                            | those who carry cases, of young people they see
GET  /notes-requests/:id/additions/new              | those who carry cases, of young people they see
POST /notes-requests/:id/additions/new              | those who carry cases, of young people they see
GET  /notes-requests/:id/decision                   | the manager, of young people they see
POST /notes-requests/:id/decision                   | the manager, of young people they see
GET  /notes-requests/:id/release                    | those who carry cases, of young people they see
POST /notes-requests/:id/release                    | those who carry cases, of young people they see
GET  /cases/:id/missing                             | those who carry cases, of young people they see
GET  /cases/:id/missing/new                         | those who carry cases, of young people they see
POST /cases/:id/missing/new                         | those who carry cases, of young people they see
GET  /missing-episodes/:id/change                   | those who carry cases, of young people they see
POST /missing-episodes/:id/change                   | those who carry cases, of young people they see
GET  /missing-episodes/:id/interview                | those who carry cases, of young people they see
POST /missing-episodes/:id/interview                | those who carry cases, of young people they see
GET  /referrals/new                                 | those who carry cases
POST /referrals/new                                 | those who carry cases
GET  /referrals                                     | the manager and whoever is on duty
GET  /referrals/:id                                 | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/conversation                    | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/conversation                    | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/information-request             | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/information-request             | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/information                     | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/information                     | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/escalation                      | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/escalation                      | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/young-person                    | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/young-person                    | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/change                          | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/change/:page                    | the manager and whoever is on duty, of undecided referrals they see
POST /referrals/:id/change/:page                    | the manager and whoever is on duty, of undecided referrals they see
GET  /referrals/:id/withdrawal                      | the manager, of referrals they see
POST /referrals/:id/withdrawal                      | the manager, of referrals they see
GET  /referrals/:id/addition                        | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/addition                        | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/screening                       | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/screening                       | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/decision                        | the manager, of referrals they see
POST /referrals/:id/decision                        | the manager, of referrals they see
GET  /referrals/:id/attachments/:attachmentId       | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/attachments/:attachmentId/lock  | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/attachments/:attachmentId/lock  | the manager and whoever is on duty, of referrals they see
${OF_CONCERNS}
POST /notices/:id/seen                              | everybody but trustees, of notices to them
GET  /visits                                        | those who carry cases
GET  /visits/new                                    | those who carry cases
POST /visits/new                                    | those who carry cases
GET  /visits/:id                                    | those who carry cases, of visits they see
POST /visits/:id/return                             | those who carry cases, of visits they see
POST /visits/:id/answer                             | those who carry cases, of visits they see
POST /visits/:id/extension                          | those who carry cases, of their own visits
POST /visits/:id/help                               | those who carry cases, of their own visits
GET  /supervision                                   | those who carry cases
GET  /supervision/new                               | the manager
POST /supervision/new                               | the manager
GET  /supervision/:id                               | those who carry cases, of supervisions they see
GET  /supervision/reflections                       | those who carry cases
POST /supervision/reflections                       | those who carry cases
POST /supervision/reflections/:id/removal           | those who carry cases, of their own reflections
GET  /cases/:id/supervision                         | those who carry cases, of young people they see
POST /cases/:id/supervision                         | the manager, of young people they see
GET  /questions/:id/answer                          | those who carry cases, of young people they see
POST /questions/:id/answer                          | those who carry cases, of young people they see
POST /questions/:id/read                            | the manager, of young people they see
GET  /reports                                       | the manager and trustees
GET  /reports/rows/:measure                         | the manager
GET  /reports/publication                           | the manager
POST /reports/publication                           | the manager
`

const CARRY_CASES = ['practitioner', 'other-practitioner', 'therapist', 'outreach', 'manager']

/** The doors. Of the two practitioners the other one is on duty today. */
export const DOORS: Readonly<Record<string, (who: string) => boolean>> = {
  everybody: () => true,
  'everybody but trustees': (who) => who !== 'trustee',
  'those who carry cases': (who) => CARRY_CASES.includes(who),
  'the manager': (who) => who === 'manager',
  'the manager and whoever is on duty': (who) => ['manager', 'other-practitioner'].includes(who),
  'the manager and trustees': (who) => ['manager', 'trustee'].includes(who),
}

export const RECORDS = ['own', 'a colleague’s', 'restricted', 'closed', 'absent'] as const
export type RecordKind = (typeof RECORDS)[number]

type Seen = Readonly<Record<RecordKind, (who: string) => boolean>>

const YOUNG_PEOPLE: Seen = {
  own: () => true,
  'a colleague’s': (who) => who === 'manager',
  restricted: (who) => who === 'therapist',
  closed: (who) => who === 'manager',
  absent: () => false,
}
const NOBODY: Seen = {
  own: () => false,
  'a colleague’s': () => false,
  restricted: () => false,
  closed: () => false,
  absent: () => false,
}
const THEIR_OWN: Seen = {
  own: () => true,
  'a colleague’s': () => false,
  restricted: (who) => who === 'therapist',
  closed: () => true,
  absent: () => false,
}
/** The manager and whoever is on duty would have to look for a colleague. */
const VISITS: Seen = {
  ...THEIR_OWN,
  'a colleague’s': (who) => ['manager', 'other-practitioner'].includes(who),
  restricted: (who) => ['therapist', 'manager', 'other-practitioner'].includes(who),
}
const REFERRALS: Seen = {
  own: () => true,
  'a colleague’s': () => true,
  restricted: () => false,
  closed: (who) => who === 'manager',
  absent: () => false,
}

/** Who sees which record. The restricted young person's record names the therapist, the restricted referral nobody. */
export const SEEN: Readonly<Record<string, Seen>> = {
  'of young people they see': YOUNG_PEOPLE,
  // Whoever is on duty opens the card of everybody who is not restricted, and sees nothing else of them.
  'of young people whose card they may open': {
    ...YOUNG_PEOPLE,
    'a colleague’s': (who) => ['manager', 'other-practitioner'].includes(who),
    closed: (who) => ['manager', 'other-practitioner'].includes(who),
  },
  // A question to the manager is about no record at all: it is there, or it is not.
  'of questions asked': { ...YOUNG_PEOPLE, restricted: () => true, absent: () => false },
  // Nobody of the records here has died.
  'of young people they see who died': NOBODY,
  ...concernsSeen(YOUNG_PEOPLE),
  'of open cases they see': { ...YOUNG_PEOPLE, closed: () => false },
  'of referrals they see': REFERRALS,
  'of notices to them': THEIR_OWN,
  'of their own words': THEIR_OWN,
  'of their own reflections': THEIR_OWN,
  'of their own visits': THEIR_OWN,
  'of visits they see': VISITS,
  'of supervisions they see': {
    ...THEIR_OWN,
    'a colleague’s': (who) => who === 'manager',
    restricted: (who) => ['therapist', 'manager'].includes(who),
  },
  'of undecided referrals they see': { ...REFERRALS, closed: () => false },
}
