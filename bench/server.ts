import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/root.ts'

/** A server in a process of its own. `cpu`: milliseconds that its processor has worked so far, in all of its threads. */
export type Server = {
  readonly base: string
  readonly cpu: () => Promise<number>
  readonly stop: () => Promise<void>
}

const PROBE = pathToFileURL(join(root, 'bench', 'tell-cpu.ts')).href

/** Starts a program that says its own port on its first line, such as bare-pages.ts; `told` is handed to it on standard input. */
export async function startServer(program: string, told: unknown): Promise<Server> {
  const child = launch(join(root, 'bench', program), { env: { ...process.env, NODE_ENV: 'production' } })
  child.stdin?.end(JSON.stringify(told))
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(String(line).trim()))
    child.once('exit', (code) => reject(new Error(`${program} ended before it was ready: exit ${code}`)))
  })
  return { base: `http://127.0.0.1:${port}`, cpu: () => cpuOf(child), stop: () => ended(child) }
}

/** Any program of ours in its own Node, which can be asked what its processor has done. */
export function launch(program: string, { env }: { env: NodeJS.ProcessEnv }): ChildProcess {
  return spawn(process.execPath, ['--import', PROBE, program], { env, stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
}

export function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (milliseconds) => resolve(Number(milliseconds)))
    child.send('cpu', (fault) => fault && reject(fault))
  })
}

export async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
