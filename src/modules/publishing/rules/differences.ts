/** A run of a text that stayed, came or went. */
export type Run = { readonly is: 'same' | 'new' | 'gone'; readonly text: string }
/** One line of the comparison: unchanged, or with runs of words. */
export type Line = { readonly is: 'same' | 'changed'; readonly runs: readonly Run[] }

/** Above this two texts are set side by side as wholes: it would take too long to find what they share. */
const MOST_CELLS = 4_000_000

/** What changed from one text to the next, line by line and in a changed line word by word. */
export function differences(before: string, after: string): Line[] {
  const runs = runsOf(linesOf(before), linesOf(after))
  const lines: Line[] = []
  for (let i = 0; i < runs.length; i++) {
    const [run, next] = [runs[i], runs[i + 1]]
    if (!run) continue
    if (run.is === 'same')
      lines.push(...run.items.map((text) => ({ is: 'same' as const, runs: [{ is: 'same' as const, text }] })))
    else if (run.is === 'gone' && next?.is === 'new') {
      lines.push(...changed(run.items, next.items))
      i++
    } else lines.push(...run.items.map((text) => ({ is: 'changed' as const, runs: [{ is: run.is, text }] })))
  }
  return lines
}

/** Lines that took the place of others: those that stand against each other are compared word by word. */
function changed(gone: readonly string[], came: readonly string[]): Line[] {
  return Array.from({ length: Math.max(gone.length, came.length) }, (_, i) => {
    const runs = runsOf(wordsOf(gone[i] ?? ''), wordsOf(came[i] ?? ''))
    return { is: 'changed' as const, runs: runs.map(({ is, items }) => ({ is, text: items.join('') })) }
  })
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const wordsOf = (line: string) => (line === '' ? [] : line.split(/(?=\s)/))

type Items = { readonly is: Run['is']; readonly items: string[] }

/** The longest common run of items, by the usual table; what both begin and end with is left out of it. */
function runsOf(before: readonly string[], after: readonly string[]): Items[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  const found: Items[] = []
  const add = (is: Run['is'], ...items: string[]) => {
    const last = found.at(-1)
    if (items.length === 0) return
    if (last?.is === is) last.items.push(...items)
    else found.push({ is, items })
  }
  add('same', ...before.slice(0, start))
  walk(before.slice(start, before.length - end), after.slice(start, after.length - end), add)
  add('same', ...before.slice(before.length - end))
  return found
}

function walk(a: readonly string[], b: readonly string[], add: (is: Run['is'], ...items: string[]) => void): void {
  if (a.length * b.length > MOST_CELLS) {
    add('gone', ...a)
    add('new', ...b)
    return
  }
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [gone, came] = [a[i], b[j]]
    if (gone !== undefined && gone === came) {
      add('same', gone)
      i++
      j++
    } else if (gone !== undefined && (came === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add('gone', gone)
      i++
    } else if (came !== undefined) {
      add('new', came)
      j++
    }
  }
}
