import type { TextKey } from './texts';

/** The steps of the tour, in their order. */
export const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const satisfies readonly TextKey[];

/** A step on (1) or back (-1); it stays within the tour. */
export function stepFrom(step: number, direction: 1 | -1): number {
  return Math.min(STEPS.length - 1, Math.max(0, step + direction));
}
