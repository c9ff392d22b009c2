import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { isBuilt, sourceHash, stampPath } from './built.mjs'
import { run } from './child.mjs'
import {
  areDependenciesCurrent,
  installDependencies,
  installRuntime,
  runtimePath,
  SetUpFault,
} from './dependencies.mjs'
import { withLock } from './lock.mjs'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * Makes a bare clone ready, doing only what is missing or out of date. Speaks on stderr only.
 * Runs on any Node from 20, with nothing installed.
 * @param {{ build: boolean }} options whether dist is needed too
 * @returns {Promise<string>} the path of the project's own Node
 */
export async function setUp(options) {
  if (!isReady(options)) await withLock(join(root, 'dist', '.set-up.lock'), () => makeReady(options))
  return runtimePath(root)
}

function isReady({ build }) {
  return areDependenciesCurrent(root) && existsSync(runtimePath(root)) && (!build || isBuilt(root))
}

async function makeReady({ build }) {
  if (!areDependenciesCurrent(root)) {
    say('Rose is installing the parts it is made of. This takes about a minute, once.')
    await installDependencies(root)
  }
  if (!existsSync(runtimePath(root))) {
    say('Rose is bringing its own Node.')
    await installRuntime(root)
  }
  if (build && !isBuilt(root)) {
    say('Rose is building its pages and tools.')
    await buildWithOwnNode()
  }
}

async function buildWithOwnNode() {
  const hash = sourceHash(root)
  rmSync(stampPath(root), { force: true })
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] }
  const code = await run(runtimePath(root), [join(root, 'scripts', 'bundle.ts')], options)
  if (code !== 0) throw new SetUpFault('Rose could not be built; the lines above say why.')
  writeFileSync(stampPath(root), hash)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Sets up, then runs one of the project's programs under its own Node; this process ends with its exit code.
 * @param {string} program path from the project's folder
 * @param {{ build: boolean, args: readonly string[] }} options
 */
export async function runProgram(program, { build, args }) {
  await orSayWhy(async () => {
    const runtime = await setUp({ build })
    const command = ['--enable-source-maps', join(root, program), ...args]
    process.exitCode = await run(runtime, command, { stdio: 'inherit' })
  })
}

/**
 * Does work; a fault that a person can put right becomes one sentence on stderr and exit code 1.
 * @param {() => Promise<unknown>} work
 */
export async function orSayWhy(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetUpFault)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
