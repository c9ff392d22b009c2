import { type Figure, idAfter, onePage, type RowsBehind } from '#extension/reporting'
import * as urls from '#urls'
import { MEASURES } from './store/figures.ts'
import { type PromisesBehind, promisesBehind } from './store/rows.ts'

/** The figures of promises; each opens onto the records that it counted. */
export const figures: readonly Figure[] = MEASURES.map((measure) => ({ ...measure, rows: rowsOf(measure.slug) }))

const OUTCOMES = { open: 'still open', kept: 'kept', 'kept-late': 'kept late', broken: 'not kept' } as const

function rowsOf(which: PromisesBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await promisesBehind(tx, which, {
      ...wish,
      after: idAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `A promise by ${r.owner}: ${OUTCOMES[r.became]}`,
      url: urls.promisesUrl(r.youngPersonId),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: '',
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}
