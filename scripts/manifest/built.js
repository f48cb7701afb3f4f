// What the built pane associates with Office: its script is run as Excel runs it, as far as the first call of onReady.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');

/** The names that dist/ associates with functions; null where nothing is built. */
function builtCommands(dist) {
  const page = join(dist, 'taskpane.html');
  if (!existsSync(page)) return null;
  const scripts = [...readFileSync(page, 'utf8').matchAll(/<script[^>]*\bsrc="?([\w.-]+\.js)"?/g)];
  const names = [];
  const office = {
    actions: { associate: (name) => names.push(name) },
    onReady: () => new Promise(() => undefined),
  };
  const context = vm.createContext(pageFor(office));
  for (const [, script] of scripts) vm.runInContext(readFileSync(join(dist, script), 'utf8'), context);
  return [...new Set(names)];
}

/** So much of a page that the script can be loaded in it. */
function pageFor(office) {
  const element = () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined });
  const self = {
    Office: office,
    location: { href: 'https://localhost/taskpane.html', protocol: 'https:' },
    navigator: { userAgent: 'validator' },
    document: {
      currentScript: { tagName: 'SCRIPT', src: 'https://localhost/taskpane.js' },
      documentElement: element(),
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      head: element(),
    },
    addEventListener: () => undefined,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    queueMicrotask: () => undefined,
    console: { error: () => undefined, warn: () => undefined, log: () => undefined },
    URL,
    MessageChannel: class {
      port1 = {};
      port2 = { postMessage: () => undefined };
    },
  };
  return Object.assign(self, { self, window: self, globalThis: self });
}

module.exports = { builtCommands };
