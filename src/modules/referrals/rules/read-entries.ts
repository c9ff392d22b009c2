import type { Answer, EntriesQuestion, EntryAnswer, Fault } from './question.ts'

type Part = EntriesQuestion['parts'][number]
type ReadPart = (part: Part, name: string) => { readonly answer: Answer | null; readonly faults: readonly Fault[] }
type Sent = { readonly text: (name: string) => string; readonly all: (name: string) => readonly string[] }

/** The name of a field of the n-th entry, counted from 1: `happened-2-source`. */
export function fieldOf(question: EntriesQuestion, n: number, part: Part): string {
  return `${question.name}-${n}-${part.name}`
}

/**
 * Reads the entries of a page. An entry with nothing in it is no entry; one that was begun must be whole, because a
 * thing said without its source cannot be weighed by the next reader.
 */
export function readEntries(
  question: EntriesQuestion,
  sent: Sent,
  readPart: ReadPart,
): { entries: readonly EntryAnswer[]; faults: readonly Fault[] } {
  const entries: EntryAnswer[] = []
  const faults: Fault[] = []
  for (let n = 1; n <= question.most; n += 1) {
    const begun = question.parts.some((part) => isTyped(sent, fieldOf(question, n, part)))
    if (!begun || sent.text(`${question.name}-${n}-remove`) !== '') continue
    const entry: Record<string, string> = {}
    for (const part of question.parts) {
      const name = fieldOf(question, n, part)
      const read = readPart(part, name)
      if (typeof read.answer === 'string') entry[part.name] = read.answer
      else if (read.faults.length === 0 && part.needed !== undefined) faults.push({ field: name, message: part.needed })
      faults.push(...read.faults)
    }
    entries.push(entry)
  }
  return { entries, faults }
}

function isTyped(sent: Sent, name: string): boolean {
  return sent.text(name) !== '' || sent.all(name).some((value) => value !== '')
}
