/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'news.item': { about: 'nobody', keep: 'as long as the site', export: 'no', erase: 'no' },
  'news.still_shown': { about: 'nobody', keep: 'until the next save', export: 'no', erase: 'no' },
  'news.version': { about: 'staff', keep: 'as long as the site', export: 'who wrote it and when', erase: 'no' },
  'news.feed': { about: 'nobody', keep: 'as long as the feed is set', export: 'no', erase: 'no' },
  'news.post': { about: 'what others published', keep: 'until the feed brings newer', export: 'no', erase: 'no' },
} as const
