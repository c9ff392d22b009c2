import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchRose } from '../journeys/launch.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A stopped PostgreSQL with the invented county in it, to be copied; null where Rose does not bring its own. */
    county: string | null
  }
}

/** Once for a run: the county is made on the day of the journeys, so that each journey begins with a copy of it. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (process.env['DATABASE_URL']) {
    project.provide('county', null)
    return () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'rose-county-'))
  const end = () => rmSync(folder, { recursive: true, force: true })
  try {
    const rose = await launchRose(folder, {}, null)
    await rose.stop()
  } catch (error) {
    end()
    throw error
  }
  project.provide('county', join(folder, 'postgres'))
  return end
}
