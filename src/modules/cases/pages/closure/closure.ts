import { isOpenForAnHour, OpenForAnHour } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { type Blocker, close } from '../../rules/episode.ts'
import type { Ending, EpisodeRow } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { endCaseAccess } from '../../store/allocations.ts'
import { coverOfCase } from '../../store/cover.ts'
import { closeEpisode } from '../../store/episodes.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { BothEndings } from './both.page.tsx'
import { readClosure } from './closure.form.ts'
import { ClosurePage } from './closure.page.tsx'

const TITLE = 'Close the case'

/** `GET /cases/:id/closure` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const { id } = found.episode
    if (await isOpenForAnHour(ask.tx, found.person.id))
      return page(TITLE, OpenForAnHour({ title: TITLE, back: urls.caseUrl(id) }), { about: aboutCase(found) })
    const entry = found.person.diedOn === null ? blankEntry : { values: { reason: 'died' }, errors: [] }
    return page(TITLE, await body(ask, setting, { found, entry }), { about: aboutCase(found) })
  }
}

/** `POST /cases/:id/closure` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findCase(ask)
    if (!found) return 'not-found'
    const { episode, person } = found
    const today = londonDate(ask.now)
    const reasons = inUse(setting.organisation.closure_reasons, today).map(({ code }) => code)
    const { end, reading } = readClosure(ask.form, { today, reasons, diedOn: person.diedOn })
    const done = goTo(`${urls.cases}?done=closed&case=${episode.id}`, {
      about: { ...aboutCase(found), detail: { reason: end.reason } },
    })
    // The second half of a double click finds what the first one wrote.
    if (isClosedSo(episode, end)) return done
    if (episode.closedOn !== null) return tooLate(ask, setting, { found, entry: reading.entry, mine: end })
    const closed = close(episode, today, await blockersOf(ask, setting, found))
    if (isRefusal(closed)) reading.fault('blockers', closed.refused)
    if (!reading.isGood) return faulty(TITLE, await body(ask, setting, { found, entry: reading.entry }))
    if (!(await closeEpisode(ask.tx, { id: episode.id, version: ask.form.version() }, end)))
      return tooLate(ask, setting, { found: (await findCase(ask)) ?? found, entry: reading.entry, mine: end })
    await endCaseAccess(ask.tx, { episodeId: episode.id, by: staffOf(ask).id }, ask.now)
    return done
  }
}

function isClosedSo({ closedOn, closureReason, closureNote, ...exit }: EpisodeRow, end: Ending): boolean {
  const agreed = exit.exitLead === end.exitLead && exit.exitLeadRole === end.exitLeadRole
  return closedOn !== null && closureReason === end.reason && closureNote === end.note && agreed
}

type Shown = { found: CaseAndPerson; entry: Entry; mine?: Ending }

/** Somebody closed it, or changed its worker or level, while this was written: what is saved now beside one's own words. */
async function tooLate(ask: Ask, setting: Setting, { found, entry, mine }: Shown): Promise<Answer> {
  const shown = { found, entry: { ...entry, errors: [] }, ...(mine ? { mine } : {}) }
  return stale(TITLE, await body(ask, setting, shown))
}

async function body(ask: Ask, setting: Setting, { found, entry, mine }: Shown) {
  const { organisation } = setting
  return ClosurePage({
    ...found,
    entry,
    csrf: ask.csrf,
    blockers: found.episode.closedOn === null ? await blockersOf(ask, setting, found) : [],
    reasons: inUse(organisation.closure_reasons, londonDate(ask.now)),
    both: mine ? BothEndings({ episode: found.episode, mine, organisation }) : null,
  })
}

async function blockersOf(ask: Ask, setting: Setting, { episode, person }: CaseAndPerson): Promise<Blocker[]> {
  const covers = (await coverOfCase(ask.tx, episode.id)).some((c) => c.now && c.colleagueId === staffOf(ask).id)
  const of = { episodeId: episode.id, youngPersonId: person.id }
  const above: Blocker[] = []
  for (const blockersOf of setting.blockers) above.push(...(await blockersOf(ask.tx, of)))
  if (await isOpenForAnHour(ask.tx, person.id))
    above.unshift({
      sentence: 'You opened this record for an hour: its worker or your manager closes the case.',
      href: null,
    })
  // An ending is the worker's own to plan, and only they and the manager can end every access that the case gave.
  return covers && episode.workerId !== staffOf(ask).id
    ? [{ sentence: 'You cover this case: its worker or your manager closes it.', href: null }, ...above]
    : above
}
