import { TAGS } from './tagRules';
import { TemplateError } from './templateError';

/** A text, or the code of one expression. */
export type AttributeValue = { text: string; code: null } | { text: null; code: string };

export interface TagToken {
    kind: 'tag';
    line: number;
    /** In lower case. */
    name: string;
    /** Names in lower case; those of `iscomponent` as they stand. */
    attributes: Map<string, AttributeValue[]>;
    selfClosed: boolean;
}

/** What a template consists of, in order. */
export type Token =
    | { kind: 'text'; line: number; text: string }
    | { kind: 'expression' | 'script'; line: number; code: string }
    | { kind: 'close'; line: number; name: string }
    | TagToken;

/**
 * Cuts a template into text, expressions and tags. HTML means nothing here: a tag works inside an HTML attribute.
 * @param name - how errors name the template
 * @throws TemplateError for what never ends
 */
export function readTokens(name: string, source: string): Token[] {
    return new TokenReader(name, source).read();
}

/** Names mean the same in any case, but for the parameters of a page. */
function nameIn(tag: string, attribute: string): string {
    return tag === 'iscomponent' ? attribute : attribute.toLowerCase();
}

const INTERESTING = /\$\{|<!---|<\/?is[a-z]/gi;

class TokenReader {
    private position = 0;
    private readonly tokens: Token[] = [];
    private countedTo = 0;
    private lines = 1;

    constructor(
        private readonly name: string,
        private readonly source: string
    ) {}

    read(): Token[] {
        for (;;) {
            INTERESTING.lastIndex = this.position;
            const found = INTERESTING.exec(this.source);
            const end = found ? found.index : this.source.length;
            if (end > this.position) {
                const text = this.source.slice(this.position, end);
                this.tokens.push({ kind: 'text', line: this.line(this.position), text });
            }
            this.position = end;
            if (!found) {
                return this.tokens;
            }
            this.readInteresting(found[0]);
        }
    }

    private readInteresting(opening: string): void {
        const line = this.line(this.position);
        if (opening === '${') {
            this.tokens.push({ kind: 'expression', line, code: this.readExpression() });
        } else if (opening === '<!---') {
            this.skipPast('--->', 'the comment', line);
        } else if (opening.startsWith('</')) {
            this.readClosing(line);
        } else {
            this.readTag(line);
        }
    }

    /**
     * From `${` to its end; braces inside come in pairs. Nothing at all is the value null. Source: public templates that the
     * platform runs.
     */
    private readExpression(): string {
        const line = this.line(this.position);
        const start = this.position + 2;
        let quote = '';
        let depth = 0;
        for (let i = start; i < this.source.length; i += 1) {
            const char = this.source[i] as string;
            if (quote) {
                i += char === '\\' ? 1 : 0;
                quote = char === quote ? '' : quote;
            } else if (char === '"' || char === "'") {
                quote = char;
            } else if (char === '{') {
                depth += 1;
            } else if (char === '}' && depth > 0) {
                depth -= 1;
            } else if (char === '}') {
                this.position = i + 1;
                return this.source.slice(start, i).trim() === '' ? 'null' : this.source.slice(start, i);
            }
        }
        throw this.error(line, 'an expression is not closed');
    }

    private readClosing(line: number): void {
        const match = this.match(/<\/([a-z][\w-]*)\s*>/iy);
        if (!match) {
            throw this.error(line, 'a closing tag is not complete');
        }
        this.tokens.push({ kind: 'close', line, name: (match[1] as string).toLowerCase() });
    }

    private readTag(line: number): void {
        const name = (this.match(/<([a-z][\w-]*)/iy) as RegExpExecArray)[1]!.toLowerCase();
        const attributes = new Map<string, AttributeValue[]>();
        for (;;) {
            this.match(/\s+/y);
            const end = this.match(/(\/?)>/y);
            if (end) {
                this.finishTag({ kind: 'tag', line, name, attributes, selfClosed: end[1] === '/' });
                return;
            }
            const [attribute, value] = this.readAttribute(name, line);
            attributes.set(attribute, [...(attributes.get(attribute) || []), value]);
        }
    }

    /** An attribute whose value stands without quotes: one expression, or a text without white space. Source: cartridges in use. */
    private readUnquoted(tag: string): [string, AttributeValue] | null {
        const expression = this.match(/([a-z][\w-]*)\s*=\s*(?=\$\{)/iy);
        if (expression) {
            return [nameIn(tag, expression[1] as string), { text: null, code: this.readExpression() }];
        }
        const text = this.match(/([a-z][\w-]*)\s*=\s*([^\s"'<>=/${}]+)(?=\s|\/?>)/iy);
        return text && [nameIn(tag, text[1] as string), { text: text[2] as string, code: null }];
    }

    /**
     * An attribute of a tag that a cartridge declares may have a text with expressions in it. In other tags, white space may stand
     * around the expression. Source: cartridges in use.
     */
    private readAttribute(tag: string, line: number): [string, AttributeValue] {
        const unquoted = this.readUnquoted(tag);
        if (unquoted) {
            return unquoted;
        }
        const match = this.match(/([a-z][\w-]*)\s*=\s*(["'])/iy);
        if (!match) {
            throw this.error(line, `<${tag}> is not complete, or an attribute is not of the form name="value"`);
        }
        const attribute = nameIn(tag, match[1] as string);
        const parts: Array<{ text: string } | { code: string }> = [];
        let text = '';
        const endText = (): void => {
            parts.push(...(text === '' ? [] : [{ text }]));
            text = '';
        };
        while (this.source[this.position] !== match[2]) {
            if (this.position >= this.source.length) {
                throw this.error(line, `<${tag} ${attribute}> is not closed`);
            }
            if (this.source.startsWith('${', this.position)) {
                endText();
                parts.push({ code: this.readExpression() });
            } else {
                text += this.source[this.position];
                this.position += 1;
            }
        }
        this.position += 1;
        endText();
        const expressions = parts.filter((part) => 'code' in part);
        const isPadded = expressions.length === 1 && parts.every((part) => 'code' in part || part.text.trim() === '');
        const [only = { text: '' }] = TAGS[tag] && isPadded ? expressions : parts;
        if (parts.length < 2 || (TAGS[tag] && isPadded)) {
            return [attribute, 'text' in only ? { text: only.text, code: null } : { text: null, code: only.code }];
        }
        if (TAGS[tag]) {
            throw this.error(line, `<${tag} ${attribute}>: an attribute is a text or one expression, not both`);
        }
        const joined = parts.map((part) => ('text' in part ? JSON.stringify(part.text) : `(${part.code})`)).join(' + ');
        return [attribute, { text: null, code: `"" + ${joined}` }];
    }

    /** Comments and scripts are no template inside. */
    private finishTag(tag: TagToken): void {
        if (tag.name !== 'isscript' && tag.name !== 'iscomment') {
            this.tokens.push(tag);
            return;
        }
        if (tag.attributes.size > 0 || tag.selfClosed) {
            throw this.error(tag.line, `<${tag.name}> has no attributes and encloses something`);
        }
        const start = this.position;
        const end = this.skipPast(`</${tag.name}>`, `<${tag.name}>`, tag.line);
        if (tag.name === 'isscript') {
            this.tokens.push({ kind: 'script', line: this.line(start), code: this.source.slice(start, end) });
        }
    }

    /** @returns where the ending begins */
    private skipPast(ending: string, what: string, line: number): number {
        const end = this.source.toLowerCase().indexOf(ending, this.position);
        if (end < 0) {
            throw this.error(line, `${what} is not closed`);
        }
        this.position = end + ending.length;
        return end;
    }

    private match(pattern: RegExp): RegExpExecArray | null {
        pattern.lastIndex = this.position;
        const match = pattern.exec(this.source);
        if (match) {
            this.position = pattern.lastIndex;
        }
        return match;
    }

    /** Line of a position; positions are asked for in ascending order. */
    private line(position: number): number {
        for (let i = this.countedTo; i < position; i += 1) {
            this.lines += this.source[i] === '\n' ? 1 : 0;
        }
        this.countedTo = Math.max(this.countedTo, position);
        return this.lines;
    }

    private error(line: number, why: string): TemplateError {
        return new TemplateError(this.name, line, why);
    }
}
