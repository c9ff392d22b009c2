export { dataMap } from './data-map.ts'
export { entriesOf } from './for-cases.ts'
export { mayLeave } from './may-leave.ts'
export { routes } from './routes.ts'
