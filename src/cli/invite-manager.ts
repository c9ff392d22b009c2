import { join } from 'node:path'
import { z } from 'zod'
import { inviteManager } from '#modules/people'
import { readOrganisation } from '#platform/organisation.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { ROOT } from '#platform/root.ts'
import * as urls from '#urls'
import { type Command, Fault, WrongUsage } from './command.ts'
import { nameFrom } from './name-from.ts'
import { withDatabase } from './with-database.ts'

export const inviteManagerCommand: Command = {
  words: 'invite-manager',
  about: 'invites the first manager, or makes them a new link while no manager has signed in: mails it, and prints it',
  example: 'bin/rose invite-manager asha@example.org --name "Asha Mbeki"',
  takes: ['EMAIL'],
  options: { name: { kind: 'value', about: 'of somebody who is not here yet; else it is taken from the address' } },
  run: async ({ words, values }, voice) => {
    const email = (words[0] ?? '').trim()
    if (!z.email().safeParse(email).success)
      throw new WrongUsage(`This is not an e-mail address. Like this: ${inviteManagerCommand.example}`)
    const { organisation } = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
    const invited = await withDatabase(({ database, config, clock }) =>
      inviteManager(
        database.owner,
        {
          email,
          name: values.get('name') ?? nameFrom(email, 'Manager'),
          brand: organisation.name,
          linkOf: (secret) => `${config.url}${urls.invitation(secret)}`,
        },
        clock(),
      ),
    )
    if (isRefusal(invited)) throw new Fault(invited.refused)
    voice.out(invited.link)
    return 0
  },
}
