import { Client } from 'pg'
import { startEmbedded } from './embedded.ts'

// Another Rose process for the tests: starts or adopts the server, says so, writes rows for as long as it is told to,
// saying each that was acknowledged, and stops the server in order when its input closes.
const [dataDir = '', superuserPassword = ''] = process.argv.slice(2)
const db = await startEmbedded({ dataDir, superuserPassword, log: () => undefined })
process.stdout.write(`${JSON.stringify({ pid: db.pid, adopted: db.adopted })}\n`)

const client = new Client(db.clientConfig)
let rowsWanted = false
process.stdin.on('data', () => {
  rowsWanted = true
  void writeRows()
})
process.stdin.on('end', async () => {
  if (rowsWanted) await client.end()
  await db.stop()
  process.exit(0)
})

async function writeRows(): Promise<void> {
  await client.connect()
  await client.query('create table row (n int primary key)')
  for (let n = 1; ; n++) {
    await client.query('insert into row values ($1)', [n])
    process.stdout.write(`${n}\n`)
  }
}
