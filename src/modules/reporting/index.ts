export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export type { BehindRow, Readers, RowsBehind, RowsWish } from './rows-behind.ts'
