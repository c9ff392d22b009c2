import { BackLink } from '#ui/back-link.tsx'

type Given = { title: string; back: string }

/** Instead of a form, for somebody who opened the record for an hour: what they changed here would outlast their look. */
export function OpenForAnHour({ title, back }: Given) {
  return (
    <>
      <BackLink href={back} text="Back" />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        You opened this record for an hour. You can read it and add what you did, and what others wrote stays as it is.
        Its worker or your manager can change it: please tell them.
      </p>
    </>
  )
}
