import { runTool } from './programs.ts'
import { readImports, wallFaults } from './walls.ts'

/** A ready-made checker of the whole tree. `check` gives an empty text when all is well, else what is wrong. */
export type Tool = { name: string; check: () => Promise<string> }

/** The checkers, run one by one by `npm run check` and as tests by `npm test`. */
export const tools: readonly Tool[] = [
  { name: 'types', check: () => complaints('typescript/bin/tsc', ['-p', '.', '--pretty', 'false']) },
  {
    name: 'package',
    check: () => complaints('typescript/bin/tsc', ['-p', 'packages/retext-child-centred', '--pretty', 'false']),
  },
  { name: 'lint', check: () => complaints('oxlint/bin/oxlint', ['--deny-warnings', '--format=unix']) },
  { name: 'format', check: () => complaints('@biomejs/biome/bin/biome', ['check', '--colors=off', '.']) },
  { name: 'walls', check: async () => wallFaults(await readImports()).join('\n') },
  { name: 'unused', check: () => complaints('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']) },
]

async function complaints(program: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runTool(program, args)
  return code === 0 ? '' : `${stdout}${stderr}`.trim() || `${program} ended with ${code}`
}
