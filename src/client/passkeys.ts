// Asks the device for a passkey and sends its answer with the form. The form is hidden until this script shows it, so that
// nobody presses a button that can do nothing.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

type Showing = Parameters<typeof startAuthentication>[0]['optionsJSON']
type Making = Parameters<typeof startRegistration>[0]['optionsJSON']

const forms = Array.from(document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
const knows = typeof window.PublicKeyCredential === 'function'

for (const form of forms) {
  if (knows) watch(form)
  else reveal(form.parentElement, 'unsupported')
}

function watch(form: HTMLFormElement): void {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer(form)
  })
}

async function answer(form: HTMLFormElement): Promise<void> {
  for (const said of Array.from(form.querySelectorAll<HTMLElement>('[data-passkey-said]'))) said.hidden = true
  const button = form.querySelector('button')
  if (button) button.disabled = true
  try {
    const options = await ask(form)
    const field = form.querySelector<HTMLInputElement>('input[name="answer"]')
    if (options !== null && field) field.value = JSON.stringify(await device(form, options))
    // Without an answer as well: the server says why, or asks to sign in again first.
    form.submit()
  } catch (error) {
    reveal(form, (error as Error).name === 'InvalidStateError' ? 'twice' : 'nothing')
    if (button) button.disabled = false
  }
}

async function ask(form: HTMLFormElement): Promise<string | null> {
  const token = form.querySelector<HTMLInputElement>('input[name="_csrf"]')
  const body = new URLSearchParams({ _csrf: token ? token.value : '' })
  const response = await fetch(form.dataset['question'] ?? '', { method: 'POST', body, credentials: 'same-origin' })
  const isData = (response.headers.get('content-type') ?? '').indexOf('application/json') === 0
  return response.ok && isData ? ((await response.json()) as { options: string }).options : null
}

function device(form: HTMLFormElement, options: string): Promise<unknown> {
  if (form.dataset['passkey'] === 'make') return startRegistration({ optionsJSON: JSON.parse(options) as Making })
  return startAuthentication({ optionsJSON: JSON.parse(options) as Showing })
}

function reveal(within: Element | null, which: string): void {
  const said = within?.querySelector<HTMLElement>(`[data-passkey-said="${which}"]`)
  if (said) said.hidden = false
}
