/** Entry of the `plan-rag` command. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runCli } from './run';

process.exitCode = runCli(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  writeFile: (path, bytes) => writeFileSync(path, bytes),
  exists: (path) => existsSync(path),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today: () => {
    const now = new Date();
    return [
      now.getFullYear(),
      String(now.getMonth() + 1).padStart(2, '0'),
      String(now.getDate()).padStart(2, '0'),
    ].join('-');
  },
});
