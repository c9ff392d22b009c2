import { writeMail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Tx } from '#platform/tx.ts'
import { mailToReferrer } from './mail/news.mail.ts'
import { leadProfessionalOf, safeContactOf, toldOf } from './rules/handover.ts'
import type { Referral } from './rules/record.ts'
import { allWords } from './staff-setting.ts'

/** What a referral hands over when it is accepted: the case's copy, the safe contact, and the lead professional. */
export function handoverOf(referral: Referral, organisation: Organisation) {
  const referrer = `${referral.referrerName}, ${referral.referrerAgency}`
  return {
    told: toldOf({ ...referral, referrer }, allWords(organisation)),
    safeContact: safeContactOf(referral.answers),
    leadProfessional: leadProfessionalOf(referral.answers),
  }
}

/** Writes to the referrer that there is news, in words of ours alone: nothing that somebody typed ever goes into it. */
export function tellReferrer(
  tx: Tx,
  { referral, news, organisation }: { referral: Referral; news: string; organisation: Organisation },
  now: Date,
): Promise<void> {
  return writeMail(tx, mailToReferrer(referral, news, organisation), now)
}
