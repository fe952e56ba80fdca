import { afterEach, describe, expect, it } from 'vitest';
import { render } from 'lit';
import { handle } from '../workspace/drawer';
import { drawerHeight, formOf, nextHeight, settledHeight, SHARES, splitOf, type DrawerHeight } from '../workspace/form';
import { splitAfter, splitter } from '../workspace/splitter';
import { speaker } from '../workspace/texts';

const say = speaker({});

describe('the form of the workspace', () => {
  it('is beside each other on desks and tablets held across, over each other on upright tablets and phones', () => {
    expect(formOf(1440, 840)).toBe('beside');
    expect(formOf(1180, 760)).toBe('beside');
    expect(formOf(1024, 700)).toBe('beside');
    expect(formOf(820, 1120)).toBe('over');
    expect(formOf(390, 780)).toBe('over');
    expect(formOf(844, 330)).toBe('beside');
  });
});

describe('the drawer', () => {
  it('begins half open whatever the device remembers wrongly', () => {
    expect(drawerHeight(null)).toBe('half');
    expect(drawerHeight('high')).toBe('half');
    expect(drawerHeight('low')).toBe('low');
  });

  it('moves between three heights and stays at the ends', () => {
    expect(nextHeight('low', 1)).toBe('half');
    expect(nextHeight('half', 1)).toBe('full');
    expect(nextHeight('full', 1)).toBe('full');
    expect(nextHeight('low', -1)).toBe('low');
  });

  it('hides all of the material at its full height alone', () => {
    expect(Object.entries(SHARES).filter(([, share]) => share === 1).map(([height]) => height)).toEqual(['full']);
  });

  it('settles at the nearest height, a fling further its way', () => {
    expect(settledHeight(0.35)).toBe('low');
    expect(settledHeight(0.6)).toBe('half');
    expect(settledHeight(0.9)).toBe('full');
    expect(settledHeight(0.62, 1)).toBe('full');
    expect(settledHeight(0.55, 1)).toBe('half');
    expect(settledHeight(0.5, -1)).toBe('low');
  });

  it('is moved by its buttons and by keys on its handle', () => {
    const settled: DrawerHeight[] = [];
    const place = document.createElement('div');
    document.body.append(place);
    render(handle('half', say, { settle: (height) => settled.push(height), follow: () => undefined }), place);
    const press = (key: string) =>
      place.querySelector('.grip')?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    ['ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].forEach(press);
    place.querySelectorAll('button').forEach((button) => button.click());
    expect(settled).toEqual(['full', 'low', 'low', 'full', 'low', 'full']);
    expect(place.querySelector('.grip')?.getAttribute('aria-valuetext')).toBe('中');
  });
});

describe('the bar between the panes', () => {
  it('stays within what both panes need', () => {
    expect(splitOf(Number.NaN)).toBe(48);
    expect(splitOf(3)).toBe(25);
    expect(splitOf(99)).toBe(70);
    expect(splitOf(51.6)).toBe(52);
  });

  it('moves by keys', () => {
    expect(splitAfter(50, 'ArrowLeft')).toBe(48);
    expect(splitAfter(70, 'ArrowRight')).toBe(70);
    expect(splitAfter(60, 'Home')).toBe(25);
    expect(splitAfter(60, 'a')).toBeNull();
    const moved: number[] = [];
    const place = document.createElement('div');
    render(splitter(50, say, (share) => moved.push(share)), place);
    place.querySelector('.splitter')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
    expect(moved).toEqual([52]);
  });
});

afterEach(() => document.body.replaceChildren());
