import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { safeHref } from './safe-href.ts'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { TaskList } from './task-list.tsx'

const harmless = [
  '/',
  '/cases/12?from=today#notes',
  '#content',
  '?after=20',
  'https://example.org/help',
  'HTTP://EXAMPLE.ORG',
  'mailto:hello@example.org',
  'tel:+441632960000',
]
const harmful = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u00ad:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example',
  '/\t/evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'evil.example',
  '',
]

describe('Link', () => {
  it.each(harmless)('leads to %j', (href) => {
    expect(render(<Link href={href}>Help</Link>)).toContain('<a class="govuk-link" href=')
  })

  it.each(harmful)('keeps the words and drops the link for %j', (href) => {
    expect(render(<Link href={href}>Help</Link>)).toBe('<span>Help</span>')
  })

  it('never leaves this site or runs script, whatever it is given', () => {
    const start = fc.constantFrom('', '/', '//', 'javascript:', '\t', 'https://', 'data:', '#', '\\')
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), start, (first, middle, last) => {
        const href = safeHref(first + middle + last)
        // An address that no browser can read leads nowhere.
        if (href === undefined || !URL.canParse(href, 'https://rose.example/')) return
        const meant = new URL(href, 'https://rose.example/')
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(meant.protocol)
        if (/^[/#?]/.test(href)) expect(meant.host).toBe('rose.example')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('every component with an address', () => {
  const href = 'javascript:alert(1)'
  it.each([
    ['back link', <BackLink href={href} />],
    ['breadcrumbs', <Breadcrumbs items={[{ text: 'Home', href }]} />],
    ['button', <Button text="Go" href={href} />],
    ['error summary', <ErrorSummary errorList={[{ text: 'Wrong', href }]} />],
    ['pagination', <Pagination previous={{ href }} next={{ href }} items={[{ number: 1, href }]} />],
    ['panel', <Panel classes="govuk-panel--interruption" actions={{ items: [{ text: 'Go', href }] }} />],
    [
      'service navigation',
      <ServiceNavigation serviceName="Rose" serviceUrl={href} navigation={[{ text: 'A', href }]} />,
    ],
    ['skip link', <SkipLink href={href} />],
    ['summary list', <SummaryList rows={[{ key: 'A', value: 'B', actions: { items: [{ text: 'Change', href }] } }]} />],
    ['task list', <TaskList items={[{ title: 'A', status: 'Done', href }]} />],
  ])('%s drops one that is not harmless', (_, component) => {
    const html = render(component)
    expect(html).toMatch(/<a[ >]/)
    expect(html).not.toContain('javascript:')
  })
})
