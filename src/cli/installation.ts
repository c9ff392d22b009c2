import { explainConfig } from '#platform/config.ts'
import type { Command } from './command.ts'
import { withDatabase } from './with-database.ts'

export const config: Command = {
  words: 'config',
  about: 'prints every setting, its value and where it comes from',
  example: 'PORT=8080 bin/rose config',
  takes: [],
  options: {},
  run: async (_given, voice) => {
    for (const line of explainConfig()) voice.out(line)
    return 0
  },
}

export const migrate: Command = {
  words: 'migrate',
  about: 'brings the database up to date; the server does the same when it starts',
  example: 'bin/rose migrate',
  takes: [],
  options: {},
  // Opening the database is what brings it up to date.
  run: async (_given, voice) => {
    await withDatabase(async () => {})
    voice.out('the database is up to date')
    return 0
  },
}
