// Sends the form of a page for young people, and puts the answer in the place of the page: a form that is sent the usual
// way adds an entry to the browser's history. Where no network answers, the words still stand here. Without this script
// it is an ordinary form. It stays under 1,024 letters: Chromium notes on the device the name of every longer script that
// ran, whatever its headers say, and only one page carries this one.
let isOnItsWay = false

function send(event: Event): void {
  const form = event.target as HTMLFormElement
  if (event.defaultPrevented || form.method !== 'post') return
  event.preventDefault()
  if (isOnItsWay) return
  isOnItsWay = true
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  // Parsed by the browser as a page without scripts; the policy of our pages allows no text to become markup.
  request.responseType = 'document'
  request.onloadend = () => {
    isOnItsWay = false
    show(form, request)
  }
  // Older browsers do not say which button was pressed.
  request.send(wordsOf(form, (event as SubmitEvent).submitter as HTMLButtonElement | undefined))
}

function wordsOf(form: HTMLFormElement, pressed: HTMLButtonElement | undefined): URLSearchParams {
  const words = new URLSearchParams()
  new FormData(form).forEach((value, name) => words.append(name, String(value)))
  if (pressed?.name) words.append(pressed.name, pressed.value)
  return words
}

// The form with its faults, and the form that closed meanwhile: both hold every word that was typed. Another page does not.
const WITH_THE_WORDS = [409, 422]

function show(form: HTMLFormElement, request: XMLHttpRequest): void {
  const answer = request.response as Document | null
  if (!answer) return sayUnsent(form)
  // Another address answers: the page after the form.
  if (request.responseURL !== form.action) return location.replace(request.responseURL)
  const main = answer.querySelector('main')
  const old = document.querySelector('main')
  if (!main || !old || WITH_THE_WORDS.indexOf(request.status) < 0) return sayUnsent(form)
  document.title = answer.title
  old.replaceWith(document.adoptNode(main))
  scrollTo(0, 0)
  // What is wrong is said first, where something is.
  const first = main.querySelector<HTMLElement>('.govuk-error-summary') || main
  first.tabIndex = -1
  first.focus()
}

function sayUnsent(form: HTMLFormElement): void {
  const note = form.querySelector('[role=alert]') || form.appendChild(document.createElement('p'))
  note.setAttribute('role', 'alert')
  note.textContent = form.getAttribute('data-unsent')
}

document.addEventListener('submit', send)
