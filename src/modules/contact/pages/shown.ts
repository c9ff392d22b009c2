import type { Organisation } from '#platform/organisation.ts'
import type { Giveaway } from '../rules/giveaway.ts'
import type { Choice } from '../rules/recipients.ts'
import type { Situation } from './situation.ts'

export const NO_NAME = 'Our number, without a name'

/** What the phone shows as the sender. The agreed name is the young person's own; nobody else's phone knows it. */
export function shownName({ person }: Situation, choice: Choice): string {
  return choice.to.who === 'young-person' ? person.safeContact?.nameToShow || NO_NAME : NO_NAME
}

/** The words that give it away, and with them our own names. */
export function giveawayWords({ organisation, giveaway_words }: Organisation): readonly Giveaway[] {
  const own = [organisation.charity, organisation.name].map((word) => ({ word, instead: 'your own first name' }))
  return [...own, ...giveaway_words]
}
