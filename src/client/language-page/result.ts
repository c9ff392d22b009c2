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

/**
 * The same as the server's page draws (findings.page.tsx), made of elements and text alone; and below each piece of advice
 * what one tap can write. Answers its heading.
 */
export function draw(place: HTMLElement, looked: Looked | null): HTMLElement | null {
  while (place.lastChild) place.removeChild(place.lastChild)
  if (looked === null) return null
  const { text, findings } = looked
  const heading = made('h2', { id: 'advice-heading', tabindex: '-1' }, summary(findings.length))
  place.appendChild(heading)
  const shown = findings.slice(0, MOST_SHOWN)
  if (shown.length === 0) place.appendChild(made('p', {}, NOTHING_FOUND))
  else {
    place.appendChild(marked(text, shown))
    place.appendChild(made('ol', { class: 'rose-advice' }, ...shown.map((finding, i) => advice(finding, i, looked))))
  }
  const more = beyondShown(findings.length)
  if (more !== null) place.appendChild(made('p', {}, more))
  return heading
}

function marked(text: string, shown: readonly Shown[]): HTMLElement {
  const parts = pieces(text, shown).map((piece) => {
    if (piece.finding === null) return [piece.text]
    const number = String(piece.finding + 1)
    const before = made('span', { class: 'govuk-visually-hidden' }, 'advice ')
    return [made('mark', {}, piece.text), made('sup', {}, made('a', { href: `#advice-${number}` }, before, number))]
  })
  return made('p', { class: 'rose-marked' }, ...parts.reduce<(Node | string)[]>((all, some) => all.concat(some), []))
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
