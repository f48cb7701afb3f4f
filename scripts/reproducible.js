// `npm run reproducible`: two production builds of one commit must be the same, file by file.
const { createHash } = require('node:crypto');
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function build() {
  execFileSync('npx', ['webpack', '--mode', 'production', '--stats', 'errors-only'], { stdio: 'inherit' });
  return new Map(
    filesIn(dist).map((path) => [
      path.slice(dist.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

const [first, second] = [build(), build()];
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
for (const name of differing) console.error(`${name} differs.`);
console.log(`${first.size} files, ${differing.length} differ.`);
process.exit(differing.length === 0 ? 0 : 1);
