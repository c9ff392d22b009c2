// Made once: making one takes longer than all the figures of a page.
const FORMATS = [0, 1].map(
  (decimals) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
)

/** A figure as people read it: thousands apart, one decimal only where there is one to say. */
export function figureWords(figure: number | null, { decimals = 0 }: { decimals?: 0 | 1 } = {}): string {
  return figure === null ? 'under 5' : (FORMATS[decimals]?.format(figure) ?? String(figure))
}
