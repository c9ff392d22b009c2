import type { Recipient } from './asked.ts'

/** Somebody in the young person's life, as far as the gate asks. */
export type Someone = {
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly telephone: string
  readonly safeToContact: boolean | null
  /** Somebody whose job it is: no gate stands before them (young-people). */
  readonly professional: boolean
  /** A parent or carer, since the young person turned 18, unless they said that this one stays (young-people). */
  readonly droppedAt18: boolean
}

export type Choice = {
  /** '' for the young person, else the id of the connection. */
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly to: Recipient
}

/** To whom something can be addressed: the young person first, then family; a professional needs no gate. */
export function choicesOf(person: { readonly name: string }, connections: readonly Someone[]): Choice[] {
  const family = connections
    .filter((one) => !one.professional)
    .map(({ id, name, relationship, telephone, safeToContact, droppedAt18 }) => ({
      id,
      name,
      relationship,
      to: { who: 'family' as const, name, relationship, telephone, safeToContact, droppedAt18 },
    }))
  return [{ id: '', name: person.name, relationship: 'the young person', to: { who: 'young-person' } }, ...family]
}
