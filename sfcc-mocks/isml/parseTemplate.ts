import type { AnyNode } from 'acorn';
import { applyEdits } from '../runtime/engine/edits';
import { parsePlatformScript } from '../runtime/engine/platformParser';
import { refusedSyntax } from '../runtime/engine/refusedSyntax';
import { walk } from '../runtime/engine/walk';
import { inParentheses, parseExpression } from './readSafely';
import { readTokens } from './readTokens';
import type { AttributeValue, TagToken, Token } from './readTokens';
import { NOT_IMPLEMENTED, TAGS } from './tagRules';
import type { TagRule } from './tagRules';
import { TemplateError } from './templateError';

/** A part of a template. */
export type Node =
    | { kind: 'text'; line: number; text: string }
    | { kind: 'expression' | 'script'; line: number; code: string }
    | TagNode;

export interface TagNode {
    kind: 'tag';
    line: number;
    name: string;
    attributes: Map<string, AttributeValue[]>;
    /** What a block encloses; of `isif` up to the first alternative. */
    children: Node[];
    /** `iselseif` and `iselse` of an `isif`, in order. */
    alternatives: TagNode[];
}

/**
 * Reads a template into its parts and checks all that can be checked without running it.
 * @param name - how errors name the template
 * @throws TemplateError with the line
 */
export function parseTemplate(name: string, source: string): Node[] {
    return new TemplateParser(name, readTokens(name, source)).parse();
}

/** A template is compiled for all modes of code versions: its scripts may hold what each of them knows. */
const OLDEST_MODE = '18.10';

/** Where tags stand: a loop's tags must be inside of one. */
interface Open {
    tag: TagNode;
    into: Node[];
}

class TemplateParser {
    private readonly root: Node[] = [];
    private readonly open: Open[] = [];

    constructor(
        private readonly name: string,
        private readonly tokens: Token[]
    ) {}

    parse(): Node[] {
        this.tokens.forEach((token) => this.take(token));
        const unclosed = this.open.pop();
        if (unclosed) {
            throw this.error(unclosed.tag.line, `<${unclosed.tag.name}> is not closed`);
        }
        return this.root;
    }

    private take(token: Token): void {
        switch (token.kind) {
            case 'text':
                this.add(token);
                break;
            case 'expression':
                this.checkExpression(token.line, token.code);
                this.add(token);
                break;
            case 'script':
                this.add({ ...token, code: this.scriptForNode(token.line, token.code) });
                break;
            case 'close':
                this.close(token.name, token.line);
                break;
            default:
                this.tag(token);
        }
    }

    private add(node: Node): void {
        const open = this.open[this.open.length - 1];
        (open ? open.into : this.root).push(node);
    }

    private tag(token: TagToken): void {
        const node: TagNode = {
            kind: 'tag',
            line: token.line,
            name: token.name,
            attributes: token.attributes,
            children: [],
            alternatives: []
        };
        this.checkTag(token);
        if (token.name === 'iselse' || token.name === 'iselseif') {
            this.alternative(node);
            return;
        }
        if (['isbreak', 'iscontinue', 'isnext'].includes(token.name) && !this.insideLoop()) {
            throw this.error(token.line, `<${token.name}> stands in no <isloop>`);
        }
        this.add(node);
        if (TAGS[token.name]?.block) {
            this.open.push({ tag: node, into: node.children });
        }
    }

    private alternative(node: TagNode): void {
        const open = this.open[this.open.length - 1];
        const last = open?.tag.alternatives[open.tag.alternatives.length - 1];
        if (!open || open.tag.name !== 'isif' || last?.name === 'iselse') {
            throw this.error(node.line, `<${node.name}> stands in no <isif>, or after its <iselse>`);
        }
        open.tag.alternatives.push(node);
        open.into = node.children;
    }

    private close(name: string, line: number): void {
        if (TAGS[name]?.looselyClosed || this.hasJustStood(name)) {
            return;
        }
        const open = this.open.pop();
        if (!open) {
            throw this.error(line, `</${name}> closes nothing`);
        }
        if (open.tag.name !== name) {
            throw this.error(line, `</${name}> stands where <${open.tag.name}> of line ${open.tag.line} is open`);
        }
    }

    /** A tag that encloses nothing may be closed: `<isinclude template="header"></isinclude>`. */
    private hasJustStood(name: string): boolean {
        const around = this.open[this.open.length - 1]?.into || this.root;
        const last = around.findLast((node) => node.kind === 'tag');
        return !TAGS[name]?.block && last?.kind === 'tag' && last.name === name;
    }

    /** A decorator's body is rendered for itself: the loop around it cannot be left from there. */
    private insideLoop(): boolean {
        const around = this.open.map((open) => open.tag.name);
        return around.lastIndexOf('isloop') > around.lastIndexOf('isdecorate');
    }

    private checkTag(token: TagToken): void {
        if (NOT_IMPLEMENTED.includes(token.name)) {
            throw this.error(token.line, `not implemented: <${token.name}>`);
        }
        token.attributes.forEach((values) => values.forEach((value) => this.checkValue(token.line, value)));
        const rule = TAGS[token.name];
        if (!rule) {
            this.checkCustomTag(token);
            return;
        }
        token.attributes.forEach((values, attribute) => this.checkAttribute(token, rule, attribute, values));
        this.checkGroups(token, rule);
        if (token.name === 'isloop') {
            this.checkLoop(token);
        }
    }

    /** A loop goes through something, or from a number to another. Source: platform doc isloop; public templates. */
    private checkLoop({ line, attributes }: TagToken): void {
        const has = (name: string): boolean => attributes.has(name);
        const isCounting = !has('items') && !has('iterator');
        if (isCounting && !(has('begin') && has('end'))) {
            throw this.error(line, '<isloop> needs items, iterator, or begin and end');
        }
        if (!isCounting && !has('var') && !has('alias')) {
            throw this.error(line, '<isloop> needs exactly one of var, alias');
        }
    }

    private checkCustomTag(token: TagToken): void {
        for (const [attribute, values] of token.attributes) {
            if (values.length > 1) {
                throw this.error(token.line, `<${token.name} ${attribute}>: is given twice`);
            }
        }
    }

    private checkValue(line: number, value: AttributeValue): void {
        if (value.code !== null) {
            this.checkExpression(line, value.code);
        }
    }

    private checkAttribute(token: TagToken, rule: TagRule, attribute: string, values: AttributeValue[]): void {
        const allowed = rule.attributes[attribute] || rule.others;
        if (!allowed) {
            throw this.error(token.line, `<${token.name}> has no attribute ${attribute}`);
        }
        const fail = (why: string): never => {
            throw this.error(token.line, `<${token.name} ${attribute}>: ${why}`);
        };
        const [first] = values;
        if (token.name !== 'ismodule' && values.some(({ text, code }) => text !== first?.text || code !== first.code)) {
            fail('is given twice, with two values');
        }
        for (const value of values) {
            if (value.code !== null) {
                if (allowed.kind === 'text') {
                    fail('must be a text, not an expression');
                }
            } else if (allowed.kind === 'expression') {
                fail('must be an expression, not a text');
            } else if (
                allowed.values &&
                !allowed.values.includes(allowed.anyCase ? value.text.toLowerCase() : value.text)
            ) {
                fail(`"${value.text}" is none of ${allowed.values.join(', ')}`);
            } else if (allowed.pattern && !allowed.pattern.test(value.text)) {
                fail(`"${value.text}" is not allowed`);
            }
        }
    }

    private checkGroups(token: TagToken, rule: TagRule): void {
        const given = (names: string[]): string[] => names.filter((name) => token.attributes.has(name));
        for (const name of rule.required || []) {
            if (!token.attributes.has(name)) {
                throw this.error(token.line, `<${token.name}> needs the attribute ${name}`);
            }
        }
        for (const group of rule.oneOf || []) {
            if (given(group).length !== 1) {
                throw this.error(token.line, `<${token.name}> needs exactly one of ${group.join(', ')}`);
            }
        }
        for (const group of rule.notBoth || []) {
            if (given(group).length > 1) {
                throw this.error(token.line, `<${token.name}> cannot have both ${group.join(' and ')}`);
            }
        }
    }

    /**
     * Templates are deployed as they are: nothing turns newer JavaScript into what the platform understands. Source of arrow functions:
     * the template of a merchant's account page.
     */
    private checkExpression(line: number, code: string): void {
        try {
            const program = parseExpression(code);
            if (program.body.length !== 1) {
                throw new SyntaxError('It is more than one');
            }
            refuseNewSyntax(program, inParentheses(code));
        } catch (error) {
            throw this.error(line, `wrong expression \${${code}}: ${(error as Error).message}`);
        }
    }

    /** Source of `let`, `const` and arrow functions in `isscript`: public templates of fifteen vendors and merchants. */
    private scriptForNode(line: number, code: string): string {
        try {
            const { program, edits } = parsePlatformScript(code, {
                allowReturnOutsideFunction: false,
                locations: true
            });
            refuseNewSyntax(program, code);
            return applyEdits(code, edits);
        } catch (error) {
            const { message, loc } = error as Error & { loc?: { line: number } };
            throw this.error(line + (loc ? loc.line - 1 : 0), `wrong script: ${message}`);
        }
    }

    private error(line: number, why: string): TemplateError {
        return new TemplateError(this.name, line, why);
    }
}

/** @throws SyntaxError, with the place where the program knows it, for what the oldest compatibility mode does not know */
function refuseNewSyntax(program: AnyNode, code: string): void {
    walk(program, (node) => {
        const refused = refusedSyntax(node, code, OLDEST_MODE);
        if (refused) {
            throw Object.assign(new SyntaxError('the engine does not know ' + refused), { loc: node.loc?.start });
        }
    });
}
