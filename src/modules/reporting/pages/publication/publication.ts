import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { findFigure, type Measure } from '../../rules/figures.ts'
import { isPartial, type Period, periodName, readPeriod } from '../../rules/period.ts'
import type { Counting } from '../../store/counts.ts'
import { publish, publishedBefore } from '../../store/published.ts'
import { figuresFor } from '../reports/reports.ts'
import { PublicationPage } from './publication.page.tsx'

const TITLE = 'Publish a figure'

type Found = {
  readonly measure: Measure
  readonly period: Period
  readonly words: string
  readonly figure: number | null
}

/** `GET /reports/publication?measure=…&period=…`: what would be published, before it is. */
export function showPublication(counting: Counting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(counting, ask, ask.query)
    if (!found) return 'not-found'
    return page(TITLE, PublicationPage({ ...found, csrf: ask.csrf }))
  }
}

/** `POST /reports/publication`: freezes the figure as the manager saw it, or says why not. */
export function publishFigure(counting: Counting) {
  return async (ask: Ask): Promise<Answer> => {
    const asked = { measure: ask.form.text('measure'), period: ask.form.text('period') }
    const found = await find(counting, ask, asked)
    if (!found) return 'not-found'
    const body = { ...found, csrf: ask.csrf }
    if (found.figure === null) return faulty(TITLE, PublicationPage(body))
    const seen = ask.form.text('figure')
    if (seen !== String(found.figure)) return stale(TITLE, PublicationPage({ ...body, seen }))
    return goTo(...(await freeze(ask, found.measure, { ...found, figure: found.figure })))
  }
}

type Frozen = { readonly period: Period; readonly words: string; readonly figure: number }

async function freeze(ask: Ask, measure: Measure, { period, words, figure }: Frozen): Promise<Parameters<typeof goTo>> {
  const staff = staffOf(ask)
  const first = `${measure.slug}-${period.slug}-on-${londonDate(ask.now)}`
  const before = await publishedBefore(ask.tx, first)
  const same = before.find((p) => p.figure === figure && p.definition === measure.definition)
  if (same) return [urls.publishedFigure(same.slug)]
  const slug = before.length === 0 ? first : `${first}-${before.length + 1}`
  const id = newId()
  const { name, unit, definition } = measure
  const { from, to } = period
  const who = { publishedBy: staff.id, publishedAs: staff.role, publishedAt: ask.now }
  await publish(ask.tx, {
    id,
    slug,
    measure: measure.slug,
    name,
    unit,
    period: words,
    from,
    to,
    figure,
    definition,
    ...who,
  })
  return [urls.publishedFigure(slug), { about: { kind: 'published-figure', id } }]
}

/** The figure as the public may have it: null when it is too small, or would give a small one away. */
async function find(
  counting: Counting,
  ask: { tx: Tx; now: Date },
  asked: { readonly measure?: string; readonly period?: string },
): Promise<Found | null> {
  const measure = findFigure(counting.figures, asked.measure)
  const period = readPeriod(asked.period ?? '')
  if (!measure || !period) return null
  const { counted, left } = await figuresFor(ask.tx, { ...counting, period, exact: false })
  const figure = left.has(measure.slug) ? null : (counted[measure.slug] ?? null)
  const partial = isPartial(period, londonDate(ask.now))
  return { measure, period, words: `${periodName(period)}${partial ? ' so far' : ''}`, figure }
}
