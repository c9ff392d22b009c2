import { writeMail } from '#platform/mail.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { draftEndedMail, draftEndingMail } from './mail/draft-ending.mail.ts'
import { unfinishedTitles } from './rules/progress.ts'
import { textOf } from './rules/question.ts'
import type { ReferralSetting } from './setting.ts'
import { deleteEnded, draftsToWarn, type Ending, markWarned } from './store/drafts.ts'

const MOST = 100

/**
 * Warns the writers of drafts that end soon, and deletes those that have ended. Run as the task 'drafts'. Tells the
 * writer and nobody here what was not sent, by the names of the form's parts; no mail where no address is known. Does at
 * most a hundred of each; answers how many, so that the caller can go on until there are none.
 */
export async function endDrafts(
  tx: Tx,
  now: Date,
  setting: Pick<ReferralSetting, 'organisation' | 'url'>,
): Promise<number> {
  const { organisation } = setting
  const startUrl = setting.url + urls.refer
  const { deleted, unsent } = await deleteEnded(tx, now, MOST)
  for (const { to } of addressed(unsent)) await writeMail(tx, draftEndedMail(to, { organisation, startUrl }), now)
  const soon = new Date(now.getTime() + organisation.clocks.draft_warning_days * 86_400_000)
  const ending = await draftsToWarn(tx, soon, MOST)
  for (const { to, draft } of addressed(ending)) {
    const ends = formatDate(londonDate(draft.endsAt))
    const unfinished = unfinishedTitles(draft.answers)
    await writeMail(tx, draftEndingMail(to, { organisation, ends, unfinished, startUrl }), now)
  }
  await markWarned(
    tx,
    ending.map(({ id }) => id),
    now,
  )
  return deleted + ending.length
}

function addressed(drafts: readonly Ending[]): { to: string; draft: Ending }[] {
  return drafts
    .map((draft) => ({ to: draft.writerEmail ?? textOf(draft.answers, 'referrer_email'), draft }))
    .filter(({ to }) => to !== '')
}
