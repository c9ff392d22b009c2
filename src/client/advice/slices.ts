/** Milliseconds after which a slice of work begins no further step: on a slow phone its last one can take much longer. */
const SLICE = 2

type Ends<Made> = { readonly made: (made: Made) => void; readonly failed: () => void }

/** Does work in slices, so that whoever types meanwhile never waits. Answers how to stop it. */
export function inSlices<Made>(steps: Generator<undefined, Made>, { made, failed }: Ends<Made>): () => void {
  let isStopped = false
  const slice = () => {
    if (isStopped) return
    try {
      const done = until(steps, performance.now() + SLICE)
      window.setTimeout(done === null ? slice : () => isStopped || made(done.value), 0)
    } catch {
      failed()
    }
  }
  slice()
  return () => {
    isStopped = true
  }
}

function until<Made>(steps: Generator<undefined, Made>, end: number): { readonly value: Made } | null {
  do {
    const step = steps.next()
    if (step.done) return { value: step.value }
  } while (performance.now() < end)
  return null
}

/** When the page has been laid out and painted anew, so that to ask where something stands lays out nothing by itself. */
export function afterPainting(deed: () => void): void {
  window.requestAnimationFrame(() => window.setTimeout(deed, 0))
}
