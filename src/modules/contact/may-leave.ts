import { summaryOf } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'
import { reach } from './pages/situation.ts'
import type { Channel } from './rules/asked.ts'
import { judge } from './rules/gate.ts'
import { inWords, type Passed, pass } from './rules/pass.ts'

export type Leaving = {
  readonly youngPersonId: string
  readonly channel: Channel
  /** The connection it goes to; null for the young person. */
  readonly connectionId: string | null
}

/**
 * The one door for anything AUTOMATIC towards a young person or their family. Nobody is there to confirm anything, so
 * whatever a person would have to confirm stops it; a death stops all of it. Called in the transaction that would send.
 */
export async function mayLeave(
  tx: Tx,
  { youngPersonId, channel, connectionId }: Leaving,
  at: { readonly organisation: Organisation; readonly now: Date },
): Promise<Passed | { readonly stays: string }> {
  const person = await summaryOf(tx, youngPersonId)
  if (!person) return { stays: 'This record is not found.' }
  const { choices, asked } = await reach(tx, person, at)
  const choice = choices.find((one) => one.id === (connectionId ?? ''))
  if (!choice) return { stays: 'This person is not in their life, or is a professional.' }
  const question = asked(channel, choice)
  return pass(question, []) ?? { stays: inWords(judge(question), []) }
}
