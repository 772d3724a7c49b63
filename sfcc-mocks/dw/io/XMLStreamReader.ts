import { SaxesParser } from 'saxes';
import { platformException } from '../../runtime/failures';
import { XML } from '../../runtime/e4x/xmlClasses';
import { escapeAttribute, escapeText } from '../../runtime/e4x/xmlNode';
import { scriptClass } from '../../runtime/scriptClass';

/** Numbers of dw.io.XMLStreamConstants. */
export class XMLStreamConstants {
    static readonly START_ELEMENT = 1;
    static readonly END_ELEMENT = 2;
    static readonly PROCESSING_INSTRUCTION = 3;
    static readonly CHARACTERS = 4;
    static readonly COMMENT = 5;
    static readonly START_DOCUMENT = 7;
    static readonly END_DOCUMENT = 8;
}

interface Source {
    readString(): string | null;
    close(): void;
}

interface Attribute {
    local: string;
    prefix: string;
    uri: string;
    value: string;
}

interface Event {
    type: number;
    line: number;
    local?: string;
    prefix?: string;
    uri?: string;
    text?: string;
    attributes?: Attribute[];
}

/** dw.io.XMLStreamReader: goes through a document event by event. Texts in one piece come as one event. */
export class XMLStreamReader {
    private readonly $events: Event[];
    private $at = 0;

    constructor(private readonly $source: Source) {
        this.$events = eventsOf($source.readString() || '');
    }

    private get $event(): Event {
        return this.$events[this.$at] as Event;
    }

    hasNext(): boolean {
        return this.$at < this.$events.length - 1;
    }

    next(): number {
        if (!this.hasNext()) {
            throw platformException('NoSuchElementException', 'The document has ended');
        }
        this.$at += 1;
        return this.$event.type;
    }

    /** The next start or end of an element; only blanks, comments and instructions may come before it. */
    nextTag(): number {
        let type = this.next();
        while (type !== XMLStreamConstants.START_ELEMENT && type !== XMLStreamConstants.END_ELEMENT) {
            const isText = type === XMLStreamConstants.CHARACTERS && !this.isWhiteSpace();
            if (isText || type === XMLStreamConstants.END_DOCUMENT) {
                throw platformException('XMLStreamException', 'An element was expected in line ' + this.$event.line);
            }
            type = this.next();
        }
        return type;
    }

    getEventType(): number {
        return this.$event.type;
    }

    isStartElement(): boolean {
        return this.$event.type === XMLStreamConstants.START_ELEMENT;
    }

    isEndElement(): boolean {
        return this.$event.type === XMLStreamConstants.END_ELEMENT;
    }

    isCharacters(): boolean {
        return this.$event.type === XMLStreamConstants.CHARACTERS;
    }

    isWhiteSpace(): boolean {
        return this.isCharacters() && (this.$event.text as string).trim() === '';
    }

    hasName(): boolean {
        return this.$event.local !== undefined;
    }

    hasText(): boolean {
        return this.$event.text !== undefined;
    }

    getLocalName(): string {
        return this.$required(this.$event.local, 'name');
    }

    getNamespaceURI(): string | null {
        return this.$required(this.$event.uri, 'name') || null;
    }

    getPrefix(): string {
        return this.$required(this.$event.prefix, 'name');
    }

    getText(): string {
        return this.$required(this.$event.text, 'text');
    }

    getLineNumber(): number {
        return this.$event.line;
    }

    /** The text up to the end of the element, which must hold nothing else. */
    readElementText(): string {
        return this.getElementText();
    }

    getElementText(): string {
        if (!this.isStartElement()) {
            throw platformException('XMLStreamException', 'The reader is not at the start of an element');
        }
        let text = '';
        for (this.next(); !this.isEndElement(); this.next()) {
            if (this.isStartElement()) {
                throw platformException('XMLStreamException', 'The element holds more than text');
            }
            text += this.isCharacters() ? this.$event.text : '';
        }
        return text;
    }

    /** The element with all that is in it, for E4X; the reader is at its end then. Source: Script API, readXMLObject. */
    readXMLObject(): object {
        if (!this.isStartElement()) {
            throw platformException('XMLStreamException', 'The reader is not at the start of an element');
        }
        const from = this.$at;
        for (let depth = 1; depth > 0;) {
            this.next();
            depth += this.isStartElement() ? 1 : this.isEndElement() ? -1 : 0;
        }
        return XML(
            this.$events
                .slice(from, this.$at + 1)
                .map(markupOf)
                .join('')
        );
    }

    /** Deprecated. */
    getXMLObject(): object {
        return this.readXMLObject();
    }

    getAttributeCount(): number {
        return this.$required(this.$event.attributes, 'attributes').length;
    }

    getAttributeLocalName(position: number): string | null {
        return this.$attribute(position)?.local ?? null;
    }

    getAttributeNamespace(position: number): string | null {
        return this.$attribute(position)?.uri || null;
    }

    getAttributePrefix(position: number): string | null {
        return this.$attribute(position)?.prefix ?? null;
    }

    /** By position, or by namespace (null for any) and name; null if there is none. */
    getAttributeValue(positionOrUri: number | string | null, name?: string): string | null {
        if (typeof positionOrUri === 'number') {
            return this.$attribute(positionOrUri)?.value ?? null;
        }
        const found = this.$required(this.$event.attributes, 'attributes').find(
            (attribute) => attribute.local === name && (positionOrUri === null || attribute.uri === positionOrUri)
        );
        return found ? found.value : null;
    }

    close(): void {
        this.$source.close();
    }

    private $attribute(position: number): Attribute | undefined {
        return this.$required(this.$event.attributes, 'attributes')[position];
    }

    private $required<T>(value: T | undefined, what: string): T {
        if (value === undefined) {
            throw platformException('IllegalStateException', `An event of type ${this.$event.type} has no ${what}`);
        }
        return value;
    }
}

/** An event as it stands in a document, with the namespaces that it needs. */
function markupOf({ type, prefix, local, uri, text = '', attributes = [] }: Event): string {
    const name = prefix ? `${prefix}:${local}` : local;
    switch (type) {
        case XMLStreamConstants.START_ELEMENT: {
            const named = attributes.filter((one) => one.prefix !== '' && one.prefix !== 'xml');
            const spaces = new Map([
                [prefix || '', uri || ''],
                ...named.map((one): [string, string] => [one.prefix, one.uri])
            ]);
            const declared = [...spaces].map(
                ([key, value]) => ` ${key ? 'xmlns:' + key : 'xmlns'}="${escapeAttribute(value)}"`
            );
            const values = attributes.map(
                (one) => ` ${one.prefix ? one.prefix + ':' : ''}${one.local}="${escapeAttribute(one.value)}"`
            );
            return `<${name}${declared.join('')}${values.join('')}>`;
        }
        case XMLStreamConstants.END_ELEMENT:
            return `</${name}>`;
        default:
            return type === XMLStreamConstants.CHARACTERS ? escapeText(text) : '';
    }
}

function eventsOf(source: string): Event[] {
    const parser = new SaxesParser({ xmlns: true, position: true });
    const events: Event[] = [{ type: XMLStreamConstants.START_DOCUMENT, line: 1 }];
    const add = (event: Omit<Event, 'line'>): void => void events.push({ ...event, line: parser.line });
    const addText = (text: string): void => {
        const last = events[events.length - 1] as Event;
        if (last.type === XMLStreamConstants.CHARACTERS) {
            last.text += text;
        } else if (text !== '') {
            add({ type: XMLStreamConstants.CHARACTERS, text });
        }
    };
    parser.on('error', (error) => {
        throw platformException('XMLStreamException', error.message);
    });
    parser.on('opentag', ({ local, prefix, uri, attributes }) => {
        const own = Object.values(attributes).filter((each) => each.prefix !== 'xmlns' && each.name !== 'xmlns');
        add({ type: XMLStreamConstants.START_ELEMENT, local, prefix, uri, attributes: own });
    });
    parser.on('closetag', ({ local, prefix, uri }) =>
        add({ type: XMLStreamConstants.END_ELEMENT, local, prefix, uri })
    );
    parser.on('text', (text) => {
        if (events.length > 1) {
            addText(text);
        }
    });
    parser.on('cdata', addText);
    parser.on('comment', (text) => add({ type: XMLStreamConstants.COMMENT, text }));
    parser.on('processinginstruction', () => add({ type: XMLStreamConstants.PROCESSING_INSTRUCTION }));
    parser.write(source).close();
    add({ type: XMLStreamConstants.END_DOCUMENT });
    return events;
}

scriptClass('dw.io.XMLStreamConstants', XMLStreamConstants);
scriptClass('dw.io.XMLStreamReader', XMLStreamReader);
