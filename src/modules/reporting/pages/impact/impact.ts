import { type Answer, type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import { type Asking, lately } from '#platform/lately.ts'
import { londonDate, yearOf } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import { type CountedYear, type PublicYear, publicYears } from '../../rules/years.ts'
import { countYears } from '../../store/counts.ts'
import { findMeasure, type MeasureSlug } from '../../store/measures.ts'
import { lastPublished, type Published } from '../../store/published.ts'
import type { Views } from '../../store/views.ts'
import { ImpactPage } from './impact.page.tsx'

const EXPLAINED: readonly MeasureSlug[] = ['young-people-supported', 'support-sessions']

/** Then the figures as they were counted last are good enough. */
const PATIENCE_MS = 1_000

type Figures = { readonly counted: readonly CountedYear[]; readonly published: readonly Published[] }

/** `/impact`: the years in words, in a table and in bars, counted as visitors come; from memory, and so without a database too. */
export function showImpact(views: Views, asking: Asking): Special {
  const figures = lately(asking, { ask: (tx) => figuresOf(views, tx), patience: PATIENCE_MS })
  return {
    prepared: {
      learn: figures.learn,
      page: (now) => draw(figures.known(), now),
      asOf: (now) => `${figures.turn()} ${yearAt(now)}`,
      turn: figures.turn,
      hasMark: true,
    },
    handler: async ({ tx, now }: Ask) => draw(await figuresOf(views, tx), now),
  }
}

async function figuresOf(views: Views, tx: Tx): Promise<Figures> {
  return { counted: await countYears(views, tx), published: await lastPublished(tx) }
}

function draw({ counted, published }: Figures, now: Date): Page {
  const years = publicYears(counted, yearAt(now))
  const words = EXPLAINED.map(findMeasure).filter((m) => m !== null)
  const description = 'How many young people we have supported, and how often, year by year.'
  return { ...page('Our figures', ImpactPage({ years, words, published })), description }
}

/** `/impact.json`, for other programs: ascending years, `null` where a figure is left out. */
export function answerJson(views: Views) {
  return async ({ tx, now }: Ask): Promise<Answer> => {
    const years: PublicYear[] = publicYears(await countYears(views, tx), yearAt(now))
    return { kind: 'bytes', type: 'application/json; charset=utf-8', bytes: JSON.stringify({ years }) }
  }
}

function yearAt(now: Date): number {
  return yearOf(londonDate(now))
}
