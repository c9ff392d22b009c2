import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface WarningTextProps extends Styled, Words {
  iconFallbackText?: string | undefined
}

/** Something that must not be missed. */
export function WarningText({ iconFallbackText, classes, attributes, ...words }: WarningTextProps) {
  return (
    <div class={classNames('govuk-warning-text', classes)} {...attributesOf(attributes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || 'Warning'}</span> {wordsOf(words)}
      </strong>
    </div>
  )
}
