import { OwnWordsFault } from '#modules/language'
import { ConfigFaults } from '#platform/config.ts'
import { EmbeddedPostgresError } from '#platform/db/embedded/embedded.ts'
import { MigrationChanged } from '#platform/db/migrate.ts'
import { WrongMode } from '#platform/db/start.ts'
import { describeFault } from '#platform/log.ts'
import { SeedRefused } from '../../db/seed/seed-county.ts'
import { type Command, Fault, type Given, type Voice, WrongUsage } from './command.ts'
import { helpOf, overview } from './help.ts'

const onScreen: Voice = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

/** Runs what was typed. Answers the exit code: 0 done, 1 a fault in one sentence, 2 wrong usage. */
export async function run(typed: readonly string[], commands: readonly Command[], voice = onScreen): Promise<number> {
  if (asksHelp(typed[0])) {
    for (const line of overview(commands)) voice.out(line)
    return 0
  }
  try {
    const command = find(typed, commands)
    const rest = typed.slice(command.words.split(' ').length)
    if (rest.some(asksHelp)) {
      for (const line of helpOf(command)) voice.out(line)
      return 0
    }
    return await command.run(read(command, rest), voice)
  } catch (fault) {
    voice.err(sentenceOf(fault))
    return fault instanceof WrongUsage ? 2 : 1
  }
}

function asksHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help'
}

function find(typed: readonly string[], commands: readonly Command[]): Command {
  const found = commands.find(({ words }) => words.split(' ').every((word, i) => typed[i] === word))
  if (found) return found
  const known = commands.map(({ words }) => words).join(', ')
  if (typed.length === 0) throw new WrongUsage(`Say what to do: ${known}. More with: bin/rose --help`)
  throw new WrongUsage(`There is no such command. There are: ${known}. More with: bin/rose --help`)
}

function read(command: Command, rest: readonly string[]): Given {
  const [words, flags, values]: [string[], Set<string>, Map<string, string>] = [[], new Set(), new Map()]
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', joined] = word.slice(2).split(/=(.*)/s)
    const kind = Object.hasOwn(command.options, name) ? command.options[name]?.kind : undefined
    const value = kind === 'value' ? (joined ?? rest[++i]) : joined
    if (kind === undefined) throw wrong(command, `--${name} is not an option of “${command.words}”`)
    if ((kind === 'value') !== (value !== undefined && value !== ''))
      throw wrong(command, `--${name} ${kind === 'value' ? 'wants a word after it' : 'takes no word'}`)
    if (kind === 'value') values.set(name, value ?? '')
    else flags.add(name)
  }
  if (words.length !== command.takes.length)
    throw wrong(
      command,
      `“${command.words}” takes ${command.takes.length === 0 ? 'no words' : command.takes.join(' ')}`,
    )
  return { words, flags, values }
}

function wrong(command: Command, what: string): WrongUsage {
  return new WrongUsage(`${what}. Like this: ${command.example}`)
}

const SPOKEN = [
  WrongUsage,
  Fault,
  ConfigFaults,
  OwnWordsFault,
  EmbeddedPostgresError,
  MigrationChanged,
  WrongMode,
  SeedRefused,
]

/** A fault of ours is told by its codes and names only: PostgreSQL's own words may carry what stands in a row. */
function sentenceOf(fault: unknown): string {
  if (SPOKEN.some((kind) => fault instanceof kind)) return (fault as Error).message
  const facts = Object.entries(describeFault(fault)).map(([name, value]) => `${name} ${value}`)
  return `Rose could not do this, and the fault is ours: ${facts.join(', ')}.`
}
