import { createHash } from 'node:crypto'

/** The CSP hash of a style block, as the one thing that a page may carry inside itself. */
export function styleHash(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`
}

/**
 * Headers of every answer. Words of the stranger that slip through run no script and send nothing away, their page frames
 * none of ours, no other site learns where somebody was, and the thief finds no page kept in the browser.
 */
export function protectiveHeaders(styleHashes: readonly string[], { live }: { live: boolean }): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'self' ${styleHashes.join(' ')}`,
      "script-src 'self'",
      "img-src 'self' data:",
      "media-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    'cache-control': 'no-store',
  }
  if (live) headers['strict-transport-security'] = 'max-age=63072000; includeSubDomains'
  return headers
}

/**
 * Whether a POST comes from a page of ours, and not from the stranger’s. Browsers send `Origin: null` from our own pages
 * because we send no referrer; then Sec-Fetch-Site, where the browser has it, must not name another site.
 */
export function comesFromElsewhere(
  headers: { origin?: string | undefined; site?: string | undefined },
  ours: ReadonlySet<string>,
): boolean {
  if (headers.site !== undefined && headers.site !== 'same-origin' && headers.site !== 'none') return true
  if (headers.origin === undefined || headers.origin === 'null') return false
  return !ours.has(headers.origin)
}
