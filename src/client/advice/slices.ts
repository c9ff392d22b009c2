/** Milliseconds that one slice of work may take: on a slow phone its last step can take as long again. */
const SLICE = 4

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
