import fs from 'node:fs';
import ts from 'typescript';

/**
 * What a test file's tests may be called: all its string literals, since a table of cases holds titles as well.
 * @param file - test file
 * @returns nothing where there is no such file
 */
export function titlesIn(file: string): Set<string> {
    const titles = new Set<string>();
    if (fs.existsSync(file)) {
        const visit = (node: ts.Node): void => {
            if (ts.isStringLiteralLike(node)) {
                titles.add(node.text);
            }
            ts.forEachChild(node, visit);
        };
        visit(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
    }
    return titles;
}
