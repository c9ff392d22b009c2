export { allocated } from './allocated.ts'
export { dataMap } from './data-map.ts'
export { routes } from './routes.ts'
export { screeningOf } from './store/screenings.ts'
