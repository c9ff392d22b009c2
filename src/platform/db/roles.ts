import pg from 'pg'
import type { Server } from './connect.ts'

export type RolePasswords = { readonly app: string; readonly reporting: string }

/**
 * Makes the two log-ins that have no rights of their own: rose_app (nothing beyond row security) and rose_reporting
 * (nothing beyond the published views). SET ROLE would not do: whoever injects SQL could RESET ROLE back to the owner.
 */
export async function makeRoles(owner: pg.Client, server: Server, passwords: RolePasswords): Promise<void> {
  await makeRole(owner, server, { name: 'rose_app', password: passwords.app })
  await makeRole(owner, server, { name: 'rose_reporting', password: passwords.reporting })
}

async function makeRole(owner: pg.Client, server: Server, role: { name: string; password: string }): Promise<void> {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [role.name])
  const name = pg.escapeIdentifier(role.name)
  const password = pg.escapeLiteral(role.password)
  if (rows.length === 0) {
    await owner.query(
      `create role ${name} login password ${password} nosuperuser nocreatedb nocreaterole noinherit nobypassrls`,
    )
  } else if (!(await canLogIn(server, role))) {
    await owner.query(`alter role ${name} login password ${password} nosuperuser nocreatedb nocreaterole nobypassrls`)
  }
}

async function canLogIn(server: Server, { name, password }: { name: string; password: string }): Promise<boolean> {
  const client = new pg.Client({ ...server, user: name, password })
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    const code = (error as { code?: string }).code
    // 28P01: wrong password; 28000: not allowed in (yet). Anything else is a fault of the server, not of the password.
    if (code === '28P01' || code === '28000') return false
    throw error
  }
}
