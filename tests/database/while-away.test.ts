import { beforeAll, expect, test } from 'vitest'
import { latestPosts } from '../../src/modules/news/index.ts'
import { currentLines, currentPages } from '../../src/modules/publishing/index.ts'
import { shownNow } from '../../src/modules/recordings/index.ts'
import { ownContent } from '../../src/modules/site/index.ts'
import { currentTranslations } from '../../src/modules/translations/index.ts'
import type { Tx } from '../../src/platform/tx.ts'
import { PUBLIC, type Viewer } from '../../src/platform/viewer.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam } from '../harness/team.ts'
import { putLine } from './line-rows.ts'
import { putNews } from './news-rows.ts'
import { putRecording } from './recording-rows.ts'
import { putPage } from './site-rows.ts'

/**
 * Everything that pages drawn ahead stand on: a look that fails, at its first question or at its last, leaves it as it was
 * seen before, and the next look that succeeds finds what is there then.
 */
const database = useDatabase()
const { organisation } = setting()
const starting = ownContent()
const titled = (title: string) => (starting.get('about')?.source ?? '').replace(/^title: .*$/m, `title: ${title}`)
const task = (name: 'pages' | 'help-lines'): Viewer => ({ kind: 'task', task: name })

type Kept = {
  readonly look: (tx: Tx) => Promise<void>
  readonly says: () => unknown
  readonly turn: () => number
}
type Case = {
  readonly viewer: Viewer
  readonly tables: readonly string[]
  readonly change: string
  readonly make: () => Kept
}

const CASES: Readonly<Record<string, Case>> = {
  news: {
    viewer: PUBLIC,
    tables: ['news.item', 'news.post'],
    change: `update news.item set title = 'Another title'`,
    make: () => {
      const { look, page, turn } = latestPosts(organisation.feeds)
      return { look: (tx) => look(tx, NOW), says: () => page(NOW, 1), turn }
    },
  },
  pages: {
    viewer: task('pages'),
    tables: ['publishing.page_version'],
    change: `insert into publishing.page_version (id, path, version, source, publish_at, deed, starting, made_by, made_at, send_key)
      select gen_random_uuid(), 'about', 1, $a$${titled('Now')}$a$, '2026-03-17', 'written', 'x', made_by, '2026-03-17',
        gen_random_uuid() from publishing.page_version limit 1`,
    make: () => {
      const { look, get, turn } = currentPages(starting)
      return { look: (tx) => look(tx, NOW), says: () => get('about')?.about.title, turn }
    },
  },
  'help lines': {
    viewer: task('help-lines'),
    tables: ['publishing.help_line_version', 'publishing.help_line_order'],
    change: `update publishing.help_line_version set line = line || '{"name": "Another name"}'`,
    make: () => {
      const { look, all, turn } = currentLines(organisation)
      return { look, says: all, turn }
    },
  },
  translations: {
    viewer: task('pages'),
    tables: ['translations.step'],
    change: `update translations.step set deed = 'taken off', reviewed_by = null, reviewed_on = null`,
    make: () => {
      const words = currentPages(starting)
      const { look, turn } = currentTranslations({ organisation, words })
      return { look, says: turn, turn }
    },
  },
  recordings: {
    viewer: PUBLIC,
    tables: ['recordings.recording'],
    change: `update recordings.recording set is_shown = false`,
    make: () => {
      const { look, of, turn } = shownNow()
      return { look, says: () => starting.keys().map(of).toArray(), turn }
    },
  },
}

beforeAll(async () => {
  await seatTeam(database)
  for (const put of [putNews, putPage, putLine, putRecording]) await put(database)
})

test.each(Object.entries(CASES))(
  '%s: what was seen last goes on being shown',
  async (_, { viewer, tables, change, make }) => {
    const kept = make()
    const look = () => database.transactions.run(viewer, NOW, kept.look)
    await look()
    const seen = [JSON.stringify(kept.says()), kept.turn()]
    await database.asOwner(change)
    for (const table of tables) {
      const name = table.split('.')[1] ?? ''
      await database.asOwner(`alter table ${table} rename to ${name}_away`)
      await expect(look()).rejects.toThrow(name)
      expect([JSON.stringify(kept.says()), kept.turn()]).toEqual(seen)
      await database.asOwner(`alter table ${table}_away rename to ${name}`)
    }
    await look()
    expect(JSON.stringify(kept.says())).not.toBe(seen[0])
    expect(kept.turn()).toBeGreaterThan(Number(seen[1]))
  },
)
