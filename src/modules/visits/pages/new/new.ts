import { findEpisode, openCasesOf } from '#modules/cases'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../escalation.ts'
import type { Visit } from '../../rules/records.ts'
import { beginVisit, runningVisitOf, visitsOf } from '../../store/visits.ts'
import { readVisit } from './new.form.ts'
import { type CaseChoice, NewVisitPage } from './new.page.tsx'

const TITLE = 'Going out'
const ALREADY_OUT = { field: 'kind', message: 'You are out already. Say first that you are back from there.' }

/** `GET /visits/new`, and `?case=` from the page of a case */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const [last] = await visitsOf(ask.tx, staffOf(ask).id, 1)
    const caseId = ask.query['case'] ?? ''
    const values = {
      kind: caseId === '' ? '' : 'home',
      case: caseId,
      back: '60',
      telephone: last?.telephone ?? '',
      send_key: newId(),
    }
    const body = await pageOf(ask, setting, { values, errors: [] })
    return page(TITLE, body, { about: { kind: 'person', id: staffOf(ask).id } })
  }
}

/** `POST /visits/new` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { organisation } = setting
    const kinds = inUse(organisation.visit_kinds, londonDate(ask.now)).map((kind) => kind.code)
    const { visit, caseId, reading } = readVisit(ask.form, { now: ask.now, kinds, minutes: organisation.visit_minutes })
    const of = caseId === '' ? null : await openCase(ask, caseId)
    if (caseId !== '' && of === null) reading.fault('case', 'Choose one of your open cases, or none.')
    const again = { ...reading.entry, values: { ...reading.entry.values, send_key: ask.form.sendKey() } }
    if (!visit || !reading.isGood) return faulty(TITLE, await pageOf(ask, setting, again))
    const wish = { ...visit, of, personId: staffOf(ask).id, sendKey: ask.form.sendKey() }
    const id = await beginVisit(ask.tx, wish, ask.now)
    if (id === null) return faulty(TITLE, await pageOf(ask, setting, { ...again, errors: [ALREADY_OUT] }))
    return goTo(`${urls.visitUrl(id)}?done=began`, {
      about: { kind: 'visit', id, youngPersonId: of?.youngPersonId ?? null },
    })
  }
}

async function openCase(ask: Ask, caseId: string) {
  const episode = isIdentifier(caseId) ? await findEpisode(ask.tx, caseId) : null
  if (!episode || episode.state === 'closed') return null
  return { episodeId: episode.id, youngPersonId: episode.youngPersonId }
}

/** One's own open cases; and the one whose page they come from, which may be a colleague's. */
async function choicesOf(ask: Ask, caseId: string): Promise<CaseChoice[]> {
  const own = (await openCasesOf(ask.tx, staffOf(ask).id)).map((line) => ({
    value: line.id,
    text: `${line.name} (${line.reference})`,
  }))
  if (own.some((choice) => choice.value === caseId)) return own
  const episode = isIdentifier(caseId) ? await findEpisode(ask.tx, caseId) : null
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  if (!episode || !person || episode.state === 'closed') return own
  return [{ value: episode.id, text: `${nameOf(person)} (${episode.reference})` }, ...own]
}

async function pageOf(ask: Ask, { organisation }: Setting, entry: Entry) {
  const running: Visit | null = await runningVisitOf(ask.tx, staffOf(ask).id)
  return NewVisitPage({
    entry,
    csrf: ask.csrf,
    cases: await choicesOf(ask, String(entry.values['case'] ?? '')),
    kinds: inUse(organisation.visit_kinds, londonDate(ask.now)),
    minutes: organisation.visit_minutes,
    running,
  })
}
