import { type Annotation, annotationsOf } from '../annotations.ts';
import { type Mark, outwards } from '../marks.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentKey, contentsOf, runsOf } from '../page-content.ts';
import { ancestors, type Element, structureOf } from '../structure.ts';
import { contentHolders } from './content-holders.ts';
import { documentLanguage, isLanguage } from './judge-document.ts';
import { enclosingElement } from './enclosing-element.ts';
import { fieldName } from './judge-annotations.ts';
import { at } from './judge-elements.ts';
import { each, judged, type Judges, type Outcome, type Place } from './outcome.ts';

/** 11: whether a language can be told for every text; only those of bookmarks and metadata hang on the document alone. */
export const languageJudges: Judges = {
  '11-001': (pdf) => {
    const failures = wrongLanguages(pdf);
    let doubt: string | null = null;
    const isSaid = documentLanguage(pdf) !== null;
    let applies = false;
    contentsOf(pdf).pages.forEach((content, page) => {
      for (const { mark, text } of runsOf(content)) {
        applies = true;
        if (isSaid || isMarkSaid(pdf, page, mark)) continue;
        if (mark?.inArtifact) doubt = '飾りの中の文字に言語の定めがなく、要るかどうかを決められません';
        else failures.push({ page: page + 1, what: `「${text.slice(0, 20)}」の言語が分かりません` });
      }
    });
    return judged(failures, applies, doubt);
  },
  '11-002': (pdf) => {
    const told = (structureOf(pdf).tree?.all ?? []).filter(
      ({ alt, actualText, expansion }) => (alt ?? actualText ?? expansion) !== null,
    );
    const failures = told
      .filter((element) => !isElementSaid(pdf, element))
      .map((element) => at(element, `${element.type} の代わりの文の言語が分かりません`));
    let isMarked = false;
    contentsOf(pdf).pages.forEach(({ marks }, page) => {
      for (const mark of marks.filter(({ alt, actualText }) => (alt ?? actualText) !== null)) {
        isMarked = true;
        if (documentLanguage(pdf) === null && !isMarkSaid(pdf, page, mark)) {
          failures.push({ page: page + 1, what: '代わりの文の言語が分かりません' });
        }
      }
    });
    return judged(failures, told.length > 0 || isMarked);
  },
  '11-004': (pdf) => ofAnnotations(pdf, (annotation) => annotation.contents, '注釈の説明'),
  '11-005': (pdf) =>
    ofAnnotations(
      pdf,
      ({ subtype, dict }) => (subtype === 'Widget' ? fieldName(pdf, dict) : null),
      '入力欄の説明',
    ),
};

function ofAnnotations(pdf: Pdf, textOf: (annotation: Annotation) => string | null, words: string): Outcome {
  const told = annotationsOf(pdf).filter((annotation) => (textOf(annotation) ?? '') !== '');
  return each(told, (annotation) =>
    isElementSaid(pdf, enclosingElement(pdf, annotation))
      ? null
      : { page: annotation.page + 1, what: `${words}の言語が分かりません` },
  );
}

/** Languages that are written but are none: what they stand on cannot be told. */
function wrongLanguages(pdf: Pdf): Place[] {
  const own = pdf.text(pdf.root.get('Lang'));
  const failures: Place[] =
    own !== null && !isLanguage(own) ? [{ page: null, what: `/Lang が「${own}」です` }] : [];
  for (const element of structureOf(pdf).tree?.all ?? []) {
    if (element.language !== null && element.language !== '' && !isLanguage(element.language)) {
      failures.push(at(element, `${element.type} の /Lang が「${element.language}」です`));
    }
  }
  return failures;
}

function isElementSaid(pdf: Pdf, element: Element | null): boolean {
  if (documentLanguage(pdf) !== null) return true;
  for (const { language } of ancestors(element)) if (language !== null && isLanguage(language)) return true;
  return false;
}

function isMarkSaid(pdf: Pdf, page: number, mark: Mark | null): boolean {
  for (const stretch of outwards(mark)) {
    if (stretch.language !== null && isLanguage(stretch.language)) return true;
    const element = stretch.mcid ?? stretch.object;
    if (element !== null && isElementSaid(pdf, contentHolders(pdf).get(contentKey(page, stretch)) ?? null))
      return true;
  }
  return false;
}
