import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

interface Target {
    write(text: string): void;
    flush(): void;
}

/** A tag that may still get attributes, and what closes it. */
type OpenTag = '>' | '/>' | null;

/**
 * dw.io.XMLStreamWriter: checks nothing but what it needs to write. Names with a namespace come as `(namespace, name)`, whose prefix is
 * bound, or as `(prefix, name, namespace)`. Source: Script API, dw.io.XMLStreamWriter; javax.xml.stream.XMLStreamWriter.
 */
export class XMLStreamWriter {
    /** Names of the elements that are open, as they were written. */
    protected $open: string[] = [];
    private $tag: OpenTag = null;
    /** Prefixes by namespace, of the document and of each element that is open; the default namespace has an empty one. */
    private $prefixes: Array<Map<string, string>> = [new Map()];

    constructor(private readonly $writer: Target) {
        if (!$writer) {
            throw platformException('NullArgumentException', 'A writer of XML needs a writer');
        }
    }

    /** `()`, `(version)` or `(encoding, version)`. */
    writeStartDocument(...args: string[]): void {
        const [version = '1.0', encoding = ''] = args.slice().reverse();
        this.$writer.write(`<?xml version="${version}"${encoding && ` encoding="${encoding}"`}?>`);
    }

    writeStartElement(...named: string[]): void {
        const name = this.$startTag(named);
        this.$tag = '>';
        this.$open.push(name);
        this.$prefixes.push(new Map());
    }

    writeEmptyElement(...named: string[]): void {
        this.$startTag(named);
        this.$tag = '/>';
    }

    private $startTag(named: string[]): string {
        const name = this.$nameOf(named);
        this.$closeTag();
        this.$writer.write('<' + name);
        return name;
    }

    private $nameOf(named: string[]): string {
        if (named.length === 3) {
            const [prefix, name] = named as [string, string];
            return prefix === '' ? name : prefix + ':' + name;
        }
        const [namespace, name] = named as [string, string | undefined];
        return name === undefined ? namespace : this.$withPrefix(namespace, name);
    }

    private $withPrefix(namespace: string, name: string): string {
        const prefix = this.getPrefix(namespace);
        if (prefix === null) {
            throw platformException('XMLStreamException', `No prefix is bound to the namespace ${namespace}`);
        }
        return prefix === '' ? name : prefix + ':' + name;
    }

    writeDefaultNamespace(uri: string): void {
        this.$attribute('xmlns', uri);
        this.setDefaultNamespace(uri);
    }

    writeNamespace(prefix: string | null, uri: string): void {
        if (!prefix || prefix === 'xmlns') {
            this.writeDefaultNamespace(uri);
            return;
        }
        this.$attribute('xmlns:' + prefix, uri);
        this.setPrefix(prefix, uri);
    }

    setPrefix(prefix: string, uri: string): void {
        (this.$prefixes[this.$prefixes.length - 1] as Map<string, string>).set(uri, prefix);
    }

    getPrefix(uri: string): string | null {
        return this.$prefixes.findLast((prefixes) => prefixes.has(uri))?.get(uri) ?? null;
    }

    setDefaultNamespace(uri: string): void {
        this.setPrefix('', uri);
    }

    getDefaultNamespace(): string | null {
        const bound = this.$prefixes.flatMap((prefixes) => [...prefixes]);
        return bound.findLast(([, prefix]) => prefix === '')?.[0] ?? null;
    }

    /** `(name, value)`, `(namespace, name, value)` or `(prefix, namespace, name, value)`. */
    writeAttribute(...args: string[]): void {
        const value = args.pop() as string;
        if (args.length === 3) {
            const [prefix, , name] = args as [string, string, string];
            this.$attribute(prefix === '' ? name : prefix + ':' + name, value);
        } else {
            this.$attribute(this.$nameOf(args), value);
        }
    }

    private $attribute(name: string, value: string): void {
        if (!this.$tag) {
            throw platformException('XMLStreamException', 'Attribute ' + name + ' is not inside a start tag');
        }
        this.$writer.write(` ${name}="${escapeXml(requireText(value)).replace(/"/g, '&quot;')}"`);
    }

    writeCharacters(text: string): void {
        this.$write(escapeXml(requireText(text)));
    }

    writeCData(text: string): void {
        this.$write('<![CDATA[' + text + ']]>');
    }

    /** Nothing within, for null. Source: Script API, XMLStreamWriter.writeComment. */
    writeComment(text: string | null): void {
        this.$write('<!--' + (text ?? '') + '-->');
    }

    writeEntityRef(name: string): void {
        this.$write('&' + name + ';');
    }

    writeDTD(declaration: string): void {
        this.$write(declaration);
    }

    writeProcessingInstruction(target: string, data?: string): void {
        this.$write('<?' + target + (data === undefined ? '' : ' ' + data) + '?>');
    }

    /** Writes text as it is, without escaping it. */
    writeRaw(text: string): void {
        this.$write(text);
    }

    writeEndElement(): void {
        const name = this.$open.pop();
        if (name === undefined) {
            throw platformException('XMLStreamException', 'There is no element to end');
        }
        this.$prefixes.pop();
        this.$write('</' + name + '>');
    }

    writeEndDocument(): void {
        while (this.$open.length > 0) {
            this.writeEndElement();
        }
        this.$closeTag();
    }

    flush(): void {
        this.$writer.flush();
    }

    close(): void {
        this.$closeTag();
        this.flush();
    }

    private $write(text: string): void {
        this.$closeTag();
        this.$writer.write(text);
    }

    private $closeTag(): void {
        if (this.$tag) {
            this.$writer.write(this.$tag);
            this.$tag = null;
        }
    }
}

/** Assumed: the documentation does not say what null writes, and the writer of Java has no text for it. */
function requireText(text: string | null): string {
    if (text === null) {
        throw platformException('NullPointerException', 'A text of XML must not be null');
    }
    return String(text);
}

function escapeXml(text: string): string {
    const illegal = [...text].find((char) => char < ' ' && !'\t\n\r'.includes(char));
    if (illegal) {
        throw platformException('XMLStreamException', 'Character ' + illegal.charCodeAt(0) + ' is not allowed in XML');
    }
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

scriptClass('dw.io.XMLStreamWriter', XMLStreamWriter);
