import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Question } from '../../rules/records.ts'
import { answerQuestion, findQuestion, markAnswerRead } from '../../store/questions.ts'
import { AnswerPage } from './answer.page.tsx'

const TITLE = 'A question from supervision'

/** `GET /questions/:id/answer` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  return page(TITLE, pageOf(ask, found, blankEntry), { about: aboutQuestion(found.question) })
}

/** `POST /questions/:id/answer`: whoever is second is shown what the first wrote, and chooses whether to add their own. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const r = new Reading(ask.form)
  const answer = r.text('answer', { missing: 'Write your answer.' })
  if (!r.isGood) return faulty(TITLE, pageOf(ask, found, r.entry))
  const wish = { answer, by: staffOf(ask).id, seen: ask.form.version(), now: ask.now }
  if (sentBefore(found.question, ask, answer) || (await answerQuestion(ask.tx, found.question, wish)))
    return goTo(`${urls.caseSupervision(found.question.episodeId)}?done=answered`, {
      about: aboutQuestion(found.question),
    })
  const now = (await find(ask)) ?? found
  return stale(TITLE, pageOf(ask, now, { ...r.entry, errors: [] }, true))
}

/** A page sent twice: the last answer is these very words by the same person, from a page that had not seen them. */
function sentBefore({ answers }: Question, ask: Ask, answer: string): boolean {
  const last = answers.at(-1)
  const unseen = ask.form.version() === answers.length - 1
  return unseen && last?.answer === answer && last.by === staffOf(ask).name
}

/** `POST /questions/:id/read`: whoever asked takes the answer off their Today, and reads it on the case. */
export async function read(ask: Ask): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const question = await markAnswerRead(ask.tx, id, ask.now)
  if (!question) return 'not-found'
  return goTo(urls.caseSupervision(question.episodeId), { about: aboutQuestion({ id, ...question }) })
}

type Found = { question: Question; name: string }

async function find(ask: Ask): Promise<Found | null> {
  const question = await findQuestion(ask.tx, ask.params['id'] ?? '')
  const person = question && (await summaryOf(ask.tx, question.youngPersonId))
  return question && person ? { question, name: nameOf(person) } : null
}

function aboutQuestion({ id, youngPersonId }: Pick<Question, 'id' | 'youngPersonId'>) {
  return { kind: 'question', id, youngPersonId }
}

function pageOf(ask: Ask, { question, name }: Found, entry: Entry, late = false) {
  return AnswerPage({ question, name, entry, late, csrf: ask.csrf })
}
