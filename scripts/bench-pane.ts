// The pane's bytes and start in Chromium, beside a small pane of the same libraries; both built for production here.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { QUIET, serve } from '../tests/browser/page';
import { fixtureBytes } from '../tests/fixtures';
import { median, record } from './bench/figures';

const ROOT = resolve(__dirname, '..');
const OFFICE = 'https://appsforoffice.microsoft.com/';
/** Starts of each pane, in turns. */
const STARTS = 11;

function build(target: string | null, folder: string): string {
  const output = join(folder, target ?? 'pane');
  execFileSync(
    process.execPath,
    [
      require.resolve('webpack-cli/bin/cli.js'),
      ...['--mode', 'production', '--stats', 'errors-only', '--output-path', output],
      ...(target === null ? [] : ['--env', `target=${target}`]),
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return output;
}

/** The scripts that a page itself loads from its own address. */
function entryBytes(folder: string): { bytes: number; gzip: number } {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].flatMap(([, src]) =>
    src === undefined || src.startsWith('https:') ? [] : [src],
  );
  if (scripts.length === 0) throw new Error('the page loads no script');
  const files = scripts.map((src) => readFileSync(join(folder, src)));
  return {
    bytes: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

interface Start {
  /** Milliseconds from the start of navigation to the first frame with a button that answers. */
  readonly whole: number;
  /** The same from the end of office.js, which is as long for both panes. */
  readonly own: number;
}

async function start(browser: Browser, origin: string, office: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.route(`${OFFICE}**`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: office }),
    );
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        const button = document.querySelector('#plan-rag button:not([disabled]):not([aria-disabled="true"])');
        if (!button) return;
        watcher.disconnect();
        // The frame is painted before a message that is sent from it arrives.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => performance.mark('painted');
          port2.postMessage(null);
        });
      });
      watcher.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['disabled', 'aria-disabled'],
      });
    });
    await page.goto(`${origin}/taskpane.html`);
    await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
    const [office_, painted] = await page.evaluate(() =>
      ['office', 'painted'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    );
    return { whole: painted!, own: painted! - office_! };
  } finally {
    await context.close();
  }
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-rag-pane-'));
  const servers: Server[] = [];
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: QUIET,
  });
  try {
    const [pane, baseline, page] = [build(null, folder), build('baseline', folder), build('page', folder)];
    const [ours, theirs] = [entryBytes(pane), entryBytes(baseline)];
    servers.push(await serve(pane), await serve(baseline));
    const [paneAt, baselineAt] = servers.map(originOf);
    const library = readFileSync(
      require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'),
      'utf8',
    );
    const host = readFileSync(join(page, 'host.js'), 'utf8');
    const workbook = Buffer.from(fixtureBytes('improvement-plan-2012')).toString('base64');
    const office = `${library}\n${host}\nwindow.openInStandIn(${JSON.stringify(workbook)}, 'plan.xlsx');performance.mark('office');`;
    const starts: { ours: Start; theirs: Start }[] = [];
    for (let turn = 0; turn <= STARTS; turn += 1) {
      const both = {
        theirs: await start(browser, baselineAt!, office),
        ours: await start(browser, paneAt!, office),
      };
      // The first start of a browser is not like the others.
      if (turn > 0) starts.push(both);
    }
    const middle = (of: (each: { ours: Start; theirs: Start }) => number): number => median(starts.map(of));
    const whole = { ours: middle((each) => each.ours.whole), theirs: middle((each) => each.theirs.whole) };
    const own = { ours: middle((each) => each.ours.own), theirs: middle((each) => each.theirs.own) };
    const line = (name: string, mine: number, other: number, unit: string): void =>
      console.log(
        `${name.padEnd(46)}${`${mine.toFixed(0)} ${unit}`.padStart(10)}${`${other.toFixed(0)} ${unit}`.padStart(12)}${(mine / other).toFixed(2).padStart(8)}`,
      );
    console.log(`${''.padEnd(46)}${'pane'.padStart(10)}${'baseline'.padStart(12)}${'ratio'.padStart(8)}`);
    line('scripts at first paint, gzip', ours.gzip / 1024, theirs.gzip / 1024, 'kB');
    line('scripts at first paint', ours.bytes / 1024, theirs.bytes / 1024, 'kB');
    line(`first interactive paint, median of ${STARTS}`, whole.ours, whole.theirs, 'ms');
    line('  of which after office.js', own.ours, own.theirs, 'ms');
    const shared = { to: 'the baseline pane', better: 'less' as const };
    record('pane', [
      {
        ...shared,
        name: 'scripts at first paint, gzip',
        value: ours.gzip / 1024,
        unit: 'kB',
        ratio: ours.gzip / theirs.gzip,
        exact: true,
        target: 1.5,
      },
      {
        ...shared,
        name: 'scripts at first paint',
        value: ours.bytes / 1024,
        unit: 'kB',
        ratio: ours.bytes / theirs.bytes,
        exact: true,
      },
      {
        ...shared,
        name: 'first interactive paint',
        value: whole.ours,
        unit: 'ms',
        ratio: whole.ours / whole.theirs,
      },
      {
        ...shared,
        name: 'first interactive paint, after office.js',
        value: own.ours,
        unit: 'ms',
        ratio: own.ours / own.theirs,
      },
    ]);
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
