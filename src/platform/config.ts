import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { type ProviderSetting, providerFaults, providerOf } from './provider-setting.ts'
import { ROOT } from './root.ts'

const flag = z.enum(['', '0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true')
const emptyIsNull = (value: string | undefined) => (value === undefined || value === '' ? null : value)

/** Every setting, what it means, and what it is when nobody says. Read once, here and nowhere else. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('port to listen on'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on'),
  ROSE_URL: z.string().optional().describe('address people type; default http://localhost:PORT'),
  ROSE_DATA: z.string().optional().describe('folder of the database and secrets; default data, in the folder of Rose'),
  DATABASE_URL: z.string().optional().describe('owner of a PostgreSQL database; default: embedded, in ROSE_DATA'),
  ROSE_MODE: z.enum(['demo', 'live']).default('demo').describe('demo or live'),
  ROSE_NOW: z.string().optional().describe('a fixed clock, for demo and tests'),
  ROSE_TRUST_PROXY: flag.default(false).describe('trust X-Forwarded-For of the proxy in front'),
  ROSE_EXIT_URL: z.string().default('https://www.bbc.co.uk/weather').describe('neutral site that Leave leads to'),
  SMTP_URL: z.string().optional().describe('mail server (live)'),
  ROSE_SECRET_FILE: z.string().optional().describe('file of the installation secret; default made in ROSE_DATA'),
  ROSE_OIDC_ISSUER: z.string().optional().describe('sign-in provider (OpenID Connect): its issuer, an https address'),
  ROSE_OIDC_CLIENT_ID: z.string().optional().describe('what the provider calls this Rose'),
  ROSE_OIDC_CLIENT_SECRET: z.string().optional().describe('the secret that the provider gave this Rose'),
  ROSE_OIDC_NAME: z.string().optional().describe('the name of the provider on the sign-in page, such as Microsoft'),
  ROSE_OIDC_ACR: z.string().optional().describe('the acr that says that two factors were shown; default: amr says it'),
  ROSE_OIDC_TRUST_EMAIL: flag
    .default(false)
    .describe('1: the directory is the charity’s own, so an e-mail counts without email_verified (Entra sends none)'),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly url: string
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly mode: 'demo' | 'live'
  readonly fixedNow: Date | null
  readonly trustProxy: boolean
  readonly exitUrl: string
  readonly smtpUrl: string | null
  readonly secretFile: string
  /** Null: nobody signs in by a provider. */
  readonly provider: ProviderSetting | null
}

/** A list of everything that is wrong with the settings, all at once. */
export class ConfigFaults extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`Rose cannot start:\n${faults.map((f) => `  - ${f}`).join('\n')}`)
    this.name = 'ConfigFaults'
    this.faults = faults
  }
}

/** Reads the environment once. Throws {@link ConfigFaults} with every fault. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined)))
  if (!parsed.success) throw new ConfigFaults(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`))
  const e = parsed.data
  const dataFolder = resolve(emptyIsNull(e.ROSE_DATA) ?? join(ROOT, 'data'))
  const now = emptyIsNull(e.ROSE_NOW)
  const config: Config = {
    port: e.PORT,
    host: e.HOST,
    url: emptyIsNull(e.ROSE_URL) ?? `http://localhost:${e.PORT}`,
    dataFolder,
    databaseUrl: emptyIsNull(e.DATABASE_URL),
    mode: e.ROSE_MODE,
    fixedNow: now === null ? null : new Date(now),
    trustProxy: e.ROSE_TRUST_PROXY,
    exitUrl: e.ROSE_EXIT_URL,
    smtpUrl: emptyIsNull(e.SMTP_URL),
    secretFile: emptyIsNull(e.ROSE_SECRET_FILE) ?? join(dataFolder, 'secrets.json'),
    provider: providerOf(e),
  }
  const faults = faultsOf(config, emptyIsNull(e.ROSE_SECRET_FILE) !== null)
  if (faults.length > 0) throw new ConfigFaults(faults)
  return Object.freeze(config)
}

function faultsOf(config: Config, hasSecretFile: boolean): string[] {
  const faults: string[] = []
  if (!URL.canParse(config.url)) faults.push(`ROSE_URL is not an address: ${config.url}`)
  if (!/^https?:\/\//.test(config.exitUrl)) faults.push('ROSE_EXIT_URL must begin with https:// or http://')
  if (config.fixedNow !== null && Number.isNaN(config.fixedNow.getTime()))
    faults.push('ROSE_NOW is not a date and time')
  if (config.databaseUrl !== null && !/^postgres(ql)?:\/\//.test(config.databaseUrl))
    faults.push('DATABASE_URL must begin with postgres://')
  faults.push(...providerFaults(config.provider, { demo: config.mode === 'demo' }))
  if (config.mode === 'demo') {
    if (!['127.0.0.1', 'localhost', '::1'].includes(config.host))
      faults.push('demo mode listens on this computer only: HOST must be 127.0.0.1, localhost or ::1')
    return faults
  }
  if (!config.url.startsWith('https://')) faults.push('live mode needs ROSE_URL to begin with https://')
  if (config.smtpUrl === null) faults.push('live mode needs SMTP_URL, or nobody gets their mail')
  else if (!/^smtps?:$/.test(protocolOf(config.smtpUrl))) faults.push('SMTP_URL must begin with smtp:// or smtps://')
  if (config.databaseUrl !== null && !isSafeWay(config.databaseUrl))
    faults.push('live mode needs DATABASE_URL to say sslmode=verify-full, unless the database is on this computer')
  if (config.fixedNow !== null) faults.push('live mode keeps real time: remove ROSE_NOW')
  if (!hasSecretFile || !relative(config.dataFolder, resolve(config.secretFile)).startsWith('..'))
    faults.push('live mode needs ROSE_SECRET_FILE, kept away from the data')
  faults.push(...attestationFaults(config))
  return faults
}

/** The stranger on the way to another computer would read every record, or answer in the database's place. */
function isSafeWay(databaseUrl: string): boolean {
  const url = URL.parse(databaseUrl)
  const host = url?.searchParams.get('host') || url?.hostname || 'localhost'
  const isHere = host.startsWith('/') || ['localhost', '127.0.0.1', '[::1]'].includes(host)
  return isHere || url?.searchParams.get('sslmode') === 'verify-full'
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

const Attestation = z.object({
  name: z.string().min(3),
  encryptedStorage: z.iso.date(),
  restoreTried: z.iso.date(),
})

function attestationFaults(config: Config): string[] {
  const file = join(config.dataFolder, 'attestation.json')
  try {
    const parsed = Attestation.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (parsed.success) return []
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return ['live mode needs attestation.json in ROSE_DATA: {"name", "encryptedStorage": date, "restoreTried": date}']
}

/** Every setting with its value and where it came from, for `bin/rose config`. Addresses that hold a password are masked. */
export function explainConfig(env: Record<string, string | undefined> = process.env): string[] {
  const config = readConfig(env)
  const shown: Record<string, string> = {
    PORT: String(config.port),
    HOST: config.host,
    ROSE_URL: config.url,
    ROSE_DATA: config.dataFolder,
    DATABASE_URL: config.databaseUrl === null ? '(embedded)' : masked(config.databaseUrl),
    ROSE_MODE: config.mode,
    ROSE_NOW: config.fixedNow?.toISOString() ?? '(real time)',
    ROSE_TRUST_PROXY: String(config.trustProxy),
    ROSE_EXIT_URL: config.exitUrl,
    SMTP_URL: config.smtpUrl === null ? '(none)' : masked(config.smtpUrl),
    ROSE_SECRET_FILE: config.secretFile,
    ROSE_OIDC_ISSUER: config.provider?.issuer ?? '(none)',
    ROSE_OIDC_CLIENT_ID: config.provider?.clientId ?? '(none)',
    ROSE_OIDC_CLIENT_SECRET: config.provider === null ? '(none)' : '(hidden)',
    ROSE_OIDC_NAME: config.provider?.name ?? '(none)',
    ROSE_OIDC_ACR: config.provider?.acr ?? '(none)',
    ROSE_OIDC_TRUST_EMAIL: String(config.provider?.trustsEmail ?? false),
  }
  return Object.entries(shown).map(
    ([name, value]) =>
      `${name}=${value}  (${env[name] === undefined ? 'default' : 'environment'}: ${Environment.shape[name as keyof typeof Environment.shape].description})`,
  )
}

function masked(address: string): string {
  if (!URL.canParse(address)) return '(hidden)'
  const url = new URL(address)
  if (url.password !== '') url.password = '***'
  return url.href
}

/** Makes the data folder if it is not there; the thief of another account on this computer finds it shut. */
export function makeDataFolder(config: Config): void {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
}

/** The text of .env.example: every setting with what it means. A test holds the file to it. */
export function envExample(): string {
  const lines = Object.entries(Environment.shape).map(([name, field]) => `# ${field.description}\n# ${name}=`)
  return `# Settings of Rose. None is needed for a practice site on this computer.\n\n${lines.join('\n\n')}\n`
}
