import type { Entry, Setting } from '#modules/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { type TherapyLine, timelineOf, type Wanted } from './store/sharing.ts'

type ForCases = { entries: Setting['timeline'][number] }

/** What the case pages, on a lower floor, are handed by the roof. */
export const forCases: ForCases = {
  entries: part<Wanted, TherapyLine, Entry>({ ask: timelineOf, moments: ['at'], tell: entryOf }),
}

const TITLES = {
  began: 'Therapy is offered by this therapist',
  'handed over': 'Therapy goes on with this therapist',
  ended: 'Therapy has ended',
  shared: 'Shared with the case by the therapist',
} as const

function entryOf(line: TherapyLine) {
  return {
    at: line.at,
    id: line.id,
    kind: 'therapy' as const,
    title: TITLES[line.what],
    who: line.who,
    text: line.text,
    words: line.words,
    href: urls.therapyOf(line.youngPersonId),
    marks: [],
  }
}
