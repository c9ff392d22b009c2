/**
 * An import that must not be. `rule` is the wall that stops it; `also` are other walls in the same way. `as` is how it
 * is written: words, or `type` for an import of a type alone. With `back` the other file imports this one too.
 */
export type Trespass = Way & { rule: string; also?: readonly string[] }
export type Way = { from: string; to: string; as?: string; back?: boolean }

const pages = (module: string) => `src/modules/${module}/pages/trespass.ts`
const extension = (module: string) => `src/modules/${module}/extension.ts`
const door = (module: string) => `src/modules/${module}/index.ts`

// Each module reaching for one on its own floor or above it.
const upstairs = (
  [
    ['audit', 'people'],
    ['people', 'cases'],
    ['directory', 'site'],
    ['language', 'site'],
    ['news', 'site'],
    ['site', 'publishing'],
    ['publishing', 'translations'],
    ['translations', 'referrals'],
    ['recordings', 'publishing'],
    ['young-people', 'language'],
    ['referrals', 'cases'],
    ['cases', 'sessions'],
    ['unsaved', 'young-people'],
    ['promises', 'cases'],
    ['plans', 'sessions'],
    ['partners', 'plans'],
    ['visits', 'contact'],
    ['supervision', 'visits'],
    ['need-to-know', 'supervision'],
    ['therapy', 'sessions'],
    ['persons-of-concern', 'concerns'],
    ['call-requests', 'contact'],
    ['contact', 'desk'],
    ['screening', 'sessions'],
    ['sessions', 'reporting'],
    ['concerns', 'desk'],
  ] as const
).map(([from, to]) => ({
  rule: `downstairs-only-${from}`,
  from: pages(from),
  to: door(to),
  as: `#modules/${to}`,
}))

const top = ['desk', 'reporting'] as const
const beside = top.map((module, i) => ({
  rule: `downstairs-only-${module}`,
  from: pages(module),
  to: door(top[(i + 1) % top.length] ?? ''),
  also: [`${module}-is-handed-its-lists`],
}))
const unasked = top.map((module) => ({
  rule: `${module}-is-handed-its-lists`,
  from: `src/modules/${module}/pages/unasked.ts`,
  to: door('cases'),
}))

/** One trespass at least for each wall of .dependency-cruiser.cjs. */
export const trespasses: readonly Trespass[] = [
  ...upstairs,
  ...beside,
  ...unasked,
  { rule: 'no-cycles', from: 'src/modules/cases/rules/round.ts', to: 'src/modules/cases/rules/about.ts', back: true },
  {
    rule: 'no-cycles',
    from: 'src/modules/cases/rules/round-types.ts',
    to: 'src/modules/cases/rules/about-types.ts',
    as: 'type',
    back: true,
  },
  { rule: 'front-door-only', from: 'src/modules/cases/pages/side-door.ts', to: 'src/modules/people/store/people.ts' },
  { rule: 'app-uses-front-doors', from: 'src/side-door.ts', to: 'src/modules/people/store/people.ts' },
  { rule: 'app-uses-front-doors', from: 'src/app/side-door.ts', to: 'src/modules/people/pages/side.ts' },
  { rule: 'platform-knows-no-module', from: 'src/platform/upward.ts', to: door('audit'), as: '#modules/audit' },
  { rule: 'platform-knows-no-module', from: 'src/urls/upward.ts', to: 'src/app/module.ts' },
  { rule: 'extensions-know-types-alone', from: extension('cases'), to: 'src/modules/cases/store/rows.ts' },
  { rule: 'modules-know-only-their-shape', from: 'src/modules/cases/all.ts', to: 'src/app/compose.ts' },
  { rule: 'ui-knows-nothing', from: 'src/ui/curious.tsx', to: 'src/platform/clock.ts', as: '#platform/clock.ts' },
  { rule: 'rules-are-pure', from: 'src/modules/cases/rules/impure.ts', to: 'src/platform/clock.ts' },
  { rule: 'rules-are-pure', from: 'src/modules/cases/rules/learned.ts', to: 'node_modules/zod' },
  { rule: 'rules-are-pure', from: 'src/modules/cases/rules/nested/impure.ts', to: 'src/platform/clock.ts' },
  {
    rule: 'rules-stay-home',
    from: 'src/modules/cases/rules/guest.ts',
    to: 'src/modules/people/rules/role.ts',
    also: ['front-door-only'],
  },
  {
    rule: 'pages-hold-no-sql',
    from: 'src/modules/cases/pages/show/show.page.tsx',
    to: 'src/modules/cases/store/cases.ts',
  },
  {
    rule: 'sql-only-in-store',
    from: 'src/modules/cases/pages/show/show.ts',
    to: 'src/platform/db/sql.ts',
    as: '#platform/db/sql.ts',
  },
  { rule: 'sql-only-in-store', from: 'src/modules/cases/jobs.ts', to: 'node_modules/pg' },
  {
    rule: 'store-knows-no-page',
    from: 'src/modules/cases/store/plans.ts',
    to: 'src/modules/cases/pages/plan.ts',
  },
  { rule: 'package-stands-alone', from: 'packages/advice/index.ts', to: 'src/platform/clock.ts' },
]

/** Imports as they should be; each must be seen and let through. */
export const legal: readonly Way[] = [
  { from: 'src/modules/cases/pages/good.ts', to: door('people'), as: '#modules/people' },
  { from: 'src/modules/screening/pages/good.ts', to: door('referrals'), as: '#modules/referrals' },
  { from: 'src/modules/desk/pages/good.ts', to: door('audit'), as: '#modules/audit' },
  { from: 'src/modules/cases/pages/good.ts', to: 'src/modules/cases/store/good.ts' },
  { from: 'src/modules/cases/store/good.ts', to: 'src/modules/cases/rules/good.ts' },
  { from: 'src/modules/cases/store/good.ts', to: 'src/platform/db/sql.ts', as: '#platform/db/sql.ts' },
  { from: 'src/modules/cases/rules/good.ts', to: 'src/platform/pure/dates.ts', as: '#platform/pure/dates.ts' },
  { from: 'src/modules/cases/pages/good.page.tsx', to: 'src/ui/button.tsx', as: '#ui/button.tsx' },
  { from: 'src/modules.ts', to: door('cases'), as: '#modules/cases' },
  { from: 'src/modules/concerns/index.ts', to: 'src/app/module.ts', as: '#app/module.ts' },
  { from: 'src/modules/audit/for-desk.ts', to: extension('desk'), as: '#extension/desk' },
  { from: 'src/app/module.ts', to: extension('desk'), as: '#extension/desk' },
  { from: 'src/platform/good.ts', to: 'src/ui/button.tsx' },
]
