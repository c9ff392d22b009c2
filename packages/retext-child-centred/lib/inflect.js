/** Verbs whose forms no rule gives: base, he/she form, past, participle, -ing; forms that are regular are left out. */
const IRREGULAR = /** @type {Record<string, string>} */ ({
  be: 'be am is are was were been being',
  have: 'have has had having',
  do: 'do does did done doing',
  go: 'go goes went gone going',
  say: 'say says said saying',
  make: 'make makes made making',
  take: 'take takes took taken taking',
  get: 'get gets got gotten getting',
  give: 'give gives gave given giving',
  come: 'come comes came coming',
  keep: 'keep keeps kept keeping',
  know: 'know knows knew known knowing',
  see: 'see sees saw seen seeing',
  tell: 'tell tells told telling',
  think: 'think thinks thought thinking',
  feel: 'feel feels felt feeling',
  leave: 'leave leaves left leaving',
  run: 'run runs ran running',
  choose: 'choose chooses chose chosen choosing choosen',
  sell: 'sell sells sold selling',
  send: 'send sends sent sending',
  spend: 'spend spends spent spending',
  lead: 'lead leads led leading',
  meet: 'meet meets met meeting',
  bring: 'bring brings brought bringing',
  fight: 'fight fights fought fighting',
  find: 'find finds found finding',
  hang: 'hang hangs hung hanged hanging',
  hold: 'hold holds held holding',
  lose: 'lose loses lost losing',
  become: 'become becomes became becoming',
  begin: 'begin begins began begun beginning',
  break: 'break breaks broke broken breaking',
  build: 'build builds built building',
  buy: 'buy buys bought buying',
  catch: 'catch catches caught catching',
  deal: 'deal deals dealt dealing',
  draw: 'draw draws drew drawn drawing',
  drink: 'drink drinks drank drunk drinking',
  drive: 'drive drives drove driven driving',
  fall: 'fall falls fell fallen falling',
  forget: 'forget forgets forgot forgotten forgetting',
  hide: 'hide hides hid hidden hiding',
  mean: 'mean means meant meaning',
  mislead: 'mislead misleads misled misleading',
  pay: 'pay pays paid paying',
  show: 'show shows showed shown showing',
  sleep: 'sleep sleeps slept sleeping',
  speak: 'speak speaks spoke spoken speaking',
  stand: 'stand stands stood standing',
  steal: 'steal steals stole stolen stealing',
  stick: 'stick sticks stuck sticking',
  understand: 'understand understands understood understanding',
  wear: 'wear wears wore worn wearing',
  withdraw: 'withdraw withdraws withdrew withdrawn withdrawing',
  write: 'write writes wrote written writing',
  flee: 'flee flees fled fleeing',
  seek: 'seek seeks sought seeking',
  shoot: 'shoot shoots shot shooting',
  swear: 'swear swears swore sworn swearing',
  throw: 'throw throws threw thrown throwing',
  wake: 'wake wakes woke woken waking',
  child: 'child children',
  man: 'man men',
  woman: 'woman women',
  person: 'person persons people',
  life: 'life lives',
  wife: 'wife wives',
  refer: 'refer refers referred referring',
  prefer: 'prefer prefers preferred preferring',
  admit: 'admit admits admitted admitting',
  commit: 'commit commits committed committing',
  permit: 'permit permits permitted permitting',
  regret: 'regret regrets regretted regretting',
  occur: 'occur occurs occurred occurring',
  benefit: 'benefit benefits benefited benefitted benefiting benefitting',
  target: 'target targets targeted targetted targeting targetting',
  quit: 'quit quits quitting',
})

/**
 * Every form of a word, in lower case: a noun's plural and a verb's tenses alike, since the data does not say which it is
 * and a form that does not exist is never met.
 *
 * @param {string} word
 * @returns {string[]}
 */
export function inflections(word) {
  const irregular = Object.prototype.hasOwnProperty.call(IRREGULAR, word) ? IRREGULAR[word] : undefined
  if (irregular) return irregular.split(' ')
  return [
    ...new Set([word, withS(word), ...past(word).map((stem) => `${stem}ed`), ...past(word).map((s) => `${s}ing`)]),
  ].map((form) => form.replace(/eed$/, (end) => (word.endsWith('e') ? 'ed' : end)))
}

/** @param {string} word */
function withS(word) {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

/**
 * The stems that take -ed and -ing.
 *
 * @param {string} word
 */
function past(word) {
  if (word.endsWith('ie')) return [word.slice(0, -1), `${word.slice(0, -2)}y`]
  if (/[^eoy]e$/.test(word)) return [word.slice(0, -1)]
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i`, word]
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)) return [word + word.slice(-1)]
  if (/(?:[^e]|^)[aeiou]l$/.test(word)) return [word, `${word}l`]
  return [word]
}
