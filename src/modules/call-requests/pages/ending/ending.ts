import { concernByReference } from '#modules/concerns'
import { referralByReference } from '#modules/referrals'
import { personByReference } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { readReference } from '#platform/pure/reference-number.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Request } from '../../rules/records.ts'
import { end, OUTCOMES, type Outcome } from '../../rules/standing.ts'
import { type Ending, endRequest } from '../../store/deeds.ts'
import { aboutRequest, findOne } from '../find.ts'
import { EndingPage } from './ending.page.tsx'

const TITLE = 'End it'

/** `GET /call-requests/:id/ending` */
export async function show(ask: Ask): Promise<Answer> {
  const request = await findOne(ask)
  if (!request) return 'not-found'
  return page(TITLE, body(ask, { request, entry: blankEntry }), { about: aboutRequest(request) })
}

/** `POST /call-requests/:id/ending`: what it came to. One made on an old page is shown beside what stands there now. */
export async function submit(ask: Ask): Promise<Answer> {
  const request = await findOne(ask)
  if (!request) return 'not-found'
  const about = aboutRequest(request)
  const { ending, entry } = await readEnding(ask)
  if (request.endedAt !== null) return late(ask, { request, entry })
  if (ending === null) return faulty(TITLE, body(ask, { request, entry }), { about })
  const deed = { id: request.id, by: staffOf(ask).id, now: ask.now }
  if (!(await endRequest(ask.tx, deed, ending))) return late(ask, { request: (await findOne(ask)) ?? request, entry })
  return goTo(`${urls.callRequests}?done=ended`, { about: { ...about, youngPersonId: ending.youngPersonId } })
}

type Given = { readonly request: Request; readonly entry: Entry }

function late(ask: Ask, { request, entry }: Given): Answer {
  const about = aboutRequest(request)
  return stale(TITLE, body(ask, { request, entry: { ...entry, errors: [] }, isLate: true }), { about })
}

function body(ask: Ask, given: Given & { readonly isLate?: boolean }) {
  return EndingPage({ title: TITLE, csrf: ask.csrf, isLate: false, ...given })
}

async function readEnding(ask: Ask): Promise<{ ending: Ending | null; entry: Entry }> {
  const r = new Reading(ask.form)
  const codes = OUTCOMES.map(({ code }) => code)
  const outcome: Outcome | '' = r.choice('outcome', codes, 'Choose what it came to.')
  const reason = r.text('reason', { most: 500 })
  const links = OUTCOMES.find(({ code }) => code === outcome)?.links ?? null
  const linked = await idOf(ask, r, { name: 'reference', prefix: links })
  const concernId = await idOf(ask, r, { name: 'concern', prefix: ask.form.text('concern') === '' ? null : 'W' })
  const refused = outcome === '' ? null : end({ outcome, reason })
  if (refused) r.fault('reason', refused.refused)
  if (!r.isGood || outcome === '') return { ending: null, entry: r.entry }
  const ending = {
    version: ask.form.version(),
    outcome,
    reason,
    referralId: links === 'R' ? linked : null,
    youngPersonId: links === 'Y' ? linked : null,
    concernId,
  }
  return { ending, entry: r.entry }
}

const FIND = { R: referralByReference, Y: personByReference, W: concernByReference } as const
const NAMES = { R: 'referral', Y: 'record', W: 'concern' } as const

/** What this reference names, as far as whoever ends it may see it; a missing one and one that is not theirs are one sentence. */
async function idOf(
  ask: Ask,
  r: Reading,
  { name, prefix }: { name: string; prefix: keyof typeof FIND | null },
): Promise<string | null> {
  const typed = r.text(name, { most: 40 })
  if (prefix === null) return null
  const reference = readReference(typed)
  const isRight = !isRefusal(reference) && reference.prefix === prefix
  const id = isRight ? await FIND[prefix](ask.tx, reference.text) : null
  if (id === null) r.fault(name, `We found no ${NAMES[prefix]} with this reference. It begins with ${prefix}.`)
  return id
}
