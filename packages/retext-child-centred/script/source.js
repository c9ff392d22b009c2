// Reads the data folder of one language. Used by the generator and by the tests, never by the plugin itself.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export const folder = fileURLToPath(new URL('../data/en-GB/', import.meta.url))

/**
 * @typedef {import('../lib/compile.js').RuleSource & {
 *   row?: number, title: string, fine: string, source: string, note?: string }} FullRule
 */

/** @returns {{ rules: FullRule[], lists: Record<string, string[]>, context: Record<string, string[]> }} */
export function readSource() {
  /** @type {FullRule[]} */
  const rules = []
  /** @type {Record<string, string[]>} */
  const lists = {}
  /** @type {Record<string, string[]>} */
  let context = {}
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()) {
    const data = dataIn(name)
    if (name === 'context.yml') context = data
    else if (name.startsWith('lists')) Object.assign(lists, data)
    else rules.push(...(data ?? []))
  }
  return { rules: rules.sort(byRow), lists: texts(lists), context }
}

/** @param {string} name */
function dataIn(name) {
  try {
    return parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    throw new Error(`${name} cannot be read: ${/** @type {Error} */ (error).message}`, { cause: error })
  }
}

/** @param {FullRule} a @param {FullRule} b */
function byRow(a, b) {
  return (a.row ?? 1_000) - (b.row ?? 1_000)
}

/** A list may name numbers. @param {Record<string, unknown[]>} lists */
function texts(lists) {
  return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, words.map(String)]))
}
