import { z } from 'zod'
import type { Raw } from '../rules/posts.ts'

/** A public post of Mastodon (`/api/v1/accounts/ID/statuses`). */
const MastodonPost = z.object({
  created_at: z.string(),
  content: z.string(),
  url: z.string().nullish(),
  sensitive: z.boolean().nullish(),
  spoiler_text: z.string().nullish(),
  visibility: z.string().nullish(),
  reblog: z.unknown().nullish(),
  in_reply_to_id: z.unknown().nullish(),
})

/** What Mastodon's `accounts/lookup` says of an account. */
const MastodonAccount = z.object({ id: z.string().regex(/^\d{1,30}$/), acct: z.string() })

/** A public post of Bluesky (`app.bsky.feed.getAuthorFeed`). */
const BlueskyPost = z.object({
  post: z.object({
    uri: z.string(),
    author: z.object({ handle: z.string() }),
    record: z.object({ text: z.string(), createdAt: z.string(), reply: z.unknown().optional() }),
    labels: z.array(z.unknown()).optional(),
  }),
  reason: z.unknown().optional(),
})

/**
 * The account's own posts, where this is a list of Mastodon's or Bluesky's; null where it is not. Left out is what it only
 * passes on or answers, and what carries a warning: that was not written to stand here.
 */
export function readSocial(value: unknown): Raw[] | null {
  if (Array.isArray(value)) return value.every(looksLikeMastodon) ? value.flatMap(ofMastodon) : null
  const feed = typeof value === 'object' && value !== null && 'feed' in value ? value.feed : null
  return Array.isArray(feed) && !('version' in (value as object)) ? feed.flatMap(ofBluesky) : null
}

function looksLikeMastodon(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'created_at' in one && 'content' in one
}

function ofMastodon(one: unknown): Raw[] {
  const { data } = MastodonPost.safeParse(one)
  if (!data) return []
  const isOwn =
    data.reblog == null && data.in_reply_to_id == null && ['public', null, undefined].includes(data.visibility)
  if (!isOwn || data.sensitive || data.spoiler_text) return []
  return [
    {
      title: { text: '', isHtml: false },
      words: { text: data.content, isHtml: true },
      link: data.url ?? '',
      dates: [data.created_at],
    },
  ]
}

function ofBluesky(one: unknown): Raw[] {
  const { data } = BlueskyPost.safeParse(one)
  if (!data || data.reason !== undefined || data.post.record.reply !== undefined) return []
  if ((data.post.labels ?? []).length > 0) return []
  const { uri, author, record } = data.post
  const key = /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([\w~.:-]+)$/.exec(uri)?.[1]
  const link =
    key && /^[a-z0-9.-]+$/i.test(author.handle) ? `https://bsky.app/profile/${author.handle}/post/${key}` : ''
  return [
    {
      title: { text: '', isHtml: false },
      words: { text: record.text, isHtml: false },
      link,
      dates: [record.createdAt],
    },
  ]
}

const LOOKED_UP = /\/api\/v1\/accounts\/lookup\?/

/** Whether an account is only looked up at this address, and its posts stand at another. */
export function isLookedUp(address: string): boolean {
  return LOOKED_UP.test(address)
}

/** Where the posts of the account are that was looked up `from` there. Null: it is no account. */
export function postsOfAccount(text: string, from: string): string | null {
  const { data } = MastodonAccount.safeParse(jsonOf(text))
  if (!data) return null
  return new URL(`/api/v1/accounts/${data.id}/statuses?limit=40&exclude_replies=true&exclude_reblogs=true`, from).href
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}
