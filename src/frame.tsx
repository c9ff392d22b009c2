import { firstPage, may } from '#modules/people'
import type { Page } from '#platform/http/ask.ts'
import type { Around } from '#platform/http/foundations.ts'
import type { Frame } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { KeepingContext } from '#ui/kept.tsx'
import { PublicPage, renderPage, StaffPage, TogetherPage } from '#ui/layout.tsx'
import * as urls from '#urls'
import { aroundYou, PUBLIC_NAV, PublicFooter, WITHOUT_SCRIPT } from './public-frame.tsx'

/** Of each frame: its sheet as text, or where it is. */
export type Styles = Readonly<Record<Exclude<Frame, 'together' | 'you'>, string | { readonly href: string }>> & {
  /** Of pages for young people that hold a form, so that they too arrive with one request. */
  readonly youForm?: string
}

type Given = {
  readonly organisation: Organisation
  readonly styles: Styles
  readonly demo: boolean
  /** Addresses of the scripts of public pages, which make the way out quicker; none where nothing is built. */
  readonly publicScripts: readonly string[]
  /** Addresses of the scripts of staff pages. */
  readonly scripts: readonly string[]
  /** Addresses of the scripts that single pages name. */
  readonly pageScripts: Readonly<Record<string, string>>
}

/** The sheet of each frame. */
const SHEETS: Readonly<Record<Frame, Exclude<keyof Styles, 'youForm'>>> = {
  public: 'public',
  you: 'public',
  form: 'form',
  together: 'form',
  staff: 'staff',
}

/** Puts the right frame around a page: the public site's, a form's, or the staff's. */
export function makeFrame({
  organisation,
  styles,
  demo,
  publicScripts,
  scripts,
  pageScripts,
}: Given): (page: Page, around: Around) => string {
  const { emergency } = organisation
  const practiceSite = demo
    ? { emergency: `In an emergency call ${emergency.number}. Police, not an emergency: ${emergency.police}.` }
    : undefined
  return (page, around) => {
    const common = {
      title: page.title,
      brand: organisation.organisation.name,
      css: page.hasForm ? (styles.youForm ?? styles.form) : styles[SHEETS[around.frame]],
      current: around.path,
      inError: page.status === 422,
      ...(practiceSite ? { practiceSite } : {}),
    }
    const { viewer } = around
    const own = page.script === undefined ? undefined : pageScripts[page.script]
    const sources = [...(viewer.kind === 'staff' ? scripts : []), ...(own === undefined ? [] : [own])]
    const typing = { scripts: sources.map((src) => ({ src })) }
    if (around.frame === 'together')
      return renderPage(
        <TogetherPage {...common} {...typing}>
          {bodyOf(page, around)}
        </TogetherPage>,
      )
    if (around.frame !== 'staff' || viewer.kind !== 'staff') {
      const open = { description: page.description, unlisted: page.unlisted, exitUrl: urls.leave }
      const leaving = { scripts: [...publicScripts, ...sources].map((src) => ({ src })) }
      // Its title is the neutral word of the page alone, which is all that a history shows.
      if (around.frame === 'you')
        return renderPage(
          <PublicPage {...common} {...open} {...leaving} brand={page.title} {...aroundYou(around.path)}>
            {page.body}
          </PublicPage>,
        )
      return renderPage(
        <PublicPage
          {...common}
          {...open}
          {...leaving}
          nav={PUBLIC_NAV}
          footer={<PublicFooter feeds={organisation.feeds} />}
          withoutScript={WITHOUT_SCRIPT}
        >
          {page.body}
        </PublicPage>,
      )
    }
    const signedInAs = {
      name: viewer.name,
      role: ROLE_NAMES[viewer.role],
      signOut: <TinyForm action="/sign-out" csrf={around.csrf} label="Sign out" />,
    }
    return renderPage(
      <StaffPage
        {...common}
        homeUrl={firstPage(viewer.role)}
        nav={staffNav(around)}
        signedInAs={signedInAs}
        search={searchBox(around)}
        deed={{ text: 'Raise a concern', href: urls.newConcern }}
        footer={<StaffFooter />}
        {...typing}
      >
        {bodyOf(page, around)}
      </StaffPage>,
    )
  }
}

/** What staff type on any page comes back into its forms (ui/kept.tsx). */
function bodyOf(page: Page, { keeping }: Around) {
  const given = keeping && { ...keeping, title: page.title, discardUrl: urls.unsavedDiscard }
  return <KeepingContext.Provider value={given}>{page.body}</KeepingContext.Provider>
}

function StaffFooter() {
  return (
    <ul class="rose-footer__links">
      <li>
        <a href={urls.account}>Your account</a>
      </li>
      <li>
        <a href={urls.access}>Who may do what</a>
      </li>
    </ul>
  )
}

function TinyForm({ action, csrf, label }: { action: string; csrf: string; label: string }) {
  return (
    <form method="post" action={action} class="rose-inline-form">
      <input type="hidden" name="_csrf" value={csrf} />
      <button class="rose-link-button">{label}</button>
    </form>
  )
}

/** Sent by POST: a name in an address would stay in the browser's history and in every log on the way. */
function searchBox({ viewer, csrf }: Around) {
  if (viewer.kind !== 'staff' || !may(viewer, 'case.read')) return undefined
  return (
    <form method="post" action={urls.search} role="search" class="rose-inline-form">
      <input type="hidden" name="_csrf" value={csrf} />
      <label class="govuk-visually-hidden" for="search-words">
        Name, date of birth or reference
      </label>
      <input
        class="govuk-input"
        id="search-words"
        name="words"
        type="search"
        autocomplete="off"
        placeholder="Name, birthday, reference"
      />
      <button class="govuk-button">Search</button>
    </form>
  )
}

/** Only what this person may open, so that nobody is sent to a closed door. */
function staffNav({ viewer }: Around): { text: string; href: string }[] {
  if (viewer.kind !== 'staff') return []
  const doors = [
    { permission: 'today.read', text: 'Today', href: urls.today },
    { permission: 'case.read', text: 'Cases', href: urls.cases },
    { permission: 'referral.read', text: 'Referrals', href: urls.referrals },
    { permission: 'therapy.read', text: 'Therapy', href: urls.therapy },
    { permission: 'visit.read', text: 'Visits', href: urls.visits },
    { permission: 'case.read', text: 'Supervision', href: urls.supervision },
    { permission: 'concern.raise', text: 'Concerns', href: urls.concerns },
    { permission: 'figures.read', text: 'Figures', href: urls.reports },
    { permission: 'news.write', text: 'News', href: urls.manageNews },
    { permission: 'concern.raise', text: 'People', href: may(viewer, 'people.read') ? urls.people : urls.rota },
    { permission: 'audit.read', text: 'Audit', href: urls.audit },
  ]
  return doors.filter((door) => may(viewer, door.permission)).map(({ text, href }) => ({ text, href }))
}
