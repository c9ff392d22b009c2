import type { VNode } from 'preact'
import { type Attributes, attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface ErrorSummaryItem extends Words {
  /** `#` and the id of the field to mend. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummaryProps extends Styled {
  titleText?: string | undefined
  titleHtml?: VNode | undefined
  descriptionText?: string | undefined
  descriptionHtml?: VNode | undefined
  errorList?: readonly ErrorSummaryItem[] | undefined
  disableAutoFocus?: boolean | undefined
}

/** All that is wrong on a page, first on the page, each line leading to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { titleText = 'There is a problem', titleHtml, descriptionText, descriptionHtml, errorList = [] } = props
  const description = descriptionHtml ?? descriptionText
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      {...attributesOf(props.attributes)}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of its own: a reader moved to the whole box would otherwise miss part of it. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleHtml ?? titleText}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li>{errorLine(item)}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

function errorLine({ href, attributes, ...words }: ErrorSummaryItem) {
  if (!href) return wordsOf(words)
  return (
    <a {...linkTo(href)} {...attributesOf(attributes)}>
      {wordsOf(words)}
    </a>
  )
}
