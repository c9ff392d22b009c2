import type { Mail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'
import { danger } from './link.mail.ts'

/** To the referrer: it arrived, and what comes next. Nothing about the young person. */
export function receivedMail(to: string, about: { organisation: Organisation; reference: string }): Mail {
  const { organisation, reading } = about.organisation
  return {
    to,
    subject: `${organisation.name}: we have your referral ${about.reference}`,
    body: `Your referral has arrived. Its reference is ${about.reference}.

What happens next
- It is read by ${reading.who}, ${reading.when}. Nobody acts on it outside these hours.
- We telephone you before we decide anything, and agree with you who holds the child's safety meanwhile.
- We write to you at each decision, and to nobody else.

To tell us more or to change something, telephone ${organisation.telephone} and give the reference. Please do not answer this e-mail with a young person's details.

${danger(about.organisation)}
`,
  }
}
