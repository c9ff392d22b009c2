import { newId } from '#platform/secrets.ts'
import { Hidden } from '#ui/kept.tsx'

/** Of a form of one press: which version it was made from, and a key so that it happens once. */
export function Sent({ version }: { version: number }) {
  return (
    <>
      <Hidden name="version" value={version} />
      <Hidden name="send_key" value={newId()} />
    </>
  )
}
