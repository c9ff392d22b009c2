import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Audience, LinesNow } from '#platform/pure/help-line.ts'
import { ENGLISH, isEnglish, type OtherLanguage, type PageLanguage } from '#platform/pure/page-language.ts'
import type { Address } from '../../addresses.ts'
import type { Part, Written } from '../../content/read-content.ts'
import { helpFor } from '../../rules/help-lines.ts'
import { type Facts, fillPlainly } from '../../rules/placeholders.ts'
import { replyIn } from '../../rules/reply-words.ts'
import type { Offered, SiteSetting } from '../../setting.ts'
import { EasyPage } from '../easy/easy.page.tsx'
import { Others } from './other-forms.page.tsx'
import { WordsPage } from './words.page.tsx'

type Given = Pick<SiteSetting, 'organisation' | 'latest' | 'lines'>
type Setting = Given & Pick<SiteSetting, 'content' | 'translations' | 'recorded' | 'url'>

/** One page of content, prepared ahead; drawn anew when its words are, or can be read in another language. */
export function showWords(address: Address, { content, translations, recorded, url, ...given }: Setting): Special {
  const { latest, lines } = given
  const written = (): Written => {
    const found = content.get(address.path)
    if (!found) throw new Error(`The words of ${address.url} are missing`)
    return found
  }
  const others = () => translations.others(address.path, ENGLISH.code)
  return ahead(address.frame, {
    page: (now) => {
      const recordings = recorded.of(address.path)
      return drawWords(address, written(), { ...given, now, others: others(), recordings, url })
    },
    asOf: (now) =>
      JSON.stringify([
        content.mark(address.path),
        standingOn(written(), lines, now),
        address.latest ? latest.asOf(now) : '',
        others().map(({ code }) => code),
        recorded.of(address.path),
      ]),
    turn: () =>
      content.turn() + lines.turn() + translations.turn() + recorded.turn() + (address.latest ? latest.turn() : 0),
    hasMark: written().about.for === 'adults',
  })
}

/** What its help lines say at this moment. */
export function standingOn({ parts }: Pick<Written, 'parts'>, lines: LinesNow, now: Date) {
  const audiences = audiencesOf(parts)
  const said = audiences.map((one) => helpFor(lines, one, now).map(({ line, now: open }) => [line.code, open]))
  return [said, audiences.length > 0 ? lines.turn() : 0]
}

type Drawing = Given & {
  readonly now: Date
  /** English unless said. */
  readonly language?: PageLanguage
  readonly others?: readonly OtherLanguage[]
  /** Players are said in English, so they stand on the English page alone. */
  readonly recordings?: readonly Offered[]
  /** The public address of this Rose. */
  readonly url?: string
}

/** A page as these words make it at this moment, whether they are on the site or not. */
export function drawWords(address: Address, written: Written, drawing: Drawing): Page {
  const { organisation, latest, lines, now, language = ENGLISH, others = [], recordings = [] } = drawing
  const facts = factsOf(organisation)
  const { tab, description } = written.about
  const Drawn = address.inMoreWords ? EasyPage : WordsPage
  const body = Drawn({
    ...written,
    facts,
    language,
    linesFor: (audience: Audience) => helpFor({ ...lines, language }, audience, now),
    allLines: address.allLines === true,
    latest: address.latest && isEnglish(language) ? latest.block(now) : null,
    others: Others({ address, language, others, recordings }),
  })
  return {
    ...page(fillPlainly(tab, facts, language), body),
    description: fillPlainly(description, facts, language),
    ...(address.unlisted ? { unlisted: true as const } : {}),
    ...(isEnglish(language) ? {} : { language }),
    ...alternatesOf(address, drawing),
  }
}

/** Search engines are told of the other languages of pages for adults; nothing may lead to those for young people. */
function alternatesOf({ frame }: Address, { others = [], url }: Drawing): Pick<Page, 'alternates'> {
  if (frame === 'you' || others.length === 0 || url === undefined) return {}
  return { alternates: others.map(({ code, href }) => ({ code, href: new URL(href, url).href })) }
}

/** A page that is answered from memory; whoever asks the handler itself is drawn the same page. */
export function ahead(frame: Address['frame'], prepared: Prepared): Special {
  return { frame, prepared, handler: async ({ now, csrf }: Ask) => prepared.page(now, csrf) }
}

function audiencesOf(parts: readonly Part[]): Audience[] {
  return parts.flatMap((part) =>
    part.kind === 'help' ? [part.audience] : part.kind === 'more' ? audiencesOf(part.parts) : [],
  )
}

/** What the placeholders of the words stand for. */
export function factsOf({
  organisation,
  emergency,
  front_door: door,
  reading,
  call_requests: calls,
}: Organisation): Facts {
  return {
    name: organisation.name,
    charity: organisation.charity,
    area: organisation.area,
    office: organisation.telephone,
    emergency: emergency.number,
    silent: emergency.silent,
    police: emergency.police,
    door: door.name,
    'door-public': door.public,
    'door-professionals': door.professionals,
    'door-hours': door.hours,
    'door-else': door.out_of_hours,
    reply: replyIn(calls.reply_days),
    reading: `${reading.who}, ${reading.when}`,
    'call-days': String(calls.keep_days),
  }
}
