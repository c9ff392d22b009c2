import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface ErrorMessageProps extends Styled, Words {
  id?: string | undefined
  /** Said before the message to those who cannot see its colour; an empty string leaves it out. */
  visuallyHiddenText?: string | undefined
}

/** What is wrong with one field and how to put it right. */
export function ErrorMessage(props: ErrorMessageProps) {
  const { id, visuallyHiddenText = 'Error', classes, attributes, ...words } = props
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributesOf(attributes)}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{`${visuallyHiddenText}:`}</span>{' '}
        </>
      )}
      {wordsOf(words)}
    </p>
  )
}
