import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import * as urls from '#urls'
import { readWords } from '../../rules/words.ts'
import type { Setting } from '../../setting.ts'
import { SearchPage } from './search.page.tsx'

/** `GET /search`: the empty box. */
export async function show(ask: Ask): Promise<Answer> {
  return page('Search', SearchPage({ csrf: ask.csrf, typed: '', found: null, cards: [], fault: null, ask: null }))
}

/**
 * `POST /search`: by POST, because a name in an address stays in histories and logs. Finds only what this viewer may open,
 * and says the same whether nobody is there or somebody may not be seen; either way the manager can be asked.
 */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const typed = ask.form.text('words')
    const words = readWords(typed)
    const staff = staffOf(ask)
    const about = { kind: 'search', id: staff.id, detail: { kind: words.kind } }
    const given = { csrf: ask.csrf, typed, cards: [], fault: null, ask: { url: urls.newLookRequest, sendKey: newId() } }
    if (words.kind === 'nothing')
      return faulty('Search', SearchPage({ ...given, found: null, ask: null, fault: NOTHING_TYPED }))
    if (words.kind === 'reference') {
      const href = await setting.findReference(ask.tx, words.reference)
      return href ? goTo(href, { about }) : page('Search', SearchPage({ ...given, found: [] }), { about })
    }
    const found = await setting.findPeople(ask.tx, words)
    const cards = await setting.findCards(ask.tx, staff, words)
    return page('Search', SearchPage({ ...given, found, cards }), {
      about: { ...about, detail: { kind: words.kind, found: found.length, cards: cards.length } },
    })
  }
}

const NOTHING_TYPED = 'Write a name, a date of birth or a reference.'
