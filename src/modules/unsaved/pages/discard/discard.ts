import { type Answer, type Ask, goTo, page } from '#platform/http/ask.ts'
import { momentOf } from '../../keeper.ts'
import { discardWords, findWaiting } from '../../store/words.ts'
import { DiscardPage } from './discard.page.tsx'

/** `POST /unsaved-words/:id/discard`: asks first, and throws away what was answered with `sure`. */
export async function discard(ask: Ask): Promise<Answer> {
  const key = ask.params['id'] ?? ''
  const about = { kind: 'unsaved words', id: key }
  if (ask.form.raw('sure') !== 'yes') {
    const words = await findWaiting(ask.tx, key)
    if (!words) return 'not-found'
    const at = momentOf(words.keptAt, ask.now)
    const body = DiscardPage({ wordsKey: key, page: keptPage(words.page, key), title: words.title, at, csrf: ask.csrf })
    return page('Throw words away', body, { about })
  }
  const gone = await discardWords(ask.tx, key, ask.now)
  return gone ? goTo(gone.page, { about }) : 'not-found'
}

/** The page with these words in its form. */
export function keptPage(address: string, key: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}kept=${key}`
}
