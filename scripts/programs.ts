import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'

import { root } from './root.ts'

/** How a program ended and what it wrote. */
export type Ended = { code: number; stdout: string; stderr: string }

/**
 * Runs a program from node_modules to its end under the project's own Node.
 * @param program path below node_modules
 * @param folder where it runs; the project's folder when left out
 */
export function runTool(program: string, args: readonly string[], folder = root): Promise<Ended> {
  const command = [join(root, 'node_modules', program), ...args]
  return new Promise((resolve, reject) => {
    const env = { ...withOwnNode(), NO_COLOR: '1' }
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended: Ended = { code: 1, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ended, code: code ?? 1 }))
  })
}

/** The environment with the project's own Node first in PATH, so that programs started by programs use it too. */
export function withOwnNode(): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  return { ...process.env, PATH: path }
}
