import type { Ask } from '#platform/http/ask.ts'
import type { Asked, Channel } from '../rules/asked.ts'
import type { Choice } from '../rules/recipients.ts'
import type { Letter } from '../rules/records.ts'
import { type Change, changesSince } from '../rules/standing.ts'
import type { Setting } from '../setting.ts'
import { findLetter } from '../store/letters.ts'
import { findSituation, type Situation, standing } from './situation.ts'

/** A letter that was made, with how things stand today. */
export type FoundLetter = {
  readonly letter: Letter
  readonly situation: Situation
  readonly choice: Choice
  /** What is different since it was written; null when nobody kept what was safe then. */
  readonly changes: readonly Change[] | null
  /** What the gate is asked now, with what has changed. */
  readonly asked: (channel: Channel) => Asked
}

/** The letter of the address; null is the same missing page for every reason. */
export async function findLetterOf(ask: Ask, { organisation }: Setting): Promise<FoundLetter | null> {
  const letter = await findLetter(ask.tx, ask.params['id'] ?? '')
  const situation = letter && (await findSituation(ask, organisation, letter.episodeId))
  if (!letter || !situation) return null
  const found = situation.choices.find((one) => one.id === (letter.connectionId ?? ''))
  const choice = found ?? noLongerThere(letter)
  const changes = letter.writtenUnder && changesSince(letter.writtenUnder, standing(situation, choice, ask.now))
  const changed = changes === null ? 'unknown' : changes.map((one) => one.label)
  return { letter, situation, choice, changes, asked: (channel) => situation.asked(channel, choice, changed) }
}

/** Somebody who is no longer in their life: nothing is known of them any more, so nothing is safe. */
function noLongerThere({ connectionId, toName }: Letter): Choice {
  const to = {
    who: 'family',
    name: toName,
    relationship: '',
    telephone: '',
    safeToContact: null,
    droppedAt18: false,
  } as const
  return { id: connectionId ?? '', name: toName, relationship: '', to }
}

export function aboutLetter({ letter, situation }: FoundLetter) {
  return { kind: 'letter', id: letter.id, youngPersonId: situation.person.id }
}
