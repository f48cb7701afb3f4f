#!/usr/bin/env node
// Runs the command line. On a fresh checkout, or after a change in src, it is built first.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'build', 'cli', 'plan-rag.js');

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

const source = join(root, 'src');
if (!existsSync(built) || (existsSync(source) && newest(source) > statSync(built).mtimeMs)) {
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  execFileSync(
    process.execPath,
    [webpack, '--mode', 'production', '--env', 'target=cli', '--stats', 'errors-only'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
require(built);
