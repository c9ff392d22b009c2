import { join } from 'node:path'
import { z } from 'zod'
import { inviteManager } from '#modules/people'
import { readOrganisation } from '#platform/organisation.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { ROOT } from '#platform/root.ts'
import * as urls from '#urls'
import { type Command, Fault, WrongUsage } from './command.ts'
import { withDatabase } from './with-database.ts'

export const inviteManagerCommand: Command = {
  words: 'invite-manager',
  about: 'invites the first manager, or one who works here already: mails them a link that works once, and prints it',
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
          name: values.get('name') ?? nameFrom(email),
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

/** `asha.mbeki@…` is Asha Mbeki, until she says otherwise. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || 'Manager'
}
