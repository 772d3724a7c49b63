import type { AnyNode } from 'acorn';
import { namesIn } from './bindings';
import type { Edit } from './edits';

/**
 * `let` in the head of a loop is one variable for all its passes, so that closures see its last value: the engine does
 * not make a new one for each pass. Source: Mozilla Rhino 1.7.14. `for (let i = 0; …)` becomes
 * `{let i = 0; for (; …)}`, on the same lines.
 * @param outermost - the loop, or the outermost of the labels before it
 */
export function sharedLoopVariables(loop: AnyNode, outermost: AnyNode, source: string): Edit[] {
    const head = headOf(loop);
    if (!head || head.type !== 'VariableDeclaration' || head.kind !== 'let') {
        return [];
    }
    const [first] = head.declarations;
    const isPlain = loop.type === 'ForStatement';
    const declared = isPlain
        ? source.slice(head.start, head.end)
        : 'let ' + head.declarations.flatMap((declaration) => namesIn(declaration.id)).join(', ');
    const left = isPlain || !first ? '' : source.slice(first.id.start, first.id.end);
    const lines = (text: string): string => text.replace(/[^\n]/g, '');
    return [
        { start: outermost.start, end: outermost.start, text: '{' + declared.replace(/\s*\n\s*/g, ' ') + ';' },
        { start: head.start, end: head.end, text: lines(source.slice(head.start, head.end)) + left },
        { start: outermost.end, end: outermost.end, text: '}' }
    ];
}

function headOf(node: AnyNode): AnyNode | null | undefined {
    switch (node.type) {
        case 'ForStatement':
            return node.init;
        case 'ForInStatement':
        case 'ForOfStatement':
            return node.left;
        default:
            return null;
    }
}
