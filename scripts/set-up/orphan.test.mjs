import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rose-orphan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const child = pathToFileURL(join(import.meta.dirname, 'child.mjs')).href

/** A program that writes its process id and goes on until it is stopped, when it says so. */
const program = (name) => `
  const { writeFileSync } = require('node:fs')
  process.on('SIGTERM', () => { writeFileSync(${JSON.stringify(join(folder, `${name}.end`))}, 'ended'); process.exit(0) })
  writeFileSync(${JSON.stringify(join(folder, `${name}.pid`))}, String(process.pid))
  setInterval(() => {}, 1000)`

async function until(read) {
  for (;;) {
    try {
      return read()
    } catch {
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

test('what npm runs ends when npm is gone', async () => {
  const runner = join(folder, 'runner.mjs')
  writeFileSync(
    runner,
    `import { run } from ${JSON.stringify(child)}
    await run(process.execPath, ['-e', ${JSON.stringify(program('one'))}], { stdio: 'ignore' })`,
  )
  // Stands for npm: starts the runner as npm would, and is then killed without passing anything on.
  const env = { ...process.env, npm_lifecycle_event: 'start' }
  const npm = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, [${JSON.stringify(runner)}], { stdio: 'ignore' }); setInterval(() => {}, 1000)`,
    ],
    { env, stdio: 'ignore' },
  )
  await until(() => readFileSync(join(folder, 'one.pid'), 'utf8'))
  npm.kill('SIGKILL')
  expect(await until(() => readFileSync(join(folder, 'one.end'), 'utf8'))).toBe('ended')
})
