/** @typedef {ReturnType<typeof import('./source.js').readSource>} Source */

const NOTICE = '// Made from data/en-GB by script/generate.js. Change the data, not this file.\n'
const OF_ENGINE = /** @type {const} */ ([
  'id',
  'of',
  'strength',
  'phrases',
  'subject',
  'reported',
  'negation',
  'needs',
  'except',
  'except-near',
  'why',
  'in-place',
  'in-place-of',
  'instead',
  'sentence',
])
const OF_GUIDE = /** @type {const} */ ([
  'id',
  'row',
  'title',
  'strength',
  'why',
  'in-place',
  'instead',
  'sentence',
  'fine',
  'source',
  'note',
])

/** What the engine needs, and no more: it travels to browsers. @param {Source} source */
export function phrasesModule({ rules, lists, context }) {
  const data = { rules: rules.map((rule) => picked(rule, OF_ENGINE)), lists, context }
  return `${NOTICE}/** @type {import('./compile.js').Source} */\nexport const source = JSON.parse(${quoted(JSON.stringify(data))})\n`
}

/** What people read: once of each idea, whatever shapes it has in a sentence. @param {Source} source */
export function guideModule(source) {
  const data = ideasIn(source).map((rule) => picked(rule, OF_GUIDE))
  return `${NOTICE}/** @type {readonly import('../guide.js').GuideRule[]} */\nexport const guide = JSON.parse(${quoted(JSON.stringify(data))})\n`
}

/** @param {Source} source */
export function rulesPage(source) {
  const ideas = ideasIn(source)
  const row = (/** @type {Source['rules'][number]} */ rule) =>
    `| <a id="${rule.id}"></a>\`${rule.id}\` | ${rule.strength} | ${rule.title} | ${rule.why} | ${(rule.instead ?? []).join('; ')} | ${rule.sentence ?? ''} | ${rule.fine} | ${rule.source} |`
  return `# Rules\n\nMade from \`data/en-GB\`. ${ideas.length} rules.\n\n| id | strength | words | why | rather | or after it | no fault | source |\n|-|-|-|-|-|-|-|-|\n${ideas.map(row).join('\n')}\n`
}

const MOST_BETTER_WORDS = 4

/** Each rule that is no shape of another, with the better words of all its shapes. @param {Source} source */
function ideasIn({ rules }) {
  return rules
    .filter(({ of }) => of === undefined)
    .map((rule) => {
      const shapes = [rule, ...rules.filter(({ of }) => of === rule.id)]
      const better = shapes.flatMap((shape) => [...(shape['in-place'] ?? []), ...(shape.instead ?? [])])
      better.push(...shapes.flatMap((shape) => Object.values(shape['in-place-of'] ?? {})))
      return { ...rule, instead: [...new Set(better)].slice(0, MOST_BETTER_WORDS) }
    })
}

/** @param {Source['rules'][number]} rule @param {readonly (keyof Source['rules'][number])[]} keys */
function picked(rule, keys) {
  return Object.fromEntries(keys.filter((key) => rule[key] !== undefined).map((key) => [key, rule[key]]))
}

/** @param {string} json */
function quoted(json) {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
