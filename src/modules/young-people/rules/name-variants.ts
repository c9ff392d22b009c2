import { foldName } from '#platform/pure/person-name.ts'
import { europeanForms } from './name-forms-europe.ts'
import { furtherForms } from './name-forms-world.ts'

// A name may stand in several lines; two names are forms of one another when a line holds both, so one line is never
// widened by the next: Jan is a form of John and of Janet, and John is not a form of Janet.
const lines = `${europeanForms}${furtherForms}`.trim().split(/\n+/)
const linesOf = new Map<string, Set<string>>()
for (const line of lines) {
  for (const name of line.split(' ').map(foldName)) linesOf.set(name, (linesOf.get(name) ?? new Set()).add(line))
}

/** True when two folded given names are known forms of one another: short forms, spellings, other languages' forms. */
export function areFormsOfOneName(one: string, other: string): boolean {
  const others = linesOf.get(other)
  return others !== undefined && [...(linesOf.get(one) ?? [])].some((line) => others.has(line))
}

/** The first form of each line that holds a folded name, so that an index finds Bill when asked for William. */
export function headForms(name: string): string[] {
  return [...new Set([...(linesOf.get(name) ?? [])].map((line) => line.split(' ')[0] ?? name))]
}
