import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Found } from '../find.ts'
import { Heading } from '../pieces.page.tsx'
import { EntryFields } from '../record/fields.page.tsx'

type Given = Found & { title: string; typed: Entry; version: number; rows: readonly BothRow[] | null; csrf: string }

export function ChangePage({ entry, whose, title, typed, version, rows, csrf }: Given) {
  return (
    <>
      <Heading
        person={whose.person}
        title={title}
        back={urls.therapyEntry(entry.id)}
        backText="Back to the entry"
        entry={typed}
      />
      <Form action={urls.therapyChange(entry.id)} csrf={csrf}>
        {rows && (
          <BothVersions said="This entry was changed while you were writing, perhaps in another window." rows={rows} />
        )}
        <Hidden name="version" value={version} />
        <EntryFields entry={typed} />
        <Field entry={typed} name="because" writtenBy="us" label="Why do you change it?" />
        <div class="rose-savebar">
          <Button text="Save the change" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
