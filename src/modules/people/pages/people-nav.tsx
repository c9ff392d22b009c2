import type { Staff } from '#platform/viewer.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { may } from '../rules/permissions.ts'

const PAGES = [
  { permission: 'people.read', text: 'Who works here', href: urls.people },
  { permission: null, text: 'Rota', href: urls.rota },
  { permission: 'people.manage', text: 'Deputies', href: urls.deputies },
  { permission: 'people.manage', text: 'Keepers', href: urls.keepers },
  { permission: 'people.read', text: 'Recovery', href: urls.recoveries },
  { permission: 'restriction.rescue', text: 'Restricted records', href: urls.leftAlone },
  { permission: 'glass.review', text: 'Looks to review', href: urls.glassReviews },
] as const

/** The pages about who works here that this viewer may open. */
export function PeopleNav({ staff, current }: { staff: Staff; current: string }) {
  const pages = PAGES.filter(({ permission }) => permission === null || may(staff, permission))
  if (pages.length < 2) return null
  return (
    <nav class="rose-filters" aria-label="People">
      {pages.map(({ text, href }) => (
        <Link href={href} text={text} attributes={href === current ? { 'aria-current': 'page' } : {}} />
      ))}
    </nav>
  )
}
