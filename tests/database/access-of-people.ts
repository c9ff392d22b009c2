/** The lines of the access table about who works here, how they come in, and who looked at what. */
export const OF_PEOPLE = `GET  /account                                            | signed in
GET  /account/password                                   | signed in
POST /account/password                                   | signed in
GET  /account/code-app                                   | signed in
POST /account/code-app                                   | signed in
GET  /account/recovery-codes                             | signed in
POST /account/recovery-codes                             | signed in
POST /account/sign-ins/:id/ending                        | signed in         | of words of one’s own
POST /account/sign-ins/ending                            | signed in
GET  /people/access                                      | signed in
GET  /break-glass                                        | glass.break
POST /break-glass                                        | glass.break
POST /break-glass/:id/closing                            | glass.break       | of words of one’s own
GET  /break-glass/reviews                                | glass.review
GET  /break-glass/reviews/:id                            | glass.review      | of looking to review
POST /break-glass/reviews/:id                            | glass.review      | of looking to review
GET  /break-glass/looking                                | glass.review
POST /break-glass/looking                                | glass.review
GET  /people/restricted                                  | restriction.rescue
POST /people/restricted                                  | restriction.rescue
GET  /young-people/:id/restriction                       | restriction.set   | of a record
POST /young-people/:id/restriction                       | restriction.set   | of a record
POST /young-people/:id/restriction/lifting               | restriction.set   | of a record
GET  /young-people/:id/looks                             | looks.read        | of a record
GET  /young-people/:id/looks/plain                       | looks.read        | of a record
GET  /young-people/:id/acquaintance                      | case.work         | of a record
POST /young-people/:id/acquaintance                      | case.work         | of a record
GET  /audit                                              | audit.read
GET  /audit/export                                       | audit.read
POST /audit/export                                       | audit.read
GET  /audit/:id                                          | audit.read        | of a row of the trail
GET  /account/passkeys                                   | signed in
GET  /account/passkeys/new                               | signed in
POST /account/passkeys/new                               | signed in
POST /account/passkeys/new/question                      | signed in
GET  /account/passkeys/:id/name                          | signed in         | of words of one’s own
POST /account/passkeys/:id/name                          | signed in         | of words of one’s own
GET  /account/passkeys/:id/removal                       | signed in         | of words of one’s own
POST /account/passkeys/:id/removal                       | signed in         | of words of one’s own
GET  /people                                             | people.read
GET  /people/new                                         | people.manage
POST /people/new                                         | people.manage
GET  /people/rota                                        | signed in
POST /people/rota/duty                                   | people.manage
POST /people/rota/duty/ending                            | people.manage
POST /people/rota/days-off                               | signed in
POST /people/rota/days-off/ending                        | signed in
GET  /people/deputies                                    | people.manage
POST /people/deputies                                    | people.manage
POST /people/deputies/ending                             | people.manage
GET  /people/keepers                                     | people.manage
POST /people/keepers                                     | people.manage
POST /people/keepers/ending                              | people.manage
GET  /people/recovery                                    | recovery.keep     | of a recovery
POST /people/recovery                                    | recovery.keep     | of a recovery to decide
GET  /people/recovery/:id                                | recovery.keep     | of a recovery
POST /people/recovery/:id/agreement                      | recovery.keep     | of a recovery to decide
POST /people/recovery/:id/refusal                        | recovery.keep     | of a recovery to refuse
GET  /people/:id                                         | people.read       | of a file
POST /people/:id/invitation                              | people.manage     | of a file
POST /people/:id/invitation/ending                       | people.manage     | of a file
POST /people/:id/sessions/ending                         | people.manage     | of a file
GET  /people/:id/second-factor                           | people.manage     | of a file
POST /people/:id/second-factor                           | people.manage     | of a file
GET  /people/:id/role                                    | people.manage     | of a file
POST /people/:id/role                                    | people.manage     | of a file
GET  /people/:id/leaving                                 | people.manage     | of a file
POST /people/:id/leaving                                 | people.manage     | of a file`
