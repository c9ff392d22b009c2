import type { Module } from '#app/module.ts'
import { asTask } from '#platform/task.ts'
import { PUBLIC } from '#platform/viewer.ts'
import * as urls from '#urls'
import { dataMap } from './data-map.ts'
import { fetchFeeds } from './fetch-feeds.ts'
import { newsToReview } from './for-desk.ts'
import { routes } from './routes.ts'
import { putStarting } from './starting.ts'

export { latestPosts } from './latest.ts'
export { Follow } from './pages/follow.page.tsx'

export const newsModule: Module = {
  name: 'news',
  dataMap,
  navigation: [{ text: 'News', href: urls.manageNews, permission: 'news.write', rank: 120 }],
  publicPages: [{ href: urls.news }],
  adds: () => ({ dayLists: [newsToReview] }),
  routes: (services, { drawWords, measureWords, publicPages }) => {
    const pages = publicPages.filter((one) => !one.unlisted).map(({ href }) => href)
    return [routes({ ...services, drawWords, measure: measureWords, pages })]
  },
  tasks: (services, { startingNews }) => [
    {
      name: 'news',
      atStart: true,
      run: () => asTask(services, 'news', (tx, now) => putStarting(tx, now, startingNews())),
    },
    {
      name: 'latest',
      every: { seconds: 2 },
      atStart: true,
      run: () => {
        const now = services.clock()
        return services.transactions.run(PUBLIC, now, (tx) => services.latest.look(tx, now))
      },
    },
    {
      name: 'feeds',
      every: { cron: '* * * * *' },
      // A practice site asks no other machine.
      run: () =>
        fetchFeeds({
          ...services,
          feeds: services.organisation.feeds,
          reach: services.demo ? 'this machine' : 'the web',
        }),
    },
  ],
}
