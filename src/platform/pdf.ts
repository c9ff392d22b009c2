import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from './pdf-fonts.ts'
import { ROOT } from './root.ts'

let compiler: NodeCompiler | null = null

/** Made at the first PDF: reading the fonts takes longer than a page does. */
function theCompiler(): NodeCompiler {
  // Its workspace is a folder of its own without files, so that a template reads nothing of this machine.
  compiler ??= NodeCompiler.create({
    workspace: join(ROOT, 'src', 'platform', 'pdf'),
    fontArgs: [{ fontPaths: fontFolders(['400Regular', '700Bold', '400Regular_Italic']) }],
  })
  return compiler
}

/**
 * A tagged PDF (PDF/UA-1) from one of our Typst templates. `template` is its path below the project's folder; `data` is
 * plain JSON that the template reads with `#let d = json(bytes(sys.inputs.data))`. Words that people typed travel as data
 * and are never read as Typst. Throws when the template has a fault (a missing title, a skipped heading, a picture without
 * words) or a letter has no shape in our font; what Typst says of it quotes the words, and the log must not.
 */
export function makePdf(template: string, data: unknown): Uint8Array {
  const typst = theCompiler()
  try {
    return typst.pdf(
      { mainFileContent: readFileSync(join(ROOT, template), 'utf8'), inputs: { data: JSON.stringify(data) } },
      { pdfStandard: 'ua-1' as never },
    )
  } catch (fault) {
    throw new Error(`no PDF could be made from ${template}`, { cause: fault })
  } finally {
    typst.evictCache(10)
  }
}
