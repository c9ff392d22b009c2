/** One saved version of a page, without its words. */
export type VersionFacts = {
  readonly path: string
  readonly version: number
  /** Null: a draft. */
  readonly publishAt: Date | null
  readonly madeAt: Date
}

/** Where a page stands: which version is on the site (null: the starting words), and what is newer than that. */
export type Standing<V extends VersionFacts> = {
  readonly onSite: V | null
  /** The newest version, where it waits: a draft, or planned for a day. */
  readonly waiting: V | null
}

/**
 * Of the versions of one page, the oldest first: those that have been on the site, the one that is now the last. A version
 * is on the site from its moment on. One that was still planned when another was saved never comes: the newest save alone
 * says what is planned.
 */
export function cameBefore<V extends VersionFacts>(versions: readonly V[], now: Date): V[] {
  return versions.filter(({ publishAt }, i) => {
    if (publishAt === null || publishAt > now) return false
    const next = versions[i + 1]
    return next === undefined || publishAt <= next.madeAt
  })
}

/** The plan that this save put aside: it was still to come, and never comes by itself now. Null: there was none. */
export function putAsideBy<V extends VersionFacts>(versions: readonly V[], version: number): V | null {
  const at = versions.findIndex((one) => one.version === version)
  const [before, save] = [versions[at - 1], versions[at]]
  return before?.publishAt && save && before.publishAt > save.madeAt ? before : null
}

export function standingOf<V extends VersionFacts>(versions: readonly V[], now: Date): Standing<V> {
  const onSite = cameBefore(versions, now).at(-1) ?? null
  const newest = versions.at(-1) ?? null
  return { onSite, waiting: newest === onSite ? null : newest }
}
