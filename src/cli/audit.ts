import { sealCommitted, verifyTrail } from '#modules/audit'
import type { Command } from './command.ts'
import { withDatabase } from './with-database.ts'

export const auditSeal: Command = {
  words: 'audit seal',
  about: 'chains the rows of the audit trail that wait for it; the server does the same every second',
  example: 'bin/rose audit seal',
  takes: [],
  options: {},
  run: async (_given, voice) => {
    const sealed = await withDatabase(async ({ database, clock }) => {
      let all = 0
      for (let some = -1; some !== 0; all += some)
        some = await database.transactions.run({ kind: 'task', task: 'seal' }, clock(), (tx) =>
          sealCommitted(tx, clock()),
        )
      return all
    })
    voice.out(`sealed ${sealed}`)
    return 0
  },
}

export const auditVerify: Command = {
  words: 'audit verify',
  about: 'works out every hash and link of the audit trail again and names the first that does not hold',
  example: 'bin/rose audit verify',
  takes: [],
  options: {},
  run: async (_given, voice) => {
    const { links, unsealed, broken } = await withDatabase(({ database }) => verifyTrail(database.owner))
    if (broken !== null) {
      voice.err(`The audit trail is broken at link ${broken.link}: ${broken.why}.`)
      return 1
    }
    voice.out(`links ${links}, waiting ${unsealed}, broken 0`)
    return 0
  },
}
