import { seedCounty } from '../../db/seed/seed-county.ts'
import { type Command, Fault, WrongUsage } from './command.ts'
import { withDatabase } from './with-database.ts'

const LARGEST = 1_000

export const seed: Command = {
  words: 'seed',
  about: 'puts the invented county into a practice database, or lets it grow: scale 200 has about 20,000 young people',
  example: 'bin/rose seed --scale 20',
  takes: [],
  options: { scale: { kind: 'value', about: `how large, from 1 (the default) to ${LARGEST}` } },
  run: async ({ values }, voice) => {
    const scale = readScale(values.get('scale') ?? '1')
    const written = await withDatabase(({ database, config, clock }) => {
      if (config.mode !== 'demo')
        throw new Fault('The invented county is for a practice site only, never for a live one.')
      return seedCounty(database.owner, { now: clock(), scale, log: voice.err })
    })
    voice.out(written === 0 ? 'the county is there already' : `the county has scale ${scale} now`)
    return 0
  },
}

function readScale(text: string): number {
  const scale = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (scale >= 1 && scale <= LARGEST) return scale
  throw new WrongUsage(`--scale must be a whole number from 1 to ${LARGEST}. Like this: ${seed.example}`)
}
