import { describeFault, type Log } from '#platform/log.ts'

/** Whatever cannot end in this time would stay half dead, and answer nobody. */
const PATIENCE_MS = 10_000

type Process = Pick<NodeJS.Process, 'on'>

/**
 * Faults that nobody caught. Without this Node would write the whole error to the log, where the database's own words can
 * hold a child's data, and end: an attacker who found one way to such a fault could keep Rose down with it. A promise that
 * failed concerns its own work alone, so the rest goes on. Anything thrown past everybody leaves us unsure of what is half
 * done, so Rose ends in order, and whoever looks after it starts it again.
 */
export function catchTheRest(program: Process, log: Log, end: () => Promise<unknown>): void {
  program.on('unhandledRejection', (error) => log('fault', { place: 'caught by nobody', ...describeFault(error) }))
  program.on('uncaughtException', (error) => {
    log('fault', { place: 'thrown past everybody', ...describeFault(error) })
    const leave = () => process.exit(1)
    setTimeout(leave, PATIENCE_MS).unref()
    end().then(leave, leave)
  })
}
