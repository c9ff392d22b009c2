import { type Answer, type Ask, goTo, page } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { latestFrom } from '../../latest.ts'
import type { Setting } from '../../setting.ts'
import { feedStates, wantFeeds } from '../../store/feeds.ts'
import { FeedsPage } from './feeds.page.tsx'

const TITLE = 'Feeds from outside'

/** `GET /manage/feeds`: what is wrong with each feed and since when, and what visitors see of them. */
export function show({ organisation, demo }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { feeds } = organisation
    const states = await feedStates(ask.tx)
    const posts = await latestFrom(ask.tx, ask.now, feeds)
    const given = { feeds, states, posts, demo, csrf: ask.csrf, now: ask.now, isAsked: ask.query['done'] === 'asked' }
    return page(TITLE, FeedsPage(given), { about: { kind: 'list', id: null } })
  }
}

/** `POST /manage/feeds/fetching`: the next round fetches them all, whenever they were fetched last. */
export async function fetchNow(ask: Ask): Promise<Answer> {
  await wantFeeds(ask.tx)
  return goTo(`${urls.manageFeeds}?done=asked`, { about: { kind: 'list', id: null } })
}
