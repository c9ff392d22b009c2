/**
 * Every page that a visitor can come to: what the sitemap names, and whatever those pages lead to on this site. Found from
 * the running program, so that a new page is among them without anybody's help.
 */
export async function publicAddresses(base: string): Promise<string[]> {
  const map = await (await fetch(`${base}/sitemap.xml`)).text()
  const toSee = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  const seen = new Set<string>()
  const pages: string[] = []
  for (const path of toSee) {
    if (seen.has(path)) continue
    seen.add(path)
    const answer = await fetch(base + path, { redirect: 'manual' })
    const text = await answer.text()
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    pages.push(path)
    for (const [, href = ''] of text.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)) toSee.push(new URL(href, base).pathname)
  }
  return pages
}
