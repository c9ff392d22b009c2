import { attributesOf, classNames, hasWords, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface BackLinkProps extends Styled, Words {
  href?: string | undefined
}

/** The way back to the page before; says "Back" unless told otherwise. */
export function BackLink({ href = '#', classes, attributes, ...words }: BackLinkProps) {
  return (
    <a {...linkTo(href || '#')} class={classNames('govuk-back-link', classes)} {...attributesOf(attributes)}>
      {hasWords(words) ? wordsOf(words) : 'Back'}
    </a>
  )
}
