/** What a command says: answers on stdout, everything else on stderr. */
export type Voice = { readonly out: (line: string) => void; readonly err: (line: string) => void }

/** The options of a command: `flag` is there or not, `value` wants a word after it. */
export type Options = Readonly<Record<string, { readonly kind: 'flag' | 'value'; readonly about: string }>>

/** One command of the operator's tool. */
export type Command = {
  /** The words that call it, such as `audit verify`. */
  readonly words: string
  readonly about: string
  readonly example: string
  /** Names of the words that follow, such as FILE. */
  readonly takes: readonly string[]
  readonly options: Options
  /** Exit code 0, or 1 when what was looked at is not well. Faults are thrown. */
  readonly run: (given: Given, voice: Voice) => Promise<0 | 1>
}

export type Given = {
  readonly words: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** The person typed something the tool does not know: exit code 2. */
export class WrongUsage extends Error {}

/** It cannot be done, for a reason that one sentence tells: exit code 1. */
export class Fault extends Error {}
