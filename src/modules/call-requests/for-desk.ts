import type { Organisation } from '#platform/organisation.ts'
import { type Part, part } from '#platform/parts.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { safeWords } from './pages/words.ts'
import type { Request } from './rules/records.ts'
import { standingOf } from './rules/standing.ts'
import { askHeldCount, askOpen } from './store/requests.ts'

type Row = {
  readonly text: string
  readonly href: string
  readonly facts: string
  readonly urgent: string | null
  readonly deeds: readonly Deed[]
}
type Deed = {
  readonly text: string
  readonly sends: { readonly to: string; readonly fields: Readonly<Record<string, string>> }
  readonly look: 'second'
}
type Of = { readonly organisation: Organisation; readonly most: number; readonly now: Date }

/** The moments of a request, which travel as text where several lists are asked at once. */
const MOMENTS = ['askedAt', 'readFrom', 'letThroughAt', 'takenAt', 'dueAt', 'endedAt'] as const

const open: Part<Of, Row> = part<Of, Request, Row>({
  ask: ({ most }) => askOpen(most),
  moments: MOMENTS,
  tell: (request, of) => rowOf(request, of),
})

type HeldCount = { readonly held: number; readonly oldestAt: Date; readonly readFrom: Date }
type AtMoment = Pick<Of, 'now'>

const held: Part<AtMoment, Omit<Row, 'deeds'>> = part<AtMoment, HeldCount, Omit<Row, 'deeds'>>({
  ask: () => askHeldCount(),
  moments: ['oldestAt', 'readFrom'],
  tell: ({ held, oldestAt, readFrom }, { now }) => ({
    text: held === 1 ? 'One is held for review' : `${held} are held for review`,
    href: urls.heldCallRequests,
    facts: `the oldest since ${formatMoment(oldestAt)}`,
    urgent: readFrom <= now ? 'Nobody has looked yet' : null,
  }),
})

/** What the desk, on a higher floor, is handed by the roof. No line carries a number. */
export const callLists = { open, held }

function rowOf(request: Request, { organisation, now }: Of): Row {
  const has = request.takenBy === null ? '' : `${request.takenBy} has it · `
  const due = request.dueAt === null ? safeWords(request, organisation) : `agreed for ${formatMoment(request.dueAt)}`
  const waits = standingOf(request) === 'waiting'
  const take: Deed = {
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
