// Vitest の報告から、件数を一行で言う。Vitest まで行き着かなければ、失敗が一つ。
import { existsSync, readFileSync } from 'node:fs';

const path = process.argv[2] ?? '';
const isFailure = ({ status }) => status === 'failed';
let [passed, failed, skipped] = [0, 1, 0];
if (existsSync(path)) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // 読み込みや前準備で落ちたファイルは、落ちたテストを一つも持たない。
  const broken = report.testResults.filter(
    (file) => isFailure(file) && !file.assertionResults.some(isFailure),
  );
  passed = report.numPassedTests;
  failed = report.numFailedTests + broken.length;
  skipped = report.numPendingTests + report.numTodoTests;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
