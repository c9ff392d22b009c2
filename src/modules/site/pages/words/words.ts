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

/** One page of content, prepared ahead. */
export function showWords(address: Address, written: Written, { organisation, latest, lines }: Given): Special {
  const facts = factsOf(organisation)
  const linesFor = (audience: Audience, now: Date) => helpFor(lines, audience, now)
  const { tab, description } = written.about
  const Drawn = address.inMoreWords ? EasyPage : WordsPage
  const draw = (now: Date): Page => ({
    ...page(
      fillPlainly(tab, facts),
      Drawn({
        ...written,
        facts,
        linesFor: (audience) => linesFor(audience, now),
        allLines: address.allLines === true,
        latest: address.latest ? latest.block(now) : null,
        others: OtherForms(address),
      }),
    ),
    description: fillPlainly(description, facts),
    ...(address.unlisted ? { unlisted: true as const } : {}),
  })
  const audiences = audiencesOf(written.parts)
  const turns = [...(address.latest ? [latest.turn] : []), ...(audiences.length > 0 ? [lines.turn] : [])]
  return ahead(address.frame, {
    page: draw,
    asOf: (now) =>
      JSON.stringify([
        audiences.map((one) => linesFor(one, now).map(({ line, now: said }) => [line.code, said])),
        audiences.length > 0 ? lines.turn() : 0,
        address.latest ? latest.asOf(now) : '',
      ]),
    ...(turns.length > 0 ? { turn: () => turns.reduce((sum, turn) => sum + turn(), 0) } : {}),
    hasMark: written.about.for === 'adults',
  })
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
