import { managers, onDutyToday } from '#modules/people'
import { searchKeys } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, type Handler, page, stale } from '#platform/http/ask.ts'
import { writeMail } from '#platform/mail.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import { newId, randomOctets } from '#platform/secrets.ts'
import * as urls from '#urls'
import { receivedMail } from '../../mail/received.mail.ts'
import { waitingMail } from '../../mail/waiting.mail.ts'
import type { Draft } from '../../rules/draft.ts'
import { missingOf } from '../../rules/progress.ts'
import { sentReferral } from '../../rules/sent-referral.ts'
import type { ReferralSetting } from '../../setting.ts'
import { handOverDocuments } from '../../store/attachments.ts'
import { findDraft, markSent } from '../../store/drafts.ts'
import { type NewReferral, nameReaders, writeReferral } from '../../store/sending.ts'
import { ADVISED, checkView } from '../check/check.ts'
import { holdDraft } from '../draft/open-draft.ts'
import { SentPage } from './sent.page.tsx'

/**
 * Sends a draft, once. A second click or a repeat after a lost answer waits for the first (the draft is held), finds it
 * sent, and leads to the same page with the same reference; the send key, unique in the table, is the last guard.
 */
export function send(setting: ReferralSetting): Handler {
  return async (ask) => {
    const { draft, answer } = await holdDraft(ask, setting.organisation)
    if (answer) return answer
    const { organisation } = setting
    if (missingOf(draft.answers).length > 0)
      return faulty('Check your answers', await checkView(ask, organisation, { draft, stopped: 'missing' }), ADVISED)
    if (ask.form.raw('version') !== String(draft.version) || ask.form.raw('send_key') !== draft.sendKey)
      return stale('Check your answers', await checkView(ask, organisation, { draft, stopped: 'changed' }), ADVISED)
    return sendNow(ask, setting, draft)
  }
}

async function sendNow(ask: Ask, setting: ReferralSetting, draft: Draft): Promise<Answer> {
  const { tx, now } = ask
  const referral = referralFrom(draft)
  await writeReferral(tx, referral, now)
  await handOverDocuments(tx, draft.id, referral.id)
  const inCharge = await managers(tx)
  if (referral.restricted) await nameReaders(tx, referral.id, ids(inCharge), now)
  await markSent(tx, { id: draft.id, reference: referral.reference }, now)
  const { organisation, url } = setting
  await writeMail(tx, receivedMail(referral.referrerEmail, { organisation, reference: referral.reference }), now)
  const readers = referral.restricted ? inCharge : await onDutyToday(tx)
  for (const { email } of readers)
    await writeMail(tx, waitingMail(email, { organisation, link: url + urls.referrals }), now)
  return goTo(urls.referSent, { about: { kind: 'referral', id: referral.id } })
}

function referralFrom(draft: Draft): NewReferral {
  const sent = sentReferral(draft.answers)
  const name = `${sent.givenName} ${sent.familyName}`
  return {
    ...sent,
    id: newId(),
    reference: makeReference('R', randomOctets(7)),
    sendKey: draft.sendKey,
    foldedName: foldName(name),
    nameKeys: [...new Set([name, sent.preferredName].flatMap(searchKeys))],
    takenBy: draft.takenBy,
  }
}

function ids(people: readonly { id: string }[]): string[] {
  return people.map(({ id }) => id)
}

export function showSent({ organisation }: ReferralSetting): Handler {
  return async (ask) => {
    const draft = ask.viewer.kind === 'draft' ? await findDraft(ask.tx, ask.now) : null
    if (draft === null) return goTo(urls.refer)
    if (draft.reference === null) return goTo(urls.referSections)
    const { reference, takenBy } = draft
    return page(
      'Sent',
      SentPage({ organisation, csrf: ask.csrf, now: ask.now, reference, takenByStaff: takenBy !== null }),
    )
  }
}
