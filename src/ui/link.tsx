import { attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'
import { safeHref } from './safe-href.ts'

export interface LinkProps extends Styled, Words {
  href: string
  rel?: string | undefined
}

/** A link whose address is checked; an address that is not plainly harmless leaves the words without a link. */
export function Link({ href, rel, classes, attributes, ...words }: LinkProps) {
  const address = safeHref(href)
  if (address === undefined) return <span class={classes}>{wordsOf(words)}</span>
  return (
    <a class={classNames('govuk-link', classes)} href={address} rel={rel} {...attributesOf(attributes)}>
      {wordsOf(words)}
    </a>
  )
}
