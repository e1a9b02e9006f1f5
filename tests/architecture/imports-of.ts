import ts from 'typescript';

/** What `import(name)` names: nobody can say, so no room may do it. */
export const COMPUTED = '（実行時に決まる名前）';

/** Every module the file names, in any form: from, bare, import(), import type, export from, <script src>, @import. */
export function importsOf(path: string, text: string): string[] {
  if (path.endsWith('.css')) return importsOfStyle(text);
  if (!path.endsWith('.astro')) return importsOfCode(text);
  const { code, scripts, styles, markup } = partsOf(text);
  return [
    ...[code, ...scripts.map(({ body }) => body)].flatMap(importsOfCode),
    ...scripts.flatMap(({ attributes }) => matches(attributes, /\bsrc=["']([^"']+)["']/gu)),
    ...styles.flatMap(importsOfStyle),
    ...matches(markup, /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/gu),
  ];
}

/** The TypeScript of a file: all of it, or what .astro keeps between its fences and in <script>. */
export function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return path.endsWith('.css') ? '' : text;
  const { code, scripts } = partsOf(text);
  return [code, ...scripts.map(({ body }) => body)].join('\n');
}

/** True where some node of the code satisfies the test. */
export function someNode(code: string, test: (node: ts.Node) => boolean): boolean {
  const visit = (node: ts.Node): boolean => test(node) || (ts.forEachChild(node, visit) ?? false);
  return visit(parse(code));
}

function importsOfCode(code: string): string[] {
  const found: string[] = [];
  const add = (node: ts.Node | undefined) => {
    found.push(node && ts.isStringLiteralLike(node) ? node.text : COMPUTED);
  };
  someNode(code, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isCallExpression(node) && loadsModules(node)) add(node.arguments[0]);
    return false;
  });
  return found;
}

function loadsModules({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(require|import\.meta\.glob)$/u.test(expression.getText())
  );
}

function importsOfStyle(css: string): string[] {
  return matches(css, /@import\s+(?:url\(\s*)?["']([^"']+)["']/gu);
}

function partsOf(astro: string) {
  const [fences = '', code = ''] = /^\s*---\r?\n([^]*?)^---/mu.exec(astro) ?? [];
  const rest = astro.slice(astro.indexOf(fences) + fences.length);
  const scripts = [...rest.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/giu)].map((match) => ({
    attributes: match[1] ?? '',
    body: match[2] ?? '',
  }));
  const styles = matches(rest, /<style\b[^>]*>([^]*?)<\/style>/giu);
  const markup = rest.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/giu, '');
  return { code, scripts, styles, markup };
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
