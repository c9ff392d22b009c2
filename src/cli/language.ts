import { readFileSync } from 'node:fs'
import { check, type Finding } from '#child-centred'
import { ownWords } from '#modules/language'
import { type Command, Fault } from './command.ts'

export const languageCheck: Command = {
  words: 'language check',
  about:
    'looks in a text for words that blame a child, with the phrases of config/language.yml; positions count UTF-16 units from the first letter, and a byte order mark before it counts as none; exit 0 whatever is found',
  example: 'bin/rose language check note.txt --json',
  takes: ['FILE|-'],
  options: { json: { kind: 'flag', about: 'a JSON array, also on a terminal; elsewhere it is one anyway' } },
  run: async ({ words, flags }, voice) => {
    const [file = '-'] = words
    const found = check(textOf(file, await octetsOf(file)), ownWords().phrases)
    if (flags.has('json') || !process.stdout.isTTY) voice.out(JSON.stringify(found.map(inOrder), null, 2))
    else for (const line of forPeople(found)) voice.out(line)
    return 0
  },
}

async function octetsOf(file: string): Promise<Buffer> {
  try {
    if (file !== '-') return readFileSync(file)
    const parts: Buffer[] = []
    for await (const part of process.stdin) parts.push(part as Buffer)
    return Buffer.concat(parts)
  } catch (error) {
    throw new Fault(`The file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/**
 * A byte order mark says how the file is written and is no part of the text: an editor counts from the first letter after
 * it, and so do we. Half a letter is a fault: guessing at it would move every position behind it.
 */
function textOf(file: string, octets: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    throw new Fault(`${file === '-' ? 'What was given' : `The file ${file}`} is not text in UTF-8.`)
  }
}

/** What the contract of the command names, and no more. */
type Told = Omit<Finding, 'fits' | 'sentence' | 'after'>
type Read = Told & Partial<Pick<Finding, 'fits' | 'sentence'>>

function inOrder({ start, end, line, column, text, rule, strength, reason, alternatives }: Finding): Told {
  return { start, end, line, column, text, rule, strength, reason, alternatives }
}

export function forPeople(found: readonly Read[]): string[] {
  if (found.length === 0) return ['Nothing to point out.']
  return found.flatMap(({ line, column, text, rule, strength, reason, alternatives, fits = 0, sentence = '' }) => [
    `${line}:${column}  ${strength}  “${text.replaceAll(/\s+/g, ' ')}”  (${rule})`,
    `    ${reason}${alternatives.length > 0 ? ` Better: ${alternatives.join('; or ')}.` : ''}`,
    ...(fits > 0 || sentence === '' ? [] : [`    Or after it: ${sentence}`]),
  ])
}
