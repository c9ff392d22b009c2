import { describe, expect, test } from 'vitest'
import { readTree, type SourceFile } from './tree.ts'

const code = readTree().filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$|fixture/.test(path))

/** Where Rose speaks to another machine, and to which. Whatever is not here asks nobody. */
const SPEAKS: Readonly<Record<string, string>> = {
  'src/platform/smtp.ts': 'the mail server of SMTP_URL',
  'src/modules/people/pages/provider/openid.ts': 'the provider of ROSE_OIDC_ISSUER',
  'src/modules/news/fetching/request.ts': 'the feeds that config/organisation.yml names, with https and within bounds',
  'src/modules/news/fetching/where.ts': 'the name server, for those feeds',
  'src/platform/db/connect.ts': 'the database of DATABASE_URL',
  'src/platform/db/roles.ts': 'the same',
  'src/platform/db/jobs.ts': 'the same',
}
const SPEAKING =
  /\bfetch\(|from '(?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?'|\bcreateTransport\(|new (?:pg\.)?(?:Pool|Client)\(|new PgBoss\(|\bnew WebSocket\(|\bEventSource\(/

/** Where a program of this machine is started: PostgreSQL's own, with a list of words and never through a shell. */
const STARTING = /from 'node:(?:child_process|cluster|worker_threads|vm)'/

/** What would leave a child's words on a device, hand them to another page, or run what somebody wrote. */
const LEAVING =
  /\b(?:localStorage|sessionStorage|indexedDB|openDatabase|serviceWorker|postMessage)\b|\bcaches\.|document\.cookie|\beval\(|new Function\(|shell: true|\bexec\(`|\bexecSync\(/

/**
 * The one message between pages: somebody presses “Leave this page”, and the other tabs of ours leave as well. It is an empty
 * text, on a channel that no other site hears.
 */
const CALL_TO_LEAVE = { path: 'src/client/exit/leave.ts', text: "tabs?.postMessage('')" }
const withoutTheCall = (file: SourceFile) =>
  file.path === CALL_TO_LEAVE.path ? { ...file, text: file.text.replace(CALL_TO_LEAVE.text, '') } : file

const found = (files: readonly SourceFile[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

describe('Rose asks another machine', () => {
  const ofServer = code.filter(({ path }) => !path.startsWith('src/client/'))

  test('only where it is listed, and everything listed does', () => {
    expect(
      found(ofServer, SPEAKING)
        .filter((path) => !path.startsWith('src/platform/db/embedded/'))
        .toSorted(),
    ).toEqual(Object.keys(SPEAKS).toSorted())
  })

  test('and starts programs for its own database alone', () => {
    const starts = found(ofServer, STARTING)
    expect(starts.length).toBeGreaterThan(2)
    expect(starts.filter((path) => !path.startsWith('src/platform/db/embedded/'))).toEqual([])
  })

  test.each([
    "const page = await fetch('https://elsewhere.example')",
    "import { get } from 'node:https'",
    "import { spawn } from 'node:child_process'",
  ])('a new way out is seen: %s', (text) => {
    const file = { path: 'src/modules/cases/pages/show/show.ts', text }
    expect([...found([file], SPEAKING), ...found([file], STARTING)]).toEqual([file.path])
  })
})

describe('nothing is left on a device, told to another page or run as it was typed', () => {
  const leavesOn = (files: readonly SourceFile[]) => found(files.map(withoutTheCall), LEAVING)

  test('holds', () => expect(leavesOn(code)).toEqual([]))

  test('but the call to leave, which says nothing and goes to our own tabs', () => {
    const text = code.find(({ path }) => path === CALL_TO_LEAVE.path)?.text ?? ''
    expect(found([{ path: CALL_TO_LEAVE.path, text }], LEAVING)).toEqual([CALL_TO_LEAVE.path])
    expect(text).toMatch(/const tabs = .*new BroadcastChannel\('leave'\) : null/)
    for (const more of [text.replace("postMessage('')", 'postMessage(words)'), `${text}\nparent.postMessage('')`])
      expect(leavesOn([{ path: CALL_TO_LEAVE.path, text: more }])).toEqual([CALL_TO_LEAVE.path])
  })

  test.each([
    "localStorage.setItem('words', words)",
    'parent.postMessage(words)',
    "tabs?.postMessage('')",
    'eval(words)',
    'spawn(line, { shell: true })',
  ])('is seen: %s', (text) =>
    expect(leavesOn([{ path: 'src/client/unsaved.ts', text }])).toEqual(['src/client/unsaved.ts']),
  )
})
