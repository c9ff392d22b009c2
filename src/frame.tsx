import { renderToString } from 'preact-render-to-string'
import { may } from '#modules/people'
import type { Around } from '#platform/http/answer.ts'
import type { Page } from '#platform/http/ask.ts'
import type { Frame } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { PublicPage, StaffPage } from '#ui/layout.tsx'
import * as urls from '#urls'

export type Styles = Readonly<Record<Frame, string>>

type Given = { readonly organisation: Organisation; readonly styles: Styles; readonly demo: boolean }

/** Puts the right frame around a page: the public site's, a form's, or the staff's. */
export function makeFrame({ organisation, styles, demo }: Given): (page: Page, around: Around) => string {
  const { emergency } = organisation
  const practiceSite = demo
    ? { emergency: `In an emergency call ${emergency.number}. Police, not an emergency: ${emergency.police}.` }
    : undefined
  return (page, around) => {
    const common = {
      title: page.title,
      brand: organisation.organisation.name,
      css: styles[around.frame],
      current: around.path,
      ...(practiceSite ? { practiceSite } : {}),
    }
    const html =
      around.frame === 'staff' && around.viewer.kind === 'staff' ? (
        <StaffPage
          {...common}
          nav={staffNav(around)}
          signedInAs={around.viewer.name}
          signOut={{ action: '/sign-out', csrf: around.csrf }}
        >
          {page.body}
        </StaffPage>
      ) : (
        <PublicPage {...common} exitUrl="/exit" nav={PUBLIC_NAV}>
          {page.body}
        </PublicPage>
      )
    return `<!DOCTYPE html>${renderToString(html)}`
  }
}

const PUBLIC_NAV = [
  { text: 'Refer a young person', href: urls.refer },
  { text: 'Our figures', href: '/impact' },
]

/** Only what this person may open, so that nobody is sent to a closed door. */
function staffNav({ viewer }: Around): { text: string; href: string }[] {
  if (viewer.kind !== 'staff') return []
  const doors = [
    { permission: 'today.read', text: 'Today', href: urls.today },
    { permission: 'case.read', text: 'Cases', href: urls.cases },
    { permission: 'referral.read', text: 'Referrals', href: urls.referrals },
    { permission: 'case.read', text: 'Search', href: urls.search },
    { permission: 'figures.read', text: 'Figures', href: urls.reports },
  ]
  return doors.filter((door) => may(viewer, door.permission)).map(({ text, href }) => ({ text, href }))
}
