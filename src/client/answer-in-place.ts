// Sends the form of a page for young people, and puts the answer in the place of the page: a form that is sent the usual
// way adds an entry to the browser's history. Where no network answers, the words still stand here. Without this script
// it is an ordinary form.
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
  request.send(wordsOf(form, (event as SubmitEvent).submitter))
}

function wordsOf(form: HTMLFormElement, pressed?: HTMLElement | null): URLSearchParams {
  const words = new URLSearchParams()
  new FormData(form).forEach((value, name) => words.append(name, String(value)))
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') words.append(pressed.name, pressed.value)
  return words
}

function show(form: HTMLFormElement, request: XMLHttpRequest): void {
  const answer = request.response as Document | null
  const main = answer?.querySelector('main')
  const old = document.querySelector('main')
  if (!answer || !main || !old) return sayUnsent(form)
  // Another address answers: the page after the form.
  if (request.responseURL !== form.action) return location.replace(request.responseURL)
  document.title = answer.title
  old.parentNode?.replaceChild(document.adoptNode(main), old)
  scrollTo(0, 0)
  // What is wrong is said first, where something is.
  const first = main.querySelector<HTMLElement>('.govuk-error-summary') ?? main
  first.tabIndex = -1
  first.focus()
}

function sayUnsent(form: HTMLFormElement): void {
  const note = form.querySelector('[role=alert]') ?? form.appendChild(document.createElement('p'))
  note.setAttribute('role', 'alert')
  note.textContent = form.getAttribute('data-unsent') ?? 'This could not be sent. Your words are still here.'
}

document.addEventListener('submit', send)
