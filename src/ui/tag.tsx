import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'

export interface TagProps extends Styled, Words {}

/** The state of a thing in a word or two. The word carries the meaning, the colour only repeats it. */
export function Tag({ classes, attributes, ...words }: TagProps) {
  return (
    <strong class={classNames('govuk-tag', classes)} {...attributesOf(attributes)}>
      {wordsOf(words)}
    </strong>
  )
}
