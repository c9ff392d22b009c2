// `npm run bench -- public`: every page of the public site beside a bare node:http server of the same bytes, beside Express with
// Nunjucks and govuk-frontend, and on the line of an old phone, as Lighthouse reckons it; all of one run.
import { join } from 'node:path'
import { root } from '../scripts/root.ts'
import { publicAddresses } from '../tests/journeys/public-addresses.ts'
import { measureLoads } from './public-load.ts'
import { type Budget, budgetsOfLoads, budgetsOfVisits, loadTable, visitTable } from './public-report.ts'
import { measureVisits } from './public-visits.ts'
import { installRivals } from './rivals.ts'
import { startRose } from './rose.ts'

const SMALL = 5

/** True: within every budget. */
export async function benchPublic(): Promise<boolean> {
  await installRivals()
  const rose = await startRose(join(root, 'data'), SMALL)
  try {
    const paths = await publicAddresses(rose.base)
    const loads = await measureLoads(rose, paths)
    process.stdout.write(loadTable(loads))
    const visits = await measureVisits(rose.base, paths)
    process.stdout.write(visitTable(visits))
    return said([...budgetsOfLoads(loads), ...budgetsOfVisits(visits)])
  } finally {
    await rose.stop()
  }
}

function said(budgets: readonly Budget[]): boolean {
  for (const { what, value, limit, isKept } of budgets)
    process.stdout.write(`${isKept ? 'kept  ' : 'broken'}  ${what.padEnd(64)}${value.padStart(12)}   ${limit}\n`)
  return budgets.every(({ isKept }) => isKept)
}
