/** Therapy of one young person, as those who see the young person know of it. */
export type Course = {
  readonly id: string
  readonly youngPersonId: string
  readonly beganOn: string
  /** What the young person said when it was offered. */
  readonly words: string
  readonly endedOn: string | null
  readonly therapistId: string
  readonly therapistName: string
  readonly since: Date
  /** Whether the viewer is the one who reads and writes it. */
  readonly isMine: boolean
}

/** A handover before which somebody else wrote. `youngPerson`: their name, '' for a safeguarding trustee. */
export type Asked = {
  readonly holdingId: string
  readonly writerId: string
  readonly wrote: string
  readonly holder: string
  readonly since: Date
  readonly youngPerson: string
}

/** What the young person knows of what was shared. */
export const TOLD = [
  { code: 'agreed', label: 'They agreed to it' },
  { code: 'told', label: 'They know it, and would rather it were not' },
  { code: 'not-told', label: 'They have not been told' },
] as const
export type Told = (typeof TOLD)[number]['code']

export type Shared = {
  readonly id: string
  readonly text: string
  readonly told: Told
  readonly why: string
  readonly by: string
  readonly at: Date
}

/** A day on which something was written, for supervision: never what. */
export type Day = { readonly courseId: string; readonly heldOn: string; readonly kind: string }

/** How often they met, how often they could not, and when they last did. */
export function countDays(days: readonly Day[]): { met: number; notMet: number; last: string | null } {
  const met = days.filter((day) => day.kind === 'met').map((day) => day.heldOn)
  return {
    met: met.length,
    notMet: days.filter((day) => day.kind === 'not-met').length,
    last: met.sort().at(-1) ?? null,
  }
}

export function toldLabel(told: Told): string {
  return TOLD.find((one) => one.code === told)?.label ?? told
}
