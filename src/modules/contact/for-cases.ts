import type { Entry } from '#modules/cases'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import type { Letter } from './rules/records.ts'
import { letterLines, type Wanted } from './store/letters.ts'

/** Letters on the one timeline. Calls and messages are there already, as contacts of `sessions`. */
export function entriesOf({ letters }: Organisation) {
  return part<Wanted, Letter, Entry>({
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
