/** Runs work while no other page of this browser runs work of the same name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** A page that was put to sleep may hold its turn: after this long it is taken from it. Sending twice does no harm. */
const PATIENCE = 25_000;

/** By the browser's locks; where it has none, pages do not wait for one another. */
export const exclusively: Exclusively = async (name, work) => {
  if (typeof navigator === 'undefined' || !navigator.locks) {
    return work();
  }
  const waiting = new AbortController();
  const late = setTimeout(() => waiting.abort(), PATIENCE);
  let begun = false;
  const begin = () => {
    begun = true;
    clearTimeout(late);
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, begin);
  } catch (error) {
    if (begun) {
      throw error;
    }
    return navigator.locks.request(name, { steal: true }, begin);
  } finally {
    clearTimeout(late);
  }
};
