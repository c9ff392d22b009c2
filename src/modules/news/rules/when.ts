import type { Deed, Words } from './item.ts'

/** Where a version of an item stands by itself, whatever visitors see meanwhile. */
export type Standing = 'not on the site' | 'planned' | 'on the site'

export function standingOf(publishAt: Date | null, now: Date): Standing {
  if (publishAt === null) return 'not on the site'
  return publishAt.getTime() > now.getTime() ? 'planned' : 'on the site'
}

type Save = { readonly deed: Deed; readonly words: Pick<Words, 'publishAt'>; readonly at: Date }

/** A save that leaves what visitors see as it is: a draft, or a plan. Taken off is taken off. */
export function waits({ deed, words: { publishAt }, at }: Save): boolean {
  return deed !== 'taken off' && (publishAt === null || publishAt.getTime() > at.getTime())
}

/** The name of an item in its address, made from its title. It never changes: people have kept it. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  const trimmed = plain.replace(/^-/, '').replace(/-$/, '')
  // "new" is the address of the form.
  return trimmed === '' || trimmed === 'new' ? 'news' : trimmed
}

/** The same when another item has it already. */
export function nthSlug(slug: string, n: number): string {
  return n === 1 ? slug : `${slug}-${n}`
}

/** When an item last changed for its readers. */
export function updatedAt({ publishAt, changedAt }: { publishAt: Date; changedAt: Date }): Date {
  return changedAt.getTime() > publishAt.getTime() ? changedAt : publishAt
}
