/** docs/licences.md: what stands in the lockfile, with its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  /** Needed for development, or by something optional. */
  readonly devOptional?: boolean;
  /** Left in the lockfile, needed by nothing. */
  readonly extraneous?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '..', name), 'utf8'));

/** Every package of the lockfile by its path, without the project itself. */
export function lockedPackages(): (readonly [path: string, locked: LockedPackage])[] {
  const { packages } = read('package-lock.json') as { packages: Record<string, LockedPackage> };
  return Object.entries(packages).filter(([path, { extraneous }]) => path !== '' && !extraneous);
}

/** Whether a package is part of the add-in, not only of its making. */
export const isRuntime = ({ dev, optional, devOptional }: LockedPackage): boolean =>
  !dev && !optional && !devOptional;

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

function table(packages: readonly (readonly [path: string, locked: LockedPackage])[]): string {
  const rows = packages.map(
    ([path, { version, license }]) => `| ${nameOf(path)} | ${version} | ${license ?? '?'} |`,
  );
  return ['| Package | Version | Licence |', '| --- | --- | --- |', ...[...new Set(rows)].sort()].join('\n');
}

/** docs/licences.md */
export function licencesPage(): string {
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  const all = lockedPackages();
  const runtime = all.filter(([, locked]) => isRuntime(locked));
  const direct = all.filter(
    ([path]) => nameOf(path) in devDependencies && path === `node_modules/${nameOf(path)}`,
  );
  return `# Licences

Written from package-lock.json by \`npm run docs\`; \`npm run check\` fails where it is out of date, and \`tests/supply.test.ts\` where a licence
asks for more than its notice. Why each package is here: [dependencies.md](dependencies.md).

## Part of the add-in

${table(runtime)}

## For development only

What these need in turn is in the lockfile. @microsoft/office-js has Microsoft's own licence, which allows its use to develop and test an
add-in; it is never part of the build.

${table(direct)}
`;
}
