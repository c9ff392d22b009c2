import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { BackLink } from './back-link.tsx'
import { classNames } from './markup.ts'
import { linkTo } from './safe-href.ts'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { StaffBar, type StaffBarProps } from './staff-bar.tsx'
import { trustedStyle } from './trusted-html.tsx'
import { WithoutScript } from './without-script.tsx'

export interface PageProps {
  /** The name of this page alone. On pages for young people a neutral one: it stays in the browser's history. */
  title: string
  /** The name of the organisation, or a neutral word where its name would give a reader away. */
  brand: string
  /**
   * The style sheet: carried within the page (exactly as built, since the security policy allows it by its hash), or
   * linked from this site, where the browser may keep it.
   */
  css: string | { href: string }
  /** English of Britain unless said, with the words of the frame in it. */
  lang?: string | undefined
  direction?: 'ltr' | 'rtl' | undefined
  words?: { leave: string; skip: string; menu: string; back: string } | undefined
  /** Marks the title when a form came back with faults, the first thing a screen reader says. */
  inError?: boolean | undefined
  description?: string | undefined
  /** A public page that search engines leave out. */
  unlisted?: boolean | undefined
  /** Shown on every page of a practice site. `emergency` says in plain words whom to call for real. */
  practiceSite?: { emergency: string } | undefined
  nav?: readonly NavigationItem[] | undefined
  /** The address of this page's entry in `nav`, or of a page below it. */
  current?: string | undefined
  homeUrl?: string | undefined
  icon?: string | undefined
  scripts?: readonly { src: string }[] | undefined
  /** Further elements of the head, such as a link to a feed. */
  head?: VNode | undefined
  /** The way back to the page before. */
  back?: { href: string; text?: string | undefined } | undefined
  /** Between navigation and the page: breadcrumbs. */
  beforeMain?: ComponentChildren
  footer?: ComponentChildren
  children?: ComponentChildren
}

export interface PublicPageProps extends PageProps {
  exitUrl?: string | undefined
  /** What somebody has to know about leaving whose browser runs no script. */
  withoutScript?: string | undefined
  /** A page for young people: whoever comes back to it by the browser's own ways is led out again (src/client/exit). */
  once?: boolean | undefined
}

export type StaffPageProps = PageProps & StaffBarProps

/** A page ready to send, from a `PublicPage` or a `StaffPage`. */
export function renderPage(page: VNode): string {
  return `<!DOCTYPE html>${render(page)}`
}

/**
 * The frame of a page for anybody. The way out comes first: a young person who is interrupted reaches it with one
 * press, by keyboard or finger, wherever the page is scrolled, and without script.
 */
export function PublicPage({ exitUrl = '/exit', withoutScript, ...page }: PublicPageProps) {
  return (
    <Document page={page} frame="public">
      <header class="rose-bar">
        <div class="govuk-width-container rose-bar__row">
          <a class="rose-exit" {...linkTo(exitUrl)} rel="noreferrer nofollow" data-exit="">
            {page.words?.leave ?? 'Leave this page'}
          </a>
          <SkipLink text={page.words?.skip} />
          <Brand {...page} />
        </div>
      </header>
      <WithoutScript text={withoutScript} />
      <Body page={page} />
    </Document>
  )
}

/** The frame of a page that staff hand over to be read with a young person: no navigation, no search, nobody's name. */
export function TogetherPage(page: PageProps) {
  return (
    <Document page={page} frame="together">
      <Body page={page} />
    </Document>
  )
}

/** The frame of a page for staff: top bar with search and who is signed in, navigation, the work. */
export function StaffPage({ signedInAs, search, deed, ...page }: StaffPageProps) {
  return (
    <Document page={page} frame="staff">
      <header class="rose-bar">
        <div class="govuk-width-container rose-bar__row">
          <SkipLink />
          <Brand {...page} />
          <StaffBar signedInAs={signedInAs} search={search} deed={deed} />
        </div>
      </header>
      <Body page={page} />
    </Document>
  )
}

type Framed = { page: PublicPageProps; frame: 'public' | 'staff' | 'together'; children: ComponentChildren }
function Document({ page, frame, children }: Framed) {
  // Android’s keyboard makes the page lower instead of covering its foot, where the way out is.
  const keyboard = frame === 'public' ? ', interactive-widget=resizes-content' : ''
  const title = page.title === page.brand ? page.brand : `${page.title} – ${page.brand}`
  return (
    <html
      lang={page.lang ?? 'en-GB'}
      dir={page.direction}
      class="govuk-template"
      data-once={page.once ? '' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <title>{page.inError ? `Error: ${title}` : title}</title>
        <meta name="viewport" content={`width=device-width, initial-scale=1, viewport-fit=cover${keyboard}`} />
        {page.description && <meta name="description" content={page.description} />}
        {(frame !== 'public' || page.unlisted) && <meta name="robots" content="noindex, nofollow" />}
        <meta name="color-scheme" content="light" />
        {/* Said outright, or the browser asks for an icon at an address of its own. */}
        <link rel="icon" href={page.icon ?? 'data:,'} />
        {styleOf(page.css)}
        {page.head}
        {page.scripts?.map(script)}
      </head>
      <body class={classNames('govuk-template__body', `rose-${frame}`)}>{children}</body>
    </html>
  )
}

function styleOf(css: PageProps['css']) {
  if (typeof css === 'string') return trustedStyle(css)
  if (!/^\/(?![/\\])/.test(css.href)) throw new Error('A style sheet comes from this site alone')
  return <link rel="stylesheet" href={css.href} />
}

function script({ src }: { src: string }) {
  // A script from elsewhere would see all that a child reads here.
  if (!/^\/(?![/\\])/.test(src)) throw new Error('A script comes from this site alone')
  return <script src={src} defer={true} />
}

function Brand({ brand, homeUrl = '/' }: PageProps) {
  return (
    <a class="rose-brand" {...linkTo(homeUrl)}>
      {brand}
    </a>
  )
}

function Body({ page }: { page: PageProps }) {
  const { practiceSite, nav, back, beforeMain, footer, lang, words } = page
  return (
    <>
      {practiceSite && (
        <aside class="rose-practice" aria-label="Practice site" {...(lang ? { lang: 'en-GB', dir: 'ltr' } : {})}>
          <p class="govuk-width-container">
            <strong>Practice site: nobody reads this.</strong> {practiceSite.emergency}
          </p>
        </aside>
      )}
      {nav && nav.length > 0 && <ServiceNavigation {...menuOf(nav, page)} />}
      <div class="govuk-width-container">
        {back && (
          <nav aria-label={words?.back ?? 'Back'}>
            <BackLink {...back} />
          </nav>
        )}
        {beforeMain}
        <main class="govuk-main-wrapper" id="content" tabIndex={-1}>
          {page.children}
        </main>
      </div>
      {footer && (
        <footer class="rose-footer">
          <div class="govuk-width-container">{footer}</div>
        </footer>
      )}
    </>
  )
}

function menuOf(nav: readonly NavigationItem[], { current, words }: PageProps) {
  const navigation = nav.map((item) => ({
    ...item,
    current: item.current ?? item.href === current,
    active: item.active ?? (item.href !== '/' && current?.startsWith(`${item.href}/`) === true),
  }))
  return { navigation, navigationLabel: words?.menu, collapseNavigationOnMobile: false }
}
