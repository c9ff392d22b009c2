/** Where the next page of a list begins: a moment in microseconds and an id. Neither tells anything about a person. */
export type Cursor = { readonly micros: number; readonly id: string }

/** As it stands in an address. */
export function writeCursor({ micros, id }: Cursor): string {
  return `${micros}_${id}`
}

/** Null for anything that we did not write: then the list begins at its beginning. */
export function readCursor(text: string): Cursor | null {
  const found = /^(\d{1,16})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text)
  const micros = Number(found?.[1])
  return found?.[2] && micros < 8e15 ? { micros, id: found[2] } : null
}
