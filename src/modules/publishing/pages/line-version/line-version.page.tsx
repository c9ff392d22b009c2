import { formatMoment } from '#platform/pure/dates.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import { newId } from '#platform/secrets.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { blankEntry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { type LineVersion, PARTS, partsChanged, partsWords } from '../../rules/line-history.ts'
import type { FoundLine } from '../line/find-line.ts'
import { deedWords } from '../line/history.page.tsx'
import { partWords } from '../line-edit/line-edit.form.ts'
import { HOW_WORDS } from '../line-words.ts'

type Given = {
  found: FoundLine
  version: LineVersion & { readonly line: HelpLine }
  csrf: string
  /** Why it could not be brought back as it was asked. */
  refused: string | null
}

/** One version as it was saved, with the way back to it. */
export function LineVersionPage({ found, version, csrf, refused }: Given) {
  const { line } = version
  const changed = partsChanged(found.line, line)
  const rows = PARTS.map(({ part, label }) => ({
    key: { text: label },
    value: { text: partWords(line, part) || 'None' },
  }))
  return (
    <>
      <BackLink href={urls.manageHelpLine(line.code)} text="Back to this help line" />
      {refused && <ErrorSummary titleText="Nothing was changed" descriptionText={refused} />}
      <h1 class="govuk-heading-l">
        Version {version.version} of “{found.line.name}”
      </h1>
      <InsetText>
        Saved on {formatMoment(version.madeAt)} by {version.madeBy}: {deedWords(version, null)}.{' '}
        {changed.length === 0 ? 'It says the same as now.' : `Other than now: ${partsWords(changed)}.`}
      </InsetText>
      <SummaryList rows={rows} />
      {changed.length > 0 && <Restore found={found} version={version} csrf={csrf} />}
    </>
  )
}

function Restore({ found, version, csrf }: Omit<Given, 'refused'>) {
  const items = [
    { value: 'rang', text: `I ${HOW_WORDS.rang} today: all of this is right` },
    { value: 'read', text: `I ${HOW_WORDS.read} today: all of this is right` },
    { value: 'no', text: 'I have not checked it' },
  ]
  return (
    <Form action={urls.manageHelpLineRestoring(found.line.code, version.version)} csrf={csrf} kept={false}>
      <Hidden name="version" value={found.version} />
      <Hidden name="send_key" value={newId()} />
      <Field
        entry={{ ...blankEntry, values: { how: 'no' } }}
        name="how"
        as="radios"
        label="Is it right again?"
        hint="It comes back as a new version. What differs from now is to be checked, unless you have checked it."
        items={items}
      />
      <Button text="Bring this back" preventDoubleClick={true} />
    </Form>
  )
}
