import { gatherParts, type PartRow } from './db/parts.ts'
import type { Question, Tx } from './tx.ts'

/**
 * One module's part of a page that several modules fill: what it asks, and what it makes of each row. A module prepares the
 * question in its store; the page puts all of them to the database at once.
 */
export type Part<Of, Said> = {
  readonly ask: (of: Of) => Question
  readonly tell: (row: PartRow['facts'], of: Of) => readonly Said[]
}

type Telling<Of, Row, Said> = {
  readonly ask: (of: Of) => Question
  /** The columns that are moments: they travel as text and arrive as dates. */
  readonly moments?: readonly (keyof Row & string)[]
  /** What a row says: one thing, several, or nothing. */
  readonly tell: (row: Row, of: Of) => Said | readonly Said[]
}

/** A part whose question answers rows of this shape. */
export function part<Of, Row extends object, Said extends object>({
  ask,
  moments = [],
  tell,
}: Telling<Of, Row, Said>): Part<Of, Said> {
  const revive = (facts: PartRow['facts']): Row => {
    const dates = moments.map((name) => [name, facts[name] === null ? null : new Date(String(facts[name]))])
    return { ...facts, ...Object.fromEntries(dates) } as Row
  }
  return {
    ask,
    tell: (facts, of) => {
      const said = tell(revive(facts), of)
      return Array.isArray(said) ? said : [said as Said]
    },
  }
}

/** Asks every part in ONE query, however many there are. What each says keeps its own order; the parts follow each other. */
export async function gather<Of, Said>(parts: readonly Part<Of, Said>[], tx: Tx, of: Of): Promise<Said[]> {
  return (await gatherEach(parts, tx, of)).flat()
}

/** The same, with what each part says apart from the others. Parts that share one `ask` are told the rows of one question. */
export async function gatherEach<Of, Said>(parts: readonly Part<Of, Said>[], tx: Tx, of: Of): Promise<Said[][]> {
  const asks = [...new Set(parts.map((one) => one.ask))]
  const rows = await gatherParts(
    tx,
    asks.map((ask) => ask(of)),
  )
  const answers = Map.groupBy(rows, (row) => asks[row.part])
  return parts.map(({ ask, tell }) => (answers.get(ask) ?? []).flatMap(({ facts }) => tell(facts, of)))
}

/** Parts that know what they are asked of, so that they can stand in one query with parts of another kind. */
export function askedOf<Of, Said>(parts: readonly Part<Of, Said>[], of: Of): Part<undefined, Said>[] {
  return parts.map(({ ask, tell }) => ({ ask: () => ask(of), tell: (facts) => tell(facts, of) }))
}

/** Several kinds of parts in ONE query; what each kind says, in the order of the kinds. */
export async function gatherKinds<Kinds extends readonly unknown[]>(
  tx: Tx,
  kinds: { readonly [Kind in keyof Kinds]: readonly Part<undefined, Kinds[Kind]>[] },
): Promise<{ [Kind in keyof Kinds]: Kinds[Kind][] }> {
  const each = [...(await gatherEach(kinds.flat() as Part<undefined, unknown>[], tx, undefined))]
  return kinds.map(({ length }) => each.splice(0, length).flat()) as { [Kind in keyof Kinds]: Kinds[Kind][] }
}
