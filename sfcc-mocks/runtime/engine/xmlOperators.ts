import type { AnyNode, AssignmentExpression, BinaryExpression } from 'acorn';
import type { Edit } from './edits';

/**
 * What operators do with XML, in a script that has its syntax. A sum of XML is a list: `a + b` is `$e4x.add(a, b)`, and `a += <b/>`
 * writes it. XML is compared by its content: `a == b` is `$e4x.equals(a, b)`. Source: ECMA-357, 11.4.1 and 11.5.1.
 */
export function xmlOperators(node: AnyNode, source: string): Edit[] {
    if (node.type === 'BinaryExpression' && node.operator === '+' && !isPrimitive(node)) {
        return asCall(node, '$e4x.add(', source);
    }
    if (node.type === 'AssignmentExpression' && node.operator === '+=' && isLiteral(node.right)) {
        const target = source.slice(node.left.start, node.left.end);
        return asCall(node, `${target} = $e4x.add(`, source);
    }
    if (node.type === 'BinaryExpression' && /^[!=]=$/.test(node.operator)) {
        return asCall(node, (node.operator === '!=' ? '!' : '') + '$e4x.equals(', source);
    }
    return [];
}

function asCall(node: BinaryExpression | AssignmentExpression, beginning: string, source: string): Edit[] {
    const { left, right, operator } = node;
    const at = source.indexOf(operator, left.end);
    return [
        { start: node.start, end: node.start, text: beginning },
        { start: at, end: at + operator.length, text: ',' },
        { start: right.end, end: right.end, text: ')' }
    ];
}

function isLiteral(node: AnyNode): boolean {
    return (node.type as string) === 'XMLLiteral';
}

/** Whether a value cannot be XML: a number, a text, or a sum with one. */
function isPrimitive(node: AnyNode): boolean {
    if (node.type === 'BinaryExpression') {
        return node.operator !== '+' || isPrimitive(node.left) || isPrimitive(node.right);
    }
    return ['Literal', 'TemplateLiteral', 'UnaryExpression', 'UpdateExpression'].includes(node.type);
}
