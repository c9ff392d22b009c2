/** The lines of the access table about concerns. */
export const OF_CONCERNS = `GET  /concerns/new                                  | everybody
POST /concerns/new                                  | everybody
GET  /cases/:id/concerns/new                        | those who carry cases, of young people they see
POST /cases/:id/concerns/new                        | those who carry cases, of young people they see
GET  /concerns                                      | everybody
GET  /concerns/:id                                  | everybody, of concerns they find
GET  /concerns/:id/told                             | everybody, of concerns they raised
POST /concerns/:id/acknowledgement                  | everybody, of concerns they decide about
GET  /concerns/:id/decision                         | everybody, of concerns they decide about
POST /concerns/:id/decision                         | everybody, of concerns they decide about
GET  /concerns/:id/closing                          | everybody, of concerns they decide about
POST /concerns/:id/closing                          | everybody, of concerns they decide about
GET  /concerns/:id/young-person                     | everybody, of concerns they decide about
POST /concerns/:id/young-person                     | everybody, of concerns they decide about
GET  /concerns/:id/action                           | everybody, of concerns they read
POST /concerns/:id/action                           | everybody, of concerns they read
GET  /concerns/:id/front-door-call                  | everybody, of concerns they read
POST /concerns/:id/front-door-call                  | everybody, of concerns they read
POST /concerns/:id/actions/:actionId/completion     | everybody, of concerns they read
GET  /concerns/:id/front-door-calls/:callId/letter  | everybody, of concerns they read
POST /concerns/:id/front-door-calls/:callId/letter  | everybody, of concerns they read
GET  /concerns/:id/first-account                    | everybody, of concerns they find
POST /concerns/:id/first-account                    | everybody, of concerns they find
GET  /concerns/:id/duty-to-report                   | everybody, of concerns they find
POST /concerns/:id/duty-to-report                   | everybody, of concerns they find
GET  /cases/:id/investigation                       | those who carry cases, of young people they see
POST /cases/:id/investigation                       | those who carry cases, of young people they see
POST /cases/:id/investigation/ending                | those who carry cases, of young people they see`

/**
 * Each person raised the concern of their own case, the therapist that of the restricted record, the manager that of the
 * closed case. Whoever raised one finds it; whoever sees the young person reads it; the lead, or the named, decide.
 */
export function concernsSeen<Seen extends { readonly own: (who: string) => boolean }>(
  seesYoungPerson: Seen,
): Record<string, Seen> {
  return {
    'of concerns they find': seesYoungPerson,
    'of concerns they read': seesYoungPerson,
    'of concerns they decide about': { ...seesYoungPerson, own: (who) => who === 'manager' },
    'of concerns they raised': { ...seesYoungPerson, 'a colleague’s': () => false },
  }
}
