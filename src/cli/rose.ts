import { commands } from './commands.ts'
import { run } from './run.ts'

// Whoever reads our answers may have had enough (`bin/rose config | head`): that is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})

// Ends at once, also when work that was broken off still waits for an answer.
process.exit(await run(process.argv.slice(2), commands))
