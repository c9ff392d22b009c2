import {
  beyondShown,
  GUIDE,
  MOST_SHOWN,
  NOTHING_FOUND,
  pieces,
  type Shown,
  summary,
} from '../../modules/language/rules/advice.ts'
import { ADDED, ANEW, betterOf, STRENGTH_WORDS, whyAt } from '../../ui/advice-lines.ts'
import { isAfter } from '../advice/after.ts'

type Looked = {
  readonly text: string
  readonly findings: readonly Shown[]
  readonly use: (better: string, finding: Shown) => void
  readonly add: (finding: Shown) => void
}

const MOST_TAPS = 2

/** Puts what was drawn in the place of what stood there; null: nothing. */
export function show(place: HTMLElement, drawn: readonly HTMLElement[] | null): void {
  while (place.lastChild) place.removeChild(place.lastChild)
  for (const element of drawn ?? []) place.appendChild(element)
}

/**
 * The same as the server's page draws (findings.page.tsx), made of elements and text alone; and below each piece of advice
 * what one tap can write. In steps, one for each; its heading is the first element.
 */
export function* drawing(looked: Looked): Generator<undefined, [HTMLElement, ...HTMLElement[]]> {
  const { text, findings } = looked
  const heading = made('h2', { id: 'advice-heading', tabindex: '-1' }, summary(findings.length))
  const shown = findings.slice(0, MOST_SHOWN)
  if (shown.length === 0) return [heading, made('p', {}, NOTHING_FOUND)]
  const list = made('ol', { class: 'rose-advice' })
  for (const [i, finding] of shown.entries()) {
    list.appendChild(advice(finding, i, looked))
    yield
  }
  const more = beyondShown(findings.length)
  return [heading, yield* marked(text, shown), list, ...(more === null ? [] : [made('p', {}, more)])]
}

function* marked(text: string, shown: readonly Shown[]): Generator<undefined, HTMLElement> {
  const whole = made('p', { class: 'rose-marked' })
  for (const piece of pieces(text, shown)) {
    if (piece.finding === null) whole.appendChild(document.createTextNode(piece.text))
    else {
      const number = String(piece.finding + 1)
      const before = made('span', { class: 'govuk-visually-hidden' }, 'advice ')
      whole.appendChild(made('mark', {}, piece.text))
      whole.appendChild(made('sup', {}, made('a', { href: `#advice-${number}` }, before, number)))
    }
    yield
  }
  return whole
}

function advice(finding: Shown, index: number, looked: Looked): HTMLElement {
  const { text, strength, reason, rule } = finding
  const { fitting, anew } = betterOf(finding)
  const label = made('strong', { class: `rose-strength rose-strength--${strength}` }, STRENGTH_WORDS[strength])
  // In the same tab the text would be gone: nothing of it is kept.
  const elsewhere = { href: whyAt(GUIDE, rule), target: '_blank', rel: 'noopener' }
  const more = made('a', elsewhere, 'More about these words (opens in a new tab)')
  return made(
    'li',
    { id: `advice-${index + 1}` },
    made('p', {}, label, ' ', made('q', {}, text)),
    made('p', {}, `${reason} `, more),
    ...(fitting.length > 0 ? [made('p', {}, 'Better: ', ...listed(fitting))] : []),
    ...(anew.length > 0 ? [made('p', {}, `${ANEW} `, ...listed(anew))] : []),
    taps(finding, looked),
  )
}

function taps(finding: Shown, { text, use, add }: Looked): HTMLElement {
  const { sentence = '' } = finding
  const fitting = betterOf(finding).fitting.slice(0, MOST_TAPS)
  const place = (...parts: (Node | string)[]) => made('p', { class: 'rose-advice__taps' }, ...parts)
  if (fitting.length > 0) return place(...fitting.map((one) => tap(`Write “${one}”`, () => use(one, finding))))
  if (isAfter(text, finding)) return place(ADDED)
  return place(...(sentence === '' ? [] : [tap(`Add after it: “${sentence}”`, () => add(finding))]))
}

function tap(words: string, deed: () => void): HTMLElement {
  const button = made('button', { type: 'button' }, words)
  // The second press of a double click would write it in the next place as well.
  button.addEventListener('click', (event) => event.detail > 1 || deed())
  // Nor does it take the focus from the box again.
  button.addEventListener('mousedown', (event) => event.detail > 1 && event.preventDefault())
  return button
}

function listed(words: readonly string[]): (Node | string)[] {
  return words.reduce<(Node | string)[]>((all, one) => {
    const word = made('em', {}, one)
    return all.length > 0 ? all.concat(', or ', word) : [word]
  }, [])
}

function made(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  for (const child of children) element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  return element
}
