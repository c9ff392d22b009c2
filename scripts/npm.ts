import { spawn } from 'node:child_process'
import type { Ended } from './programs.ts'
import { root } from './root.ts'

/** Asks npm something about what is installed; the npm that runs us, or else the one on this machine. */
export function askNpm(args: readonly string[]): Promise<Ended> {
  const own = process.env['npm_execpath']
  const [program, all] = own ? [process.execPath, [own, ...args]] : ['npm', [...args]]
  return new Promise((resolve, reject) => {
    const child = spawn(program, all, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !own && process.platform === 'win32',
    })
    const ended: Ended = { code: 1, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ended, code: code ?? 1 }))
  })
}
