import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../scripts/programs.ts'
import { root } from '../scripts/root.ts'
import type { Outcome } from './outcome.ts'

/** Of a hundred small mistakes in the rules of who may see what, so many must turn a test red. */
const AT_LEAST = 90

/** Stryker changes the access rules one small mistake at a time; each must turn a test red. */
export async function mutations(): Promise<Outcome> {
  const { code, stdout, stderr } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', 'attack/stryker.json'])
  process.stdout.write(stdout.slice(-6_000))
  if (code !== 0 && !stdout.includes('All files')) process.stdout.write(stderr.slice(-4_000))
  const report = JSON.parse(readFileSync(join(root, 'dist', 'attack', 'mutations.json'), 'utf8')) as Report
  const { killed, all } = tally(report)
  const score = all === 0 ? 0 : (100 * killed) / all
  return { held: score >= AT_LEAST, said: `${killed} of ${all} mistakes turned a test red: ${score.toFixed(1)} %` }
}

type Report = { readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>> }

/** A mistake that never ends is noticed too; one that does not compile or that was set aside counts for nothing. */
function tally({ files }: Report): { killed: number; all: number } {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const counted = all.filter((status) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
  return { killed: counted.filter((status) => status === 'Killed' || status === 'Timeout').length, all: counted.length }
}
