import type { DraftOther } from './draft.ts';
import type { Content } from './inline.ts';
import { splitNumber } from './numbering.ts';
import { costLine, numberOfYears, readPeriodLine, readPeriodUnderHeading, unitLine } from './plan-lines.ts';
import { splitMark } from './relisting-mark.ts';
import type { Scene } from './scene.ts';
import { readTargets } from './sdgs.ts';
import { withoutBullet } from './status-lines.ts';
import { cut, joined } from './words.ts';
import type { Words } from './words.ts';

/** A heading longer than this is no name of a field. */
const LONGEST_KEY = 60;
/** A 考え方 that ends in a sentence, or is longer than this, is no heading but a text. */
const LONGEST_HEADING = 80;

/** Reads a paragraph: facts line by line, the rest as what the heading above announces. */
export function readParagraph(scene: Scene, content: Content): void {
  for (const line of content.lines) scene.draft.numberOfYears ??= numberOfYears(line.text);
  const lines = content.lines.filter((line) => !readFact(scene, line));
  if (lines.length === 0) return;
  if (scene.topic === 'principles') readPrinciples(scene, lines);
  else if (scene.topic === 'sdgs') readSdgs(scene, lines);
  else if (scene.topic !== 'measures' || !readListedMeasures(scene, lines))
    readProse(scene, joined(lines, '\n'));
}

/** A line that says one fact: a total, a period, the unit of the amounts below. */
function readFact(scene: Scene, line: Words): boolean {
  const unit = unitLine(line);
  if (unit) {
    scene.unit = unit;
    scene.claims.structure(line, 'unit');
    return true;
  }
  const { headed } = scene;
  if (headed && readPeriodUnderHeading(headed.words, line, scene.draft, scene.claims)) {
    scene.headed = null;
    return true;
  }
  if (readPeriodLine(line, scene.draft, scene.claims)) return true;
  const cost = costLine(line, scene.unit);
  const { section } = scene;
  if (!cost || !section || section.cost || scene.groups.length > 0 || scene.headed) return false;
  section.cost = { kind: cost.kind, total: cost.amount, years: [], sources: [] };
  scene.claims.structure(cost.label, 'label');
  return true;
}

function readPrinciples(scene: Scene, lines: readonly Words[]): void {
  const { principles } = scene.sectionOrNew();
  for (const line of lines) {
    const { number, rest } = splitNumber(line);
    const isHeading = number !== null && !/[。．.]$/u.test(rest.text) && rest.text.length <= LONGEST_HEADING;
    const last = principles.at(-1);
    if (isHeading) principles.push({ number, heading: rest, body: [] });
    else if (number || !last) principles.push({ number, heading: null, body: [rest] });
    else last.body.push(line);
  }
}

function readSdgs(scene: Scene, lines: readonly Words[]): void {
  const section = scene.sectionOrNew();
  for (const line of lines) {
    const label = /^(?:SDGs(?:の)?)?(?:ゴール・?)?ターゲット[\s\u3000]*[:：]?[\s\u3000]*/iu.exec(
      line.text,
    )?.[0];
    if (!readTargets(line, section, scene.claims))
      section.sdgDirection = section.sdgDirection ? joined([section.sdgDirection, line], '\n') : line;
    else if (label) scene.claims.structure(cut(line, 0, label.length), 'label');
  }
}

/** Measures that stand in a list, not in a table: every line has a number or a bullet. */
function readListedMeasures(scene: Scene, lines: readonly Words[]): boolean {
  const isEntry = (line: Words): boolean =>
    splitNumber(line).number !== null || /^(?:[・･▶►●■]|[-*](?=[ \u3000]))/u.test(line.text);
  if (!lines.every(isEntry)) return false;
  const { measures } = scene.container();
  for (const line of lines) {
    const { number, rest } = splitNumber(withoutBullet(line, scene.claims));
    const { rest: words, mark } = splitMark(rest);
    const nothing = { departments: [], statuses: [], indicators: [], others: [] };
    measures.push({ kind: 'measure', number, words, mark, whole: rest, ...nothing });
  }
  return true;
}

/** Prose goes to その他の欄 under the heading above it; before the first section to 概要. */
function readProse(scene: Scene, words: Words): void {
  const { headed } = scene;
  const holder: { others: DraftOther[] } | null = scene.groups.at(-1) ?? scene.section;
  if (!holder) {
    scene.draft.overview.push(...(headed ? [headed.words] : []), words);
    scene.headed = null;
  } else if (headed && headed.words.text.length > LONGEST_KEY) {
    holder.others.push({ key: '本文', words: joined([headed.words, words], '\n\n') });
    scene.headed = null;
  } else {
    const key = headed?.words.text ?? (/^[（(]?(?:[※＊注]|\*\d)/u.test(words.text) ? '注' : '本文');
    holder.others.push({ key, words });
    if (headed) scene.fields.add(headed.words);
  }
}
