import { page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import type { HelpLine, LinesNow } from '#platform/pure/help-line.ts'
import type { SiteSetting } from '../../setting.ts'
import { ahead } from '../words/words.ts'
import { CardPage } from './card.page.tsx'

type Given = Pick<SiteSetting, 'organisation' | 'lines'> & {
  /** The neutral word of the pages for young people. */
  readonly tab: string
}

/** `/you/card`: the numbers alone, for a pocket. */
export function showCard({ organisation: { emergency }, lines, tab }: Given): Special {
  return ahead('you', {
    page: () => ({
      ...page(tab, CardPage({ emergency, lines: numbersOf(lines).filter(({ onCard }) => onCard) })),
      description: 'Numbers to keep.',
      unlisted: true,
    }),
    asOf: () => String(lines.turn()),
    turn: lines.turn,
    hasMark: false,
  })
}

/** The lines for young people that have a number. */
export function numbersOf(lines: LinesNow): HelpLine[] {
  return lines
    .all()
    .filter(
      ({ for: readers, shown, telephone, text }) => shown && readers.includes('young-people') && (telephone ?? text),
    )
}
