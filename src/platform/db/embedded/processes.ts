import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A process that is really running; a zombie is not. `command` is its command line or title. */
export type Running = { pid: number; uid: number; command: string }

/** Looks one process up; undefined when there is none, or only its unreaped remains. */
export function look(pid: number): Running | undefined {
  return process.platform === 'linux' ? fromProc(pid) : everyProcess().find((one) => one.pid === pid)
}

/** Every process this account may see. */
export function everyProcess(): Running[] {
  if (process.platform !== 'linux') {
    return parsePs(execFileSync('/bin/ps', ['-ax', '-o', 'pid=,uid=,stat=,command='], { encoding: 'utf8' }))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => fromProc(Number(name)) ?? [])
}

/** Reads the lines of `ps -o pid=,uid=,stat=,command=`, leaving zombies out. */
export function parsePs(text: string): Running[] {
  return text.split('\n').flatMap((line) => {
    const [, pid, uid, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? []
    if (!pid || !uid || !command || state?.startsWith('Z')) return []
    return { pid: Number(pid), uid: Number(uid), command }
  })
}

// Only world-readable files are asked: root in a container often may not read another account's /proc/N/cwd or exe.
// A zombie has an empty command line, so a dead server that nobody has reaped yet counts as gone at once.
function fromProc(pid: number): Running | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const uid = /^Uid:\s+\d+\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return command && uid ? { pid, uid: Number(uid), command } : undefined
  } catch (fault) {
    if (isGone(fault)) return undefined
    throw fault
  }
}

/** One that ended by itself meanwhile needs no signal. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (fault) {
    if (!isGone(fault)) throw fault
  }
}

function isGone(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH')
}
