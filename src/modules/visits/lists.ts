import type { Tx } from '#platform/tx.ts'
import { PAGE_KEY } from './pages/buttons.tsx'
import { dealtWithBy, troubleOf } from './rules/back.ts'
import { makePageKey } from './store/page-keys.ts'
import { askRunning, runningVisitOf } from './store/visits.ts'

/** What the desk, on a higher floor, is handed by the roof: who is out, as far as this viewer may see it. */
export const visitLists = { running: askRunning, runningOf: runningVisitOf, troubleOf, dealtWithBy, pageKey }

/** The field, with a key in it, by which the buttons of one's own running visit work on this one page (ADR 0012). */
async function pageKey(tx: Tx, visitId: string, now: Date): Promise<Readonly<Record<string, string>>> {
  return { [PAGE_KEY]: await makePageKey(tx, visitId, now) }
}
