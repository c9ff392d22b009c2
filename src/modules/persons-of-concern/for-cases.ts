import type { Entry, TimelineSource, TimelineWish } from '#extension/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { type RecordLine, timelineOf } from './store/records.ts'

export const timeline: TimelineSource = part<TimelineWish, RecordLine, Entry>({
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
})
