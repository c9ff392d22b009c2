import { findEpisode } from '#modules/cases'
import { may } from '#modules/people'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { decisionsOn } from '../../store/meetings.ts'
import { askQuestion, questionsOn } from '../../store/questions.ts'
import { CaseSupervisionPage } from './case.page.tsx'

const TITLE = 'Supervision of a case'

/** `GET /cases/:id/supervision` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const entry = { values: { send_key: newId() }, errors: [] }
  return page(TITLE, await pageOf(ask, found, entry), { about: aboutCase(found) })
}

/** `POST /cases/:id/supervision`: a question to whoever has the case. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { episode } = found
  const r = new Reading(ask.form)
  const question = r.text('question', { missing: 'Write what you want to ask.' })
  const sendKey = ask.form.sendKey()
  if (!r.isGood) {
    const entry = { ...r.entry, values: { ...r.entry.values, send_key: sendKey } }
    return faulty(TITLE, await pageOf(ask, found, entry))
  }
  const wish = {
    episodeId: episode.id,
    youngPersonId: episode.youngPersonId,
    question,
    askedBy: staffOf(ask).id,
    sendKey,
  }
  await askQuestion(ask.tx, wish, ask.now)
  return goTo(`${urls.caseSupervision(episode.id)}?done=asked`, { about: aboutCase(found) })
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

async function find(ask: Ask) {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  return episode && person ? { episode, person } : null
}

function aboutCase({ episode, person }: Found) {
  return { kind: 'case', id: episode.id, youngPersonId: person.id }
}

async function pageOf(ask: Ask, { episode, person }: Found, entry: Entry) {
  const staff = staffOf(ask)
  return CaseSupervisionPage({
    caseId: episode.id,
    name: nameOf(person),
    workerName: episode.workerName,
    decisions: await decisionsOn(ask.tx, episode.id),
    questions: await questionsOn(ask.tx, episode.id),
    leads: may(staff, 'supervision.lead') && episode.workerId !== staff.id ? episode.workerId : null,
    asks: may(staff, 'supervision.lead') && episode.state !== 'closed',
    done: ask.query['done'] ?? '',
    entry,
    csrf: ask.csrf,
  })
}
