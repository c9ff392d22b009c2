import { Secret, TOTP } from 'otpauth'
import { hashPassword } from '../../src/platform/passwords.ts'
import { hashOf, newId, newSecret } from '../../src/platform/secrets.ts'
import type { Visitor } from './app.ts'
import { type Fresh, NOW } from './fresh-database.ts'

/** Long, and of the invented town. */
export const PASSWORD = 'herring quay lantern'

export async function givePassword(database: Fresh, personId: string, password = PASSWORD): Promise<void> {
  await database.asOwner(
    `insert into people.password (person_id, hash, set_at) values ($1, $2, $3)
     on conflict (person_id) do update set hash = excluded.hash`,
    [personId, await hashPassword(password), NOW],
  )
}

/** An open invitation, as the manager makes one; returns the address that the mail holds. */
export async function putInvitation(database: Fresh, personId: string, at = NOW): Promise<string> {
  const secret = newSecret()
  await database.asOwner(
    'update people.invitation set ended_at = $2 where person_id = $1 and used_at is null and ended_at is null',
    [personId, at],
  )
  await database.asOwner(
    `insert into people.invitation (id, person_id, secret_hash, made_at, ends_at)
     values ($1, $2, decode($3, 'hex'), $4::timestamptz, $4::timestamptz + interval '48 hours')`,
    [newId(), personId, hashOf(secret), at],
  )
  return `/invitations/${secret}`
}

/** What a code app shows at this moment. */
export function codeAt(letters: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(letters) }).generate({ timestamp: at.getTime() })
}

/** The letters of the secret that a page shares with a code app. */
export function lettersOn(html: string): string {
  return (/class="rose-secret">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')
}

/** The recovery codes that a page shows. */
export function recoveryCodesOn(html: string): string[] {
  return [...html.matchAll(/<li>((?:[0-9a-z]{4}-){6}[0-9a-z]{4})<\/li>/g)].map(([, code = '']) => code)
}

/** Puts a code app to the account of whoever is signed in here; returns its letters and the recovery codes. */
export async function addCodeApp(v: Visitor, at: Date): Promise<{ letters: string; codes: string[] }> {
  const page = await v.get('/account/code-app')
  const letters = lettersOn(page.body)
  const done = await v.send('/account/code-app', { ...hiddenOn(page.body), secret_code: codeAt(letters, at) })
  return { letters, codes: recoveryCodesOn(done.body) }
}

/** The hidden fields of a page that has one form that matters. */
export function hiddenOn(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

/** Why somebody was refused at the door, in order. */
export function refusalsIn(database: Fresh): Promise<string[]> {
  return database
    .asOwner<{ because: string }>(
      `select detail->>'because' as because from audit.event where act = 'refused at the door' order by no`,
    )
    .then((rows) => rows.map(({ because }) => because))
}
