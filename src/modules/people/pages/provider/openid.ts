import * as client from 'openid-client'
import { stopwatch } from '#platform/clock.ts'
import type { ProviderSetting } from '#platform/provider-setting.ts'
import type { Vouched } from '../../rules/provider.ts'
import { LONGEST_HOURS } from '../../rules/session.ts'

/** What is remembered of a visit to the provider until the browser comes back. */
export type Visit = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Whether somebody who is signed in shows anew that it is them. */
  readonly again: boolean
}

/** A word for the trail on what went wrong. Never a token, nor anything that the provider wrote. */
export type Wrong = { readonly because: string }

export type Provider = {
  readonly setting: ProviderSetting
  /** Where the browser goes. */
  readonly begin: (visit: Visit) => Promise<{ url: string } | Wrong>
  /** What the provider says of whoever comes back to this address. */
  readonly finish: (visit: Visit, query: Readonly<Record<string, string>>) => Promise<Vouched | Wrong>
}

const SECONDS = 5
const KNOWN_FOR_MS = 60 * 60_000
/** How long ago they may have shown it there when they come in: as long as a session lasts here. */
const LONGEST_SECONDS = LONGEST_HOURS * 3_600
/** How long ago they may have shown it, when they are asked to do it anew. */
const AGAIN_SECONDS = 300
/** Each of them holds a connection of the database while it waits: a provider that is slow must not stop Rose. */
const MOST_AT_ONCE = 3

/** The one provider of this installation. `url`: the address of this Rose. `demo`: it may stand on this computer, over http. */
export function openProvider(setting: ProviderSetting, { url, demo }: { url: string; demo: boolean }): Provider {
  const returnTo = new URL('/sign-in/provider/return', url)
  let known: { config: client.Configuration; until: number } | null = null
  let busy = 0

  async function configuration(): Promise<client.Configuration> {
    if (known && stopwatch() < known.until) return known.config
    const config = await discover(setting, demo)
    known = { config, until: stopwatch() + KNOWN_FOR_MS }
    return config
  }

  async function asking<Said>(ask: (config: client.Configuration) => Promise<Said>): Promise<Said | Wrong> {
    if (busy >= MOST_AT_ONCE) return { because: 'busy' }
    busy += 1
    try {
      return await ask(await configuration())
    } catch (error) {
      return { because: wordOf(error) }
    } finally {
      busy -= 1
    }
  }

  return {
    setting,
    begin: (visit) => asking(async (config) => ({ url: await addressOf(config, setting, { visit, returnTo }) })),
    finish: (visit, query) =>
      asking(async (config) => {
        const at = new URL(returnTo)
        for (const [name, value] of Object.entries(query)) at.searchParams.set(name, value)
        const tokens = await client.authorizationCodeGrant(config, at, {
          expectedState: visit.state,
          expectedNonce: visit.nonce,
          pkceCodeVerifier: visit.verifier,
          idTokenExpected: true,
          ...(visit.again ? { maxAge: AGAIN_SECONDS } : {}),
        })
        return claimsOf(tokens.claims())
      }),
  }
}

async function discover(setting: ProviderSetting, demo: boolean): Promise<client.Configuration> {
  const door = new OnlyTheProvider(setting.issuer)
  const config = await client.discovery(new URL(setting.issuer), setting.clientId, setting.clientSecret, authenticate, {
    timeout: SECONDS,
    [client.customFetch]: door.fetch,
    // Signatures are looked at although the token comes over TLS: a box in the middle that reads TLS must not forge one.
    execute: [client.enableNonRepudiationChecks, ...(demo ? [client.allowInsecureRequests] : [])],
  })
  const { token_endpoint: token, jwks_uri: keys } = config.serverMetadata()
  door.open([token, keys])
  return config
}

const authenticate: client.ClientAuth = (as, me, body, headers) => {
  const secret = typeof me.client_secret === 'string' ? me.client_secret : ''
  const takesPost = as.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true
  const way = takesPost ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret)
  way(as, me, body, headers)
}

/**
 * Nobody else is ever asked: the provider's own description of itself, and the two addresses that it names there. What comes
 * back with a browser, which an attacker can write, never chooses where this server goes.
 */
class OnlyTheProvider {
  private readonly allowed: Set<string>

  constructor(issuer: string) {
    const base = issuer.endsWith('/') ? issuer : `${issuer}/`
    this.allowed = new Set([new URL('.well-known/openid-configuration', base).href])
  }

  open(addresses: readonly (string | undefined)[]): void {
    for (const address of addresses) if (address !== undefined) this.allowed.add(new URL(address).href)
  }

  readonly fetch: client.CustomFetch = (url, options) => {
    if (!this.allowed.has(new URL(url).href)) throw new Error('not an address of the provider')
    return fetch(url, options as RequestInit)
  }
}

async function addressOf(
  config: client.Configuration,
  { acr }: ProviderSetting,
  { visit, returnTo }: { visit: Visit; returnTo: URL },
): Promise<string> {
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: returnTo.href,
    scope: 'openid email',
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
    ...(acr === null ? {} : { acr_values: acr }),
    // Asked for an age, a provider says when it was that they showed it.
    ...(visit.again ? { prompt: 'login', max_age: '0' } : { max_age: String(LONGEST_SECONDS) }),
  })
  return url.href
}

function claimsOf(claims: client.IDToken | undefined): Vouched | Wrong {
  if (claims === undefined) return { because: 'no-id-token' }
  const { sub, email, email_verified: verified, amr, acr, auth_time: shown } = claims
  // The longest that the standard allows (OpenID Connect Core, 2).
  if (sub.length > 255) return { because: 'subject' }
  return {
    subject: sub,
    email: typeof email === 'string' ? email : null,
    emailVerified: verified === true,
    amr: Array.isArray(amr) ? amr.filter((word) => typeof word === 'string') : [],
    acr: typeof acr === 'string' ? acr : null,
    shownAt: typeof shown === 'number' ? shown : null,
  }
}

/** Codes of the library and of the provider are words of a list; their sentences could hold what somebody sent. */
function wordOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const { code, error: said } = error as Error & { code?: unknown; error?: unknown }
  const word = typeof said === 'string' ? said : typeof code === 'string' ? code : error.name
  return /^[\w-]{1,60}$/.test(word) ? word : 'unknown'
}
