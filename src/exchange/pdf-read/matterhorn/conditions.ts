/** One failure condition of the Matterhorn Protocol that a machine can decide, and what it demands, in our own words. */
export interface Condition {
  id: string;
  demand: string;
}

const DEMANDS = `
01-003 タグの付いた内容の中に、飾り（Artifact）がない
01-004 飾り（Artifact）の中に、タグの付いた内容がない
01-005 どの内容にも、タグが付いているか、飾りの印がある
01-007 タグが疑わしいという印（Suspects）がない
02-001 標準でないタグは、必ず標準のタグに読み替えられる
02-003 タグの読み替えが、輪になっていない
02-004 標準のタグを、別のタグに読み替えていない
06-001 文書に XMP の書誌情報がある
06-002 XMP が、PDF/UA に従うと名乗っている
06-003 XMP に題名（dc:title）がある
07-001 題名を窓に出すかどうか（DisplayDocTitle）を決めている
07-002 ファイル名ではなく、題名を窓に出す
09-004 表のタグの組み方が正しい
09-005 箇条書きのタグの組み方が正しい
09-006 目次のタグの組み方が正しい
09-007 ルビのタグの組み方が正しい
09-008 割注のタグの組み方が正しい
10-001 どの字の番号も、Unicode の字に直せる
11-001 ページの文字の言語が分かる
11-002 代わりの文（Alt・ActualText・E）の言語が分かる
11-003 しおりの言語が分かる
11-004 注釈の説明（Contents）の言語が分かる
11-005 入力欄の説明（TU）の言語が分かる
11-006 書誌情報の言語が分かる
13-004 図（Figure）に、代わりの文がある
14-002 番号のある見出しは、H1 から始まる
14-003 見出しの段を飛ばしていない
14-006 一つの節の中に、見出し（H）は一つ
14-007 見出しの H と、H1・H2 などを混ぜていない
15-003 見出しのセル（TH）に、行と列のどちらの見出しかが書いてある
17-002 数式（Formula）に、代わりの文がある
17-003 数式の字が、どれも Unicode の字に直せる
19-003 注（Note）に、名札（ID）がある
19-004 注（Note）の名札（ID）が、重なっていない
20-001 重ね表示のほかの設定に、名前がある
20-002 重ね表示のふだんの設定に、名前がある
20-003 重ね表示が、自動で切り替わらない（AS がない）
21-001 添付したファイルに、F と UF の両方の名前がある
25-001 XFA の動く用紙（dynamicRender）ではない
26-001 暗号化した文書に、許すことの定め（P）がある
26-002 暗号化した文書でも、読み上げのための取り出しを許す
28-002 注釈は、Annot のタグの直下にある
28-004 注釈に、説明か代わりの文がある
28-005 入力欄に、説明（TU）か代わりの文がある
28-006 規格にない種類の注釈も、タグと説明がある
28-007 TrapNet という種類の注釈がない
28-008 注釈のあるページに、移る順（Tabs）の定めがある
28-009 注釈のあるページの移る順が、タグの順（S）である
28-010 入力欄は、Form のタグの中にある
28-011 リンクは、Link のタグの中にある
28-012 リンクに、行き先の説明（Contents）がある
28-014 音や動画に、種類（CT）の定めがある
28-015 音や動画に、代わりの文（Alt）がある
28-016 ファイルを添付する注釈に、F と UF の両方の名前がある
28-017 印刷用の印（PrinterMark）に、タグが付いていない
28-018 印刷用の印（PrinterMark）の絵が、飾りになっている
30-001 ほかの PDF のページを取り込む部品（Ref）がない
30-002 タグの付いた部品（Form XObject）を、二度使っていない
31-001 合成フォントの文字集合の登録者（Registry）が、CMap と同じ
31-002 合成フォントの文字集合の名（Ordering）が、CMap と同じ
31-003 合成フォントの文字集合の版（Supplement）が、CMap より古くない
31-004 字形への対応（CIDToGIDMap）が、ストリームか Identity である
31-005 字形への対応（CIDToGIDMap）が書いてある
31-006 CMap は、規格にあるものか、埋め込んだもの
31-007 CMap の縦書き・横書き（WMode）が、辞書と中身で同じ
31-008 CMap が、規格にない CMap を引いていない
31-009 文字に使うフォントを、すべて埋め込んでいる
31-011 使う字の字形が、埋め込んだフォントにすべてある
31-012 Type 1 フォントの CharSet に、中の字形がすべて挙げてある
31-013 Type 1 フォントの CharSet に挙げた字形が、すべて中にある
31-014 CID フォントの CIDSet に、中の字形がすべて挙げてある
31-015 CID フォントの CIDSet に挙げた字形が、すべて中にある
31-016 字の幅が、文書とフォントの中とで同じ
31-017 記号でない TrueType フォントに、記号用でない cmap がある
31-018 記号でない TrueType フォントで使う字が、その cmap で引ける
31-019 記号でない TrueType フォントに、符号（Encoding）の定めがある
31-020 符号の辞書に、もとの符号（BaseEncoding）の定めがある
31-021 もとの符号が、MacRoman か WinAnsi である
31-022 差し替えた字の名（Differences）が、どれも Adobe Glyph List にある
31-023 差し替えのある TrueType フォントに、Unicode の cmap（3,1）がある
31-024 記号の TrueType フォントに、符号（Encoding）の定めがない
31-025 記号の TrueType フォントに、cmap がある
31-026 記号の TrueType フォントの cmap が二つ以上なら、記号用（3,0）がある
31-027 字を Unicode に直す手がかり（ToUnicode など）がある
31-028 ToUnicode に、U+0000 がない
31-029 ToUnicode に、U+FEFF と U+FFFE がない
31-030 字形のない字（.notdef）を表示していない
`;

/** Every machine-decidable condition of the Matterhorn Protocol 1.1, in its order. */
export const CONDITIONS: readonly Condition[] = DEMANDS.trim()
  .split('\n')
  .map((line) => ({ id: line.slice(0, 6), demand: line.slice(7) }));

/** The conditions of the protocol's tables that only people can judge, and those without any test (23-001, 27-001). */
export const JUDGED_BY_PEOPLE = 48;
export const WITHOUT_TEST = 2;
