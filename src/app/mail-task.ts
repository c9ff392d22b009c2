import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { sendWaitingMail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'
import { postBySmtp } from '#platform/smtp.ts'
import type { Transactions } from '#platform/tx.ts'
import type { Task } from './module.ts'

type Sending = { readonly transactions: Transactions; readonly clock: Clock; readonly organisation: Organisation }

/** Sends the mail that waits, every minute. On the practice site it stays in the outbox: nothing is ever sent. */
export function mailTask(
  { mode, smtpUrl }: Pick<Config, 'mode' | 'smtpUrl'>,
  { transactions, clock, organisation }: Sending,
): Task[] {
  if (mode === 'demo' || smtpUrl === null) return []
  const post = postBySmtp(smtpUrl, organisation.organisation.email)
  const run = async () => void (await sendWaitingMail({ transactions, clock, post }))
  return [{ name: 'mail', every: { cron: '* * * * *' }, run }]
}
