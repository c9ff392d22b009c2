export { dataMap } from './data-map.ts'
export { unsaved } from './keeper.ts'
export { type UnsavedLine, unsavedLines } from './lists.ts'
export { routes } from './routes.ts'
