import { type Answer, type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import { A_PAGE } from '../../latest.ts'
import type { Setting } from '../../setting.ts'
import { itemsOnSite } from '../../store/items.ts'
import { ListPage } from './list.page.tsx'

/** `GET /news`: what is new, ours first, then posts from outside. It is drawn ahead. */
export function showFirst({ organisation, latest }: Setting): Special {
  const draw = (now: Date): Page => listed({ ...latest.first(now), number: 1 }, { organisation })
  return {
    prepared: { page: draw, asOf: latest.asOf, turn: latest.turn, hasMark: true },
    handler: async ({ now }: Ask) => draw(now),
  }
}

/** `GET /news/page/:page`: what is older. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const asked = ask.params['page'] ?? ''
    const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0
    if (number < 2) return 'not-found'
    const { items, all } = await itemsOnSite(ask.tx, ask.now, { page: number, most: A_PAGE })
    return items.length === 0 ? 'not-found' : listed({ items, all, posts: [], number }, { organisation })
  }
}

type Listed = Pick<Parameters<typeof ListPage>[0], 'items' | 'posts' | 'number'> & { readonly all: number }

function listed({ all, ...given }: Listed, { organisation }: Pick<Setting, 'organisation'>): Page {
  const body = ListPage({ ...given, feeds: organisation.feeds, last: Math.ceil(all / A_PAGE) })
  return { ...page('News', body), description: `News from ${organisation.organisation.charity}.` }
}
