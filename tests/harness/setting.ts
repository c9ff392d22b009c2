import { join } from 'node:path'
import pg from 'pg'
import type { Services } from '../../src/app/services.ts'
import { latestPosts } from '../../src/modules/news/index.ts'
import { currentLines, currentPages } from '../../src/modules/publishing/index.ts'
import { shownNow } from '../../src/modules/recordings/index.ts'
import { ownContent } from '../../src/modules/site/index.ts'
import { currentTranslations } from '../../src/modules/translations/index.ts'
import { readOrganisation } from '../../src/platform/organisation.ts'
import { ROOT } from '../../src/platform/root.ts'

/** What the roof tells the modules, for tests that look at the routes and maps and ask the database nothing. */
export function setting(): Services {
  const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
  const words = currentPages(ownContent())
  return {
    demo: true,
    clock: () => new Date('2026-03-02T10:00:00Z'),
    organisation,
    latest: latestPosts(organisation.feeds),
    recorded: shownNow(),
    transactions: { run: nothingToAsk, glance: nothingToAsk, turn: () => 0 },
    holds: 0,
    lines: currentLines(organisation),
    words,
    translations: currentTranslations({ organisation, words }),
    drawPublic: () => '',
    check: () => [],
    reporting: new pg.Pool({ max: 1 }),
    exitUrl: 'https://example.org/',
    url: 'http://localhost:3000',
    secret: 'a secret that only tests know, 32+ letters',
    provider: {
      issuer: 'https://provider.example.org',
      clientId: 'rose',
      clientSecret: 'known to tests alone',
      name: 'the provider',
      acr: null,
      trustsEmail: false,
    },
  }
}

const nothingToAsk = (): never => {
  throw new Error('these tests ask the database nothing')
}
