import { basename } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const A_YEAR = 'public, max-age=31536000, immutable'
const PACKED = /\.(?:br|gz)$/

/**
 * Built files. Their names carry a hash, so a browser may keep them; but not those that pages for young people carry
 * (`fleeting`, by their addresses). Whoever looks through a phone would find them there for a year, and one is carried by
 * a single page: it would say that somebody asked us to call.
 */
export async function addAssets(
  app: FastifyInstance,
  folder: string | null,
  fleeting: readonly string[],
): Promise<void> {
  if (folder === null) return
  const isFleeting = new Set(fleeting.map((address) => basename(address)))
  await app.register(files, {
    root: folder,
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', isFleeting.has(basename(path).replace(PACKED, '')) ? 'no-store' : A_YEAR),
    preCompressed: true,
  })
}
