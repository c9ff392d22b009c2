import { may } from '../../src/modules/people/rules/permissions.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { readBehind, type Standing } from './access-words.ts'

/**
 * One line a table: who sees its rows, who adds to them and who changes or removes them by plain SQL, in the words of the
 * table of who may do what. Where nothing else is said, whoever sees a row may change it. A table without a line fails.
 */
const LINES = `
audit.anchor                | nobody
audit.event                 | of a row of the trail               | anybody
audit.seal                  | nobody
audit.unsealed              | nobody
call_requests.event         | of a call request
call_requests.number        | own with of a call request          | nobody
call_requests.request       | of a call request                   | nobody
call_requests.step          | nobody
cases.agreement             | of a record
cases.allocation            | of a record                         | of a record with case.allocate
cases.cover                 | of a record                         | of who is named
cases.episode               | of a record
cases.judgement             | of a record                         | of a record                        | of a record with case.sign-off
concerns.action             | of a concern
concerns.closing            | of a concern                        | of a concern to decide
concerns.concern            | of a concern one knows of           | of a concern                       | of a concern to decide
concerns.decision           | of a concern                        | of a concern to decide
concerns.duty_to_report     | of a concern one knows of
concerns.first_account      | of a concern one knows of
concerns.front_door_call    | of a concern
concerns.investigation      | of a concern
concerns.move               | of a concern to decide
concerns.step               | nobody
contact.letter              | of a record
contact.sent                | of a record
language.tally              | nobody
language.writer             | nobody
need_to_know.acquaintance   | of who is named                     | of a record
need_to_know.glass          | of a record or own if not shut      | glass.break                        | own
need_to_know.restriction    | of who is named                     | of a record with restriction.set   | of who is named with restriction.set
need_to_know.review         | of looking to review
news.feed                   | news.write                          | nobody                             | nobody
news.item                   | anybody                             | news.write
news.post                   | anybody                             | nobody
news.still_shown            | anybody                             | news.write
news.version                | news.write                          | news.write                         | nobody
partners.addition           | of a record
partners.meeting            | of a record
partners.missing_episode    | of a record
partners.notes_decision     | of a record                         | of a record with notes.decide
partners.notes_release      | of a record
partners.notes_request      | of a record
partners.return_interview   | of a record
partners.share              | of a record
partners.version            | of a record
people.attempt              | everybody
people.challenge            | own                                 | anybody
people.change               | own or people.read                  | everybody
people.code_app             | own                                 | anybody
people.day_off              | everybody                           | anybody                            | own or people.manage
people.duty                 | anybody                             | people.manage                      | people.manage
people.identity             | own                                 | nobody                             | nobody
people.invitation           | people.manage
people.known_browser        | nobody
people.notice               | own                                 | everybody
people.passkey              | own                                 | anybody
people.password             | own                                 | anybody
people.person               | anybody                             | people.manage                      | people.manage
people.recovery             | people.read                         | nobody
people.recovery_code        | own                                 | anybody
people.recovery_keeper      | everybody                           | people.manage                      | people.manage
people.recovery_step        | people.read                         | nobody
people.safeguarding_deputy  | anybody                             | people.manage                      | people.manage
people.session              | own or people.manage                | anybody
persons_of_concern.account  | of a person of concern
persons_of_concern.joining  | of a person of concern with person-of-concern.join
persons_of_concern.record   | of a person of concern              | of a person of concern             | of a person of concern to review
persons_of_concern.review   | of a person of concern              | of a person of concern to review
plans.earlier_ending        | of a record
plans.goal                  | of a record
plans.goal_rating           | of a record
plans.safety_plan           | of a record
platform.installation       | anybody                             | nobody
platform.mail               | anybody                             | anybody                            | nobody
promises.promise            | of a record
public.rose_migration       | nobody
publishing.help_line_order  | site.write                          | site.write                         | nobody
publishing.help_line_version | site.write                         | site.write                         | nobody
publishing.page_version     | site.write                          | site.write                         | nobody
referrals.addition          | of a referral
recordings.content          | anybody                             | site.write                         | site.write
recordings.deed             | site.write                          | site.write                         | nobody
recordings.recording        | anybody                             | site.write
referrals.attachment        | of a referral
referrals.change            | of a referral
referrals.conversation      | of a referral
referrals.draft             | nobody
referrals.move              | of a referral
referrals.named             | of a referral that names one        | of a referral
referrals.referral          | of a referral                       | nobody
reporting.published_figure  | anybody                             | figures.publish                    | nobody
screening.decision          | of a referral                       | of a referral with referral.decide
screening.result            | of a referral
sessions.absence_prompt     | of a record
sessions.person_period      | of a record
sessions.reading            | of a record
sessions.session            | of a record
sessions.version            | of a record
supervision.answer          | of a record
supervision.decision        | of a record                         | of a record with supervision.lead
supervision.meeting         | of a supervision                    | supervision.lead
supervision.question        | of a record                         | of a record with supervision.lead
supervision.reflection      | own                                 | everybody
supervision.talked_about    | of a record                         | of a record with supervision.lead
therapy.agreement           | nobody
therapy.course              | of a record or of therapy           | of a record with therapy.lead      | of a record with therapy.lead or of therapy
therapy.earlier_entry       | of therapy
therapy.entry               | of therapy
therapy.holding             | of a record or of therapy           | of a record with therapy.lead      | of a record with therapy.lead
therapy.shared              | of a record or of therapy           | of therapy
translations.step           | site.write                          | site.write                         | nobody
translations.version        | site.write                          | site.write                         | nobody
unsaved.done                | own                                 | everybody                          | nobody
unsaved.sent                | own                                 | everybody                          | nobody
unsaved.words               | own                                 | everybody
visits.event                | of a visit
visits.page_key             | nobody
visits.step                 | of a visit                          | nobody
visits.subject              | of a record
visits.told                 | of a visit                          | own
visits.visit                | of a visit                          | visit.go
young_people.access         | of who is named or own              | of who is named                    | of who is named or own
young_people.card_opening   | of a record                         | of a card
young_people.connection     | of a record                         | of a card
young_people.death          | of a record                         | of a record                        | of a record with death.take-back
young_people.identity_version | of a record
young_people.look_request   | of a look request one asked         | case.read                          | of a look request
young_people.merge          | of a record to decide
young_people.safe_contact   | of a record                         | of a card
young_people.young_person   | of a record                         | referral.triage
`

/** Somebody before the one record of the tables; `works` is false once they are shut out. */
export type Looking = { readonly staff: Staff; readonly works: boolean; readonly standing: Standing }
export type Verb = 'select' | 'insert' | 'change'
type Line = Readonly<Record<Verb, (looking: Looking) => boolean>>

export function readTables(): Map<string, Line> {
  return new Map(
    LINES.trim()
      .split('\n')
      .map((line) => {
        const [table = '', sees = '', adds = sees, changes = sees] = line.split('|').map((part) => part.trim())
        return [table, { select: readWho(sees), insert: readWho(adds), change: readWho(changes) }]
      }),
  )
}

function readWho(words: string): Line[Verb] {
  const ways = words.split(' or ').map((way) => {
    const parts = way.split(' with ').map(readWord)
    return (looking: Looking) => parts.every((part) => part(looking))
  })
  return (looking) => ways.some((way) => way(looking))
}

function readWord(word: string): Line[Verb] {
  if (word === 'anybody') return () => true
  if (word === 'nobody') return () => false
  if (word === 'everybody') return ({ works }) => works
  if (word === 'own') return ({ standing }) => standing.as.includes('own words')
  if (word === 'own if not shut')
    return ({ standing, works }) => works && standing.as.includes('own words') && standing.state !== 'restricted'
  if (/^[a-z-]+\.[a-z-]+$/.test(word)) return ({ staff, works }) => works && may(staff, word)
  const behind = readBehind(word)
  return ({ standing, works }) => works && behind(standing)
}
