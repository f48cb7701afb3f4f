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
  ['no shared runtime', (xml: string) => xml.replace(/<Runtimes>.*<\/Runtimes>/, ''), /no shared runtime/],
  [
    'a runtime that ends with the pane',
    (xml: string) => xml.replace('lifetime="long"', 'lifetime="short"'),
    /no shared runtime with a long lifetime/,
  ],
  [
    'two servers',
    (xml: string) => xml.replace('https://localhost:3000/help.html', 'https://other.example/help.html'),
    /on 2 servers/,
  ],
  [
    'a pane of another page',
    (xml: string) =>
      xml.replace(
        '<DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        '<DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/help.html"',
      ),
    /are not the same/,
  ],
  [
    'custom functions without their metadata',
    (xml: string) => xml.replace(/<Metadata>.*<\/Metadata>/, ''),
    /have no Metadata/,
  ],
  [
    'a namespace in small letters',
    (xml: string) => xml.replace('DefaultValue="PLANRAG"', 'DefaultValue="planrag"'),
    /namespace of the custom functions/,
  ],
  [
    'a requirement set that is not needed',
    (xml: string) =>
      xml.replace(
        '<Set Name="SharedRuntime"',
        '<Set Name="RibbonApi" MinVersion="1.2"/><Set Name="SharedRuntime"',
      ),
    /RibbonApi need not be asked for/,
  ],
  [
    'a missing requirement set',
    (xml: string) => xml.replace('<Set Name="ExcelApi" MinVersion="1.13"/>', ''),
    /ExcelApi 1\.13 is not asked for/,
  ],
  ['another host', (xml: string) => xml.replace('Name="Workbook"', 'Name="Document"'), /not Excel/],
  [
    'a version of three numbers',
    (xml: string) => xml.replace('<Version>1.0.0.0<', '<Version>1.0.0<'),
    /four numbers/,
  ],
  [
    'reading permission only',
    (xml: string) => xml.replace('ReadWriteDocument', 'ReadDocument'),
    /ReadWriteDocument/,
  ],
  [
    'a button without its function',
    (xml: string) => xml.replace('>undoRecalculation<', '>checkPlan<'),
    /undoRecalculation has no button/,
  ],
  [
    'two controls of one id',
    (xml: string) => xml.replace('id="PlanRag.Check"', 'id="PlanRag.Recalculate"'),
    /same id/,
  ],
  [
    'a resource id that is too long',
    (xml: string) => xml.replaceAll('Help.Url', `Help.${'x'.repeat(40)}`),
    /longer than 32/,
  ],
  [
    'a resource that nothing uses',
    (xml: string) =>
      xml.replace(
        '<bt:String id="Group.Label"',
        '<bt:String id="Spare" DefaultValue="x"/><bt:String id="Group.Label"',
      ),
    /Spare is declared but not used/,
  ],
  [
    'no keyboard shortcuts',
    (xml: string) => xml.replace(/ {2}<ExtendedOverrides.*\n/, ''),
    /no ExtendedOverrides/,
  ],
  [
    'keyboard shortcuts before the buttons',
    (xml: string) =>
      xml
        .replace(/ {2}<ExtendedOverrides.*\n/, '')
        .replace(
          '  <VersionOverrides',
          '  <ExtendedOverrides Url="https://localhost:3000/shortcuts.json"/>\n  <VersionOverrides',
        ),
    /not in the order/,
  ],
  [
    'keyboard shortcuts in a file that the build does not write',
    (xml: string) => xml.replace('/shortcuts.json', '/keys.json'),
    /keys\.json is not shortcuts\.json/,
  ],
  [
    'keyboard shortcuts over http',
    (xml: string) => xml.replace('https://localhost:3000/shortcuts', 'http://localhost:3000/shortcuts'),
    /shortcuts\.json is not https/,
  ],
  [
    'keyboard shortcuts on another server',
    (xml: string) => xml.replace('https://localhost:3000/shortcuts', 'https://other.example/shortcuts'),
    /on 2 servers/,
  ],
  ['a wrong id', (xml: string) => xml.replace(/<Id>.*<\/Id>/, '<Id>plan-rag</Id>'), /no GUID/],
])('finds %s', (_name, damage, fault) => {
  expect(damage(manifest)).not.toBe(manifest);
  expect(faultsOf(damage(manifest), associated()).join('\n')).toMatch(fault);
});
