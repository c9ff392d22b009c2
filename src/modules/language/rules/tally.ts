export const REASONS = ['quotation', 'legal', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** What a save says of the advice: what still stands, what of it was kept on purpose, and what was changed after it. */
export type Noted = {
  readonly findings: readonly { readonly rule: string }[]
  readonly kept: readonly { readonly rule: string; readonly reason: Reason }[]
  readonly changed: readonly string[]
}

export type Count = { readonly phrase: string; readonly written: number; readonly changed: number } & Readonly<
  Record<Reason, number>
>

/** More of one phrase in one save is no writing: a form filled by a machine would drown what the team wrote. */
const MOST = 50

/**
 * The counts of one save, by phrase. Only phrases of the guide count: the browser sends the names, and whoever bends them
 * could else write words of their own into a table. No more is kept of a phrase than stands there.
 */
export function countsOf({ findings, kept, changed }: Noted, known: ReadonlySet<string>): Count[] {
  const stands = tallied(findings.map(({ rule }) => rule))
  const gone = tallied(changed)
  const phrases = [...new Set([...stands.keys(), ...gone.keys()])].filter((phrase) => known.has(phrase)).sort()
  return phrases.map((phrase) => {
    const written = Math.min(stands.get(phrase) ?? 0, MOST)
    const reasons = kept.filter(({ rule }) => rule === phrase).slice(0, written)
    const because = (reason: Reason) => reasons.filter((one) => one.reason === reason).length
    return {
      phrase,
      written,
      quotation: because('quotation'),
      legal: because('legal'),
      other: because('other'),
      changed: Math.min(gone.get(phrase) ?? 0, MOST),
    }
  })
}

function tallied(rules: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
