import type { ICruiseResult } from 'dependency-cruiser'

import { isOurs } from './walls.ts'

const opening = `# Who imports whom

Made by \`npm run map\` from the imports themselves; a test fails when it is out of date. Arrows go from the one that
imports to the one imported. Left out: what everybody stands on (\`platform\`, \`ui\`, \`urls\`, the shape of a module in
\`app\`, the extension points), and every arrow that a longer way through other rooms says already.
`

type Arrow = readonly [from: string, to: string]

/**
 * The picture of the house: its modules and what puts them together.
 * @returns the whole text of docs/map.md; the same imports always give the same text
 */
export function drawMap({ modules }: ICruiseResult): string {
  const arrows = shortest(
    modules
      .filter(isOurs)
      .filter((module) => !isTest(module.source))
      .flatMap(arrowsOf),
  )
  const lines = arrows.map(([from, to]) => `  ${box(from)} --> ${box(to)}`)
  return `${opening}\n\`\`\`mermaid\nflowchart TD\n${[...new Set(lines)].sort().join('\n')}\n\`\`\`\n`
}

function arrowsOf({ source, dependencies }: ICruiseResult['modules'][number]): Arrow[] {
  return dependencies
    .filter(({ resolved }) => resolved.startsWith('src/') && !isForAll(resolved))
    .map(({ resolved }): Arrow => [roomOf(source), roomOf(resolved)])
    .filter(([from, to]) => from !== to)
}

/** Without the arrows whose end is reached through other rooms as well. */
function shortest(arrows: readonly Arrow[]): Arrow[] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of arrows) next.set(from, (next.get(from) ?? new Set()).add(to))
  const reaches = (from: string, to: string, met = new Set<string>()): boolean => {
    if (met.has(from)) return false
    met.add(from)
    return [...(next.get(from) ?? [])].some((one) => one === to || reaches(one, to, met))
  }
  return arrows.filter(
    ([from, to]) => ![...(next.get(from) ?? [])].some((one) => one !== to && reaches(one, to, new Set([from]))),
  )
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function isForAll(path: string): boolean {
  return /^src\/(?:platform|ui|urls)\/|^src\/modules\/[^/]+\/extension\.ts$|^src\/app\/module\.ts$/.test(path)
}

function roomOf(path: string): string {
  const [, folder = '', room = ''] = path.split('/')
  return folder === 'modules' ? room : folder
}

// A name such as `end` means something to the drawing tool; a prefix keeps ours apart.
function box(room: string): string {
  return `room_${room.replaceAll(/[-.]/g, '_')}[${room}]`
}
