/** The direction of the arrows: docs/architecture.md says why. */
const room = (name, from, allowed, npm = []) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [from, ...allowed, ...npm.map((p) => `node_modules/${p}(/|$)`)].join('|'),
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    room('words-know-nothing', '^src/words/', []),
    room('plan-is-pure', '^src/plan/', ['^src/words/'], ['zod']),
    room('report-knows-plan-only', '^src/report/', ['^src/(plan|words)/'], ['zod']),
    room('files-knows-types-of-both', '^src/files/', ['^src/(plan|report|words)/'], ['fflate', 'saxen']),
    room('excel-knows-types-of-both', '^src/excel/', ['^src/(plan|report|words)/'], ['zod']),
    room('jobs-wire-the-rooms', '^src/jobs/', ['^src/(plan|report|excel|files|words)/']),
    {
      name: 'standin-is-for-development',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/standin/' },
      to: { path: '^src/standin/' },
    },
    {
      name: 'cli-has-no-office-js',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(excel|taskpane|commands|functions)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
