type Values = Record<string, unknown>;

/** A reference of a template, such as `$order.orderNo` or `$!{map.get('a')[0]}`. */
export interface VelocityReference {
    /** As it stands, and stays where it has no value. */
    source: string;
    /** `$!`: nothing is printed where it has no value. */
    isQuiet: boolean;
    valueOf(values: Values): unknown;
}

type Read = (values: Values) => unknown;

/**
 * Reads the reference at a `$`. Source: Velocity user guide, "References".
 * @returns null for a `$` that begins none
 */
export function readReference(text: string, start: number): VelocityReference | null {
    return new ReferenceReader(text, start).read();
}

/** Reads one reference, from its `$` on. */
class ReferenceReader {
    private position: number;

    constructor(
        private readonly text: string,
        private readonly start: number
    ) {
        this.position = start;
    }

    read(): VelocityReference | null {
        const opening = this.match(/\$(!?)(\{?)([a-z_][\w-]*)/iy);
        if (!opening) {
            return null;
        }
        const [, mark, brace, name = ''] = opening;
        let read: Read = (values) => values[name];
        for (let next = this.step(read); next; next = this.step(read)) {
            read = next;
        }
        if (brace && !this.match(/\}/y)) {
            return null;
        }
        return { source: this.text.slice(this.start, this.position), isQuiet: mark === '!', valueOf: read };
    }

    /** `.property`, `.method(…)` or `[index]`; null at the end of the reference. */
    private step(owner: Read): Read | null {
        const name = this.match(/\.([a-z_]\w*)/iy)?.[1];
        if (name !== undefined && this.match(/\(\s*/y)) {
            const list = this.list();
            return (values) =>
                call(
                    owner(values),
                    name,
                    list.map((read) => read(values))
                );
        }
        if (name !== undefined) {
            return (values) => member(owner(values), name);
        }
        if (this.match(/\[\s*/y)) {
            const index = this.argument();
            this.expect(/\s*\]/y);
            return (values) => member(owner(values), String(index(values)));
        }
        return null;
    }

    private list(): Read[] {
        const list: Read[] = [];
        while (!this.match(/\)/y)) {
            list.push(this.argument());
            this.expect(/\s*(,\s*|(?=\)))/y);
        }
        return list;
    }

    private argument(): Read {
        const word = this.match(/'([^']*)'|"([^"$#]*)"|(-?\d+(?:\.\d+)?|true|false)\b/y);
        if (word) {
            const value: unknown = word[3] ? JSON.parse(word[3]) : (word[1] ?? word[2]);
            return () => value;
        }
        const reference = readReference(this.text, this.position);
        if (!reference) {
            throw this.wrong();
        }
        this.position += reference.source.length;
        return (values) => reference.valueOf(values);
    }

    private expect(pattern: RegExp): void {
        if (!this.match(pattern)) {
            throw this.wrong();
        }
    }

    private wrong(): Error {
        return new Error(`wrong reference ${this.text.slice(this.start, this.position + 10)}`);
    }

    private match(pattern: RegExp): RegExpExecArray | null {
        pattern.lastIndex = this.position;
        const match = pattern.exec(this.text);
        if (match) {
            this.position = pattern.lastIndex;
        }
        return match;
    }
}

function member(owner: unknown, name: string): unknown {
    return owner === null || owner === undefined ? undefined : (owner as Values)[name];
}

function call(owner: unknown, name: string, args: unknown[]): unknown {
    const method = member(owner, name);
    return typeof method === 'function' ? (Reflect.apply(method, owner, args) as unknown) : undefined;
}
