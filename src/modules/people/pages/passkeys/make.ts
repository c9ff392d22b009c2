import type { Ask } from '#platform/http/ask.ts'
import { passkeyName } from '../../rules/passkey.ts'
import { putQuestion, takeQuestion } from '../../store/challenges.ts'
import { keepPasskey, passkeysOf } from '../../store/passkeys.ts'
import { madeIn } from './answer.form.ts'
import { askToMake, type Party, readMade } from './ceremony.ts'

type Maker = { readonly id: string; readonly name: string; readonly email: string }

/** What the browser is asked so that it makes a passkey for this person. */
export async function beginPasskey({ tx, now }: Ask, party: Party, person: Maker): Promise<string> {
  const { options, challenge } = await askToMake(party, person, await passkeysOf(tx, person.id))
  await putQuestion(tx, { kind: 'passkey-new', secret: challenge, personId: person.id, held: {} }, now)
  return options
}

/** Keeps the passkey that the form brings; its id, or null when it answers no question that this person was asked. */
export async function keepMade(
  { tx, form, now }: Ask,
  party: Party,
  { personId, device }: { personId: string; device: string },
): Promise<{ id: string; name: string } | null> {
  const made = madeIn(form)
  if (!made) return null
  const asked = await takeQuestion(tx, { kind: 'passkey-new', secret: made.challenge }, now)
  // An attacker who has a question of their own must not put their passkey among those of somebody else.
  if (asked?.personId !== personId) return null
  const passkey = await readMade(party, made)
  if (!passkey) return null
  const name = passkeyName(form.raw('name'), device)
  return (await keepPasskey(tx, { ...passkey, personId, name }, now)) ? { id: passkey.id, name } : null
}
