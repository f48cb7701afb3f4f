// `npm run fuzz [-- RUNS]`: the tests of tests/fuzz with many more runs than in CI.
const { spawnSync } = require('node:child_process');

const runs = process.argv[2] ?? '2000';
const jest = spawnSync('npx', ['jest', '--selectProjects', 'unit', '--testPathPatterns', 'fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs },
});
process.exit(jest.status ?? 1);
