// Sends the form of a page for young people, and puts the answer in the place of the page: a form that is sent the usual
// way adds an entry to the browser's history, and the address of the page after it would tell whoever opens that history
// that somebody asked. Where no network answers, the words still stand here. Without this script it is an ordinary form. It
// stays under 1,024 letters: Chromium notes on the device the name of every longer script that ran, whatever its headers
// say, and only one page carries this one.
let isOnItsWay = false

const PATIENCE_MS = 60_000

function send(event: Event): void {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || form.method !== 'post') return
  event.preventDefault()
  if (isOnItsWay) return
  isOnItsWay = true
  say(form, 'data-sending')
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  // Parsed by the browser as a page without scripts; the policy of our pages allows no text to become markup.
  request.responseType = 'document'
  request.timeout = PATIENCE_MS
  request.onloadend = () => {
    isOnItsWay = false
    show(form, request)
  }
  request.send(wordsOf(form))
}

function wordsOf(form: HTMLFormElement): URLSearchParams {
  const words = new URLSearchParams()
  new FormData(form).forEach((value, name) => words.append(name, String(value)))
  return words
}

// The form with its faults, and the form that closed meanwhile: both hold every word that was typed.
const WITH_THE_WORDS = [409, 422]

function show(form: HTMLFormElement, request: XMLHttpRequest): void {
  // Whoever left meanwhile is on the way out, and nothing of ours may come between.
  if (!form.isConnected) return
  // Where we lead on, it is sent. Any other answer is not ours, or is a fault, and holds no words.
  const isSent = request.status === 200 && request.responseURL !== form.action
  const main = (request.response as Document | null)?.querySelector('main')
  if (!main || !(isSent || WITH_THE_WORDS.indexOf(request.status) >= 0)) return say(form, 'data-unsent')
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  scrollTo(0, 0)
  // What is wrong is said first, where something is; else the heading. A whole page would be shown from its middle.
  const first = main.querySelector<HTMLElement>('.govuk-error-summary,h1') || main
  first.tabIndex = -1
  first.focus()
}

function say(form: HTMLFormElement, what: string): void {
  const note = form.querySelector('[role=alert]') || form.appendChild(document.createElement('p'))
  note.setAttribute('role', 'alert')
  note.textContent = form.getAttribute(what)
}

document.addEventListener('submit', send)
