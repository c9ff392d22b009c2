export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
