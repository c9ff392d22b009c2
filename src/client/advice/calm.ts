/** Milliseconds without a key before the words are looked at; longer when the last of them may not be whole yet. */
const PAUSE = 600
const PAUSE_IN_WORD = 1_500
/** Between a finger that lifts and the click that comes of it. */
const AFTER_PRESS = 350

export function pauseFor(isInWord: boolean): number {
  return isInWord ? PAUSE_IN_WORD : PAUSE
}

let isPressing = false
let waiting: (() => void)[] = []
let timer = 0

function pressed(): void {
  isPressing = true
  window.clearTimeout(timer)
}

function lifted(): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(() => {
    isPressing = false
    const deeds = waiting
    waiting = []
    for (const deed of deeds) deed()
  }, AFTER_PRESS)
}

/** Whether somebody presses a button, or has not yet seen what came of it. */
export function isPressed(): boolean {
  return isPressing
}

/** While somebody presses a button nothing on the page may move, or they would press another one. */
export function whenNobodyPresses(deed: () => void): void {
  if (isPressing) waiting.push(deed)
  else deed()
}

for (const event of ['mousedown', 'touchstart']) document.addEventListener(event, pressed, true)
for (const event of ['mouseup', 'touchend', 'touchcancel', 'dragend']) document.addEventListener(event, lifted, true)
