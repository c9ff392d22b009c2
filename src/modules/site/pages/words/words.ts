import type { VNode } from 'preact'
import { type Ask, type Page, page } from '#platform/http/ask.ts'
import type { Prepared, Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { Address } from '../../addresses.ts'
import type { Part, Written } from '../../content/read-content.ts'
import { type Audience, helpFor } from '../../rules/help-lines.ts'
import { type Facts, fillPlainly } from '../../rules/placeholders.ts'
import { WordsPage } from './words.page.tsx'

/** What is new, which the roof hands in. `block` null: there is nothing good to show. */
export type New = {
  readonly block: (now: Date) => VNode | null
  readonly asOf: (now: Date) => string
  readonly turn: () => number
}
type Given = { readonly organisation: Organisation; readonly latest: New }

/** One page of content, prepared ahead. */
export function showWords(address: Address, written: Written, { organisation, latest }: Given): Special {
  const facts = factsOf(organisation)
  const linesFor = (audience: Audience, now: Date) =>
    helpFor(organisation.help_lines, audience, { now, holidays: organisation.bank_holidays })
  const { tab, description } = written.about
  const draw = (now: Date): Page => ({
    ...page(
      fillPlainly(tab, facts),
      WordsPage({
        ...written,
        facts,
        linesFor: (audience) => linesFor(audience, now),
        allLines: address.allLines === true,
        latest: address.latest ? latest.block(now) : null,
      }),
    ),
    description: fillPlainly(description, facts),
    ...(address.unlisted ? { unlisted: true as const } : {}),
  })
  const audiences = audiencesOf(written.parts)
  return ahead(address.frame, {
    page: draw,
    asOf: (now) =>
      JSON.stringify([
        audiences.map((one) => linesFor(one, now).map(({ line, now: said }) => [line.code, said])),
        address.latest ? latest.asOf(now) : '',
      ]),
    ...(address.latest ? { turn: latest.turn } : {}),
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
