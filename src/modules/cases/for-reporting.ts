import { type Figure, idAfter, onePage, type RowsBehind } from '#extension/reporting'
import * as urls from '#urls'
import { MEASURES } from './store/figures.ts'
import { type EpisodesBehind, episodesBehind } from './store/rows.ts'

/** The figures of cases; each opens onto the records that it counted. */
export const figures: readonly Figure[] = MEASURES.map((measure) => ({ ...measure, rows: rowsOf(measure.slug) }))

function rowsOf(which: EpisodesBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await episodesBehind(tx, which, {
      ...wish,
      after: idAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `Case ${r.reference}`,
      url: urls.caseUrl(r.id),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: r.worker,
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}
