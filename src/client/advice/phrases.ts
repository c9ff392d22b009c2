import { type Phrases, phrasesFrom } from '#child-centred/engine'
import { inSlices } from './slices.ts'

/** Fetched and made ready, in slices. They hold nothing of anybody, so nobody says who asks; a browser keeps them. */
export async function phrasesAt(address: string): Promise<Phrases> {
  const answer = await fetch(address, { credentials: 'omit' })
  if (!answer.ok) throw new Error('no phrases')
  const steps = phrasesFrom((await answer.json()) as Parameters<typeof phrasesFrom>[0])
  return new Promise((made, failed) => inSlices(steps, { made, failed }))
}
