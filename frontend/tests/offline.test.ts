import { describe, expect, it } from 'vitest';
import { sheetOf } from '../offline/review-offline';
import { signInAddress } from '../score-sheet/sign-in';

const BASE = 'https://review.example.cn/app/';

describe('the offline page', () => {
  it('shows the sheet that its address names, else the list', () => {
    expect(sheetOf(`${BASE}reviews/6f1c?at=a`, BASE)).toBe('6f1c');
    expect(sheetOf(`${BASE}reviews`, BASE)).toBeNull();
    expect(sheetOf(`${BASE}reviews/submit/g1`, BASE)).toBeNull();
    expect(sheetOf(`${BASE}`, BASE)).toBeNull();
    expect(sheetOf('https://review.example.cn/reviews/6f1c', BASE)).toBeNull();
  });
});

describe('signing in again', () => {
  it('leads to the sheet and the mark edited last, unless an address was set', () => {
    expect(signInAddress('', 's1', null)).toMatch(/reviews\/s1$/);
    expect(signInAddress('login', 's1', null)).toBe('login');
  });
});
