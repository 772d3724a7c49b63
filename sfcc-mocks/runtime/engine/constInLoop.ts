import type { AnyNode } from 'acorn';
import { isFunction, isLoop } from './bindings';
import type { Edit } from './edits';

/**
 * A constant in a loop keeps the value of the first pass: the engine assigns it once in a call of the function around.
 * `const a = next();` becomes `var a = ($once7 = $once7 || [next()])[0];`, with `$once7` a variable of the function.
 * Source: Mozilla Rhino 1.7.14.
 * @param around - the nodes around, the outermost first
 */
export function constInLoop(node: AnyNode, around: AnyNode[]): Edit[] {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') {
        return [];
    }
    const owner = around.findLastIndex(isFunction);
    if (!around.slice(owner + 1).some(isLoop)) {
        return [];
    }
    const keyword = { start: node.start, end: node.start + 'const'.length, text: 'var' };
    const edits = [keyword];
    const top = topOf(around[owner] || (around[0] as AnyNode));
    for (const { init } of node.declarations) {
        if (!init) {
            continue;
        }
        const once = '$once' + init.start;
        edits.push({ start: top, end: top, text: `var ${once};` });
        edits.push({ start: init.start, end: init.start, text: `(${once} = ${once} || [` });
        edits.push({ start: init.end, end: init.end, text: '])[0]' });
    }
    return edits;
}

/** Where a function's or program's own statements begin, after `'use strict'`. */
function topOf(owner: AnyNode): number {
    const block = isFunction(owner) ? (owner.body as AnyNode) : owner;
    const statements = (block as Extract<AnyNode, { type: 'BlockStatement' }>).body;
    const directives = statements.filter((statement) => 'directive' in statement && statement.directive);
    const last = directives[directives.length - 1];
    return last ? last.end : block.start + (block.type === 'BlockStatement' ? 1 : 0);
}
