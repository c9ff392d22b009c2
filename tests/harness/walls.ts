import { sql } from 'kysely'
import { sqlOf } from '../../src/platform/db/sql.ts'
import type { Viewer } from '../../src/platform/viewer.ts'
import type { Fresh } from './fresh-database.ts'

/**
 * What becomes of one plain statement of this viewer, past every page: 'refused' by the walls, how many rows it touched, or
 * the fault behind the walls. It is taken back.
 */
export async function attempt(database: Fresh, viewer: Viewer, statement: string): Promise<string | number> {
  try {
    return await database.undone(viewer, async (tx) => {
      const { rows, numAffectedRows } = await sql.raw(statement).execute(sqlOf(tx))
      await sql.raw('set constraints all immediate').execute(sqlOf(tx))
      return Number(numAffectedRows ?? rows.length)
    })
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === '42501' ? 'refused' : message
  }
}
