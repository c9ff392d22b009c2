import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { makeLog } from '../../src/platform/log.ts'
import { type Organisation, readOrganisation } from '../../src/platform/organisation.ts'
import { ROOT } from '../../src/platform/root.ts'
import { hashOf, stamp } from '../../src/platform/secrets.ts'
import { type Fresh, NOW } from './fresh-database.ts'
import { noteKeysIn, noteLogged, noteNever, noteSecretFields } from './run-log.ts'

/** What stamps the tokens of forms in tests. */
export const FORM_SECRET = 'a secret that only tests know, 32+ letters'

type Fields = Record<string, string | string[]>

/** One browser without script: keeps cookies, follows nothing, sends forms with the token of the page they stand on. */
export class Visitor {
  private readonly app: () => FastifyInstance
  private readonly jar = new Map<string, { value: string; path: string }>()

  constructor(app: () => FastifyInstance) {
    this.app = app
  }

  async get(url: string, extra: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    noteKeysIn(url)
    return this.keep(await this.app().inject({ method: 'GET', url, headers: { ...this.headers(url), ...extra } }))
  }

  /** Sends a form to `url` with the token of the page at `from` (the same address unless said). */
  async post(url: string, fields: Fields, from = url): Promise<LightMyRequestResponse> {
    const page = await this.get(from)
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    return this.send(url, { _csrf: csrf, ...fields })
  }

  /** Sends exactly these fields. */
  async send(url: string, fields: Fields, extra: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    noteSecretFields(fields)
    noteKeysIn(url)
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const v of [value].flat()) body.append(name, v)
    const headers = { ...this.headers(url), 'content-type': 'application/x-www-form-urlencoded', ...extra }
    return this.keep(await this.app().inject({ method: 'POST', url, headers, payload: body.toString() }))
  }

  /** Sends files as `multipart/form-data`, with the token of the page at the same address. */
  async upload(
    url: string,
    files: readonly { name: string; fileName: string; bytes: Uint8Array }[],
    fields: Readonly<Record<string, string>> = {},
  ) {
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await this.get(url)).body)?.[1] ?? ''
    const form = new FormData()
    form.set('_csrf', csrf)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const file of files) form.append(file.name, new Blob([new Uint8Array(file.bytes)]), file.fileName)
    const { body, headers } = await encoded(form)
    return this.keep(
      await this.app().inject({ method: 'POST', url, headers: { ...this.headers(url), ...headers }, payload: body }),
    )
  }

  /** The token that the forms of this browser's pages carry. */
  token(): string {
    const held = this.cookie('rose_session')
    return stamp(FORM_SECRET, held === '' ? 'public' : hashOf(held))
  }

  cookie(name: string): string {
    return this.jar.get(name)?.value ?? ''
  }

  /** A cookie that came from elsewhere: stolen, or put there by an attacker. */
  plant(name: string, value: string): void {
    this.jar.set(name, { value, path: '/' })
  }

  async signIn(person: string): Promise<LightMyRequestResponse> {
    return this.send('/demo/sign-in', { person })
  }

  private headers(url: string): Record<string, string> {
    const cookies = [...this.jar].filter(([, c]) => url.startsWith(c.path)).map(([name, c]) => `${name}=${c.value}`)
    return { host: 'localhost:3000', ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}) }
  }

  private keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, path } of response.cookies) {
      noteNever(value)
      if (value === '') this.jar.delete(name)
      else this.jar.set(name, { value, path: path ?? '/' })
    }
    return response
  }
}

async function encoded(form: FormData): Promise<{ body: Buffer; headers: Record<string, string> }> {
  const response = new Response(form)
  const type = response.headers.get('content-type') ?? ''
  return { body: Buffer.from(await response.arrayBuffer()), headers: { 'content-type': type } }
}

/**
 * The whole program over the test file's database, without a network. The clock stands at NOW unless moved. `env`: settings,
 * asked when it starts. `settings`: what the charity changed in its own.
 */
export function useApp(
  database: Fresh,
  env: () => Record<string, string> = () => ({}),
  settings: (organisation: Organisation) => Organisation = (organisation) => organisation,
): {
  visitor: () => Visitor
  /** A visitor who has signed in as this person of the team. */
  signedIn: (person: string) => Promise<Visitor>
  app: () => FastifyInstance
  clock: { now: Date }
  lines: string[]
} {
  const clock = { now: NOW }
  const lines: string[] = []
  let app: FastifyInstance
  beforeAll(async () => {
    const config = readConfig({ ROSE_MODE: 'demo', ...env() })
    app = await buildApp({
      config,
      clock: () => clock.now,
      log: makeLog(
        (line) => {
          lines.push(line)
          noteLogged(line)
        },
        () => clock.now,
      ),
      database,
      organisation: settings(readOrganisation(join(ROOT, 'config', 'organisation.yml'))),
      formSecret: FORM_SECRET,
      styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
      assets: null,
    })
  })
  afterAll(async () => app?.close())
  const visitor = () => new Visitor(() => app)
  const signedIn = async (person: string) => {
    const v = visitor()
    await v.signIn(person)
    return v
  }
  return { visitor, signedIn, app: () => app, clock, lines }
}
