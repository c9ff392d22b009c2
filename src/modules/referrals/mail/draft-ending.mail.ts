import type { Mail } from '#platform/mail.ts'
import type { Organisation } from '#platform/organisation.ts'
import { danger } from './link.mail.ts'

type About = { organisation: Organisation; ends: string; unfinished: readonly string[]; startUrl: string }

/** To the writer of a draft that ends soon: what has not been sent, by the names of the form's parts alone. */
export function draftEndingMail(to: string, about: About): Mail {
  const { name } = about.organisation.organisation
  return {
    to,
    subject: `${name}: a form you saved has not been sent`,
    body: `You began a form and did not send it. On ${about.ends} it is deleted with all that is in it.

Nobody has read it. We have received nothing.

${stillToDo(about.unfinished)}

To go on, open the form in the browser where you wrote it, or by the link in the latest e-mail that you asked for:
${about.startUrl}

${danger(about.organisation)}
`,
  }
}

/** To the writer when it has ended. */
export function draftEndedMail(to: string, about: Pick<About, 'organisation' | 'startUrl'>): Mail {
  const { name, telephone } = about.organisation.organisation
  return {
    to,
    subject: `${name}: a form you saved was deleted and never sent`,
    body: `A form that you began was not sent in time, so it has been deleted with all that was in it.

Nobody has read it, and nobody is acting on it. If the worry is still there, begin again or telephone ${telephone}:
${about.startUrl}

${danger(about.organisation)}
`,
  }
}

function stillToDo(unfinished: readonly string[]): string {
  if (unfinished.length === 0) return 'Everything that is needed is filled in. What is missing is to press Send.'
  return `Still to do before it can be sent:\n${unfinished.map((title) => `- ${title}`).join('\n')}`
}
