import type { Entry, Setting } from '#modules/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { type RecordLine, timelineOf, type Wanted } from './store/records.ts'

type ForCases = { entries: Setting['timeline'][number] }

/** What the case pages, on a lower floor, are handed by the roof. */
export const forCases: ForCases = {
  entries: part<Wanted, RecordLine, Entry>({
    ask: timelineOf,
    moments: ['at'],
    tell: (line) => ({
      at: line.at,
      id: line.id,
      kind: 'concern' as const,
      title: 'A person of concern was written down',
      who: line.who,
      text: '',
      words: '',
      href: urls.personOfConcern(line.id),
      marks: [],
    }),
  }),
}
