/** The calls of Office.js that src/excel makes, found by the TypeScript compiler: type and member, and where. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

export interface UsedCall {
  /** `Range.values`. */
  readonly call: string;
  readonly type: string;
  readonly member: string;
  /** Files of src/excel, by their name. */
  readonly files: readonly string[];
}

/** Members of the client library itself: they send nothing of their own. */
const LOCAL = new Set([
  'load',
  'sync',
  'items',
  'isNullObject',
  'value',
  'context',
  'workbook',
  'run',
  'toJSON',
]);

/** Every member of an `Excel.*` type that src/excel reads, sets or calls, in the order of its name. */
export function usedCalls(): UsedCall[] {
  const folder = join(ROOT, 'src/excel');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const call = excelMember(checker, node);
        if (call) found.set(call, (found.get(call) ?? new Set()).add(relative(folder, file)));
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
  }
  return [...found]
    .map(([call, names]): UsedCall => {
      const [type = '', member = ''] = call.split('.');
      return { call, type, member, files: [...names].sort() };
    })
    .sort((a, b) => a.call.localeCompare(b.call));
}

function excelMember(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): string | null {
  const symbol = checker.getSymbolAtLocation(node.name);
  const declaration = symbol?.declarations?.[0];
  const owner = declaration?.parent;
  if (!declaration || !owner || !ts.isClassDeclaration(owner) || !owner.name) return null;
  if (!/office-js[/\\]/.test(declaration.getSourceFile().fileName) || LOCAL.has(node.name.text)) return null;
  let outer: ts.Node | undefined = owner.parent;
  while (outer && !ts.isModuleDeclaration(outer)) outer = outer.parent;
  return outer && ts.isModuleDeclaration(outer) && outer.name.getText() === 'Excel'
    ? `${owner.name.text}.${node.name.text}`
    : null;
}
