import { basename } from 'node:path'

import type { SourceFile } from './tree.ts'

/** Files that may pass 200 lines (never 300), each with the reason why it reads better whole. */
export const longWithReason: Readonly<Record<string, string>> = {
  'src/modules/young-people/rules/duplicates.corpus.ts': 'a list of labelled pairs, read one line at a time',
  'src/urls/index.ts': 'the one list of addresses, read one line at a time',
  'tests/database/access-table.ts': 'the whole table of who may do what, read one line at a time',
}

const longest = 300
const usual = 200

/** Code too long to be read in one go, and reasons kept for files that no longer need one. */
export function longFiles(files: readonly SourceFile[], reasons = longWithReason): string[] {
  const long = files.filter(({ path }) => isCode(path)).filter(({ path, text }) => lines(text) > usualFor(path))
  const faults = long
    .filter(({ path, text }) => lines(text) > longest || !reasons[path])
    .map(({ path, text }) => `${path} has ${lines(text)} lines`)
  const idle = Object.keys(reasons).filter((path) => !long.some((file) => file.path === path))
  return [...faults, ...idle.map((path) => `${path} needs no reason to be long`)]
}

// One story of tests may be as long as the hard stop allows without giving a reason.
function usualFor(path: string): number {
  return /\.test\.tsx?$/.test(path) ? longest : usual
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|s?css)$/.test(path)
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length
}

const emptyNames = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'core', 'misc', 'shared']

/** Files and folders whose name says nothing about what is in them. */
export function emptyNamesIn(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.split('/').some((part) => emptyNames.includes(part.split('.')[0] ?? '')))
    .map(({ path }) => path)
}

/** Code files not named in small letters and hyphens. Sass wants `_` before a file that only others import. */
export function notKebab(files: readonly SourceFile[]): string[] {
  const name = /^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:[cm]?[jt]sx?|s?css)$/
  return files
    .filter(({ path }) => isCode(path) && !basename(path).startsWith('.') && !name.test(basename(path)))
    .map(({ path }) => path)
}

/** Numbers that two decisions in docs/adr share, and files there without a number. */
export function adrNumberFaults(files: readonly SourceFile[]): string[] {
  const names = files
    .map(({ path }) => path)
    .filter((path) => path.startsWith('docs/adr/') && !/(?:template|README)\.md$/.test(path))
  const numbers = names.map((path) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])
  return names.filter((_, i) => numbers[i] === undefined || numbers.indexOf(numbers[i]) !== i)
}

/** npm scripts that README.md does not mention. */
export function scriptsMissingFromReadme(files: readonly SourceFile[]): string[] {
  const textOf = (path: string) => files.find((file) => file.path === path)?.text
  const { scripts = {} } = JSON.parse(textOf('package.json') ?? '{}') as { scripts?: Record<string, string> }
  const readme = textOf('README.md') ?? ''
  return Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?(?:-s )?${name}(?![\\w-])`).test(readme))
}
