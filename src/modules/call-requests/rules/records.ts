import type { HeldCode } from './flood.ts'

export const WAYS = ['call', 'text', 'relay'] as const
export type Way = (typeof WAYS)[number]

export const DAYS = ['any-day', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Day = (typeof DAYS)[number]

/** What a young person wrote, as it was read. */
export type Asked = {
  readonly nickname: string
  readonly way: Way
  readonly telephone: string
  readonly numberKey: string
  readonly days: readonly Day[]
  readonly times: readonly string[]
  readonly others: readonly string[]
  /** What we say to somebody else who answers. */
  readonly say: string
  readonly mayLeaveMessage: boolean
  /** '': English is fine. */
  readonly language: string
  readonly outsideCommunity: boolean
  readonly topic: string | null
}

/** A request as staff see it: all but the number. */
export type Request = Omit<Asked, 'telephone' | 'numberKey'> & {
  readonly id: string
  readonly askedAt: Date
  readonly readFrom: Date
  readonly heldBecause: readonly HeldCode[]
  readonly letThroughAt: Date | null
  readonly letThroughBy: string | null
  readonly takenAt: Date | null
  readonly takenById: string | null
  readonly takenBy: string | null
  readonly dueAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly outcome: string | null
  readonly reason: string
  readonly concernId: string | null
  readonly referralId: string | null
  readonly youngPersonId: string | null
  readonly version: number
}

export type EventKind =
  | 'let-through'
  | 'took'
  | 'gave-back'
  | 'rules'
  | 'tried'
  | 'somebody-else'
  | 'reached'
  | 'agreed'
  | 'ended'

export type RequestEvent = {
  readonly kind: EventKind
  readonly note: string
  readonly forAt: Date | null
  readonly by: string
  readonly at: Date
}
