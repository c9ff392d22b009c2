export { dataMap } from './data-map.ts'
export { endDrafts } from './end-drafts.ts'
export { routes } from './routes.ts'
