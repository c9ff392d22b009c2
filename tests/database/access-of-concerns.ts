/** The lines of the access table about concerns. */
export const OF_CONCERNS = `GET  /concerns/new                                       | concern.raise
POST /concerns/new                                       | concern.raise
GET  /cases/:id/concerns/new                             | case.read         | of a record
POST /cases/:id/concerns/new                             | case.read         | of a record
GET  /concerns                                           | concern.raise
GET  /concerns/:id                                       | concern.raise     | of a concern one knows of
GET  /concerns/:id/told                                  | concern.raise     | of a concern one raised
POST /concerns/:id/acknowledgement                       | concern.raise     | of a concern to decide
GET  /concerns/:id/decision                              | concern.raise     | of a concern to decide
POST /concerns/:id/decision                              | concern.raise     | of a concern to decide
GET  /concerns/:id/closing                               | concern.raise     | of a concern to decide
POST /concerns/:id/closing                               | concern.raise     | of a concern to decide
GET  /concerns/:id/young-person                          | concern.raise     | of a concern to decide
POST /concerns/:id/young-person                          | concern.raise     | of a concern to decide
GET  /concerns/:id/action                                | concern.raise     | of a concern
POST /concerns/:id/action                                | concern.raise     | of a concern
GET  /concerns/:id/front-door-call                       | concern.raise     | of a concern
POST /concerns/:id/front-door-call                       | concern.raise     | of a concern
POST /concerns/:id/actions/:actionId/completion          | concern.raise     | of a concern
GET  /concerns/:id/front-door-calls/:callId/letter       | concern.raise     | of a concern
POST /concerns/:id/front-door-calls/:callId/letter       | concern.raise     | of a concern
GET  /concerns/:id/first-account                         | concern.raise     | of a concern one knows of
POST /concerns/:id/first-account                         | concern.raise     | of a concern one knows of
GET  /concerns/:id/duty-to-report                        | concern.raise     | of a concern one knows of
POST /concerns/:id/duty-to-report                        | concern.raise     | of a concern one knows of
GET  /cases/:id/investigation                            | case.read         | of a record
POST /cases/:id/investigation                            | case.read         | of a record
POST /cases/:id/investigation/ending                     | case.read         | of a record`
