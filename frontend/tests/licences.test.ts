import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unicode-3.0',
]);

/** Tools of the build alone; nothing of them is in the bundle. */
const OF_THE_BUILD: Record<string, string> = {
  argparse: 'Python-2.0',
  'caniuse-lite': 'CC-BY-4.0',
  minimatch: 'BlueOak-1.0.0',
};

interface Package {
  name: string;
  licence: string;
}

function packages(): Package[] {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  return Object.entries<{ license?: string }>(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      licence: entry.license ?? 'none',
    }));
}

/** Of several licences one that is allowed is enough. */
function isAllowed({ name, licence }: Package): boolean {
  return (
    licence
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((one) => ALLOWED.has(one)) || OF_THE_BUILD[name] === licence
  );
}

describe('licences of npm packages', () => {
  it('are all on the list', () => {
    expect(packages().length).toBeGreaterThan(100);
    expect(packages().filter((one) => !isAllowed(one))).toEqual([]);
  });

  it('are refused if one is not, or is not stated', () => {
    expect(isAllowed({ name: 'x', licence: 'GPL-3.0-only' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: 'MIT AND GPL-3.0-only' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: 'none' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: '(GPL-2.0-only OR MIT)' })).toBe(true);
    expect(isAllowed({ name: 'y', licence: 'Python-2.0' })).toBe(false);
  });
});
