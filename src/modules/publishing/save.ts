import { factsAt, linksOf, readPage, standsOpenIn, textsOf, type Written } from '#modules/site'
import { type Ask, staffOf } from '#platform/http/ask.ts'
import { doubtsOf, MOST_BYTES, measure, weigh, wholePage } from './measure.ts'
import { type PageAt, startingMark } from './page-at.ts'
import { type Said, unsaid } from './rules/must-say.ts'
import { goneFrom } from './rules/must-stay.ts'
import { isNeutral, isNeutralTab, mayLeadTo } from './rules/neutral.ts'
import type { Deed, FoundFact } from './rules/version.ts'
import type { Setting } from './setting.ts'
import { saveVersion } from './store/versions.ts'

/** A sentence about a field of the form. */
export type Fault = {
  readonly field: 'title' | 'tab' | 'description' | 'words' | 'sources' | 'sure'
  readonly says: string
}

const MOST_SAID = 3

/** What speaks against showing these words at all, whoever is sure of them. */
export function faultsOf(setting: Setting, at: PageAt, { source, now }: { source: string; now: Date }): Fault[] {
  const read = readPage(at.address.path, source)
  if ('faults' in read)
    return [...new Set(read.faults)]
      .slice(0, MOST_SAID)
      .map((fault) => ({ field: 'words', says: `This cannot be shown: ${fault}.` }))
  const found = [...standingFaults(at, read), ...linkFaults(setting, at, read), ...neutralFaults(at, read)]
  return found.length > 0 ? found : tooHeavy(setting, at, { written: read, now })
}

function standingFaults({ starting }: PageAt, written: Written): Fault[] {
  return goneFrom(standsOpenIn(starting), standsOpenIn(written)).map((one) => ({
    field: 'words',
    says: `Put ${one} back, where it can be seen at once: somebody may need it here.`,
  }))
}

function linkFaults({ links }: Setting, { address }: PageAt, written: Written): Fault[] {
  const all = linksOf(written)
  const lost = all.filter((href) => !links.includes(href) && !href.startsWith('/news/'))
  const away = all.filter((href) => !lost.includes(href) && !mayLeadTo(address.frame, href))
  return [
    ...lost.map((href) => `A link leads to ${href}, which is no page of ours.`),
    ...away.map((href) => `A link leads to ${href}. From pages for young people links lead to their own pages alone.`),
  ]
    .slice(0, MOST_SAID)
    .map((says) => ({ field: 'words', says }))
}

function neutralFaults({ starting }: PageAt, { about }: Written): Fault[] {
  if (about.for !== 'young-people') return []
  const faults: Fault[] = []
  if (!isNeutralTab(about.tab, starting.about.tab))
    faults.push({
      field: 'tab',
      says: `Write “${starting.about.tab}”: this word stays in the history of a phone, so it is the same for all these pages.`,
    })
  if (!isNeutral(about.description))
    faults.push({
      field: 'description',
      says: 'Say this so that nobody who sees it in a search or a history learns what the page is about.',
    })
  return faults
}

function tooHeavy(setting: Setting, { address }: PageAt, shown: { written: Written; now: Date }): Fault[] {
  const over = weigh(wholePage(setting, address, shown)) - MOST_BYTES
  if (over <= 0) return []
  const size = over.toLocaleString('en-GB')
  return [{ field: 'words', says: `Shorten the page: it is ${size} bytes too heavy to arrive at once on a bad line.` }]
}

export type Wish = {
  readonly source: string
  readonly publishAt: Date | null
  readonly deed: Deed
  readonly found?: FoundFact
  /** Somebody has looked at the doubts and wants it all the same. */
  readonly isSure: boolean
}

/** A draft may have any doubt and any fault but one that keeps it from being read again. */
export function speaksAgainst(setting: Setting, at: PageAt, { wish, now }: { wish: Wish; now: Date }): Fault[] {
  const faults = faultsOf(setting, at, { source: wish.source, now })
  if (faults.length > 0 || wish.publishAt === null || wish.isSure) return faults
  const read = readPage(at.address.path, wish.source)
  if ('faults' in read) return faults
  const shown = { written: read, now }
  const doubts = [
    ...doubtsOf(measure(setting, shown)),
    ...lost(setting, at, shown),
    ...setting.latest.doubtsOf(linksOf(read), now),
  ]
  return doubts.map((says) => ({ field: 'sure', says }))
}

/** Sentences of the starting words that somebody may need here, and that these words would not say any more. */
function lost(
  { organisation }: Setting,
  { address, starting }: PageAt,
  shown: { written: Written; now: Date },
): string[] {
  const facts = factsAt(organisation, shown.now)
  const said = ({ about, parts }: Written): Said => ({
    open: textsOf({ about, parts: parts.filter(({ kind }) => kind !== 'more') }, facts).join(' '),
    whole: textsOf({ about, parts }, facts).join(' '),
  })
  return unsaid(address.path, said(starting), said(shown.written)).map(
    (what) => `The page would no longer say that ${what}.`,
  )
}

/** Null: somebody else saved a version since the one that was seen. What is saved is on the site when one looks next. */
export async function save(
  ask: Ask,
  setting: Setting,
  { at, wish }: { at: PageAt; wish: Wish },
): Promise<'saved' | null> {
  const saved = await saveVersion(ask.tx, {
    path: at.address.path,
    saw: ask.form.version(),
    source: wish.source,
    publishAt: wish.publishAt,
    deed: wish.deed,
    found: wish.found ?? null,
    starting: startingMark(at),
    by: staffOf(ask).id,
    sendKey: ask.form.sendKey(),
    at: ask.now,
  })
  if (saved === null) return null
  await setting.words.look(ask.tx, ask.now)
  return 'saved'
}
