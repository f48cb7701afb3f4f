// Registers manifest.xml with the Excel of this computer for development (Microsoft Learn, "Sideload Office Add-ins"):
// a registry value on Windows, a file in Excel's own folder on Mac. `npm run sideload -- --remove` takes it away.
const { execFileSync } = require('node:child_process');
const { cpSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { homedir } = require('node:os');
const { join, resolve } = require('node:path');

const manifest = resolve(__dirname, '..', 'manifest.xml');
const id = /<Id>([^<]*)<\/Id>/.exec(readFileSync(manifest, 'utf8'))[1];
const remove = process.argv.includes('--remove');

const HOSTS = {
  win32() {
    const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    const args = remove
      ? ['delete', key, '/v', id, '/f']
      : ['add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'];
    execFileSync('reg', args, { stdio: 'inherit' });
  },
  darwin() {
    const folder = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    const file = join(folder, `${id}.manifest.xml`);
    if (remove) return rmSync(file, { force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(manifest, file);
  },
};

const host = HOSTS[process.platform];
if (!host) {
  console.error('There is no Excel for this system. In Excel on the web: Home › Add-ins › Upload my add-in.');
  process.exit(1);
}
host();
console.log(
  remove
    ? 'Plan RAG was taken away. Close all Excel windows and open Excel again.'
    : 'Plan RAG is registered. Start its pages with npm start, close all Excel windows and open Excel again.',
);
