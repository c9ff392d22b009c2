export { demoRoutes } from './demo-routes.ts'
export { routes } from './routes.ts'
export type { DeskList, DeskRow } from './rules/rows.ts'
export type { FoundPerson, Setting } from './setting.ts'
