// npm run check はここから始まる。ひとまとめにしてあれば、それを使う（check.ts から読むより数倍速い）。
import { enableCompileCache } from 'node:module';
import { checkBundle } from '../src/shell/install/check-bundle.mjs';

const bundle = checkBundle();
if (bundle !== null) enableCompileCache(bundle.compileCache);
await import(bundle?.url ?? './check.ts');
