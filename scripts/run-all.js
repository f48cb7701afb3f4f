// Runs every script of one family in turn: `node scripts/run-all.js score` runs scripts/score-*.ts.
const { spawnSync } = require('node:child_process');
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const family = process.argv[2];
const scripts = readdirSync(__dirname).filter(
  (name) => name.startsWith(`${family}-`) && name.endsWith('.ts'),
);
if (scripts.length === 0) {
  console.error(`There is no script named ${family}-*.ts in scripts/.`);
  process.exit(2);
}
let failed = 0;
for (const script of scripts.sort()) {
  console.log(`\n== ${script} ==`);
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, script), ...process.argv.slice(3)],
    {
      stdio: 'inherit',
    },
  );
  if (run.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
