/** How far the chain reached, and its last value in hex: whoever keeps a copy elsewhere can tell that it was rewritten. */
export type Anchor = { readonly link: number; readonly chain: string; readonly madeAt: Date }

/** One line, which is read again with {@link readAnchors}, alone or anywhere in a file of kept mails. */
export function anchorLine({ link, chain, madeAt }: Anchor): string {
  return `rose-anchor ${madeAt.toISOString()} link ${link} chain ${chain}`
}

const LINE = /\brose-anchor (\d{4}-\d\d-\d\dT[\d:.]+Z) link (\d{1,15}) chain ([0-9a-f]{64})\b/g

/** Every anchor of a text, whatever else stands in it. A mail program may have broken the line. */
export function readAnchors(text: string): Anchor[] {
  return [...text.replaceAll(/[>\s]+/g, ' ').matchAll(LINE)]
    .map(([, at = '', link, chain = '']) => ({ link: Number(link), chain, madeAt: new Date(at) }))
    .filter(({ madeAt }) => !Number.isNaN(madeAt.getTime()))
}

/** In the order of the chain; of two with the same link and value, one. */
export function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const known = new Map(anchors.map((anchor) => [`${anchor.link} ${anchor.chain}`, anchor]))
  return [...known.values()].toSorted((a, b) => a.link - b.link)
}
