/** How it stands with the next reading of a page. Days are `YYYY-MM-DD`. */
export type Review = 'overdue' | 'soon' | 'later'

/** `soon`: the day from which on it is told. On its very day a page is not late yet. */
export function reviewOf(reviewBy: string, { today, soon }: { today: string; soon: string }): Review {
  if (reviewBy < today) return 'overdue'
  return reviewBy <= soon ? 'soon' : 'later'
}

/** So many days ahead somebody is told. */
export const DAYS_AHEAD = 30
