import type { Organisation, Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Found } from '../find.ts'
import { BothOf, type Meanwhile, NewInstead } from '../meanwhile.page.tsx'
import { Heading, InDanger } from '../pieces.tsx'

type Given = {
  title: string
  found: Found
  entry: Entry
  csrf: string
  organisation: Organisation
  now: Date
  words: readonly Word[]
  /** What somebody else wrote while this was being written. */
  meanwhile: Meanwhile | null
}

export function DecisionPage({ title, found, entry, csrf, organisation, now, words, meanwhile }: Given) {
  const { concern } = found
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <InDanger organisation={organisation} now={now} />
      <Form action={urls.concernDeed(concern.id, 'decision')} csrf={csrf}>
        {meanwhile && <BothOf found={found} meanwhile={meanwhile} organisation={organisation} />}
        <Hidden name="version" value={concern.version} />
        <Field
          entry={entry}
          name="steps"
          as="checkboxes"
          label="What do we do?"
          hint={{ text: 'Choose all that are decided now. Later decisions are added; none is ever changed.' }}
          items={words.map((w) => ({ value: w.code, text: w.label }))}
        />
        <Field entry={entry} name="reasons" as="textarea" writtenBy="us" rows={5} label="Why?" />
        {concern.closedAt === null ? <Button text="Save this decision" preventDoubleClick={true} /> : <NewInstead />}
      </Form>
    </>
  )
}
