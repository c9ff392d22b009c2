import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate, yearOf } from '#platform/pure/dates.ts'
import { type PublicYear, publicYears } from '../../rules/years.ts'
import { countYears } from '../../store/counts.ts'
import { findMeasure, type MeasureSlug } from '../../store/measures.ts'
import { lastPublished } from '../../store/published.ts'
import type { Views } from '../../store/views.ts'
import { ImpactPage } from './impact.page.tsx'

const EXPLAINED: readonly MeasureSlug[] = ['young-people-supported', 'support-sessions']

/** `/impact`: the years in words, in a table and in bars, counted as the page is asked for. */
export function showImpact(views: Views) {
  return async (ask: Ask): Promise<Answer> => {
    const years = await yearsOf(views, ask)
    const published = await lastPublished(ask.tx)
    const words = EXPLAINED.map(findMeasure).filter((m) => m !== null)
    const description = 'How many young people we have supported, and how often, year by year.'
    return { ...page('Our figures', ImpactPage({ years, words, published })), description }
  }
}

/** `/impact.json`, for other programs: ascending years, `null` where a figure is left out. */
export function answerJson(views: Views) {
  return async (ask: Ask): Promise<Answer> => {
    const years = await yearsOf(views, ask)
    return { kind: 'bytes', type: 'application/json; charset=utf-8', bytes: JSON.stringify({ years }) }
  }
}

async function yearsOf(views: Views, ask: Ask): Promise<PublicYear[]> {
  const counted = await countYears(views, ask.tx)
  return publicYears(counted, yearOf(londonDate(ask.now)))
}
