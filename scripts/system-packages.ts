import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const needed = [
  { command: 'chromium', debianPackage: 'chromium' },
  { command: 'firefox-esr', debianPackage: 'firefox-esr' },
  { command: 'java', debianPackage: 'default-jre-headless' },
]

/**
 * Makes sure that the browsers and the HTML checker's Java are on this machine: installs them as root on Debian.
 * @returns undefined when all is there, else one sentence saying what to install
 */
export function bringSystemPackages(): string | undefined {
  if (missing().length === 0) return undefined
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing())
  const still = missing()
  if (still.length === 0) return undefined
  return `The tests need ${still.join(', ')}: please install ${still.length === 1 ? 'it' : 'them'} and try again.`
}

function missing(): string[] {
  return needed.filter(({ command }) => !isOnPath(command)).map(({ debianPackage }) => debianPackage)
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(packages: string[]): void {
  process.stderr.write(`Installing ${packages.join(', ')} for the tests.\n`)
  // A machine that has never fetched the list of packages fails the first time; only then is the list fetched.
  if (aptGet(['install', ...packages]) || !aptGet(['update'])) return
  aptGet(['install', ...packages])
}

function aptGet([deed = '', ...rest]: string[]): boolean {
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  const more = deed === 'install' ? ['-y', '--no-install-recommends', ...rest] : []
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', [deed, ...quiet, ...more], { env, stdio: ['ignore', 'ignore', 'pipe'] }).status === 0
}
