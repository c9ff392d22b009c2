import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import { doorStanding } from '#platform/pure/front-door.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import { ENGLISH, isEnglish, type OtherLanguage, type PageLanguage } from '#platform/pure/page-language.ts'
import type { Address } from '../../addresses.ts'
import type { Part, Written } from '../../content/read-content.ts'
import { factsAt } from '../../facts.ts'
import { helpFor } from '../../rules/help-lines.ts'
import { fillPlainly } from '../../rules/placeholders.ts'
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
        standingOn(written(), given, now),
        address.latest ? latest.asOf(now) : '',
        others().map(({ code }) => code),
        recorded.of(address.path),
      ]),
    turn: () =>
      content.turn() + lines.turn() + translations.turn() + recorded.turn() + (address.latest ? latest.turn() : 0),
    hasMark: written().about.for === 'adults',
  })
}

/** What its help lines and the front door say at this moment. */
export function standingOn(
  { parts }: Pick<Written, 'parts'>,
  { lines, organisation }: Pick<Given, 'lines' | 'organisation'>,
  now: Date,
) {
  const audiences = audiencesOf(parts)
  const said = audiences.map((one) =>
    helpFor(lines, one, now).map(({ line, now: open, hours }) => [line.code, open, hours]),
  )
  return [said, audiences.length > 0 ? lines.turn() : 0, doorStanding(organisation.front_door, now)]
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
  const facts = factsAt(organisation, now, language)
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
    ...(written.about.for === 'young-people' ? { forTheYoung: true as const } : {}),
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
