import type { Mail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'

/** To whoever is on duty: look. It says nothing else, so that it can be read over anybody's shoulder. */
export function waitingMail(to: string, about: { organisation: Organisation; link: string }): Mail {
  return {
    to,
    subject: `${about.organisation.organisation.name}: a referral is waiting`,
    body: `A referral is waiting to be read.

${about.link}
`,
  }
}
