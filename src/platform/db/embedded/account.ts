import { lchownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The unprivileged account that PostgreSQL runs under; undefined means "the account Rose itself runs under". */
export type Account = { uid: number; gid: number } | undefined

const nobody = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root, so root hands the database to whoever owns the data folder already, or to
 * nobody (65534). Any other account keeps it for itself.
 */
export function accountFor(dataDir: string): Account {
  if (process.geteuid?.() !== 0) return undefined
  const owner = lstatSync(dataDir, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody
}

/** Gives a folder and everything in it to the account: a backup put back by root belongs to root. */
export function give(path: string, account: Account): void {
  if (!account) return
  const found = lstatSync(path)
  // lchown, never chown: the folder's owner could plant a link to a file of root's.
  if (found.uid !== account.uid || found.gid !== account.gid) lchownSync(path, account.uid, account.gid)
  if (found.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), account)
}
