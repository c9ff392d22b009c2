import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import type { Organisation } from '#platform/organisation.ts'
import { CHAPTERS } from '#ui/advice-lines.ts'
import type { OwnWords } from './own-words.ts'
import * as check from './pages/check/check.ts'
import * as guide from './pages/guide/guide.ts'
import * as learning from './pages/learning/learning.ts'

/** 50,000 letters as a browser writes them into a form: up to nine octets a letter, and something for the rest. */
const TEXT = 512 * 1024
const NOBODY = notAudited('nobody is known on a public page')

export type LanguageSetting = {
  readonly organisation: Organisation
  /** The public address of this Rose: it stands on the printed page. */
  readonly url: string
  readonly words: OwnWords
}

export function routes({ organisation, url, words }: LanguageSetting): RouteTable {
  const r = new RouteTable()
  const limit = 'language'
  r.get('/language', anyone, NOBODY, check.show(words))
  // Changes nothing and knows nobody: there is no sign-in, cookie or record that the stranger could use by sending this form
  // in somebody's name, and a token that is the same for every visitor would prove nothing. What another site sends is
  // refused all the same (answer.ts looks at the origin first).
  r.post('/language', anyone, NOBODY, {
    handler: check.submit(words),
    withoutToken: true,
    bodyLimit: TEXT,
    limit,
  })
  r.get('/language/phrases.json', anyone, NOBODY, { handler: check.changes(words), limit })
  r.get('/language/phrases/:version', anyone, NOBODY, check.phrases(words))
  r.get('/language/guide', anyone, NOBODY, guide.show(words))
  for (const chapter of CHAPTERS) r.get(`/language/guide/${chapter}`, anyone, NOBODY, guide.showChapter(words, chapter))
  r.get('/language/guide.pdf', anyone, NOBODY, {
    handler: guide.paper(words, { brand: organisation.organisation.name, url }),
    limit,
  })
  r.get(
    '/language/learning',
    can('language.learn'),
    audited('looked at how the team’s words change'),
    learning.show(words),
  )
  return r
}
