import type { Screening } from '#extension/referrals'
import { after, lastStepOf, type Referral } from '#modules/referrals'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import { differing } from '#ui/both-versions.tsx'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { recordResult, screeningOf } from '../../store/screenings.ts'
import { aboutReferral, findHeld, findOne } from '../find.ts'
import { asAddition, type Late } from '../late.page.tsx'
import { resultRows, typedResult } from './both-results.ts'
import { type Read, readScreening, saidByReferrer } from './screening.form.ts'
import { ScreeningPage } from './screening.page.tsx'

const TITLE = 'The partnership’s screening'

/** `GET /referrals/:id/screening` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    if (!referral) return 'not-found'
    return page(TITLE, await body(ask, referral, { setting, entry: null }), { about: aboutReferral(referral) })
  }
}

/** `POST /referrals/:id/screening`: a result from outside, written down. Earlier results stay. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findHeld(ask)
    if (!referral) return 'not-found'
    const { organisation } = setting
    const read = readScreening(ask.form, { organisation, today: londonDate(ask.now) })
    const late = await second(ask, referral, { setting, read })
    if (late) return late
    if (!read.result) return faulty(TITLE, await body(ask, referral, { setting, entry: read.entry }))
    await recordResult(ask.tx, { ...read.result, referralId: referral.id, recordedBy: staffOf(ask).id }, ask.now)
    return goTo(`${urls.referralUrl(referral.id)}?done=screening`, { about: aboutReferral(referral) })
  }
}

/**
 * Null: nobody recorded a result since this page was opened, and nobody decided. Otherwise both side by side; the second half
 * of a double click finds its own result, and is done.
 */
async function second(ask: Ask, referral: Referral, sent: { setting: Setting; read: Read }): Promise<Answer | null> {
  const { setting, read } = sent
  const { results } = await screeningOf(ask.tx, referral.id)
  const end = after(referral.state, 'decline')
  const since = recordedSince(results, ask.form.version())
  if (since.length === 0 && !isRefusal(end)) return null
  const { organisation } = setting
  const mine = typedResult(ask.form, organisation)
  if (since.some((one) => differing(resultRows([one], mine, organisation)).length === 0))
    return goTo(`${urls.referralUrl(referral.id)}?done=screening`, { about: aboutReferral(referral) })
  const rows = resultRows(since, mine, organisation)
  const first = since[0] && `${since[0].recordedBy} recorded a result while you were writing, and yours is not saved.`
  const done = { name: 'done', label: 'What is done', theirs: await lastStepOf(ask.tx, referral.id), mine: '' }
  const late = isRefusal(end)
    ? { said: end.refused, rows: [done, ...rows], sendKey: newId() }
    : { said: first ?? '', rows, sendKey: newId() }
  const view = await body(ask, referral, { setting, entry: { ...read.entry, errors: [] }, late })
  if (!isRefusal(end)) return stale(TITLE, view)
  const goesOnAt = urls.referralDeed(referral.id, 'addition')
  return stale(TITLE, view, { savedBefore: { goesOnAt, fields: { said: asAddition(TITLE, rows) } } })
}

/** The results that the page had not seen, the latest first. One that does not say what it had seen is shown the last. */
function recordedSince(results: Screening['results'], seen: number): Screening['results'] {
  const latestFirst = [...results].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
  return latestFirst.slice(0, seen < 0 ? 1 : Math.max(results.length - seen, 0))
}

/** `entry` null: a form nobody has filled in; the first time it holds what the referrer wrote. */
type Shown = { setting: Setting; entry: Entry | null; late?: Late }

async function body(ask: Ask, referral: Referral, { setting, entry, late }: Shown) {
  const { results } = await screeningOf(ask.tx, referral.id)
  const begun = results.length === 0 ? saidByReferrer(referral.answers) : blankEntry
  const { organisation } = setting
  return ScreeningPage({
    title: TITLE,
    referral,
    results,
    entry: entry ?? begun,
    csrf: ask.csrf,
    organisation,
    late: late ?? null,
  })
}
