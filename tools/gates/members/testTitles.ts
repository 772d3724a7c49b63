import fs from 'node:fs';
import ts from 'typescript';

/**
 * What a test file's tests may be called: all its texts, since a table of cases holds titles as well; a template as it
 * stands in the file, `${way}` and all.
 * @param file - test file
 * @returns nothing where there is no such file
 */
export function titlesIn(file: string): Set<string> {
    const titles = new Set<string>();
    if (fs.existsSync(file)) {
        const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
        const visit = (node: ts.Node): void => {
            if (ts.isStringLiteralLike(node)) {
                titles.add(node.text);
            } else if (ts.isTemplateExpression(node)) {
                titles.add(node.getText(source).slice(1, -1));
            }
            ts.forEachChild(node, visit);
        };
        visit(source);
    }
    return titles;
}
