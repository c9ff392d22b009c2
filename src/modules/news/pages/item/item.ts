import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import { type Lately, lately } from '#platform/lately.ts'
import { doorStanding } from '#platform/pure/front-door.ts'
import type { Published } from '../../rules/item.ts'
import type { Setting } from '../../setting.ts'
import { findOnSite } from '../../store/on-site.ts'
import { ItemPage } from './item.page.tsx'

/** Then the item as it was last is good enough. */
const PATIENCE_MS = 1_000

type Known = { readonly item: Lately<Published | null>; readonly prepared: Prepared }

/**
 * `GET /news/:slug`: one item, as long as it is on the site. It is kept in memory as long as it is there; of what is not
 * there nothing is kept, whatever a stranger asks for.
 */
export function show(setting: Setting): Special {
  const onSite = new Map<string, Known>()
  const preparedFor = ({ slug = '' }: Readonly<Record<string, string>>, now: Date) => {
    const known = onSite.get(slug) ?? prepare(slug, setting)
    const settle = (): Prepared | null => {
      if (known.item.known() !== null) onSite.set(slug, known)
      else if (onSite.get(slug) === known) onSite.delete(slug)
      return onSite.get(slug) === known ? known.prepared : null
    }
    const learning = known.item.learn(now)
    return learning === null ? settle() : learning.then(settle)
  }
  return {
    preparedFor,
    handler: async ({ params, tx, now }: Ask) => {
      const item = await findOnSite(tx, params['slug'] ?? '', now)
      return item ? draw(item, setting, now) : 'not-found'
    },
  }
}

function prepare(slug: string, setting: Setting): Known {
  const item = lately(setting, { ask: (tx, now) => findOnSite(tx, slug, now), patience: PATIENCE_MS })
  const prepared = {
    page: (now: Date) => draw(shown(item), setting, now),
    asOf: (now: Date) => `${item.turn()} ${doorStanding(setting.organisation.front_door, now)}`,
    turn: () => item.turn() + setting.lines.turn(),
    hasMark: true,
  }
  return { item, prepared }
}

function shown(item: Lately<Published | null>): Published {
  const found = item.known()
  if (found === null) throw new Error('An item of news is gone while it is drawn')
  return found
}

function draw(item: Published, { drawWords, organisation, url }: Setting, now: Date): Page {
  const by = { name: organisation.organisation.name, url }
  return { ...page('News', ItemPage({ item, by, drawn: drawWords(item.words, now) })), description: item.summary }
}
