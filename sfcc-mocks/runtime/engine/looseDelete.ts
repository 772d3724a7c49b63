import type { AnyNode } from 'acorn';
import type { Edit } from './edits';

/**
 * `delete object.name` becomes `$drop(object, "name")`, which answers false for what cannot be deleted, in strict code too, where
 * Node throws. What is named by the syntax of XML can be deleted always. Source: public code in strict mode that the platform runs.
 */
export function looseDelete(node: AnyNode, source: string): Edit[] {
    if (node.type !== 'UnaryExpression' || node.operator !== 'delete' || node.argument.type !== 'MemberExpression') {
        return [];
    }
    if ('isXml' in node.argument) {
        return [];
    }
    const { start, end, property, computed } = node.argument;
    const sign = source.lastIndexOf(computed ? '[' : '.', property.start - 1);
    const name = computed ? ', ' : `, ${JSON.stringify(source.slice(property.start, property.end))})`;
    return [
        { start: node.start, end: start, text: '$drop(' },
        { start: sign, end: computed ? sign + 1 : property.end, text: name },
        ...(computed ? [{ start: end - 1, end, text: ')' }] : [])
    ];
}

/** Gives the scripts' realm `$drop`. */
export const LOOSE_DELETE_SCRIPT = `
Object.defineProperty(this, '$drop', { value: function (object, name) { return delete object[name]; } });
`;
