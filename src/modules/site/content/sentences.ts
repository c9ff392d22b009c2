import { sentencesIn } from '#platform/pure/heard-words.ts'
import { type Facts, fillPlainly } from '../rules/placeholders.ts'
import type { Mark } from './markdown.ts'
import type { Part, Written } from './read-content.ts'

/** What somebody hears who has the page read to them. */
export function sentencesOf(written: Titled, facts: Facts): string[] {
  return textsOf(written, facts).flatMap(sentencesIn)
}

type Titled = { readonly about: Pick<Written['about'], 'title'> } & Pick<Written, 'parts'>

/** The heading, each paragraph and each point of a list by itself, as they are read. */
export function textsOf({ about, parts }: Titled, facts: Facts): string[] {
  return [about.title, ...blocksOf(parts, facts)]
}

function blocksOf(parts: readonly Part[], facts: Facts): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'words') return blocks(part.marks, facts)
    return part.kind === 'more' ? [part.question, ...blocksOf(part.parts, facts)] : []
  })
}

const INLINE = ['text', 'break', 'link', 'strong', 'em']

function blocks(marks: readonly Mark[], facts: Facts): string[] {
  const [first] = marks
  if (!first) return []
  if (INLINE.includes(first.is)) return [fillPlainly(textOf(marks), facts)]
  return marks.flatMap((mark) => ('marks' in mark ? blocks(mark.marks, facts) : []))
}

function textOf(marks: readonly Mark[]): string {
  return marks.map((mark) => (mark.is === 'text' ? mark.text : 'marks' in mark ? textOf(mark.marks) : ' ')).join('')
}

/** The blocks and placeholders that stand open on a page, as they are written: what is folded away does not count. */
export function standsOpenIn({ parts }: Pick<Written, 'parts'>): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'words') return JSON.stringify(part.marks).match(/\{[a-z]+(?:-[a-z]+)*\}/g) ?? []
    if (part.kind === 'help') return [`{{help ${part.audience}}}`]
    return part.kind === 'more' ? [] : [`{{${part.kind}}}`]
  })
}
