// `npm run check`: the fast part of the tests, one line each, in under a minute.
import { runTool } from './programs.ts'
import { type Tool, tools } from './tools.ts'

const checks: readonly Tool[] = [
  ...tools,
  // The tools have just run by themselves, so the house's tests leave them out here.
  { name: 'house', check: () => vitest(['--project=house', '--exclude=tests/house/tools.test.ts']) },
  { name: 'unit', check: () => vitest(['--project=unit']) },
]

const waiting = [...checks]
let faults = 0
await Promise.all([work(), work()])
process.exit(faults === 0 ? 0 : 1)

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await report(next)
}

async function report({ name, check }: Tool): Promise<void> {
  const start = performance.now()
  const wrong = await check()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (wrong) faults += 1
  process.stdout.write(`${wrong ? 'FAULT' : 'ok   '} ${name.padEnd(8)} ${seconds} s\n${wrong ? `${wrong}\n` : ''}`)
}

async function vitest(args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runTool('vitest/vitest.mjs', ['run', '--reporter=dot', ...args])
  return code === 0 ? '' : `${stdout}${stderr}`.trim()
}
