import type { Screening } from '#extension/referrals'
import { beginCase, episodesOf } from '#modules/cases'
import { after, handoverOf, lastStepOf, moveReferral, type Referral, tellReferrer } from '#modules/referrals'
import { addConnection, nameOf, type Summary, summaryOf, takeInSafeContact } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import { differing } from '#ui/both-versions.tsx'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { deedOf, faultsOf, type Offer, type Outcome, offerOf, type Wanted } from '../../rules/decision.ts'
import type { Setting } from '../../setting.ts'
import { keepDecision, screeningOf } from '../../store/screenings.ts'
import { aboutReferral, findHeld, findOne } from '../find.ts'
import { asAddition, type Late } from '../late.page.tsx'
import { decisionRows, typedDecision } from './both-decisions.ts'
import { readDecision, reasonField } from './decision.form.ts'
import { DecisionPage } from './decision.page.tsx'

const TITLE = 'Decide'

/** What is looked up before anybody decides. */
type Scene = { readonly referral: Referral; readonly person: Summary | null; readonly results: Screening['results'] }

/** `GET /referrals/:id/decision` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const scene = await setTheScene(ask, await findOne(ask))
    if (!scene) return 'not-found'
    return page(TITLE, await body(ask, setting, { scene, entry: blankEntry }), { about: aboutReferral(scene.referral) })
  }
}

/** `POST /referrals/:id/decision`. The decision, the move, the case and the mail are one transaction: all, or none. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const scene = await setTheScene(ask, await findHeld(ask))
    if (!scene) return 'not-found'
    const { wanted, version, reading } = readDecision(ask.form)
    const to = after(scene.referral.state, deedOf(wanted?.outcome ?? 'decline'))
    if (isRefusal(to) || version !== scene.referral.version)
      return second(ask, setting, { scene, entry: { ...reading.entry, errors: [] } })
    if (wanted)
      for (const { field, message } of faultsOf(wanted, knownOf(ask, setting, { scene, outcome: wanted.outcome })))
        reading.fault(field === 'reason' ? reasonField(wanted.outcome) : field, message)
    if (!wanted || !reading.isGood) return faulty(TITLE, await body(ask, setting, { scene, entry: reading.entry }))
    const { referral } = scene
    const by = staffOf(ask).id
    const move = { id: referral.id, from: referral.state, to, reason: '', note: wanted.note, by, version }
    const isMoved = await moveReferral(ask.tx, move, ask.now)
    const episodeId = await openFor(ask, setting, { scene, wanted })
    if (isRefusal(episodeId)) {
      reading.fault('outcome', `${episodeId.refused} ${HAS_A_CASE}`)
      return faulty(TITLE, await body(ask, setting, { scene, entry: reading.entry }))
    }
    const decision = { ...wanted, referralId: referral.id, episodeId, decidedBy: by }
    if (!isMoved || !(await keepDecision(ask.tx, decision, ask.now)))
      throw new Error('somebody decided about a referral that was held')
    await tellReferrer(ask.tx, { referral, news: NEWS[wanted.outcome], organisation: setting.organisation }, ask.now)
    return goTo(`${urls.referralUrl(referral.id)}?done=decision`, {
      about: { ...aboutReferral(referral), detail: { outcome: wanted.outcome, reason: wanted.reason } },
    })
  }
}

const HAS_A_CASE = 'Tell its worker what this referral says, and decline it: they have the right worker already.'

const NEWS: Readonly<Record<Outcome, string>> = {
  'accept-one-to-one': 'We have decided about your referral: we will offer support.',
  'accept-early-intervention': 'We have decided about your referral: we will offer support.',
  decline: 'We have decided about your referral: we cannot offer support through it.',
  redirect: 'We have decided about your referral: another service is better placed.',
}

async function setTheScene(ask: Ask, referral: Referral | null): Promise<Scene | null> {
  if (!referral) return null
  const { results } = await screeningOf(ask.tx, referral.id)
  const person = referral.youngPersonId === null ? null : await summaryOf(ask.tx, referral.youngPersonId)
  return { referral, person, results }
}

function knownOf(ask: Ask, { organisation }: Setting, { scene, outcome }: { scene: Scene; outcome: Outcome }) {
  const level = organisation.levels.find(({ code }) => code === scene.results[0]?.level)
  const reasons = inUse(organisation.decision_reasons[deedOf(outcome)], londonDate(ask.now))
  return {
    spokenTo: scene.referral.spokenTo,
    linked: scene.person !== null,
    screenedFor: level?.offer ?? null,
    reasons: reasons.map(({ code }) => code),
  }
}

/** Opens the case that an acceptance promises, with a copy of what the referral said; null for the other outcomes. */
async function openFor(
  ask: Ask,
  setting: Setting,
  { scene, wanted }: { scene: Scene; wanted: Wanted },
): Promise<string | null | Refusal> {
  const offer = offerOf(wanted.outcome)
  if (offer === null || scene.person === null) return null
  const { referral, person, results } = scene
  const { told, safeContact, leadProfessional } = handoverOf(referral, setting.organisation)
  const by = staffOf(ask).id
  const checkedOn = londonDate(referral.receivedAt)
  await takeInSafeContact(ask.tx, { youngPersonId: person.id, contact: safeContact, by, checkedOn }, ask.now)
  if (leadProfessional && !person.connections.some(({ name }) => name === leadProfessional.name))
    await addConnection(ask.tx, { ...LEAD, ...leadProfessional, youngPersonId: person.id, by }, ask.now)
  return beginCase(ask.tx, newCase(ask, setting, { offer, told, level: results[0]?.level ?? null, person }))
}

const LEAD = { safeToContact: true, leadProfessional: true, note: '', source: 'the referrer' } as const

type Opening = { offer: Offer; told: Record<string, string>; level: string | null; person: Summary }

function newCase(ask: Ask, { organisation }: Setting, { offer, told, level, person }: Opening) {
  const openedOn = londonDate(ask.now)
  const reviewOn = addDays(openedOn, organisation.clocks.review_days)
  const { id: youngPersonId, joinedIds } = person
  return { youngPersonId, joinedIds, offer, level, told, openedOn, reviewOn, reopens: null }
}

/**
 * Somebody else decided or changed it first: both side by side, and nothing of this request is saved. The second half of a
 * double click finds its own decision, and is done.
 */
async function second(ask: Ask, setting: Setting, { scene, entry }: { scene: Scene; entry: Entry }): Promise<Answer> {
  const { referral } = scene
  const { organisation } = setting
  const { decision } = await screeningOf(ask.tx, referral.id)
  const rows = decisionRows(decision, typedDecision(ask.form), organisation)
  if (decision && differing(rows).length === 0)
    return goTo(`${urls.referralUrl(referral.id)}?done=decision`, { about: aboutReferral(referral) })
  const end = after(referral.state, 'decline')
  const stands = await standsNow(ask, scene)
  const done = { name: 'done', label: 'As the referral stands now', theirs: stands, mine: '' }
  const said = decision
    ? `${decision.by} has decided already, and yours is not saved.`
    : `${isRefusal(end) ? end.refused : 'Somebody changed this referral while you were writing.'} Your decision is not saved.`
  const late = { said, rows: decision ? rows : [done, ...rows], sendKey: newId() }
  const view = await body(ask, setting, { scene, entry, late })
  if (!isRefusal(end)) return stale(TITLE, view)
  const goesOnAt = urls.referralDeed(referral.id, 'addition')
  return stale(TITLE, view, { savedBefore: { goesOnAt, fields: { said: asAddition('Decision', rows) } } })
}

async function standsNow(ask: Ask, { referral, person }: Scene): Promise<string> {
  const record = person ? `Record: ${nameOf(person)}, ${person.reference}` : ''
  return [await lastStepOf(ask.tx, referral.id), record].filter((line) => line !== '').join('\n')
}

type Shown = { scene: Scene; entry: Entry; late?: Late }

async function body(ask: Ask, { organisation }: Setting, { scene, entry, late }: Shown) {
  const { person } = scene
  const { decision } = await screeningOf(ask.tx, scene.referral.id)
  return DecisionPage({
    ...scene,
    episodes: person ? await episodesOf(ask.tx, [person.id, ...person.joinedIds]) : [],
    decision,
    entry,
    csrf: ask.csrf,
    organisation,
    today: londonDate(ask.now),
    late: late ?? null,
  })
}
