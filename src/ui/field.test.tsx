import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { blankEntry, type Entry, Field, FormErrors } from './field.tsx'
import { type Element, type Node, treeOf } from './fixture-tree.ts'
import { Form } from './form.tsx'

const entry: Entry = {
  values: {
    school: 'Brambleford High',
    why: 'She told me\nherself',
    contact: 'text',
    aware: ['parent', 'self'],
    'born-day': '3',
    'born-month': '15',
    'born-year': '2010',
    county: 'north',
  },
  errors: [
    { field: 'school', message: 'Tell us the school' },
    { field: 'why', message: 'Tell us why now' },
    { field: 'contact', message: 'Choose a way' },
    { field: 'aware', message: 'Choose who knows' },
    { field: 'born', message: 'The month must be 1 to 12', parts: ['month'] },
    { field: 'county', message: 'Choose a part of the county' },
    { field: 'paper', message: 'The file is too large' },
  ],
}
const fields = (given: Entry) => (
  <>
    <FormErrors entry={given} />
    <Field entry={given} name="school" label="School" hint="The one on the register" />
    <Field entry={given} name="why" as="textarea" writtenBy="us" label="Why now?" heading />
    <Field
      entry={given}
      name="contact"
      as="radios"
      label="Safe way"
      items={[
        { value: 'call', text: 'Call' },
        { value: 'text', text: 'Text' },
      ]}
    />
    <Field
      entry={given}
      name="aware"
      as="checkboxes"
      label="Who knows?"
      items={[
        { value: 'self', text: 'She does' },
        { value: 'parent', text: 'A parent' },
      ]}
    />
    <Field entry={given} name="born" as="date" label="Date of birth" />
    <Field entry={given} name="county" as="select" label="Where" items={[{ text: 'North', value: 'north' }]} />
    <Field entry={given} name="paper" as="file" label="Screening" />
  </>
)

function elementsIn(nodes: Node[]): Element[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node.children)]))
}

describe('Field', () => {
  const elements = elementsIn(treeOf(render(fields(entry))))
  const byId = (id: string) => elements.find((element) => element.attributes['id'] === id)

  it('is reached by its line of the error summary', () => {
    const targets = elements
      .filter(({ tag }) => tag === 'a')
      .map(({ attributes }) => attributes['href']?.slice(1) ?? '')
    expect(targets).toEqual(['school', 'why', 'contact', 'aware', 'born-month', 'county', 'paper'])
    for (const target of targets) expect(['input', 'textarea', 'select']).toContain(byId(target)?.tag)
  })

  it('keeps every word that was typed', () => {
    expect(byId('school')?.attributes['value']).toBe('Brambleford High')
    expect(byId('why')?.children).toEqual(['She told me\nherself'])
    const checked = elements
      .filter(({ attributes }) => 'checked' in attributes)
      .map(({ attributes }) => attributes['value'])
    expect(checked).toEqual(['text', 'self', 'parent'])
    expect(['day', 'month', 'year'].map((part) => byId(`born-${part}`)?.attributes['value'])).toEqual([
      '3',
      '15',
      '2010',
    ])
    expect(elements.find(({ attributes }) => 'selected' in attributes)?.attributes['value']).toBe('north')
  })

  it('is described by its hint and its error, and both are there', () => {
    const described = elements.flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? [])
    expect(described).toEqual([
      'school-hint',
      'school-error',
      'why-error',
      'contact-error',
      'aware-error',
      'born-error',
      'county-error',
      'paper-error',
    ])
    for (const id of described) expect(byId(id)).toBeDefined()
  })

  it('marks only the part of a date that is at fault', () => {
    const marked = elements.filter(({ attributes }) =>
      attributes['class']?.includes('date-input__input govuk-input--error'),
    )
    expect(marked.map(({ attributes }) => attributes['id'])).toEqual(['born-month'])
  })

  it('gives no id to two elements', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says nothing of faults on a blank form', () => {
    expect(render(fields(blankEntry))).not.toMatch(/error/)
  })
})

describe('Form', () => {
  it('carries its token', () => {
    expect(render(<Form action="/refer" csrf="t0ken" />)).toContain('<input type="hidden" name="_csrf" value="t0ken"/>')
  })
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'refuses to send to %s',
    (action) => {
      expect(() => render(<Form action={action} csrf="t0ken" />)).toThrow('this site')
    },
  )
  it('refuses to post without a token', () => {
    expect(() => render(<Form action="/refer" />)).toThrow('token')
  })
})
