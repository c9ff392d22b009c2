import { z } from 'zod'

const code = z.string().regex(/^[a-z0-9-]+$/)
const name = z.string().min(1).max(80)
/** https; http only for a server of this machine, which is for trying it out. */
const address = z
  .url()
  .refine((url) => /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(url), {
    message: 'an address of a feed begins with https://',
  })
const mastodon = z.string().regex(/^@[\w.-]+@[\w.-]+\.[a-z]+$/i, 'an account is written like @name@example.social')
const bluesky = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'an account is written like name.example.org')

const ONE_PLACE = 'say where it comes from, by one of url, mastodon and bluesky'

// Not a union of three shapes: of that nobody would hear which part of which is wrong.
const source = z
  .strictObject({ code, name, url: address.optional(), mastodon: mastodon.optional(), bluesky: bluesky.optional() })
  .transform(({ code, name, ...places }, context) => {
    const [url, ...more] = addressesOf(places)
    if (url !== undefined && more.length === 0) return { code, name, url }
    context.addIssue({ code: 'custom', message: ONE_PLACE })
    return z.NEVER
  })

type Places = { url?: string | undefined; mastodon?: string | undefined; bluesky?: string | undefined }

function addressesOf({ url, mastodon, bluesky }: Places): string[] {
  return [url, mastodon && postsOnMastodon(mastodon), bluesky && postsOnBluesky(bluesky)].flatMap((one) => one ?? [])
}

/** Not its RSS: that does not say which posts carry a warning. */
function postsOnMastodon(account: string): string {
  const [, name = '', host = ''] = account.split('@')
  return `https://${host}/api/v1/accounts/lookup?acct=${name}`
}

function postsOnBluesky(account: string): string {
  return `https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=${account}&limit=30&filter=posts_no_replies`
}

/** Posts from outside, and where else the charity is found. */
export const feeds = z.object({
  every_minutes: z.number().int().min(5).max(1_440),
  most_kept: z.number().int().min(1).max(50),
  most_shown: z.number().int().min(1).max(12),
  stale_days: z.number().int().min(1).max(366),
  sources: z
    .array(source)
    .max(10)
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, {
      message: 'each feed has its own code',
    }),
  follow: z.array(z.strictObject({ name, url: z.url({ protocol: /^https$/ }) })).max(6),
})

export type Feeds = z.infer<typeof feeds>
export type Source = Feeds['sources'][number]
