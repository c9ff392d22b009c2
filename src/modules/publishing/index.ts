export { dataMap } from './data-map.ts'
export { currentLines, type HelpLines } from './help-lines.ts'
export { lineRoutes } from './line-routes.ts'
export { routes } from './routes.ts'
