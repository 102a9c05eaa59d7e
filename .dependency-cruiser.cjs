/**
 * Which room may use which: lib <- domain <- plugin <- payload.config.ts; site <- app/(site); the
 * command line may use everything but the app. `npm run boundaries` tells; the rules themselves
 * are tried in test/unit/boundaries.
 */

const forbidden = []

/** Nothing under `from` may import what `to` says. `why` is what people read. */
function forbid(name, why, from, to) {
  forbidden.push({ name, comment: why, severity: 'error', from, to })
}

const at = (path, pathNot) => ({ path, ...(pathNot ? { pathNot } : {}) })
const isPackage = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] }

forbid(
  'lib-is-a-leaf',
  'lib knows nothing of the other rooms.',
  at('^src/lib/'),
  at('^(src/(?!lib/)|payload\\.config)'),
)
forbid(
  'domain-needs-only-lib',
  'The rules of law stand on their own.',
  at('^src/domain/'),
  at('^(src/(?!domain/|lib/)|payload\\.config)'),
)
forbid(
  'domain-is-pure',
  'No Payload, Next, React or database in domain, nor any package but arithmetic on texts.',
  at('^src/domain/'),
  { ...isPackage, pathNot: '^node_modules/(diff|re2js)/' },
)
forbid(
  'domain-reads-no-machine',
  'No file, network or environment in domain; hashing is arithmetic.',
  at('^src/domain/'),
  { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
)
forbid(
  'domain-reads-no-environment',
  'Domain is told what it needs; env and words belong to whoever calls it.',
  at('^src/domain/'),
  at('^src/lib/(env|logger|words|pageCache)'),
)
forbid(
  'plugin-knows-no-site',
  'A host that uses the plugin has no site, no command line and no demo county of ours.',
  at('^src/plugin/'),
  at('^(src/(?!plugin/|domain/|lib/)|payload\\.config)'),
)
forbid(
  'site-takes-types-and-slugs',
  'The site shares names with the plugin, not code.',
  at('^src/site/'),
  {
    path: '^src/(?!site/|lib/|domain/|payload-types\\.ts)',
    pathNot: '^src/plugin/(slugs|exports/types)\\.ts$',
    dependencyTypesNot: ['type-only'],
  },
)
forbid(
  'site-pages-are-thin',
  'A page of the site fetches a query and renders a view; both live in src/site.',
  at('^src/app/\\(site\\)/', '^src/app/\\(site\\)/ground\\.ts$'),
  at('^src/(plugin|cli|demo)/', '^src/plugin/(slugs|exports/types)\\.ts$'),
)
forbid(
  'the-ground-opens-one-door',
  "The site's ground takes the plugin's public door for requests, and nothing behind it.",
  at('^src/app/\\(site\\)/ground\\.ts$'),
  at('^src/(plugin|cli|demo)/', '^src/plugin/index\\.ts$'),
)
forbid(
  'app-is-no-tool',
  'The app starts no command and seeds nothing.',
  at('^src/app/'),
  at('^src/(cli|demo)/'),
)
forbid(
  'nobody-uses-the-app',
  'The app is the outermost room.',
  at('^src/', '^src/app/'),
  at('^src/app/'),
)
forbid(
  'nobody-uses-the-command-line',
  'Commands use the rooms, not the other way round.',
  at('^(src/|payload\\.config)', '^src/cli/'),
  at('^src/cli/'),
)
forbid(
  'the-demo-stays-a-demo',
  'Only commands, which seed it, know the demo county.',
  at('^(src/|payload\\.config)', '^src/(cli|demo)/'),
  at('^src/demo/'),
)
forbid(
  'the-config-is-for-starters',
  'Only what starts Payload loads its configuration.',
  at('^src/', '^src/(app|cli|site)/|^src/instrumentation'),
  at('^payload\\.config'),
)
forbid(
  'one-writer',
  'Only the one writer may carry the pass through the publish gate.',
  at('', '^src/plugin/documents/(transition|writeState)\\.ts$'),
  at('^src/plugin/documents/pass/give\\.ts$'),
)
forbid(
  'no-forged-pass',
  'The key of the pass is known to those who give it and those who check it.',
  at('', '^src/plugin/documents/pass/'),
  at('^src/plugin/documents/pass/key\\.ts$'),
)
forbid(
  'admin-parts-stay-in-the-admin',
  "Payload's admin library weighs megabytes; only admin parts load it (trap P49).",
  at('^src/', ['^src/plugin/admin/', '^src/plugin/[^/]+/admin/', '^src/app/\\(payload\\)/']),
  at('node_modules/@payloadcms/ui/'),
)
forbid(
  'tests-stay-outside',
  'What ships does not depend on its tests.',
  at('^(src/|payload\\.config)'),
  at('^test/'),
)
forbid(
  'ships-with-what-it-needs',
  'What runs in production is a dependency, not a tool of development.',
  at('^(src/|payload\\.config)'),
  { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
)
forbid(
  'no-circle',
  'Files that need each other are one file, or need a third.',
  {},
  { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
)
forbid('resolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|scss|svg|png)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
