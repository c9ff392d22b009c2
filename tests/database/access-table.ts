/** Who may do what, one line a route: the door, and after the comma of which records. A route without a line fails. */
export const ACCESS = `
GET  /today                                         | everybody but trustees
POST /sign-out                                      | everybody
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
GET  /cases/:id/reopening                           | those who carry cases, of young people they see
POST /cases/:id/reopening                           | those who carry cases, of young people they see
GET  /cases/:id/sessions/new                        | those who carry cases, of open cases they see
POST /cases/:id/sessions/new                        | those who carry cases, of open cases they see
GET  /cases/:id/contacts/new                        | those who carry cases, of open cases they see
POST /cases/:id/contacts/new                        | those who carry cases, of open cases they see
GET  /sessions/:id                                  | those who carry cases, of young people they see
GET  /sessions/:id/change                           | those who carry cases, of young people they see
POST /sessions/:id/change                           | those who carry cases, of young people they see
POST /actions/:id/completion                        | those who carry cases, of young people they see
POST /actions/:id/reopening                         | those who carry cases, of young people they see
GET  /young-people/:id                              | those who carry cases, of young people they see
GET  /young-people/:id/safe-contact                 | those who carry cases, of young people they see
POST /young-people/:id/safe-contact                 | those who carry cases, of young people they see
GET  /young-people/:id/connections                  | those who carry cases, of young people they see
POST /young-people/:id/connections                  | those who carry cases, of young people they see
POST /young-people/:id/connections/:connectionId/ending | those who carry cases, of young people they see
GET  /young-people/:id/merge                        | the manager, of young people they see
POST /young-people/:id/merge                        | the manager, of young people they see
GET  /young-people/:id/merge/:mergeId/reversal      | the manager, of young people they see
POST /young-people/:id/merge/:mergeId/reversal      | the manager, of young people they see
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
GET  /referrals/:id/screening                       | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/screening                       | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/decision                        | the manager, of referrals they see
POST /referrals/:id/decision                        | the manager, of referrals they see
GET  /referrals/:id/attachments/:attachmentId       | the manager and whoever is on duty, of referrals they see
GET  /referrals/:id/attachments/:attachmentId/lock  | the manager and whoever is on duty, of referrals they see
POST /referrals/:id/attachments/:attachmentId/lock  | the manager and whoever is on duty, of referrals they see
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
  'of open cases they see': { ...YOUNG_PEOPLE, closed: () => false },
  'of referrals they see': REFERRALS,
  'of undecided referrals they see': { ...REFERRALS, closed: () => false },
}
