/**
 * One JSON line for each thing worth knowing. Callers hand over named facts only: never a form, a record, an address
 * with words in it, a visitor's network address or browser. The supplier of the machine reads this, and so does its thief.
 */
export type Log = (event: string, facts?: Record<string, string | number | boolean | null | undefined>) => void

export function makeLog(write: (line: string) => void, now: () => Date): Log {
  return (event, facts = {}) => write(`${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`)
}

/**
 * What may be said of a fault. PostgreSQL's message and detail can carry the values of a row, that is a child's data, so
 * for its errors only codes and names of our own are kept; for others the class and the place.
 */
export function describeFault(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error }
  const facts: Record<string, string> = { fault: error.name }
  for (const name of ['code', 'table', 'constraint', 'schema', 'routine'] as const) {
    const value = (error as unknown as Record<string, unknown>)[name]
    if (typeof value === 'string') facts[name] = value
  }
  const place = placeOf(error)
  if (place !== null) facts['place'] = place
  const isDatabase = 'severity' in error || 'routine' in error
  if (!isDatabase && !('issues' in error) && !QUOTING.has(error.name)) facts['message'] = error.message.slice(0, 300)
  return facts
}

/** Errors of the language that can quote the value they stumbled over: JSON that cannot be read, a property of a text. */
const QUOTING: ReadonlySet<string> = new Set(['SyntaxError', 'RangeError', 'TypeError', 'URIError'])

/** The first line below the message: a message can have lines of its own that begin with "at". */
function placeOf({ stack, message }: Error): string | null {
  const start = stack?.indexOf(message) ?? -1
  if (stack === undefined || start < 0) return null
  const line = stack
    .slice(start + message.length)
    .split('\n')
    .find((l) => l.trim().startsWith('at '))
  return line?.trim() ?? null
}
