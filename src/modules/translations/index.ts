export { type CurrentTranslations, currentTranslations } from './current.ts'
export { dataMap } from './data-map.ts'
export { translationsDue } from './due.ts'
export { routes } from './routes.ts'
