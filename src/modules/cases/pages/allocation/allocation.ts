import { workers } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { allocate } from '../../rules/episode.ts'
import type { Setting } from '../../setting.ts'
import { giveToWorker, loads } from '../../store/allocations.ts'
import { mayArrangeCover } from '../../store/cover.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { AllocationPage, type WorkerLine } from './allocation.page.tsx'

/** `GET /cases/:id/allocation` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    return found
      ? page('Give to a worker', await form(ask, setting, { found, entry: blankEntry }), { about: aboutCase(found) })
      : 'not-found'
  }
}

/** `POST /cases/:id/allocation` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const again = async (field: string, message: string) =>
      faulty(
        'Give to a worker',
        await form(ask, setting, { found, entry: { values: ask.form.typed(), errors: [{ field, message }] } }),
      )
    // Whoever covers a restricted case opens it for some days, and names nobody on it: not themselves either.
    if (!(await mayArrangeCover(ask.tx, found.person)))
      return again('worker', 'You cover this case for some days. Whoever is named on it gives it to somebody else.')
    const workerId = ask.form.text('worker')
    const known = (await workers(ask.tx)).some((w) => w.id === workerId)
    if (!known) return again('worker', 'Choose who will work with this young person.')
    const wanted = allocate(found.episode, workerId)
    if (isRefusal(wanted)) return again('worker', wanted.refused)
    const because = ask.form.text('because')
    if (found.episode.workerId !== null && because === '')
      return again('because', 'Say why the case changes hands: the history keeps it.')
    const staff = staffOf(ask)
    const given = {
      episodeId: found.episode.id,
      version: ask.form.version(),
      youngPersonId: found.episode.youngPersonId,
      workerId,
      because,
      by: staff.id,
    }
    if (!(await giveToWorker(ask.tx, given, ask.now)))
      return stale(
        'Give to a worker',
        await form(ask, setting, {
          found,
          entry: { values: ask.form.typed(), errors: [] },
          chosenMeanwhile: workerId,
        }),
      )
    await setting.onAllocated(ask.tx, { episodeId: found.episode.id, by: staff.id }, ask.now)
    return goTo(`${urls.caseUrl(found.episode.id)}?done=allocated`, {
      about: { ...aboutCase(found), detail: { worker: workerId } },
    })
  }
}

type Shown = { found: CaseAndPerson; entry: Entry; chosenMeanwhile?: string }

async function form(ask: Ask, setting: Setting, { found, entry, chosenMeanwhile }: Shown) {
  const today = londonDate(ask.now)
  const team = await workers(ask.tx)
  const load = await loads(ask.tx)
  const held = await setting.sessionsHeldBy(ask.tx, { from: addDays(today, -6), to: today })
  const lines = team.map(
    (worker): WorkerLine => ({
      ...worker,
      loads: load.filter((l) => l.workerId === worker.id),
      held: held.get(worker.id) ?? 0,
    }),
  )
  const given = { ...found, entry, csrf: ask.csrf, lines, levels: setting.organisation.levels, today }
  return AllocationPage({ ...given, chosenMeanwhile: chosenMeanwhile ?? null })
}
