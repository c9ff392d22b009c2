export type State =
  | 'nothing'
  | 'not-yet'
  | 'kept'
  | 'no-connection'
  | 'no-answer'
  | 'signed-out'
  | 'somebody-else'
  | 'cannot-keep'
  | 'saving'
  | 'not-saved-connection'
  | 'not-saved-answer'
  | 'not-saved-signed-out'

const ALARMING: readonly State[] = [
  'no-connection',
  'no-answer',
  'signed-out',
  'somebody-else',
  'not-saved-connection',
  'not-saved-answer',
  'not-saved-signed-out',
]

/** Whoever pressed Save and was told "Not saved" is not told less when the words are tried to be kept once more, behind them. */
const SAYS_MORE: Partial<Record<State, State>> = {
  'no-connection': 'not-saved-connection',
  'no-answer': 'not-saved-answer',
  'signed-out': 'not-saved-signed-out',
}

/** One quiet line beside the form's buttons. A screen reader hears what changed for the person, not every few seconds. */
export class Status {
  private readonly line = document.createElement('p')
  private readonly save: string
  private heard: State | '' = ''
  private shown = ''

  constructor(form: HTMLFormElement) {
    const buttons = Array.from(form.querySelectorAll<HTMLButtonElement>('button.govuk-button:not([form])'))
    this.save = nameOf(buttons[0])
    this.line.className = 'rose-kept'
    this.line.setAttribute('role', 'status')
    const last = buttons[buttons.length - 1]
    const group = last?.closest('.rose-savebar, .govuk-button-group')
    if (group) group.appendChild(this.line)
    else if (last) last.insertAdjacentElement('afterend', this.line)
    else form.appendChild(this.line)
  }

  show(state: State, at = ''): void {
    if (this.shown === `${state} ${at}` || this.heard === SAYS_MORE[state]) return
    this.shown = `${state} ${at}`
    const kind = state === 'not-yet' && this.heard === 'kept' ? 'kept' : state
    // Between "not yet" and "kept" a line changes many times a minute; that is for eyes only.
    this.line.setAttribute('aria-live', kind === this.heard ? 'off' : 'polite')
    this.heard = kind
    this.line.classList.toggle('rose-kept--alarm', ALARMING.indexOf(state) >= 0)
    this.line.setAttribute('data-state', state)
    this.line.textContent = this.said(state, at)
    if (state === 'signed-out' || state === 'not-saved-signed-out') this.addSignIn()
  }

  private said(state: State, at: string): string {
    switch (state) {
      case 'nothing':
        return ''
      case 'not-yet':
        return 'Not saved yet.'
      case 'kept':
        return `Kept at ${at}. Not saved yet: press ${this.save} when you are done.`
      case 'no-connection':
        return 'No connection. Your words are in this page; keep it open.'
      case 'no-answer':
        return 'Not kept: the server is not well just now. Your words are in this page; keep it open.'
      case 'signed-out':
        return 'You have been signed out. Your words are in this page; keep it open. '
      case 'somebody-else':
        return 'Somebody else has signed in in this browser. Your words are in this page: copy them before you leave it.'
      case 'cannot-keep':
        return `Not saved yet, and it cannot be kept while you write: press ${this.save} soon.`
      case 'saving':
        return 'Saving…'
      case 'not-saved-connection':
        return `Not saved: no connection. Your words are in this page. Press ${this.save} again when the connection is back.`
      case 'not-saved-answer':
        return `Not saved: the server is not well just now. Your words are in this page. Press ${this.save} again in a minute.`
      case 'not-saved-signed-out':
        return 'Not saved: you have been signed out. Your words are in this page; keep it open. '
      default:
        return state satisfies never
    }
  }

  private addSignIn(): void {
    const link = document.createElement('a')
    link.href = '/sign-in'
    link.target = '_blank'
    link.rel = 'noopener'
    link.className = 'govuk-link'
    link.textContent = 'Sign in in another tab'
    this.line.append(link, ', then go on here.')
  }
}

function nameOf(button: HTMLButtonElement | undefined): string {
  const name = (button?.textContent ?? '').trim() || 'Save'
  return /\s/.test(name) ? `“${name}”` : name
}
