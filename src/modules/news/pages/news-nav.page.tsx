import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

const PAGES = [
  { text: 'Our news', href: urls.manageNews },
  { text: 'Feeds from outside', href: urls.manageFeeds },
  { text: 'As visitors see it', href: urls.news },
] as const

export function NewsNav({ current }: { current: string }) {
  return (
    <nav class="rose-filters" aria-label="News">
      {PAGES.map(({ text, href }) => (
        <Link href={href} text={text} attributes={href === current ? { 'aria-current': 'page' } : {}} />
      ))}
    </nav>
  )
}
