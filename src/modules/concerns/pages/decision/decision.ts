import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Decision } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { decideConcern, decisionsOf } from '../../store/decisions.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { readDecision } from './decision.form.ts'
import { DecisionPage } from './decision.page.tsx'

const TITLE = 'A decision'

/** `GET /concerns/:id/decision` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'decides')
    if (!found) return 'not-found'
    return page(TITLE, body(ask, setting, { found, entry: blankEntry, theirs: [] }), { about: aboutConcern(found) })
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
    if (!decision) return faulty(TITLE, body(ask, setting, { found, entry, theirs: [] }))
    const at = { id: concern.id, version: ask.form.version(), by: staffOf(ask).id }
    if (!(await decideConcern(ask.tx, { ...at, ...decision }, ask.now))) {
      const now = (await findOne(ask, 'decides')) ?? found
      const theirs = await decisionsOf(ask.tx, concern.id)
      return stale(TITLE, body(ask, setting, { found: now, entry, theirs }))
    }
    return goTo(`${urls.concernUrl(concern.id)}?done=decision`, { about: aboutConcern(found) })
  }
}

type Given = { found: Found; entry: Entry; theirs: readonly Decision[] }

function body(ask: Ask, { organisation }: Setting, given: Given) {
  const words = inUse(organisation.concern_decisions, londonDate(ask.now))
  return DecisionPage({ ...given, title: TITLE, csrf: ask.csrf, organisation, words })
}
