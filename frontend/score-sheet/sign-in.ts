import type { SheetSession } from './session';

/**
 * Where 重新登录 leads: to the sheet itself, which asks for the sign-in and then shows the mark that was edited last. An
 * address that was set goes before.
 */
export function signInAddress(given: string, sheet: string, session: SheetSession | null): string {
  if (given !== '') {
    return given;
  }
  const at = session?.touched ? `?at=${encodeURIComponent(session.touched)}` : '';
  return new URL(`reviews/${encodeURIComponent(sheet)}${at}`, document.baseURI).href;
}
