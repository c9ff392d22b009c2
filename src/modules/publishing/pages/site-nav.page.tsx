import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

const PAGES = [
  { text: 'Pages', href: urls.managePages },
  { text: 'Help lines', href: urls.manageHelpLines },
  { text: 'Other languages', href: urls.manageTranslations },
  { text: 'As visitors see it', href: urls.home },
] as const

/** What whoever looks after the site goes to and fro between. */
export function SiteNav({ current }: { current: string }) {
  return (
    <nav class="rose-filters" aria-label="The site">
      {PAGES.map(({ text, href }) => (
        <Link href={href} text={text} attributes={href === current ? { 'aria-current': 'page' } : {}} />
      ))}
    </nav>
  )
}
