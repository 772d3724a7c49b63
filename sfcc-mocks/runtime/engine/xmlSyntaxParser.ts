import { tokTypes } from 'acorn';
import type { AnyNode } from 'acorn';
import { EditingParser } from './editingParser';

/** Syntax of the platform's engine that the double does not run. */
export class UnsupportedSyntax extends SyntaxError {}

/**
 * Parses the syntax of E4X: literals (`<a b={x}>{y}</a>`), attributes (`x.@a`), descendants (`x..a`), all children (`x.*`), names
 * of a namespace (`x.ns::a`) and `default xml namespace`. They become calls of `$e4x` and properties with names in brackets.
 * Source: ECMA-357, 11; Script API, TopLevel.XML.
 */
export class XmlSyntaxParser extends EditingParser {
    override parseExprAtom(...rest: unknown[]): AnyNode {
        const isLiteral =
            this.type === tokTypes.relational && this.value === '<' && /[\w>{!?]/.test(this.charAt(this.pos));
        return isLiteral ? this.parseXmlLiteral() : super.parseExprAtom(...rest);
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

    private parseXmlProperty(base: AnyNode, start: number): AnyNode | null {
        if (this.type === tokTypes.colon && this.charAt(this.pos) === ':') {
            return this.parseQualified(base, start);
        }
        if (this.type !== tokTypes.dot) {
            return null;
        }
        switch (this.charAt(this.pos)) {
            case '@':
                return this.charAt(this.pos + 1) === '['
                    ? this.parseComputedAttribute(base, start)
                    : this.nameInBrackets(base, start, this.matchAt(/@(\*|[\w$]+(::[\w$]+)?)/y, this.pos));
            case '*':
                return this.nameInBrackets(base, start, this.pos + 1);
            case '.':
                return this.parseDescendants(base, start);
            case '(':
                throw new UnsupportedSyntax('not implemented: filters of E4X, as in list.(@id == 1)');
            default:
                return null;
        }
    }

    /** `.@a` is `["@a"]`. */
    private nameInBrackets(base: AnyNode, start: number, end: number): AnyNode {
        const dot = this.start;
        this.replace(dot, end, JSON.stringify([this.input.slice(dot + 1, end)]));
        return this.member(base, start, end);
    }

    private member(base: AnyNode, start: number, end: number): AnyNode {
        const property = { ...this.startNodeAt(this.start), type: 'Literal', value: '', end };
        this.goTo(end);
        return this.finishNode(
            Object.assign(this.startNodeAt(start), { object: base, property, computed: true, optional: false }),
            'MemberExpression'
        );
    }

    /** `.@[x]` is `["@" + (x)]`. */
    private parseComputedAttribute(base: AnyNode, start: number): AnyNode {
        this.replace(this.start, this.pos + 2, '["@" + (');
        this.goTo(this.pos + 2);
        const property = this.parseExpression();
        this.insert(this.start, ')');
        this.expect(tokTypes.bracketR);
        return this.finishNode(
            Object.assign(this.startNodeAt(start), { object: base, property, computed: true, optional: false }),
            'MemberExpression'
        );
    }

    /** `..a` is `.descendants("a")`. */
    private parseDescendants(base: AnyNode, start: number): AnyNode {
        const end = this.matchAt(/\.(@?(\*|[\w$]+(::[\w$]+)?))/y, this.pos);
        if (end < 0) {
            this.unexpected();
        }
        const name = this.input.slice(this.pos + 1, end);
        this.replace(this.start, end, `.descendants(${JSON.stringify(name)})`);
        this.goTo(end);
        return this.finishNode(Object.assign(this.startNodeAt(start), { object: base }), 'XMLDescendants');
    }

    /** `.ns::a` is `[$e4x.qualified(ns, "a")]`. */
    private parseQualified(base: AnyNode, start: number): AnyNode {
        const end = this.matchAt(/:([\w$]+|\*)/y, this.pos);
        const member = base as Extract<AnyNode, { type: 'MemberExpression' }>;
        if (end < 0 || base.type !== 'MemberExpression' || member.computed) {
            this.unexpected();
        }
        const namespace = this.input.slice(member.property.start, member.property.end);
        const dot = this.input.lastIndexOf('.', member.property.start);
        this.replace(
            dot,
            end,
            `[$e4x.qualified(${namespace}, ${JSON.stringify(this.input.slice(this.pos + 1, end))})]`
        );
        return this.member(member.object, start, end);
    }

    /** Its texts become the arguments of `$e4x.literal` with the expressions between them. */
    private parseXmlLiteral(): AnyNode {
        const node = this.startNode();
        const context = this.context.slice();
        const expressions: AnyNode[] = [];
        let from = this.start;
        let before = '$e4x.literal(';
        let scan = this.scanXml(from, START);
        while (!scan.isEnd) {
            this.replace(from, scan.position + 1, before + this.quoted(from, scan.position) + ', ');
            this.exprAllowed = true;
            this.goTo(scan.position + 1);
            expressions.push(this.parseExpression());
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
        return this.finishNode(Object.assign(node, { expressions }), 'XMLLiteral');
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
