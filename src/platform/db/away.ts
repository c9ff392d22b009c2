/** Rose has not found its database yet, or may not use it before it was made ready. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/** The connection itself is gone: told to end by the server (57P01 to 03), or cut. Any other fault is the question's. */
export function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code === undefined) return /connection (terminated|ended|closed)|not queryable/i.test(message ?? '')
  return /^57P0[123]$|^08|^ECONNRESET$|^EPIPE$/.test(code)
}

/** The server said nothing for too long: whatever we ask next on this connection waits behind it, so it is let go. */
export function isUnanswered(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Query read timeout'
}

/** There is no server where it should be, or it cannot be reached now. */
export function isUnreached(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const isNowhere = /^(?:ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN)$/.test(
    code,
  )
  return isNowhere || isLost(error) || /timeout exceeded when trying to connect/.test(message)
}

/**
 * Nothing can be asked of the database at this moment, whatever is asked: it is not there, does not answer, has no place
 * for one more (53300), or does not know us (28, 3D000).
 */
export function isAway(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  const isShut = /^(?:28...|3D000|53300)$/.test(code)
  return error instanceof DatabaseAway || isUnreached(error) || isUnanswered(error) || isShut
}
