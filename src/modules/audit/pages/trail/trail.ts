import { type Answer, type Ask, faulty, page } from '#platform/http/ask.ts'
import { isIdentifier } from '../../../../platform/pure/identifier.ts'
import { wishFacts } from '../../rules/wish.ts'
import type { Setting } from '../../setting.ts'
import { readTrail } from '../../store/read.ts'
import { askedBy, choicesOf } from '../asked.ts'
import { TrailPage } from './trail.page.tsx'

const TITLE = 'Audit trail'
const MOST = 50

/** `GET /audit`: the trail as far as this viewer may read it, in pages that go on after the last row of the one before. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const choices = await choicesOf(ask, setting)
    const asked = askedBy(ask, choices)
    const before = ask.query['before'] ?? null
    if (asked.wish === null) return faulty(TITLE, TrailPage({ asked, choices, rows: [], last: null, goesOn: false }))
    if (before !== null && !isIdentifier(before)) return 'not-found'
    const found = await readTrail(ask.tx, asked.wish, { before, most: MOST + 1, only: choices.only })
    if (found === null) return 'not-found'
    const rows = found.slice(0, MOST)
    const last = found.length > MOST ? (rows.at(-1)?.id ?? null) : null
    const about = { kind: 'trail', id: asked.wish.record, detail: wishFacts(asked.wish) }
    return page(TITLE, TrailPage({ asked, choices, rows, last, goesOn: before !== null }), { about })
  }
}
