import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface InsetTextProps extends Styled, Words {
  id?: string | undefined
}

/** Words set apart from the rest of the page. */
export function InsetText({ id, classes, attributes, ...words }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)} {...attributesOf(attributes)}>
      {wordsOf(words)}
    </div>
  )
}
