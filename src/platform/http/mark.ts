import { createHash } from 'node:crypto'

/** By which a page is known again (ETag), however it is packed. */
export function markOf(html: string): string {
  return `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
}

/** Whether somebody who asks has the page of this mark, by their If-None-Match. */
export function isHeld(header: string | undefined, mark: string): boolean {
  return header?.split(',').some((one) => [mark, mark.slice(2), '*'].includes(one.trim())) ?? false
}
