import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface HintProps extends Styled, Words {
  id?: string | undefined
}

/** Help with one question. */
export function Hint({ id, classes, attributes, ...words }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributesOf(attributes)}>
      {wordsOf(words)}
    </div>
  )
}
