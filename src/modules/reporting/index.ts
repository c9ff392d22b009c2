export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export type { Readers, RowsBehind, RowsWish } from './rows-behind.ts'
