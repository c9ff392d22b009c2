import { type RawBuilder, sql } from 'kysely'
import { plainDate } from '../pure/dates.ts'

/** Texts that may have a name at once: each costs every connection the memory of its plan. */
const MOST_NAMED = 200
/** Texts that are remembered as asked once. A text made anew for each question never gets a name, and is forgotten. */
const MOST_REMEMBERED = 1_000
const WITH_VALUES = '/* planned with its values */'

/**
 * Names for the questions that are asked again and again, so that PostgreSQL reads and plans each once for a connection
 * and not at every page (ADR 0014). A text has its name from its second asking on, and keeps it.
 */
export function makeNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const askedOnce = new Set<string>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined || names.size >= MOST_NAMED || text.includes(WITH_VALUES)) return name
    if (!askedOnce.delete(text)) {
      if (askedOnce.size >= MOST_REMEMBERED) askedOnce.clear()
      askedOnce.add(text)
      return undefined
    }
    const given = `rose-${names.size + 1}`
    names.set(text, given)
    return given
  }
}

/**
 * `day between ${span}`, of a question that is planned anew with these very days: without them PostgreSQL takes a span of days
 * for a few rows, and would sort a whole year to show one page of it.
 */
export function span(from: string, to: string): RawBuilder<unknown> {
  return sql`${sql.lit(plainDate(from))}::date and ${sql.lit(plainDate(to))}::date ${sql.raw(WITH_VALUES)}`
}
