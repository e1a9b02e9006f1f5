import { FACTS_FILE } from '#views/search/index-format.ts';
import type { ReadFile } from '#views/search/search-index.ts';

/** Reads the index at an address of this site. Its facts are asked for anew each time; under their address the other files never change. */
export function fetchFrom(address: string): ReadFile {
  return async (file) => {
    const response = await fetch(address + file, { cache: file === FACTS_FILE ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${file} ${String(response.status)}`);
    return (await response.json()) as unknown;
  };
}
