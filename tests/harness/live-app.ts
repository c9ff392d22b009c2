import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { FORM_SECRET, Visitor } from './app.ts'
import { type Fresh, NOW } from './fresh-database.ts'
import { setting } from './setting.ts'

/** The whole program as it runs live, over the test file's database: nobody comes in by a press of a button. */
export function useLiveApp(database: Fresh): {
  visitor: () => Visitor
  app: () => FastifyInstance
  clock: { now: Date }
  lines: string[]
} {
  const clock = { now: NOW }
  const lines: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'rose-live-'))
  let app: FastifyInstance
  beforeAll(async () => {
    const attestation = { name: 'Asha Mbeki', encryptedStorage: '2026-01-02', restoreTried: '2026-02-03' }
    writeFileSync(join(folder, 'attestation.json'), JSON.stringify(attestation))
    const config = readConfig({
      ROSE_MODE: 'live',
      ROSE_DATA: folder,
      ROSE_URL: 'https://localhost:3000',
      ROSE_TRUST_PROXY: '1',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      ROSE_SECRET_FILE: `${folder}-secrets.json`,
    })
    app = await buildApp({
      config,
      clock: () => clock.now,
      log: (event, facts) => lines.push(JSON.stringify([event, facts])),
      database,
      organisation: setting().organisation,
      formSecret: FORM_SECRET,
      styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
      assets: null,
    })
  })
  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true })
  })
  return { visitor: () => new Visitor(() => app), app: () => app, clock, lines }
}
