import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import type { NewsPage } from '../../extension.ts'
import { A_PAGE } from '../../latest.ts'
import type { Setting } from '../../setting.ts'
import { ListPage } from './list.page.tsx'

/** `GET /news`: what is new, ours first, then posts from outside. It is drawn ahead. */
export function showFirst(setting: Setting): Special {
  const prepared = preparedPage(1, setting)
  return { prepared, handler: async ({ now, csrf }: Ask) => prepared.page(now, csrf) }
}

/** `GET /news/page/:page`: what is older, from memory too: a list that leads on must not end where the database is away. */
export function show(setting: Setting): Special {
  const known = new Map<number, Prepared>()
  const preparedFor = ({ page: asked = '' }: Readonly<Record<string, string>>): Prepared | null => {
    const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0
    if (number < 2 || number > setting.latest.pages()) return null
    const prepared = known.get(number) ?? preparedPage(number, setting)
    known.set(number, prepared)
    return prepared
  }
  return {
    preparedFor,
    handler: async ({ params, now, csrf }: Ask) => preparedFor(params)?.page(now, csrf) ?? 'not-found',
  }
}

function preparedPage(number: number, { organisation, latest }: Setting): Prepared {
  return {
    page: (now) => listed({ ...latest.page(now, number), number }, { organisation }),
    asOf: (now) => JSON.stringify(latest.page(now, number)),
    turn: latest.turn,
    hasMark: true,
  }
}

function listed(
  { all, ...given }: NewsPage & { readonly number: number },
  { organisation }: Pick<Setting, 'organisation'>,
): Page {
  const body = ListPage({ ...given, feeds: organisation.feeds, last: Math.ceil(all / A_PAGE) })
  return { ...page('News', body), description: `News from ${organisation.organisation.charity}.` }
}
