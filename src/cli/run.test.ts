import { describe, expect, test } from 'vitest'
import { type Command, Fault, type Given } from './command.ts'
import { commands } from './commands.ts'
import { run } from './run.ts'

const given: Given[] = []
const paint: Command = {
  words: 'paint boat',
  about: 'paints a boat',
  example: 'bin/rose paint boat tern.txt --colour red',
  takes: ['BOAT'],
  options: { colour: { kind: 'value', about: 'which' }, twice: { kind: 'flag', about: 'two coats' } },
  run: async (got, voice) => {
    given.push(got)
    if (got.words[0] === 'leaky') throw new Fault('The boat leaks.')
    if (got.words[0] === 'row')
      throw Object.assign(new Error('Key (name)=(Wren Applegarth) exists'), { severity: 'ERROR', code: '23505' })
    voice.out('painted')
    return 0
  },
}
const say = async (...typed: string[]) => {
  const said = { out: [] as string[], err: [] as string[] }
  const voice = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line) }
  return { code: await run(typed, [paint], voice as never), out: said.out.join('\n'), err: said.err.join('\n') }
}

describe('what the operator types', () => {
  test('a command gets its words and options, in any order', async () => {
    for (const typed of [
      ['tern', '--colour', 'red', '--twice'],
      ['--twice', '--colour=red', 'tern'],
    ]) {
      expect(await say('paint', 'boat', ...typed)).toEqual({ code: 0, out: 'painted', err: '' })
      expect(given.at(-1)).toEqual({ words: ['tern'], flags: new Set(['twice']), values: new Map([['colour', 'red']]) })
    }
  })

  test.each([
    [[], 'Say what to do'],
    [['sink'], 'There is no such command'],
    [['paint'], 'There is no such command'],
    [['paint', 'boat'], 'takes BOAT'],
    [['paint', 'boat', 'a', 'b'], 'takes BOAT'],
    [['paint', 'boat', 'a', '--size', '3'], '--size is not an option'],
    [['paint', 'boat', 'a', '--constructor'], '--constructor is not an option'],
    [['paint', 'boat', 'a', '--colour'], '--colour wants a word'],
    [['paint', 'boat', 'a', '--twice=2'], '--twice takes no word'],
  ])('%j is wrong usage: one sentence, exit 2, nothing on stdout', async (typed, why) => {
    const { code, out, err } = await say(...typed)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(why)
    expect(err).not.toContain('\n')
  })

  test('a fault is one sentence and exit 1; the database’s own words are not repeated', async () => {
    expect(await say('paint', 'boat', 'leaky')).toEqual({ code: 1, out: '', err: 'The boat leaks.' })
    const { code, err } = await say('paint', 'boat', 'row')
    expect(code).toBe(1)
    expect(err).toContain('23505')
    expect(err).not.toContain('Wren')
  })

  test('help has an example of each command, and of one', async () => {
    const { code, out } = await say('--help')
    expect([code, out.includes(paint.example)]).toEqual([0, true])
    expect((await say('paint', 'boat', '--help')).out).toContain('--colour COLOUR')
    for (const { words, example } of commands) expect(example).toContain(`bin/rose ${words}`)
  })
})
