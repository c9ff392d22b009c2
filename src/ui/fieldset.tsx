import { attributesOf, classNames, hasWords, type Phrase, phrase, type Styled, type Words, wordsOf } from './markup.ts'

export interface LegendOptions extends Styled {
  isPageHeading?: boolean | undefined
}

export type Legend = Phrase<LegendOptions>

export interface FieldsetProps extends Styled, Pick<Words, 'html' | 'children'> {
  legend?: Legend | undefined
  describedBy?: string | undefined
  role?: string | undefined
}

/** One question whose answer takes several controls. */
export function Fieldset({ legend, describedBy, role, classes, attributes, ...words }: FieldsetProps) {
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role as 'group'}
      aria-describedby={describedBy || undefined}
      {...attributesOf(attributes)}
    >
      {legendOf(phrase(legend))}
      {wordsOf(words)}
    </fieldset>
  )
}

function legendOf(legend: (Words & LegendOptions) | undefined) {
  if (!hasWords(legend)) return null
  const { isPageHeading, classes } = legend as LegendOptions
  return (
    <legend class={classNames('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{wordsOf(legend)}</h1> : wordsOf(legend)}
    </legend>
  )
}
