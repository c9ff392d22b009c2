import { attributesOf, classNames, hasWords, type Phrase, type Styled, type Words, wordsOf } from './markup.ts'

export interface LabelOptions extends Styled {
  isPageHeading?: boolean | undefined
}

export type LabelPhrase = Phrase<LabelOptions>

export interface LabelProps extends LabelOptions, Words {
  for?: string | undefined
}

/** The question that a control answers. Nothing without words. */
export function Label({ for: control, isPageHeading, classes, attributes, ...words }: LabelProps) {
  if (!hasWords(words)) return null
  const label = (
    <label class={classNames('govuk-label', classes)} {...attributesOf(attributes)} for={control || undefined}>
      {wordsOf(words)}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
