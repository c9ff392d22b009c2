import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { newSecret } from './secrets.ts'

const Secrets = z.object({
  /** Stamps form tokens. */
  forms: z.string().min(32),
  /** The database's three log-ins. */
  owner: z.string().min(32),
  app: z.string().min(32),
  reporting: z.string().min(32),
})
export type InstallationSecrets = z.infer<typeof Secrets>

/** The installation's own secrets: read from `file`, or made there the first time, readable by the owner alone. */
export function installationSecrets(file: string): InstallationSecrets {
  if (!existsSync(file)) {
    const made = { forms: newSecret(), owner: newSecret(), app: newSecret(), reporting: newSecret() }
    const half = join(dirname(file), `.secrets-${process.pid}`)
    writeFileSync(half, JSON.stringify(made, null, 2), { mode: 0o600, flush: true })
    // A link, not a rename: of two processes that start together the second must take the first one's secrets.
    try {
      linkSync(half, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(half)
    }
  }
  return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
}
