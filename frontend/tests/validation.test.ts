import { describe, expect, it } from 'vitest';
import { readMark, stepFrom } from '../score-sheet/validation';

const halves = { min: '0', max: '6', step: '0.5' };
const fromOne = { min: '1', max: '10', step: '3' };

describe('reading a mark', () => {
  it('takes an empty field for a missing mark, not for zero', () => {
    expect(readMark('  ', halves)).toEqual({ kind: 'empty' });
    expect(readMark('0', halves)).toEqual({ kind: 'mark', value: '0.0' });
  });

  it('gives a mark the decimals of its step', () => {
    expect(readMark('5', halves)).toEqual({ kind: 'mark', value: '5.0' });
    expect(readMark('5.500', halves)).toEqual({ kind: 'mark', value: '5.5' });
  });

  it('allows both ends of the range and nothing beyond', () => {
    expect(readMark('6', halves).kind).toBe('mark');
    expect(readMark('6.5', halves)).toEqual({ kind: 'fault', fault: 'aboveMaximum' });
    expect(readMark('-0.5', halves)).toEqual({ kind: 'fault', fault: 'belowMinimum' });
  });

  it('counts steps from the minimum', () => {
    expect(readMark('4', fromOne).kind).toBe('mark');
    expect(readMark('3', fromOne)).toEqual({ kind: 'fault', fault: 'offStep' });
    expect(readMark('5.25', halves)).toEqual({ kind: 'fault', fault: 'offStep' });
  });

  it('names text that is no number', () => {
    expect(readMark('好', halves)).toEqual({ kind: 'fault', fault: 'notANumber' });
  });
});

describe('bands', () => {
  const bands = {
    min: '0',
    max: '8',
    step: '1',
    bands: [
      { from: '7', to: '8' },
      { from: '3', to: '4' },
      { from: '0', to: '0' },
    ],
  };

  it('allow only marks within one of them', () => {
    expect(readMark('4', bands).kind).toBe('mark');
    expect(readMark('5', bands)).toEqual({ kind: 'fault', fault: 'outsideBands' });
    expect(readMark('9', bands)).toEqual({ kind: 'fault', fault: 'aboveMaximum' });
  });

  it('are stepped through from end to end', () => {
    expect(stepFrom('0', bands, 1)).toBe('3');
    expect(stepFrom('4', bands, 1)).toBe('7');
    expect(stepFrom('7', bands, -1)).toBe('4');
    expect(stepFrom('3', bands, -1)).toBe('0');
    expect(stepFrom('', bands, -1)).toBe('8');
  });
});

describe('stepping', () => {
  it('moves by one step and stays within the range', () => {
    expect(stepFrom('5', halves, 1)).toBe('5.5');
    expect(stepFrom('5', halves, -1)).toBe('4.5');
    expect(stepFrom('6', halves, 1)).toBe('6.0');
    expect(stepFrom('0', halves, -1)).toBe('0.0');
  });

  it('comes back from beyond the range and between steps', () => {
    expect(stepFrom('99', halves, 1)).toBe('6.0');
    expect(stepFrom('-3', halves, -1)).toBe('0.0');
    expect(stepFrom('5.2', halves, 1)).toBe('5.5');
    expect(stepFrom('5.2', halves, -1)).toBe('5.0');
  });

  it('begins at the near end of an empty field', () => {
    expect(stepFrom('', halves, 1)).toBe('0.0');
    expect(stepFrom('', halves, -1)).toBe('6.0');
  });

  it('never leaves the grid of a minimum other than zero', () => {
    expect(stepFrom('2', fromOne, 1)).toBe('4');
    expect(stepFrom('', fromOne, -1)).toBe('10');
    expect(stepFrom('', { min: '1', max: '9', step: '3' }, -1)).toBe('7');
  });
});
