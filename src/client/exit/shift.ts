const TIMES = 3
const WITHIN_MS = 5_000
const NO_TYPING = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

/**
 * Shift three times, with nothing between. Not in a field: there it makes capitals, and the keyboard on the screen of an
 * iPhone, which is only there for a field, presses it by itself.
 */
export function countShifts(leave: () => void): (event: KeyboardEvent | MouseEvent) => void {
  let presses: number[] = []
  return (event) => {
    if ('repeat' in event && event.repeat) return
    if (!('code' in event) || !event.code.startsWith('Shift') || isTyping(event.target)) {
      presses = []
      return
    }
    presses = presses.concat(event.timeStamp).slice(-TIMES)
    if (presses.length === TIMES && event.timeStamp - (presses[0] ?? 0) < WITHIN_MS) leave()
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TYPING.test(target.type)
  return target instanceof Element && target.closest('textarea,select,[contenteditable]') !== null
}
