import { hideNames, namesIn } from '../../../platform/pure/hide-names.ts'
import type { SessionWords } from './records.ts'
import { countsAsSupportSession } from './session-words.ts'

type Note = Pick<SessionWords, 'kind' | 'attendance' | 'did' | 'words' | 'othersPresent' | 'jointWith'>
type Adult = { readonly what: string; readonly owner: string; readonly dueOn: string | null }

/** Whose names a note may hold, and who reads it. */
export type People = {
  readonly own: { readonly givenName: string; readonly familyName: string; readonly preferredName: string }
  /** Everybody written down in their life. */
  readonly names: readonly string[]
}

/** What a young person is shown of a note: nothing that is not about them, and nobody else's name. */
export type PlainNote = {
  readonly did: string
  readonly words: string
  readonly adults: readonly Adult[]
  /** What is hidden in it, for the worker who looks first: never for the young person. */
  readonly hidden: readonly string[]
  /** Something was left out, so that they are told what “somebody” means. */
  readonly leftOut: boolean
}

/** Only of a session that they were at: a call about them is other people's. */
export function mayBeReadTogether({ kind, attendance }: Pick<Note, 'kind' | 'attendance'>): boolean {
  return countsAsSupportSession(kind, attendance)
}

/** A note that is still being written is no note yet: a young person is not asked whether half of it is right. */
export function isReadyToRead(note: Pick<SessionWords, 'kind' | 'attendance' | 'finished'>): boolean {
  return note.finished && mayBeReadTogether(note)
}

/**
 * The plain version of a note. What the worker noticed and what was planned are left out: they are not what was done
 * together. Of a promise the adult who made it keeps their name, because the young person needs it. `more`: further words
 * that the worker wants hidden, divided by commas or lines.
 */
export function plainNote(note: Note, { people, adults, more }: Given): PlainNote {
  const { own, names } = people
  const others = [...names, note.othersPresent, note.jointWith].filter((text) => text !== '')
  const phrases = more
    .split(/[,;\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const hide = namesIn(others, phrases, [`${own.givenName} ${own.familyName}`, own.givenName, own.preferredName])
  const plain = (text: string) => hideNames(text, hide)
  return {
    did: plain(note.did),
    words: plain(note.words),
    adults: adults.map((adult) => ({ ...adult, what: plain(adult.what) })),
    hidden: [...others, ...phrases],
    leftOut: [note.did, note.words, ...adults.map((adult) => adult.what)].some((text) => plain(text) !== text),
  }
}

type Given = { readonly people: People; readonly adults: readonly Adult[]; readonly more: string }
