import type { AnyNode } from 'acorn';
import type { Edit } from './edits';

/**
 * `object[name] = value` becomes `$sized(object)[name] = value`, which looks whether the object has grown too large.
 * Names that stand in a script as they are make no object large.
 */
export function sizedWrites(node: AnyNode): Edit[] {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression' || !node.left.computed) {
        return [];
    }
    const { object, property } = node.left;
    if (property.type === 'Literal' || object.type === 'Super' || object.type === 'ThisExpression') {
        return [];
    }
    return [
        { start: object.start, end: object.start, text: '$sized(' },
        { start: object.end, end: object.end, text: ')' }
    ];
}
