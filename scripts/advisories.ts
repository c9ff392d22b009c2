import { askNpm } from './npm.ts'
import type { Ended } from './programs.ts'

/** What the registry says of weaknesses that are known in our parts. */
export type Verdict =
  | { readonly is: 'none'; readonly looked: number }
  | { readonly is: 'found'; readonly parts: readonly string[] }
  /** Nobody can tell: it must never be taken for a good answer. */
  | { readonly is: 'no answer' }

type Report = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>
  readonly metadata?: {
    readonly vulnerabilities?: Readonly<Record<string, number>>
    readonly dependencies?: { readonly total?: number }
  }
}

/** Reads what `npm audit --json` wrote. Only high and critical ones count. */
export function judgeAdvisories({ stdout }: Pick<Ended, 'stdout'>): Verdict {
  const report = read(stdout)
  const counts = report?.metadata?.vulnerabilities
  if (!report || !counts) return { is: 'no answer' }
  const grave = (counts['high'] ?? 0) + (counts['critical'] ?? 0)
  if (grave === 0) return { is: 'none', looked: report.metadata?.dependencies?.total ?? 0 }
  const parts = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity }]) => `${name} (${severity})`)
  return { is: 'found', parts }
}

function read(text: string): Report | null {
  try {
    return JSON.parse(text) as Report
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}

/** A part of `npm run attack`: fails on a grave weakness, and says so when the registry answers nothing. */
export async function advisories(): Promise<{ held: boolean; said: string }> {
  const verdict = judgeAdvisories(await askNpm(['audit', '--json']))
  if (verdict.is === 'no answer') return { held: true, said: 'the registry does not answer, so nobody looked' }
  if (verdict.is === 'none') return { held: true, said: `nothing grave is known of ${verdict.looked} parts` }
  return { held: false, said: `known weaknesses: ${verdict.parts.join(', ')}` }
}
