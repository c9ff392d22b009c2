import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What the program logs in all tests of a run, and what must never be found there. `npm test` names the folder and looks
 * through it at the end (scripts/run-log.ts); without one, nothing is kept.
 */
const folder = process.env['ROSE_TEST_LOG']

export function noteLogged(text: string): void {
  if (folder && text !== '') appendFileSync(join(folder, 'log.txt'), text.endsWith('\n') ? text : `${text}\n`)
}

/** What a PostgreSQL of ours wrote into its own log, before its folder goes. */
export function noteServerLog(dataDir: string): void {
  if (!folder || !existsSync(join(dataDir, 'log'))) return
  for (const name of readdirSync(join(dataDir, 'log'))) noteLogged(readFileSync(join(dataDir, 'log', name), 'utf8'))
}

const noted = new Set<string>()

/** Secrets, names and dates of birth. Short words are left out: they stand in any text. */
export function noteNever(...words: readonly string[]): void {
  const fresh = words.filter((word) => word.length >= 8 && !word.includes('\n') && !noted.has(word))
  if (!folder || fresh.length === 0) return
  for (const word of fresh) noted.add(word)
  appendFileSync(join(folder, 'never.txt'), `${fresh.join('\n')}\n`)
}

/** Of the fields of a form: passwords, codes, tokens and keys. */
export function noteSecretFields(fields: Readonly<Record<string, string | readonly string[]>>): void {
  for (const [name, value] of Object.entries(fields))
    if (/password|secret|token|csrf|(?:^|[-_])code$|recovery/i.test(name)) noteNever(...[value].flat())
}

/** Keys in an address, such as those of an invitation. */
export function noteKeysIn(url: string): void {
  noteNever(...(url.match(/[\w-]{40,}/g) ?? []))
}

type Person = { readonly given: string; readonly family: string; readonly born: string | null }

/** Everybody in the database: whoever asks gives a way to put one question as its owner. */
export async function notePeople(ask: (sql: string) => Promise<Person[]>): Promise<void> {
  if (!folder) return
  const people = await ask(`select given_name as given, family_name as family, date_of_birth::text as born
    from young_people.young_person`)
  for (const { given, family, born } of people) {
    if (given.length > 1 && family.length > 1) noteNever(`${given} ${family}`, `${family}, ${given}`)
    if (born) noteNever(...writtenDates(born))
  }
}

function writtenDates(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )
  return [date, words, `${day}/${month}/${year}`]
}
