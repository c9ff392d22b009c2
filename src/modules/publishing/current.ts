import { type Content, readPage, type Written } from '#modules/site'
import { lastBegun } from '#platform/last-begun.ts'
import type { Tx } from '#platform/tx.ts'
import type { CurrentPages, Wrong } from './extension.ts'
import { cameBefore } from './rules/on-the-site.ts'
import { everyVersion, findSource, type VersionLine } from './store/versions.ts'

type Shown = { readonly id: string; readonly version: number; readonly written: Written; readonly wrong: Wrong | null }

export function currentPages(starting: Content): CurrentPages {
  const shown = new Map<string, Shown>()
  /** Of each page the version that should be on the site, whether a page can be made of it or not. */
  const wanted = new Map<string, string>()
  let turns = 0
  const begin = lastBegun()
  const show = (path: string, next: Shown | null) => {
    if (next) shown.set(path, next)
    else shown.delete(path)
    turns++
  }
  return {
    starting,
    get: (path) => shown.get(path)?.written ?? starting.get(path),
    mark: (path) => shown.get(path)?.id ?? '',
    version: (path) => shown.get(path)?.version ?? 0,
    wrong: (path) => shown.get(path)?.wrong ?? null,
    turn: () => turns,
    look: async (tx, now) => {
      const isNewest = begin()
      const saved = Map.groupBy(await everyVersion(tx), ({ path }) => path)
      if (!isNewest()) return
      for (const path of starting.keys()) {
        const came = cameBefore(saved.get(path) ?? [], now).toReversed()
        const key = came[0]?.id ?? ''
        if ((wanted.get(path) ?? '') === key) continue
        show(path, await firstGood(tx, path, came, starting))
        wanted.set(path, key)
      }
    },
  }
}

/** The newest of these that can still be drawn; the starting words, where the newest cannot and nothing older either. */
async function firstGood(tx: Tx, path: string, came: readonly VersionLine[], starting: Content): Promise<Shown | null> {
  let wrong: Wrong | null = null
  for (const { id, version } of came) {
    const read = readPage(path, (await findSource(tx, path, version)) ?? '')
    if (!('faults' in read)) return { id: wrong ? `${id} for ${wrong.version}` : id, version, written: read, wrong }
    wrong ??= { version, faults: read.faults }
  }
  const written = starting.get(path)
  return wrong && written ? { id: `starting for ${wrong.version}`, version: 0, written, wrong } : null
}
