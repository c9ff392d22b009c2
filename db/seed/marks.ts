import { randomFrom } from './random.ts'

/** The id of one young person in each block: where they are, the block has been written. Block 0's has the long history. */
export function markOf(seed: string, block: number): string {
  return randomFrom(`${seed}/mark ${block}`).uuid()
}
