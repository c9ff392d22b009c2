// Browsers drop tabs and line ends inside an address and read a backslash as a slash, so `java\tscript:` and `/\evil`
// are refused whole rather than cleaned: what is not plainly harmless is not a link.
const unsafeCharacter = /[\s\\\p{Cc}\p{Cf}]/u
const withinThisSite = /^(\/(?!\/)|#|\?)/
const allowedScheme = /^(https?:\/\/[^/]|mailto:|tel:)/i

/**
 * The address if it may be a link, else `undefined`: http, https, mailto, tel, and addresses of this site that start
 * with `/`, `#` or `?`. `//elsewhere` is refused because it leaves the site unseen.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || unsafeCharacter.test(href)) return undefined
  return withinThisSite.test(href) || allowedScheme.test(href) ? href : undefined
}

/** The address to spread on an `<a>`: one that may not be a link leaves plain words, which nobody can press. */
export function linkTo(href: string | undefined): { href: string } | Record<never, never> {
  const address = safeHref(href)
  return address === undefined ? {} : { href: address }
}
