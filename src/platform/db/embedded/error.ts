/** A fault of the embedded database that a person can mend; `message` is one sentence to show them. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}

type Sentence = (folder: string) => string
const full: Sentence = (folder) => `The disk that holds ${folder} is full: free some space, then start Rose again.`
const readOnly: Sentence = (folder) =>
  `The disk that holds ${folder} is read-only: make it writable, then start Rose again.`
const forbidden: Sentence = (folder) =>
  `Rose may not use the database folder ${folder}: start it from the account that owns the folder.`
const otherVersion: Sentence = (folder) =>
  `The database in ${folder} was made by another PostgreSQL version: use the release of Rose that made it, or set DATABASE_URL.`
const inTheWay: Sentence = (folder) =>
  `${folder} cannot be the database folder, because a file is in its place: move it, or choose another ROSE_DATA.`
const mounted: Sentence = (folder) => `${folder} is a mount point: mount its parent folder in its place.`
const nameless: Sentence = () =>
  'This account has no name on this machine, and PostgreSQL needs one to make its first files: use a named account, or set DATABASE_URL to a PostgreSQL server.'

const wordsOfPostgres: ReadonlyArray<readonly [RegExp, Sentence]> = [
  [/No space left on device|Disk quota exceeded|Check free disk space/, full],
  [/Read-only file system/, readOnly],
  [/could not look up effective user ID/, nameless],
  [/incompatible with server|not compatible with this version/, otherVersion],
  [/Permission denied|Operation not permitted|has wrong ownership|invalid permissions/, forbidden],
]
const codesOfTheSystem = new Map<unknown, Sentence>([
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['EROFS', readOnly],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['ENOTDIR', inTheWay],
  ['EEXIST', inTheWay],
  ['EBUSY', mounted],
])

/** Turns PostgreSQL's last words into one sentence for a person. `folder` is the data folder as they know it. */
export function explain(words: string, folder: string): EmbeddedPostgresError {
  const sentence = wordsOfPostgres.find(([pattern]) => pattern.test(words))?.[1]
  const otherwise = `The database in ${folder} did not start: its own account of why is in ${folder}/log.`
  return new EmbeddedPostgresError(sentence?.(folder) ?? otherwise, { cause: words })
}

/** The sentence for a fault of the file system; any other fault comes back as it is. */
export function sentenceFor(fault: unknown, folder: string): unknown {
  const sentence = fault instanceof Error && 'code' in fault && codesOfTheSystem.get(fault.code)
  return sentence ? new EmbeddedPostgresError(sentence(folder), { cause: fault }) : fault
}

/** Whether a new server was kept out by another that still has the folder: a moment later it may be gone, or ready. */
export function isHeldByAnother(words: string): boolean {
  return /lock file "postmaster[.]pid" (already exists|is empty)|pre-existing shared memory block/.test(words)
}
