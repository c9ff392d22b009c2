// The floors of the house from the ground up, as src/modules.ts lists them: imports and foreign keys lead downstairs only.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const list = readFileSync(join(__dirname, 'src', 'modules.ts'), 'utf8')
const folderOf = new Map(
  [...list.matchAll(/import [{] (\w+) [}] from '#modules[/]([\w-]+)'/g)].map(([, name, folder]) => [name, folder]),
)
const floors = /FLOORS[^=]*= (\[[^]*?\n\])/.exec(list)?.[1] ?? ''
const named = [...floors.slice(1, -1).matchAll(/\[([^\]]*)\]/g)].map(([, floor]) =>
  [...floor.matchAll(/\w+/g)].map(([name]) => folderOf.get(name)),
)
if (named.flat().length !== folderOf.size || named.flat().includes(undefined))
  throw new Error('src/modules.ts imports a module that stands on no floor, or the other way round')
module.exports = named
