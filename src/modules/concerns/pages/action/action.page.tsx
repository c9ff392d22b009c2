import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Found } from '../find.ts'
import { Heading } from '../pieces.tsx'

export function ActionPage({ title, found, entry, csrf }: { title: string; found: Found; entry: Entry; csrf: string }) {
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <Form action={urls.concernDeed(found.concern.id, 'action')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field entry={entry} name="what" as="textarea" writtenBy="us" rows={2} label="What will be done?" />
        <Field entry={entry} name="owner" label="Which adult does it?" autocomplete="off" />
        <Field entry={entry} name="due" as="date" label="By which day?" />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
    </>
  )
}
