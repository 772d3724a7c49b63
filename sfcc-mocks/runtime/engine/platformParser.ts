import { tokTypes } from 'acorn';
import type { AnyNode, CatchClause, Options, Pattern, Program } from 'acorn';
import type { Edit } from './edits';
import { UnsupportedSyntax, XmlSyntaxParser } from './xmlSyntaxParser';

/** acorn's names for these are not exported. */
const SIMPLE_CATCH = { scope: 32, binding: 4 };
const LEXICAL_CATCH = { scope: 0, binding: 2 };

/**
 * Parses what the platform's engine always knows beside ECMAScript: types of variables, parameters and results
 * (`count : Number`), `for each`, functions whose body is an expression, `catch (error if condition)`, and XML. `edits` write
 * the same for Node, line by line.
 * Source: platform doc "Rhino JavaScript engine", Mozilla JavaScript 1.8 extensions and optional types.
 */
class PlatformParser extends XmlSyntaxParser {
    override parseVarId(declaration: AnyNode, kind: string): void {
        super.parseVarId(declaration, kind);
        this.skipType();
    }

    override parseBindingListItem(item: Pattern): Pattern {
        this.skipType();
        return super.parseBindingListItem(item);
    }

    override parseFunctionBody(node: AnyNode, isArrow: boolean, isMethod: boolean, forInit?: boolean): void {
        if (isArrow) {
            super.parseFunctionBody(node, true, isMethod, forInit);
            return;
        }
        this.skipType();
        const isExpression = this.type !== tokTypes.braceL;
        super.parseFunctionBody(node, isExpression, isMethod, forInit);
        if (isExpression) {
            const { body } = node as Extract<AnyNode, { type: 'FunctionExpression' }>;
            this.insert(body.start, '{return ');
            this.insert(this.lastTokEnd, ';}');
        }
    }

    override parseForStatement(node: AnyNode): AnyNode {
        const each = /\s*each(?=\s*\()/y;
        each.lastIndex = this.pos;
        if (!each.test(this.input)) {
            return super.parseForStatement(node);
        }
        this.blank(each.lastIndex - 'each'.length, each.lastIndex);
        this.pos = each.lastIndex;
        const loop = super.parseForStatement(node);
        if (loop.type !== 'ForInStatement') {
            this.unexpected();
        }
        const { left, right } = loop;
        const keyword = left.end + this.input.slice(left.end, right.start).search(/\bin\b[^a-z]*$/i);
        this.edits.push({ start: keyword, end: keyword + 'in'.length, text: 'of' });
        this.insert(right.start, '$each(');
        this.insert(right.end, ')');
        return loop;
    }

    /** As in acorn, but with several clauses; those after the first stand in `others`. */
    override parseTryStatement(node: AnyNode): AnyNode {
        const statement = node as Extract<AnyNode, { type: 'TryStatement' }> & { others: CatchClause[] };
        this.next();
        statement.block = this.parseBlock() as typeof statement.block;
        const [first, ...others] = this.parseCatchClauses();
        statement.handler = first || null;
        statement.others = others;
        statement.finalizer = this.eat(tokTypes._finally)
            ? (this.parseBlock() as NonNullable<typeof statement.finalizer>)
            : null;
        if (!statement.handler && !statement.finalizer) {
            this.unexpected();
        }
        return this.finishNode(statement, 'TryStatement');
    }

    /** `catch (a if x) {A} catch (b) {B}` is `catch (a) {if (x) {A} else try {throw a;} catch (b) {B}}`. */
    private parseCatchClauses(): CatchClause[] {
        const clauses: CatchClause[] = [];
        let open = 0;
        let isConditional = true;
        while (isConditional && this.type === tokTypes._catch) {
            const clause = this.startNode() as CatchClause;
            this.next();
            if (clauses.length > 0) {
                this.insert(clause.start, 'try {throw ' + nameOf(clauses[clauses.length - 1] as CatchClause) + ';} ');
            }
            isConditional = this.parseCatchClause(clause);
            open += isConditional ? 1 : 0;
            clauses.push(clause);
        }
        if (open > 0) {
            const last = clauses[clauses.length - 1] as CatchClause;
            this.insert(this.lastTokEnd, (isConditional ? `throw ${nameOf(last)};` : '') + '}'.repeat(open));
        }
        return clauses;
    }

    /** @returns whether the clause has a condition */
    private parseCatchClause(clause: CatchClause): boolean {
        clause.param = null;
        let condition: AnyNode | null = null;
        if (this.eat(tokTypes.parenL)) {
            clause.param = this.parseBindingAtom();
            const kind = clause.param.type === 'Identifier' ? SIMPLE_CATCH : LEXICAL_CATCH;
            this.enterScope(kind.scope);
            this.checkLValPattern(clause.param, kind.binding);
            this.skipType();
            if (this.type === tokTypes._if) {
                this.blank(this.start, this.end);
                this.next();
                condition = this.parseExpression();
                this.edits.push({ start: condition.start, end: condition.start, text: ') {if (' });
            }
            this.expect(tokTypes.parenR);
        } else {
            this.enterScope(0);
        }
        clause.body = this.parseBlock(false) as CatchClause['body'];
        this.exitScope();
        if (condition) {
            this.insert(clause.body.end, ' else ');
        }
        this.finishNode(clause, 'CatchClause');
        return condition !== null;
    }

    /** `: String`, `: dw.util.Collection` or `: *`, which says nothing to Node. */
    private skipType(): void {
        if (this.type !== tokTypes.colon) {
            return;
        }
        const { start } = this;
        this.next();
        do {
            if (!this.type.keyword && this.type !== tokTypes.name && this.type !== tokTypes.star) {
                this.unexpected();
            }
            this.next();
        } while (this.eat(tokTypes.dot));
        this.blank(start, this.lastTokEnd);
    }
}

function nameOf(clause: CatchClause): string {
    return clause.param?.type === 'Identifier' ? clause.param.name : 'undefined';
}

/**
 * Parses a script as the platform's engine does.
 * @returns its tree, what to change in its text so that Node runs it, and whether it has syntax of XML
 * @throws SyntaxError with `loc`
 */
export function parsePlatformScript(source: string, options: Partial<Options> = {}): ParsedScript {
    const parser = new PlatformParser(
        { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true, ...options },
        source
    );
    const program = parser.parse();
    return { program, edits: parser.edits, hasXml: parser.hasXml };
}

/** The same, but null for a script that Node will not parse either: its own message is the better one. */
export function parseScript(source: string): ParsedScript | null {
    try {
        return parsePlatformScript(source);
    } catch (error) {
        if (error instanceof UnsupportedSyntax) {
            throw error;
        }
        return null;
    }
}

interface ParsedScript {
    program: Program;
    edits: Edit[];
    hasXml: boolean;
}
