import type { Command } from './command.ts'

/** All commands, each with its example. */
export function overview(commands: readonly Command[]): string[] {
  const lines = commands.flatMap((command) => [
    '',
    `  ${usage(command)}`,
    `      ${command.about}`,
    `      ${command.example}`,
  ])
  return ['The operator’s tool of Rose: bin/rose COMMAND', ...lines]
}

/** One command with its options. */
export function helpOf(command: Command): string[] {
  const options = Object.entries(command.options).map(([name, { kind, about }]) => `  ${written(name, kind)}  ${about}`)
  return [usage(command), command.about, ...options, `Example: ${command.example}`]
}

function usage({ words, takes, options }: Command): string {
  const optional = Object.entries(options).map(([name, { kind }]) => `[${written(name, kind)}]`)
  return ['bin/rose', words, ...takes, ...optional].join(' ')
}

function written(name: string, kind: 'flag' | 'value'): string {
  return kind === 'flag' ? `--${name}` : `--${name} ${name.toUpperCase()}`
}
