import type { About, Ask } from '#platform/http/ask.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import type { LineVersion } from '../../rules/line-history.ts'
import type { LinesSetting } from '../../setting.ts'
import { versionsOfLine } from '../../store/help-lines.ts'

/** `version` 0: nobody has changed it since it came with the settings. */
export type FoundLine = {
  readonly line: HelpLine
  readonly version: number
  readonly versions: readonly LineVersion[]
}

/** The line of this address as it is in the database at this moment, and what became of it. */
export async function findLine(ask: Ask, { lines }: LinesSetting): Promise<FoundLine | null> {
  await lines.look(ask.tx)
  const line = lines.all().find(({ code }) => code === ask.params['line'])
  if (!line) return null
  const versions = await versionsOfLine(ask.tx, line.code)
  return { line, versions, version: versions[0]?.version ?? 0 }
}

export function aboutLine(code: string): About {
  return { kind: 'help-line', id: null, detail: { line: code } }
}
