import { tokTypes } from 'acorn';
import type { AnyNode } from 'acorn';
import { EditingParser } from './editingParser';

/** Syntax of the platform's engine that the double does not run. */
export class UnsupportedSyntax extends SyntaxError {}

/**
 * Parses the syntax of E4X: literals (`<a b={x}>{y}</a>`), attributes (`x.@a`), descendants (`x..a`), all children (`x.*`), names
 * of a namespace (`x.ns::a`), filters (`x.(@a == 1)`) and `default xml namespace`. They become calls of `$e4x` and properties with
 * names in brackets. Source: ECMA-357, 11; Script API, TopLevel.XML.
 */
export class XmlSyntaxParser extends EditingParser {
    /** Whether the script has syntax of XML. */
    hasXml = false;
    /** How many filters are open. */
    private filters = 0;
    private isInLiteral = false;

    override parseExprAtom(...rest: unknown[]): AnyNode {
        const isLiteral =
            this.type === tokTypes.relational && this.value === '<' && /[\w>{!?]/.test(this.charAt(this.pos));
        if (isLiteral) {
            return this.parseXmlLiteral();
        }
        return this.filters > 0 ? this.parseInFilter(rest) : super.parseExprAtom(...rest);
    }

    override parseStatement(...rest: unknown[]): AnyNode {
        const after = this.type === tokTypes._default ? this.matchAt(/\s*xml\s+namespace(?=\s*=)/y, this.pos) : -1;
        if (after < 0) {
            return super.parseStatement(...rest);
        }
        const node = this.startNode();
        this.replace(this.start, after, '$e4x.defaultNamespace');
        this.goTo(after);
        this.next();
        this.parseMaybeAssign();
        this.semicolon();
        return this.finishNode(node, 'EmptyStatement');
    }

    override parseSubscript(base: AnyNode, start: number, ...rest: unknown[]): AnyNode {
        return this.parseXmlProperty(base, start) || super.parseSubscript(base, start, ...rest);
    }

    /** In a filter an attribute of the node stands alone: `@a`. */
    override getTokenFromCode(code: number): void {
        if (this.filters > 0 && this.charAt(this.pos) === '@') {
            this.pos += 1;
            this.finishToken(tokTypes.name, '@');
            return;
        }
        super.getTokenFromCode(code);
    }

    private parseXmlProperty(base: AnyNode, start: number): AnyNode | null {
        if (this.type !== tokTypes.dot) {
            return null;
        }
        const at = this.matchAt(/\s*/y, this.pos);
        switch (this.charAt(at)) {
            case '@':
            case '*':
                return this.parseNamed(base, start, at);
            case '.':
                return this.parseDescendants(base, start);
            case '(':
                return this.parseFilter(base, start, at);
            default:
                return this.matchAt(QUALIFIER, at) > 0 ? this.parseNamed(base, start, at) : null;
        }
    }

    /** `.@a` is `["@a"]`. */
    private parseNamed(base: AnyNode, start: number, at: number): AnyNode {
        const property = this.parseXmlName(at, '[', ']');
        return this.finishNode(
            this.xmlNode(start, { object: base, property, computed: true, optional: false }),
            'MemberExpression'
        );
    }

    /** `..a` is `.descendants("a")`. */
    private parseDescendants(base: AnyNode, start: number): AnyNode {
        const property = this.parseXmlName(this.pos + 1, '.descendants(', ')');
        return this.finishNode(this.xmlNode(start, { object: base, property }), 'XMLDescendants');
    }

    /** `.(@a == b)` is `[$e4x.filter](($xml1) => ($xml1["@a"] == ($e4x.child($xml1, "b") || b)))`. */
    private parseFilter(base: AnyNode, start: number, at: number): AnyNode {
        this.filters += 1;
        this.replace(this.start, at + 1, `[$e4x.filter](($xml${this.filters}) => (`);
        this.exprAllowed = true;
        this.goTo(at + 1);
        const predicate = this.parseExpression();
        this.insert(this.start, ')');
        this.filters -= 1;
        this.expect(tokTypes.parenR);
        return this.finishNode(this.xmlNode(start, { object: base, predicate }), 'XMLFilter');
    }

    /**
     * A name in a filter is a child of the node, else of the node of the filter around it, else a variable, else an empty list. A
     * function is never a method of the node. Source: ECMA-357, 11.2.4, as Rhino does it.
     */
    private parseInFilter(rest: unknown[]): AnyNode {
        const { start, end } = this;
        if (this.charAt(start) === '@' || this.matchAt(QUALIFIER, start) > 0) {
            const property = this.parseXmlName(start, `$xml${this.filters}[`, ']');
            return this.finishNode(this.xmlNode(start, { property }), 'XMLImplicit');
        }
        if (this.type === tokTypes._function) {
            throw new UnsupportedSyntax('not implemented: functions in filters of E4X');
        }
        if (this.type === tokTypes.name) {
            const name = this.input.slice(start, end);
            const nodes = Array.from({ length: this.filters }, (_none, index) => `$xml${this.filters - index}`);
            const children = nodes.map((node) => `$e4x.child(${node}, "${name}")`).join(' || ');
            const isCall = this.matchAt(/\s*\(/y, end) > 0;
            const variable = isCall ? name : `(typeof ${name} === 'undefined' ? ${nodes[0]}.${name} : ${name})`;
            this.replace(start, end, `(${children} || ${variable})`);
        }
        return super.parseExprAtom(...rest);
    }

    /**
     * Reads the name of a property from a position, and writes its key from the token on: `a`, `*`, `@a`, `ns::a`, or with an
     * expression `@[x]`, `ns::[x]`.
     */
    private parseXmlName(at: number, before: string, after: string): AnyNode {
        const { start } = this;
        const isAttribute = this.charAt(at) === '@';
        const from = isAttribute ? at + 1 : at;
        const qualified = Math.max(from, this.matchAt(QUALIFIER, from));
        const namespace = this.input.slice(from, Math.max(from, qualified - '::'.length));
        const opening = namespace ? `$e4x.qualified(${namespace === '*' ? '"*"' : namespace}, ` : '';
        const head = before + (isAttribute ? '"@" + ' : '') + opening;
        const tail = (namespace ? ')' : '') + after;
        if (this.charAt(qualified) === '[' && qualified > at) {
            this.replace(start, qualified + 1, head + '(');
            this.exprAllowed = true;
            this.goTo(qualified + 1);
            const property = this.parseExpression();
            this.replace(this.start, this.end, ')' + tail);
            this.expect(tokTypes.bracketR);
            return property;
        }
        const end = this.matchAt(/\*|[\w$]+/y, qualified);
        if (end < 0) {
            this.unexpected();
        }
        this.replace(start, end, head + JSON.stringify(this.input.slice(qualified, end)) + tail);
        this.exprAllowed = false;
        this.goTo(end);
        return { ...this.startNodeAt(at), type: 'Literal', value: '', end };
    }

    /** Its texts become the arguments of `$e4x.literal` with the expressions between them. Rhino knows no literal in a literal. */
    private parseXmlLiteral(): AnyNode {
        if (this.isInLiteral) {
            this.unexpected();
        }
        const node = this.startNode();
        const context = this.context.slice();
        const expressions: AnyNode[] = [];
        let from = this.start;
        let before = '$e4x.literal(';
        let scan = this.scanXml(from, START);
        while (!scan.isEnd) {
            this.replace(from, scan.position + 1, before + this.quoted(from, scan.position) + ', ');
            this.exprAllowed = true;
            this.isInLiteral = true;
            this.goTo(scan.position + 1);
            expressions.push(this.parseExpression());
            this.isInLiteral = false;
            if (this.type !== tokTypes.braceR) {
                this.unexpected();
            }
            from = this.start + 1;
            this.replace(this.start, from, ', ');
            before = '';
            scan = this.scanXml(from, scan);
        }
        this.replace(from, scan.position, before + this.quoted(from, scan.position) + ')');
        this.context = context;
        this.exprAllowed = false;
        this.goTo(scan.position);
        return this.finishNode(this.xmlNode(node.start, { expressions }), 'XMLLiteral');
    }

    private xmlNode(start: number, parts: object): AnyNode {
        this.hasXml = true;
        return Object.assign(this.startNodeAt(start), parts, { isXml: true });
    }

    private quoted(start: number, end: number): string {
        const text = this.input.slice(start, end);
        return JSON.stringify(text) + text.replace(/[^\n]/g, '');
    }

    /** The next expression of a literal, or its end. @param before - how the part before it ended */
    private scanXml(from: number, before: XmlScan): XmlScan {
        const scan = { ...before };
        for (let at = from; at < this.input.length; at += 1) {
            const char = this.charAt(at);
            if (char === '{') {
                return { ...scan, position: at };
            }
            if (scan.isInTag && (char === '"' || char === "'")) {
                at = Math.max(at, this.input.indexOf(char, at + 1));
            } else if (scan.isInTag && char === '>') {
                scan.isInTag = false;
                scan.depth += scan.isClosing ? -1 : this.charAt(at - 1) === '/' ? 0 : 1;
                if (scan.depth === 0) {
                    return { ...scan, isEnd: true, position: at + 1 };
                }
            } else if (char === '<') {
                const end = this.endOfSpecial(at);
                scan.isInTag = end === 0;
                scan.isClosing = this.charAt(at + 1) === '/';
                at = Math.max(at, end - 1);
            }
        }
        return this.unexpected();
    }

    /** Behind a comment, a section of characters or a processing instruction; 0 for a tag. */
    private endOfSpecial(at: number): number {
        const special = SPECIAL.find(([start]) => this.input.startsWith(start, at));
        const end = special ? this.input.indexOf(special[1], at) : -1;
        return special && end > 0 ? end + special[1].length : 0;
    }

    private charAt(position: number): string {
        return this.input.charAt(position);
    }

    /** The end of a match at a position, or -1. */
    private matchAt(pattern: RegExp, position: number): number {
        pattern.lastIndex = position;
        return pattern.test(this.input) ? pattern.lastIndex : -1;
    }

    /** Reads the token at a position; the one before ended there. */
    private goTo(position: number): void {
        this.pos = position;
        this.end = position;
        this.next();
    }
}

const QUALIFIER = /(\*|[\w$]+)::/y;

/** How far a literal is read. */
interface XmlScan {
    isEnd: boolean;
    position: number;
    /** How many elements are open. */
    depth: number;
    isInTag: boolean;
    isClosing: boolean;
}

const START: XmlScan = { isEnd: false, position: 0, depth: 0, isInTag: false, isClosing: false };

const SPECIAL = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>']
] as const;
