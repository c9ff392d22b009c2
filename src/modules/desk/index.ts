export { demoRoutes } from './demo-routes.ts'
export { routes } from './routes.ts'
export type { DeskDeed, DeskList, DeskRow } from './rules/rows.ts'
export type { FoundCard, FoundPerson, Setting } from './setting.ts'
