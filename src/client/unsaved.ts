// Keeps what staff type on the server, every few seconds and when the page goes, until it is saved. Nothing of it is put
// on the device: no storage, no cookie, no worker. Every form works without this script, and if anything in it fails.
import { unfoldWords } from './unsaved/fields.ts'
import { Keeper } from './unsaved/keeper.ts'
import { newKey } from './unsaved/marks.ts'
import { Saving } from './unsaved/saving.ts'

type Watched = { readonly keeper: Keeper; readonly saving: Saving }

const watched: Watched[] = []

/** A fault in here must never stand between somebody and their form. */
function safely(deed: () => void): void {
  try {
    deed()
  } catch {
    // The form goes on by itself.
  }
}

function watch(form: HTMLFormElement, tab: string): void {
  const keeper = new Keeper(form, tab)
  const saving = new Saving(form, keeper)
  watched.push({ keeper, saving })
  form.addEventListener('input', () => safely(() => keeper.typed()))
  form.addEventListener('change', () => safely(() => keeper.hurry()))
  form.addEventListener('click', (event) => safely(() => saving.press(event.target)))
  form.addEventListener('submit', (event) =>
    safely(() => {
      if (saving.intercept(event)) event.preventDefault()
    }),
  )
  if (keeper.isKept) unfoldWords(form)
}

function watchPage(): void {
  const each = (deed: (one: Watched) => void) => () => safely(() => watched.forEach(deed))
  const hurry = each((one) => one.keeper.hurry())
  const going = each((one) => {
    if (!one.saving.isLeaving) one.keeper.going()
  })
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? going() : hurry()))
  window.addEventListener('pagehide', going)
  window.addEventListener(
    'pagehide',
    each((one) => one.keeper.left()),
  )
  window.addEventListener(
    'pageshow',
    each((one) => {
      one.saving.again()
      // A browser puts its old words back only when the page is whole.
      one.keeper.shown()
    }),
  )
  window.addEventListener('online', hurry)
  window.addEventListener('focus', hurry)
  window.addEventListener('beforeunload', (event) => safely(() => askBefore(event)))
}

/** Asked only while something stands here that the server has not said it keeps. */
function askBefore(event: BeforeUnloadEvent): void {
  if (!watched.some((one) => one.keeper.isWaiting && !one.saving.isLeaving)) return
  event.preventDefault()
  event.returnValue = 'not saved'
}

safely(() => {
  const tab = newKey()
  const forms = document.querySelectorAll<HTMLFormElement>('main form[method="post"]')
  // A rehearsal carries the key of words that were typed on the page before: kept from here, they would be kept twice.
  const typedIn = 'input[name="_unsaved"][data-who]'
  for (const form of Array.from(forms)) if (form.querySelector(typedIn)) safely(() => watch(form, tab))
  if (watched.length > 0) watchPage()
})
