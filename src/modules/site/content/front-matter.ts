import { parse, stringify, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { DRAWINGS } from '../rules/drawings.ts'

const words = z.string().trim().min(1)
/** `The county (signs): in their words` is a list of one pair for YAML, and a sentence for whoever wrote it. */
const note = z.union([
  words,
  z.record(z.string(), words).transform((pairs) =>
    Object.entries(pairs)
      .map(([key, value]) => `${key}: ${value}`)
      .join('; '),
  ),
])
const notes = z.array(note).default([])

const FrontMatter = z
  .strictObject({
    title: words,
    /** What the browser's history shows. */
    tab: words,
    description: words,
    for: z.enum(['young-people', 'adults']),
    publishedOn: z.iso.date().optional(),
    reviewedOn: z.iso.date(),
    reviewBy: z.iso.date(),
    sources: notes,
    check: notes,
    /** Of Easy Read: which picture stands beside which heading, and what it shows, for whoever hears the page. */
    picture: z.array(z.strictObject({ heading: words, drawing: z.enum(DRAWINGS), shows: words })).optional(),
  })
  .refine(({ reviewedOn, reviewBy }) => reviewedOn < reviewBy, {
    path: ['reviewBy'],
    message: 'comes after reviewedOn',
  })

export type FrontMatter = z.infer<typeof FrontMatter>

type Read = { readonly about: FrontMatter; readonly words: string } | { readonly faults: readonly string[] }

/** The facts above a page's words, and the words. */
export function readFrontMatter(text: string): Read {
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'))
  if (!found) return { faults: ['it does not begin with its facts between two lines of ---'] }
  const facts = yamlOf(found[1] ?? '')
  if ('fault' in facts) return { faults: [facts.fault] }
  const parsed = FrontMatter.safeParse(facts.value)
  if (!parsed.success) return { faults: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) }
  return { about: parsed.data, words: found[2] ?? '' }
}

function yamlOf(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: parse(text) }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    return { fault: error.message.split('\n')[0] ?? 'its facts are not YAML' }
  }
}

/** The whole file again: what `readFrontMatter` reads of it is what was given. */
export function writePage({ check, ...about }: FrontMatter, words: string): string {
  const facts = { ...about, ...(check.length > 0 ? { check } : {}) }
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${words.trim()}\n`
}
