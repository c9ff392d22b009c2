import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { PageAt } from '../../page-at.ts'
import type { Line, Run } from '../../rules/differences.ts'
import type { Version } from '../../rules/version.ts'
import type { Fault } from '../../save.ts'
import { LookPage } from '../look.page.tsx'
import { Sent } from '../sent.page.tsx'
import { byWords, deedWords } from '../standing.page.tsx'

type Given = {
  at: PageAt
  version: number
  /** Null: the starting words. */
  made: Version | null
  /** Null: no page can be made of it any more. */
  html: string | null
  /** What it is compared with. */
  before: string
  lines: readonly Line[]
  faults: readonly Fault[]
  isStale: boolean
  /** It is what visitors see. */
  isShown: boolean
  csrf: string
}

export function VersionPage({ at, version, made, html, before, lines, faults, isStale, isShown, csrf }: Given) {
  const { address, newest } = at
  const isAsked = faults.some(({ field }) => field === 'sure')
  return (
    <>
      <BackLink href={urls.managePage(address.path)} text="Back to this page" />
      {isStale && (
        <ErrorSummary
          titleText="Nothing was changed"
          descriptionText={`${byWords(newest?.madeBy ?? null)} saved a version while you were looking.`}
        />
      )}
      {faults.length > 0 && (
        <ErrorSummary titleText="Nothing was changed yet" descriptionText={faults.map(({ says }) => says).join(' ')} />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{address.url}</span>
        {version === 0 ? 'The starting words' : `Version ${version}`}
      </h1>
      {made && (
        <InsetText>
          {`Saved on ${formatMoment(made.madeAt)} by ${byWords(made.madeBy)}: ${deedWords(made)}. `}
          {made.publishAt ? `For the site from ${formatMoment(made.publishAt)} on.` : 'A draft.'}
        </InsetText>
      )}
      {!isShown && html !== null && (
        <Form action={urls.managePageRestoring(address.path, version)} csrf={csrf} kept={false}>
          <Sent version={newest?.version ?? 0} />
          {isAsked && (
            <Checkboxes
              name="sure"
              fieldset={{ legend: { text: 'Shall it go on the site all the same?' } }}
              items={[{ value: 'yes', text: 'Yes, I have looked at this, and the words stay as they are' }]}
            />
          )}
          <p class="govuk-body">{whatRestoringDoes(at)}</p>
          <div class="govuk-button-group">
            <Button text="Bring these words back" preventDoubleClick={true} />
            <Link href={urls.managePageChangeFrom(address.path, version)}>Change or plan them first</Link>
          </div>
        </Form>
      )}
      <h2 class="govuk-heading-m">What changed from {before}</h2>
      <Differences lines={lines} />
      <h2 class="govuk-heading-m">How it looks</h2>
      {html === null ? (
        <p class="govuk-body">No page can be made of these words any more.</p>
      ) : (
        <LookPage html={html} address={address} />
      )}
    </>
  )
}

function whatRestoringDoes({ standing: { waiting } }: PageAt): string {
  const plain = 'If you bring them back, visitors see these words at once, as a new version.'
  if (waiting?.publishAt) return `${plain} What is planned for ${formatMoment(waiting.publishAt)} is taken back by it.`
  return plain
}

/** The changed lines; a run of unchanged ones is told by its number. */
function Differences({ lines }: { lines: readonly Line[] }) {
  if (lines.every(({ is }) => is === 'same')) return <p class="govuk-body">Nothing that a reader sees.</p>
  return (
    <div class="rose-card rose-changes">
      {lines.map(({ is, runs }, i) => {
        if (is === 'changed') return <p class="govuk-body">{runs.map(runWords)}</p>
        if (lines[i - 1]?.is === 'same') return null
        const next = lines.findIndex((line, at) => at > i && line.is === 'changed')
        const left = (next < 0 ? lines.length : next) - i
        return <p class="rose-quiet">{left === 1 ? 'One line stays.' : `${left} lines stay.`}</p>
      })}
    </div>
  )
}

function runWords({ is, text }: Run) {
  if (is === 'gone') return <del>{text}</del>
  return is === 'new' ? <ins>{text}</ins> : <span>{text}</span>
}
