import { OF_CONCERNS } from './access-of-concerns.ts'
import { OF_PEOPLE } from './access-of-people.ts'

/**
 * One line a route: the word of the table that it asks for, and which records stand behind it (access-words.ts). Who holds
 * the word and who finds the record is not said here but in src/modules/people/rules. A route without a line fails.
 */
export const ACCESS = `
GET  /today                                              | today.read
POST /sign-out                                           | signed in
POST /unsaved-words                                      | signed in
GET  /unsaved-words/token                                | signed in
POST /unsaved-words/:id/discard                          | signed in         | of words of one’s own
GET  /manage/news                                        | news.write
GET  /manage/news/new                                    | news.write
POST /manage/news/new                                    | news.write
GET  /manage/news/:news                                  | news.write
GET  /manage/news/:news/change                           | news.write
POST /manage/news/:news/change                           | news.write
POST /manage/news/:news/removal                          | news.write
GET  /manage/news/:news/versions/:version                | news.write
POST /manage/news/:news/versions/:version/restoring      | news.write
GET  /manage/feeds                                       | news.write
POST /manage/feeds/fetching                              | news.write
GET  /manage/recordings                                  | site.write
POST /manage/recordings                                  | site.write
GET  /manage/recordings/:number                          | site.write
GET  /manage/recordings/:number/file                     | site.write
POST /manage/recordings/:number/showing                  | site.write
POST /manage/recordings/:number/removal                  | site.write
POST /manage/recordings/:number/throwing-away            | site.write
GET  /manage/pages                                       | site.write
GET  /manage/help-lines                                  | site.write
GET  /manage/help-lines/new                              | site.write
POST /manage/help-lines/new                              | site.write
GET  /manage/help-lines/:line                            | site.write
GET  /manage/help-lines/:line/change                     | site.write
POST /manage/help-lines/:line/change                     | site.write
POST /manage/help-lines/:line/checking                   | site.write
POST /manage/help-lines/:line/showing                    | site.write
POST /manage/help-lines/:line/place                      | site.write
GET  /manage/help-lines/:line/versions/:version          | site.write
POST /manage/help-lines/:line/versions/:version/restoring | site.write
GET  /manage/pages/:path                                 | site.write
GET  /manage/pages/:path/change                          | site.write
POST /manage/pages/:path/change                          | site.write
POST /manage/pages/:path/review                          | site.write
POST /manage/pages/:path/checking                        | site.write
POST /manage/pages/:path/plan-removal                    | site.write
GET  /manage/pages/:path/versions/:version               | site.write
POST /manage/pages/:path/versions/:version/restoring     | site.write
GET  /manage/translations                                | site.write
GET  /manage/translations/:language                      | site.write
GET  /manage/translations/:language/:path                | site.write
POST /manage/translations/:language/:path                | site.write
GET  /manage/translations/:language/:path/file           | site.write
POST /manage/translations/:language/:path/removal        | site.write
GET  /manage/translations/:language/:path/versions/:version          | site.write
POST /manage/translations/:language/:path/versions/:version/showing  | site.write
GET  /search                                             | case.read
POST /search                                             | case.read
GET  /cases                                              | case.read
GET  /cases/:id                                          | case.read         | of a record
GET  /cases/:id/allocation                               | case.allocate     | of a record
POST /cases/:id/allocation                               | case.allocate     | of a record
GET  /cases/:id/judgement                                | case.read         | of a record
POST /cases/:id/judgement                                | case.work         | of a record
POST /cases/:id/judgement/sign-off                       | case.sign-off     | of a record
GET  /cases/:id/closure                                  | case.work         | of a record
POST /cases/:id/closure                                  | case.work         | of a record
GET  /cases/:id/agreement                                | case.read         | of a record
POST /cases/:id/agreement                                | case.work         | of a record
GET  /cases/:id/cover                                    | case.work         | of a record
POST /cases/:id/cover                                    | case.work         | of a record
GET  /cover                                              | cover.arrange
POST /cover                                              | cover.arrange
POST /cover/:id/ending                                   | case.work         | of a record
GET  /cases/:id/reopening                                | case.work         | of a record
POST /cases/:id/reopening                                | case.work         | of a record
GET  /cases/:id/sessions/new                             | case.work         | of an open record
POST /cases/:id/sessions/new                             | case.work         | of an open record
GET  /cases/:id/contacts/new                             | case.work         | of an open record
POST /cases/:id/contacts/new                             | case.work         | of an open record
GET  /cases/:id/call                                     | case.work         | of an open record
POST /cases/:id/call/number                              | case.work         | of an open record
POST /cases/:id/call                                     | case.work         | of an open record
GET  /cases/:id/message                                  | case.work         | of an open record
POST /cases/:id/message                                  | case.work         | of an open record
POST /cases/:id/message/sending                          | case.work         | of an open record
GET  /cases/:id/letters                                  | case.read         | of a record
GET  /cases/:id/letters/new                              | case.work         | of a record
POST /cases/:id/letters/new                              | case.work         | of a record
POST /cases/:id/letters                                  | case.work         | of a record
GET  /letters/:id                                        | case.read         | of a record
GET  /letters/:id/printing                               | case.work         | of a record
POST /letters/:id/printing                               | case.work         | of a record
POST /letters/:id/printing/screen                        | case.work         | of a record
POST /letters/:id/sending                                | case.work         | of a record
GET  /sessions/:id                                       | case.read         | of a record
GET  /sessions/:id/change                                | case.work         | of a record
POST /sessions/:id/change                                | case.work         | of a record
GET  /sessions/:id/together                              | case.work         | of a record
POST /sessions/:id/together                              | case.work         | of a record
POST /sessions/:id/together/answer                       | case.work         | of a record
GET  /sessions/:id/together/thanks                       | case.work         | of a record
GET  /sessions/:id/absence                               | case.work         | of a record
POST /sessions/:id/absence                               | case.work         | of a record
GET  /young-people/:id/promises                          | case.read         | of a record
POST /young-people/:id/promises                          | case.work         | of a record
GET  /young-people/:id/promises/together                 | case.work         | of a record
POST /young-people/:id/promises/together                 | case.work         | of a record
POST /promises/:id/kept                                  | case.work         | of a record
POST /promises/:id/reopening                             | case.work         | of a record
GET  /promises/:id/breaking                              | case.work         | of a record
POST /promises/:id/breaking                              | case.work         | of a record
GET  /young-people/:id                                   | case.read         | of a record
GET  /young-people/:id/safe-contact                      | case.work         | of a record
POST /young-people/:id/safe-contact                      | case.work         | of a record
GET  /young-people/:id/connections                       | case.work         | of a record
POST /young-people/:id/connections                       | case.work         | of a record
POST /young-people/:id/connections/:connectionId/ending  | case.work         | of a record
GET  /young-people/:id/emergency-card                    | case.read         | of a card
POST /young-people/:id/emergency-card                    | case.read         | of a card
GET  /young-people/:id/identity                          | case.work         | of a record
POST /young-people/:id/identity                          | case.work         | of a record
GET  /young-people/:id/death                             | case.work         | of a record
POST /young-people/:id/death                             | case.work         | of a record
POST /young-people/:id/death/reversal                    | death.take-back   | of a record of one who died
GET  /look-requests/new                                  | case.read
POST /look-requests/new                                  | case.read
GET  /look-requests/:id                                  | look.answer       | of a look request
POST /look-requests/:id                                  | look.answer       | of a look request
GET  /young-people/:id/merge                             | young-person.merge| of a record
POST /young-people/:id/merge                             | young-person.merge| of a record
GET  /young-people/:id/merge/:mergeId/reversal           | young-person.merge| of a record
POST /young-people/:id/merge/:mergeId/reversal           | young-person.merge| of a record
GET  /young-people/:id/safety-plan                       | case.read         | of a record
GET  /young-people/:id/safety-plan/versions/:planId      | case.read         | of a record
GET  /young-people/:id/safety-plan/change                | case.work         | of a record
POST /young-people/:id/safety-plan/change                | case.work         | of a record
GET  /young-people/:id/safety-plan/copy                  | case.work         | of a record
POST /young-people/:id/safety-plan/copy                  | case.work         | of a record
POST /young-people/:id/safety-plan/copy/making           | case.work         | of a record
POST /young-people/:id/safety-plan/copy/making/screen    | case.work         | of a record
GET  /young-people/:id/goals                             | case.read         | of a record
GET  /young-people/:id/goals/new                         | case.work         | of a record
POST /young-people/:id/goals/new                         | case.work         | of a record
GET  /goals/:goalId/ratings/new                          | case.work         | of a record
POST /goals/:goalId/ratings/new                          | case.work         | of a record
GET  /goals/:goalId/ending                               | case.work         | of a record
POST /goals/:goalId/ending                               | case.work         | of a record
GET  /cases/:id/meetings                                 | case.read         | of a record
GET  /cases/:id/meetings/new                             | case.work         | of a record
POST /cases/:id/meetings/new                             | case.work         | of a record
GET  /meetings/:id                                       | case.read         | of a record
GET  /meetings/:id/change                                | case.work         | of a record
POST /meetings/:id/change                                | case.work         | of a record
GET  /cases/:id/sharing                                  | case.read         | of a record
GET  /cases/:id/sharing/new                              | case.work         | of a record
POST /cases/:id/sharing/new                              | case.work         | of a record
GET  /sharing/:id                                        | case.read         | of a record
GET  /sharing/:id/additions/new                          | case.work         | of a record
POST /sharing/:id/additions/new                          | case.work         | of a record
GET  /notes-requests                                     | notes.decide
GET  /cases/:id/notes-requests/new                       | case.work         | of a record
POST /cases/:id/notes-requests/new                       | case.work         | of a record
GET  /notes-requests/:id                                 | case.read         | of a record
GET  /notes-requests/:id/additions/new                   | case.work         | of a record
POST /notes-requests/:id/additions/new                   | case.work         | of a record
GET  /notes-requests/:id/decision                        | notes.decide      | of a record
POST /notes-requests/:id/decision                        | notes.decide      | of a record
GET  /notes-requests/:id/release                         | case.work         | of a record
POST /notes-requests/:id/release                         | case.work         | of a record
GET  /cases/:id/missing                                  | case.read         | of a record
GET  /cases/:id/missing/new                              | case.work         | of a record
POST /cases/:id/missing/new                              | case.work         | of a record
GET  /missing-episodes/:id/change                        | case.work         | of a record
POST /missing-episodes/:id/change                        | case.work         | of a record
GET  /missing-episodes/:id/interview                     | case.work         | of a record
POST /missing-episodes/:id/interview                     | case.work         | of a record
GET  /referrals/new                                      | referral.take
POST /referrals/new                                      | referral.take
GET  /referrals                                          | referral.read
GET  /referrals/:id                                      | referral.read     | of a referral
GET  /referrals/:id/conversation                         | referral.triage   | of a referral
POST /referrals/:id/conversation                         | referral.triage   | of a referral
GET  /referrals/:id/information-request                  | referral.triage   | of a referral
POST /referrals/:id/information-request                  | referral.triage   | of a referral
GET  /referrals/:id/information                          | referral.triage   | of a referral
POST /referrals/:id/information                          | referral.triage   | of a referral
GET  /referrals/:id/escalation                           | referral.triage   | of a referral
POST /referrals/:id/escalation                           | referral.triage   | of a referral
GET  /referrals/:id/young-person                         | referral.triage   | of a referral
POST /referrals/:id/young-person                         | referral.triage   | of a referral
GET  /referrals/:id/change                               | referral.triage   | of a referral
GET  /referrals/:id/change/:page                         | referral.triage   | of an undecided referral
POST /referrals/:id/change/:page                         | referral.triage   | of an undecided referral
GET  /referrals/:id/withdrawal                           | referral.decide   | of a referral
POST /referrals/:id/withdrawal                           | referral.decide   | of a referral
GET  /referrals/:id/addition                             | referral.triage   | of a referral
POST /referrals/:id/addition                             | referral.triage   | of a referral
GET  /referrals/:id/screening                            | referral.triage   | of a referral
POST /referrals/:id/screening                            | referral.triage   | of a referral
GET  /referrals/:id/decision                             | referral.decide   | of a referral
POST /referrals/:id/decision                             | referral.decide   | of a referral
GET  /referrals/:id/attachments/:attachmentId            | referral.read     | of a referral
GET  /referrals/:id/attachments/:attachmentId/lock       | referral.read     | of a referral
POST /referrals/:id/attachments/:attachmentId/lock       | referral.read     | of a referral
${OF_CONCERNS}
${OF_PEOPLE}
POST /notices/:id/seen                                   | today.read        | of words of one’s own
GET  /call-requests                                      | call-request.answer
GET  /call-requests/held                                 | call-request.review
POST /call-requests/held                                 | call-request.review
GET  /call-requests/:id                                  | call-request.answer | of a call request
POST /call-requests/:id/acknowledgement                  | call-request.answer | of a call request
POST /call-requests/:id/giving-back                      | call-request.answer | of a call request
POST /call-requests/:id/number                           | call-request.answer | of a call request
POST /call-requests/:id/tries                            | call-request.answer | of a call request
GET  /call-requests/:id/ending                           | call-request.answer | of a call request
POST /call-requests/:id/ending                           | call-request.answer | of a call request
GET  /visits                                             | visit.read
GET  /visits/new                                         | visit.go
POST /visits/new                                         | visit.go
GET  /visits/:id                                         | visit.read        | of a visit
POST /visits/:id/return                                  | visit.read        | of a visit
POST /visits/:id/answer                                  | visit.read        | of a visit
POST /visits/:id/extension                               | visit.go          | of a visit of one’s own
POST /visits/:id/help                                    | visit.go          | of a visit of one’s own
GET  /therapy                                            | therapy.read
GET  /therapy-handovers                                  | therapy.agree
POST /therapy-handovers                                  | therapy.agree
GET  /therapy/:id                                        | therapy.write     | of therapy
GET  /therapy/:id/change                                 | therapy.write     | of therapy
POST /therapy/:id/change                                 | therapy.write     | of therapy
GET  /young-people/:id/therapy                           | case.read         | of a record
POST /young-people/:id/therapy                           | therapy.write     | of therapy
GET  /young-people/:id/therapy/sharing                   | therapy.write     | of therapy
POST /young-people/:id/therapy/sharing                   | therapy.write     | of therapy
GET  /young-people/:id/therapy/beginning                 | therapy.lead      | of a record
POST /young-people/:id/therapy/beginning                 | therapy.lead      | of a record
GET  /young-people/:id/therapy/handover                  | therapy.lead      | of a record
POST /young-people/:id/therapy/handover                  | therapy.lead      | of a record
GET  /young-people/:id/therapy/ending                    | therapy.read      | of a record
POST /young-people/:id/therapy/ending                    | therapy.read      | of a record
GET  /persons-of-concern                                 | case.read
GET  /young-people/:id/persons-of-concern                | case.read         | of a person of concern
POST /young-people/:id/persons-of-concern                | case.work         | of a person of concern
GET  /persons-of-concern/:id                             | case.read         | of a person of concern
POST /persons-of-concern/:id/accounts                    | case.work         | of a person of concern
GET  /persons-of-concern/:id/review                      | case.work         | of a person of concern to review
POST /persons-of-concern/:id/review                      | case.work         | of a person of concern to review
GET  /persons-of-concern/:id/joining                     | person-of-concern.join | of a person of concern
POST /persons-of-concern/:id/joining                     | person-of-concern.join | of a person of concern
POST /persons-of-concern/:id/joining/reversal            | person-of-concern.join | of a person of concern
GET  /supervision                                        | case.read
GET  /supervision/new                                    | supervision.lead
POST /supervision/new                                    | supervision.lead
GET  /supervision/:id                                    | case.read         | of a supervision
GET  /supervision/reflections                            | case.work
POST /supervision/reflections                            | case.work
POST /supervision/reflections/:id/removal                | case.work         | of words of one’s own
GET  /cases/:id/supervision                              | case.read         | of a record
POST /cases/:id/supervision                              | supervision.lead  | of a record
GET  /questions/:id/answer                               | case.work         | of a record
POST /questions/:id/answer                               | case.work         | of a record
POST /questions/:id/read                                 | supervision.lead  | of a record
GET  /reports                                            | figures.read
GET  /reports/rows/:measure                              | figures.rows
GET  /reports/publication                                | figures.publish
POST /reports/publication                                | figures.publish
GET  /language/learning                                  | language.learn
`
