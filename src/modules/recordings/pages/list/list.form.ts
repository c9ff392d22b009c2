import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Form, Upload } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import {
  KINDS,
  type Kind,
  LARGEST,
  languageFor,
  MOST_IN_ALL,
  type New,
  sizeWords,
  typeFor,
} from '../../rules/recording.ts'
import type { PageNow } from '../../setting.ts'

export type ReadRecording = Omit<New, 'by' | 'at'>

const FILE: Readonly<Record<Kind, string>> = {
  sound: 'Choose an MP3, M4A, OGG or OPUS file of at most 8 MB for a page read aloud. Nothing was kept of this one.',
  sign: 'Choose an MP4 or WEBM file of at most 24 MB for a page that is signed. Nothing was kept of this one.',
}

/** What was sent, or what speaks against it. A file is what its content says it is, whatever it is called. */
export async function readRecording(
  form: Form,
  { pages, inAll }: { pages: readonly PageNow[]; inAll: number },
): Promise<{ recording: ReadRecording | null; entry: Entry }> {
  const read = new Reading(form)
  const path = read.text('page', { missing: 'Choose which page it says.' })
  const kindText = read.text('kind', { missing: 'Choose whether it is read aloud or signed.' })
  const code = read.text('language')
  const note = read.text('note', { most: 500 })
  const page = pages.find((one) => one.path === path)
  if (path !== '' && !page) read.fault('page', 'Choose which page it says.')
  const kind = KINDS.find((one) => one === kindText)
  if (kindText !== '' && !kind) read.fault('kind', 'Choose whether it is read aloud or signed.')
  const language = kind ? languageFor(kind, code) : null
  if (kind && !language) read.fault('language', 'Choose the language that is spoken.')
  if (!form.all('exact').includes('yes'))
    read.fault('exact', 'Listen to it beside the page first, and tick that it says exactly these words.')
  const upload = form.uploads.find(({ name }) => name === 'file')
  const type = kind ? await typeOf(kind, upload) : null
  if (kind && !type) read.fault('file', FILE[kind])
  if (!kind && !upload) read.fault('file', 'Choose the file.')
  if (upload && inAll + upload.bytes.length > MOST_IN_ALL)
    read.fault('file', `All files together may have ${sizeWords(MOST_IN_ALL)}. Throw away one that is not used first.`)
  if (!read.isGood || !page || !kind || !language || !type || !upload) return { recording: null, entry: read.entry }
  const { words, reviewedOn } = page
  const { bytes } = upload
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { recording: { page: path, kind, language, type, sha256, words, reviewedOn, note, bytes }, entry: read.entry }
}

async function typeOf(kind: Kind, upload: Upload | undefined): Promise<string | null> {
  if (!upload || upload.bytes.length === 0 || upload.bytes.length > LARGEST[kind]) return null
  return typeFor(kind, (await fileTypeFromBuffer(upload.bytes))?.mime)
}
