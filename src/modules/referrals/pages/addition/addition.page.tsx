import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { Heading } from '../heading.page.tsx'

export function AdditionPage({ referral, entry, csrf }: { referral: Referral; entry: Entry; csrf: string }) {
  return (
    <>
      <Heading referral={referral} title="Add to the referral" entry={entry} />
      <p class="govuk-body">
        What was done and decided stays as it is; this is added beside it, with your name and the day. Nobody is told:
        if somebody must know today, speak to them.
      </p>
      <AdditionForm referralId={referral.id} entry={entry} csrf={csrf} />
    </>
  )
}

/** Also on the page of a step that came too late, so that its words need no second writing. */
export function AdditionForm({ referralId, entry, csrf }: { referralId: string; entry: Entry; csrf: string }) {
  return (
    <Form action={urls.referralDeed(referralId, 'addition')} csrf={csrf}>
      <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
      <Field
        entry={entry}
        name="said"
        as="textarea"
        writtenBy="us"
        rows={6}
        label="What do you want to add to the referral?"
        hint={{ text: 'As you know it, and from whom.' }}
      />
      <Button text="Add it to the referral" preventDoubleClick={true} />
      <p class="govuk-body">
        <Link href={urls.referralUrl(referralId)}>Leave it, and look at the referral</Link>
      </p>
    </Form>
  )
}
