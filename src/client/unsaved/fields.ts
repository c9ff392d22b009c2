export type Pair = readonly [string, string]

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const NOT_WORDS = ['password', 'file', 'submit', 'button', 'image', 'reset']

/** What the form would send, less its own marks, files, passwords and codes that work once; `served`: as the page came from the server. */
export function fieldsOf(form: HTMLFormElement, served = false): Pair[] {
  const pairs: Pair[] = []
  for (const control of controlsOf(form))
    for (const value of valuesOf(control, served)) pairs.push([control.name, value])
  return pairs
}

export function encoded(pairs: readonly Pair[]): string {
  // Not encodeURIComponent, which throws at half of a letter, such as a picture that was cut in two.
  const params = new URLSearchParams()
  for (const pair of pairs) params.append(pair[0], pair[1])
  return params.toString()
}

/** What the browser may have put in by itself counts as typed as well: it is not on the server. */
function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) &&
      one.name !== '' &&
      one.name.charAt(0) !== '_' &&
      NOT_WORDS.indexOf(one.type) < 0 &&
      one.autocomplete !== 'one-time-code' &&
      !one.matches(':disabled'),
  )
}

function valuesOf(control: Control, served: boolean): string[] {
  if (control instanceof HTMLSelectElement) return chosenIn(control, served)
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
    return (served ? control.defaultChecked : control.checked) ? [control.value] : []
  return [served ? control.defaultValue : control.value]
}

function chosenIn(select: HTMLSelectElement, served: boolean): string[] {
  const options = Array.from(select.options)
  const chosen = options.filter((option) => (served ? option.defaultSelected : option.selected))
  // A list always shows one of its options: without a chosen one the first.
  const shown = chosen.length === 0 && !select.multiple ? options.slice(0, 1) : chosen
  return shown.map((option) => option.value)
}

/** Folded away, words that came back would be overlooked. */
export function unfoldWords(form: HTMLFormElement): void {
  for (const fold of Array.from(form.querySelectorAll('details'))) {
    const inside = Array.from(fold.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
    const isFilled = (one: HTMLInputElement | HTMLTextAreaElement) =>
      one.type === 'checkbox' || one.type === 'radio' ? (one as HTMLInputElement).checked : one.value.trim() !== ''
    if (inside.some((one) => one.type !== 'hidden' && isFilled(one))) fold.open = true
  }
}
