import type { OpenWork } from '#extension/people'
import { pagesWaitingOf } from './store/words.ts'

export const openWork: OpenWork = {
  heading: 'Words not saved yet',
  rank: 50,
  of: async (tx, id) => {
    const pages = await pagesWaitingOf(tx, id)
    const text = `${pages === 1 ? 'One page' : `${pages} pages`} of theirs. Only they can read and save it: ask them to.`
    return pages === 0 ? [] : [{ text, href: null }]
  },
}
