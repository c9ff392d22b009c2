import type { VNode } from 'preact'
import { type Answer, type Ask, goTo, stale } from '#platform/http/ask.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import type { MoveRow } from '../rules/history.ts'
import type { Move, Referral } from '../rules/record.ts'
import { after, type Deed } from '../rules/referral.ts'
import { historyOf } from '../store/history.ts'
import { holdReferral, moveReferral } from '../store/referrals.ts'
import { aboutReferral, findOne } from './find.ts'
import { asAddition, type Overtaken, type Step, stepOf } from './meanwhile.page.tsx'

/** The referral of a step that is being sent. Whoever sends at the same moment waits, and is then second. */
export async function findToMove(ask: Ask): Promise<Referral | null> {
  await holdReferral(ask.tx, ask.params['id'] ?? '')
  return findOne(ask)
}

/** Moves a referral that is held: nobody else can have done so meanwhile. */
export async function moveHeld(ask: Ask, move: Move): Promise<void> {
  if (!(await moveReferral(ask.tx, move, ask.now))) throw new Error('somebody moved a referral that was held')
}

type Sent = {
  readonly referral: Referral
  readonly title: string
  readonly deed: Deed
  /** The word after `?done=` when this very step is saved already. */
  readonly saved: string
  readonly mine: Step
  readonly show: (overtaken: Overtaken) => VNode
}

/**
 * Null: nobody moved the referral since this page was opened. Otherwise the answer to a step that comes second: both side
 * by side. The second half of a double click finds its own step, and is done.
 */
export async function second(ask: Ask, sent: Sent): Promise<Answer | null> {
  const { referral, title, deed, saved, mine, show } = sent
  const seen = ask.form.version()
  if (seen === referral.moves) return null
  const since = movesAfter((await historyOf(ask.tx, referral.id)).moves, seen)
  if (since.some((move) => isSame(stepOf(move), mine)))
    return goTo(`${urls.referralUrl(referral.id)}?done=${saved}`, { about: aboutReferral(referral) })
  const shown = show({ since, mine, sendKey: newId() })
  if (!isRefusal(after(referral.state, deed))) return stale(title, shown)
  const goesOnAt = urls.referralDeed(referral.id, 'addition')
  return stale(title, shown, { savedBefore: { goesOnAt, fields: { said: asAddition(mine) } } })
}

/** A page that does not say what it had seen is shown the last step. */
function movesAfter(moves: readonly MoveRow[], seen: number): MoveRow[] {
  const inOrder = [...moves].sort((a, b) => a.no - b.no)
  return inOrder.slice(seen >= 0 && seen < inOrder.length ? seen : -1)
}

function isSame(one: Step, other: Step): boolean {
  return (['done', 'call', 'reason', 'note'] as const).every((part) => one[part] === other[part])
}
