import { ApiFault } from '../fault';

type Json = Record<string, unknown>;
/** Selected properties, each with what is selected of it; null for all of it. */
type Selection = Map<string, Selection | null>;

/**
 * Leaves only what a property selector asks for. Source: OCAPI documentation, "Property selection".
 * @param selector - for example `(order_no,customer_info.(email),product_items.(**))`; null or empty leaves everything
 * @throws ApiFault MalformedSelectorException
 */
export function selected(document: Json, selector: string | null | undefined): Json {
    if (!selector) {
        return document;
    }
    const reader = { text: selector.replace(/\s/g, ''), at: 0 };
    const selection = readSelection(reader);
    if (reader.at < reader.text.length) {
        throw malformed(selector);
    }
    return { ...(apply(document, selection) as Json), ...('_v' in document ? { _v: document._v } : {}) };
}

interface Reader {
    text: string;
    at: number;
}

function readSelection(reader: Reader): Selection {
    expect(reader, '(');
    const selection: Selection = new Map();
    do {
        const [name = ''] = /^(\*\*|\*|[\w]+)/.exec(reader.text.slice(reader.at)) || [];
        if (name === '') {
            throw malformed(reader.text);
        }
        reader.at += name.length;
        const isNested = reader.text.startsWith('.(', reader.at);
        reader.at += isNested ? 1 : 0;
        selection.set(name, isNested ? readSelection(reader) : null);
    } while (take(reader, ','));
    expect(reader, ')');
    return selection;
}

function take(reader: Reader, char: string): boolean {
    const found = reader.text[reader.at] === char;
    reader.at += found ? 1 : 0;
    return found;
}

function expect(reader: Reader, char: string): void {
    if (!take(reader, char)) {
        throw malformed(reader.text);
    }
}

function malformed(selector: string): ApiFault {
    return new ApiFault(400, 'MalformedSelectorException', `The property selector '${selector}' is malformed.`);
}

/** `**` is everything, `*` everything that is no document or list. */
function apply(value: unknown, selection: Selection): unknown {
    if (Array.isArray(value)) {
        return value.map((entry) => apply(entry, selection));
    }
    if (typeof value !== 'object' || value === null || selection.has('**')) {
        return value;
    }
    const entries = Object.entries(value)
        .filter(([name, inner]) => selection.has(name) || (selection.has('*') && typeof inner !== 'object'))
        .map(([name, inner]) => [name, selection.get(name) ? apply(inner, selection.get(name) as Selection) : inner]);
    return Object.fromEntries(entries);
}
