import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'

const hostile = `<script>alert(1)</script><img src=x onerror="go()">'&`

describe('what people type is shown, never run', () => {
  it('is escaped as text', () => {
    expect(renderToString(<p>{hostile}</p>)).not.toMatch(/<(?:script|img)/)
  })

  it('cannot leave an attribute', () => {
    const html = renderToString(<input value={`" onfocus="go()" x="`} />)
    expect(html).not.toMatch(/"\s*onfocus=/)
    expect(html).toContain('&quot;')
  })

  it('is kept whole', () => {
    const html = renderToString(<textarea>{hostile}</textarea>)
    const back = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    expect(back).toContain(hostile)
  })
})
