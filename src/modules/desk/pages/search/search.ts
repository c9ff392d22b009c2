import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { readWords } from '../../rules/words.ts'
import type { Setting } from '../../setting.ts'
import { SearchPage } from './search.page.tsx'

/** `GET /search`: the empty box. */
export async function show(ask: Ask): Promise<Answer> {
  return page('Search', SearchPage({ csrf: ask.csrf, typed: '', found: null, fault: null }))
}

/**
 * `POST /search`: by POST, because a name in an address stays in histories and logs. Finds only what this viewer may open,
 * and says the same whether nobody is there or somebody may not be seen.
 */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const typed = ask.form.text('words')
    const words = readWords(typed)
    const about = { kind: 'search', id: staffOf(ask).id, detail: { kind: words.kind } }
    if (words.kind === 'nothing')
      return faulty(
        'Search',
        SearchPage({ csrf: ask.csrf, typed, found: null, fault: 'Write a name, a date of birth or a reference.' }),
      )
    if (words.kind === 'reference') {
      const href = await setting.findReference(ask.tx, words.reference)
      return href
        ? goTo(href, { about })
        : page('Search', SearchPage({ csrf: ask.csrf, typed, found: [], fault: null }), { about })
    }
    const found = await setting.findPeople(ask.tx, words)
    return page('Search', SearchPage({ csrf: ask.csrf, typed, found, fault: null }), {
      about: { ...about, detail: { kind: words.kind, found: found.length } },
    })
  }
}
