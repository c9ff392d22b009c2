import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/**
 * The fonts of our PDFs, each a package of `@expo-google-fonts` under the SIL Open Font Licence. The first draws everything
 * it has letters for; the next ones only what those before them have not. What none has is named before anything is printed
 * (`pdf-letters.ts`), so a further script is one package and one line here.
 */
const FONTS = [
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-bengali',
  'noto-sans-devanagari',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-hebrew',
] as const

type Face = '400Regular' | '700Bold' | '400Regular_Italic'

/** The folders of these faces, of each font that has them. */
export function fontFolders(faces: readonly Face[]): string[] {
  return FONTS.flatMap((font) =>
    faces.map((face) => join(ROOT, 'node_modules', '@expo-google-fonts', font, face)),
  ).filter((folder) => existsSync(folder))
}

/** The files of one face, one a font. */
export function fontFiles(face: Face): string[] {
  return fontFolders([face]).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => join(folder, name)),
  )
}
