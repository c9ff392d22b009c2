import { type Mail, writeMail } from '#platform/mail.ts'
import type { Tx } from '#platform/tx.ts'
import { type Anchor, anchorLine } from './rules/anchor.ts'
import { makeAnchor } from './store/anchors.ts'

/**
 * The day's anchor: kept, and sent to an address outside when there is one. The owner of the database can work the whole
 * chain out anew, but cannot reach what lies in somebody else's mailbox.
 */
export async function sendAnchor(tx: Tx, now: Date, to: string | null): Promise<Anchor | null> {
  const anchor = await makeAnchor(tx, now)
  if (anchor !== null && to !== null) await writeMail(tx, anchorMail(to, anchor), now)
  return anchor
}

function anchorMail(to: string, anchor: Anchor): Mail {
  return {
    to,
    subject: 'Rose: anchor of the audit trail',
    body: [
      'Please keep this mail. It says nothing about anybody; it lets us show later that our audit trail was not rewritten.',
      '',
      anchorLine(anchor),
      '',
      'To check: save such mails in one file and run bin/rose audit verify --anchors FILE.',
      '',
    ].join('\n'),
  }
}
