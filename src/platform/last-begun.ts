/**
 * Several looks at one thing may be under way at once, and come back in any order; the one that began last knows most.
 * Each look is told, when it is back, whether what it brings is still to be taken.
 */
export function lastBegun(): () => () => boolean {
  let begun = 0
  let taken = 0
  return () => {
    const mine = ++begun
    return () => {
      if (mine < taken) return false
      taken = mine
      return true
    }
  }
}
