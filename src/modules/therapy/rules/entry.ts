/** What an entry is of. A word of absence lays nothing at the child's door. */
export const KINDS = [
  { code: 'met', label: 'We met' },
  { code: 'not-met', label: 'They were not brought, or were not able to come' },
  { code: 'between', label: 'A note between our meetings' },
] as const
export type Kind = (typeof KINDS)[number]['code']

/** What is written down of one day. `heldOn` is a day 'YYYY-MM-DD' in London. */
export type EntryWords = {
  readonly heldOn: string
  readonly kind: Kind
  readonly themes: string
  readonly notes: string
  readonly agreed: string
}

export type TherapyEntry = EntryWords & {
  readonly id: string
  readonly courseId: string
  readonly youngPersonId: string
  readonly version: number
  readonly because: string
  readonly changedBy: string
  readonly changedAt: Date
}

/** An entry in a list, without what it says. */
export type EntryLine = Pick<TherapyEntry, 'id' | 'heldOn' | 'kind'>

/** An entry says something, except of a day on which nobody met: that it was so is enough. */
export function saysNothing({ kind, themes, notes, agreed }: Omit<EntryWords, 'heldOn'>): boolean {
  return kind !== 'not-met' && themes === '' && notes === '' && agreed === ''
}

export function kindLabel(kind: Kind): string {
  return KINDS.find((one) => one.code === kind)?.label ?? kind
}
