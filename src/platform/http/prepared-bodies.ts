import { gzipSync } from 'node:zlib'
import { packBestBeside } from './compress.ts'
import { filled, lengthOf, openAt } from './key-place.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
type Body = { readonly head: string[]; readonly parts: readonly Buffer[] }
/** What is sent to somebody who comes now. */
export type Bodies = (encoding: Encoding, now: Date) => Body

type Given = {
  readonly head: readonly string[]
  readonly newKey: ((now: Date) => string) | undefined
  readonly now: Date
}

/** A drawn page in every packing; one that holds a key, with another for each who comes. */
export async function bodiesOf(html: string, { head, newKey, now }: Given): Promise<Bodies> {
  const open = newKey ? await openAt(html, newKey(now).length) : null
  if (newKey && open) {
    const heads = {
      br: headOf(head, 'br', lengthOf(open.br)),
      identity: headOf(head, 'identity', lengthOf(open.identity)),
    }
    return (encoding, at) => {
      const key = newKey(at)
      if (encoding !== 'gzip') return { head: heads[encoding], parts: filled(open[encoding], key) }
      // Hardly any browser that is left asks for this.
      const packed = gzipSync(Buffer.concat(filled(open.identity, key)))
      return { head: headOf(head, encoding, packed.length), parts: [packed] }
    }
  }
  const { br, gzip } = await packBestBeside(html)
  const bodyOf = (bytes: Buffer, encoding: Encoding): Body => ({
    head: headOf(head, encoding, bytes.length),
    parts: [bytes],
  })
  const bodies = { br: bodyOf(br, 'br'), gzip: bodyOf(gzip, 'gzip'), identity: bodyOf(Buffer.from(html), 'identity') }
  return (encoding) => bodies[encoding]
}

function headOf(head: readonly string[], encoding: Encoding, length: number): string[] {
  const packing = encoding === 'identity' ? [] : ['content-encoding', encoding]
  return [...head, ...packing, 'content-length', String(length)]
}
