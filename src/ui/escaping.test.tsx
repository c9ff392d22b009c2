import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Input } from './input.tsx'
import { attributesOf } from './markup.ts'
import { Tag } from './tag.tsx'
import { Textarea } from './textarea.tsx'
import { trustedHtml, trustedStyle } from './trusted-html.tsx'

const attack = '"><script>alert(1)</script>'

describe('words from outside', () => {
  it('are escaped as text, as children, as a value and in an attribute', () => {
    const html = render(
      <>
        <Tag text={attack} />
        <Tag>{attack}</Tag>
        <Input
          name="a"
          label={attack}
          hint={attack}
          errorMessage={attack}
          value={attack}
          attributes={{ title: attack }}
        />
        <Textarea name="b" writtenBy="us" label="b" value={attack} />
      </>,
    )
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script>/g)).toHaveLength(8)
  })

  it('cannot pass for trusted markup by having its shape', () => {
    const shaped = JSON.parse(JSON.stringify(trustedHtml('<script>alert(1)</script>')))
    expect(render(<Tag>{shaped}</Tag>)).toBe('<strong class="govuk-tag"></strong>')
  })

  it('keep a first blank line in a text box', () => {
    expect(render(<Textarea name="b" writtenBy="us" value={'\nsecond line'} />)).toContain(
      '>\n\nsecond line</textarea>',
    )
  })
})

describe('trusted markup', () => {
  it('stands as written, with no element of its own', () => {
    expect(render(<Tag html={trustedHtml('<em>New</em>')} />)).toBe('<strong class="govuk-tag"><em>New</em></strong>')
  })

  it('may not end the style block early', () => {
    expect(() => trustedStyle('a{}</STYLE><script>')).toThrow('style')
    expect(render(trustedStyle('a>b{content:"&"}'))).toBe('<style>a>b{content:"&"}</style>')
  })
})

describe('attributes', () => {
  it.each(['onclick', 'ONLOAD', 'style'])('refuse %s', (name) => {
    expect(() => attributesOf({ [name]: 'x' })).toThrow('not allowed')
  })
})
