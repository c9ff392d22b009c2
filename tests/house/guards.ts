import type { SourceFile } from './tree.ts'

/**
 * A rule about the text of the project's files. `bad` is a violation made up for its test, `fine` is the nearest
 * innocent thing.
 */
export type Guard = {
  name: string
  looksAt: (path: string) => boolean
  forbids: RegExp
  bad: readonly SourceFile[]
  fine: readonly SourceFile[]
}

/** One line for each place that a guard forbids. Comments may speak of a forbidden thing. */
export function placesForbidden(guard: Guard, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => guard.looksAt(path))
    .flatMap(({ path, text }) => places(guard.forbids, withoutComments(path, text)).map((line) => `${path}:${line}`))
}

function places(forbidden: RegExp, text: string): number[] {
  const all = new RegExp(forbidden, `${forbidden.flags.replace('g', '')}g`)
  return [...text.matchAll(all)].map((match) => text.slice(0, match.index).split('\n').length)
}

// Blanks are left where comments were, so that line numbers stay true.
function withoutComments(path: string, text: string): string {
  if (!isCode(path)) return text
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''))
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

const served = (path: string) => path.startsWith('src/') && isCode(path) && !isTest(path)
// These tests must be able to name what they forbid.
const notTheHouseRules = (path: string) => !path.startsWith('tests/house/')
const sample = (path: string, text: string): SourceFile => ({ path, text })

/** The guards over one file's text; guards over names, sizes and numbers stand in tidy.ts. */
export const guards: readonly Guard[] = [
  {
    name: 'no script inside a page: it could carry what somebody typed',
    looksAt: (path) => served(path) && path.endsWith('.tsx'),
    forbids: /<script(?![^>]*\ssrc=)[^>]*>|\son(?:[A-Z]\w*|(?!ly)[a-z]{3,})=["'{]|["'`]javascript:/,
    bad: [
      sample('src/ui/a.tsx', '<script>alert(1)</script>'),
      sample('src/ui/a.tsx', '<button\n  onClick={go}>'),
      sample('src/ui/a.tsx', '<body onload="go()">'),
      sample('src/ui/a.tsx', '<a href="javascript:go()">'),
    ],
    fine: [
      sample('src/ui/a.tsx', '<script defer src={exit}></script> <p>on a="b"</p>'),
      sample('src/ui/a.tsx', '<Line one={one} only={two} />'),
    ],
  },
  {
    name: 'no style attribute: the content security policy would drop it',
    looksAt: (path) => served(path) && path.endsWith('.tsx'),
    forbids: /\sstyle=["'{]/,
    bad: [sample('src/modules/desk/a.page.tsx', '<p style="color:red">')],
    fine: [sample('src/modules/desk/a.page.tsx', '<p class="style">')],
  },
  {
    name: 'a link to an address from elsewhere goes through ui/link.tsx, which checks its scheme',
    looksAt: (path) => served(path) && path.endsWith('.tsx') && !path.startsWith('src/ui/'),
    forbids: /<(?:a|area|iframe)\b[^>]*\s(?:href|src)=\{(?!urls\.|`\$\{urls\.|`#)|\sformaction=\{/i,
    bad: [sample('src/modules/site/a.page.tsx', '<a class="x"\n  href={event.website}>')],
    fine: [
      sample('src/modules/site/a.page.tsx', '<a href="/you">You</a> <Link href={event.website}>'),
      sample('src/modules/site/a.page.tsx', '<a href={urls.caseUrl(id)}> <a href={`${urls.cases}?show=all`}>'),
      sample('src/ui/link.tsx', '<a href={safe(href)}>'),
    ],
  },
  {
    name: 'HTML that is not escaped comes from ui/trusted-html.tsx alone',
    looksAt: (path) => notTheHouseRules(path) && isCode(path) && path !== 'src/ui/trusted-html.tsx',
    forbids: /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\b/,
    bad: [sample('src/ui/field.tsx', '<p dangerouslySetInnerHTML={{ __html: said }} />')],
    fine: [sample('src/ui/trusted-html.tsx', '<div dangerouslySetInnerHTML={{ __html: html }} />')],
  },
  {
    name: 'settings are read in platform/config.ts alone',
    looksAt: (path) => /^(?:src|db)\//.test(path) && isCode(path) && !isTest(path) && path !== 'src/platform/config.ts',
    forbids: /\bprocess\s*\.\s*env\b|\benv\b[^;\n]*\bfrom 'node:process'/,
    bad: [sample('src/platform/mail.ts', "const url = process.env['SMTP_URL']")],
    fine: [sample('src/platform/mail.ts', '// never process.env here\nconst url = config.smtpUrl')],
  },
  {
    name: 'the time comes from platform/clock.ts alone, so that a test can set it',
    looksAt: (path) => /^(?:src|db)\//.test(path) && isCode(path) && path !== 'src/platform/clock.ts',
    forbids: /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(\s*\)|\bTemporal\.Now\b/,
    bad: [
      sample('src/modules/cases/rules/plan.ts', 'const today = new Date()'),
      sample('src/modules/cases/store/cases.ts', 'const at = Date.now()'),
    ],
    fine: [sample('src/modules/cases/rules/plan.ts', 'const day = new Date(ask.now.getTime())')],
  },
  {
    name: 'SQL is in store/, in migrations and in platform/db alone',
    looksAt: (path) => served(path) && !/\/store\/|^src\/platform\/db\//.test(path),
    forbids:
      /\bsql`|(['"`])\s*(?:(?:select|SELECT)\s[^'"`]{0,300}\s(?:from|FROM)\s|insert into |INSERT INTO |delete from |DELETE FROM |(?:update|UPDATE) [\w."]+\s+(?:set|SET) )|\.(?:selectFrom|insertInto|deleteFrom|updateTable)\(/,
    bad: [
      sample('src/modules/cases/pages/show/show.ts', 'await tx.query(`select id\n  from cases.episode where id = $1`)'),
      sample('src/modules/cases/jobs.ts', "db.selectFrom('cases.episode')"),
    ],
    fine: [
      sample('src/modules/cases/store/cases.ts', 'sql`select 1`'),
      sample('src/ui/select.tsx', "const hint = 'Select one from the list'"),
    ],
  },
  {
    name: 'nothing is left for later and no test is left out',
    looksAt: (path) => notTheHouseRules(path) && isCode(path),
    forbids: /\b(?:TODO|FIXME|XXX)\b|\b(?:it|test|describe)\.(?:only|skip|todo|fails|skipIf|runIf)\b/,
    bad: [sample('src/a.test.ts', "it.only('is alone', () => {})"), sample('src/a.ts', 'go() // TODO later')],
    fine: [sample('src/a.test.ts', "it.each([1])('runs', () => {})")],
  },
  {
    name: 'the type checker is never told to look away',
    looksAt: (path) => notTheHouseRules(path) && isCode(path),
    forbids: /\bas any\b|@ts-(?:ignore|nocheck|expect-error)|:\s*any\b(?=[\s,;)=])/,
    bad: [sample('src/a.ts', 'const row = found as any')],
    fine: [sample('src/a.ts', "const said = 'any' // as unknown")],
  },
  {
    name: 'no address of one machine or of one package registry',
    looksAt: (path) => notTheHouseRules(path),
    forbids: /(?<![\w.])\/(?:work|root|home\/\w+|Users\/\w+)\/\w|"resolved":\s*"https?:|\bregistry=http/,
    bad: [
      sample('README.md', 'See /home/ada/rose for more.'),
      sample('package-lock.json', '"resolved": "https://packages.example/a.tgz"'),
    ],
    fine: [sample('README.md', 'Help us work/rest. See src/work/home.')],
  },
]
