import type { Binding } from './bindings';

/**
 * The engine's `const` belongs to the whole function, not to the block it stands in. Source: Mozilla Rhino 1.7.14,
 * "redeclaration of const".
 * @param bindings - all that one function declares
 * @returns the declaration that the engine refuses, or null
 */
export function redeclaredConst(bindings: Binding[]): Binding | null {
    const inOrder = [...bindings].sort((one, other) => one.at - other.at);
    return (
        inOrder.find((binding, position) =>
            inOrder.slice(0, position).some((earlier) => earlier.name === binding.name && collides(earlier, binding))
        ) || null
    );
}

function collides(earlier: Binding, later: Binding): boolean {
    if (earlier.kind === 'const') {
        return true;
    }
    const isSeen = earlier.kind !== 'let' || (earlier.scope.start <= later.at && later.at < earlier.scope.end);
    return later.kind === 'const' && isSeen;
}
