/** The charity's own sign-in provider (OpenID Connect), such as Microsoft Entra. */
export type ProviderSetting = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button on the sign-in page calls it. */
  readonly name: string
  /** The `acr` that says that two factors were shown; null: `amr` says it. */
  readonly acr: string | null
  /** Whether an e-mail counts without `email_verified`: the directory is the charity's own, and nobody chooses theirs. */
  readonly trustsEmail: boolean
}

type Words = {
  readonly ROSE_OIDC_ISSUER?: string | undefined
  readonly ROSE_OIDC_CLIENT_ID?: string | undefined
  readonly ROSE_OIDC_CLIENT_SECRET?: string | undefined
  readonly ROSE_OIDC_NAME?: string | undefined
  readonly ROSE_OIDC_ACR?: string | undefined
  readonly ROSE_OIDC_TRUST_EMAIL: boolean
}

const NEEDED = ['ROSE_OIDC_ISSUER', 'ROSE_OIDC_CLIENT_ID', 'ROSE_OIDC_CLIENT_SECRET', 'ROSE_OIDC_NAME'] as const

/** Null: none is set. All or none of the first four; what is missing is a fault (`providerFaults`). */
export function providerOf(words: Words): ProviderSetting | null {
  if (NEEDED.every((name) => !words[name])) return null
  return {
    issuer: words.ROSE_OIDC_ISSUER ?? '',
    clientId: words.ROSE_OIDC_CLIENT_ID ?? '',
    clientSecret: words.ROSE_OIDC_CLIENT_SECRET ?? '',
    name: words.ROSE_OIDC_NAME ?? '',
    acr: words.ROSE_OIDC_ACR || null,
    trustsEmail: words.ROSE_OIDC_TRUST_EMAIL,
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** An attacker on the way must not be able to answer in the provider's place: https, but on this computer in demo. */
export function providerFaults(provider: ProviderSetting | null, { demo }: { demo: boolean }): string[] {
  if (provider === null) return []
  const given: Record<(typeof NEEDED)[number], string> = {
    ROSE_OIDC_ISSUER: provider.issuer,
    ROSE_OIDC_CLIENT_ID: provider.clientId,
    ROSE_OIDC_CLIENT_SECRET: provider.clientSecret,
    ROSE_OIDC_NAME: provider.name,
  }
  const faults = NEEDED.filter((name) => given[name] === '').map(
    (name) => `${name} is missing: a provider needs ${NEEDED.join(', ')}, or none of them`,
  )
  const url = URL.parse(provider.issuer)
  const isHere = demo && url?.protocol === 'http:' && LOOPBACK.includes(url.hostname)
  if (provider.issuer !== '' && url?.protocol !== 'https:' && !isHere)
    faults.push('ROSE_OIDC_ISSUER must begin with https:// (http:// only on this computer, in demo mode)')
  // Entra's addresses for every directory at once: anybody in the world could make an account under one of our e-mails there.
  if (url && /^\/(common|organizations|consumers)\//.test(url.pathname))
    faults.push('ROSE_OIDC_ISSUER must name the charity’s own directory, not one for everybody')
  if (url && (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== ''))
    faults.push('ROSE_OIDC_ISSUER is an address without a question mark, a # or a password')
  return faults
}
