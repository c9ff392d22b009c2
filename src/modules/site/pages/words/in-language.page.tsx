import type { ComponentChildren } from 'preact'
import { ENGLISH, type OtherLanguage, type PageLanguage } from '#platform/pure/page-language.ts'
import { Link } from '#ui/link.tsx'

/** What the charity writes of itself, in the language of the page, or in English and marked as such. */
export function SaidIn({ language, text }: { language: PageLanguage; text: string }) {
  const said = language.said(text)
  return said === null ? <bdi lang={ENGLISH.code}>{text}</bdi> : <>{said}</>
}

/** A link to another of our pages: to the same in this language, or else to the English one, and says so. */
export function LinkIn({
  language,
  href,
  children,
}: {
  language: PageLanguage
  href: string
  children: ComponentChildren
}) {
  const own = href.startsWith('/')
  const to = own ? language.to(href) : href
  if (to !== null) return <Link href={to}>{children}</Link>
  return (
    <Link href={href} attributes={{ hreflang: ENGLISH.code }}>
      {children} ({language.say('in English')})
    </Link>
  )
}

/** The same page in other languages, each by its own name. */
export function OtherLanguages({
  languages,
  language,
}: {
  languages: readonly OtherLanguage[]
  language: PageLanguage
}) {
  if (languages.length === 0) return null
  return (
    <nav aria-label={language.say('Languages')}>
      <p>
        {languages.map(({ code, direction, name, href }, i) => (
          <>
            {i > 0 && ' · '}
            <Link href={href} attributes={{ lang: code, hreflang: code, dir: direction }}>
              {name}
            </Link>
          </>
        ))}
      </p>
    </nav>
  )
}
