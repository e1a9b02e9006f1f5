import { parseYearSpan } from '#core/model/fiscal-year.ts';
import { splitNumber } from './numbering.ts';
import type { Entry, SectionScheme } from './outline.ts';
import type { Scene } from './scene.ts';
import { readHead } from './table-head.ts';
import type { Topic } from './topic.ts';
import { cut, joined } from './words.ts';
import type { Words } from './words.ts';

/** Reads a heading: it opens a section, a 考え方, a part every plan has, or something of the plan's own. */
export function readHeading(scene: Scene, entry: Entry, scheme: SectionScheme): void {
  scene.unit = null;
  if (opensSection(scene, entry, scheme)) openSection(scene, entry);
  else if (scene.topic === 'principles' && entry.topic === null && opensPrinciple(scene, entry))
    openPrinciple(scene, entry);
  else if (entry.topic) openTopic(scene, entry, entry.topic);
  else openHeaded(scene, entry);
}

/** The plan's name; a period in brackets behind it is the plan's period. */
export function readTitle(scene: Scene, words: Words, whole: Words): void {
  scene.draft.title = words;
  claimAround(scene, whole, words);
  const brackets = /[(（]([^()（）]+)[)）]$/u.exec(words.text);
  const from = (brackets?.index ?? 0) + 1;
  const span = brackets?.[1] === undefined ? null : parseYearSpan(brackets[1]);
  // One year alone is the year of the report, not the period of the plan.
  if (brackets?.[1] !== undefined && span && span.to !== span.from)
    scene.draft.period = cut(words, from, from + brackets[1].length);
}

function opensSection(scene: Scene, entry: Entry, scheme: SectionScheme): boolean {
  if (scheme === null || entry.topic) return false;
  if (scheme.kind === 'level') return entry.label === null && entry.level === scheme.level;
  if (entry.label?.scheme !== scheme.scheme) return false;
  return !(scene.topic === 'principles' && entry.level > scene.topicLevel && entry.label.weight < 3);
}

function openSection(scene: Scene, { heading, label, words }: Entry): void {
  const name = label?.name ?? words;
  const [calledAs, number] = [label?.calledAs ?? null, label?.number ?? null];
  scene.openSection({ key: label?.key ?? '題名', calledAs, number, name });
  claimAround(
    scene,
    heading.words,
    joined(
      [calledAs, number, name].filter((part) => part !== null),
      '',
    ),
  );
}

function opensPrinciple(scene: Scene, entry: Entry): boolean {
  return entry.level > scene.topicLevel || splitNumber(entry.words).number !== null;
}

function openPrinciple(scene: Scene, entry: Entry): void {
  const { number, rest } = splitNumber(entry.words);
  claimAround(scene, entry.heading.words, number ? joined([number, rest], '') : rest);
  scene.sectionOrNew().principles.push({ number, heading: rest, body: [] });
}

function openTopic(scene: Scene, { heading, level }: Entry, topic: Topic): void {
  scene.topic = topic;
  scene.topicLevel = level;
  scene.headed = null;
  scene.closeGroups(level);
  scene.statusYear = readHead(heading.words.text).year ?? scene.statusYear;
  scene.draft.statusYear ??= scene.statusYear;
  scene.claims.structure(heading.words, 'topic');
}

function openHeaded(scene: Scene, { heading, words, level }: Entry): void {
  if (scene.topic === 'principles' || level <= scene.topicLevel) scene.topic = null;
  scene.closeGroups(level);
  scene.headed = { words, level };
  claimAround(scene, heading.words, words);
}

/** What of a heading is not kept: its mark, its brackets, the gap behind its number. */
function claimAround({ claims }: Scene, whole: Words, kept: Words): void {
  const inside = new Set(kept.starts);
  whole.starts.forEach((start, i) => {
    const end = whole.ends[i] ?? start;
    if (!inside.has(start) && end > start) claims.structure({ start, end }, 'heading');
  });
}
