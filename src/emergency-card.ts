import { cardCase } from '#modules/cases'
import { dangersForCard } from '#modules/concerns'
import { missingForCard } from '#modules/partners'
import { type CardPlan, planForCard } from '#modules/plans'
import type { CardWires } from '#modules/young-people'
import { londonDate } from '#platform/pure/dates.ts'

/** The emergency card's wires: what the modules above the person put on it. */
export const cardWires: CardWires = {
  caseOf: cardCase,
  planOf: async (tx, youngPersonId) => {
    const plan = await planForCard(tx, youngPersonId)
    return plan && { parts: partsOf(plan), madeOn: londonDate(plan.madeAt), reviewOn: plan.reviewOn }
  },
  dangersOf: dangersForCard,
  missingOf: missingForCard,
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
