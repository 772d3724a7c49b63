import { parse } from 'acorn';
import type { AnyNode, Program } from 'acorn';
import type { CompatibilityMode } from '../../contracts/switches';
import { bindingsOf, isDeclaration, isFunction, isLoop, namesIn } from './bindings';
import type { Binding } from './bindings';
import { redeclaredConst } from './constRules';
import { refusedSyntax } from './refusedSyntax';
import { sizedWrites } from './sizedWrites';
import { applyEdits, sharedLoopVariables } from './sharedLoopVariables';
import type { Edit } from './sharedLoopVariables';
import { walk } from './walk';

/**
 * A script as the platform's engine would run it, though Node runs it: what the engine does not parse is refused, and
 * what it runs differently is written so that Node does the same, or refused as not implemented.
 * @param source - text of the script
 * @param file - named in errors
 * @returns text for Node, line by line the same
 * @throws SyntaxError, or TypeError for a second declaration of a constant
 */
export function engineScript(source: string, file: string, mode: CompatibilityMode): string {
    const program = parsed(source);
    if (!program) {
        return source;
    }
    const declared = new Map<AnyNode, Binding[]>();
    const edits: Edit[] = [];
    walk(program, (node, around) => {
        const refused = refusedSyntax(node, source, mode);
        if (refused) {
            throw new SyntaxError(at(source, node, file) + `the engine does not know ${refused} in mode ${mode}`);
        }
        refuseConstInLoop(node, around, source, file);
        collect(declared, node, around);
        if (isLoop(node)) {
            edits.push(...sharedLoopVariables(node, withLabels(node, around), source));
        }
        edits.push(...sizedWrites(node));
    });
    for (const bindings of declared.values()) {
        const twice = redeclaredConst(bindings);
        if (twice) {
            throw new TypeError(at(source, { start: twice.at }, file) + `redeclaration of ${twice.kind} ${twice.name}`);
        }
    }
    return applyEdits(source, edits);
}

/** Null when Node will not parse it either: its own message is the better one. */
function parsed(source: string): Program | null {
    try {
        return parse(source, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });
    } catch {
        return null;
    }
}

/** A constant in a loop keeps the value of the first pass, silently: that cannot be meant. */
function refuseConstInLoop(node: AnyNode, around: AnyNode[], source: string, file: string): void {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') {
        return;
    }
    const inFunction = around.slice(around.findLastIndex(isFunction) + 1);
    if (inFunction.some(isLoop)) {
        const why = 'not implemented: const inside a loop: the engine keeps the value of the first pass';
        throw new SyntaxError(at(source, node, file) + why);
    }
}

function collect(declared: Map<AnyNode, Binding[]>, node: AnyNode, around: AnyNode[]): void {
    if (isDeclaration(node)) {
        const owner = around.findLast(isFunction) || around[0] || node;
        const bindings = bindingsOf(node, around.findLast((one) => isScope(one)) || node);
        declared.set(owner, [...(declared.get(owner) || []), ...bindings]);
    }
    if (isFunction(node)) {
        const own = node.params.flatMap(namesIn).map((name) => ({
            name,
            kind: 'parameter' as const,
            at: node.start,
            scope: node
        }));
        declared.set(node, [...(declared.get(node) || []), ...own]);
    }
}

const BLOCKS = new Set(['BlockStatement', 'SwitchStatement', 'Program']);

function isScope(node: AnyNode): boolean {
    return isFunction(node) || isLoop(node) || BLOCKS.has(node.type);
}

/** The statement with the labels before it. */
function withLabels(node: AnyNode, around: AnyNode[]): AnyNode {
    const unlabelled = around.findLastIndex((one) => one.type !== 'LabeledStatement');
    return around[unlabelled + 1] || node;
}

function at(source: string, node: { start: number }, file: string): string {
    return `${file}:${source.slice(0, node.start).split('\n').length}: `;
}
