import { labelOf, type Word } from '#platform/organisation.ts'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { RequestLine } from '../../rules/notes.ts'
import { isOpen, STANDINGS, standingOf } from '../../rules/notes.ts'
import { dayOf } from '../pieces.tsx'

type Given = { lines: readonly RequestLine[]; askers: readonly Word[]; today: string }

export function NotesRequestsPage({ lines, askers, today }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Requests for notes</h1>
      <p class="govuk-body">
        By police, courts and solicitors. Nothing leaves without the manager’s decision. A new one is written down from
        the page of the case.
      </p>
      {lines.length === 0 && <p class="govuk-body">Nobody has asked for notes.</p>}
      <ul class="govuk-list rose-timeline">
        {lines.map((line) => (
          <Line line={line} askers={askers} today={today} />
        ))}
      </ul>
    </>
  )
}

function Line({ line, askers, today }: { line: RequestLine; askers: readonly Word[]; today: string }) {
  const standing = standingOf(line.outcome, line.released)
  const open = isOpen(standing)
  const due = line.answerBy !== null && open ? ` · answer due by ${dayOf(line.answerBy)}` : ''
  return (
    <li>
      <p class="rose-timeline__when">
        {labelOf(askers, line.askerKind)}
        {line.askerAgency && `, ${line.askerAgency}`} · came on {dayOf(line.receivedOn)}
        {due}
      </p>
      <p class="rose-timeline__what">
        <Link href={urls.notesRequestUrl(line.id)}>{line.name}</Link>{' '}
        <Tag classes={open ? 'govuk-tag--yellow' : 'govuk-tag--grey'} text={STANDINGS[standing]} />{' '}
        {open && line.answerBy !== null && line.answerBy < today && <Tag classes="govuk-tag--red" text="Late" />}
      </p>
    </li>
  )
}
