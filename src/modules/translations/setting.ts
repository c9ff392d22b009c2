import type { CurrentPages, DrawPublic } from '#modules/publishing'
import type { New } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { CurrentTranslations } from './current.ts'

export type Setting = {
  readonly organisation: Organisation
  readonly words: CurrentPages
  readonly translations: CurrentTranslations
  readonly lines: LinesNow
  readonly latest: New
  readonly drawPublic: DrawPublic
}
