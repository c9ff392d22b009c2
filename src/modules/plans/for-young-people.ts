import type { CardSources } from '#extension/young-people'
import { londonDate } from '#platform/pure/dates.ts'
import { type CardPlan, planForCard } from './store/safety-plans.ts'

/** The safety plan in force, as an emergency card shows it. */
export const planOf: CardSources['planOf'] = async (tx, youngPersonId) => {
  const plan = await planForCard(tx, youngPersonId)
  return plan && { parts: partsOf(plan), madeOn: londonDate(plan.madeAt), reviewOn: plan.reviewOn }
}

function partsOf(plan: CardPlan) {
  const people = plan.people.map(({ name, number, word }) => {
    const ring = [name, number].filter((part) => part !== '').join(', ')
    return word === '' ? ring : `${ring} (their word: ${word})`
  })
  const parts = [
    { title: 'Signs that I am not safe', lines: [plan.signs] },
    { title: 'People I can call', lines: people },
    { title: 'Places where I am safer', lines: [plan.safer] },
    { title: 'How I get home', lines: [plan.home] },
    { title: 'If nobody knows where I am', lines: [plan.missing] },
    { title: 'What the police should know about me', lines: [plan.police] },
  ]
  return parts
    .map(({ title, lines }) => ({ title, lines: lines.filter(Boolean) }))
    .filter(({ lines }) => lines.length > 0)
}
