import type { Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'
import { putLine } from './line-rows.ts'
import { putLooking, putRecovery } from './looking-rows.ts'
import { putNews } from './news-rows.ts'
import { putRecording } from './recording-rows.ts'
import { putPage } from './site-rows.ts'

/** A row in each table about who works here, all of one person; and in those that are about nobody. */
export async function putStaff(database: Fresh, youngPersonId: string, by: Staff): Promise<void> {
  const of = (sql: string, ...values: unknown[]) => database.asOwner(sql, [by.id, NOW, ...values])
  await putLooking(database, { youngPersonId, by })
  await of(`insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at)
    values (gen_random_uuid(), $1, sha256('i'), $1, $2, $2::timestamptz + interval '48 hours')`)
  await of(`insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', $2)`)
  await of(`insert into people.code_app (person_id, sealed_secret, set_at) values ($1, 'sealed', $2)`)
  await of(
    `insert into people.recovery_code (id, person_id, hash, made_at) values (gen_random_uuid(), $1, sha256('c'), $2)`,
  )
  await of(
    `insert into people.identity (issuer, subject, person_id, bound_at) values ('https://id.example', 's', $1, $2)`,
  )
  await of(`insert into people.known_browser (id, secret_hash, person_id, seen_at)
    values (gen_random_uuid(), sha256('b'), $1, $2)`)
  await of(`insert into people.challenge (id, kind, secret_hash, person_id, made_at, ends_at)
    values (gen_random_uuid(), 'passkey-new', sha256('q'), $1, $2, $2::timestamptz + interval '5 minutes')`)
  await database.asOwner(
    `insert into people.attempt (id, account_hash, network_hash, kind, held, at)
     values (gen_random_uuid(), sha256('a'), sha256('n'), 'password', true, $1)`,
    [NOW],
  )
  await of(
    `insert into people.change (id, person_id, what, by_person, at) values (gen_random_uuid(), $1, 'role', $1, $2)`,
  )
  await of(`insert into people.duty (person_id, on_date) values ($1, $2::timestamptz::date + 7)`)
  await of(`insert into people.day_off (person_id, on_date) values ($1, $2::timestamptz::date + 8)`)
  await of(`insert into people.safeguarding_deputy (person_id, from_on) values ($1, $2::timestamptz::date + 9)`)
  await of(
    `insert into need_to_know.review (id, of_person, kind, on_date, decision, words, by_person, at)
     values (gen_random_uuid(), $1, 'many', $2::timestamptz::date, 'right', 'A busy day', $3, $2)`,
    team.manager.id,
  )
  const recovery = await putRecovery(database, { manager: team.manager, keeper: team.dataLead })
  await of(
    `insert into people.recovery_step (id, recovery_id, step, by_person, at) values (gen_random_uuid(), $3, 'refused', $1, $2)`,
    recovery,
  )
}

/** And the small things around a page: what was sent, who was told of a late visit, a figure, a letter to nobody here. */
export async function putRest(database: Fresh, by: Staff): Promise<void> {
  const of = (sql: string) => database.asOwner(sql, [by.id, NOW])
  const [visit] = await database.asOwner<{ id: string }>('select id from visits.visit where person_id = $1', [by.id])
  const ofVisit = (sql: string, ...values: unknown[]) => database.asOwner(sql, [visit?.id, NOW, ...values])
  await ofVisit(
    `insert into visits.event (id, visit_id, kind, deadline, by, at) values (gen_random_uuid(), $1, 'reached', 1, $3, $2)`,
    by.id,
  )
  await ofVisit(`insert into visits.step (visit_id, deadline, step, at) values ($1, 1, '10 managers', $2)`)
  await ofVisit(`insert into visits.told (visit_id, person_id, at) values ($1, $3, $2)`, by.id)
  await ofVisit(`insert into visits.page_key (key_hash, visit_id, made_at) values (sha256('k'), $1, $2)`)
  await of(`insert into unsaved.sent (person_id, send_key, action, words, at)
    values ($1, gen_random_uuid(), '/cases', sha256('w'), $2)`)
  await of(`insert into unsaved.done (person_id, said, went_to, at) values ($1, sha256('d'), '/cases', $2)`)
  await of(`insert into reporting.published_figure (id, slug, measure, name, unit, period, from_date, to_date, figure,
      definition, published_by, published_as, published_at)
    values (gen_random_uuid(), 's', 'support-sessions', 'Sessions', 'sessions', '2025', '2025-01-01', '2025-12-31', 97, 'All',
      $1, 'manager', $2)`)
  await database.asOwner(
    `insert into language.tally (quarter, phrase, written) values ('2026-01-01', 'puts-herself-at-risk', 1)`,
  )
  await database.asOwner(`insert into language.writer (quarter, mark) values ('2026-01-01', sha256('m'))`)
  await database.asOwner(
    `insert into platform.mail (id, recipient, subject, body, written_at, try_after)
     values (gen_random_uuid(), 'x@example.org', 'Hello', 'Nothing', $1, $1)`,
    [NOW],
  )
  await putNews(database)
  await putPage(database)
  await putLine(database)
  await putRecording(database)
  await database.asOwner(`insert into audit.anchor (link, chain, made_at) values (1, sha256('x'), $1)`, [NOW])
  await database.asOwner('select audit.seal_committed($1, 1)', [NOW])
  await database.asOwner(
    `insert into audit.event (id, at, actor, act, subject_kind, subject_id, young_person_id, hash)
     select gen_random_uuid(), at, actor, act, subject_kind, subject_id, young_person_id, hash from audit.event limit 1`,
  )
}
