import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import { putAttachment, putReferral } from '../harness/put-referral.ts'
import { makeScene, type Scene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'
import type { RecordKind } from './access-words.ts'
import { putCallRequest } from './call-request-rows.ts'
import { putConcern } from './concern-rows.ts'
import { putLetter } from './contact-rows.ts'
import { close, putCoverAndQuestion } from './life-rows.ts'
import { putLooking, putRecovery } from './looking-rows.ts'
import { putPartners } from './partner-rows.ts'
import { putPlans } from './plan-rows.ts'
import { siteAddresses } from './site-addresses.ts'
import { putTeam } from './team-rows.ts'
import { putPersonsOfConcern, putTherapy } from './wall-rows.ts'

/** The identifiers that stand in one record's addresses, by what comes before them. */
type Ids = Readonly<
  Record<
    | 'notices'
    | 'audit'
    | 'sign-ins'
    | 'break-glass'
    | 'reviews'
    | 'passkeys'
    | 'people'
    | 'recovery'
    | 'therapy'
    | 'persons-of-concern'
    | 'unsaved-words'
    | 'visits'
    | 'call-requests'
    | 'supervision'
    | 'questions'
    | 'reflections'
    | 'versions'
    | 'goals'
    | 'concerns'
    | 'actions'
    | 'front-door-calls'
    | 'letters'
    | 'meetings'
    | 'sharing'
    | 'notes-requests'
    | 'missing-episodes'
    | 'cover'
    | 'look-requests'
    | 'cases'
    | 'sessions'
    | 'young-people'
    | 'connections'
    | 'merge'
    | 'promises'
    | 'referrals'
    | 'attachments',
    string
  >
>

export type Records = { readonly urlOf: (pattern: string, who: string, kind: RecordKind) => string }

/** For each of these people a case of their own and one of theirs that was closed; one restricted; and referrals. */
export async function makeRecords(database: Fresh, people: Readonly<Record<string, Staff>>): Promise<Records> {
  const referrals = {
    own: await referral(database, {}),
    'a colleague’s': await referral(database, {}),
    restricted: await referral(database, { restricted: true }),
    closed: await referral(database, { state: 'declined' }),
  }
  const ofTheSite = await siteAddresses(database)
  const recovery = await putRecovery(database, { manager: team.manager, keeper: team.dataLead })
  const own: Record<string, Ids> = {}
  const colleagues: Record<string, Ids> = {}
  const closed: Record<string, Ids> = {}
  for (const [who, worker] of Object.entries(people)) {
    own[who] = { ...(await youngPerson(database, { worker })), ...referrals.own, recovery }
    const colleague = who === 'practitioner' ? team.outreach : team.practitioner
    // The safeguarding trustee reviews how a manager looked.
    const looked = who === 'safeguarding-trustee' ? team.manager : colleague
    colleagues[who] = {
      ...(await youngPerson(database, { worker: colleague, looked })),
      ...referrals['a colleague’s'],
      recovery,
    }
    closed[who] = { ...(await youngPerson(database, { worker, closed: true })), ...referrals.closed, recovery }
  }
  const restricted = {
    ...(await youngPerson(database, { named: [team.therapist] })),
    ...referrals.restricted,
    recovery,
  }
  const idsOf = (who: string, kind: RecordKind): Ids | undefined => {
    if (kind === 'own') return own[who]
    if (kind === 'closed') return closed[who]
    if (kind === 'restricted') return restricted
    return kind === 'absent' ? undefined : colleagues[who]
  }
  return {
    urlOf: (pattern, who, kind) => {
      const ids = idsOf(who, kind)
      return ofTheSite(pattern)
        .replaceAll(/\/([a-z-]+)\/:\w*[iI]d\b/g, (_, place: keyof Ids) => `/${place}/${ids?.[place] ?? newId()}`)
        .replace(':page', 'why-now')
        .replace(':measure', 'young-people-supported?period=2020')
        .replace(/publication$/, 'publication?measure=young-people-supported&period=2020')
    },
  }
}

async function referral(database: Fresh, wish: { restricted?: boolean; state?: string }) {
  const id = await putReferral(database, wish)
  return { referrals: id, attachments: await putAttachment(database, id) }
}

/** `looked`: whose looking stands around it; its worker's unless said. */
type Wish = { worker?: Staff; named?: readonly Staff[]; closed?: boolean; looked?: Staff }

async function youngPerson(database: Fresh, { worker, named, closed = false, looked }: Wish) {
  const scene = await makeScene(database, { ...(worker ? { worker } : {}), ...(named ? { named } : {}) })
  const [sessions, connections, merge, promises] = [newId(), newId(), newId(), newId()]
  await database.asOwner(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
     values ($1, $2, $3, '2026-03-16T10:00Z', 'ONE-TO-ONE', 'ATT', $4, gen_random_uuid(), now())`,
    [sessions, scene.youngPersonId, scene.caseId, (worker ?? team.practitioner).id],
  )
  await database.asOwner(
    `insert into sessions.absence_prompt (session_id, young_person_id, episode_id, rule, raised_at)
     values ($1, $2, $3, 'at-once', now())`,
    [sessions, scene.youngPersonId, scene.caseId],
  )
  await database.asOwner(
    `insert into promises.promise (id, young_person_id, what, owner, made_in, made_in_id, made_at)
     values ($1, $2, 'Ring the school', 'Robin Ashby', 'session', $3, now())`,
    [promises, scene.youngPersonId, sessions],
  )
  await database.asOwner(
    `insert into young_people.connection (id, young_person_id, name, relationship, added_at)
     values ($1, $2, 'Bo Carr', 'Social worker', now())`,
    [connections, scene.youngPersonId],
  )
  const letters = await putLetter(database, scene, (worker ?? team.practitioner).id)
  await join(database, { merge, kept: scene, by: team.manager })
  const life = await putCoverAndQuestion(database, scene)
  const raiser = closed ? team.manager : (named?.[0] ?? worker ?? team.practitioner)
  const concern = await putConcern(database, { youngPersonId: scene.youngPersonId, by: raiser })
  const partners = await putPartners(database, scene, worker ?? team.practitioner)
  const plans = await putPlans(database, scene, worker ?? team.practitioner)
  const theirs = named?.[0] ?? worker ?? team.practitioner
  const around = await putTeam(database, scene, theirs)
  const looking = await putLooking(database, { youngPersonId: scene.youngPersonId, by: looked ?? theirs })
  // The therapist holds the therapy of their own case and of the restricted record; all other therapy is somebody else's.
  const holds = !closed && (named?.[0] ?? worker)?.role === 'therapist'
  const { therapy } = await putTherapy(database, scene, holds ? team.therapist : null)
  const persons = await putPersonsOfConcern(database, scene, theirs)
  if (closed) await close(database, scene)
  return {
    ...persons,
    'call-requests': await putCallRequest(database, {
      by: theirs,
      linked: named && scene.youngPersonId,
      ended: closed,
    }),
    therapy,
    ...looking,
    ...around,
    ...life,
    ...partners,
    ...concern,
    ...plans,
    letters,
    cases: scene.caseId,
    'young-people': scene.youngPersonId,
    sessions,
    connections,
    merge,
    promises,
  }
}

async function join(database: Fresh, { merge, kept, by }: { merge: string; kept: Scene; by: Staff }): Promise<void> {
  const joined = await makeScene(database, { worker: null })
  await database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
    joined.youngPersonId,
    kept.youngPersonId,
  ])
  await database.asOwner(
    `insert into young_people.merge (id, kept_id, joined_id, because, joined_by, joined_at)
     values ($1, $2, $3, 'One young person', $4, now())`,
    [merge, kept.youngPersonId, joined.youngPersonId, by.id],
  )
}
