import type { Item, LinkedSection } from '../link/linked.ts';
import { linesIn } from '../link/written-relistings.ts';
import { writtenForm } from '../model/placed.ts';
import type { Placed } from '../model/placed.ts';
import type { SourceEdit } from '../source/fault.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { choice } from './relisting-edits.ts';

interface ParticleFact extends Fact {
  readonly label: string;
  readonly entity: Placed;
  /** 「を軽減に努め」 as it stands in the words. */
  readonly slip: string;
}

export const particleFits = defineRule<ParticleFact>({
  code: 'P305',
  name: 'particle-fits-its-verb',
  severity: 'warning',
  title: '「〜を軽減に努める」と書いていない',
  reason:
    '「負担を軽減する」と「負担の軽減に努める」が混ざった文です。直しの途中で残りやすく、印刷してから気付かれます。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 役員の負担を軽減に努めます。  # ← P305
`,
  *findIn(section) {
    for (const { words, entity, field, item } of wordsOf(section)) {
      const slip = MIXED.exec(words)?.[0];
      if (slip !== undefined) yield { place: entity.at(field), label: item.label, entity, slip };
    }
  },
  say(fact) {
    const { label, slip } = fact;
    const mended = `の${slip.slice(1)}`;
    return {
      message: {
        ja: `${label}の文の「${slip}」は、二つの言い方が混ざっています。`,
        en: `“${slip}” in the words of ${label} mixes two ways of saying it.`,
      },
      help: {
        ja: `「${mended}」のように、助詞を直してください。`,
        en: `Please correct the particle, for instance to “${mended}”.`,
      },
      fixes: choice({ ja: `「${mended}」に直す`, en: `Correct to “${mended}”` }, mendedAt(fact, mended)),
    };
  },
});

/** Nouns of doing that stand before に努める; others (を中心に, を密に) may well stand there. */
const DOING =
  '軽減|向上|充実|推進|確保|強化|促進|改善|拡大|周知|普及|把握|育成|支援|活用|整備|維持|防止|解消|縮減|削減|低減|公開|提供|実施';
const MIXED = new RegExp(`を(?:${DOING})に(?:努め|取り組)`, 'u');

interface Words {
  readonly words: string;
  readonly entity: Placed;
  readonly field: 'text' | 'description';
  readonly item: Item;
}

/** The words of a section in which the verbs stand: few, and only these are looked at closely. */
function wordsOf({ items }: LinkedSection): readonly Words[] {
  const found: Words[] = [];
  const add = (words: string | null, entity: Placed, field: Words['field'], item: Item): void => {
    if (words !== null && (words.includes('に努め') || words.includes('に取り組')))
      found.push({ words, entity, field, item });
  };
  for (const item of items) {
    if (item.kind === 'measure') add(item.entity.text, item.entity, 'text', item);
    else add(item.entity.description, item.entity, 'description', item);
    for (const status of item.entity.statuses)
      for (const line of linesIn(status)) add(line.text, line, 'text', item);
  }
  return found;
}

/** Null where the words are not written out just so, or more than once. */
function mendedAt({ place, entity, slip }: ParticleFact, mended: string): readonly SourceEdit[] | null {
  const { file, start, end } = place;
  const written = writtenForm(entity)?.source.text.slice(start, end) ?? '';
  const at = written.indexOf(slip);
  if (at < 0 || written.includes(slip, at + 1)) return null;
  return [{ place: { file, start: start + at, end: start + at + slip.length }, newText: mended }];
}
