import { ownContent, readFrontMatter } from '../../src/modules/site/index.ts'
import { newId } from '../../src/platform/secrets.ts'

/** The starting words of a page, with the facts above them. */
export const startingPage = (path: string) => {
  const read = readFrontMatter(ownContent().get(path)?.source ?? '')
  if ('faults' in read) throw new Error('the starting words are broken')
  return read
}

/** The form of a page, filled in with its starting words. */
export function typedPage(path: string, wish: Record<string, string> = {}) {
  const { about, words } = startingPage(path)
  const [year = '', month = '', day = ''] = about.reviewBy.split('-')
  return {
    version: '0',
    send_key: newId(),
    title: about.title,
    tab: about.tab,
    description: about.description,
    words: words.trim(),
    sources: about.sources.join('\n'),
    check: about.check.join('\n'),
    'review_by-day': day,
    'review_by-month': month,
    'review_by-year': year,
    when: 'on',
    ...wish,
  }
}
