import { type Answer, type Ask, faulty, type Page, page } from '#platform/http/ask.ts'
import { hashPassword, typedPassword } from '#platform/passwords.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { DoorSetting } from '../../door-setting.ts'
import { type Invited, invitedBy, useInvitation } from '../../store/invitations.ts'
import { setPassword } from '../../store/secrets.ts'
import { letIn } from '../let-in.ts'
import { readNewPassword } from '../new-password.tsx'
import { tellOwner } from '../tell-owner.ts'
import { triedBy, triedInVain, waitFirst } from '../tries.ts'
import { InvitationEnded, InvitationPage } from './invitation.page.tsx'

const TITLE = 'Your account'

/**
 * `GET /invitations/:token`: only looks, because programs that read mails open every link, and a stranger's page can have a
 * colleague's browser open made-up ones: no try of their network is used up.
 */
export async function show(ask: Ask): Promise<Answer> {
  const found = await invitedBy(ask.tx, ask.params['token'] ?? '', ask.now)
  return found ? page(TITLE, bodyOf(ask, found, blankEntry)) : endedPage()
}

/** `POST /invitations/:token`: uses the link up. With a passkey it goes on where it is made, halfway in. */
export function submit(setting: DoorSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await invitedOrEnded(ask, setting)
    if ('kind' in found) return found
    if (ask.form.text('way') === 'passkey')
      return (await take(ask, setting, found)) ? goOn(ask, setting, found) : ended(ask, setting)
    const typed = readNewPassword(ask.form, setting, found)
    if (!typed.isGood) return faulty(TITLE, bodyOf(ask, found, typed.entry))
    const hash = await hashPassword(typedPassword(typed.password))
    if (!(await take(ask, setting, found))) return ended(ask, setting)
    await setPassword(ask.tx, { personId: found.id, hash }, ask.now)
    if (setting.demo) return letIn(ask, setting, { person: found, state: 'signed-in', how: 'invitation' })
    return goOn(ask, setting, found)
  }
}

async function take({ tx, now, params }: Ask, setting: DoorSetting, person: Invited): Promise<boolean> {
  if (!(await useInvitation(tx, { secret: params['token'] ?? '', personId: person.id }, now))) return false
  await tellOwner(tx, setting, { person, said: 'Your invitation was used to set how you sign in.', now })
  return true
}

function goOn(ask: Ask, setting: DoorSetting, person: Invited): Promise<Answer> {
  return letIn(ask, setting, { person, state: 'second-factor-pending', how: 'invitation', to: urls.setUpSignIn })
}

function bodyOf({ csrf, params }: Ask, { name }: Invited, entry: Entry) {
  const action = urls.invitation(params['token'] ?? '')
  return InvitationPage({ action, csrf, entry, firstName: name.split(' ')[0] ?? '' })
}

/** Whom the link invites; else the one page for used, taken back, too old and never made. */
async function invitedOrEnded(ask: Ask, setting: DoorSetting): Promise<Invited | Page> {
  const wait = await waitFirst(ask, setting, triedOf(ask, setting))
  if (wait) return wait
  return (await invitedBy(ask.tx, ask.params['token'] ?? '', ask.now)) ?? ended(ask, setting)
}

async function ended(ask: Ask, setting: DoorSetting): Promise<Page> {
  const note = await triedInVain(ask, setting, { tried: triedOf(ask, setting), person: null })
  return endedPage(note)
}

function endedPage(note: Parameters<typeof page>[2] = {}): Page {
  return { ...page('This link does not work any more', InvitationEnded(), note), status: 404 }
}

/** A stranger who makes links up has no account: their tries are counted by what was made up, and by network. */
function triedOf(ask: Ask, setting: DoorSetting) {
  return triedBy(ask, setting, { account: `invitation ${ask.params['token'] ?? ''}`, kind: 'invitation' })
}
