import { type DayList, type DeskDeed, type DeskRow, dayList, MOST, type Of } from '#extension/desk'
import { may } from '#modules/people'
import { formatMoment } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { safeWords } from './pages/words.ts'
import type { Request } from './rules/records.ts'
import { standingOf } from './rules/standing.ts'
import { askHeldCount, askOpen } from './store/requests.ts'

/** The moments of a request, which travel as text where several lists are asked at once. */
const MOMENTS = ['askedAt', 'readFrom', 'letThroughAt', 'takenAt', 'dueAt', 'endedAt'] as const

/** Young people who asked to be called: of whoever is on duty, and of whoever has one. No line carries a number. */
const open: DayList = dayList<Request>({
  heading: 'Asked to be called',
  band: 'safety',
  rank: 50,
  for: (staff) => may(staff, 'call-request.answer'),
  ask: () => askOpen(MOST + 1),
  moments: MOMENTS,
  row: rowOf,
  more: urls.callRequests,
})

type HeldCount = { readonly held: number; readonly oldestAt: Date; readonly readFrom: Date }

/** What looked like a flood, in one line: each could be a young person. */
const held: DayList = dayList<HeldCount>({
  heading: 'Asked to be called, held for review',
  band: 'safety',
  rank: 60,
  for: (staff) => may(staff, 'call-request.review'),
  ask: askHeldCount,
  moments: ['oldestAt', 'readFrom'],
  row: ({ held, oldestAt, readFrom }, { now }) => ({
    text: held === 1 ? 'One is held for review' : `${held} are held for review`,
    href: urls.heldCallRequests,
    facts: `the oldest since ${formatMoment(oldestAt)}`,
    urgent: readFrom <= now ? 'Nobody has looked yet' : null,
  }),
})

export const dayLists: readonly DayList[] = [open, held]

function rowOf(request: Request, { organisation, now }: Of): DeskRow {
  const has = request.takenBy === null ? '' : `${request.takenBy} has it · `
  const due = request.dueAt === null ? safeWords(request, organisation) : `agreed for ${formatMoment(request.dueAt)}`
  const waits = standingOf(request) === 'waiting'
  const take: DeskDeed = {
    text: 'I have this',
    sends: { to: urls.callRequestDeed(request.id, 'acknowledgement'), fields: { from: '' } },
    look: 'second',
  }
  return {
    text: request.nickname,
    href: urls.callRequest(request.id),
    facts: `${has}asked on ${formatMoment(request.askedAt)} · ${due}`,
    urgent: urgentOf(request, { waits, now }),
    deeds: waits ? [take] : [],
  }
}

function urgentOf({ readFrom, dueAt, takenBy }: Request, { waits, now }: { waits: boolean; now: Date }): string | null {
  if (waits) return readFrom <= now ? 'Nobody has it yet' : null
  return takenBy !== null && dueAt !== null && dueAt <= now ? 'Call now' : null
}
