import type { AnyNode, Pattern } from 'acorn';

/** A name that a script declares. */
export interface Binding {
    name: string;
    kind: 'var' | 'let' | 'const' | 'function' | 'parameter';
    at: number;
    /** Where it can be seen. */
    scope: AnyNode;
}

/** The names that a pattern declares. */
export function namesIn(pattern: Pattern | null): string[] {
    switch (pattern?.type) {
        case 'Identifier':
            return [pattern.name];
        case 'ArrayPattern':
            return pattern.elements.flatMap(namesIn);
        case 'ObjectPattern':
            return pattern.properties.flatMap((property) =>
                namesIn(property.type === 'Property' ? property.value : property.argument)
            );
        case 'AssignmentPattern':
            return namesIn(pattern.left);
        case 'RestElement':
            return namesIn(pattern.argument);
        default:
            return [];
    }
}

/** What a node declares in the function around it. `block` is the innermost scope. */
export function bindingsOf(node: AnyNode, block: AnyNode): Binding[] {
    const all = (pattern: Pattern | null, kind: Binding['kind'], scope: AnyNode): Binding[] =>
        namesIn(pattern).map((name) => ({ name, kind, at: pattern ? pattern.start : 0, scope }));
    switch (node.type) {
        case 'VariableDeclaration': {
            const kind = node.kind as 'var' | 'let' | 'const';
            return node.declarations.flatMap((declared) => all(declared.id, kind, block));
        }
        case 'FunctionDeclaration':
            return all(node.id, 'function', block);
        case 'CatchClause':
            return all(node.param || null, 'let', node);
        default:
            return [];
    }
}

const DECLARATIONS = new Set(['VariableDeclaration', 'FunctionDeclaration', 'CatchClause']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const LOOPS = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);

/** Whether a node declares names in the function around it. */
export function isDeclaration(node: AnyNode): boolean {
    return DECLARATIONS.has(node.type);
}

/** Whether a node is a function. */
export function isFunction(node: AnyNode): node is Extract<AnyNode, { type: 'FunctionExpression' }> {
    return FUNCTIONS.has(node.type);
}

/** Whether a node is a loop. */
export function isLoop(node: AnyNode): boolean {
    return LOOPS.has(node.type);
}
