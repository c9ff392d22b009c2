import { type Figure, idAfter, onePage, type RowsBehind } from '#extension/reporting'
import * as urls from '#urls'
import { MEASURES } from './store/figures.ts'
import { type ReferralsBehind, referralsBehind } from './store/rows.ts'

/** The figures of referrals; each opens onto the records that it counted. */
export const figures: readonly Figure[] = MEASURES.map((measure) => ({ ...measure, rows: rowsOf(measure.slug) }))

function rowsOf(which: ReferralsBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await referralsBehind(tx, which, {
      ...wish,
      after: idAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `Referral ${r.reference}: ${r.name}`,
      url: urls.referralUrl(r.id),
      youngPerson: null,
      worker: '',
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}
