// The way out of a public page. The link works without this script; with it the page is gone at once, and Back shows
// nothing of ours. Nothing is put on the device: no storage, no cookie, no worker.
import { leave, watchReturns } from './exit/leave.ts'
import { isInPlace, linkOf } from './exit/links.ts'
import { unfoldForPaper } from './exit/paper.ts'
import { countShifts } from './exit/shift.ts'

const RIGHT_BUTTON = 2

function clicked(event: MouseEvent): void {
  const link = linkOf(event)
  if (!link) return
  // By a middle click, or one with Ctrl, the way out would open beside our page, which would stay.
  if (link.hasAttribute('data-exit') && event.button < RIGHT_BUTTON) {
    event.preventDefault()
    leave()
  } else if (isInPlace(link, event)) {
    event.preventDefault()
    location.replace(link.href)
  }
}

const counted = countShifts(leave)

watchReturns()
unfoldForPaper()
document.addEventListener('click', clicked)
document.addEventListener('auxclick', clicked)
document.addEventListener('keydown', counted)
document.addEventListener('mousedown', counted)
