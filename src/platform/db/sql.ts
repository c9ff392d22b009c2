import type { Kysely } from 'kysely'
import type { Tally, Tx } from '../tx.ts'

type Open = { readonly kysely: Kysely<unknown>; readonly tally: Tally }

const open = new WeakMap<Tx, Open>()

/** The way from a transaction to SQL; the house rules let only `store/` come here. */
export function sqlOf<Tables>(tx: Tx): Kysely<Tables> {
  return found(tx).kysely as Kysely<Tables>
}

/** For a store that asks another log-in on the way, so that its questions are counted with the page's. */
export function tallyOf(tx: Tx): Tally {
  return found(tx).tally
}

function found(tx: Tx): Open {
  const inside = open.get(tx)
  if (!inside) throw new Error('This transaction is not open')
  return inside
}

/** For `transactions.ts` alone. */
export function admit(tx: Tx, inside: Open): void {
  open.set(tx, inside)
}

export function dismiss(tx: Tx): void {
  open.delete(tx)
}
