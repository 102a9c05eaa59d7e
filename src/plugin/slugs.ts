/** Slugs of the plugin's collections. Tests, routes and messages use the same words. */
export const slugs = {
  offices: 'offices',
  users: 'users',
  delegations: 'delegations',
  roleGrants: 'role-grants',
  categories: 'categories',
  routes: 'routes',
  screeningRules: 'screening-rules',
  files: 'files',
  documents: 'documents',
  decisionTrees: 'decision-trees',
  ledger: 'ledger',
  letterTemplates: 'letter-templates',
  screeningReports: 'screening-reports',
} as const
