import { personHere, tell, workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { NewCover } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { arrangeCover, coverLines, coverOfCase, endCover, mayArrangeCover } from '../../store/cover.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { readCover } from './cover.form.ts'
import { CaseCoverPage, CoverPage } from './cover.page.tsx'

const MOST = 100

/** `GET /cover` */
export async function show(ask: Ask): Promise<Answer> {
  return page('Cover', await listBody(ask, blankEntry), { about: { kind: 'list', id: staffOf(ask).id } })
}

/** `POST /cover`: of all open cases of a worker. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { wanted, entry } = readCover(ask.form, await known(ask, setting), null)
    if (wanted === null) return faulty('Cover', await listBody(ask, entry))
    await arrange(ask, setting, { ...wanted, of: null })
    return goTo(`${urls.cover}?done=arranged`, { about: aboutCover(wanted) })
  }
}

/** `GET /cases/:id/cover` */
export async function showOfCase(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  return found ? page('Cover', await caseBody(ask, found, blankEntry), { about: aboutCase(found) }) : 'not-found'
}

/** `POST /cases/:id/cover`: the manager's, and of a restricted case whoever is named on it. */
export function submitOfCase(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const { episode } = found
    const { wanted, entry } = readCover(ask.form, await known(ask, setting), episode.workerId ?? '')
    const wrong = (message: string) =>
      caseBody(ask, found, { ...entry, errors: [{ field: 'colleague', message }] }).then((body) =>
        faulty('Cover', body),
      )
    if (!(await mayArrangeCover(ask.tx, found.person))) return wrong('Your manager arranges cover of this case.')
    if (episode.state === 'closed' || episode.workerId === null)
      return wrong('Only a case that is with a worker can be covered.')
    if (wanted === null) return faulty('Cover', await caseBody(ask, found, entry))
    const of = { episodeId: episode.id, youngPersonId: episode.youngPersonId }
    await arrange(ask, setting, { ...wanted, of })
    const { why, detail } = aboutCover(wanted)
    return goTo(`${urls.caseUrl(episode.id)}?done=cover`, { about: { ...aboutCase(found), why, detail } })
  }
}

/** `POST /cover/:id/ending`: early, by the manager or by whoever sees the case. */
export function end(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const id = ask.params['id'] ?? ''
    const staff = staffOf(ask)
    const ended = await endCover(ask.tx, { id, by: staff.id }, ask.now)
    if (ended === null) return 'not-found'
    await tellBoth(ask, setting, { ...ended, said: `${staff.name} ended the cover that was arranged.` })
    return goTo(staff.role === 'manager' ? `${urls.cover}?done=ended` : `${urls.cases}?done=cover-ended`, {
      about: { kind: 'cover', id, youngPersonId: ended.youngPersonId },
    })
  }
}

async function arrange(ask: Ask, setting: Setting, wanted: Omit<NewCover, 'by' | 'sendKey'>): Promise<void> {
  const made = await arrangeCover(ask.tx, { ...wanted, by: staffOf(ask).id, sendKey: ask.form.sendKey() }, ask.now)
  if (made === null) return
  const days = `${formatDate(plainDate(wanted.from))} to ${formatDate(plainDate(wanted.to))}`
  const [worker, colleague] = [await personHere(ask.tx, wanted.workerId), await personHere(ask.tx, wanted.colleagueId)]
  const what = wanted.of ? 'one case' : 'the open cases'
  const said = `${colleague?.name ?? 'A colleague'} covers ${what} of ${worker?.name ?? 'a worker'}, ${days}.`
  await tellBoth(ask, setting, { ...wanted, said })
}

type Telling = { readonly workerId: string; readonly colleagueId: string; readonly said: string }

/** The colleague and the worker, but not somebody who did it themselves. By mail too: leave begins on a day off. */
async function tellBoth(ask: Ask, { organisation, url }: Setting, { said, ...who }: Telling): Promise<void> {
  const self = staffOf(ask).id
  const mail = { brand: organisation.organisation.name, url }
  const told = [
    { id: who.workerId, href: urls.cases },
    { id: who.colleagueId, href: `${urls.cases}?show=covering` },
  ]
  for (const { id, href } of told) {
    const person = id === self ? null : await personHere(ask.tx, id)
    if (person) await tell(ask.tx, [person], { said, href, mail }, ask.now)
  }
}

async function known(ask: Ask, { organisation }: Setting) {
  const people = (await workers(ask.tx)).map(({ id }) => id)
  return { today: londonDate(ask.now), most: organisation.clocks.cover_most_days, people }
}

function aboutCover(wanted: Pick<NewCover, 'workerId' | 'colleagueId' | 'from' | 'to' | 'because'>) {
  const { workerId, colleagueId, from, to, because } = wanted
  return { kind: 'cover', id: workerId, why: because, detail: { worker: workerId, colleague: colleagueId, from, to } }
}

async function listBody(ask: Ask, entry: Entry) {
  const lines = await coverLines(ask.tx, MOST)
  return CoverPage({ ...(await asked(ask, entry)), lines, done: ask.query['done'] ?? '' })
}

async function caseBody(ask: Ask, found: CaseAndPerson, entry: Entry) {
  const covers = await coverOfCase(ask.tx, found.episode.id)
  const mayArrange = await mayArrangeCover(ask.tx, found.person)
  return CaseCoverPage({ ...(await asked(ask, entry)), ...found, covers, mayArrange })
}

async function asked(ask: Ask, entry: Entry) {
  return { entry, csrf: ask.csrf, people: await workers(ask.tx), sendKey: newId() }
}
