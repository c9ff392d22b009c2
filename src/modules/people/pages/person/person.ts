import { type Answer, type Ask, goTo, page, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { may } from '../../rules/permissions.ts'
import { hasWayIn } from '../../rules/staff.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { changesOf, noteChange } from '../../store/changes.ts'
import { endInvitation } from '../../store/invitations.ts'
import { endSession, endSessionsOf } from '../../store/sessions.ts'
import { findColleague, openSessionsOf } from '../../store/staff.ts'
import { inviteColleague } from '../inviting.ts'
import { PersonPage } from './person.page.tsx'

const MOST_CHANGES = 50

/** `GET /people/:id` */
export async function show(ask: Ask): Promise<Answer> {
  const one = await findColleague(ask.tx, ask.params['id'] ?? '')
  if (!one) return 'not-found'
  const staff = staffOf(ask)
  const manages = may(staff, 'people.manage')
  const sessions = manages && one.isHere ? await openSessionsOf(ask.tx, one.id, ask.now) : []
  const changes = await changesOf(ask.tx, one.id, MOST_CHANGES)
  const given = { one, staff, sessions, changes, now: ask.now, csrf: ask.csrf }
  const body = PersonPage({ ...given, manages: manages && one.isHere, done: ask.query['done'] ?? '' })
  return page(one.name, body, { about: { kind: 'person', id: one.id } })
}

/** `POST /people/:id/invitation`: to somebody who cannot come in yet. A false manager takes nobody over by a second link. */
export function submitInvitation(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await findInvited(ask)
    if (one === 'not-found') return one
    if (!one || hasWayIn(one)) return goTo(`${urls.personUrl(ask.params['id'] ?? '')}?done=not-invited`)
    await inviteColleague(ask, setting, one)
    return done(one, 'invited')
  }
}

/** `POST /people/:id/invitation/ending` */
export async function endInvitationOf(ask: Ask): Promise<Answer> {
  const one = await findInvited(ask)
  if (one === 'not-found') return one
  const ended = one !== null && (await endInvitation(ask.tx, one.id, ask.now))
  if (!one || !ended) return goTo(urls.personUrl(ask.params['id'] ?? ''))
  await noteChange(ask.tx, { personId: one.id, what: 'invitation ended', by: staffOf(ask).id }, ask.now)
  return done(one, 'invitation-ended')
}

/** `POST /people/:id/sessions/ending`: one, or all of them. One's own are ended on one's own page. */
export async function endSessions(ask: Ask): Promise<Answer> {
  const one = await findOther(ask)
  if (one === 'not-found') return one
  if (!one) return goTo(urls.personUrl(ask.params['id'] ?? ''))
  const sessionId = ask.form.text('session')
  if (sessionId === '') await endSessionsOf(ask.tx, { personId: one.id }, ask.now)
  else {
    const open = await openSessionsOf(ask.tx, one.id, ask.now)
    if (open.some(({ id }) => id === sessionId)) await endSession(ask.tx, sessionId, ask.now)
  }
  return done(one, 'sessions-ended')
}

/** The same, and no safeguarding trustee: a false manager would put a friend in the place of who reviews them. */
async function findInvited(ask: Ask): Promise<Colleague | null | 'not-found'> {
  const one = await findOther(ask)
  return one !== 'not-found' && one?.role === 'safeguarding-trustee' ? null : one
}

/** Somebody else who works here; null for oneself and for somebody who has left: nothing is done to either from here. */
async function findOther(ask: Ask): Promise<Colleague | null | 'not-found'> {
  const one = await findColleague(ask.tx, ask.params['id'] ?? '')
  if (!one) return 'not-found'
  return one.isHere && one.id !== staffOf(ask).id ? one : null
}

function done(one: Colleague, what: string): Answer {
  return goTo(`${urls.personUrl(one.id)}?done=${what}`, { about: { kind: 'person', id: one.id } })
}
