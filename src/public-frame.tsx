import { Follow } from '#modules/news'
import { Phone } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

/** What leads through the public site; that of the pages for young people leads to nothing else. */

type Entry = { readonly text: string; readonly href: string }

export const PUBLIC_NAV: readonly Entry[] = [
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

export function PublicFooter({ organisation, url }: Charity) {
  return (
    <>
      <Links label="More pages" entries={ALSO} />
      <Follow feeds={organisation.feeds} />
      <Who organisation={organisation} url={url} />
    </>
  )
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
export function aroundYou(path: string) {
  const back = path === urls.you ? undefined : { href: urls.you, text: 'Back to the start' }
  return {
    homeUrl: urls.you,
    back,
    footer: <Links label="Pages for you" entries={FOR_YOU} />,
    withoutScript: WITHOUT_SCRIPT,
  }
}

/** Only a script can take a page out of the browser's own way back; whoever has none is told. */
export const WITHOUT_SCRIPT =
  'Scripts are off here. So after “Leave this page”, the Back button can show this page again. If you close the tab, it cannot.'

function Links({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <nav aria-label={label}>
      <ul class="rose-footer__links">
        {entries.map(({ text, href }) => (
          <li>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
