import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const passedOn = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * Runs a program to its end, passing on signals so that stopping us stops it. Started by npm, it also ends when npm does:
 * npm that is told to stop goes away without a word to what it runs, and the program would hold its port for ever.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    const listeners = passedOn.map((signal) => [signal, () => passOn(child, signal)])
    for (const [signal, listener] of listeners) process.on(signal, listener)
    const parent = process.ppid
    const watch = process.env.npm_lifecycle_event
      ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
      : undefined
    const finish = (settle) => {
      clearInterval(watch)
      for (const [signal, listener] of listeners) process.off(signal, listener)
      settle()
    }
    child.once('error', (error) => finish(() => reject(error)))
    child.once('exit', (code, signal) => finish(() => resolve(code ?? 128 + constants.signals[signal])))
  })
}

function passOn(child, signal) {
  // At a terminal, Ctrl-C already reaches the whole group; a second one could cut a clean stop short.
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}
