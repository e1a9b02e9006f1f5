import type { AstroIntegration } from 'astro';
import path from 'node:path';
import { linkedAssets } from '#core/link/linked-assets.ts';
import type { LinkedContent } from '#core/link/linked.ts';
import { Memory } from '#core/model/memory.ts';
import { checkContent } from '../check/check.ts';
import { refreshEditorSchemas } from '../editors/refresh-schemas.ts';
import { isBookFile, printedBooks } from '../pdf/publish-books.ts';
import { shareContent } from '../share-content.ts';
import { sharedContent } from '../shared-content.ts';
import { watchContent } from '../watch-content.ts';
import { ASK_EVENT, REPORT_EVENT } from './events.ts';
import { overlayReport } from './overlay-report.ts';
import type { OverlayReport } from './overlay-report.ts';
import { serveFiles } from './serve-files.ts';

/** Where `npm run pdf` puts them. */
const BOOKS = path.resolve('books');

/** The page that was saved is shown first: what the editors know may wait for so many milliseconds without a save. */
const SCHEMAS_AFTER = 1000;

/**
 * While someone is writing: every save is checked, the open pages are made anew, and what the check says stands over
 * them. Where a save has errors the pages keep the content of the last one that had none.
 */
export function checkWhileWriting(folder: string): AstroIntegration {
  const stop = new AbortController();
  let isWriting = false;
  return {
    name: 'keikaku:check-while-writing',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        isWriting = command === 'dev';
        if (isWriting)
          injectScript('page', `import ${JSON.stringify(path.join(import.meta.dirname, 'overlay.ts'))};`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        /* A build sets up a server of its own for a moment; nobody is writing then. */
        if (!isWriting) return;
        const memory = new Memory();
        let latest: OverlayReport | null = null;
        let schemas: NodeJS.Timeout | undefined;
        const tell = (report: OverlayReport): void => server.ws.send(REPORT_EVENT, report);
        server.ws.on(ASK_EVENT, () => {
          if (latest) tell(latest);
        });
        const { base } = server.config;
        server.middlewares.use(serveFiles(folder, base, isLinkedAsset));
        server.middlewares.use(serveFiles(BOOKS, base, isBookFile));
        server.middlewares.use((request, response, next) => {
          if (sharedContent() || !latest || !/\bhtml\b/u.test(request.headers.accept ?? '')) next();
          else void server.transformIndexHtml('/', BARE_PAGE).then((html) => response.end(html));
        });
        await new Promise<void>((resolve, reject) => {
          watchContent(folder, {
            signal: stop.signal,
            onTrouble: (reason) => logger.warn(reason),
            onChange: async (content) => {
              const checked = checkContent(folder, content, { memory });
              latest = overlayReport(folder, checked);
              if (checked.summary.errors === 0) {
                await shareContent(checked.content, await printedBooks(BOOKS, checked.content));
                server.ws.send({ type: 'full-reload' });
              }
              tell(latest);
              resolve();
              clearTimeout(schemas);
              schemas = setTimeout(() => {
                void refreshEditorSchemas(folder, checked.content, 'changed');
              }, SCHEMAS_AFTER).unref();
            },
          }).catch(reject);
        });
      },
      'astro:server:done': () => stop.abort(),
    },
  };
}

/** The content is looked through only for what could be one: a page in the making asks for hundreds of other files. */
function isLinkedAsset(file: string, content: LinkedContent): boolean {
  return /^(?:[^/]+\/)?assets\//u.test(file) && linkedAssets(content).has(file);
}

/** Stands where there has never been a content without errors to make pages from. */
const BARE_PAGE = `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>計画に誤りがあります</title></head>
  <body style="font-family: sans-serif; margin: 2rem auto; max-width: 40rem; line-height: 1.8">
    <h1>計画に誤りがあります</h1>
    <p>誤りがなくなると、ここにページが出ます。保存するたびに調べ直します。</p>
    <script type="module" src="/@fs/${path
      .join(import.meta.dirname, 'overlay.ts')
      .split(path.sep)
      .join('/')}"></script>
  </body>
</html>
`;
