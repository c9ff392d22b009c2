/** A kind of letter, as the charity's data says it. `starts`: the words that it begins with. */
export type LetterKind = { readonly code: string; readonly label: string; readonly starts: string }

export type Names = {
  readonly name: string
  readonly worker: string
  /** Who holds the young person's safety from now on; '' while nobody has agreed. */
  readonly exitLead: string
}

/** The words a letter begins with: each name in its place, and a gap to fill where nobody is known. */
export function startOf(kind: Pick<LetterKind, 'starts'>, { name, worker, exitLead }: Names): string {
  return kind.starts
    .replaceAll('{name}', name)
    .replaceAll('{worker}', worker)
    .replaceAll('{exit_lead}', exitLead || '[who is there now]')
    .trim()
}

/** Gaps that nobody filled, such as "[something you did]": no letter leaves with one in it. */
export function gapsIn(words: string): string[] {
  return [...words.matchAll(/\[[^[\]\n]{1,200}\]/g)].map(([gap]) => gap)
}

/** The address as lines, for a label: without empty ones. */
export function addressLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
