import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { MARKS } from './advice-lines.ts'

/**
 * Words that somebody typed and has not saved yet, and how they come back into the form they were typed in.
 *
 * This is the one thing here that surrounds a page instead of being handed to it. A page that had to hand it on could
 * forget to, and then a worker's words would be lost; so no page is asked. The frame of staff pages puts it around the
 * page, `Form` takes what is its own, and every control asks the form around it.
 */

export type Typed = Readonly<Record<string, string | readonly string[]>>

export interface KeptWords {
  readonly key: string
  /** The address that their form sends to. */
  readonly action: string
  readonly fields: Typed
  readonly rev: number
  /** When they were kept, as a person reads it. */
  readonly at: string
}

export interface Keeping {
  /** The address of this page, with what follows the question mark. */
  readonly page: string
  readonly title: string
  /** Whose page it is, so that nobody else who signs in later goes on in it. */
  readonly who: string
  readonly newKey: () => string
  readonly discardUrl: (key: string) => string
  /** What was kept for this page, the newest first. */
  readonly words: readonly KeptWords[]
  /** Which of them is asked for: a key, 'none' for an empty form, or null for the newest. */
  readonly wanted: string | null
  readonly sent: Sent | null
  /** The forms of the page that somebody types in, by their address; known once it is drawn. */
  readonly drawn: Set<string>
}

/** A form that came back. */
export interface Sent {
  readonly action: string
  /** The version of the record that its words were written on. */
  readonly version: string | null
  /** Somebody else was first: from here on the form is about the version that is saved now. */
  readonly isStale: boolean
  readonly mark: Mark | null
}

/** Under which key words are kept, how often they were, and where they were begun. */
export interface Mark {
  readonly key: string
  readonly rev: number
  readonly page: string
}

export const KeepingContext = createContext<Keeping | null>(null)

/** One form while it is drawn: its words, and the names that its controls have asked for. */
export interface TypingForm {
  readonly keeping: Keeping
  readonly action: string
  readonly words: KeptWords | null
  readonly others: readonly KeptWords[]
  readonly asked: Set<string>
  readonly carried: Set<string>
}

export const TypingContext = createContext<TypingForm | null>(null)

/** For `Form` alone: what is kept of the form with this address. Null: nothing is kept on this page. */
export function useTypingForm(action: string, isKept: boolean): TypingForm | null {
  const keeping = useContext(KeepingContext)
  if (!keeping || !isKept) return null
  const own = keeping.words.filter((words) => words.action === action)
  const wanted = own.find((words) => words.key === keeping.wanted) ?? (keeping.wanted === 'none' ? null : own[0])
  const words = wanted ?? null
  const others = own.filter((one) => one !== words)
  return { keeping, action, words, others, asked: new Set(), carried: new Set() }
}

/** What was typed in the field with this name before; undefined when nothing is kept of it. */
export function useTypedText(name: string): string | undefined {
  const value = useTyped(name)
  return typeof value === 'string' ? value : value?.[0]
}

/** What was chosen under this name before, which may be nothing; undefined when no words are kept. */
export function useTypedChoices(name: string): readonly string[] | undefined {
  const form = useContext(TypingContext)
  const value = useTyped(name)
  if (!form?.words) return undefined
  return value === undefined ? [] : [value].flat()
}

/** The words of a form of which as many rows are drawn as were filled in: what is kept stands above what is given. */
export function useEntryValues<Values extends object>(values: Values): Values & Partial<Typed> {
  const form = useContext(TypingContext)
  return form?.words ? { ...values, ...form.words.fields } : values
}

function useTyped(name: string): string | readonly string[] | undefined {
  const form = useContext(TypingContext)
  form?.asked.add(name)
  return form?.words?.fields[name]
}

/**
 * A field that nobody sees, such as the version of a record or the key that makes a save happen once. It comes back with
 * the words it was sent with, so that words written on an old version are still known to be; and so it does when the form
 * comes back with faults, or a second try would write over what somebody else has saved meanwhile.
 */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const form = useContext(TypingContext)
  form?.carried.add(name)
  const kept = (form && name === 'version' && versionSent(form)) || form?.words?.fields[name]
  return <input type="hidden" name={name} value={typeof kept === 'string' ? kept : value} />
}

function versionSent({ keeping: { sent }, action }: TypingForm): string | null {
  return sent === null || sent.isStale || sent.action !== action ? null : sent.version
}

/** On a page with both versions: what is kept of it is still written on the old one, until it is saved. */
export function WrittenOn() {
  const version = useContext(KeepingContext)?.sent?.version ?? null
  return version === null ? null : <input type="hidden" name="_written-on" value={version} />
}

/** The last thing in a form: under which key its words are kept. Nothing where nobody types. */
export function KeptMarks() {
  const form = useContext(TypingContext)
  if (!form || form.asked.size === 0) return null
  const { keeping, words } = form
  keeping.drawn.add(form.action)
  const { key, rev, page } = markOf(form)
  return (
    <>
      <input type="hidden" name="_unsaved" value={key} data-who={keeping.who} />
      <input type="hidden" name="_rev" value={rev} />
      <input type="hidden" name="_page" value={page} />
      <input type="hidden" name="_title" value={keeping.title} />
      {words && <NotAsked form={form} fields={words.fields} />}
    </>
  )
}

function markOf({ keeping, action, words }: TypingForm): Mark {
  if (keeping.sent?.mark && keeping.sent.action === action) return keeping.sent.mark
  if (words) return { ...words, page: keeping.page }
  return { key: keeping.newKey(), rev: 0, page: keeping.page }
}

/** Longer than this is something that somebody wrote, and not the code of a choice. */
const A_CODE = 20

/** Words to a question that this page does not ask now: shown, and sent along, so that they are not lost. */
function NotAsked({ form, fields }: { form: TypingForm; fields: Typed }) {
  const left = Object.entries(fields)
    .filter(([name]) => !form.asked.has(name) && !form.carried.has(name) && !MARKS.includes(name))
    .flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })))
    .filter(({ text }) => text.length > A_CODE)
  if (left.length === 0) return null
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">This was kept as well. The page does not ask for it now:</p>
      {left.map(({ name, text }) => (
        <>
          <p class="govuk-body rose-typed">{text}</p>
          <input type="hidden" name={name} value={text} />
        </>
      ))}
    </div>
  )
}
