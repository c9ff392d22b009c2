import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { formsOf, hiddenOf, typedInto } from './page-forms.ts'

/**
 * Every page of staff, with the numbers of a young person and of a family wherever such a number can stand. A number that
 * rings at a tap is one tap away from a telephone in somebody else's hand, so none of them does but on the page of the
 * call, once the gate let it through; whoever else is ticked as lead professional.
 */
const database = useDatabase()
const { signedIn } = useApp(database)
const WHO: Record<string, Staff> = { manager: team.manager, practitioner: team.practitioner, therapist: team.therapist }
const OWN = '07700900111'
const THEIRS = {
  own: OWN,
  gran: '07700900222',
  'mum, ticked as lead professional': '07700900333',
  'lead professional with the number of gran': '07700900222',
  'in the plan': '07700900555',
  'in the referral': '07700900666',
}
const LEAD = '01603555044'
const RINGS =
  /(?:href|formaction|action)="((?:tel|sms|mms|mailto|callto|facetime|whatsapp|skype|sip|viber|signal|tg)[:.][^"]*)"|(?:wa\.me|t\.me|signal\.me)\//gi

const staffPages = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.method === 'GET')
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, WHO)
  await database.asOwner(
    `insert into young_people.safe_contact (young_person_id, telephone, voicemail, text_message, post, safe_times,
       checked_on, changed_at)
     select id, $1, true, true, true, 'weekdays 9am-5pm', '2026-03-16', now() from young_people.young_person
     on conflict (young_person_id) do update set telephone = $1`,
    [OWN],
  )
  for (const [name, relationship, telephone, lead] of [
    ['Nell Ashe', 'Gran', THEIRS.gran, false],
    ['Di Vale', 'Mum', THEIRS['mum, ticked as lead professional'], true],
    ['Kit Orr', 'Social worker', THEIRS['lead professional with the number of gran'], true],
    ['Bo Carr', 'Social worker', LEAD, true],
  ] as const)
    await database.asOwner(
      `insert into young_people.connection (id, young_person_id, name, relationship, telephone, safe_to_contact,
         lead_professional, added_at) select gen_random_uuid(), id, $1, $2, $3, true, $4, now()
       from young_people.young_person`,
      [name, relationship, telephone, lead],
    )
  await database.asOwner(
    `update plans.safety_plan set content = content || jsonb_build_object('people',
       jsonb_build_array(jsonb_build_object('name', 'Nan', 'number', $1::text, 'word', 'kite')))`,
    [THEIRS['in the plan']],
  )
  await database.asOwner(
    `update referrals.referral set answers = answers || jsonb_build_object('safe_telephone', $1::text, 'parents_said', $1)`,
    [THEIRS['in the referral']],
  )
  await database.asOwner(
    `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
     select gen_random_uuid(), y.id, p.id, '2026-03-17T09:55Z', '2026-03-17T10:55Z'
     from young_people.young_person y cross join people.person p where y.merged_into is null`,
  )
}, 120_000)

type Seen = { readonly at: string; readonly links: readonly string[]; readonly html: string }

const digits = (text: string) => text.replaceAll(/\D/g, '').replace(/^(?:00)?44/, '0')
const isTheirs = (link: string) => Object.values(THEIRS).some((number) => digits(link).includes(number))
const ringing = (html: string) => [...html.matchAll(RINGS)].map(([whole, link]) => link ?? whole)

const plain = (url: string) => url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

async function walk(who: string, visitor: Visitor): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const { url } of staffPages) {
    const at = records.urlOf(url, who, 'own')
    const { statusCode, headers, body } = await visitor.get(at)
    if (statusCode === 200 && String(headers['content-type']).includes('html'))
      seen.push({ at: plain(at), links: ringing(body), html: body })
  }
  return seen
}

/** What the forms of these pages answer: rehearsals, faults, previews. */
async function press(visitor: Visitor, pages: readonly Seen[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const page of pages)
    for (const form of formsOf(page.html)) {
      if (/sign-out|death|closure|discard|safe-contact|connections/.test(form.action)) continue
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
      const { statusCode, headers, body } = await visitor.send(form.action, {
        ...hiddenOf(form),
        ...typedInto(form),
        _csrf: csrf,
      })
      if ([200, 409, 422].includes(statusCode) && String(headers['content-type']).includes('html'))
        seen.push({ at: `POST ${plain(form.action)}`, links: ringing(body), html: body })
    }
  return seen
}

const theirsOn = (pages: readonly Seen[]) =>
  pages
    .filter(({ at }) => !MAY_RING.includes(at))
    .flatMap(({ at, links }) => links.filter(isTheirs).map((link) => `${at}: ${link}`))

const MAY_RING = ['/cases/:id/call', 'POST /cases/:id/call', 'POST /cases/:id/call/number']

describe('a number that rings', () => {
  test.each(Object.keys(WHO))('is no young person’s and no family’s on any page that the %s sees', async (who) => {
    const visitor = await signedIn(who)
    const pages = await walk(who, visitor)
    expect(pages.length).toBeGreaterThan(60)
    // The walk sees what it looks for: the numbers stand on many pages as words, and the call page has the one that rings.
    expect(pages.filter(({ html }) => digits(html).includes(OWN)).length).toBeGreaterThan(10)
    expect(pages.find(({ at }) => at === '/cases/:id/call')?.links).toEqual([`tel:${OWN}`])
    expect(theirsOn(pages)).toEqual([])
  })

  test('is somebody’s whom we know: an emergency, the front door, our own, the lead professional', async () => {
    const ours =
      JSON.stringify(setting().organisation)
        .match(/"\+?[\d\s()-]{3,20}"/g)
        ?.map(digits) ?? []
    const visitor = await signedIn('practitioner')
    const pages = await walk('practitioner', visitor)
    const links = pages
      .filter(({ at }) => !MAY_RING.includes(at) && !at.startsWith('/visits'))
      .flatMap((one) => one.links)
    expect(links).toContain(`tel:${LEAD}`)
    const strange = links.filter((link) => !link.startsWith('tel:') || ![...ours, LEAD].includes(digits(link)))
    expect(strange).toEqual([])
  })

  test('is none at all where the gate says no, also on the page of the call', async () => {
    await database.asOwner(`update young_people.safe_contact set safe_times = 'after 4pm'`)
    await database.asOwner('update young_people.connection set safe_to_contact = null where relationship in ($1, $2)', [
      'Gran',
      'Mum',
    ])
    const visitor = await signedIn('practitioner')
    const pages = await walk('practitioner', visitor)
    const call = records.urlOf('/cases/:id/call', 'practitioner', 'own')
    const others = [...(await visitor.get(call)).body.matchAll(/href="([^"]+\/call\?to=[^"]+)"/g)].map(
      ([, url]) => url ?? '',
    )
    expect(others.length).toBeGreaterThan(1)
    for (const url of others) expect(ringing((await visitor.get(url)).body)).toEqual([])
    expect(pages.flatMap(({ at, links }) => links.filter(isTheirs).map((link) => `${at}: ${link}`))).toEqual([])
  })

  // Last, because the forms do what they are for.
  test('is none on what the forms answer: rehearsals, faults and previews', async () => {
    await database.asOwner(`update young_people.safe_contact set safe_times = 'weekdays 9am-5pm'`)
    const visitor = await signedIn('practitioner')
    const answers = await press(visitor, await walk('practitioner', visitor))
    expect(answers.length).toBeGreaterThan(30)
    expect(answers.filter(({ html }) => digits(html).includes(OWN)).length).toBeGreaterThan(3)
    expect(theirsOn(answers)).toEqual([])
  })
})
