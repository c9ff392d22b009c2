import { join } from 'node:path'
import { z } from 'zod'
import { endTrustee, makeTrustee } from '#modules/people'
import { readOrganisation } from '#platform/organisation.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { ROOT } from '#platform/root.ts'
import * as urls from '#urls'
import { type Command, Fault, WrongUsage } from './command.ts'
import { nameFrom } from './name-from.ts'
import { withDatabase } from './with-database.ts'

export const trusteeCommand: Command = {
  words: 'trustee',
  about:
    'makes a safeguarding trustee or sends one a new link; do it with a trustee of the charity beside you: the managers, keepers and safeguarding trustees are told',
  example: 'bin/rose trustee jo@example.org --name "Jo Linden"',
  takes: ['EMAIL'],
  options: {
    name: { kind: 'value', about: 'of somebody who is not here yet; else it is taken from the address' },
    ends: { kind: 'flag', about: 'they are a safeguarding trustee no more, but a trustee like the others' },
  },
  run: async ({ words, flags, values }, voice) => {
    const email = (words[0] ?? '').trim().toLowerCase()
    if (!z.email().safeParse(email).success)
      throw new WrongUsage(`This is not an e-mail address. Like this: ${trusteeCommand.example}`)
    const brand = readOrganisation(join(ROOT, 'config', 'organisation.yml')).organisation.name
    const done = await withDatabase(({ database, config, clock }) => {
      if (flags.has('ends')) return endTrustee(database.owner, { email, brand }, clock())
      const linkOf = (secret: string) => `${config.url}${urls.invitation(secret)}`
      const name = values.get('name') ?? nameFrom(email, 'Trustee')
      return makeTrustee(database.owner, { email, brand, name, linkOf }, clock())
    })
    if (isRefusal(done)) throw new Fault(done.refused)
    voice.out(done.said)
    return 0
  },
}
