import { firstPage, may } from '#modules/people'
import type { Page } from '#platform/http/ask.ts'
import type { Around, Words } from '#platform/http/foundations.ts'
import type { Frame } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ENGLISH } from '#platform/pure/page-language.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { AdviceScript, AdvisingContext } from '#ui/advice.tsx'
import { KeepingContext } from '#ui/kept.tsx'
import { PublicPage, renderPage, StaffPage, TogetherPage } from '#ui/layout.tsx'
import * as urls from '#urls'
import { alsoIn, aroundPublic, aroundYou, saidIn } from './public-layout.tsx'
import { StaffFooter, searchBox, staffNav, TinyForm } from './staff-layout.tsx'

/** Of each frame: its sheet as text, or where it is. */
export type Styles = Readonly<Record<Exclude<Frame, 'together' | 'you'>, string | { readonly href: string }>> & {
  /** Those of pages that hold a form and arrive with one request all the same: for young people, and for others. */
  readonly youForm?: string
  /** Those of public pages in a language that is written from right to left. */
  readonly fromRight?: string
  readonly wholeForm?: string
}

type Given = {
  readonly organisation: Organisation
  /** The public address of this Rose. */
  readonly url: string
  readonly styles: Styles
  readonly demo: boolean
  /** Addresses of the scripts of public pages, which make the way out quicker; none where nothing is built. */
  readonly publicScripts: readonly string[]
  /** Addresses of the scripts of staff pages. */
  readonly scripts: readonly string[]
  /** Addresses of the scripts that single pages name. */
  readonly pageScripts: Readonly<Record<string, string>>
  /** `phrases`: where the browser finds them. */
  readonly words: Pick<Words, 'check'> & { readonly phrases: string }
}

/** The sheet of each frame. */
const SHEETS: Readonly<Record<Frame, Exclude<keyof Styles, 'youForm' | 'wholeForm' | 'fromRight'>>> = {
  public: 'public',
  you: 'public',
  form: 'form',
  together: 'form',
  staff: 'staff',
}

/** Puts the right frame around a page: the public site's, a form's, or the staff's. */
export function makeFrame({
  organisation,
  url,
  styles,
  demo,
  publicScripts,
  scripts,
  pageScripts,
  words,
}: Given): (page: Page, around: Around) => string {
  const { emergency } = organisation
  const practiceSite = demo
    ? { emergency: `In an emergency call ${emergency.number}. Police, not an emergency: ${emergency.police}.` }
    : undefined
  return (page, around) => {
    const common = {
      title: page.title,
      brand: organisation.organisation.name,
      css: sheetOf(styles, page, around),
      current: around.path,
      // A history would tell that something was sent from a page for young people.
      inError: page.status === 422 && around.frame !== 'you',
      ...(practiceSite ? { practiceSite } : {}),
    }
    const { viewer } = around
    const own = page.script === undefined || page.script === 'advice' ? undefined : pageScripts[page.script]
    const body = advised(words, { page, around, script: pageScripts['advice'] })
    const sources = [...(viewer.kind === 'staff' ? scripts : []), ...(own === undefined ? [] : [own])]
    const typing = { scripts: sources.map((src) => ({ src })) }
    if (around.frame === 'together')
      return renderPage(
        <TogetherPage {...common} {...typing}>
          {body}
        </TogetherPage>,
      )
    if (around.frame !== 'staff' || viewer.kind !== 'staff') {
      const { description, unlisted, alternates, language = ENGLISH } = page
      const open = { description, unlisted, exitUrl: urls.leave, head: alsoIn(alternates), ...saidIn(language) }
      const leaving = { scripts: [...publicScripts, ...sources].map((src) => ({ src })) }
      // Its title is the neutral word of the page alone, which is all that a history shows.
      if (around.frame === 'you')
        return renderPage(
          <PublicPage {...common} {...open} {...leaving} once brand={page.title} {...aroundYou(around.path, language)}>
            {page.body}
          </PublicPage>,
        )
      return renderPage(
        <PublicPage {...common} {...open} {...leaving} {...aroundPublic({ organisation, url }, page)}>
          {body}
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
        footer={<StaffFooter learns={may(viewer, 'language.learn')} />}
        {...typing}
      >
        {body}
      </StaffPage>,
    )
  }
}

function sheetOf(styles: Styles, { hasForm, language }: Page, { frame }: Around): string | { readonly href: string } {
  if (language?.direction === 'rtl' && styles.fromRight) return styles.fromRight
  const whole = frame === 'you' ? styles.youForm : styles.wholeForm
  return (hasForm ? whole : undefined) ?? styles[hasForm ? 'form' : SHEETS[frame]]
}

/**
 * The page, with advice on the words in which staff, or whoever refers, write about a child. A page that a young person
 * reads or writes on has none.
 */
function advised(
  { check, phrases }: Given['words'],
  { page, around, script }: { page: Page; around: Around; script: string | undefined },
) {
  const body = around.frame === 'staff' || around.frame === 'together' ? bodyOf(page, around) : page.body
  if (around.frame !== 'staff' && page.script !== 'advice') return body
  const advising = { check, phrases, guide: urls.languageGuide, returned: around.returned, drawn: new Set<string>() }
  return (
    <AdvisingContext.Provider value={advising}>
      {body}
      {script && <AdviceScript src={script} />}
    </AdvisingContext.Provider>
  )
}

/** What staff type on any page comes back into its forms (ui/kept.tsx). */
function bodyOf(page: Page, { keeping }: Around) {
  const given = keeping && { ...keeping, title: page.title, discardUrl: urls.unsavedDiscard }
  return <KeepingContext.Provider value={given}>{page.body}</KeepingContext.Provider>
}
