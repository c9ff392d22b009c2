import type { OpenFile } from '#platform/http/open-file.ts'
import { fileForAnybody, type Special } from '#platform/http/routes.ts'
import { lastBegun } from '#platform/last-begun.ts'
import type { Transactions } from '#platform/tx.ts'
import type { Viewer } from '#platform/viewer.ts'
import type { Offered, ShownNow } from './extension.ts'
import { type Kind, LANGUAGES, type Recording, sizeWords } from './rules/recording.ts'
import { readPart, shownRecordings } from './store/recordings.ts'

export function shownNow(): ShownNow {
  let seen: readonly Recording[] = []
  let said = ''
  let turns = 0
  const begin = lastBegun()
  return {
    look: async (tx) => {
      const isNewest = begin()
      const found = await shownRecordings(tx)
      if (!isNewest()) return
      seen = found
      const before = said
      said = seen.map(({ number }) => number).join()
      if (said !== before) turns++
    },
    all: () => seen,
    of: (page) => seen.filter((one) => one.page === page).map(offered),
    find: (kind, number) => seen.find((one) => one.kind === kind && String(one.number) === number) ?? null,
    turn: () => turns,
  }
}

/** A recording as its page says it. */
export function offered({ kind, number, size, language }: Recording): Offered {
  return { kind, number, size: sizeWords(size), language: LANGUAGES[language] ?? language }
}

/** `/you/sound/:number`, `/you/sign/:number`: played by the part, kept by nobody, and nothing is written of who listens. */
export function play(kind: Kind, { shown, transactions }: { shown: ShownNow; transactions: Transactions }): Special {
  return fileForAnybody(async ({ number = '' }, now) => {
    const found = shown.find(kind, number)
    return found && openRecording(found, { transactions, viewer: { kind: 'public' }, now })
  })
}

type Opening = { transactions: Transactions; viewer: Viewer; now: Date }

/** Each part is read in a moment of its own, so that a slow listener holds nothing of the database. */
export function openRecording(
  { number, type, size, sha256 }: Recording,
  { transactions, viewer, now }: Opening,
): OpenFile {
  return {
    type,
    size,
    mark: sha256.slice(0, 22),
    read: (from, to) => transactions.run(viewer, now, (tx) => readPart(tx, number, { from, to })),
  }
}
