import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import type { Address } from '../../addresses.ts'
import type { Part, Written } from '../../content/read-content.ts'
import { helpFor } from '../../rules/help-lines.ts'
import { type Facts, fillPlainly } from '../../rules/placeholders.ts'
import type { SiteSetting } from '../../setting.ts'
import { EasyPage } from '../easy/easy.page.tsx'
import { OtherForms } from './other-forms.page.tsx'
import { WordsPage } from './words.page.tsx'

type Given = Pick<SiteSetting, 'organisation' | 'latest' | 'lines'>

/** One page of content, prepared ahead; drawn anew when its words are. */
export function showWords(address: Address, { content, ...given }: Given & Pick<SiteSetting, 'content'>): Special {
  const { latest, lines } = given
  const written = (): Written => {
    const found = content.get(address.path)
    if (!found) throw new Error(`The words of ${address.url} are missing`)
    return found
  }
  return ahead(address.frame, {
    page: (now) => drawWords(address, written(), { ...given, now }),
    asOf: (now) => {
      const audiences = audiencesOf(written().parts)
      return JSON.stringify([
        content.mark(address.path),
        audiences.map((one) => helpFor(lines, one, now).map(({ line, now: said }) => [line.code, said])),
        audiences.length > 0 ? lines.turn() : 0,
        address.latest ? latest.asOf(now) : '',
      ])
    },
    turn: () => content.turn() + lines.turn() + (address.latest ? latest.turn() : 0),
    hasMark: written().about.for === 'adults',
  })
}

/** A page as these words make it at this moment, whether they are on the site or not. */
export function drawWords(address: Address, written: Written, { now, ...given }: Given & { now: Date }): Page {
  const { organisation, latest, lines } = given
  const facts = factsOf(organisation)
  const { tab, description } = written.about
  const Drawn = address.inMoreWords ? EasyPage : WordsPage
  const body = Drawn({
    ...written,
    facts,
    linesFor: (audience: Audience) => helpFor(lines, audience, now),
    allLines: address.allLines === true,
    latest: address.latest ? latest.block(now) : null,
    others: OtherForms(address),
  })
  return {
    ...page(fillPlainly(tab, facts), body),
    description: fillPlainly(description, facts),
    ...(address.unlisted ? { unlisted: true as const } : {}),
  }
}

/** A page that is answered from memory; whoever asks the handler itself is drawn the same page. */
export function ahead(frame: Address['frame'], prepared: Prepared): Special {
  return { frame, prepared, handler: async ({ now }: Ask) => prepared.page(now) }
}

function audiencesOf(parts: readonly Part[]): Audience[] {
  return parts.flatMap((part) =>
    part.kind === 'help' ? [part.audience] : part.kind === 'more' ? audiencesOf(part.parts) : [],
  )
}

/** What the placeholders of the words stand for. */
export function factsOf({ organisation, emergency, front_door: door, reading }: Organisation): Facts {
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
    reply: reading.reply,
    reading: `${reading.who}, ${reading.when}`,
  }
}
