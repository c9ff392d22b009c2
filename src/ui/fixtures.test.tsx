import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { afterAll, describe, expect, it } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { treeOf } from './fixture-tree.ts'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { Textarea } from './textarea.tsx'
import { trustedHtml } from './trusted-html.tsx'
import { WarningText } from './warning-text.tsx'

// The fixtures are JSON, so their options fit each component's props only as far as this test then proves.
type Rendered = ComponentType<Record<string, unknown>>
const components = Object.entries({
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  'character-count': CharacterCount,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  details: Details,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  fieldset: Fieldset,
  'file-upload': FileUpload,
  hint: Hint,
  input: Input,
  'inset-text': InsetText,
  label: Label,
  'notification-banner': NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  'phase-banner': PhaseBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tag: Tag,
  'task-list': TaskList,
  textarea: Textarea,
  'warning-text': WarningText,
}) as unknown as [string, Rendered][]

// Files of our own, which no fixture can describe; each has tests of its own or stands under a component above.
const ours = [
  'advice',
  'advice-on',
  'advice-rehearsed',
  'advice-text',
  'both-versions',
  'kept',
  'kept-notice',
  'choices',
  'field',
  'form',
  'form-group',
  'layout',
  'level-tag',
  'link',
  'publish-time',
  'staff-bar',
  'trusted-html',
  'without-script',
]

interface Fixture {
  name: string
  options: Record<string, unknown>
  html: string
  hidden: boolean
}

const packageFolder = new URL('../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)

function fixturesOf(component: string): Fixture[] {
  const file = new URL(`${component}/fixtures.json`, packageFolder)
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures
}

const rawKey = /^(html|\w+Html|start|end|navigationStart|navigationEnd)$/

function optionsOf(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(optionsOf)
  if (typeof given !== 'object' || given === null) return given ?? undefined
  const entries = Object.entries(given).map(([key, value]) => [
    key,
    rawKey.test(key) && typeof value === 'string' ? value && trustedHtml(value) : optionsOf(value),
  ])
  return Object.fromEntries(entries)
}

describe.each(components)('%s', (name, Component) => {
  const fixtures = fixturesOf(name)
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { options, html }) => {
    const rendered = render(<Component {...(optionsOf(options) as Record<string, unknown>)} />)
    expect(treeOf(rendered)).toEqual(treeOf(html))
  })
  it('has fixtures to be tested by', () => {
    expect(fixtures.filter((fixture) => !fixture.hidden).length).toBeGreaterThan(0)
  })
})

describe('the whole of ui', () => {
  it('has a fixture test for every component of its own name', () => {
    const files = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || (entry.name.endsWith('.tsx') && !entry.name.endsWith('.test.tsx')))
      .map((entry) => entry.name.replace(/\.tsx$/, ''))
    const tested = new Set([...components.map(([name]) => name), ...ours, 'theme'])
    expect(files.filter((file) => !tested.has(file))).toEqual([])
    expect(ours.filter((name) => existsSync(new URL(`${name}/`, packageFolder)))).toEqual([])
  })
})

afterAll(() => {
  const counts = components.map(([name]) => {
    const all = fixturesOf(name)
    return `${name} ${all.filter((fixture) => !fixture.hidden).length}+${all.filter((fixture) => fixture.hidden).length}`
  })
  console.log(`Fixtures compared (visible+hidden): ${counts.join(', ')}`)
})
