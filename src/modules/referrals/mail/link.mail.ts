import type { Mail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'

/** The way back to a draft. The subject is plain, because others see a mailbox too. */
export function linkMail(to: string, about: { organisation: Organisation; link: string; until: string }): Mail {
  const { name } = about.organisation.organisation
  return {
    to,
    subject: `${name}: your saved form`,
    body: `You asked for a link to the form that you saved.

${about.link}

Open it and press the button on the page. It works once, until ${about.until}; on the form you can ask for another.

Nothing has been sent to us yet, and nobody reads it until you send it.
${danger(about.organisation)}

If you did not ask for this, delete this e-mail.
`,
  }
}

/** The same in every mail to a referrer: a mail is no place to wait for help. It says no hours, because nobody corrects a mail. */
export function danger({ emergency, front_door }: Organisation): string {
  return `If a child is in danger now, call ${emergency.number}. ${front_door.short}: ${front_door.number('professionals')}.`
}
