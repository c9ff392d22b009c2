import type { Tx } from '#platform/tx.ts'
import { findQuestion } from '../rules/questions.ts'
import { historyOf } from '../store/history.ts'
import { moment } from './conversation/conversation.form.ts'
import { signedStep } from './meanwhile.page.tsx'

/** What was done with a referral last, and the last answer that was changed, for whoever comes second on a higher floor. */
export async function lastStepOf(tx: Tx, referralId: string): Promise<string> {
  const { moves, changes } = await historyOf(tx, referralId)
  const move = [...moves].sort((a, b) => a.no - b.no).at(-1)
  const change = changes.at(-1)
  const changed = change && [
    `Answer changed: ${findQuestion(change.question)?.words ?? change.question}`,
    `${change.reason} (${change.by ?? 'the referrer'}, ${moment(change.at)})`,
  ]
  return [...(move ? signedStep(move) : []), ...(changed ?? [])].join('\n')
}
