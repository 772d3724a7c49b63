import type { AnyNode } from 'acorn';
import type { CompatibilityMode } from '../../contracts/switches';

/** What is wrong with a node, or null. `source` is the whole script. */
type Judge = (node: AnyNode, source: string) => string | null;

const always =
    (what: string): Judge =>
    () =>
        what;

/** Default values, rest and a comma after the last one. */
const parameters: Judge = (node, source) => {
    const { params, async: isAsync, body } = node as Extract<AnyNode, { type: 'FunctionExpression' }>;
    if (isAsync) {
        return 'async functions';
    }
    const last = params[params.length - 1];
    return last && /^\s*,\s*\)/.test(source.slice(last.end, body.start)) ? 'a comma after the last parameter' : null;
};

const constInHead: Judge = (node) => {
    const head = 'left' in node ? node.left : (node as Extract<AnyNode, { type: 'ForStatement' }>).init;
    return head && head.type === 'VariableDeclaration' && head.kind === 'const'
        ? '`const` in the head of a loop'
        : null;
};

const regularExpression: Judge = (node, source) => {
    const literal = node as Extract<AnyNode, { type: 'Literal' }>;
    if (!literal.regex) {
        return typeof literal.value === 'string' && /(^|[^\\])(\\\\)*\\u\{/.test(source.slice(node.start, node.end))
            ? '`\\u{…}` in a text'
            : null;
    }
    if (/[^gim]/.test(literal.regex.flags)) {
        return 'regular expression flags other than g, i and m';
    }
    return /\(\?</.test(literal.regex.pattern) ? 'named groups and lookbehind in regular expressions' : null;
};

/**
 * Syntax that no compatibility mode knows. Source: documented list of the modes 21.2 and 22.7, and what Mozilla Rhino
 * 1.7.14 parses at language version 200.
 */
const UNKNOWN: Record<string, Judge> = {
    ClassDeclaration: always('classes'),
    ClassExpression: always('classes'),
    AssignmentPattern: always('default values'),
    RestElement: always('rest parameters and elements'),
    SpreadElement: always('spread'),
    AwaitExpression: always('await'),
    ImportExpression: always('import()'),
    MetaProperty: always('new.target'),
    ChainExpression: always('optional chaining'),
    LogicalExpression: (node) => ('operator' in node && node.operator === '??' ? 'the operator ??' : null),
    AssignmentExpression: (node) =>
        'operator' in node && /^(\?\?|\|\||&&)=$/.test(String(node.operator)) ? 'logical assignment' : null,
    Property: (node) => ('computed' in node && node.computed ? 'computed property names' : null),
    CatchClause: (node) => ('param' in node && node.param === null ? 'catch without a variable' : null),
    ForOfStatement: constInHead,
    ForInStatement: constInHead,
    ForStatement: constInHead,
    FunctionDeclaration: parameters,
    FunctionExpression: parameters,
    ArrowFunctionExpression: parameters,
    Literal: regularExpression
};

/** What mode 22.7 brought. */
const SINCE_22_7: Record<string, Judge> = {
    TemplateLiteral: always('template literals'),
    Property: (node) => ('shorthand' in node && node.shorthand ? 'shorthand properties' : null),
    BinaryExpression: (node) => ('operator' in node && node.operator === '**' ? 'the operator **' : null),
    AssignmentExpression: (node) => ('operator' in node && node.operator === '**=' ? 'the operator **=' : null),
    Literal: (node) => ('bigint' in node && node.bigint ? 'BigInt literals' : null)
};

const isGenerator: Judge = (node) => ('generator' in node && node.generator ? 'generators' : null);

/** What mode 21.2 brought. */
const SINCE_21_2: Record<string, Judge> = {
    ForOfStatement: always('for…of'),
    FunctionDeclaration: isGenerator,
    FunctionExpression: isGenerator
};

const TABLES: Record<CompatibilityMode, Array<Record<string, Judge>>> = {
    '18.10': [UNKNOWN, SINCE_22_7, SINCE_21_2],
    '21.2': [UNKNOWN, SINCE_22_7],
    '22.7': [UNKNOWN]
};

/**
 * What the platform's engine does not parse.
 * @returns the name of the syntax, or null when the engine knows it
 */
export function refusedSyntax(node: AnyNode, source: string, mode: CompatibilityMode): string | null {
    for (const table of TABLES[mode]) {
        const judge = table[node.type];
        const refused = judge ? judge(node, source) : null;
        if (refused) {
            return refused;
        }
    }
    return null;
}
