import { isForYou, isReferral } from './place.ts'

const WAY_OUT = '/exit'
const BACK_OR_FORWARD = 2

let isLeaving = false

/**
 * Other tabs of ours leave as well, but for a referral that somebody is writing. The message stays within the browser:
 * nothing is kept, and no other site hears it.
 */
const tabs = 'BroadcastChannel' in window && !isReferral ? new BroadcastChannel('leave') : null
if (tabs) tabs.onmessage = () => go()

export function leave(): void {
  if (isLeaving) return
  tabs?.postMessage('')
  go()
}

function go(): void {
  isLeaving = true
  blank()
  try {
    // Where no network answers, this is the address that stays.
    history.replaceState(null, '', WAY_OUT)
  } catch {
    // SecurityError: asked too often. It is on its way out all the same.
  }
  // After the address: else a browser's history shows the page by its address instead of its short name.
  document.title = ''
  location.replace(WAY_OUT)
}

/** First what is on the screen, for whoever looks over a shoulder; then what was typed. */
function blank(): void {
  const fields = Array.from(document.querySelectorAll<HTMLInputElement>('input,textarea,select'))
  document.body.textContent = ''
  for (const field of fields) {
    field.checked = false
    field.defaultValue = field.value = ''
  }
}

/**
 * Links of ours take the place of their page in the history, so a page for young people that Back or Forward leads to was
 * left without this script, or for another site: it leaves again. One that the browser had put away to save memory stays.
 */
export function watchReturns(): void {
  const wasPutAway = (document as { wasDiscarded?: boolean }).wasDiscarded
  if (isForYou && !wasPutAway && performance.navigation.type === BACK_OR_FORWARD) go()
  addEventListener('pagehide', () => {
    if (isForYou) blank()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted && (isForYou || isLeaving)) go()
  })
}
