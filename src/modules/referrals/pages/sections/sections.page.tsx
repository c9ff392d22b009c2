import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { type Task, TaskList } from '#ui/task-list.tsx'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import type { Progress, SectionProgress } from '../../rules/progress.ts'
import { DraftFrame } from '../draft/draft-frame.page.tsx'

type Props = {
  organisation: Organisation
  csrf: string
  draft: Draft
  progress: readonly SectionProgress[]
  documents: number
}

const STATUS: Readonly<Record<Progress, Task['status']>> = {
  finished: 'Finished',
  started: { tag: { text: 'Started', classes: 'govuk-tag--yellow' } },
  'to-do': { tag: { text: 'To do' } },
  some: 'Filled in',
  none: 'If known',
}

/** The parts of the form: what is needed, what may be added, and how far each is. */
export function SectionsPage({ organisation, csrf, draft, progress, documents }: Props) {
  const needed = progress.filter(({ section }) => section.part === 'minimum')
  const ready = needed.every(({ progress }) => progress === 'finished')
  return (
    <DraftFrame organisation={organisation} draft={draft}>
      <h1 class="govuk-heading-l">Refer a young person</h1>
      <h2 class="govuk-heading-m">Needed before you can send it</h2>
      <TaskList idPrefix="needed" items={needed.map(task)} />
      <h2 class="govuk-heading-m">If you know it</h2>
      <p class="govuk-body">All of this can wait until we speak.</p>
      <TaskList
        idPrefix="if-known"
        items={[
          ...progress.filter(({ section }) => section.part === 'if-known').map(task),
          {
            title: 'Documents',
            href: urls.referDocuments,
            status: documents === 0 ? 'If known' : `${documents} added`,
          },
        ]}
      />
      <h2 class="govuk-heading-m">Check and send</h2>
      {ready ? (
        <Button href={urls.referCheck} text="Check your answers and send" />
      ) : (
        <p class="govuk-body">
          When every needed part is finished you can send it. You can{' '}
          <Link href={urls.referCheck} text="read what you have written" /> before that.
        </p>
      )}
      <h2 class="govuk-heading-m">Not now?</h2>
      <p class="govuk-body">
        <Link href={urls.referLink} text="Get a link by e-mail to come back to this form" />
      </p>
      <Form action={urls.referLeave} csrf={csrf}>
        <Button text="Close the form in this browser" classes="govuk-button--secondary" />
      </Form>
    </DraftFrame>
  )
}

function task({ section, progress, next }: SectionProgress): Task {
  return { title: section.title, href: urls.referPage(next.code), status: STATUS[progress] }
}
