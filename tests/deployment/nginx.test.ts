import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { fixtureBytes, fixturePath } from '../fixtures';
import { QUIET } from '../browser/page';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
const OFFICE = 'https://appsforoffice.microsoft.com/';
let nginx: ChildProcess;
let folder: string;
let origin: string;
let browser: Browser;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** nginx over dist/ with the documented files, word for word; only the port, the folder and TLS are the test's. */
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  folder = mkdtempSync(join(tmpdir(), 'plan-rag-nginx-'));
  for (const name of ['plan-rag.conf', 'plan-rag-headers.conf'])
    cpSync(join(ROOT, 'docs/nginx', name), join(folder, name));
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events {}
http {
  types { text/html html; text/javascript js; application/json json; image/png png; text/xml xml; }
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/dist; index taskpane.html; include plan-rag.conf; }
}
`,
  );
  nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  for (let turn = 0; turn < 50; turn += 1) {
    const up = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: QUIET,
  });
});

afterAll(async () => {
  await browser.close();
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Session {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

/** The pane as it is deployed; office.js is answered by Microsoft's own library with a stand-in for Excel behind it. */
async function openPane(): Promise<Session> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => errors.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  const library = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  const host = readFileSync(join(ROOT, 'build/page/host.js'), 'utf8');
  const workbook = Buffer.from(fixtureBytes('improvement-plan-2012')).toString('base64');
  await page.route(`${OFFICE}**`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${library}\n${host}\nwindow.openInStandIn(${JSON.stringify(workbook)}, 'plan.xlsx');`,
    }),
  );
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText(/1 plan, \d+ actions/).waitFor();
  return { page, errors, requests };
}

it('serves the pane with a strict policy, and files that may be kept for ever or never', async () => {
  const page = await fetch(`${origin}/taskpane.html`);
  const policy = page.headers.get('content-security-policy') ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
  expect(scripts).toBe(`'self' ${OFFICE.slice(0, -1)}`);
  expect(policy).toContain("default-src 'none'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = /src="?(taskpane\.[0-9a-f]{8}\.js)/.exec(await page.text())?.[1];
  const hashed = await fetch(`${origin}/${script}`);
  expect(hashed.headers.get('cache-control')).toContain('immutable');
  expect(hashed.headers.get('content-security-policy')).toBe(policy);
  for (const name of ['functions.json', 'shortcuts.json']) {
    const file = await fetch(`${origin}/${name}`);
    expect([file.status, file.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  }
  const icon = await fetch(`${origin}/assets/undo-16.png`);
  expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, null]);
  expect(icon.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});

it('works under that policy for a whole session, without an error, a message or a request to anybody else', async () => {
  const { page, errors, requests } = await openPane();
  await page.getByRole('textbox', { name: 'Ratings as at' }).fill('15 February 2013');
  await page.getByRole('textbox', { name: 'Ratings as at' }).press('Enter');
  await page.getByRole('button', { name: 'Check plan' }).click();
  await page
    .getByRole('status')
    .getByText(/highlighted/)
    .waitFor();
  await page.getByRole('button', { name: 'Recalculate RAG' }).click();
  await page.getByRole('button', { name: /^Apply / }).click();
  await page
    .getByRole('status')
    .getByText(/ratings? changed/)
    .waitFor();
  await page.getByRole('button', { name: 'Undo last recalculation' }).click();
  await page
    .getByRole('status')
    .getByText(/put back/)
    .waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  for (const view of ['Chase', 'Trend', 'Columns', 'Settings', 'Files'])
    await page.getByRole('tab', { name: view, exact: true }).click();
  await page.getByLabel('Pick files…').setInputFiles(fixturePath('scrutiny-2009'));
  await page.getByText('1 plan, 28 actions').waitFor();
  await page.getByRole('button', { name: /^Report over this workbook/ }).click();
  await page
    .getByRole('status')
    .getByText(/Exception report made/)
    .waitFor();
  expect(errors).toEqual([]);
  const elsewhere = requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([`${OFFICE}lib/1/hosted/office.js`]);
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    document.cookie,
  ]);
  expect(kept).toEqual(['plan-rag.guide-seen', '']);
  const log = readFileSync(join(folder, 'access.log'), 'utf8');
  expect(log).not.toMatch(/POST|\?|Work stream|improvement/i);
});
