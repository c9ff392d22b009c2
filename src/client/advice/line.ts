import {
  ADDED,
  ANEW,
  betterOf,
  type Finding,
  REASONS,
  type Reason,
  STRENGTH_WORDS,
  whyAt,
} from '../../ui/advice-lines.ts'

/** What is shown: one finding, and its place among those that are there. */
export type Shown = {
  readonly finding: Finding
  readonly at: number
  readonly of: number
  /** Its better sentence stands after the one with the words already. */
  readonly isAdded: boolean
}

export type Deeds = {
  readonly use: (better: string) => void
  readonly add: () => void
  readonly keep: (reason: Reason) => void
  readonly show: () => void
  readonly next: () => void
}

export const NEXT = 'Next'

const MOST_BETTER = 2

/** The one quiet line under a box. Without advice it is not there. */
export class Line {
  private readonly element = made('div', { class: 'rose-words', role: 'group', 'aria-label': 'Advice on these words' })
  /** Apart from the buttons, or a screen reader would read all of them out. */
  private readonly voice = made('p', { class: 'govuk-visually-hidden', role: 'status' })
  private readonly guide: string
  private readonly deeds: Deeds

  constructor(place: HTMLElement, guide: string, deeds: Deeds) {
    this.guide = guide
    this.deeds = deeds
    this.element.hidden = true
    place.appendChild(this.element)
    place.appendChild(this.voice)
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement)
  }

  /** Whoever pressed a button of it goes on in the same place: at the first one, or at the one they pressed. */
  focus(words?: string): void {
    const buttons = Array.from(this.element.querySelectorAll<HTMLElement>('button'))
    const again = buttons.filter((button) => button.textContent === words)
    ;(again[0] ?? buttons[0])?.focus()
  }

  draw(shown: Shown | null): void {
    while (this.element.lastChild) this.element.removeChild(this.element.lastChild)
    this.element.hidden = shown === null
    if (shown === null) return
    const { finding, at, of } = shown
    this.element.appendChild(said(finding, of > 1 ? `${at + 1} of ${of}` : ''))
    const better = this.betterFor(shown)
    if (better) this.element.appendChild(better)
    const deeds = made('p', { class: 'rose-words__deeds' })
    const reasons = this.reasons()
    deeds.appendChild(this.keeping(reasons))
    deeds.appendChild(this.button('Show me', this.deeds.show))
    deeds.appendChild(this.why(finding))
    if (of > 1) deeds.appendChild(this.button(NEXT, this.deeds.next))
    this.element.appendChild(deeds)
    this.element.appendChild(reasons)
  }

  /** Not under the bar with Save: the page moves up by what is hidden, as far as the box they write in stays in sight. */
  standClear(box: HTMLElement): void {
    const bar = document.querySelector('.rose-savebar')
    const end = bar ? Math.min(bar.getBoundingClientRect().top, window.innerHeight) : window.innerHeight
    // A page moves by whole pixels, and half a one would still lie under the bar.
    const hidden = Math.ceil(this.element.getBoundingClientRect().bottom - end)
    const room = box.getBoundingClientRect().top
    if (!this.element.hidden && hidden > 0 && room > 0) window.scrollBy(0, Math.min(hidden, room))
  }

  /** Read out once, when somebody stops to write; the words themselves and why. */
  announce({ text, reason }: Finding): void {
    this.voice.textContent = `Advice on “${text}”: ${reason} Better words are below the box.`
  }

  announceAdded(): void {
    this.voice.textContent = ADDED
  }

  /** One quiet line, and not a list: "Why" leads to all of them. Null: there are none. */
  private betterFor({ finding, isAdded }: Shown): HTMLElement | null {
    const { fitting, anew } = betterOf(finding)
    const deeds = made('p', { class: 'rose-words__deeds' })
    for (const words of fitting.slice(0, MOST_BETTER)) {
      const use = this.better(words, () => this.deeds.use(words))
      use.insertBefore(made('span', { class: 'govuk-visually-hidden' }, 'Write '), use.firstChild)
      deeds.appendChild(use)
    }
    if (deeds.firstChild) return deeds
    if (isAdded) return made('p', { class: 'rose-words__words' }, ADDED)
    if (!finding.sentence) return anew.length > 0 ? toRead(anew.slice(0, MOST_BETTER)) : null
    const add = this.better(finding.sentence, this.deeds.add)
    add.insertBefore(document.createTextNode('Add after it: '), add.firstChild)
    deeds.appendChild(add)
    return deeds
  }

  private better(words: string, write: () => void): HTMLElement {
    // The second press of a double click would write it in the next place as well.
    const button = this.button(`“${words}”`, (event) => event.detail > 1 || write())
    // Nor does it take the focus from the box again.
    button.addEventListener('mousedown', (event) => event.detail > 1 && event.preventDefault())
    button.classList.add('rose-words__better')
    return button
  }

  private keeping(reasons: HTMLElement): HTMLElement {
    const button = this.button('Keep', () => {
      reasons.hidden = !reasons.hidden
      button.setAttribute('aria-expanded', String(!reasons.hidden))
    })
    button.setAttribute('aria-expanded', 'false')
    return button
  }

  private reasons(): HTMLElement {
    const reasons = made('p', { class: 'rose-words__deeds' }, 'Keep it because: ')
    for (const { code, text } of REASONS) reasons.appendChild(this.button(text, () => this.deeds.keep(code)))
    reasons.hidden = true
    return reasons
  }

  private why({ rule, text }: Finding): HTMLElement {
    const link = made('a', { href: whyAt(this.guide, rule), target: '_blank', rel: 'noopener' }, 'Why')
    link.appendChild(made('span', { class: 'govuk-visually-hidden' }, ` “${text}” (opens in a new tab)`))
    return link
  }

  private button(words: string, deed: (event: MouseEvent) => unknown): HTMLElement {
    const button = made('button', { type: 'button', class: 'rose-words__deed' }, words)
    button.addEventListener('click', deed)
    return button
  }
}

function said({ text, reason, strength }: Finding, count: string): HTMLElement {
  const words = made('p', { class: 'rose-words__words' })
  words.appendChild(made('span', { class: 'rose-words__strength' }, `${STRENGTH_WORDS[strength]}:`))
  words.appendChild(document.createTextNode(' '))
  words.appendChild(made('q', {}, text))
  words.appendChild(document.createTextNode(`. ${reason}`))
  if (count !== '') words.appendChild(made('span', { class: 'rose-words__count' }, ` ${count}`))
  return words
}

/** Old phones cannot tell: there somebody scrolls. */
export function whenBarGrows(deed: () => void): void {
  const bar = document.querySelector('.rose-savebar')
  if (bar && 'ResizeObserver' in window) new ResizeObserver(deed).observe(bar)
}

/** Better words that cannot stand in the place of those that were found; in brackets stands what to write about. */
function toRead(anew: readonly string[]): HTMLElement {
  const words = anew.map((one) => (one.charAt(0) === '(' ? one : `“${one}”`))
  return made('p', { class: 'rose-words__words' }, `${ANEW} ${words.join(' or ')}.`)
}

function made(name: string, attributes: Readonly<Record<string, string>>, words = ''): HTMLElement {
  const element = document.createElement(name)
  for (const attribute of Object.keys(attributes)) element.setAttribute(attribute, attributes[attribute] ?? '')
  element.textContent = words
  return element
}
