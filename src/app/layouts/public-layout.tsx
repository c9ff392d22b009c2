import { Follow } from '#modules/news'
import { Phone } from '#modules/site'
import type { Page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ENGLISH, isEnglish, type PageLanguage } from '#platform/pure/page-language.ts'
import type { PublicWord } from '#platform/pure/public-words.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

/** What leads through the public site; that of the pages for young people leads to nothing else. */

type Entry = { readonly text: PublicWord; readonly href: string }

const PUBLIC_NAV: readonly Entry[] = [
  { text: 'Young people', href: urls.you },
  { text: 'Worried about a child', href: urls.worriedAboutAChild },
  { text: 'Families', href: urls.families },
  { text: 'Professionals', href: urls.professionals },
  { text: 'Refer', href: urls.refer },
]

const ALSO: readonly Entry[] = [
  { text: 'What exploitation is', href: urls.whatIsExploitation },
  { text: 'About us', href: urls.about },
  { text: 'News', href: urls.news },
  { text: 'Language that does not blame', href: urls.language },
  { text: 'Our figures', href: urls.impact },
  { text: 'Contact', href: urls.contact },
  { text: 'Privacy', href: urls.privacy },
  { text: 'Accessibility', href: urls.accessibility },
]

const FOR_YOU: readonly Entry[] = [
  { text: 'Start page', href: urls.you },
  { text: 'Is it happening to me?', href: urls.youSigns },
  { text: 'It is not your fault', href: urls.youNotYou },
  { text: 'What happens if I tell?', href: urls.youTell },
  { text: 'I am worried about a friend', href: urls.youFriend },
  { text: 'Someone to talk to', href: urls.youHelp },
  { text: 'Ask us to call you', href: urls.youCall },
  { text: 'If someone checks your phone', href: urls.youPrivate },
  { text: 'What we keep about you', href: urls.privacyYoungPeople },
]

/** Tells search engines where the same page is in other languages. */
export function alsoIn(alternates: Page['alternates']) {
  if (!alternates) return undefined
  return (
    <>
      {alternates.map(({ code, href }) => (
        <link rel="alternate" hreflang={code} href={href} />
      ))}
    </>
  )
}

/** The language of a page that is not in English, for its frame. */
export function saidIn(language: PageLanguage) {
  if (isEnglish(language)) return {}
  const { code, direction, say } = language
  const words = {
    leave: say('Leave this page'),
    skip: say('Skip to main content'),
    menu: say('Menu'),
    back: say('Back'),
  }
  return { lang: code, direction, words }
}

/** What the frame of a page for adults says besides the page. */
export function aroundPublic(
  { organisation, url }: Charity,
  { language = ENGLISH, forTheYoung }: Pick<Page, 'language' | 'forTheYoung'>,
) {
  const { say, to } = language
  return {
    nav: PUBLIC_NAV.map((entry) => ({ href: to(entry.href) ?? entry.href, text: textIn(language, entry) })),
    homeUrl: to(urls.home) ?? urls.home,
    footer: (
      <>
        <Links label={say('More pages')} entries={ALSO} language={language} />
        {isEnglish(language) && !forTheYoung && <Follow feeds={organisation.feeds} />}
        <div {...(isEnglish(language) ? {} : { lang: ENGLISH.code, dir: 'ltr' })}>
          <Who organisation={organisation} url={url} />
        </div>
      </>
    ),
    withoutScript: say(WITHOUT_SCRIPT),
  }
}

type Charity = { readonly organisation: Organisation; readonly url: string }

/** Who we are, for people, for paper, and in schema.org's words for search engines. On pages for adults alone. */
function Who({ organisation: { organisation }, url }: Charity) {
  const { name, charity, area, telephone } = organisation
  return (
    <p itemscope itemtype="https://schema.org/NGO">
      <span itemprop="name">{name}</span> works in <span itemprop="areaServed">{area}</span> and is part of{' '}
      <span itemprop="parentOrganization" itemscope itemtype="https://schema.org/NGO">
        <span itemprop="name">{charity}</span>
      </span>
      . Telephone <Phone number={telephone} />
      <meta itemprop="telephone" content={abroad(telephone)} />. This site: {new URL(url).host}
      <link itemprop="url" href={url} />
    </p>
  )
}

/** A number as it is dialled from anywhere. */
function abroad(telephone: string): string {
  return telephone.replaceAll(' ', '').replace(/^0/, '+44')
}

/** What the frame of a page for young people says besides the page: a way back that is always there, and the others. */
export function aroundYou(path: string, language: PageLanguage) {
  const { say, to } = language
  const home = to(urls.you)
  const start = { text: 'Back to the start', href: urls.you } as const
  const back = path === (home ?? urls.you) ? undefined : { href: home ?? urls.you, text: textIn(language, start) }
  return {
    homeUrl: home ?? urls.you,
    back,
    footer: <Links label={say('Pages for you')} entries={FOR_YOU} language={language} />,
    withoutScript: say(WITHOUT_SCRIPT),
  }
}

/** Only a script can take a page out of the browser's own way back; whoever has none is told. */
const WITHOUT_SCRIPT: PublicWord =
  'Scripts are off here. So after “Leave this page”, the Back button can show this page again. If you close the tab, it cannot.'

function textIn({ say, to }: PageLanguage, { text, href }: Entry): string {
  return to(href) === null ? `${say(text)} (${say('in English')})` : say(text)
}

function Links({ label, entries, language }: { label: string; entries: readonly Entry[]; language: PageLanguage }) {
  return (
    <nav aria-label={label}>
      <ul class="rose-footer__links">
        {entries.map((entry) => (
          <li>
            <Link href={language.to(entry.href) ?? entry.href}>{textIn(language, entry)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
