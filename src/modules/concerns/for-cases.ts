import type { CaseWarning, Entry, TimelineSource, TimelineWish, WarningSource } from '#extension/cases'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { LIVE_INVESTIGATION } from './rules/investigation.ts'
import { type Happened, happenedTo, type OpenOnCase, openAbout, openCount } from './store/for-cases.ts'
import { liveNow } from './store/investigations.ts'

type WarningWish = { readonly youngPersonIds: readonly string[]; readonly now: Date }

/** Above the case, the form of a session and a first account while others investigate. */
export const liveWarning: WarningSource = part<WarningWish, { readonly id: string }, CaseWarning>({
  ask: ({ youngPersonIds }) => liveNow(youngPersonIds),
  tell: () => ({ text: LIVE_INVESTIGATION, href: null, grave: true }),
})

/** Open concerns, each with its link: whoever finds one here may open it. */
const openWarnings: WarningSource = part<WarningWish, OpenOnCase, CaseWarning>({
  ask: ({ youngPersonIds }) => openAbout(youngPersonIds),
  moments: ['raisedAt'],
  tell: ({ id, answered, raisedAt }) => ({
    text: `A concern has been open since ${formatDate(londonDate(raisedAt))}, ${londonTime(raisedAt)}${answered ? '' : '; nobody has it yet'}.`,
    href: urls.concernUrl(id),
    grave: !answered,
  }),
})

/** What happened to concerns, on the timeline of a case. */
export function timelineOf(organisation: Organisation): TimelineSource {
  return part<TimelineWish, Happened, Entry>({
    ask: happenedTo,
    moments: ['at'],
    tell: (one) => entryOf(one, organisation),
  })
}

export const warnings: readonly WarningSource[] = [liveWarning, openWarnings]

const TITLES: Readonly<Record<Happened['what'], string>> = {
  raised: 'Concern raised',
  decided: 'Decision',
  called: 'Front door called',
  closed: 'Concern closed',
  investigation: 'Live investigation',
}

function entryOf(one: Happened, organisation: Organisation) {
  const steps = one.steps.map((step) => labelOf(organisation.concern_decisions, step)).join(', ')
  return {
    at: one.at,
    id: one.id,
    kind: 'concern' as const,
    title: steps === '' ? TITLES[one.what] : `${TITLES[one.what]}: ${steps}`,
    who: one.who,
    text: one.text,
    words: one.words,
    href: one.concernId === null ? null : urls.concernUrl(one.concernId),
    marks: [],
  }
}

/** A case does not end while a concern about the young person is open. */
export async function blockersOf(tx: Tx, { youngPersonId }: { youngPersonId: string }) {
  const { open, oldest } = await openCount(tx, youngPersonId)
  if (oldest === null) return []
  const sentence = open === 1 ? 'One concern is still open.' : `${open} concerns are still open.`
  return [{ sentence, href: urls.concernUrl(oldest) }]
}
