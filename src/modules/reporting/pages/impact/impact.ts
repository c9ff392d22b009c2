import { type Answer, type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import { type Asking, lately } from '#platform/lately.ts'
import { londonDate, yearOf } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import { findFigure, type Measure } from '../../rules/figures.ts'
import { type CountedYear, type PublicYear, publicYears } from '../../rules/years.ts'
import { type Counting, countYears } from '../../store/counts.ts'
import { lastPublished, type Published } from '../../store/published.ts'
import type { Views } from '../../store/views.ts'
import { ImpactPage } from './impact.page.tsx'

const EXPLAINED = ['young-people-supported', 'support-sessions']

/** Then the figures as they were counted last are good enough. */
const PATIENCE_MS = 1_000

type Figures = { readonly counted: readonly CountedYear[]; readonly published: readonly Published[] }

/** `/impact`: the years in words, in a table and in bars, counted as visitors come; from memory, and so without a database too. */
export function showImpact({ views, figures: measures }: Counting, asking: Asking): Special {
  const figures = lately(asking, { ask: (tx) => figuresOf(views, tx), patience: PATIENCE_MS })
  return {
    prepared: {
      learn: figures.learn,
      page: (now) => draw(figures.known(), measures, now),
      asOf: (now) => `${figures.turn()} ${yearAt(now)}`,
      turn: figures.turn,
      hasMark: true,
    },
    handler: async ({ tx, now }: Ask) => draw(await figuresOf(views, tx), measures, now),
  }
}

async function figuresOf(views: Views, tx: Tx): Promise<Figures> {
  return { counted: await countYears(views, tx), published: await lastPublished(tx) }
}

function draw({ counted, published }: Figures, measures: readonly Measure[], now: Date): Page {
  const years = publicYears(counted, yearAt(now))
  const words = EXPLAINED.map((slug) => findFigure(measures, slug)).filter((m) => m !== null)
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
