// `npm run attack [-- PART]`: known weaknesses of our parts, mutation testing, many hostile inputs, sqlmap. Each against this machine alone.
import { advisories } from '../scripts/advisories.ts'
import { hostileInputs } from './hostile.ts'
import { mutations } from './mutations.ts'
import type { Outcome } from './outcome.ts'
import { sqlInjection } from './sql-injection.ts'

const PARTS: Readonly<Record<string, () => Promise<Outcome>>> = {
  advisories,
  hostile: hostileInputs,
  sqlmap: sqlInjection,
  mutations,
}

const wanted = process.argv[2]
if (wanted !== undefined && !Object.hasOwn(PARTS, wanted)) {
  process.stderr.write(`There is no part ${wanted}: choose ${Object.keys(PARTS).join(', ')}, or none for all.\n`)
  process.exit(2)
}
const said: string[] = []
let held = true
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted !== undefined && wanted !== name) continue
  process.stdout.write(`\n${name}\n`)
  const outcome = await part()
  held &&= outcome.held
  said.push(`${outcome.held ? 'held  ' : 'BROKEN'}  ${name.padEnd(10)}${outcome.said}`)
}
process.stdout.write(`\n${said.join('\n')}\n`)
process.exitCode = held ? 0 : 1
