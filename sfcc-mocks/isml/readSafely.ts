import type { Program } from 'acorn';
import { parse } from 'acorn';

interface Node {
    type: string;
    start: number;
    end: number;
}

interface Member extends Node {
    object: Node;
    property: Node;
    computed: boolean;
}

/**
 * Lets an expression of a template read properties of null and undefined, which is undefined; to call something that is not there
 * stays an error. Source: public templates that the platform runs, which read `pdict.valid.error` without `pdict.valid`.
 * @param code - of the expression, without `${` and `}`
 */
export function readSafely(code: string): string {
    const source = inParentheses(code);
    const insertions: Array<[number, string]> = [];
    visit(parseExpression(code), null, insertions, source);
    let text = source;
    for (const [position, inserted] of insertions.sort((a, b) => b[0] - a[0])) {
        text = text.slice(0, position) + inserted + text.slice(position);
    }
    return text.slice(1, -2);
}

/** The program that an expression is. @throws SyntaxError */
export function parseExpression(code: string): Program {
    return parse(inParentheses(code), { ecmaVersion: 'latest' });
}

/** An expression may end with a semicolon. Source: templates of B2C CRM Sync. */
export function inParentheses(code: string): string {
    return `(${code.replace(/;\s*$/, '')}\n)`;
}

function visit(node: Node, parent: Node | null, insertions: Array<[number, string]>, source: string): void {
    if (node.type === 'MemberExpression') {
        const member = node as Member;
        if (isCalled(node, parent)) {
            protect(member.object, insertions);
        } else if (!isChanged(node, parent)) {
            insertions.push([placeOf(member, source), member.computed ? '?.' : '?']);
        }
    }
    for (const value of Object.values(node)) {
        for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
            if (typeof child === 'object' && child !== null && 'type' in child) {
                visit(child as Node, node, insertions, source);
            }
        }
    }
}

/** Where the dot or bracket stands. */
function placeOf({ object, property, computed }: Member, source: string): number {
    return source.indexOf(computed ? '[' : '.', endOf(object, source)) < property.start
        ? source.indexOf(computed ? '[' : '.', endOf(object, source))
        : property.start;
}

/** Behind the parentheses around a node. */
function endOf(node: Node, source: string): number {
    const rest = /^[\s)]*/.exec(source.slice(node.end));
    return node.end + (rest ? rest[0].length : 0);
}

function isCalled(node: Node, parent: Node | null): boolean {
    const { type, callee } = (parent || {}) as { type?: string; callee?: Node };
    return (type === 'CallExpression' || type === 'NewExpression') && callee === node;
}

function isChanged(node: Node, parent: Node | null): boolean {
    const { type, left } = (parent || {}) as { type?: string; left?: Node };
    return (type === 'AssignmentExpression' && left === node) || type === 'UpdateExpression' || isDeleted(parent);
}

function isDeleted(parent: Node | null): boolean {
    const { type, operator } = (parent || {}) as { type?: string; operator?: string };
    return type === 'UnaryExpression' && operator === 'delete';
}

/** What is called of it is not skipped where it is nothing. */
function protect(object: Node, insertions: Array<[number, string]>): void {
    if (object.type === 'MemberExpression') {
        insertions.push([object.start, '('], [object.end, ')']);
    }
}
