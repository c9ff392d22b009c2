import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { safeFileName } from '../../rules/document.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { lockAttachment, readAttachment } from '../../store/attachments.ts'
import { historyOf } from '../../store/history.ts'
import { aboutReferral, findOne } from '../find.ts'
import { LockPage } from './attachment.page.tsx'

/** `GET /referrals/:id/attachments/:attachmentId`: only ever a download, never shown by the browser, never a locked one. */
export async function download(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  const id = ask.params['attachmentId'] ?? ''
  const file = referral && (await readAttachment(ask.tx, referral.id, id))
  if (!referral || !file) return 'not-found'
  return {
    kind: 'bytes',
    bytes: file.bytes,
    // Not its real type: then no browser opens it by itself.
    type: 'application/octet-stream',
    fileName: `${referral.reference}-${safeFileName(file.fileName, file.kind)}`,
    headers: { 'cache-control': 'no-store' },
    about: { ...aboutReferral(referral), detail: { attachment: id } },
  }
}

/** `GET /referrals/:id/attachments/:attachmentId/lock`: stop, lock, tell. The file itself is not touched by this page. */
export function showLock({ organisation }: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const referral = await findOne(ask)
    const file =
      referral && (await historyOf(ask.tx, referral.id)).attachments.find((one) => one.id === attachmentOf(ask))
    if (!referral || !file) return 'not-found'
    const body = LockPage({ referral, file, organisation, csrf: ask.csrf, now: ask.now })
    return page('Stop, lock, tell', body, { about: { ...aboutReferral(referral), detail: { attachment: file.id } } })
  }
}

/** `POST /referrals/:id/attachments/:attachmentId/lock`: from now on it is given to nobody. Twice is the same as once. */
export async function lock(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  const id = attachmentOf(ask)
  const known = referral && (await historyOf(ask.tx, referral.id)).attachments.some((one) => one.id === id)
  if (!referral || !known) return 'not-found'
  await lockAttachment(ask.tx, { referralId: referral.id, id, by: staffOf(ask).id }, ask.now)
  return goTo(urls.attachmentLock(referral.id, id), {
    about: { ...aboutReferral(referral), detail: { attachment: id } },
  })
}

function attachmentOf(ask: Ask): string {
  return ask.params['attachmentId'] ?? ''
}
