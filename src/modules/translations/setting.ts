import type { CurrentPages, DrawPublic } from '#extension/publishing'
import type { New } from '#extension/site'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { CurrentTranslations } from './extension.ts'

export type Setting = {
  readonly organisation: Organisation
  readonly words: CurrentPages
  readonly translations: CurrentTranslations
  readonly lines: LinesNow
  readonly latest: New
  readonly drawPublic: DrawPublic
}
