import type { Setting } from '#modules/news'
import { measuredFor } from '#modules/publishing'
import { wordsDrawnFor } from '#modules/site'

type Known = Omit<Setting, 'drawWords' | 'measure' | 'pages'> & Parameters<typeof measuredFor>[0]

/** News is drawn and measured as the site's own pages are. `pages`: every public page that a link may lead to. */
export function newsSetting(known: Known, pages: readonly string[]): Setting {
  return { ...known, drawWords: wordsDrawnFor(known.organisation), measure: measuredFor(known), pages }
}
