import { createServer } from 'node:http'
import { start } from './journeys/exit-someone.ts'
const mode = process.argv[2]
const server = createServer((req, res) => {
  res.setHeader('cache-control', 'no-store')
  const url = req.url ?? ''
  if (url.startsWith('/clear')) { console.log('  clear asked'); res.writeHead(204, { 'clear-site-data': mode === 'img-star' ? '"*"' : '"cache"' }); return res.end() }
  if (req.method === 'POST') { req.resume(); res.writeHead(303, { location: '/next', 'clear-site-data': '"cache"' }); return res.end() }
  res.setHeader('content-type', 'text/html')
  if (url === '/next') { if (mode !== 'none') { if (mode === 'hdr') res.setHeader('clear-site-data', '"cache"') }
    return res.end(`<title>x</title><p>Thanks ${mode.startsWith('img') ? '<img alt="" src="/clear">' : ''}`) }
  res.end(`<title>x</title><form method=post autocomplete=off><input name=a id=a autocomplete=off><button id=b>Go</button></form>`)
})
server.listen(0, '127.0.0.1', async () => {
  const base = `http://localhost:${(server.address() as any).port}`
  for (const name of (process.argv[3] ?? 'Chromium').split(',')) {
    const own = await start(name as any, { script: false })
    const tab = await own.newTab()
    await tab.go(base + '/')
    await tab.type('#a', 'secret')
    await tab.press('#b')
    await new Promise((r) => setTimeout(r, 1500))
    await tab.back()
    await new Promise((r) => setTimeout(r, 1000))
    console.log(mode, name, await tab.run(() => location.pathname + ' ' + ((document.querySelector('#a') as any)?.value ?? 'no form')))
    await own.close()
  }
  server.close(); server.closeAllConnections()
})
