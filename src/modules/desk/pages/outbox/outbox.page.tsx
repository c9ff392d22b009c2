import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

type Mail = { id: string; to: string; subject: string; body: string; writtenAt: Date }

export function OutboxPage({ mails, most }: { mails: readonly Mail[]; most: number }) {
  return (
    <>
      <h1 class="govuk-heading-l">Outbox of the practice site</h1>
      <p class="govuk-body">
        Nothing here is ever sent. A live Rose sends these. The newest {most} are shown.{' '}
        <Link href={urls.demo} text="Back" />
      </p>
      {mails.length === 0 && <p class="govuk-body">No mail yet.</p>}
      {mails.map((mail) => (
        <article class="rose-card">
          <h2 class="govuk-heading-s">{mail.subject}</h2>
          <p class="govuk-body-s rose-quiet">
            To {mail.to}, {formatDate(londonDate(mail.writtenAt))} at {londonTime(mail.writtenAt)}
          </p>
          <p class="govuk-body rose-as-typed">{withLinks(mail.body)}</p>
        </article>
      ))}
    </>
  )
}

/** A link in a mail becomes one on the page; what is not plainly an address of the web stays words. */
function withLinks(body: string) {
  return body.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 === 1 ? <Link href={part} text={part} /> : part))
}

export function DemoPage() {
  return (
    <>
      <h1 class="govuk-heading-l">Practice site</h1>
      <p class="govuk-body">
        Everybody here is invented. Nobody reads what you write, and no mail leaves this computer.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <Link href={urls.refer} text="Refer a young person" />, as a professional
        </li>
        <li>
          <Link href={urls.signIn} text="Sign in" />, as a member of the team
        </li>
        <li>
          <Link href={urls.demoOutbox} text="Outbox" />: the mail that a live Rose would have sent
        </li>
      </ul>
    </>
  )
}
