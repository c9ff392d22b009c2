export type EntryKind =
  | 'session'
  | 'contact'
  | 'judgement'
  | 'allocation'
  | 'case'
  | 'concern'
  | 'plan'
  | 'partners'
  | 'letter'
  | 'supervision'
  | 'therapy'
  | 'life'

/** One thing that happened, on the page of a case. `at` orders; `id` settles what happened at the same moment. */
export type Entry = {
  readonly at: Date
  readonly id: string
  readonly kind: EntryKind
  readonly title: string
  readonly who: string
  readonly text: string
  readonly words: string
  readonly href: string | null
  readonly marks: readonly string[]
}

export type Cursor = { readonly at: Date; readonly id: string }

/** Newest first; the same moment by id, so that every page begins exactly after the one before. */
export function newestFirst(a: Entry, b: Entry): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)
}

/** Puts together what several sources gave (each its newest `most` before the cursor) and keeps one page of it. */
export function onePage(
  sources: readonly (readonly Entry[])[],
  most: number,
): { entries: Entry[]; next: Cursor | null } {
  const all = sources.flat().sort(newestFirst)
  const entries = all.slice(0, most)
  const last = entries.at(-1)
  return { entries, next: all.length > most && last ? { at: last.at, id: last.id } : null }
}

/** A cursor as it stands in an address: a moment and an identifier, nothing about anybody. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.at.getTime()}.${cursor.id}`
}

export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,15})[.]([0-9a-f-]{36})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null
}
