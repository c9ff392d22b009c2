import type { Recipient } from './asked.ts'

/** Somebody in the young person's life, as far as the gate asks. */
export type Someone = {
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly telephone: string
  readonly safeToContact: boolean | null
  readonly leadProfessional: boolean
  /** The young person said, at 18, that this parent or carer stays. */
  readonly keptAt18: boolean
}

export type Choice = {
  /** '' for the young person, else the id of the connection. */
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly to: Recipient
}

/** To whom something can be addressed: the young person first, then family; the lead professional needs no gate. */
export function choicesOf(
  person: { readonly name: string; readonly age: number | null },
  connections: readonly Someone[],
): Choice[] {
  const family = connections
    .filter((one) => !one.leadProfessional)
    .map(({ id, name, relationship, telephone, safeToContact, keptAt18 }) => ({
      id,
      name,
      relationship,
      to: {
        who: 'family' as const,
        name,
        relationship,
        telephone,
        safeToContact,
        droppedAt18: person.age !== null && person.age >= 18 && isParentOrCarer(relationship) && !keptAt18,
      },
    }))
  return [{ id: '', name: person.name, relationship: 'the young person', to: { who: 'young-person' } }, ...family]
}

/** By the word that somebody typed for what they are to the young person. */
export function isParentOrCarer(relationship: string): boolean {
  return /\b(?:step|foster|adoptive|birth|grand)?[- ]?(?:mum|mother|mam|mom|dad|father|parent|carer|guardian|nan|nana|gran|granny|grandad|ma|pa)(?:s|['’]s)?\b/i.test(
    relationship,
  )
}
