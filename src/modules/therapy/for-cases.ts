import type { Entry, TimelineSource, TimelineWish } from '#extension/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { type TherapyLine, timelineOf } from './store/sharing.ts'

export const timeline: TimelineSource = part<TimelineWish, TherapyLine, Entry>({
  ask: timelineOf,
  moments: ['at'],
  tell: entryOf,
})

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
