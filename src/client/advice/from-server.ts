import { KEPT } from '../../ui/advice-lines.ts'
import type { AdviceMarks } from './marks.ts'
import type { TextBox } from './words.ts'

type Of = { readonly place: HTMLElement; readonly form: HTMLFormElement }

/** What the server wrote under the box for whoever has no script: from here on there is the line. */
export function takeOver(place: HTMLElement, box: TextBox, marks: AdviceMarks): void {
  const written = place.querySelector('.rose-words')
  if (written === null) return
  for (const list of Array.from(written.querySelectorAll<HTMLSelectElement>(`select[name="${KEPT}"]`)))
    if (list.value !== '') marks.keepAs(list.value)
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== written.id)
  if (described.join('') === '') box.removeAttribute('aria-describedby')
  else box.setAttribute('aria-describedby', described.join(' '))
  place.removeChild(written)
}

/** Words that were kept and not saved, or a form that came back. */
export function isBroughtBack({ place, form }: Of): boolean {
  if (place.querySelector('.rose-words') !== null) return true
  const rev = form.querySelector<HTMLInputElement>('input[type=hidden][name="_rev"]')
  return Number(rev?.value ?? 0) > 0
}
