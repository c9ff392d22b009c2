import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { closingOf, decideConcern, decisionsOf } from '../../store/decisions.ts'
import { aboutConcern, type Found, findOne, ownWordsGoOn } from '../find.ts'
import { type Meanwhile, words } from '../meanwhile.page.tsx'
import { readDecision } from './decision.form.ts'
import { DecisionPage } from './decision.page.tsx'

const TITLE = 'A decision'

/** `GET /concerns/:id/decision` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'decides')
    if (!found) return 'not-found'
    return page(TITLE, body(ask, setting, { found, entry: blankEntry, meanwhile: null }), {
      about: aboutConcern(found),
    })
  }
}

/** `POST /concerns/:id/decision`. One made on an old version is shown beside the decision that came between. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'decides')
    if (!found) return 'not-found'
    const { concern } = found
    const codes = setting.organisation.concern_decisions.map((w) => w.code)
    const { decision, entry } = readDecision(ask.form, { codes, closedAt: concern.closedAt })
    if (concern.closedAt !== null) return late(ask, setting, { found, entry })
    if (!decision) return faulty(TITLE, body(ask, setting, { found, entry, meanwhile: null }))
    const at = { id: concern.id, version: ask.form.version(), by: staffOf(ask).id }
    if (!(await decideConcern(ask.tx, { ...at, ...decision }, ask.now)))
      return late(ask, setting, { found: (await findOne(ask, 'decides')) ?? found, entry })
    await ownWordsGoOn(ask, found)
    return goTo(`${urls.concernUrl(concern.id)}?done=decision`, { about: aboutConcern(found) })
  }
}

/** Somebody decided, closed it or put it on a record first: theirs and one's own side by side, and nothing is written. */
async function late(ask: Ask, setting: Setting, { found, entry }: Omit<Given, 'meanwhile'>): Promise<Answer> {
  const { values } = entry
  const steps = [values['steps'] ?? []].flat()
  const mine = [words(setting.organisation, steps), String(values['reasons'] ?? '')].join('\n')
  const { id } = found.concern
  const meanwhile = { decisions: await decisionsOf(ask.tx, id), closing: await closingOf(ask.tx, id), mine }
  return stale(TITLE, body(ask, setting, { found, entry: { ...entry, errors: [] }, meanwhile }))
}

type Given = { found: Found; entry: Entry; meanwhile: Meanwhile | null }

function body(ask: Ask, { organisation }: Setting, given: Given) {
  const inUseNow = inUse(organisation.concern_decisions, londonDate(ask.now))
  return DecisionPage({ ...given, title: TITLE, csrf: ask.csrf, organisation, now: ask.now, words: inUseNow })
}
