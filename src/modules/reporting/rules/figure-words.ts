/** A figure as people read it: thousands apart, one decimal only where there is one to say. */
export function figureWords(figure: number | null, { decimals = 0 }: { decimals?: 0 | 1 } = {}): string {
  if (figure === null) return 'under 5'
  return figure.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
