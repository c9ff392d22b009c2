import { join } from 'node:path'
import { readOrganisation } from '../../src/platform/organisation.ts'
import { ROOT } from '../../src/platform/root.ts'
import type { Fresh } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'

/** A first version of a help line, and of the order in which they are shown; the line's name in its address. */
export async function putLine(database: Fresh): Promise<string> {
  const { help_lines: lines } = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
  await database.asOwner(
    `insert into publishing.help_line_version (id, code, version, line, deed, how, facts, made_by, made_at, send_key)
     values ('00000000-0000-4000-8000-0000000000f3', 'childline', 1, $2, 'found right', 'rang', '{telephone}', $1,
       '2026-03-01T09:00Z', '00000000-0000-4000-8000-0000000000f4') on conflict do nothing`,
    [team.communications.id, JSON.stringify(lines.find(({ code }) => code === 'childline'))],
  )
  await database.asOwner(
    `insert into publishing.help_line_order (version, codes, made_by, made_at, send_key)
     values (1, '{childline}', $1, '2026-03-01T09:00Z', '00000000-0000-4000-8000-0000000000f5') on conflict do nothing`,
    [team.communications.id],
  )
  return 'childline'
}
