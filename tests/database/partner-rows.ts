import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import type { Scene } from '../harness/scene.ts'

type Of = Pick<Scene, 'caseId' | 'youngPersonId'>

/** A row in each table of work with partners, all about one young person. Answers what stands in their addresses. */
export async function putPartners(database: Fresh, { caseId, youngPersonId }: Of, { id: by }: Staff) {
  const [meeting, share, request, missing] = [newId(), newId(), newId(), newId()]
  const [decision, now] = [newId(), '2026-03-16T09:00Z']
  const put = (table: string, row: Readonly<Record<string, unknown>>) => insert(database, table, youngPersonId, row)
  const record = (id: string) => ({ id, episode_id: caseId, send_key: newId(), written_by: by, written_at: now })
  await put('meeting', { ...record(meeting), kind: 'mace', state: 'held', on_date: '2026-03-12', worker_id: by })
  await put('share', {
    ...record(share),
    decision: 'not-shared',
    on_date: '2026-03-12',
    what: 'A note',
    about_whom: 'The young person',
    to_agency: 'School',
    steps: JSON.stringify({ objective: 'Safety', principles: 'Less would do' }),
    lawful_basis: 'none',
    young_person_told: 'told',
    parents_told: 'told',
    decided_by: by,
  })
  await put('notes_request', {
    ...record(request),
    asker_kind: 'police',
    asker_name: 'Lee Doyle',
    received_on: '2026-03-10',
    asked_for: 'All notes',
    young_person_told: 'not-yet',
  })
  await put('notes_decision', {
    id: decision,
    request_id: request,
    number: 1,
    outcome: 'release-all',
    reasons: 'An order',
    lawful_basis: 'legal-obligation',
    decided_by: by,
    decided_at: '2026-03-11T10:00Z',
  })
  await put('notes_release', {
    id: newId(),
    request_id: request,
    decision_id: decision,
    released_on: '2026-03-12',
    what_left: 'Two notes',
    to_whom: 'Lee Doyle',
    how: 'by-hand',
    released_by: by,
    send_key: newId(),
    written_by: by,
    written_at: now,
  })
  const added = { on_date: '2026-03-12', said: 'They rang', send_key: newId(), written_by: by, written_at: now }
  await put('addition', { id: newId(), request_id: request, ...added })
  await put('missing_episode', { ...record(missing), reported_at: '2026-03-14', found_at: '2026-03-15' })
  await put('return_interview', { missing_id: missing, state: 'offered', written_by: by, written_at: now })
  const earlier = { of_kind: 'meeting', of_id: meeting, version: 7, was: '{}', reason: 'A word' }
  await put('version', { ...earlier, changed_by: by, changed_at: now })
  return { meetings: meeting, sharing: share, 'notes-requests': request, 'missing-episodes': missing }
}

async function insert(database: Fresh, table: string, youngPersonId: string, row: Readonly<Record<string, unknown>>) {
  const columns = ['young_person_id', ...Object.keys(row)]
  await database.asOwner(
    `insert into partners.${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    [youngPersonId, ...Object.values(row)],
  )
}
