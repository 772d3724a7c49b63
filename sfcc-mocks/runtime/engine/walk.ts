import type { AnyNode } from 'acorn';

/** Visits a node and all below it, each before what it contains. `around` are the nodes around, the outermost first. */
export function walk(node: AnyNode, visit: (node: AnyNode, around: AnyNode[]) => void, around: AnyNode[] = []): void {
    visit(node, around);
    around.push(node);
    for (const value of Object.values(node) as unknown[]) {
        if (typeof value !== 'object' || value === null) {
            continue;
        }
        if (isNode(value)) {
            walk(value, visit, around);
        } else if (Array.isArray(value)) {
            value.filter(isNode).forEach((child) => walk(child, visit, around));
        }
    }
    around.pop();
}

function isNode(value: unknown): value is AnyNode {
    return typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string';
}
