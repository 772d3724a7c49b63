import type { AnyNode, AssignmentExpression, BinaryExpression } from 'acorn';
import type { Edit } from './edits';

/**
 * A sum with a literal of XML is a list: `a + <b/>` is `$e4x.add(a, <b/>)`, and `a += <b/>` writes it. Of two values that are not
 * literals Node makes a text. Source: ECMA-357, 11.4.1.
 */
export function xmlAddition(node: AnyNode, source: string): Edit[] {
    if (node.type === 'BinaryExpression' && node.operator === '+' && (isLiteral(node.left) || isLiteral(node.right))) {
        return asCall(node, '$e4x.add(', source);
    }
    if (node.type === 'AssignmentExpression' && node.operator === '+=' && isLiteral(node.right)) {
        const target = source.slice(node.left.start, node.left.end);
        return asCall(node, `${target} = $e4x.add(`, source);
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
