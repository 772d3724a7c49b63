import { platformException } from '../runtime/failures';

export type Operand = { placeholder: number } | { literal: unknown };
export type Condition =
    | { kind: 'and' | 'or'; left: Condition; right: Condition }
    | { kind: 'not'; inner: Condition }
    | { kind: 'compare'; attribute: string; operator: string; value: Operand };

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\{\d+\})|(<=|>=|!=|=|<|>)|([()])|(-?\d+(?:\.\d+)?)(?![\w.])|([\w.]+))/y;

/**
 * Reads the platform's query language: comparisons, AND, OR, NOT, parentheses, `{n}` placeholders.
 * Source: platform docs dw.order.OrderMgr.searchOrders and dw.object.CustomObjectMgr.queryCustomObjects.
 * @returns null for an empty query
 */
export function parseQuery(query: string): Condition | null {
    const known = parsed.get(query);
    if (known !== undefined) {
        return known;
    }
    const condition = parse(query);
    if (parsed.size === MOST_PARSED) {
        parsed.clear();
    }
    parsed.set(query, condition);
    return condition;
}

/** Scripts ask the same queries again and again, with other values. */
const parsed = new Map<string, Condition | null>();
const MOST_PARSED = 1000;

function parse(query: string): Condition | null {
    const tokens = tokenize(query || '');
    if (tokens.length === 0) {
        return null;
    }
    const parser = new Parser(tokens, query);
    const condition = parser.or();
    parser.end();
    return condition;
}

function tokenize(query: string): string[] {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    while (query.slice(TOKEN.lastIndex).trim() !== '') {
        const start = TOKEN.lastIndex;
        const match = TOKEN.exec(query);
        if (!match) {
            throw platformException(
                'IllegalArgumentException',
                'Cannot read the query at "' + query.slice(start) + '"'
            );
        }
        tokens.push(match[0].trim());
    }
    return tokens;
}

class Parser {
    private position = 0;

    constructor(
        private readonly tokens: string[],
        private readonly query: string
    ) {}

    or(): Condition {
        let left = this.and();
        while (this.take('OR')) {
            left = { kind: 'or', left, right: this.and() };
        }
        return left;
    }

    end(): void {
        if (this.position < this.tokens.length) {
            throw this.unexpected();
        }
    }

    private and(): Condition {
        let left = this.not();
        while (this.take('AND')) {
            left = { kind: 'and', left, right: this.not() };
        }
        return left;
    }

    private not(): Condition {
        if (this.take('NOT')) {
            return { kind: 'not', inner: this.not() };
        }
        if (this.take('(')) {
            const inner = this.or();
            if (!this.take(')')) {
                throw this.unexpected();
            }
            return inner;
        }
        return this.comparison();
    }

    private comparison(): Condition {
        const attribute = this.next();
        const operator = this.next().toUpperCase();
        if (!/^[A-Za-z][\w.]*$/.test(attribute) || !/^(=|!=|<|>|<=|>=|LIKE|ILIKE)$/.test(operator)) {
            throw this.unexpected();
        }
        return { kind: 'compare', attribute, operator, value: operand(this.next()) };
    }

    private take(word: string): boolean {
        const matches = (this.tokens[this.position] || '').toUpperCase() === word;
        this.position += matches ? 1 : 0;
        return matches;
    }

    private next(): string {
        const token = this.tokens[this.position];
        if (token === undefined) {
            throw this.unexpected();
        }
        this.position += 1;
        return token;
    }

    private unexpected(): Error {
        return platformException('IllegalArgumentException', 'Cannot read the query "' + this.query + '"');
    }
}

function operand(token: string): Operand {
    if (/^\{\d+\}$/.test(token)) {
        return { placeholder: Number(token.slice(1, -1)) };
    }
    if (token.startsWith("'")) {
        return { literal: token.slice(1, -1).replace(/''/g, "'") };
    }
    if (/^-?\d/.test(token)) {
        return { literal: Number(token) };
    }
    const words: Record<string, unknown> = { true: true, false: false, null: null };
    if (token.toLowerCase() in words) {
        return { literal: words[token.toLowerCase()] };
    }
    throw platformException('IllegalArgumentException', 'Cannot read the value "' + token + '" in a query');
}
