import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Recovery } from '../../rules/colleague.ts'
import { may } from '../../rules/permissions.ts'
import { DUE_WHY, dueAt, hindranceOf, mayDo, RECOVERY_HOURS, standingOf } from '../../rules/recovery.ts'
import { mendEmail } from '../../rules/staff.ts'
import type { StaffSetting } from '../../staff-setting.ts'
import { mailInvitation } from '../../store/invitations.ts'
import { managers } from '../../store/people.ts'
import {
  agreeToRecovery,
  findRecovery,
  keepers,
  recoveries,
  refuseRecovery,
  startRecovery,
} from '../../store/recovery.ts'
import { emailTaken } from '../../store/staff.ts'
import { readRecovery } from './recovery.form.ts'
import { RecoveriesPage, RecoveryPage } from './recovery.page.tsx'
import { tellOfRecovery } from './telling.ts'

const TITLE = 'Recovery'
const MOST = 50

/** `GET /people/recovery`: of keepers, and of those who watch over them. To everybody else there is no such page. */
export async function show(ask: Ask): Promise<Answer> {
  const who = await whoAsks(ask)
  if (!who.isKeeper && !who.watches) return 'not-found'
  return page(TITLE, await listBody(ask, blankEntry), { about: { kind: 'list', id: who.id } })
}

/** `POST /people/recovery`: one keeper starts. Alone, a false one achieves nothing by it but that everybody is told. */
export function start(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const who = await whoAsks(ask)
    if (!who.isKeeper) return 'not-found'
    const lost = await managers(ask.tx)
    const { wanted, entry } = readRecovery(ask.form, lost)
    const again = async (errors: Entry['errors']) => faulty(TITLE, await listBody(ask, { ...entry, errors }))
    if (wanted === null) return again(entry.errors)
    if (wanted.newEmail !== '' && (await emailTaken(ask.tx, wanted.newEmail)))
      return again([{ field: 'email', message: 'Somebody who works here has this address. Write another one.' }])
    const id = newId()
    const endsAt = new Date(ask.now.getTime() + RECOVERY_HOURS * 3_600_000)
    await startRecovery(ask.tx, { id, ...wanted, by: who.id, endsAt }, ask.now)
    const name = lost.find((one) => one.id === wanted.managerId)?.name ?? ''
    const said = `${staffOf(ask).name} has started to give ${name} access again. Another keeper agrees, or somebody refuses.`
    await tellOfRecovery(ask, setting, { id, said })
    return goTo(urls.recoveryUrl(id), { about: { kind: 'recovery', id, why: wanted.because } })
  }
}

/** `GET /people/recovery/:id` */
export async function showOne(ask: Ask): Promise<Answer> {
  const found = await findRecovery(ask.tx, ask.params['id'] ?? '')
  if (!found) return 'not-found'
  return page(TITLE, await oneBody(ask, found, { entry: blankEntry }), { about: { kind: 'recovery', id: found.id } })
}

/**
 * `POST /people/recovery/:id/agreement`: the second keeper. The link of the new invitation goes to the manager's post and
 * nowhere else, so that two keepers who mean ill would also need the manager's letterbox.
 */
export function agree(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findRecovery(ask.tx, ask.params['id'] ?? '')
    const who = await whoAsks(ask)
    if (!found || !who.isKeeper || who.isManager || found.startedBy === who.id) return 'not-found'
    const hindrance = await whatHinders(ask, found)
    if (hindrance !== null) return faulty(TITLE, await oneBody(ask, found, { entry: blankEntry, hindrance }))
    const typedEmail = mendEmail(ask.form.text('email'))
    if (found.newEmail !== '' && typedEmail !== found.newEmail) return retype(ask, found)
    const secret = newSecret()
    if (!(await agreeToRecovery(ask.tx, { id: found.id, typedEmail, secretHash: hashOf(secret) })))
      return settledBefore(ask, found)
    const to = found.newEmail === '' ? found.managerEmail : found.newEmail
    const brand = setting.organisation.organisation.name
    await mailInvitation(ask.tx, { to, brand, link: `${setting.url}${urls.invitation(secret)}` }, ask.now)
    const said = `Two keepers, ${found.startedByName} and ${staffOf(ask).name}, have given ${found.managerName} access again.`
    await tellOfRecovery(ask, setting, { id: found.id, said, alsoTo: found.managerEmail })
    return goTo(urls.recoveryUrl(found.id), { about: { kind: 'recovery', id: found.id, detail: { step: 'done' } } })
  }
}

/** `POST /people/recovery/:id/refusal`: any keeper, or any manager who is signed in. */
export function refuse(setting: StaffSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findRecovery(ask.tx, ask.params['id'] ?? '')
    const who = await whoAsks(ask)
    if (!found || !(who.isKeeper || who.isManager)) return 'not-found'
    if (!(await refuseRecovery(ask.tx, found.id))) return settledBefore(ask, found)
    const said = `${staffOf(ask).name} has refused that ${found.managerName} is given access again.`
    await tellOfRecovery(ask, setting, { id: found.id, said })
    return goTo(urls.recoveryUrl(found.id), { about: { kind: 'recovery', id: found.id, detail: { step: 'refused' } } })
  }
}

/** A settled one is told as that, whatever else has changed since. */
async function whatHinders(ask: Ask, found: Recovery): Promise<string | null> {
  if (standingOf(found, ask.now) !== 'waits') return null
  const { startedBy, managerId, newEmail } = found
  if (ask.now < dueAt(found)) return `Nobody can agree before ${formatMoment(dueAt(found))}. ${DUE_WHY}`
  return hindranceOf(found, {
    starterKeepsKey: (await keepers(ask.tx)).some(({ id, counts }) => id === startedBy && counts),
    isStillManager: (await managers(ask.tx)).some(({ id }) => id === managerId),
    emailTaken: newEmail !== '' && (await emailTaken(ask.tx, newEmail, managerId)),
  })
}

async function retype(ask: Ask, found: Recovery): Promise<Answer> {
  const message = 'This is not the new address that is shown above. Ask the manager for it yourself, and type it again.'
  const entry = { values: ask.form.typed(), errors: [{ field: 'email', message }] }
  return faulty(TITLE, await oneBody(ask, found, { entry }))
}

/** Somebody else was first, or it is too late: nothing happens, and the page says what stands. */
async function settledBefore(ask: Ask, { id }: Recovery): Promise<Answer> {
  const now = await findRecovery(ask.tx, id)
  return now ? stale(TITLE, await oneBody(ask, now, { entry: blankEntry })) : 'not-found'
}

async function whoAsks(ask: Ask) {
  const staff = staffOf(ask)
  const isKeeper = (await keepers(ask.tx)).some(({ id, counts }) => id === staff.id && counts)
  return { id: staff.id, isKeeper, isManager: staff.role === 'manager', watches: may(staff, 'people.read') }
}

async function listBody(ask: Ask, entry: Entry) {
  const { isKeeper } = await whoAsks(ask)
  const given = { staff: staffOf(ask), isKeeper, lost: await managers(ask.tx), entry, csrf: ask.csrf, now: ask.now }
  return RecoveriesPage({ ...given, lines: await recoveries(ask.tx, MOST), keepers: await keepers(ask.tx) })
}

async function oneBody(ask: Ask, one: Recovery, said: { entry: Entry; hindrance?: string }) {
  const mays = mayDo(one, await whoAsks(ask), ask.now)
  return RecoveryPage({ one, mays, ...said, csrf: ask.csrf, now: ask.now })
}
