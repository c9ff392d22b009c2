export { dataMap } from './data-map.ts'
export type { MadeIn, Promised, Wish } from './rules/promise.ts'
export { makePromises, openPromises, promisesMadeIn } from './store/promises.ts'
