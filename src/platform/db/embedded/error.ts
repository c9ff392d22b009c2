/** A fault of the embedded database that a person can mend; `message` is one sentence to show them. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}

const meanings: ReadonlyArray<readonly [RegExp, (folder: string) => string]> = [
  [
    /No space left on device|Disk quota exceeded/,
    (folder) => `The disk that holds ${folder} is full: free some space, then start Rose again.`,
  ],
  [
    /Read-only file system/,
    (folder) => `The disk that holds ${folder} is read-only: make it writable, then start Rose again.`,
  ],
  [
    /could not look up effective user ID/,
    () =>
      'This account has no name on this machine, and PostgreSQL needs one to make its first files: use a named account, or set DATABASE_URL to a PostgreSQL server.',
  ],
  [
    /incompatible with server|not compatible with this version/,
    (folder) =>
      `The database in ${folder} was made by another PostgreSQL version: use the release of Rose that made it, or set DATABASE_URL.`,
  ],
  [
    /Permission denied|Operation not permitted|has wrong ownership|invalid permissions/,
    (folder) => `Rose may not use the database folder ${folder}: start it from the account that owns the folder.`,
  ],
]

/** Turns PostgreSQL's last words into one sentence for a person. `folder` is the data folder as they know it. */
export function explain(words: string, folder: string): EmbeddedPostgresError {
  const known = meanings.find(([pattern]) => pattern.test(words))
  return new EmbeddedPostgresError(
    known ? known[1](folder) : `The database in ${folder} did not start: its own account of why is in ${folder}/log.`,
    { cause: words },
  )
}
