import { createHash } from 'node:crypto'
import type { Organisation } from '#platform/organisation.ts'
import * as urls from '#urls'
import { ADDRESSES } from './addresses.ts'
import { factsAt } from './facts.ts'
import { fillPlainly } from './rules/placeholders.ts'
import type { WordsNow } from './setting.ts'

/**
 * The pages for young people that are words alone, and a fingerprint of what each says today with the facts filled in: of a
 * recording one can see by it whether its page still says the same. Help lines come and go, and are not read aloud.
 */
export function pagesToRecord(content: Pick<WordsNow, 'get'>, organisation: Organisation, now: Date) {
  const facts = factsAt(organisation, now)
  return ADDRESSES.filter(({ frame, url }) => frame === 'you' && url !== urls.youCall).flatMap(
    ({ path, url, inMoreWords }) => {
      const written = content.get(path)
      if (!written) return []
      const { about, parts } = written
      const title = fillPlainly(about.title, facts)
      const said = fillPlainly(JSON.stringify([title, parts]), facts)
      const words = createHash('sha256').update(said).digest('hex')
      const named = inMoreWords ? `${title} (Easy Read)` : title
      return [{ path, url, title: named, reviewedOn: about.reviewedOn, words }]
    },
  )
}
