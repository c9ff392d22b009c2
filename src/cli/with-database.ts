import { type Clock, makeClock } from '#platform/clock.ts'
import { type Config, makeDataFolder, readConfig } from '#platform/config.ts'
import { type Database, startDatabase } from '#platform/db/start.ts'
import { installationSecrets } from '#platform/installation-secrets.ts'
import { Fault } from './command.ts'

export type Ground = { readonly database: Database; readonly config: Config; readonly clock: Clock }

/**
 * Starts the database, or joins it when Rose is serving, does the work and gives the database up again, also when the
 * operator breaks off: what was not committed is then undone.
 */
export async function withDatabase<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const config = readConfig()
  makeDataFolder(config)
  const secrets = installationSecrets(config.secretFile)
  const database = await startDatabase({ ...config, secrets, log: () => {}, poolSize: 2 }).catch(sayWhy)
  const breakOff = whenAsked()
  try {
    return await Promise.race([work({ database, config, clock: makeClock(config.fixedNow) }), breakOff.asked])
  } finally {
    breakOff.forget()
    await database.stop()
  }
}

/** Rejects when the operator breaks off. The program then ends, and with it the connection: the server takes the rest back. */
function whenAsked(): { asked: Promise<never>; forget: () => void } {
  let ask = () => {}
  const asked = new Promise<never>((_, reject) => {
    ask = () => reject(new Fault('Broken off: what was not finished was undone.'))
  })
  asked.catch(() => undefined)
  process.once('SIGINT', ask).once('SIGTERM', ask)
  return { asked, forget: () => process.off('SIGINT', ask).off('SIGTERM', ask) }
}

const NO_ANSWER = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'ETIMEDOUT', 'ECONNRESET'])

function sayWhy(fault: Error & { code?: string }): never {
  if (NO_ANSWER.has(fault.code ?? '')) throw new Fault('The database of DATABASE_URL does not answer.')
  if (fault.code?.startsWith('28'))
    throw new Fault('The database of DATABASE_URL does not let this name and password in.')
  throw fault
}
