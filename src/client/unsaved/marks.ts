import { encoded, fieldsOf, type Pair } from './fields.ts'

const OWN_KEYS = ['send_key', 'version', '_unsaved']

function historyState(): Record<string, unknown> {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
}

/** Under which key a form's words are kept, and how often this page has sent them. */
export class Marks {
  private readonly form: HTMLFormElement
  private readonly tab: string
  private turn = 0

  constructor(form: HTMLFormElement, tab: string) {
    this.form = form
    this.tab = tab
  }

  get who(): string {
    return this.input('_unsaved')?.getAttribute('data-who') ?? ''
  }

  /** Whether the server had words of this form already when the page came. */
  get isKept(): boolean {
    return Number(this.value('_rev')) > 0
  }

  /** A message with these words, and its number in the order of this page. */
  message(words: string): { body: string; turn: number; key: string } {
    this.turn += 1
    const key = this.value('_unsaved')
    const marks: Pair[] = [
      ['_csrf', this.value('_csrf')],
      ['_unsaved', key],
      ['_rev', this.value('_rev')],
      ['_page', this.value('_page')],
      ['_title', this.value('_title')],
      ['_written-on', this.value('_written-on')],
      ['_action', this.place],
      ['_tab', this.tab],
      ['_turn', String(this.turn)],
    ]
    return { body: `${encoded(marks.filter((mark) => mark[1] !== ''))}&${words}`, turn: this.turn, key }
  }

  words(): string {
    return encoded(fieldsOf(this.form))
  }

  wordsAsServed(): string {
    return encoded(fieldsOf(this.form, true))
  }

  keptAs(rev: number): void {
    if (rev > Number(this.value('_rev'))) this.put('_rev', String(rev))
  }

  /**
   * Another tab goes on under this key, or it is done with: from here on these are words of their own. Two messages that
   * were both on their way hear it, and go on under one new key.
   */
  fork(key: string): void {
    if (this.value('_unsaved') !== key) return
    this.put('_unsaved', newKey())
    this.put('_rev', '0')
  }

  /**
   * On the way back a browser fills a new page with the old words, but not with what they were written on: it would be a second
   * record, or written over what somebody else saved meanwhile. The keys alone, which say nothing about anybody, stand in the history of this tab.
   */
  remember(): void {
    const keys = OWN_KEYS.map((name) => this.value(name))
    window.history.replaceState({ ...historyState(), [this.place]: keys }, '')
  }

  /** The keys that these words had when the page was left. */
  recall(): void {
    const keys = historyState()[this.place]
    if (!Array.isArray(keys)) return
    OWN_KEYS.forEach((name, at) => {
      if (keys[at]) this.put(name, String(keys[at]))
    })
  }

  private get place(): string {
    return this.form.getAttribute('action') ?? ''
  }

  private input(name: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`)
  }

  private value(name: string): string {
    return this.input(name)?.value ?? ''
  }

  private put(name: string, value: string): void {
    const input = this.input(name)
    if (input) input.value = value
  }
}

/** All forms of the page go on with the token of the session that is open now. */
export function putToken(token: string): void {
  for (const input of Array.from(document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')))
    input.value = token
}

export function newKey(): string {
  const octets = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(octets, (octet) => `0${octet.toString(16)}`.slice(-2)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
