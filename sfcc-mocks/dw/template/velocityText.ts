import { itemsOf } from '../../isml/loop';
import { notImplemented } from '../../runtime/failures';
import { readReference } from './velocityReference';
import type { VelocityReference } from './velocityReference';

type Values = Record<string, unknown>;

interface Foreach {
    name: string;
    items: VelocityReference;
    body: Node[];
}

type Node = string | { reference: VelocityReference } | { foreach: Foreach };

/** Directives of the language; after `#`, other words are text. */
const DIRECTIVE = /#\{?(set|if|elseif|else|foreach|end|include|parse|stop|break|evaluate|define|macro)\b\}?/y;
const FOREACH = /\s*\(\s*\$([a-z_]\w*)\s+in\s+(?=\$)/iy;
const COMMENT = /##[^\n]*\n?|#\*[^]*?\*#/y;
const END_OF_LINE = /[ \t]*\r?\n|/y;

/**
 * What a template comes to. Of the language it has references, comments and `#foreach`; its other directives are not implemented.
 * Source: Velocity user guide.
 * @throws Error for what is wrong or not implemented
 */
export function velocityText(template: string, values: Values): string {
    return textOf(new TemplateReader(template).read(), values);
}

function textOf(nodes: Node[], values: Values): string {
    return nodes
        .map((node) => {
            if (typeof node === 'string') {
                return node;
            }
            return 'reference' in node ? referenceText(node.reference, values) : foreachText(node.foreach, values);
        })
        .join('');
}

/** A reference without a value stands for itself. */
function referenceText(reference: VelocityReference, values: Values): string {
    const value = reference.valueOf(values);
    const isNothing = value === null || value === undefined;
    return isNothing ? (reference.isQuiet ? '' : reference.source) : String(value);
}

function foreachText({ name, items, body }: Foreach, values: Values): string {
    return itemsOf(items.valueOf(values))
        .map((item) => textOf(body, { ...values, [name]: item }))
        .join('');
}

class TemplateReader {
    private position = 0;

    constructor(private readonly template: string) {}

    read(): Node[] {
        const nodes = this.block();
        if (this.position < this.template.length) {
            throw new Error('#end closes nothing');
        }
        return nodes;
    }

    /** Up to the `#end` of the block, or to the end of the template. */
    private block(): Node[] {
        const nodes: Node[] = [];
        for (;;) {
            nodes.push(this.match(/[^#$]*/y)![0]);
            if (this.position >= this.template.length || this.isAtEnd()) {
                return nodes;
            }
            if (!this.match(COMMENT)) {
                nodes.push(this.special());
            }
        }
    }

    private special(): Node {
        const reference = this.reference();
        if (reference) {
            return { reference };
        }
        const directive = this.match(DIRECTIVE);
        if (directive && directive[1] !== 'foreach') {
            throw notImplemented('dw.template.Velocity.render with #' + directive[1]);
        }
        return directive ? { foreach: this.foreach() } : this.match(/[^]/y)![0];
    }

    private foreach(): Foreach {
        const name = this.match(FOREACH)?.[1];
        const items = name ? this.reference() : null;
        if (!name || !items || !this.match(/\s*\)/y)) {
            throw new Error('#foreach is not of the form #foreach($item in $items)');
        }
        this.match(END_OF_LINE);
        const body = this.block();
        if (!this.match(DIRECTIVE)) {
            throw new Error('#foreach is not closed');
        }
        this.match(END_OF_LINE);
        return { name, items, body };
    }

    private reference(): VelocityReference | null {
        const reference = readReference(this.template, this.position);
        this.position += reference ? reference.source.length : 0;
        return reference;
    }

    private isAtEnd(): boolean {
        DIRECTIVE.lastIndex = this.position;
        return DIRECTIVE.exec(this.template)?.[1] === 'end';
    }

    private match(pattern: RegExp): RegExpExecArray | null {
        pattern.lastIndex = this.position;
        const match = pattern.exec(this.template);
        if (match) {
            this.position = pattern.lastIndex;
        }
        return match;
    }
}
