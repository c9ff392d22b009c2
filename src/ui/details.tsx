import type { VNode } from 'preact'
import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface DetailsProps extends Styled, Words {
  summaryText?: string | undefined
  summaryHtml?: VNode | undefined
  id?: string | undefined
  open?: boolean | undefined
}

/** Words that most readers can leave folded away. */
export function Details({ summaryText, summaryHtml, id, open, classes, attributes, ...words }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', classes)} {...attributesOf(attributes)} open={open === true}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryHtml ?? summaryText}</span>
      </summary>
      <div class="govuk-details__text">{wordsOf(words)}</div>
    </details>
  )
}
