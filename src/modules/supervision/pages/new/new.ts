import { findEpisode, type OpenCase, openCasesOf } from '#modules/cases'
import { workers } from '#modules/people'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { recordMeeting } from '../../store/meetings.ts'
import { fieldsOf, readSupervision } from './new.form.ts'
import { ChooseWorkerPage, RecordPage, type Worker } from './new.page.tsx'

const TITLE = 'Write down a supervision'

/** `GET /supervision/new`, and `?worker=` */
export async function show(ask: Ask): Promise<Answer> {
  const team = await teamOf(ask)
  const worker = team.find(({ id }) => id === ask.query['worker'])
  const about = { kind: 'person', id: worker?.id ?? staffOf(ask).id }
  if (!worker) return page(TITLE, ChooseWorkerPage({ team, entry: blankEntry }), { about })
  const [year = '', month = '', day = ''] = londonDate(ask.now).split('-')
  const cases = await openCasesOf(ask.tx, worker.id)
  const owners = Object.fromEntries(cases.map((one) => [fieldsOf(one.id).owner, worker.name]))
  const values = {
    ...owners,
    'held-day': String(Number(day)),
    'held-month': String(Number(month)),
    'held-year': year,
    send_key: newId(),
  }
  return page(TITLE, RecordPage({ worker, cases, entry: { values, errors: [] }, csrf: ask.csrf }), { about })
}

/** `POST /supervision/new` */
export async function submit(ask: Ask): Promise<Answer> {
  const team = await teamOf(ask)
  const worker = team.find(({ id }) => id === ask.form.text('worker'))
  if (!worker) {
    const entry: Entry = { values: {}, errors: [{ field: 'worker', message: 'Choose whose supervision it was.' }] }
    return faulty(TITLE, ChooseWorkerPage({ team, entry }))
  }
  const cases = await casesOf(ask, worker)
  const known = {
    today: londonDate(ask.now),
    cases: cases.map((one) => ({ episodeId: one.id, youngPersonId: one.youngPersonId })),
  }
  const { meeting, entry } = readSupervision(ask.form, known)
  const sendKey = ask.form.sendKey()
  if (!meeting) {
    const again = { ...entry, values: { ...entry.values, send_key: sendKey } }
    return faulty(TITLE, RecordPage({ worker, cases, entry: again, csrf: ask.csrf }))
  }
  const wish = { ...meeting, workerId: worker.id, ledBy: staffOf(ask).id, sendKey }
  const id = await recordMeeting(ask.tx, wish, ask.now)
  return goTo(`${urls.supervisionUrl(id)}?done=saved`, {
    about: { kind: 'supervision', id, detail: { worker: worker.id } },
  })
}

/** The worker's cases; and those that stood on the page and have changed hands since, so that no word about one is lost. */
async function casesOf(ask: Ask, worker: Worker): Promise<OpenCase[]> {
  const cases = await openCasesOf(ask.tx, worker.id)
  for (const id of new Set(ask.form.all('case'))) {
    if (!isIdentifier(id) || cases.some((one) => one.id === id)) continue
    const episode = await findEpisode(ask.tx, id)
    const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
    if (episode && person) cases.push({ ...episode, name: nameOf(person) })
  }
  return cases
}

/** Everybody who carries cases, but for the one who leads: nobody supervises themselves. */
async function teamOf(ask: Ask): Promise<Worker[]> {
  return (await workers(ask.tx)).filter(({ id }) => id !== staffOf(ask).id)
}
