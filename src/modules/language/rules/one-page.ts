type Entry = {
  readonly row?: number | undefined
  readonly title: string
  readonly why: string
  readonly instead: readonly string[]
}

export type Line = { readonly title: string; readonly why: string; readonly instead: string }

/**
 * The phrases that stand on the one page, by the `row` that stands with each of them: those written most often and those
 * that harm most, the first twelve that this charity's guide holds. The last four are there for whoever has switched some
 * off.
 */
const ROWS = [3, 2, 1, 16, 22, 42, 44, 47, 37, 58, 60, 9, 65, 36, 10, 31]
const MOST = 12

export function onePage(guide: readonly Entry[]): Line[] {
  return ROWS.flatMap((row) => guide.find((entry) => entry.row === row) ?? [])
    .slice(0, MOST)
    .map(({ title, why, instead }) => ({ title, why, instead: instead.slice(0, 2).join('; ') }))
}
