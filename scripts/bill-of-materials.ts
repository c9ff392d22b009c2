import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askNpm } from './npm.ts'
import { root } from './root.ts'

type Licence = { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string }
export type Component = { readonly name: string; readonly version: string; readonly licenses?: readonly Licence[] }
type Ref = { readonly ref: string; readonly dependsOn?: readonly string[] }
/** A CycloneDX list of everything that runs in Rose, as far as is read here. */
export type Bill = {
  readonly bomFormat: string
  readonly specVersion: string
  readonly components: readonly Component[]
  readonly dependencies?: readonly Ref[]
}
type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>> }

/** What npm knows of all that is installed to run Rose, tools left out. */
export async function billOfMaterials(): Promise<Bill> {
  const { code, stdout, stderr } = await askNpm(['sbom', '--sbom-format=cyclonedx'])
  if (code !== 0) throw new Error(`npm could not list the parts: ${stderr.trim().split('\n')[0]}`)
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  return withoutTools(JSON.parse(stdout) as Bill, lock)
}

/** npm's own `--omit=dev` leaves out whatever a tool needs as well, such as what reads our settings; the lock file knows better. */
export function withoutTools(bill: Bill, { packages }: Lock): Bill {
  const running = new Set(
    Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && dev !== true)
      .map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`),
  )
  const components = bill.components.filter(({ name, version }) => running.has(`${name}@${version}`))
  const refs = (bill.dependencies ?? [])
    .filter(({ ref }, first) => first === 0 || running.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((part) => running.has(part)) }))
  return { ...bill, components, dependencies: refs }
}

/** Licences whose parts may be given on within a program under AGPL-3.0-or-later. OFL: letters that lie beside it. */
const COMPATIBLE = new Set([
  '0BSD',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
])

/** One line for each part that is missing from the list, or that has no licence that agrees with ours. */
export function billFaults(bill: Bill, dependencies: Readonly<Record<string, string>>): string[] {
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`))
  const missing = Object.entries(dependencies)
    .map(([name, version]) => `${name}@${version}`)
    .filter((part) => !listed.has(part))
  const wrong = bill.components.filter((part) => !agrees(expressionOf(part)))
  return [
    ...missing.map((part) => `${part} is not in the list`),
    ...wrong.map((part) => `${part.name}@${part.version} has the licence ${expressionOf(part) || 'of nobody'}`),
  ]
}

function expressionOf({ licenses = [] }: Component): string {
  return licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ')
}

/** An SPDX expression of AND, OR and brackets: of an OR one must agree, of an AND all. */
export function agrees(expression: string): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? []
  let at = 0
  const one = (): boolean => {
    const word = words[at++]
    if (word !== '(') return word !== undefined && COMPATIBLE.has(word)
    const inside = either()
    return words[at++] === ')' && inside
  }
  const all = (): boolean => {
    let right = one()
    while (words[at] === 'AND') {
      at += 1
      right = one() && right
    }
    return right
  }
  const either = (): boolean => {
    let right = all()
    while (words[at] === 'OR') {
      at += 1
      right = all() || right
    }
    return right
  }
  return either() && at === words.length
}
