export { dataMap } from './data-map.ts'
export { callLists } from './for-desk.ts'
export { routes } from './routes.ts'
export { clearCallRequests, escalateCallRequests } from './telling.ts'
