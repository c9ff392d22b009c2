export { dataMap } from './data-map.ts'
export { forCases } from './for-cases.ts'
export { routes } from './routes.ts'
