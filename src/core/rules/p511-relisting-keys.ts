import type { Placed } from '../model/placed.ts';
import { bySection } from '../link/by-section.ts';
import type { Relisting, Spot } from '../link/linked.ts';
import { linesIn } from '../link/written-relistings.ts';
import { labelOf } from '../model/terms.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { asNoRelisting, choice } from './relisting-edits.ts';

interface StrayFact extends Fact {
  readonly key: string;
  readonly spot: Spot;
}

export const relistingKeys = defineRule<StrayFact>({
  code: 'P511',
  name: 'relisting-keys-stand-beside-a-relisting',
  severity: 'warning',
  title: '「元の文」と「要確認」は再掲に添えてある',
  reason:
    '「元の文」と「要確認」は再掲についての覚えです。再掲のない所では、何を指すのか誰にも分かりません。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 市民活動の相談会を開催します。
    要確認: true  # ← P511
`,
  *find(content) {
    for (const plan of content.plans) {
      const relisted = new Set<object>();
      for (const { from } of plan.relistings) relisted.add(keyOf(from));
      for (const section of plan.sections) {
        for (const { kind, position, status, line, entity } of withRelistingKeys(section)) {
          const item = section[kind][position];
          const spot = item && { item, status, line };
          if (!spot || relisted.has(keyOf(spot))) continue;
          const field = entity.unconfirmed ? 'unconfirmed' : 'originalText';
          yield { place: entity.at(field), key: labelOf('line', field), spot };
        }
      }
    }
  },
  say: ({ key, spot }) => ({
    message: {
      ja: `「${key}」がありますが、ここは再掲ではありません。`,
      en: `“${key}” stands here, but this is no 再掲.`,
    },
    help: {
      ja: `再掲であれば「再掲:」に元の id を書き、そうでなければ「${key}」を消してください。人が確かめるべきことは、# で始まる注釈に書いておけます。`,
      en: `If this is a 再掲, write the id of its original under 再掲; if not, delete “${key}”. Notes on what a person should check can be written as a comment that begins with #.`,
    },
    fixes: choice({ ja: `「${key}」を消す`, en: `Delete “${key}”` }, asNoRelisting(spot)),
  }),
});

type Marked = Placed & Pick<Relisting, 'unconfirmed'>;

interface Carrier extends Pick<Spot, 'status' | 'line'> {
  readonly kind: 'items' | 'indicators';
  readonly position: number;
  readonly entity: Marked;
}

const withRelistingKeys = bySection(({ items, indicators }): readonly Carrier[] => {
  const found: Carrier[] = [];
  for (const [position, { entity }] of items.entries()) {
    const carries = { kind: 'items', position } as const;
    if (isKept(entity)) found.push({ ...carries, status: null, line: null, entity });
    for (const status of entity.statuses) {
      if (status.unconfirmed) found.push({ ...carries, status, line: null, entity: status });
      for (const line of linesIn(status))
        if (isKept(line)) found.push({ ...carries, status, line, entity: line });
    }
  }
  for (const [position, { entity }] of indicators.entries())
    if (isKept(entity)) found.push({ kind: 'indicators', position, status: null, line: null, entity });
  return found;
});

function isKept({ unconfirmed, originalText }: Pick<Relisting, 'unconfirmed' | 'originalText'>): boolean {
  return unconfirmed || originalText !== null;
}

function keyOf({ item, status, line }: Spot): object {
  return line ?? status ?? item;
}
