import type { AnyNode } from 'acorn';
import type { CompatibilityMode } from '../../contracts/switches';
import { bindingsOf, isDeclaration, isFunction, isLoop, namesIn } from './bindings';
import type { Binding } from './bindings';
import { constInLoop } from './constInLoop';
import { looseDelete } from './looseDelete';
import { redeclaredConst } from './constRules';
import { applyEdits } from './edits';
import { parseScript } from './platformParser';
import { refusedSyntax } from './refusedSyntax';
import { sizedWrites } from './sizedWrites';
import { sharedLoopVariables } from './sharedLoopVariables';
import { walk } from './walk';
import { xmlOperators } from './xmlOperators';

/**
 * A script as the platform's engine would run it, though Node runs it: what the engine does not parse is refused, and
 * what it runs differently is written so that Node does the same, or refused as not implemented.
 * @param source - text of the script
 * @param file - named in errors
 * @returns text for Node, line by line the same
 * @throws SyntaxError, or TypeError for a second declaration of a constant
 */
export function engineScript(source: string, file: string, mode: CompatibilityMode): string {
    const script = parseScript(source);
    if (!script) {
        return source;
    }
    const { program, edits, hasXml } = script;
    const declared = new Map<AnyNode, Binding[]>();
    walk(program, (node, around) => {
        const refused = refusedSyntax(node, source, mode);
        if (refused) {
            throw new SyntaxError(at(source, node, file) + `the engine does not know ${refused} in mode ${mode}`);
        }
        edits.push(...constInLoop(node, around));
        collect(declared, node, around);
        if (isLoop(node)) {
            edits.push(...sharedLoopVariables(node, withLabels(node, around), source));
        }
        edits.push(...sizedWrites(node), ...looseDelete(node, source));
        if (hasXml) {
            edits.push(...xmlOperators(node, source));
        }
    });
    for (const bindings of declared.values()) {
        const twice = redeclaredConst(bindings);
        if (twice) {
            throw new TypeError(at(source, { start: twice.at }, file) + `redeclaration of ${twice.kind} ${twice.name}`);
        }
    }
    return applyEdits(source, edits);
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
