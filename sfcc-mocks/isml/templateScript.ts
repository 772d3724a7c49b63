import { parse } from 'acorn';
import type { Program, VariableDeclaration } from 'acorn';
import { applyEdits } from '../runtime/engine/edits';

/** A script of a template, and the variables that it declares at its top. */
export interface TemplateScript {
    code: string;
    names: string[];
}

/**
 * A script whose declarations are assignments, line by line the same: what it declares belongs to the page, where a later script
 * may declare it again. Source: SiteGenesis, standardprice.isml and productcontent.isml.
 * @param reserved - names that a page cannot have as variables; what declares these stays as it is
 */
export function templateScript(source: string, reserved: string[]): TemplateScript {
    const program = parsed(source);
    const declarations = (program ? program.body : []).filter(
        (node): node is VariableDeclaration =>
            node.type === 'VariableDeclaration' &&
            node.declarations.every(({ id }) => id.type === 'Identifier' && !reserved.includes(id.name))
    );
    const edits = declarations.flatMap(({ start, kind, declarations: all }) => [
        { start, end: start + kind.length, text: '' },
        ...all
            .filter(({ init }) => !init && kind !== 'var')
            .map(({ id }) => ({ start: id.end, end: id.end, text: ' = undefined' }))
    ]);
    const names = declarations.flatMap(({ declarations: all }) => all.map(({ id }) => (id as { name: string }).name));
    return { code: applyEdits(source, edits), names };
}

/** Null for a script that is wrong: its own error is the better one. */
function parsed(source: string): Program | null {
    try {
        return parse(source, { ecmaVersion: 'latest' });
    } catch {
        return null;
    }
}
