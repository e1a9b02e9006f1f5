import { documentLanguage } from '#exchange/pdf-read/matterhorn/judge-document.ts';
import { judgeMatterhorn } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { documentInfo, xmpOf, xmpValues } from '#exchange/pdf-read/metadata.ts';
import { flatOutline, outlineOf } from '#exchange/pdf-read/outline.ts';
import { fontsOfPage } from '#exchange/pdf-read/page-content.ts';
import { elementText } from '#exchange/pdf-read/structure-text.ts';
import { childElements } from '#exchange/pdf-read/structure.ts';
import type { Element } from '#exchange/pdf-read/structure.ts';
import { isoDayOf } from '#core/model/calendar-date.ts';
import { planName } from '#views/words.ts';
import type { Book, Laws } from './book-of.ts';
import { elementsOf, named, pagesOfElement, squeezed } from './book-of.ts';

const FAMILIES = /^[A-Z]{6}\+(?:NotoSansJP|DejaVuSans)/u;

/** Of any print as a file. */
export const FORM_LAWS: Laws = {
  'どの字も、埋め込んだ冊子の書体で、文字として読み出せる': ({ pdf, leaves }) =>
    leaves.flatMap(({ index }) =>
      fontsOfPage(pdf, index).flatMap(({ name, subtype, isEmbedded, hasToUnicode }) =>
        subtype !== 'Type3' && isEmbedded && hasToUnicode && FAMILIES.test(name)
          ? []
          : [`${String(index + 1)}枚目 ${name}（${subtype}）`],
      ),
    ),

  'しおりは、見出しと同じ順、同じ深さ、同じ言葉で、同じページへ行く': (book) => {
    const marks = flatOutline(outlineOf(book.pdf)).map(
      ({ depth, title, page }) => `${String(depth)} ${squeezed(title)} ${named(book, page ?? -1)}`,
    );
    const headings = elementsOf(book, /^H[1-6]$/u).map((element) => {
      const page = pagesOfElement(element)[0] ?? -1;
      return `${element.role?.slice(1) ?? ''} ${squeezed(withoutRuby(book, element))} ${named(book, page)}`;
    });
    return differences(marks, headings);
  },

  '題名、言語、発行者、日付は計画のもので、今日の日付はどこにもない': ({ pdf }, plan) => {
    const info = documentInfo(pdf);
    const xmp = xmpOf(pdf) ?? '';
    const { publication = null } = plan.plan.cover ?? {};
    const date = publication?.publishedOn ?? publication?.decidedOn ?? null;
    const day = date === null ? [] : [isoDayOf(date) ?? ''];
    const inXmp = (namespace: string, name: string): readonly string[] => xmpValues(xmp, namespace, name);
    const days = ['CreateDate', 'ModifyDate', 'MetadataDate'].flatMap((name) =>
      inXmp('http://ns.adobe.com/xap/1.0/', name),
    );
    return differences(
      [
        info.Title?.includes(planName(plan)) === true ? planName(plan) : (info.Title ?? ''),
        inXmp('http://purl.org/dc/elements/1.1/', 'title').join(),
        documentLanguage(pdf) ?? '',
        info.Author ?? '',
        ...new Set(days.map((text) => text.slice(0, 10))),
        ...new Set(
          [info.CreationDate, info.ModDate].flatMap((text) =>
            text === undefined ? [] : [text.replace(/^D:(\d{4})(\d\d)(\d\d).*$/u, '$1-$2-$3')],
          ),
        ),
      ],
      [planName(plan), info.Title ?? '', 'ja', publication?.publisher ?? '', ...day, ...day],
    );
  },

  '機械で判定できる PDF/UA-1 の条件に、合わないものがない': ({ pdf }) =>
    judgeMatterhorn(pdf, { withoutClaim: true })
      .filter(({ verdict }) => verdict === 'failed')
      .map(({ id, demand, places }) => `${id} ${demand} ${places.map(({ what }) => what).join('、')}`),
};

/** The words of an element without what stands there to tell how they are read. */
function withoutRuby(book: Book, element: Element): string {
  if (['RT', 'RP'].includes(element.role ?? '')) return '';
  return childElements(element).length === 0
    ? elementText(book.pdf, element)
    : element.children
        .map((child) =>
          child.kind === 'element'
            ? withoutRuby(book, child)
            : elementText(book.pdf, { ...element, children: [child] }),
        )
        .join('');
}

function differences(found: readonly string[], expected: readonly string[]): string[] {
  return Array.from({ length: Math.max(found.length, expected.length) }, (_, i) => i).flatMap((i) =>
    found[i] === expected[i] ? [] : [`「${found[i] ?? ''}」、正しくは「${expected[i] ?? ''}」`],
  );
}
