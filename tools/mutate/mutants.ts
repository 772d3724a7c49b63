import { parse } from 'acorn';
import type { AnyNode, Program } from 'acorn';
import { otherPatterns } from './otherPatterns';

/** One small fault in a source. */
export interface Mutant {
    start: number;
    end: number;
    /** What stands there instead. */
    text: string;
    /** Whether a block loses its statements; else an expression is another. */
    isBlock: boolean;
}

const SWAPPED: Record<string, string[]> = {
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
    '===': ['!=='],
    '!==': ['==='],
    '==': ['!='],
    '!=': ['=='],
    '+': ['-'],
    '-': ['+'],
    '*': ['/'],
    '/': ['*'],
    '%': ['*'],
    '&&': ['||'],
    '||': ['&&'],
    '??': ['&&']
};

/** Methods by what is called instead; null leaves the call out. */
const METHODS: Record<string, string | null> = {
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    filter: null,
    slice: null,
    substr: null,
    substring: null,
    charAt: null,
    trim: null,
    sort: null,
    reverse: null,
    concat: null
};

/**
 * The faults that a mutator puts into a script: operators, conditions, literals, calls and blocks.
 * @param code - JavaScript that was made of TypeScript
 */
export function findMutants(code: string): Mutant[] {
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
    const mutants: Mutant[] = [];
    visit(program, [], (node, around) => {
        for (const { text, isBlock = false, of = node } of faultsOf(node, around, code)) {
            mutants.push({ start: of.start, end: of.end, text, isBlock });
        }
    });
    return mutants;
}

interface Fault {
    text: string;
    isBlock?: boolean;
    /** What is replaced; the node itself unless given. */
    of?: { start: number; end: number };
}

type TextOf = (range: { start: number; end: number }) => string;
type Find<T extends AnyNode['type']> = (
    node: Extract<AnyNode, { type: T }>,
    textOf: TextOf,
    around: AnyNode[]
) => Fault[];

const onCondition = (node: { test: AnyNode }): Fault[] => ['true', 'false'].map((text) => ({ text, of: node.test }));
const neverAgain = (node: { test?: AnyNode | null }): Fault[] => (node.test ? [{ text: 'false', of: node.test }] : []);

/** What can be wrong with a node, by its type. */
const FAULTS: { [T in AnyNode['type']]?: Find<T> } = {
    IfStatement: onCondition,
    ConditionalExpression: onCondition,
    WhileStatement: neverAgain,
    DoWhileStatement: neverAgain,
    ForStatement: neverAgain,
    BinaryExpression: (node, textOf) => (isTextJoined(node) ? [] : swapped(node, textOf)),
    LogicalExpression: (node, textOf) => swapped(node, textOf),
    UnaryExpression: ({ operator, argument }, textOf) =>
        operator === '!' || operator === '-' ? [{ text: `(${textOf(argument)})` }] : [],
    UpdateExpression: (node, textOf) => [
        { text: textOf(node).replace(/\+\+|--/, (one) => (one === '++' ? '--' : '++')) }
    ],
    AssignmentExpression: ({ operator, left, right }, textOf) =>
        operator === '+=' || operator === '-='
            ? [{ text: `${textOf(left)} ${operator === '+=' ? '-=' : '+='} ${textOf(right)}` }]
            : [],
    ArrayExpression: ({ elements }) => [{ text: elements.length > 0 ? '[]' : '["mutant"]' }],
    ObjectExpression: ({ properties }) => (properties.length > 0 ? [{ text: '({})' }] : []),
    Literal: ({ value, regex }, _textOf, around) =>
        regex ? otherPatterns(regex.pattern, regex.flags).map((text) => ({ text })) : literal(value, around),
    TemplateLiteral: (_node, _textOf, around) =>
        around[around.length - 1]?.type === 'TaggedTemplateExpression' ? [] : [{ text: '""' }],
    CallExpression: calls,
    ArrowFunctionExpression: ({ body }) => (body.type === 'BlockStatement' ? [] : [{ text: 'undefined', of: body }]),
    BlockStatement: ({ body }) => (body.length > 0 ? [{ text: '{}', isBlock: true }] : [])
};

function faultsOf(node: AnyNode, around: AnyNode[], code: string): Fault[] {
    const find = FAULTS[node.type] as Find<AnyNode['type']> | undefined;
    return find ? find(node, ({ start, end }) => code.slice(start, end), around) : [];
}

function isTextJoined({ operator, left, right }: Extract<AnyNode, { type: 'BinaryExpression' }>): boolean {
    return operator === '+' && (isText(left) || isText(right));
}

function isText(node: AnyNode): boolean {
    return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

function swapped(node: AnyNode & { operator: string; left: AnyNode; right: AnyNode }, textOf: TextOf): Fault[] {
    return (SWAPPED[node.operator] || []).map((operator) => ({
        text: `(${textOf(node.left)}) ${operator} (${textOf(node.right)})`
    }));
}

function literal(value: unknown, around: AnyNode[]): Fault[] {
    const parent = around[around.length - 1];
    if (typeof value === 'boolean') {
        return [{ text: String(!value) }];
    }
    const isDirective = parent?.type === 'ExpressionStatement';
    return typeof value !== 'string' || isDirective ? [] : [{ text: value === '' ? '"mutant"' : '""' }];
}

function calls(node: Extract<AnyNode, { type: 'CallExpression' }>, textOf: TextOf): Fault[] {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) {
        return [];
    }
    const { name } = callee.property;
    const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (other === undefined) {
        return [];
    }
    const object = textOf(callee.object);
    const rest = textOf({ start: callee.property.end, end: node.end });
    return [{ text: other === null ? `(${object})` : `${object}.${other}${rest}` }];
}

/** Leaves out code that the TypeScript compiler adds, and chains with `?.`, which have no parts to change. */
const LEFT_OUT: Array<(node: AnyNode) => boolean> = [
    (node) => node.type === 'ChainExpression',
    (node) => node.type === 'FunctionDeclaration' && node.id?.name.startsWith('_') === true,
    (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require',
    (node) => node.type === 'ExpressionStatement' && 'directive' in node && Boolean(node.directive),
    (node) => node.type === 'ExpressionStatement' && isOfExports(node.expression)
];

function isOfExports(node: AnyNode): boolean {
    if (node.type === 'CallExpression') {
        const [first] = node.arguments;
        return first?.type === 'Identifier' && first.name === 'exports';
    }
    return (
        node.type === 'AssignmentExpression' &&
        node.left.type === 'MemberExpression' &&
        node.left.object.type === 'Identifier' &&
        node.left.object.name === 'exports' &&
        node.right.type === 'Identifier'
    );
}

function visit(node: AnyNode | Program, around: AnyNode[], see: (node: AnyNode, around: AnyNode[]) => void): void {
    if (LEFT_OUT.some((isLeftOut) => isLeftOut(node))) {
        return;
    }
    see(node, around);
    const below = [...around, node];
    for (const [name, value] of Object.entries(node) as Array<[string, unknown]>) {
        if (name === 'key' && node.type === 'Property' && !node.computed) {
            continue;
        }
        const children = Array.isArray(value) ? (value as unknown[]) : [value];
        children.filter(isNode).forEach((child) => visit(child, below, see));
    }
}

function isNode(value: unknown): value is AnyNode {
    return typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string';
}
