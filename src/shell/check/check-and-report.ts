import type { CheckRequest } from './arguments.ts';
import { checkFolder } from './check.ts';
import { refreshEditorSchemas } from '../editors/refresh-schemas.ts';

/** Checks the folder as it stands and writes the report; answers whether nothing stops. Editors then suggest what it holds now. */
export async function checkAndReport(request: CheckRequest): Promise<boolean> {
  const checked = await checkFolder(request.content, request);
  process.stdout.write(checked.report(request.format, { ...request, stream: process.stdout }));
  await refreshEditorSchemas(request.content, checked.content, 'changed');
  return checked.ok;
}
