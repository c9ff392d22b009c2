import { type Refusal, refuse } from '../../../platform/pure/result.ts'

/** A record as far as joining goes: whether it was joined to another. */
export type Joinable = { readonly id: string; readonly mergedInto: string | null }

/** Whether the second record may be joined to the first. Joining never chains: what stays is joined to nothing. */
export function join(kept: Joinable, joined: Joinable): 'join' | Refusal {
  if (kept.id === joined.id) return refuse('Choose another record: a record cannot be joined to itself.')
  if (joined.mergedInto !== null) return refuse('That record was already joined to another one. Undo that first.')
  if (kept.mergedInto !== null) return refuse('This record was itself joined to another one. Open that one instead.')
  return 'join'
}

/** A join that was made. `repointed`: records that followed the joined one to the record that stays. */
export type Joined = { readonly keptId: string; readonly undone: boolean }

/** Whether a join may be undone: the last one first, so that every record goes back to where it was. */
export function undo(join: Joined, joined: Joinable): 'undo' | Refusal {
  if (join.undone) return refuse('These two records have already been parted again.')
  if (joined.mergedInto === join.keptId) return 'undo'
  return refuse('The record that stayed was later joined to another one. Undo that join first.')
}

/** A join as it is told of, with its undoing when there was one. */
export type Merge = {
  readonly id: string
  readonly joinedId: string
  readonly reference: string
  readonly name: string
  readonly because: string
  readonly by: string
  readonly at: Date
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly undoneBecause: string | null
}
