import { type Mark, outwards } from '../marks.ts';
import type { Pdf } from '../open-pdf.ts';
import { contentKey, contentsOf } from '../page-content.ts';
import type { Painting, Run } from '../read-content.ts';
import { structureOf } from '../structure.ts';
import { contentHolders } from './content-holders.ts';
import { holds, judged, type Judges, type Place } from './outcome.ts';

/** Whether some stretch around this content belongs to an element. */
export function isTagged(pdf: Pdf, page: number, mark: Mark | null): boolean {
  const holders = contentHolders(pdf);
  for (const at of outwards(mark)) {
    if ((at.mcid !== null || at.object !== null) && holders.has(contentKey(page, at))) return true;
  }
  return false;
}

/** 01: what is real content and what is not. */
export const contentJudges: Judges = {
  '01-003': (pdf) =>
    marksThat(pdf, 'タグの付いた内容の中に Artifact があります', (mark, page) => {
      return mark.tag === 'Artifact' && isTagged(pdf, page, mark.parent);
    }),
  '01-004': (pdf) =>
    marksThat(pdf, 'Artifact の中に、タグの付いた内容があります', (mark, page) => {
      return (mark.parent?.inArtifact ?? false) && mark.mcid !== null && isTagged(pdf, page, mark);
    }),
  '01-005': (pdf) => {
    const failures: Place[] = [];
    if (pdf.resolve(pdf.dict(pdf.root.get('MarkInfo'))?.get('Marked')) !== true) {
      failures.push({ page: null, what: 'タグ付きの印（/MarkInfo の /Marked）がありません' });
    }
    if (!structureOf(pdf).tree)
      failures.push({ page: null, what: '構造の木（/StructTreeRoot）がありません' });
    contentsOf(pdf).pages.forEach(({ items }, page) => {
      for (const item of items) {
        if (!(item.mark?.inArtifact ?? false) && !isTagged(pdf, page, item.mark)) {
          failures.push({ page: page + 1, what: `${nameOf(item)}に、タグも飾りの印もありません` });
        }
      }
    });
    return judged(failures);
  },
  '01-007': (pdf) =>
    holds(
      pdf.resolve(pdf.dict(pdf.root.get('MarkInfo'))?.get('Suspects')) !== true,
      '/Suspects が true です',
    ),
};

function marksThat(pdf: Pdf, what: string, isWrong: (mark: Mark, page: number) => boolean) {
  const failures = contentsOf(pdf).pages.flatMap(({ marks }, page) =>
    marks.filter((mark) => isWrong(mark, page)).map(() => ({ page: page + 1, what })),
  );
  return judged(failures);
}

function nameOf(item: Run | Painting): string {
  if (item.kind === 'text') return `文字「${item.text.slice(0, 20)}」`;
  return item.operator === 'Do' || item.operator === 'BI' ? '画像' : `線か面（${item.operator}）`;
}
