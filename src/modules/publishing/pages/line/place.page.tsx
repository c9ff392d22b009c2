import { newId } from '#platform/secrets.ts'
import { Button } from '#ui/button.tsx'
import { blankEntry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { LineGiven } from './line-given.ts'

/** Before all others. No line can have this code. */
export const FIRST = '-'

/** Where it stands among the others. Those that are closed at a moment stand last in any case. */
export function Place({ line, lines, order, csrf }: Pick<LineGiven, 'line' | 'lines' | 'order' | 'csrf'>) {
  const all = lines.all()
  const before = all[all.findIndex(({ code }) => code === line.code) - 1]
  const others = all.filter(({ code }) => code !== line.code)
  return (
    <>
      <h2 class="govuk-heading-m">Its place</h2>
      <Form action={urls.manageHelpLineDeed(line.code, 'place')} csrf={csrf} kept={false}>
        <Hidden name="version" value={order} />
        <Hidden name="send_key" value={newId()} />
        <Field
          entry={{ ...blankEntry, values: { after: before?.code ?? FIRST } }}
          name="after"
          as="select"
          label="It stands"
          hint="Where one reads, lines that are closed at that moment stand after those that are open."
          items={[
            { value: FIRST, text: 'First of all' },
            ...others.map(({ code, name }) => ({ value: code, text: `After ${name}` })),
          ]}
        />
        <Button text="Move it" classes="govuk-button--secondary" preventDoubleClick={true} />
      </Form>
    </>
  )
}
