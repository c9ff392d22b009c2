import type { Fresh } from '../harness/fresh-database.ts'
import { putLine } from './line-rows.ts'
import { putNews } from './news-rows.ts'
import { putRecording } from './recording-rows.ts'
import { putPage } from './site-rows.ts'

/** One of all that the public site keeps, filled into addresses. */
export async function siteAddresses(database: Fresh): Promise<(pattern: string) => string> {
  const news = await putNews(database)
  const line = await putLine(database)
  const path = await putPage(database)
  const recording = await putRecording(database)
  return (pattern) =>
    pattern
      .replace(/(?<=\/recordings\/):number/, recording)
      .replace(/:line\b/, line)
      .replaceAll(/:path\b|:language\b/g, (part) => (part === ':path' ? path : 'pl'))
      .replaceAll(/:news\b|:version\b/g, (part) => (part === ':news' ? news : '1'))
}
