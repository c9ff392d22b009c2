import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { figureWords } from '../../rules/figure-words.ts'
import type { Period } from '../../rules/period.ts'

type Shown = {
  readonly measure: { readonly slug: string; readonly name: string; readonly definition: string; readonly unit: string }
  readonly period: Period
  readonly words: string
  /** null: there is none that may be published. */
  readonly figure: number | null
  readonly csrf: string
  /** The figure that stood on the page before, when it has changed meanwhile. */
  readonly seen?: string
}

/** Shows what would be published, and asks once. */
export function PublicationPage({ measure, period, words, figure, csrf, seen }: Shown) {
  const said = figureWords(figure, { decimals: measure.slug === 'sessions-per-young-person' ? 1 : 0 })
  return (
    <>
      <BackLink href={urls.reportsFor(period.slug)} text="Figures" />
      {seen !== undefined && (
        <ErrorSummary
          titleText="The figure has changed"
          errorList={[
            { text: `It was ${seen} when you opened this page and is ${said} now. Nothing was published yet.` },
          ]}
        />
      )}
      <h1>Publish a figure</h1>
      <h2>
        {measure.name}, {words}
        {figure !== null && `: ${said}`}
      </h2>
      <p class="rose-measure">{measure.definition}</p>
      {figure === null ? (
        <InsetText>
          <p>
            This figure cannot be published. It is under five, there is nothing to count, or it would give away a figure
            under five, and then somebody could be recognised.
          </p>
        </InsetText>
      ) : (
        <Form action={urls.publicationForm} csrf={csrf}>
          <Hidden name="measure" value={measure.slug} />
          <Hidden name="period" value={period.slug} />
          <Hidden name="figure" value={String(figure)} />
          <p class="rose-measure">
            It gets a page of its own that anybody can read, with today’s date and your role, not your name. It stays as
            it is, even when records are put right later, and it cannot be taken back.
          </p>
          <Button text="Publish this figure" />
        </Form>
      )}
    </>
  )
}
