import type { Asked, Finding, Judgement } from './asked.ts'
import { RULES } from './gate-rules.ts'

/**
 * THE gate: whether something may leave towards a young person or their family, by this way and at this moment. Each rule
 * can only add a finding and none can take one away, so one more "no" never turns an answer into yes.
 */
export function judge(asked: Asked): Judgement {
  if (asked.died) return { answer: 'no', findings: [AFTER_DEATH] }
  const findings = RULES.flatMap((rule) => rule(asked) ?? [])
  const answer = findings.some((f) => f.is === 'no') ? 'no' : findings.length > 0 ? 'check' : 'yes'
  return { answer, findings }
}

const AFTER_DEATH: Finding = {
  is: 'no',
  code: 'died',
  sentence: 'This young person has died, so nothing is sent and no letter is needed.',
  instead: 'Speak with your manager about the family, when you are ready.',
}
