import { type Ask, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { StaffSetting } from '../staff-setting.ts'
import { noteChange } from '../store/changes.ts'
import { invite, mailInvitation } from '../store/invitations.ts'

type Invited = { readonly id: string; readonly email: string; readonly became?: string; readonly because?: string }

/** A new link, in the colleague's own post and nowhere else: not on the page of whoever sends it, and not in the trail. */
export async function inviteColleague(
  ask: Ask,
  setting: StaffSetting,
  { id, email, became, because }: Invited,
): Promise<void> {
  const by = staffOf(ask).id
  const secret = await invite(ask.tx, { personId: id, madeBy: by }, ask.now)
  const brand = setting.organisation.organisation.name
  await mailInvitation(ask.tx, { to: email, brand, link: `${setting.url}${urls.invitation(secret)}` }, ask.now)
  await noteChange(ask.tx, { personId: id, what: 'invited', became: became ?? '', because: because ?? '', by }, ask.now)
}
