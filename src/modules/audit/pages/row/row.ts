import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { sentence } from '../../rules/trail-words.ts'
import type { Setting } from '../../setting.ts'
import { readRow } from '../../store/read.ts'
import { RowPage } from './row.page.tsx'

/** `GET /audit/:id` */
export function show({ people }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const row = await readRow(ask.tx, ask.params['id'] ?? '')
    if (row === null) return 'not-found'
    const names = new Map((await people(ask.tx)).map(({ id, name }) => [id, name]))
    return page(sentence(row.act), RowPage({ row, names }), { about: { kind: 'trail', id: row.id } })
  }
}
