import type { Keeper, Outcome } from './keeper.ts'
import type { State } from './status.ts'

const NOT_SAVED: Readonly<Record<Exclude<Outcome, 'kept' | 'cannot-keep'>, State>> = {
  'no-connection': 'not-saved-connection',
  'no-answer': 'not-saved-answer',
  'signed-out': 'not-saved-signed-out',
  'somebody-else': 'somebody-else',
}

/** An answer that is a file leaves the page where it is; then the button works again. */
const GONE_BY_MS = 10_000

/**
 * The form leaves the page only when its words are safe on the server: a browser that sends it into a dead line would show
 * its own error in place of what was typed. And it leaves once, however often the button is pressed.
 */
export class Saving {
  private readonly form: HTMLFormElement
  private readonly keeper: Keeper
  private pressed: HTMLButtonElement | null = null
  private busy = false
  isLeaving = false

  constructor(form: HTMLFormElement, keeper: Keeper) {
    this.form = form
    this.keeper = keeper
  }

  /** Older browsers do not say which button sent a form. */
  press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null
    this.pressed = button && button.form === this.form ? button : null
  }

  /** True: the browser does not send the form now. */
  intercept(event: SubmitEvent): boolean {
    if (this.isLeaving || this.busy) return true
    const submitter: Element | null = event.submitter ?? this.pressed
    const button = submitter instanceof HTMLButtonElement ? submitter : null
    if (button?.hasAttribute('formaction')) return false
    this.busy = true
    this.keeper.status.show('saving')
    this.keeper.sure().then(
      (outcome) => this.decide(outcome, button),
      () => this.leave(button),
    )
    return true
  }

  /** Back on a page that the browser had kept, or never left: a file came. */
  again(): void {
    if (this.isLeaving) this.keeper.status.show('nothing')
    this.busy = false
    this.isLeaving = false
  }

  private decide(outcome: Outcome, button: HTMLButtonElement | null): void {
    if (outcome === 'kept' || outcome === 'cannot-keep') return this.leave(button)
    this.busy = false
    this.keeper.status.show(NOT_SAVED[outcome])
  }

  private leave(button: HTMLButtonElement | null): void {
    this.isLeaving = true
    const own = button?.name ? carry(button.name, button.value) : null
    if (own) this.form.appendChild(own)
    HTMLFormElement.prototype.submit.call(this.form)
    if (own) this.form.removeChild(own)
    window.setTimeout(() => this.again(), GONE_BY_MS)
  }
}

function carry(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}
