import { dealtWithBy, troubleOf } from './rules/back.ts'
import { askRunning } from './store/visits.ts'

/** What the desk, on a higher floor, is handed by the roof: who is out, as far as this viewer may see it. */
export const visitLists = { running: askRunning, troubleOf, dealtWithBy }
