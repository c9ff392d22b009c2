import { parseFeed } from 'feedsmith'
import type { Raw, Said } from '../rules/posts.ts'
import type { Wrong } from '../rules/wrong.ts'
import { faultOfXml } from '../rules/xml-shape.ts'
import { readSocial } from './social.ts'

type Read = { readonly raw: readonly Raw[] } | { readonly wrong: Wrong }

/** More are not looked at: a feed brings its newest first. */
const MOST_LOOKED_AT = 2_000

/** The posts of a feed, whatever its kind. */
export function readFeed(text: string): Read {
  const start = text.trimStart().slice(0, 500).toLowerCase()
  if (/^[[{]/.test(start)) return readJson(text)
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/.test(start)) return { wrong: 'web-page' }
  if (!start.startsWith('<')) return { wrong: 'not-a-feed' }
  const fault = faultOfXml(text)
  if (fault) return { wrong: /<html[\s>]/.test(start) ? 'web-page' : fault }
  return parsed(text)
}

function readJson(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { wrong: /[\]}]\s*$/.test(text.slice(-20)) ? 'not-a-feed' : 'cut-off' }
  }
  const social = readSocial(value)
  return social ? { raw: social.slice(0, MOST_LOOKED_AT) } : parsed(text)
}

function parsed(text: string): Read {
  try {
    return { raw: rawOf(parseFeed(text, { maxItems: MOST_LOOKED_AT })) }
  } catch (error) {
    // Whatever a stranger's file does to the parser, it is the file that is wrong.
    if (!(error instanceof Error)) throw error
    return { wrong: 'not-a-feed' }
  }
}

function rawOf({ format, feed }: ReturnType<typeof parseFeed>): Raw[] {
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      title: markedUp(entry.title),
      words: markedUp(entry.summary ?? entry.content),
      link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? '',
      dates: [entry.published ?? '', entry.updated ?? ''].map(String),
    }))
  if (format === 'json')
    return (feed.items ?? []).map((item) => ({
      title: plain(item.title),
      words: item.summary || item.content_text ? plain(item.summary || item.content_text) : html(item.content_html),
      link: item.url ?? item.external_url ?? '',
      dates: [item.date_published ?? '', item.date_modified ?? ''].map(String),
    }))
  if (format === 'rdf')
    return (feed.items ?? []).map((item) => ({
      title: html(item.title),
      words: html(item.description),
      link: item.link ?? '',
      dates: [String(item.dc?.dates?.[0] ?? '')],
    }))
  const items = (feed.items ?? []).filter(({ title, description }) => title || !beginsWithWarning(description ?? ''))
  return items.map((item) => ({
    title: html(item.title),
    words: html(item.description ?? item.content?.encoded),
    link: item.link ?? (/^https?:/.test(item.guid?.value ?? '') ? (item.guid?.value ?? '') : ''),
    dates: [String(item.pubDate ?? ''), String(item.dc?.dates?.[0] ?? '')],
  }))
}

/** In the RSS of Mastodon, which gives its posts no title, a post that carries a warning begins with it above a line. */
function beginsWithWarning(description: string): boolean {
  return /^\s*<p>\s*<strong>[^<]{1,80}<\/strong>[^<]{0,600}<\/p>\s*<hr\b/i.test(description)
}

const plain = (text: string | undefined): Said => ({ text: text ?? '', isHtml: false })
const html = (text: string | undefined): Said => ({ text: text ?? '', isHtml: true })

/** Atom says of each text whether it is marked up. */
function markedUp(text: { value?: string | undefined; type?: string | undefined } | undefined): Said {
  return { text: text?.value ?? '', isHtml: text?.type !== undefined && text.type !== 'text' }
}
