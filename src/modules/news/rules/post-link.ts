/** What follows a reader around, by the name that it has in an address. */
const TRACKERS =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igsh(?:id)?|twclid|yclid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|s_cid)$/i
const LONGEST = 1_000

/**
 * Where a post can be read, without what would tell its owner who followed it from where. Null: nowhere that a visitor
 * should be led.
 */
export function postLink(written: string, base: string): string | null {
  const text = written.trim()
  if (text === '' || text.length > LONGEST || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  // A name with a dot in it, and no bare number: not this machine, nor one of the network that the visitor sits in.
  if (!/^https?:$/.test(url.protocol) || !/\.[a-z][a-z0-9-]*$/i.test(url.hostname)) return null
  if (/\.(?:local|localhost|internal|home|lan|test|invalid)$/i.test(url.hostname)) return null
  url.username = ''
  url.password = ''
  const followed = Array.from(url.searchParams.keys()).filter((name) => TRACKERS.test(name))
  for (const name of followed) url.searchParams.delete(name)
  return url.href
}

/** The name of the place that a link leads to, as it is shown beside it. */
export function placeOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '')
}
