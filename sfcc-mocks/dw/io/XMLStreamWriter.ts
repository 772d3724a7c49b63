import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';

interface Target {
    write(text: string): void;
    flush(): void;
}

/** dw.io.XMLStreamWriter */
export class XMLStreamWriter {
    protected $open: string[] = [];
    private $startTagOpen = false;

    constructor(private readonly $writer: Target) {}

    /** `()`, `(version)` or `(encoding, version)`. */
    writeStartDocument(...args: string[]): void {
        const [version = '1.0', encoding = ''] = args.slice().reverse();
        this.$writer.write(`<?xml version="${version}"${encoding && ` encoding="${encoding}"`}?>`);
    }

    writeStartElement(name: string, ...more: unknown[]): void {
        refuse('writeStartElement with a namespace', more);
        this.$closeStartTag();
        this.$writer.write('<' + name);
        this.$startTagOpen = true;
        this.$open.push(name);
    }

    writeEmptyElement(name: string, ...more: unknown[]): void {
        refuse('writeEmptyElement with a namespace', more);
        this.$closeStartTag();
        this.$writer.write('<' + name + '/>');
    }

    writeDefaultNamespace(uri: string): void {
        this.writeAttribute('xmlns', uri);
    }

    writeAttribute(name: string, value: string, ...more: unknown[]): void {
        refuse('writeAttribute with a namespace', more);
        if (!this.$startTagOpen) {
            throw platformException('XMLStreamException', 'Attribute ' + name + ' is not inside a start tag');
        }
        this.$writer.write(` ${name}="${escapeXml(String(value)).replace(/"/g, '&quot;')}"`);
    }

    writeCharacters(text: string): void {
        this.$closeStartTag();
        this.$writer.write(escapeXml(String(text)));
    }

    writeCData(text: string): void {
        this.$closeStartTag();
        this.$writer.write('<![CDATA[' + text + ']]>');
    }

    writeComment(text: string): void {
        this.$closeStartTag();
        this.$writer.write('<!--' + text + '-->');
    }

    /** Writes text as it is, without escaping it. */
    writeRaw(text: string): void {
        this.$closeStartTag();
        this.$writer.write(text);
    }

    writeEndElement(): void {
        const name = this.$open.pop();
        if (name === undefined) {
            throw platformException('XMLStreamException', 'There is no element to end');
        }
        this.$closeStartTag();
        this.$writer.write('</' + name + '>');
    }

    writeEndDocument(): void {
        while (this.$open.length > 0) {
            this.writeEndElement();
        }
    }

    flush(): void {
        this.$writer.flush();
    }

    close(): void {
        this.flush();
    }

    private $closeStartTag(): void {
        if (this.$startTagOpen) {
            this.$startTagOpen = false;
            this.$writer.write('>');
        }
    }
}

/** Forms of a method that take more arguments. */
function refuse(what: string, more: unknown[]): void {
    if (more.length > 0) {
        throw notImplemented('dw.io.XMLStreamWriter.' + what);
    }
}

function escapeXml(text: string): string {
    const illegal = [...text].find((char) => char < ' ' && !'\t\n\r'.includes(char));
    if (illegal) {
        throw platformException('XMLStreamException', 'Character ' + illegal.charCodeAt(0) + ' is not allowed in XML');
    }
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

scriptClass('dw.io.XMLStreamWriter', XMLStreamWriter);
