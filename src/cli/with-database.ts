import { type Clock, makeClock } from '#platform/clock.ts'
import { type Config, makeDataFolder, readConfig } from '#platform/config.ts'
import { type Database, startDatabase } from '#platform/db/start.ts'
import { installationSecrets } from '#platform/installation-secrets.ts'
import { Fault, type Voice } from './command.ts'

export type Ground = { readonly database: Database; readonly config: Config; readonly clock: Clock }

/**
 * Starts the database, or joins it when Rose is serving, does the work and gives the database up again, also when the
 * operator breaks off: what was not committed is then undone.
 */
export async function withDatabase<T>(voice: Voice, work: (ground: Ground) => Promise<T>): Promise<T> {
  const config = readConfig()
  makeDataFolder(config)
  const secrets = installationSecrets(config.secretFile)
  const database = await startDatabase({ ...config, secrets, log: voice.err, poolSize: 2 }).catch(sayWhy)
  const breakOff = () => {
    void database.stop().finally(() => process.exit(130))
  }
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff)
  try {
    return await work({ database, config, clock: makeClock(config.fixedNow) })
  } finally {
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff)
    await database.stop()
  }
}

const NO_ANSWER = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT', 'ETIMEDOUT', 'ECONNRESET'])

function sayWhy(fault: Error & { code?: string }): never {
  if (NO_ANSWER.has(fault.code ?? '')) throw new Fault('The database of DATABASE_URL does not answer.')
  if (fault.code?.startsWith('28'))
    throw new Fault('The database of DATABASE_URL does not let this name and password in.')
  throw fault
}
