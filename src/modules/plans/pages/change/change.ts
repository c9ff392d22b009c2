import { makePromises } from '#modules/promises'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Plan } from '../../rules/safety-plan.ts'
import type { Setting } from '../../setting.ts'
import { currentPlan, savePlan } from '../../store/safety-plans.ts'
import { aboutGoals, aboutPlan, findWhose, type Whose } from '../find.ts'
import { adultsDuties } from '../safety-plan/safety-plan.ts'
import { bothPlans, type Known, readPlan, typedPlan } from './change.form.ts'
import { ChangePage } from './change.page.tsx'

const TITLE = 'Write the safety plan together'

/** `GET /young-people/:id/safety-plan/change` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const whose = await findWhose(ask)
    if (!whose) return 'not-found'
    const plan = await currentPlan(ask.tx, whose.ids)
    const typed = typedPlan(plan, knownOf(ask, setting))
    const entry = { ...typed, values: { ...typed.values, send_key: newId() } }
    const about = plan ? aboutPlan(whose, plan.id) : aboutGoals(whose)
    return page(TITLE, await body(ask, whose, { plan, entry }), { about })
  }
}

/** `POST /young-people/:id/safety-plan/change`: a whole new version; the one before stays. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const whose = await findWhose(ask)
    if (!whose) return 'not-found'
    const { words, adults, entry } = readPlan(ask.form, knownOf(ask, setting))
    const sendKey = ask.form.sendKey()
    const typed = { ...entry, values: { ...entry.values, send_key: sendKey } }
    const plan = await currentPlan(ask.tx, whose.ids)
    if (!words) return faulty(TITLE, await body(ask, whose, { plan, entry: typed, saw: ask.form.version() }))
    const by = staffOf(ask).id
    const version = { youngPersonId: whose.person.id, youngPersonIds: whose.ids, saw: ask.form.version(), words, by }
    const saved = await savePlan(ask.tx, { ...version, sendKey }, ask.now)
    if (saved === null) {
      const theirs = await currentPlan(ask.tx, whose.ids)
      const rows = theirs ? bothPlans(theirs, words) : []
      return stale(TITLE, await body(ask, whose, { plan: theirs, entry: typed, rows }))
    }
    if (saved === 'sent-before') return goTo(`${urls.safetyPlan(whose.person.id)}?done=saved`)
    const made = { youngPersonId: whose.person.id, in: 'safety-plan', inId: saved, by } as const
    await makePromises(ask.tx, made, { promises: adults, now: ask.now })
    return goTo(`${urls.safetyPlan(whose.person.id)}?done=saved`, { about: aboutPlan(whose, saved) })
  }
}

function knownOf(ask: Ask, { organisation }: Setting): Known {
  const today = londonDate(ask.now)
  return { today, review: addDays(today, organisation.safety_plan.review_days) }
}

type Written = {
  plan: Plan | null
  entry: Entry
  /** The version that the writer saw, when it is not the newest. */
  saw?: number
  rows?: ReturnType<typeof bothPlans>
}

async function body(ask: Ask, { person, ids }: Whose, { plan, entry, saw, rows }: Written) {
  return ChangePage({
    title: TITLE,
    person,
    entry,
    csrf: ask.csrf,
    version: saw ?? plan?.version ?? 0,
    changedMeanwhile: rows && plan ? { by: plan.madeBy, rows } : null,
    adults: await adultsDuties(ask.tx, ids),
  })
}
