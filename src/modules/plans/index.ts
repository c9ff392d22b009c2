export { dataMap } from './data-map.ts'
export { forCases, planLists } from './for-cases.ts'
export { routes } from './routes.ts'
export { type CardPlan, planForCard } from './store/safety-plans.ts'
