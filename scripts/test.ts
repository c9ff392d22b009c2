// `npm test [-- FILTER]`: every test there is, and as its very last line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Count, countRun, type Report } from './count.ts'
import { withOwnNode } from './programs.ts'
import { root } from './root.ts'
import { bringSystemPackages } from './system-packages.ts'

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
  const file = join(folder, 'report.json')
  try {
    const exitCode = await vitest(['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args])
    const chosenByName = args.some((arg) => /^(-t|--testNamePattern)/.test(arg))
    return countRun(readReport(file), { exitCode, chosenByName })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
