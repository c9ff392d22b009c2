import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry, type FieldError } from '#ui/field.tsx'
import * as urls from '#urls'
import { close } from '../../rules/episode.ts'
import { gather, type Setting } from '../../setting.ts'
import { endCaseAccess } from '../../store/allocations.ts'
import { closeEpisode } from '../../store/episodes.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { ClosurePage } from './closure.page.tsx'

const TITLE = 'Close the case'

/** `GET /cases/:id/closure` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    return found
      ? page(TITLE, await body(ask, setting, { found, entry: blankEntry }), { about: aboutCase(found) })
      : 'not-found'
  }
}

/** `POST /cases/:id/closure` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const today = londonDate(ask.now)
    const reason = ask.form.text('reason')
    const end = { on: today, reason, note: ask.form.text('note'), exitLead: ask.form.text('exit_lead') }
    const errors: FieldError[] = []
    const reasons = inUse(setting.organisation.closure_reasons, today)
    if (!reasons.some((r) => r.code === reason)) errors.push({ field: 'reason', message: 'Choose why the case ends.' })
    if (end.exitLead === '' && reason !== 'died')
      errors.push({ field: 'exit_lead', message: 'Write who holds the young person’s safety from now on.' })
    const closed = close(found.episode, today, await blockersOf(ask, setting, found))
    if (isRefusal(closed)) errors.push({ field: 'blockers', message: closed.refused })
    const typed = { values: ask.form.typed(), errors }
    if (errors.length > 0) return faulty(TITLE, await body(ask, setting, { found, entry: typed }))
    const done = await closeEpisode(ask.tx, { id: found.episode.id, version: ask.form.version() }, end)
    if (!done) {
      const changed = [
        {
          field: 'reason',
          message:
            'Somebody changed this case while you were writing. Your words are still here: look at the case, then try again.',
        },
      ]
      return stale(TITLE, await body(ask, setting, { found, entry: { ...typed, errors: changed } }))
    }
    await endCaseAccess(ask.tx, { episodeId: found.episode.id }, ask.now)
    return goTo(`${urls.cases}?done=closed`, { about: { ...aboutCase(found), detail: { reason } } })
  }
}

async function body(ask: Ask, setting: Setting, { found, entry }: { found: CaseAndPerson; entry: Entry }) {
  return ClosurePage({
    ...found,
    entry,
    csrf: ask.csrf,
    blockers: await blockersOf(ask, setting, found),
    reasons: inUse(setting.organisation.closure_reasons, londonDate(ask.now)),
  })
}

function blockersOf(ask: Ask, setting: Setting, { episode, person }: CaseAndPerson) {
  return gather(setting.blockers, ask.tx, { episodeId: episode.id, youngPersonId: person.id })
}
