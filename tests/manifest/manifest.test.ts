import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associated, faultsOf } from '../../scripts/validate-manifest';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

it('has a manifest without faults', () => {
  expect(faultsOf(manifest, associated())).toEqual([]);
});

it.each([
  [
    'a missing large icon',
    (xml: string) => xml.replace(/<bt:Image size="80" resid="icon\.80"\/>/, ''),
    /80 pixels is missing/,
  ],
  [
    'a dangling resource',
    (xml: string) => xml.replace('<bt:String id="Check.Tip"', '<bt:String id="Other.Tip"'),
    /Check\.Tip is used but not declared/,
  ],
  [
    'elements out of order',
    (xml: string) =>
      xml
        .replace(/ {2}<Permissions>.*\n/, '')
        .replace('  <Version>', '  <Permissions>ReadWriteDocument</Permissions>\n  <Version>'),
    /order/,
  ],
  [
    'http',
    (xml: string) =>
      xml.replace(
        'https://localhost:3000/help.html"/>\n  <Hosts',
        'http://localhost:3000/help.html"/>\n  <Hosts',
      ),
    /not https/,
  ],
  [
    'an unknown function',
    (xml: string) => xml.replace('>checkPlan<', '>checkAll<'),
    /No function is associated with checkAll/,
  ],
  [
    'a label that is too long',
    (xml: string) => xml.replace('DefaultValue="Check plan"', `DefaultValue="${'x'.repeat(126)}"`),
    /longer than 125/,
  ],
  [
    'an icon that does not exist',
    (xml: string) => xml.replace('assets/undo-16.png', 'assets/nothing-16.png'),
    /does not exist/,
  ],
  ['a wrong id', (xml: string) => xml.replace(/<Id>.*<\/Id>/, '<Id>plan-rag</Id>'), /no GUID/],
])('finds %s', (_name, damage, fault) => {
  expect(faultsOf(damage(manifest), associated()).join('\n')).toMatch(fault);
});
