import { page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ahead } from '../words/words.ts'
import { CardPage } from './card.page.tsx'

/** `/you/card`: the numbers alone, for a pocket. `tab`: the neutral word of the pages for young people. */
export function showCard({ emergency, help_lines }: Organisation, tab: string): Special {
  const lines = help_lines.filter(
    ({ for: readers, shown, telephone, text }) => shown && readers.includes('young-people') && (telephone ?? text),
  )
  return ahead('you', {
    page: () => ({ ...page(tab, CardPage({ emergency, lines })), description: 'Numbers to keep.', unlisted: true }),
    asOf: () => '',
    hasMark: false,
  })
}
