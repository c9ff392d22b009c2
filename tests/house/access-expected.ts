import { OF_DOORS } from './access-expectations.ts'
import { OF_RECORDS } from './access-expectations-of-records.ts'
import { OF_THE_TEAM } from './access-expectations-of-the-team.ts'

/** What is expected of the table of who may do what, written by hand: each a sentence, and whether it holds. */
export const EXPECTED = [...OF_DOORS, ...OF_RECORDS, ...OF_THE_TEAM]
