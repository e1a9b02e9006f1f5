import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { EMPTY_FOLDER, planFolders, planNameOf, sharedFiles } from '#exchange/document/content-folder.ts';
import type { ExistingFolder } from '#exchange/document/content-folder.ts';
import { knownDepartments } from '#exchange/document/departments-file.ts';
import { decodeDocument } from '#exchange/document/decode.ts';
import { importDocument } from '#exchange/document/import-document.ts';
import type { PlanFile } from '#exchange/document/import-document.ts';
import { reportText } from '#exchange/document/report-text.ts';
import { UsageError } from '../command-line.ts';
import { writeAtOnce } from './staging.ts';

export interface ImportRequest {
  readonly files: readonly string[];
  /** The content folder, which need not exist. */
  readonly into: string;
  readonly site: string | null;
  /** 計画名, for one file only. */
  readonly name: string | null;
  readonly year: string | null;
  /** Replace the YAML files of plans that stand there already. */
  readonly force: boolean;
  /** Told which file is being read. */
  readonly onFile?: (file: string) => void;
}

export interface ImportResult {
  /** False: nothing was written. */
  readonly ok: boolean;
  /** For the person at the keyboard. */
  readonly report: string;
}

/** Imports documents into a content folder: all of them, or, where anything is at fault, nothing. */
export async function importDocuments(request: ImportRequest): Promise<ImportResult> {
  const into = path.resolve(request.into);
  const existing = await readExisting(into);
  const known = existing.departments === null ? [] : knownDepartments(existing.departments);
  const faults: string[] = [];
  const plans: { file: string; plan: ReturnType<typeof importDocument> }[] = [];
  for (const file of request.files) {
    request.onFile?.(file);
    const read = await readDocument(file);
    if ('fault' in read) {
      faults.push(read.fault);
      continue;
    }
    const fileName = path.basename(file).replace(/\.[^.]*$/u, '') || path.basename(file);
    const plan = importDocument(read.text, {
      fileName,
      name: request.name,
      year: request.year,
      departments: known,
    });
    if (plan.holdsPlan) plans.push({ file, plan });
    else
      faults.push(
        `「${file}」に計画が見つかりません。取組施策や事業の表（「事業名・所管課・事業内容」などの見出しのあるもの）がある文書かどうか、確かめてください。`,
      );
  }
  const imported = plans.map(({ plan }) => plan);
  const folders = planFolders(imported, existing);
  if (!request.force) {
    plans.forEach(({ file }, i) => {
      const folder = folders[i] ?? '';
      if (existing.folders.has(folder))
        faults.push(
          `「${path.join(request.into, folder)}」には${calledPlan(existing, folder)}がもうあります。それを「${file}」の取り込みで置き換えるときは --force を付けてください。別の計画でしたら、文書のファイル名を変えて取り込んでください。`,
        );
    });
  }
  const shared = sharedFiles(imported, request.site ?? path.basename(into), existing);
  if (shared.departmentsUnreadable)
    faults.push(
      `「${path.join(request.into, 'departments.yaml')}」に所管課を書き足せません。npm run check で直してから、もう一度お試しください。`,
    );
  if (faults.length > 0) return { ok: false, report: `${faults.join('\n')}\n何も書きませんでした。\n` };
  const replaced = await Promise.all(
    plans.map(({ plan }, i) => replacement(into, folders[i] ?? '', existing, plan.files)),
  );
  const written = plans.map(({ plan }, i) => ({ name: folders[i] ?? '', files: plan.files }));
  try {
    await writeAtOnce(into, [...written, { name: '', files: shared.files }]);
  } catch (error) {
    return {
      ok: false,
      report: `「${request.into}」に書けませんでした（${reasonOf(error)}）。元のままにしてあります。\n`,
    };
  }
  const reports = plans.map(({ file, plan }, i) =>
    reportText(plan, file, path.join(request.into, folders[i] ?? '')),
  );
  const beside = shared.files.map((file) =>
    file.path === 'departments.yaml'
      ? `departments.yaml（所管課 ${String(shared.newDepartments)}件を追加）`
      : file.path,
  );
  const more = beside.length > 0 ? [`■ ${beside.join('、')} を書きました。`] : [];
  return { ok: true, report: `${[...reports, ...replaced.flat(), ...more].join('\n')}\n` };
}

/** How a message names the plan that stands in a folder. */
function calledPlan(existing: ExistingFolder, folder: string): string {
  const name = existing.folders.get(folder);
  return name ? `計画「${name}」` : '計画';
}

/** What an import replaces: the plan, and YAML files of its folder that the new import does not bring. */
async function replacement(
  into: string,
  folder: string,
  existing: ExistingFolder,
  files: readonly PlanFile[],
): Promise<string[]> {
  if (!existing.folders.has(folder)) return [];
  const names = await readdir(path.join(into, folder)).catch((): string[] => []);
  const gone = names.filter((name) => /\.ya?ml$/iu.test(name) && !files.some((file) => file.path === name));
  const lost = gone.length > 0 ? `新しい取り込みにない ${gone.join('、')} は消しました。` : '';
  return [`■ ${folder} にあった${calledPlan(existing, folder)}を置き換えました。${lost}`];
}

const NO_TEXT = {
  empty: 'は空です。',
  office:
    'は Word や Excel の文書（.docx、.xlsx など）で、このままでは読めません。Word なら「書式なし（.txt）」、Excel なら「テキスト（タブ区切り）」で保存して、その文書を指定してください。',
  'old-office':
    'は古い形式の Word や Excel の文書で、このままでは読めません。「書式なし（.txt）」か「テキスト（タブ区切り）」で保存して、その文書を指定してください。',
  pdf: 'は PDF で、このままでは読めません。元の文書を「書式なし（.txt）」で保存するか、PDF を文字に変換して、その文書を指定してください。',
  rtf: 'はリッチテキストで、このままでは読めません。「書式なし（.txt）」で保存して、その文書を指定してください。',
  binary:
    'は文書として読めません（文字でないデータか、知らない文字コードです）。UTF-8 か Shift_JIS のテキストを指定してください。',
} as const;

async function readDocument(file: string): Promise<{ text: string } | { fault: string }> {
  try {
    const decoded = decodeDocument(await readFile(file));
    return decoded.kind === 'text'
      ? { text: decoded.text }
      : { fault: `「${file}」${NO_TEXT[decoded.what]}` };
  } catch (error) {
    return { fault: `「${file}」を読めません（${reasonOf(error)}）。` };
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: '見つかりません',
    EISDIR: 'フォルダーです',
    EACCES: '許可がありません',
    EPERM: '許可がありません',
    EROFS: '書き込めない場所です',
    ENOSPC: '空きがありません',
    ENOTDIR: '途中がフォルダーではありません',
  };
  if (code === undefined) throw error;
  return known[code] ?? code;
}

async function readExisting(into: string): Promise<ExistingFolder> {
  const found = await stat(into).catch(() => null);
  if (!found) return EMPTY_FOLDER;
  if (!found.isDirectory()) throw new UsageError(`--into の「${into}」はフォルダーではありません。`);
  const entries = await readdir(into, { withFileTypes: true });
  const folders = new Map<string, string | null>();
  for (const entry of entries) {
    const plan = entry.isDirectory() ? await readIfThere(path.join(into, entry.name, 'plan.yaml')) : null;
    folders.set(entry.name, plan === null ? null : planNameOf(plan));
  }
  const departments = await readIfThere(path.join(into, 'departments.yaml'));
  return { hasSite: folders.has('site.yaml'), departments, folders };
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw new UsageError(`--into の中の「${file}」を読めません（${reasonOf(error)}）。`);
  });
}
