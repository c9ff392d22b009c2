// `npm test [-- FILTER]`: every test there is, and as its very last line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Count, countRun, type Report } from './count.ts'
import { withOwnNode } from './programs.ts'
import { root } from './root.ts'
import { faultOfRunLog, readRunLog } from './run-log.ts'
import { bringSystemPackages } from './system-packages.ts'

/** Lines that a whole run logs at least: much of it comes from the PostgreSQL that Rose brings along. */
const LEAST_LINES = { own: 60, elsewhere: 3 }

const count = await runTests(process.argv.slice(2))
process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`)
process.exit(count.failed === 0 ? 0 : 1)

async function runTests(args: string[]): Promise<Count> {
  const lacking = bringSystemPackages()
  if (lacking) {
    process.stderr.write(`${lacking}\n`)
    return { passed: 0, failed: 1 }
  }
  const folder = mkdtempSync(join(tmpdir(), 'rose-tests-'))
  process.env['ROSE_TEST_LOG'] = folder
  const file = join(folder, 'report.json')
  try {
    const exitCode = await vitest(['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args])
    const chosenByName = args.some((arg) => /^(-t|--testNamePattern)/.test(arg))
    const counted = countRun(readReport(file), { exitCode, chosenByName })
    // Some files alone log too little to tell.
    return args.length === 0 ? withItsLog(counted, folder) : counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One more test, of everything that the program logged in all the others. */
function withItsLog({ passed, failed }: Count, folder: string): Count {
  const fault = faultOfRunLog(readRunLog(folder), process.env['DATABASE_URL'] ? LEAST_LINES.elsewhere : LEAST_LINES.own)
  if (fault === null) return { passed: passed + 1, failed }
  process.stderr.write(`${fault}\n`)
  return { passed, failed: failed + 1 }
}

function vitest(args: string[]): Promise<number> {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = { cwd: root, env: withOwnNode(), stdio: 'inherit' } as const
  const child = spawn(process.execPath, [program, 'run', ...args], options)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    // No report, or half of one, means that the run crashed; the count then says so.
    return undefined
  }
}
