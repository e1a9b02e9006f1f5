/** Loaded before a program that is measured: when it ends, it tells the most memory it took, in MB. */
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  if (process.env.MEMORY_TOLD_IN)
    writeFileSync(process.env.MEMORY_TOLD_IN, String(process.resourceUsage().maxRSS / 1024));
});
