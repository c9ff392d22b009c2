import { type Finding, newAmong } from '../../ui/advice-lines.ts'

/** What there is to choose from; findings are known by their lines, which stay the same wherever the words move. */
export type Choice = {
  readonly all: readonly Finding[]
  /** What stood there since it was saved: it was advised on then. */
  readonly before: readonly string[]
  readonly kept: readonly string[]
  /** Every line that was there once: what is new is shown first, and only what is new is read out. */
  readonly seen: Readonly<Record<string, true>>
  /** What is shown now. */
  readonly shown: string | null
  readonly lineOf: (finding: Finding) => string
}

export type Chosen = {
  readonly findings: readonly Finding[]
  readonly fresh: readonly Finding[]
  /** What is shown now, if it is still there. */
  readonly stays: Finding | null
}

/** What of everything that was found is shown, in steps. */
export function* choosing({ all, before, kept, seen, shown, lineOf }: Choice): Generator<undefined, Chosen> {
  const written = newAmong(all, before, lineOf)
  yield
  const findings: Finding[] = []
  const fresh: Finding[] = []
  let stays: Finding | null = null
  for (const finding of written) {
    const line = lineOf(finding)
    if (kept.indexOf(line) >= 0) continue
    findings.push(finding)
    if (!seen[line]) fresh.push(finding)
    if (line === shown) stays = stays ?? finding
  }
  return { findings, fresh, stays }
}
