import { addDays, type PlainDate } from '../../../platform/pure/dates.ts'

export const MEETING_STATES = [
  { code: 'planned', label: 'It is planned' },
  { code: 'held', label: 'It was held' },
  { code: 'cancelled', label: 'It was called off' },
] as const
export type MeetingState = (typeof MEETING_STATES)[number]['code']

/** A meeting about a young person, as it is written. Days are 'YYYY-MM-DD', times 'HH:MM' or '', both in London. */
export type MeetingWords = {
  readonly kind: string
  readonly state: MeetingState
  readonly onDate: string
  readonly atTime: string
  readonly chair: string
  readonly workerId: string
  readonly ourPart: string
  readonly decided: string
  readonly viewHow: string
  readonly words: string
  readonly nextOn: string | null
}

export type Meeting = MeetingWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly workerName: string
  readonly writtenByName: string
  readonly writtenAt: Date
  readonly version: number
}

/** What is wrong with the day of a meeting, in one sentence; null when nothing is. */
export function faultOfMeetingDay(
  { state, onDate }: { readonly state: MeetingState; readonly onDate: PlainDate },
  today: PlainDate,
): string | null {
  if (state === 'held' && onDate > today) return 'This day is still to come: choose "planned", or mend the day.'
  if (state === 'planned' && onDate < today) return 'This day is in the past: say what happened, or choose a later day.'
  return onDate > addDays(today, 2 * 366) ? 'This day is more than two years ahead: mend the year.' : null
}

/** Planned, and its day is over: what came of it wants writing. */
export function isUnwritten({ state, onDate }: { state: MeetingState; onDate: string }, today: string): boolean {
  return state === 'planned' && onDate < today
}
