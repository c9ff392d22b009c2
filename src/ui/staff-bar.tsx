import type { VNode } from 'preact'
import { linkTo } from './safe-href.ts'

export interface StaffBarProps {
  /** Who is looking, and the form that signs them out. */
  signedInAs?: { name: string; role?: string | undefined; signOut?: VNode | undefined } | undefined
  /** A small search form for the top bar. */
  search?: VNode | undefined
  /** What anybody may need to do at once, from any page. */
  deed?: { text: string; href: string } | undefined
}

/** What stands beside the brand at the top of every staff page. */
export function StaffBar({ signedInAs, search, deed }: StaffBarProps) {
  return (
    <>
      {search && <div class="rose-bar__search">{search}</div>}
      {deed && (
        <a class="rose-bar__deed" {...linkTo(deed.href)}>
          {deed.text}
        </a>
      )}
      {signedInAs && (
        <div class="rose-bar__person">
          <span class="rose-bar__name">
            {signedInAs.name}
            {signedInAs.role && <span class="rose-bar__role">{`, ${signedInAs.role}`}</span>}
          </span>
          {signedInAs.signOut}
        </div>
      )}
    </>
  )
}
