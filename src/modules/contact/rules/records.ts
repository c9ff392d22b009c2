import type { Standing } from './standing.ts'

/** What the store gives the pages: plain values, as one viewer may see them. */

/** What a gate has to know besides safe contact. */
export type Facts = {
  readonly died: boolean
  /** The number used last: for the young person under '', for somebody in their life under their id. */
  readonly lastNumbers: Readonly<Record<string, string>>
}

export type How = 'post' | 'in-person'

export type NewLetter = {
  readonly youngPersonId: string
  readonly episodeId: string
  readonly kind: string
  readonly connectionId: string | null
  readonly toName: string
  readonly how: How
  readonly address: string
  readonly words: string
  readonly told: string
  readonly writtenUnder: Standing
  readonly sendKey: string
  readonly by: string
}

export type Letter = Omit<NewLetter, 'sendKey' | 'by' | 'writtenUnder'> & {
  /** Null for a letter from before this was kept. */
  readonly writtenUnder: Standing | null
  readonly id: string
  readonly madeByName: string
  readonly madeAt: Date
}

export type NewSent = {
  readonly youngPersonId: string
  readonly episodeId: string
  readonly channel: 'call' | 'voicemail' | 'text' | 'post' | 'in-person'
  readonly connectionId: string | null
  readonly toName: string
  readonly telephone: string
  readonly words: string
  readonly cameOfIt: string
  readonly told: string
  readonly sessionId: string | null
  readonly letterId: string | null
  readonly sendKey: string
  readonly by: string
}

export type Sent = Pick<NewSent, 'channel' | 'toName' | 'words' | 'cameOfIt' | 'told' | 'letterId'> & {
  readonly id: string
  readonly byName: string
  readonly at: Date
}
