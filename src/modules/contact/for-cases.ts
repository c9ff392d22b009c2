import type { Entry, TimelineSource, TimelineWish } from '#extension/cases'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import type { Letter } from './rules/records.ts'
import { letterLines } from './store/letters.ts'

/** Letters on the one timeline. Calls and messages are there already, as contacts of `sessions`. */
export function timelineOf({ letters }: Organisation): TimelineSource {
  return part<TimelineWish, Letter, Entry>({
    ask: letterLines,
    moments: ['madeAt'],
    tell: (letter) => ({
      at: letter.madeAt,
      id: letter.id,
      kind: 'letter',
      title: `${labelOf(letters, letter.kind)}, ${letter.how === 'post' ? 'by post' : 'to hand over'}`,
      who: letter.madeByName,
      text: `To ${letter.toName}`,
      words: '',
      href: urls.letterUrl(letter.id),
      marks: [],
    }),
  })
}
