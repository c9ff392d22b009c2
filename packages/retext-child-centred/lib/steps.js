/**
 * What a generator comes to, without a pause.
 *
 * @template Result
 * @param {Generator<undefined, Result>} steps
 * @returns {Result}
 */
export function wholly(steps) {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
