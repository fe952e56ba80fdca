/** Does what can wait once nothing else is to be done; Safari has no time of its own for that. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(work, { timeout: 3_000 });
  } else {
    setTimeout(work, 300);
  }
}
