export { dataMap } from './data-map.ts'
export { askWhoIsLate } from './escalation.ts'
export { visitLists } from './lists.ts'
export { routes } from './routes.ts'
