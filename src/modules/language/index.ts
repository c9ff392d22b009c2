export { dataMap } from './data-map.ts'
export { noteWords } from './note-words.ts'
export { OwnWordsFault, ownWords } from './own-words.ts'
export { routes } from './routes.ts'
