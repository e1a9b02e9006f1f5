// @ts-check
// スレッドは、起動したところの読み込みの控えを引き継がない。
import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';

/** @type {{ file: string, compileCache: string | null }} */
const { file, compileCache } = workerData;
if (compileCache !== null) enableCompileCache(compileCache);
await import(file);
