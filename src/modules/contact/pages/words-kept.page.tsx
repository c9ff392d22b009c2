import type { Form } from '#platform/http/form.ts'

const NAMES = ['_unsaved', '_rev', '_page', '_title'] as const

/** Under which key the words of the page before are kept. */
export type Marks = readonly (readonly [name: string, value: string])[]

export function marksOf(form: Form): Marks {
  return NAMES.flatMap((name) => (form.has(name) ? [[name, form.raw(name)] as const] : []))
}

/**
 * The page before with these very words in its form, whatever another tab has kept since. The address is never that of the
 * rehearsal itself: with `#` after it a browser would only scroll.
 */
export function changeUrl(page: string, marks: Marks): string {
  const key = marks.find(([name]) => name === '_unsaved')?.[1] ?? ''
  return `${page}${page.includes('?') ? '&' : '?'}kept=${encodeURIComponent(key)}`
}

/** In the form that follows a rehearsal: once it is saved, the words of the page before wait no longer. */
export function WordsKept({ marks }: { marks: Marks }) {
  return (
    <>
      {marks.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
