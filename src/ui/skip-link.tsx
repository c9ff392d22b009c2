import { attributesOf, classNames, hasWords, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface SkipLinkProps extends Styled, Words {
  href?: string | undefined
}

/** Past the navigation, straight to the words. Seen only when it has the keyboard's focus. */
export function SkipLink({ href = '#content', classes, attributes, ...words }: SkipLinkProps) {
  return (
    <a
      {...linkTo(href || '#content')}
      class={classNames('govuk-skip-link', classes)}
      {...attributesOf(attributes)}
      data-module="govuk-skip-link"
    >
      {hasWords(words) ? wordsOf(words) : 'Skip to main content'}
    </a>
  )
}
