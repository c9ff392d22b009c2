import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchorLine, readAnchors, sealCommitted, sendAnchor, verifyTrail } from '#modules/audit'
import { readOrganisation } from '#platform/organisation.ts'
import { ROOT } from '#platform/root.ts'
import { type Command, Fault } from './command.ts'
import { type Ground, withDatabase } from './with-database.ts'

export const auditSeal: Command = {
  words: 'audit seal',
  about: 'chains the rows of the audit trail that wait for it; the server does the same every second',
  example: 'bin/rose audit seal',
  takes: [],
  options: {},
  run: async (_given, voice) => {
    voice.out(`sealed ${await withDatabase(sealAll)}`)
    return 0
  },
}

async function sealAll({ database, clock }: Ground): Promise<number> {
  let all = 0
  let some: number
  do {
    some = await database.transactions.run({ kind: 'task', task: 'seal' }, clock(), (tx) => sealCommitted(tx, clock()))
    all += some
  } while (some > 0)
  return all
}

export const auditAnchor: Command = {
  words: 'audit anchor',
  about:
    'prints how far the audit trail reaches, as one line to keep outside; --send also mails it to audit: anchor_to:',
  example: 'bin/rose audit anchor >> /media/safe/anchors.txt',
  takes: [],
  options: { send: { kind: 'flag', about: 'to the address of audit: anchor_to: in config/organisation.yml' } },
  run: async ({ flags }, voice) => {
    const to = flags.has('send') ? addressOutside() : null
    const anchor = await withDatabase(async (ground) => {
      await sealAll(ground)
      const { database, clock } = ground
      return database.transactions.run({ kind: 'task', task: 'anchor' }, clock(), (tx) => sendAnchor(tx, clock(), to))
    })
    if (anchor === null) throw new Fault('The audit trail has no row yet, so there is nothing to anchor.')
    voice.out(anchorLine(anchor))
    return 0
  },
}

function addressOutside(): string {
  const to = readOrganisation(join(ROOT, 'config', 'organisation.yml')).audit.anchor_to
  if (to === null) throw new Fault('No address stands under audit: anchor_to: in config/organisation.yml.')
  return to
}

export const auditVerify: Command = {
  words: 'audit verify',
  about: 'works out every hash and link of the audit trail again and names the first that does not hold',
  example: 'bin/rose audit verify --anchors anchors.txt',
  takes: [],
  options: { anchors: { kind: 'value', about: 'a file with anchors that were kept outside: lines, or whole mails' } },
  run: async ({ values }, voice) => {
    const outside = anchorsIn(values.get('anchors'))
    const found = await withDatabase(({ database }) => verifyTrail(database.owner, outside))
    const { links, unsealed, anchors, broken } = found
    if (broken !== null) voice.err(`The audit trail is broken at link ${broken.link}: ${broken.why}.`)
    const held = anchors === 0 ? '' : `, anchors ${anchors}`
    voice.out(`links ${links}, waiting ${unsealed}, broken ${broken === null ? 0 : 1}${held}`)
    return broken === null ? 0 : 1
  },
}

/** A file without an anchor is refused: whoever names one wants the chain held against something. */
function anchorsIn(file: string | undefined) {
  if (file === undefined) return []
  const anchors = readAnchors(readText(file))
  if (anchors.length === 0) throw new Fault(`${file} holds no anchor.`)
  return anchors
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Fault(`The file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}
