import { lastBegun } from '#platform/last-begun.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import type { HelpLines } from './extension.ts'
import { linesFrom } from './rules/line-order.ts'
import { newestLines } from './store/help-lines.ts'
import { newestOrder } from './store/line-order.ts'

type Starting = Pick<Organisation, 'help_lines' | 'bank_holidays'>

export function currentLines({ help_lines: starting, bank_holidays: holidays }: Starting): HelpLines {
  let seen: readonly HelpLine[] = starting
  let said = JSON.stringify(seen)
  let turns = 0
  const begin = lastBegun()
  return {
    all: () => seen,
    holidays,
    turn: () => turns,
    look: async (tx) => {
      const isNewest = begin()
      const found = linesFrom(starting, await newestLines(tx), (await newestOrder(tx)).codes)
      if (!isNewest()) return
      const before = said
      said = JSON.stringify(found)
      if (said === before) return
      seen = found
      turns += 1
    },
  }
}
