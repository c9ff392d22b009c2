// Advice on the words in which we write about a child, as they are written: one quiet line under the box. What is typed is
// looked at here and sent nowhere. Where this script does not run, the server gives the same advice once before a save.
import type { Phrases } from '#child-centred/engine'
import { Box } from './advice/box.ts'
import { isBroughtBack } from './advice/from-server.ts'
import { phrasesAt } from './advice/phrases.ts'
import type { TextBox } from './advice/words.ts'

class Advice extends HTMLElement {
  private isBegun = false

  connectedCallback(): void {
    const box = this.querySelector<TextBox>('textarea, input')
    if (box === null || box.form === null || this.isBegun) return
    this.isBegun = true
    const of = { place: this, box, form: box.form, guide: this.getAttribute('data-guide') ?? '' }
    // Until the phrases are there the form works as without script; and for good when they do not come.
    const begin = () =>
      phrasesOf(this.getAttribute('data-phrases') ?? '').then(
        (phrases) => new Box(of, phrases),
        () => undefined,
      )
    if (isBroughtBack(of)) void begin()
    else whenEntered(box, begin)
  }
}

/** Phrases are made ready where somebody is about to write, and not on each page that has a box. */
function whenEntered(box: TextBox, deed: () => void): void {
  const entered = () => {
    box.removeEventListener('focus', entered)
    window.setTimeout(deed, 0)
  }
  if (document.activeElement === box) entered()
  else box.addEventListener('focus', entered)
}

let ready: Promise<Phrases> | null = null

/** Once for all boxes of the page. */
function phrasesOf(address: string): Promise<Phrases> {
  ready = ready ?? phrasesAt(address)
  return ready
}

if ('customElements' in window) window.customElements.define('rose-advice', Advice)
