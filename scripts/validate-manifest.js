// Checks manifest.xml without the network, by the rules that Office applies (order, resources, lengths, icons, https).
// Exits with 1 and a line for each fault. Usage: node scripts/validate-manifest.js [manifest.xml]
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { builtCommands } = require('./manifest/built.js');
const { shortcutFaults } = require('./manifest/shortcuts.js');

const ORDER = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
  'ExtendedOverrides',
];
const LIMITS = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
const root = join(__dirname, '..');

/**
 * The faults of a manifest and of the keyboard shortcuts that it names, one sentence each; empty when both are right.
 * `commands` are the functions that the code associates, `shortcuts` is the text of shortcuts.json.
 */
function faultsOf(xml, commands, shortcuts = readFileSync(join(root, 'shortcuts.json'), 'utf8')) {
  const faults = [];
  const all = (pattern) => [...xml.matchAll(pattern)];
  const top = all(/^ {2}<(\w+)/gm).map((match) => match[1]);
  const places = top.map((name) => ORDER.indexOf(name));
  if (places.includes(-1)) faults.push(`Unknown element ${top[places.indexOf(-1)]}.`);
  if (places.some((place, index) => index > 0 && place < places[index - 1]))
    faults.push('The elements are not in the order that Office wants.');
  if (!/<Id>[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id>/i.test(xml))
    faults.push('The id is no GUID.');
  if (!/<Version>\d{1,5}(\.\d{1,5}){3}<\/Version>/.test(xml))
    faults.push('The version is not written as four numbers.');
  if (!/<Permissions>ReadWriteDocument<\/Permissions>/.test(xml))
    faults.push('Writing ratings needs ReadWriteDocument.');
  const resources = new Map();
  for (const [list, limit] of Object.entries(LIMITS)) {
    const block = new RegExp(`<bt:${list}>([\\s\\S]*?)</bt:${list}>`).exec(xml)?.[1] ?? '';
    for (const [, id, value] of block.matchAll(/<bt:\w+ id="([^"]*)" DefaultValue="([^"]*)"/g)) {
      if (resources.has(id)) faults.push(`The resource ${id} is there twice.`);
      if (id.length > 32) faults.push(`The resource id ${id} is longer than 32 characters.`);
      if (value.length > limit) faults.push(`The resource ${id} is longer than ${limit} characters.`);
      resources.set(id, { list, value });
    }
  }
  for (const [, id] of all(/resid="([^"]*)"/g))
    if (!resources.has(id)) faults.push(`The resource ${id} is used but not declared.`);
  const used = new Set(all(/resid="([^"]*)"/g).map((match) => match[1]));
  for (const id of resources.keys())
    if (!used.has(id)) faults.push(`The resource ${id} is declared but not used.`);
  for (const [, url] of all(/DefaultValue="(http[^"]*)"/g))
    if (!url.startsWith('https://')) faults.push(`${url} is not https.`);
  const icons = all(/<Icon>([\s\S]*?)<\/Icon>/g);
  for (const [, icon] of icons)
    for (const size of [16, 32, 80])
      if (!icon.includes(`size="${size}"`)) faults.push(`An icon of ${size} pixels is missing.`);
  for (const [, path, size] of all(/DefaultValue="https?:\/\/[^/"]+\/(assets\/[\w-]+-(\d+)\.png)"/g))
    faults.push(...iconFaults(path, Number(size)));
  const ids = all(/<(?:Control|Group) [^>]*?\bid="([^"]*)"/g).map((match) => match[1]);
  if (new Set(ids).size !== ids.length) faults.push('Two controls have the same id.');
  faults.push(...runtimeFaults(xml, all, resources), ...setFaults(xml), ...overrideFaults(all));
  const labels = [...resources].filter(([id]) => id.endsWith('.Label')).map(([, { value }]) => value);
  faults.push(...shortcutFaults(shortcuts, commands, labels));
  const names = all(/<FunctionName>([^<]*)<\/FunctionName>/g).map((match) => match[1]);
  for (const name of names)
    if (!commands.includes(name)) faults.push(`No function is associated with ${name}.`);
  for (const name of commands) if (!names.includes(name)) faults.push(`The function ${name} has no button.`);
  return faults;
}

/** One page for the pane, the ribbon's functions and the custom functions; script and metadata of the latter must exist. */
function runtimeFaults(xml, all, resources) {
  const faults = [];
  const runtime = /<Runtime resid="([^"]*)" lifetime="long"/.exec(xml)?.[1];
  if (runtime === undefined) faults.push('There is no shared runtime with a long lifetime.');
  const own = /<(?:Script|Metadata)><SourceLocation resid="([^"]*)"/g;
  const other = new Set(all(own).map((match) => match[1]));
  for (const [, id] of all(/<(?:FunctionFile|SourceLocation) resid="([^"]*)"/g))
    if (id !== runtime && !other.has(id)) faults.push(`${id} is not the page of the shared runtime.`);
  const page = resources.get(runtime)?.value;
  const start = /<DefaultSettings><SourceLocation DefaultValue="([^"]*)"/.exec(xml)?.[1];
  if (page !== undefined && start !== page)
    faults.push('The default page and the page of the shared runtime are not the same.');
  for (const part of ['Script', 'Page', 'Metadata', 'Namespace'])
    if (!new RegExp(`<ExtensionPoint xsi:type="CustomFunctions">[\\s\\S]*?<${part}[ >]`).test(xml))
      faults.push(`The custom functions have no ${part}.`);
  const namespace = resources.get(/<Namespace resid="([^"]*)"/.exec(xml)?.[1])?.value ?? '';
  if (!/^[A-Z][A-Z0-9._]{1,31}$/.test(namespace))
    faults.push('The namespace of the custom functions must be capitals, figures, dots or underscores.');
  const hosts = new Set(
    all(/(?:DefaultValue|Url)="(https:\/\/[^/"]+)/g)
      .map((match) => match[1])
      .filter((host) => host !== undefined),
  );
  if (hosts.size > 1) faults.push(`The addresses are on ${hosts.size} servers: ${[...hosts].join(', ')}.`);
  return faults;
}

/** The keyboard shortcuts stand in a file of their own, named after the overrides, on the same server. */
function overrideFaults(all) {
  const urls = all(/<ExtendedOverrides Url="([^"]*)"/g).map((match) => match[1]);
  if (urls.length === 0) return ['There is no ExtendedOverrides, so the keyboard shortcuts are not found.'];
  return urls.flatMap((url) => [
    ...(url.startsWith('https://') ? [] : [`${url} is not https.`]),
    ...(url.endsWith('/shortcuts.json') ? [] : [`${url} is not shortcuts.json, which the build puts there.`]),
  ]);
}

const NEEDED = { ExcelApi: '1.13', SharedRuntime: '1.1' };

/** The requirement sets that the code is written for, no more (PLATFORM: do not over-declare) and no fewer. */
function setFaults(xml) {
  const sets = new Map(
    [...xml.matchAll(/<Set Name="([^"]*)"(?: MinVersion="([^"]*)")?/g)].map((match) => [match[1], match[2]]),
  );
  const faults = [];
  for (const [name, version] of Object.entries(NEEDED))
    if (sets.get(name) !== version) faults.push(`The requirement set ${name} ${version} is not asked for.`);
  for (const name of sets.keys())
    if (!(name in NEEDED)) faults.push(`The requirement set ${name} need not be asked for.`);
  if (!/<Host Name="Workbook"\/>/.test(xml)) faults.push('The host is not Excel (Workbook).');
  if (/<VersionOverrides[^>]*>[\s\S]*<Requirements>/.test(xml))
    faults.push('Requirements within VersionOverrides take all buttons away where they are not met.');
  return faults;
}

function iconFaults(path, size) {
  const file = join(root, path);
  if (!existsSync(file)) return [`${path} does not exist.`];
  const bytes = readFileSync(file);
  return bytes.readUInt32BE(16) === size && bytes.readUInt32BE(20) === size
    ? []
    : [`${path} is not ${size} pixels wide and high.`];
}

/** The functions that the code associates: of dist/ where it is built, else as src/commands lists them. */
function associated() {
  return builtCommands(join(root, 'dist')) ?? listed();
}

function listed() {
  const source = readFileSync(join(root, 'src', 'commands', 'index.ts'), 'utf8');
  const table = /COMMANDS[\s\S]*? = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
  return [...table.matchAll(/^\s*(\w+):/gm)].map((match) => match[1]);
}

module.exports = { faultsOf, associated, listed };

if (require.main === module) {
  const path = process.argv[2] ?? join(root, 'manifest.xml');
  const faults = faultsOf(readFileSync(path, 'utf8'), associated());
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log('The manifest is right.');
  if (!existsSync(join(root, 'dist'))) console.log('Functions were looked up in src/: dist/ is not built.');
  process.exit(faults.length === 0 ? 0 : 1);
}
