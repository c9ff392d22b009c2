import { labelOf, type Organisation, type Word } from '#platform/organisation.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { type Decision, OUTCOMES } from '../../rules/notes.ts'
import type { Found } from '../notes-request/find.ts'
import { Asked } from '../notes-request/notes-request.page.tsx'
import { choices, Heading, labelIn, momentOf, radios } from '../pieces.tsx'

type Given = Found & {
  title: string
  entry: Entry
  csrf: string
  words: Organisation['partners']
  bases: readonly Word[]
  /** Somebody has decided since this page was opened. */
  overtaken: boolean
}

/** A decision is never changed, only followed by another: so there are two to read and nothing to choose. */
function rowsOf(latest: Decision, { entry, words }: Given): BothRow[] {
  const typed = (name: string) => String(entry.values[name] ?? '')
  const basis = (code: string) => labelOf(words.lawful_bases, code)
  return differing([
    {
      name: 'outcome',
      label: 'What is decided',
      theirs: labelIn(OUTCOMES, latest.outcome),
      mine: labelIn(OUTCOMES, typed('outcome')),
    },
    { name: 'what', label: 'Which part, or what more', theirs: latest.what, mine: typed('what') },
    { name: 'reasons', label: 'Reasons', theirs: latest.reasons, mine: typed('reasons') },
    {
      name: 'lawful_basis',
      label: 'Lawful basis',
      theirs: basis(latest.lawfulBasis),
      mine: basis(typed('lawful_basis')),
    },
  ])
}

export function NotesDecisionPage(given: Given) {
  const { of, request, decisions, entry, csrf, words, bases, title, overtaken } = given
  const latest = decisions.at(-1)
  return (
    <>
      <Heading
        title={title}
        name={of.name}
        back={urls.notesRequestUrl(request.id)}
        backText="Back to the request"
        entry={entry}
      />
      {latest && (
        <InsetText>
          {latest.decidedByName} decided on {momentOf(latest.decidedAt)}:{' '}
          <strong>{labelIn(OUTCOMES, latest.outcome)}</strong>. {latest.what} {latest.reasons}{' '}
          {latest.lawfulBasis && `Lawful basis: ${labelOf(words.lawful_bases, latest.lawfulBasis)}.`}
          {latest.outcome !== 'ask-for-more' && ' A new decision takes its place from now on; what has left, has left.'}
        </InsetText>
      )}
      <Asked request={request} words={words} />
      <Form action={urls.notesRequestDeed(request.id, 'decision')} csrf={csrf}>
        {overtaken && latest && (
          <BothVersions
            said={`${latest.decidedByName} has decided while you were writing, and nothing of yours is saved.`}
            rows={rowsOf(latest, given)}
          />
        )}
        <Hidden name="version" value={decisions.length} />
        <Field entry={entry} name="outcome" as="radios" label="What do you decide?" items={radios(OUTCOMES)} />
        <Field
          entry={entry}
          name="what"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="Which part, or what more?"
          hint="For a part: exactly what may leave, and what stays. To ask for more: what they are to tell us first."
        />
        <Field
          entry={entry}
          name="reasons"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="Your reasons"
          hint="Is it necessary, is it the least that will do, and what does it mean for the young person?"
        />
        <Field
          entry={entry}
          name="lawful_basis"
          as="select"
          label="Lawful basis"
          hint="For anything that leaves."
          items={choices(bases)}
        />
        <div class="rose-savebar">
          <Button text={overtaken ? 'Save mine as the next decision' : 'Save the decision'} preventDoubleClick={true} />
          {overtaken && <Link href={urls.notesRequestUrl(request.id)}>Leave it at what is decided</Link>}
        </div>
      </Form>
    </>
  )
}
