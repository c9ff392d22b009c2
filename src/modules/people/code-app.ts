import { Secret, TOTP } from 'otpauth'
import qrcode from 'qrcode-generator'

const DIGITS = 6
const PERIOD_SECONDS = 30
/** One step before and after: clocks of telephones differ, and people type slowly. */
const WINDOW = 1

/** A new secret to share with somebody's code app, in letters (RFC 4648 base32). */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The time step that a code belongs to; null when it is none of now. The caller sees to it that no step counts twice: an
 * attacker who looked over a shoulder could otherwise use the same code within the minute.
 */
export function stepOf(secret: string, typed: string, now: Date): number | null {
  const token = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const app = appOf(secret)
  const delta = app.validate({ token, timestamp: now.getTime(), window: WINDOW })
  return delta === null ? null : app.counter({ timestamp: now.getTime() }) + delta
}

/** What the square picture says to a code app. */
export function codeAppUri(secret: string, { issuer, email }: { issuer: string; email: string }): string {
  return appOf(secret, { issuer, label: email }).toString()
}

/** A QR code as the path of an SVG: its side in modules, and each dark module as one square. */
export function qrPath(text: string): { side: number; path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const side = code.getModuleCount()
  const dark: string[] = []
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) if (code.isDark(y, x)) dark.push(`M${x} ${y}h1v1h-1z`)
  return { side, path: dark.join('') }
}

function appOf(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}
