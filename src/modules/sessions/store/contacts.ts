import type { Tx } from '#platform/tx.ts'
import type { SessionKind } from '../rules/session-words.ts'
import { recordSession } from './sessions.ts'

/** A call or message outside any plan, made now. */
export type Contact = {
  readonly youngPersonId: string
  readonly episodeId: string
  readonly workerId: string
  readonly sendKey: string
  /** With somebody else in their life it is about the young person, and counts with no figure of theirs. */
  readonly with: 'young-person' | 'somebody-else'
  readonly by: 'call' | 'message'
  readonly reached: boolean
  readonly did: string
}

/** Records it as a contact, never as a support session. Returns its id, the earlier one's when this page was sent before. */
export function recordContact(tx: Tx, contact: Contact, now: Date): Promise<string> {
  const { youngPersonId, episodeId, workerId, sendKey, did } = contact
  return recordSession(
    tx,
    {
      youngPersonId,
      episodeId,
      workerId,
      sendKey,
      did,
      kind: kindOf(contact),
      attendance: contact.reached ? 'ATT' : 'NO-ACCESS',
      startsAt: now,
      timeKnown: true,
      minutes: null,
      place: 'online',
      topics: [],
      purpose: '',
      words: '',
      observed: '',
      othersPresent: '',
      jointWith: '',
      nextOn: null,
      finished: true,
      promises: [],
    },
    now,
  )
}

function kindOf({ with: whom, by }: Contact): SessionKind {
  if (whom === 'somebody-else') return 'PROFESSIONAL'
  return by === 'call' ? 'TRIED-CALL' : 'MESSAGE'
}
