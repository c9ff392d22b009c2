export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export type { Setting } from './setting.ts'
export { type ShownNow, shownNow } from './shown.ts'
