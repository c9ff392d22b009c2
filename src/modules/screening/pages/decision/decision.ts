import { beginCase, episodesOf } from '#modules/cases'
import { after, handoverOf, moveReferral, type Referral, type Screening, tellReferrer } from '#modules/referrals'
import { addConnection, type Summary, summaryOf, takeInSafeContact } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { deedOf, faultsOf, type Offer, type Outcome, offerOf, type Wanted } from '../../rules/decision.ts'
import type { Setting } from '../../setting.ts'
import { keepDecision, screeningOf } from '../../store/screenings.ts'
import { aboutReferral, findOne } from '../find.ts'
import { readDecision, reasonField } from './decision.form.ts'
import { DecisionPage } from './decision.page.tsx'

const TITLE = 'Decide'

/** What is looked up before anybody decides. */
type Scene = { readonly referral: Referral; readonly person: Summary | null; readonly results: Screening['results'] }

/** `GET /referrals/:id/decision` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const scene = await setTheScene(ask)
    if (!scene) return 'not-found'
    return page(TITLE, await body(ask, setting, { scene, entry: blankEntry }), { about: aboutReferral(scene.referral) })
  }
}

/** `POST /referrals/:id/decision`. The decision, the move, the case and the mail are one transaction: all, or none. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const scene = await setTheScene(ask)
    if (!scene) return 'not-found'
    const { wanted, version, reading } = readDecision(ask.form)
    const to = wanted && after(scene.referral.state, deedOf(wanted.outcome))
    if (isRefusal(to)) return tooLate(ask, setting, { scene, entry: reading.entry })
    if (wanted)
      for (const { field, message } of faultsOf(wanted, knownOf(ask, setting, { scene, outcome: wanted.outcome })))
        reading.fault(field === 'reason' ? reasonField(wanted.outcome) : field, message)
    if (!wanted || !to || !reading.isGood)
      return faulty(TITLE, await body(ask, setting, { scene, entry: reading.entry }))
    const { referral } = scene
    const move = {
      id: referral.id,
      from: referral.state,
      to,
      reason: '',
      note: wanted.note,
      by: staffOf(ask).id,
      version,
    }
    if (!(await moveReferral(ask.tx, move, ask.now))) return tooLate(ask, setting, { scene, entry: reading.entry })
    const episodeId = await openFor(ask, setting, { scene, wanted })
    if (isRefusal(episodeId)) {
      reading.fault('outcome', `${episodeId.refused} ${HAS_A_CASE}`)
      return faulty(TITLE, await body(ask, setting, { scene, entry: reading.entry }))
    }
    const decision = { ...wanted, referralId: referral.id, episodeId, decidedBy: move.by }
    if (!(await keepDecision(ask.tx, decision, ask.now))) return tooLate(ask, setting, { scene, entry: reading.entry })
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

async function setTheScene(ask: Ask): Promise<Scene | null> {
  const referral = await findOne(ask)
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

/** Somebody else decided or changed it first: what is true now is shown, and nothing of this request is kept. */
async function tooLate(ask: Ask, setting: Setting, given: { scene: Scene; entry: Entry }): Promise<Answer> {
  const { entry } = given
  const scene = (await setTheScene(ask)) ?? given.scene
  const decided = isRefusal(after(scene.referral.state, 'decline'))
  const message = decided
    ? 'This referral has been decided already. Nothing was saved: look at what was decided.'
    : 'Somebody changed this referral after you opened this page. Nothing was saved, and your words are still here: read what it says now, then decide.'
  const errors = [{ field: 'outcome', message }]
  return stale(TITLE, await body(ask, setting, { scene, entry: { ...entry, errors } }))
}

async function body(ask: Ask, { organisation }: Setting, { scene, entry }: { scene: Scene; entry: Entry }) {
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
  })
}
