import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A whole run knows at least so many words that must not be logged; fewer mean that nobody listened. */
const LEAST_WORDS = 500

export type RunLog = { readonly lines: readonly string[]; readonly never: readonly string[] }

/** What `tests/harness/run-log.ts` kept of a run. */
export function readRunLog(folder: string): RunLog {
  const read = (name: string) => {
    const file = join(folder, name)
    return existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : []
  }
  return { lines: read('log.txt'), never: [...new Set(read('never.txt'))] }
}

/**
 * What is wrong with the log of a run, in a sentence; null when nothing is. A child's name, date of birth, a password or a
 * key in any line is a fault, and so is a log of fewer than `least` lines, which cannot be the whole. The words themselves
 * are not repeated.
 */
export function faultOfRunLog({ lines, never }: RunLog, least: number): string | null {
  if (lines.length < least) return `The run logged ${lines.length} lines, fewer than ${least}: they were not kept.`
  if (never.length < LEAST_WORDS)
    return `The run knows ${never.length} words that must not be logged, fewer than ${LEAST_WORDS}: they were not kept.`
  // Seen to fail at every run: a line planted here, and taken out again, must be found.
  const planted = `{"event":"planted","said":"${never.at(-1)}"}`
  if (!linesWith([...lines, planted], never).includes(planted))
    return 'A word that was planted in the log was not found.'
  const found = linesWith(lines, never)
  if (found.length === 0) return null
  return `The log holds what it never may, in ${found.length} lines, first in one of the event ${eventOf(found[0] ?? '')}.`
}

function linesWith(lines: readonly string[], never: readonly string[]): string[] {
  return lines.filter((line) => {
    const said = withoutTime(line)
    return never.some((word) => said.includes(word))
  })
}

/** The moment at which a line was written is a date, and could be somebody's birthday. */
function withoutTime(line: string): string {
  return line.replace(/^\{"at":"[^"]*",|^\d{4}-\d\d-\d\d [\d:.]+ UTC /, '{')
}

function eventOf(line: string): string {
  return /"event":"([^"]*)"/.exec(line)?.[1] ?? 'unknown'
}
