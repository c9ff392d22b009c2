// The house in one screen. Every rule has a violation test in tests/house/walls.test.ts.
const floors = require('./floors.cjs')
const inModule = '^src/modules/([^/]+)/'
// Types that a module owns for whoever adds to what it shows: anybody may know them, and they know next to nothing.
const extension = '^src/modules/[^/]+/extension[.]ts$'
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

const oneWay = floors.flatMap((floor, i) =>
  floor.map((m) => {
    const above = floors
      .slice(i)
      .flat()
      .filter((o) => o !== m)
    return rule(
      `downstairs-only-${m}`,
      { path: `^src/modules/${m}/` },
      { path: `^src/modules/(${above.join('|')})/`, pathNot: extension },
    )
  }),
)
const handed = floors
  .at(-1)
  .map((m) =>
    rule(
      `${m}-is-handed-its-lists`,
      { path: `^src/modules/${m}/` },
      { path: '^src/modules/', pathNot: [`^src/modules/(${m}|people|audit)/`, extension] },
    ),
  )

module.exports = {
  forbidden: [
    ...oneWay,
    ...handed,
    rule('no-cycles', {}, { circular: true }),
    rule(
      'front-door-only',
      { path: inModule },
      { path: inModule, pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index[.]ts$', extension] },
    ),
    rule(
      'app-uses-front-doors',
      { path: '^src/(app/|[^/]+[.]tsx?$)' },
      { path: inModule, pathNot: ['^src/modules/[^/]+/index[.]ts$', extension] },
    ),
    rule(
      'extensions-know-types-alone',
      { path: '^src/modules/([^/]+)/extension[.]ts$' },
      { path: ['^src/modules/[^/]+/(pages|store)/', '^src/modules/[^/]+/index[.]ts$', '^src/app/'] },
    ),
    rule(
      'modules-know-only-their-shape',
      { path: '^src/modules/' },
      { path: '^src/app/', pathNot: '^src/app/module[.]ts$' },
    ),
    rule('platform-knows-no-module', { path: '^src/(platform|ui|urls)/' }, { path: '^src/(modules|app)/' }),
    rule('ui-knows-nothing', { path: '^src/ui/' }, { path: '^src/(platform|modules)/' }),
    rule(
      'rules-are-pure',
      { path: '/rules/', pathNot: '[.]test[.]ts$' },
      { pathNot: ['^src/modules/[^/]+/rules/', '^src/platform/pure/'] },
    ),
    rule(
      'rules-stay-home',
      { path: '^src/modules/([^/]+)/rules/' },
      { path: '^src/modules/', pathNot: '^src/modules/$1/rules/' },
    ),
    rule(
      'pages-hold-no-sql',
      { path: '[.](page|form)[.]tsx?$' },
      { path: ['/store/', '^src/platform/db', 'node_modules/(kysely|pg)/'] },
    ),
    rule(
      'sql-only-in-store',
      { path: '^src/modules/', pathNot: ['/store/', '[.]test[.]tsx?$'] },
      { path: ['^src/platform/db/', 'node_modules/(kysely|pg)/'] },
    ),
    rule('store-knows-no-page', { path: '/store/' }, { path: '/pages/' }),
    rule('package-stands-alone', { path: '^packages/' }, { path: '^src/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
}
