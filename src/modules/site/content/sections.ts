import type { Mark } from './markdown.ts'
import type { Part } from './part.ts'

/** A heading with what stands below it; the first of a page may have none. */
export type Section = { readonly heading: string | null; readonly parts: readonly Part[] }

/** A page taken apart at its headings of the second rank, which stay with their section. */
export function sectionsOf(parts: readonly Part[]): Section[] {
  const sections: { heading: string | null; parts: Part[] }[] = []
  const here = () => {
    if (sections.length === 0) sections.push({ heading: null, parts: [] })
    return sections.at(-1)?.parts ?? []
  }
  for (const part of parts) {
    if (part.kind !== 'words') {
      here().push(part)
      continue
    }
    for (const mark of part.marks) {
      if (mark.is === 'h2') sections.push({ heading: plain(mark.marks), parts: [] })
      here().push({ kind: 'words', marks: [mark] })
    }
  }
  return sections
}

export function headingsIn(parts: readonly Part[]): string[] {
  return sectionsOf(parts).flatMap(({ heading }) => heading ?? [])
}

function plain(marks: readonly Mark[]): string {
  return marks.map((mark) => (mark.is === 'text' ? mark.text : 'marks' in mark ? plain(mark.marks) : ' ')).join('')
}
