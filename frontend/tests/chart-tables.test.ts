import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChartData, ChartKind } from '../chart/data';
import { tableOf } from '../chart/table';
import { bars, heat } from './charts';

interface Example {
  kind: ChartKind;
  data: ChartData;
  columns: string[];
  rows: string[][];
}

/** The server, which makes the file to save, is held to the same: ChartTablesTest.java. */
const EXAMPLES = join(import.meta.dirname, '../../src/test/resources/charts/tables.json');
const examples = JSON.parse(readFileSync(EXAMPLES, 'utf8')) as Example[];

describe('table', () => {
  it.each(examples.map((example) => [example.kind, example.data.title, example] as const))(
    'of %s %s holds the same cells as the file to save',
    (kind, title, { data, columns, rows }) => {
      const table = tableOf(kind, data, {});
      expect(table.caption).toBe(title);
      expect(table.columns.map(({ name, numeric }) => (numeric ? `${name}*` : name))).toEqual(columns);
      expect(table.rows).toEqual(rows);
    },
  );

  it('has an example of every kind', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['ranking', 'bars', 'heat', 'radar', 'strips']));
  });

  it('shows all of many rows', () => {
    const rows = Array.from({ length: 300 }, () => heat.rows[0]!);
    expect(tableOf('heat', { ...heat, rows }, {}).rows).toHaveLength(300);
  });

  it("speaks the server's language where it gives one", () => {
    expect(tableOf('bars', bars, { name: 'Name' }).columns[0]?.name).toBe('Name');
    expect(tableOf('heat', heat, { marked: '{0} ({1})' }).rows[0]?.[1]).toBe('-4.00 (偏离很大)');
  });
});
