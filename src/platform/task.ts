import type { Clock } from './clock.ts'
import type { Transactions, Tx } from './tx.ts'

type Running = { readonly transactions: Transactions; readonly clock: Clock }

/** Does the work of a background task in one transaction of its own, as that task: row security knows it by name. */
export function asTask<Result>(
  { transactions, clock }: Running,
  task: string,
  work: (tx: Tx, now: Date) => Promise<Result>,
): Promise<Result> {
  const now = clock()
  return transactions.run({ kind: 'task', task }, now, (tx) => work(tx, now))
}

/** The same, a batch at a time in transactions of their own, until `work` says that it did nothing more. */
export async function untilDone(
  running: Running,
  task: string,
  work: (tx: Tx, now: Date) => Promise<number>,
): Promise<void> {
  while ((await asTask(running, task, work)) > 0);
}
