import type { ICruiseResult } from 'dependency-cruiser'

import { isOurs } from './walls.ts'

const opening = `# Who imports whom

Made by \`npm run map\` from the imports themselves; a test fails when it is out of date. Arrows go from the one that
imports to the one imported. Every module also stands on \`platform\` and \`ui\`; those arrows are left out.
`

/**
 * The picture of the house: its modules, the roof above them and the ground below.
 * @returns the whole text of docs/map.md; the same imports always give the same text
 */
export function drawMap({ modules }: ICruiseResult): string {
  const ours = modules.filter(isOurs).filter((module) => !isTest(module.source))
  const rooms = [...new Set(ours.map((module) => roomOf(module.source)))].sort()
  const arrows = ours.flatMap((module) =>
    module.dependencies
      .filter((dependency) => dependency.resolved.startsWith('src/'))
      .map((dependency) => [roomOf(module.source), roomOf(dependency.resolved)] as const)
      .filter(([from, to]) => from !== to && !isGround(to))
      .map(([from, to]) => `  ${id(from)} --> ${id(to)}`),
  )
  const lines = [...rooms.map((room) => `  ${id(room)}[${room}]`), ...[...new Set(arrows)].sort()]
  return `${opening}\n\`\`\`mermaid\nflowchart TD\n${lines.join('\n')}\n\`\`\`\n`
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function roomOf(path: string): string {
  const [, floor = '', room = ''] = path.split('/')
  if (floor === 'modules' && room.includes('.') === false) return room
  return floor.includes('.') ? 'roof' : floor
}

function isGround(room: string): boolean {
  return room === 'platform' || room === 'ui'
}

// A name such as `end` means something to the drawing tool; a prefix keeps ours apart.
function id(room: string): string {
  return `room_${room.replaceAll('-', '_')}`
}
