import { Client, type ClientConfig } from 'pg'

/**
 * One held connection that says "this process uses the server". The system ends it with the process, however that
 * dies, so there is no lease file to go stale; and its end tells at once that the server has died.
 */
export type Lease = {
  /** Settles when the connection ends, for whatever reason. */
  lost: Promise<void>
  isLost: () => boolean
  /** Gives the lease up, and answers whether nobody else holds one: then nobody can take one any more. */
  wasLast: () => Promise<boolean>
  end: () => Promise<void>
}

// Any number will do, so long as every release of Rose uses the same.
const lock = 7673_001

/** `leaving`: somebody is about to stop the server. Throws pg's error when the server does not answer in `patience` ms. */
export async function takeLease(config: ClientConfig, patience: number): Promise<Lease | 'leaving'> {
  const client = new Client({
    ...config,
    application_name: 'rose lease',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  let gone = false
  client.on('error', () => undefined) // its end tells the same
  const lost = new Promise<void>((done) => client.once('end', done)).then(() => {
    gone = true
  })
  try {
    await client.connect()
    await client.query("set idle_session_timeout = 0; set statement_timeout = '5s'")
    if (!(await granted(client, `pg_try_advisory_lock_shared(${lock})`))) {
      await client.end()
      return 'leaving'
    }
  } catch (fault) {
    void client.end().catch(() => undefined) // never answered: nothing to wait for
    throw fault
  }
  const { unref } = client as Client & { unref: () => void } // missing from its types
  unref.call(client) // a command that is done must not hang on it
  return { lost, isLost: () => gone, wasLast: () => wasLast(client), end: () => client.end() }
}

// Letting go of the shared lock before asking for the whole makes it sure that of several leaving at once one is last.
async function wasLast(client: Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${lock})`)
  return granted(client, `pg_try_advisory_lock(${lock})`)
}

async function granted(client: Client, call: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select ${call} as granted`)
  return rows[0]?.granted === true
}
