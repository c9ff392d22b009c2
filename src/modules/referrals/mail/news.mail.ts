import type { Mail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'
import { danger } from './link.mail.ts'

type To = { readonly referrerEmail: string; readonly reference: string }

/**
 * A mail to the referrer. It says that something happened to a referral with this reference, and to telephone: no name,
 * nothing about a child, and no place in it for words that somebody typed.
 */
export function mailToReferrer({ referrerEmail, reference }: To, news: string, organisation: Organisation): Mail {
  const { name, telephone } = organisation.organisation
  return {
    to: referrerEmail,
    subject: `${name}: about your referral ${reference}`,
    body: `${news}

Please telephone us on ${telephone} and say the reference ${reference}. Please write nothing about a young person in an e-mail.

${danger(organisation)}
`,
  }
}

export const INFORMATION_NEEDED = 'We need to ask you something before we can go on with your referral.'
