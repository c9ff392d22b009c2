// Looks at a text where it is written: what is typed leaves the browser only when this script cannot run, and then by the
// form itself. Nothing is put on the device.
import { checking, type Finding, type Phrases } from '#child-centred/engine'
import { NO_WORDS, type Shown, summary, tooLong } from '../modules/language/rules/advice.ts'
import { phrasesAt } from './advice/phrases.ts'
import { inSlices } from './advice/slices.ts'
import { writeAfter, writeInPlace } from './advice/words.ts'
import { showFault } from './language-page/fault.ts'
import { drawing, show } from './language-page/result.ts'

/** Milliseconds without a key before the words are looked at. */
const PAUSE = 500

type Parts = {
  readonly form: HTMLFormElement
  readonly box: HTMLTextAreaElement
  readonly status: HTMLElement
  readonly sent: HTMLElement
  readonly stays: HTMLElement
  readonly place: HTMLElement
}

type Seen = { readonly findings: readonly Finding[]; readonly drawn: readonly [HTMLElement, ...HTMLElement[]] }

class LanguageCheck extends HTMLElement {
  connectedCallback(): void {
    const parts = partsOf(this)
    if (parts === null) return
    const begin = (phrases: Phrases) => new Checking(parts, phrases)
    // Until the phrases are there the form works as without script; and for good when they do not come.
    phrasesAt(this.getAttribute('data-phrases') ?? '').then(begin, () => undefined)
  }
}

function partsOf(element: HTMLElement): Parts | null {
  const find = <E extends HTMLElement>(selector: string) => element.querySelector<E>(selector)
  const form = find<HTMLFormElement>('form')
  const box = find<HTMLTextAreaElement>('textarea')
  const [status, sent, stays] = ['status', 'sent', 'stays'].map((name) => find(`[data-language="${name}"]`))
  const place = find('section')
  return form && box && status && sent && stays && place ? { form, box, status, sent, stays, place } : null
}

class Checking {
  private readonly parts: Parts
  private readonly phrases: Phrases
  private readonly typed = () => this.later()
  private readonly submitted = (event: Event) => this.pressed(event)
  private stop: () => void = () => undefined
  private waiting = 0
  /** Said with the next result: words were put into the text. */
  private written = ''
  private isStale = false

  constructor(parts: Parts, phrases: Phrases) {
    this.parts = parts
    this.phrases = phrases
    parts.box.addEventListener('input', this.typed)
    parts.form.addEventListener('submit', this.submitted)
    this.promise(true)
    if (parts.box.value !== '') this.look()
  }

  /** Says where the text goes, so that it is always true. */
  private promise(stays: boolean): void {
    this.parts.stays.hidden = !stays
    this.parts.sent.hidden = stays
  }

  private later(): void {
    this.stop()
    window.clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.look(), PAUSE)
  }

  private pressed(event: Event): void {
    event.preventDefault()
    window.clearTimeout(this.waiting)
    this.look((heading) => (heading ?? this.parts.box).focus())
  }

  /** `then`: what to do with the heading of what was found; null when there was nothing to look at. */
  private look(then: (heading: HTMLElement | null) => void = () => undefined): void {
    this.stop()
    window.clearTimeout(this.waiting)
    const { value } = this.parts.box
    const text = value.trim()
    const fault = text === '' ? NO_WORDS : tooLong(text)
    // Whoever has just emptied the box goes on in it, and needs not be told.
    const told = text === '' && document.activeElement === this.parts.box ? null : fault
    showFault(this.parts.box, told)
    if (fault !== null) {
      show(this.parts.place, null)
      this.say(told ?? '')
      then(null)
      return
    }
    const seen = ({ findings, drawn }: Seen) => {
      show(this.parts.place, drawn)
      this.isStale = false
      this.say(this.written + summary(findings.length))
      this.written = ''
      then(drawn[0])
    }
    this.stop = inSlices(this.seeing(text, value), { made: seen, failed: () => this.giveUp() })
  }

  /** Looks and draws. `text`: what is looked at, without the space around it in `value`. */
  private *seeing(text: string, value: string): Generator<undefined, Seen> {
    const findings = yield* checking(text, this.phrases)
    const drawn = yield* drawing({
      text,
      findings,
      use: (better, finding) =>
        this.write((box) => writeInPlace(box, value, movedBy(finding, value.indexOf(text)), better)),
      add: (finding) => this.write((box) => writeAfter(box, value, movedBy(finding, value.indexOf(text)))),
    })
    return { findings, drawn }
  }

  /** Until the words are looked at anew a second press does nothing: it would find the same words elsewhere. */
  private write(deed: (box: HTMLTextAreaElement) => boolean): void {
    if (this.isStale) return
    this.isStale = true
    if (deed(this.parts.box)) this.written = 'Written into your text. '
    this.look()
  }

  /** Read out once, when it has changed, and not at each key. */
  private say(words: string): void {
    if (this.parts.status.textContent !== words) this.parts.status.textContent = words
  }

  /** The form goes on by itself: the next press sends it, and says so first. */
  private giveUp(): void {
    this.parts.box.removeEventListener('input', this.typed)
    this.parts.form.removeEventListener('submit', this.submitted)
    this.promise(false)
    this.say('This browser could not look at the words. Press the button to have them looked at on this site.')
  }
}

/** In the text with the space before it. */
function movedBy(finding: Shown, by: number): Shown {
  const { start, end, after = 0 } = finding
  return { ...finding, start: start + by, end: end + by, after: after + by }
}

if ('customElements' in window) window.customElements.define('rose-language-check', LanguageCheck)
