import crypto from 'node:crypto'

/** Memory in KiB, passes and lanes: OWASP's Password Storage Cheat Sheet, for argon2id. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32

type Hashed = { readonly cost: typeof COST; readonly salt: Buffer; readonly tag: Buffer }

/** What was typed, in one form of Unicode: keyboards differ in how they write "é". */
export function typedPassword(typed: string): string {
  return typed.normalize('NFC')
}

/** A password as it is kept: argon2id as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(SALT_BYTES)
  const tag = await workOut(password, { cost: COST, salt, bytes: TAG_BYTES })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/**
 * Whether this is the password. With no hash the same work is done and the answer is no: an attacker who measures the time
 * learns nothing of whether somebody works here.
 */
export async function isPassword(typed: string, hash: string | null): Promise<boolean> {
  const kept = hash === null ? null : read(hash)
  const { cost, salt, tag } = kept ?? NOBODYS
  const found = await workOut(typedPassword(typed), { cost, salt, bytes: tag.length })
  return crypto.timingSafeEqual(found, tag) && kept !== null
}

/** Whether the hash was made when less work was asked than now. */
export function isTooCheap(hash: string): boolean {
  const kept = read(hash)
  return kept === null || kept.cost.memory < COST.memory || kept.cost.passes < COST.passes
}

const NOBODYS: Hashed = { cost: COST, salt: crypto.randomBytes(SALT_BYTES), tag: crypto.randomBytes(TAG_BYTES) }

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,64})\$([A-Za-z0-9+/]{22,128})$/

function read(hash: string): Hashed | null {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? []
  if (salt === undefined || tag === undefined) return null
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
}

function workOut(
  password: string,
  { cost, salt, bytes }: { cost: typeof COST; salt: Buffer; bytes: number },
): Promise<Buffer> {
  const asked = { message: password, nonce: salt, tagLength: bytes, ...cost }
  return new Promise((done, failed) => {
    crypto.argon2('argon2id', asked, (error, tag) => (error ? failed(error) : done(tag)))
  })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/={1,2}$/, '')
}
