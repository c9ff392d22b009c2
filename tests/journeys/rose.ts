import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { asOwner, serverFromUrl } from '../../src/platform/db/connect.ts'
import { notePeople } from '../harness/run-log.ts'
import { launchRose, type Rose } from './launch.ts'
import { ownerAsks } from './own-database.ts'

export { DAY, freePort, type Rose } from './launch.ts'

/**
 * The real program with the invented county in it. Its data folder is its own and goes with it, unless `place` names one.
 * On the day of the journeys it begins with a copy of the county; on another day, or at a place, it makes its own.
 */
export async function startRose(settings: Record<string, string> = {}, place?: string): Promise<Rose> {
  const folder = place ?? mkdtempSync(join(tmpdir(), 'rose-journey-'))
  const county = inject('county')
  if (county && place === undefined && settings['ROSE_NOW'] === undefined) copyFolder(county, folder)
  const database = await ownDatabase()
  const rose = await launchRose(folder, settings, database.url)
  await notePeople((sql) => ownerAsks(rose, sql))
  return {
    ...rose,
    stop: async () => {
      await rose.stop()
      await database.drop()
      if (place === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** With the owner of every file, which is not the one who runs the tests where that is root. */
function copyFolder(from: string, into: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', from, into], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** With DATABASE_URL: a database of this journey's own on that server. Without: Rose brings its own. */
async function ownDatabase(): Promise<{ url: string | null; drop: () => Promise<void> }> {
  const address = process.env['DATABASE_URL']
  if (!address) return { url: null, drop: async () => {} }
  const name = `rose_journey_${process.pid}_${Date.now()}`
  const server = serverFromUrl(address)
  await asOwner(server, (client) => client.query(`create database ${name}`))
  const url = new URL(address)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await asOwner(server, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}
