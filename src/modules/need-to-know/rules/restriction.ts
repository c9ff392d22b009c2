/** Why a record is closed to all but a few. */
export const KINDS = [
  { code: 'staff-relative', label: 'Somebody who works here knows them or the family' },
  { code: 'about-staff', label: 'It holds a concern about somebody who works here' },
  { code: 'high-profile', label: 'People outside would look for it' },
] as const
export type Kind = (typeof KINDS)[number]['code']

export function kindWords(code: Kind): string {
  return KINDS.find((one) => one.code === code)?.label ?? code
}

/** A restriction of today or of earlier. */
export type Restriction = {
  readonly id: string
  readonly kind: Kind
  readonly why: string
  readonly setBy: string
  readonly setAt: Date
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
  readonly liftedWhy: string
  /** Who was named by it. */
  readonly named: readonly string[]
}

/** A restriction of a record that nobody who works here may open, without whose record it is. */
export type LeftAlone = Pick<Restriction, 'id' | 'kind' | 'setBy' | 'setAt'> & { readonly wereNamed: readonly string[] }

/** Somebody who said that they may know the young person or the family. */
export type Acquaintance = { readonly name: string; readonly words: string; readonly at: Date }

export type Chosen = { readonly kind: Kind; readonly why: string; readonly named: readonly string[] }

/** What is wrong with the names chosen; null when nothing is. Somebody has to be left who can open the record. */
export function faultOfNames(named: readonly string[], team: readonly string[]): string | null {
  if (named.length === 0) return 'Choose at least one person, or nobody could open the record.'
  return named.every((id) => team.includes(id)) ? null : 'Choose from the people who work here now.'
}

/** A manager who leaves themselves out is asked once more: they could not come back to it. */
export function locksOut(named: readonly string[], me: string): boolean {
  return !named.includes(me)
}
