import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll } from 'vitest'
import { hashOf, newId, newSecret } from '../../src/platform/secrets.ts'
import type { Visitor } from './app.ts'
import { type Fresh, NOW } from './fresh-database.ts'
import { team } from './team.ts'

/** Somebody of the provider's directory, as they sign in there. */
type Somebody = {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
  readonly amr?: readonly string[]
  readonly acr?: string
}

type TestProvider = {
  readonly issuer: string
  /** Who sits at the browser. */
  who: Somebody
  /** Puts another ID token into the answer: of these claims, signed by `key`. Null: the provider's own. */
  forged: ((claims: Record<string, unknown>) => string) | null
  readonly key: KeyObject
  readonly stop: () => Promise<void>
}

export const CLIENT = { id: 'rose', secret: 'known to the tests and their provider', name: 'County Sign-in' }
const RETURN = 'http://localhost:3000/sign-in/provider/return'

/** The test file's own provider, and the settings that name it. Asked for before the program that they are for. */
export function useProvider(): { at: () => TestProvider; settings: () => Record<string, string> } {
  let provider: TestProvider
  beforeAll(async () => {
    provider = await startProvider()
  })
  afterAll(() => provider?.stop())
  return {
    at: () => provider,
    settings: () => ({
      ROSE_OIDC_ISSUER: provider.issuer,
      ROSE_OIDC_CLIENT_ID: CLIENT.id,
      ROSE_OIDC_CLIENT_SECRET: CLIENT.secret,
      ROSE_OIDC_NAME: CLIENT.name,
    }),
  }
}

/** A real OpenID Connect provider on this computer, which asks nobody for a password. */
async function startProvider(): Promise<TestProvider> {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listen(server)}`
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const made: { -readonly [Name in keyof TestProvider]: TestProvider[Name] } = {
    issuer,
    who: { sub: 'nobody' },
    forged: null,
    key,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const provider = new Provider(
    issuer,
    settings(key, () => made.who),
  )
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.oidc?.route !== 'token' || made.forged === null || typeof ctx.body['id_token'] !== 'string') return
    ctx.body['id_token'] = made.forged(claimsOf(ctx.body['id_token']))
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const { sub, amr, acr } = made.who
    const login = { accountId: sub, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) }
    if (request.url?.startsWith('/interaction/')) void provider.interactionFinished(request, response, { login })
    else void answer(request, response)
  })
  return made
}

function settings(key: KeyObject, who: () => Somebody): Record<string, unknown> {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [RETURN],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'tests', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    ttl: Object.fromEntries(['Interaction', 'Grant', 'Session', 'AccessToken', 'IdToken'].map((one) => [one, 600])),
    acrValues: ['two-factors', 'one-factor'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...who(), sub }) }),
    // The charity's own program: nobody is asked whether it may know their e-mail address.
    loadExistingGrant: async (ctx: {
      oidc: { provider: Provider; session: { accountId?: string }; client: { clientId: string } }
    }) => {
      const { provider, session, client } = ctx.oidc
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}

/** A signed token (RS256) of these claims. */
export function signed(claims: Record<string, unknown>, key: KeyObject, header: object = {}): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const text = `${encode({ alg: 'RS256', kid: 'tests', ...header })}.${encode(claims)}`
  const pem = createPrivateKey(key.export({ format: 'pem', type: 'pkcs8' }))
  return `${text}.${sign('sha256', Buffer.from(text), pem).toString('base64url')}`
}

/** Goes to the provider and comes back. */
export async function arrive(v: Visitor, through: Parameters<typeof throughProvider>[1] = {}) {
  return v.get(await throughProvider(v, through))
}

/**
 * What a browser does at the provider: from the address that Rose sends it to, back to the one of Rose. `change`: what an
 * attacker makes of the first.
 */
export async function throughProvider(
  v: Visitor,
  { start = '/sign-in/provider', change = (url: string) => url } = {},
): Promise<string> {
  const jar = new Map<string, string>()
  let at = change(String((await v.get(start)).headers['location']))
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider ended with ${response.status}: ${await response.text()}`)
    if (location.startsWith(RETURN)) return location.slice(new URL(RETURN).origin.length)
    at = new URL(location, at).href
  }
  throw new Error('the provider leads round and round')
}

/** Robin, as the charity's provider knows them. */
export const ROBIN = { sub: 'subject-of-robin', email: 'practitioner@example.org', email_verified: true }

/** An invitation to Robin made an hour ago, which ends in so many hours; `change`: what became of it. */
export async function inviteRobin(database: Fresh, hours: number, change = ''): Promise<void> {
  await database.asOwner(
    `insert into people.invitation (id, person_id, secret_hash, made_at, ends_at)
     values ($1, $2, decode($3, 'hex'), $4::timestamptz - interval '1 hour', $4::timestamptz + make_interval(hours => $5))`,
    [newId(), team.practitioner.id, hashOf(newSecret()), NOW, hours],
  )
  if (change !== '') await database.asOwner(`update people.invitation set ${change}`)
}
