import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { comparePeers } from '#shell/bench/peers/compare.ts';
import { installPeers } from '#shell/bench/peers/install-peers.ts';
import { EXIT, readArguments, runCommand, UsageError } from '#shell/command-line.ts';

const USAGE = '使い方: npm run bench:peers -- [--items 2000,10000] [--runs 5]';

await runCommand(async () => {
  const { values } = readArguments(
    { items: { type: 'string', default: '2000,10000' }, runs: { type: 'string', default: '5' } },
    USAGE,
  );
  const sizes = values.items.split(',').map(Number);
  const runs = Number(values.runs);
  if (![...sizes, runs].every((n) => Number.isInteger(n) && n > 0))
    throw new UsageError(`数を確かめてください。\n${USAGE}`);
  const peers = await installPeers();
  if (!peers)
    throw new UsageError(
      '比べる道具を入れられませんでした。ネットワークにつないで、もう一度お試しください。',
    );
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-peers-'));
  try {
    await comparePeers(peers, { folder, sizes, runs }, (text) => process.stdout.write(text));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return EXIT.fine;
});
