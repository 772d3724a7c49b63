import { Parser } from 'acorn';
import type { AnyNode, Pattern, Program, TokenType } from 'acorn';
import type { Edit } from './edits';

/** What a parser of acorn offers to one that extends it. */
interface AcornParser {
    input: string;
    type: TokenType;
    value: unknown;
    context: unknown[];
    exprAllowed: boolean;
    start: number;
    end: number;
    pos: number;
    lastTokEnd: number;
    parse(): Program;
    next(): void;
    finishToken(type: TokenType, value: unknown): void;
    getTokenFromCode(code: number): void;
    eat(type: TokenType): boolean;
    expect(type: TokenType): void;
    unexpected(): never;
    startNode(): AnyNode;
    finishNode<T>(node: T, type: string): T;
    enterScope(flags: number): void;
    exitScope(): void;
    checkLValPattern(pattern: Pattern, binding: number): void;
    parseBindingAtom(): Pattern;
    parseBlock(createScope?: boolean): AnyNode;
    parseExpression(): AnyNode;
    parseVarId(declaration: AnyNode, kind: string): void;
    parseBindingListItem(item: Pattern): Pattern;
    parseFunctionBody(node: AnyNode, isArrow: boolean, isMethod: boolean, forInit?: boolean): void;
    parseExprAtom(...rest: unknown[]): AnyNode;
    parseSubscript(base: AnyNode, start: number, ...rest: unknown[]): AnyNode;
    parseStatement(...rest: unknown[]): AnyNode;
    parseMaybeAssign(): AnyNode;
    semicolon(): void;
    startNodeAt(position: number): AnyNode;
    parseForStatement(node: AnyNode): AnyNode;
    parseTryStatement(node: AnyNode): AnyNode;
}

type AcornParserClass = new (options: object, input: string) => AcornParser;

/** A parser that notes how to change the text so that Node runs it, line by line. */
export class EditingParser extends (Parser as unknown as AcornParserClass) {
    readonly edits: Edit[] = [];

    protected replace(start: number, end: number, text: string): void {
        this.edits.push({ start, end, text });
    }

    protected insert(position: number, text: string): void {
        this.replace(position, position, text);
    }

    protected blank(start: number, end: number): void {
        this.replace(start, end, this.input.slice(start, end).replace(/[^\n]/g, ' '));
    }
}
