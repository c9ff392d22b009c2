import { goTo } from '#platform/http/ask.ts'
import { madeForAnybody, RouteTable } from '#platform/http/routes.ts'
import { anyone, notAudited } from '#platform/http/words.ts'
import * as urls from '#urls'
import { ADDRESSES } from './addresses.ts'
import { showCard } from './pages/card/card.ts'
import { cardOnPaper } from './pages/card/paper.ts'
import { robots, security, sitemap } from './pages/crawlers/crawlers.ts'
import { showTranslated } from './pages/in-language/in-language.ts'
import { leave } from './pages/leave/leave.ts'
import { showWords } from './pages/words/words.ts'
import type { SiteSetting } from './setting.ts'

const nobody = notAudited('nobody is known on a public page')

export function routes({
  organisation,
  latest,
  lines,
  recorded,
  content,
  translations,
  exitUrl,
  url,
  elsewhere,
  pages,
}: SiteSetting): RouteTable {
  const r = new RouteTable()
  for (const address of ADDRESSES) {
    if (!content.get(address.path) || elsewhere.includes(address.url)) continue
    const given = { organisation, latest, lines, recorded, content, translations, url }
    r.get(address.url, anyone, nobody, showWords(address, given))
    r.get(`/:language${address.url === urls.home ? '' : address.url}`, anyone, nobody, showTranslated(address, given))
  }
  const tab = content.get('you')?.about.tab ?? organisation.organisation.name
  r.get('/you/card', anyone, nobody, showCard({ organisation, lines, tab }))
  r.get('/you/card.pdf', anyone, nobody, cardOnPaper({ organisation, lines }))
  r.get(
    '/young-people',
    anyone,
    notAudited('leads on'),
    madeForAnybody(() => goTo(urls.you)),
  )
  r.get('/exit', anyone, notAudited('whoever leaves is nobody’s business'), leave(exitUrl))
  const about = { url, pages, email: organisation.organisation.email }
  r.get('/robots.txt', anyone, notAudited('for machines'), robots(about))
  r.get('/sitemap.xml', anyone, notAudited('for machines'), sitemap({ ...about, translated: translations.listed }))
  r.get('/.well-known/security.txt', anyone, notAudited('for whoever found a weakness'), security(about))
  return r
}
