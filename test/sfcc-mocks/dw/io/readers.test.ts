import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';
import { inJob, thrown } from '../inJob';

/** A file below IMPEX with a text in it. */
function fileWith(platform: TestPlatform, dw: (id: string) => any, text: string): any {
    const root = path.join(platform.instance.options.filesRoot, 'IMPEX');
    fs.mkdirSync(root, { recursive: true });
    fs.writeFileSync(path.join(root, 'file'), text);
    return new (dw('io/File'))('/IMPEX/file');
}

function read<T>(text: string, script: (dw: (id: string) => any, file: any) => T): T {
    const platform = testPlatform();
    return run(platform, 'job', (dw) => script(dw, fileWith(platform, dw, text)));
}

// Source: Script API, dw.io.CSVStreamReader and dw.io.XMLStreamReader.
describe('dw.io readers', () => {
    it('FileReader: nothing more once it is closed', () => {
        read('a\nb', (dw, file) => {
            const reader = new (dw('io/FileReader'))(file);
            expect(reader.readLine()).to.equal('a');
            reader.close();
            expect(() => reader.readLine())
                .to.throw()
                .with.property('javaName', 'IOException');
        });
    });

    // Source: Script API, dw.io.Reader.
    it('FileReader: pieces of so many characters, null at the end', () => {
        read('añb🙂c\r\nd', (dw, file) => {
            const reader = new (dw('io/FileReader'))(file);
            expect(reader.read()).to.equal('a');
            expect(reader.readN(2)).to.equal('ñb');
            reader.skip(2);
            expect(reader.readN(100)).to.equal('c\r\nd');
            expect([reader.readN(1), reader.read()]).to.deep.equal([null, null]);
        });
    });

    // Source: platform quotas, api.jsStringLength: nothing catches it.
    it('FileReader: a line of more than a million characters ends the script', () => {
        const long = 'x'.repeat(1100000) + '\nshort';
        const ends = (readIt: (reader: any) => void): void => {
            const attempt = (): void =>
                read(long, (dw, file) => {
                    try {
                        readIt(new (dw('io/FileReader'))(file));
                    } catch {
                        // The script is still ended.
                    }
                });
            expect(attempt).to.throw('Quota jsStringLength');
        };
        ends((reader) => reader.readLine());
        ends((reader) => reader.readString());
        ends((reader) => reader.readN(1000001));
        read(long, (dw, file) => expect(new (dw('io/FileReader'))(file).readN(1000000)).to.have.length(1000000));
    });

    it('CSVStreamReader: quotes, separators and line ends in values, lines to skip', () => {
        const text = 'head\na,"b ""x"", c",\n"two\nlines",d\n';
        read(text, (dw, file) => {
            const reader = new (dw('io/CSVStreamReader'))(new (dw('io/FileReader'))(file), ',', '"', 1);
            expect(reader.readNext()).to.deep.equal(['a', 'b "x", c', '']);
            expect(reader.readAll().toArray()).to.deep.equal([['two\nlines', 'd']]);
            expect(reader.readNext()).to.equal(null);
        });
    });

    it('RandomAccessFileReader: bytes from anywhere, 10240 at most', () => {
        read('0123456789', (dw, file) => {
            const reader = new (dw('io/RandomAccessFileReader'))(file);
            reader.position = 3;
            expect(String.fromCharCode(reader.readByte())).to.equal('3');
            expect(reader.readBytes(4).toString()).to.equal('4567');
            expect([reader.position, reader.length()]).to.deep.equal([8, 10]);
            expect(() => reader.readBytes(10241)).to.throw('At most 10240 bytes');
            reader.close();
        });
    });

    // Source: Script API, dw.io.XMLStreamReader.readXMLObject.
    it('XMLStreamReader: an element as a value of E4X, up to its end', () => {
        const text =
            '<orders xmlns="urn:o" xmlns:x="urn:x"><order no="1&lt;2" x:kind="big"><item>a &amp; b</item><item/></order><order no="3"/></orders>';
        const found = read(text, (dw, file) => {
            const reader = new (dw('io/XMLStreamReader'))(new (dw('io/FileReader'))(file));
            reader.nextTag();
            reader.nextTag();
            const order = reader.readXMLObject();
            const at = [reader.isEndElement(), reader.localName];
            reader.nextTag();
            return [order.toXMLString(), ...at, reader.getAttributeValue(null, 'no')];
        });
        const [xml, ...rest] = found as [string, ...unknown[]];
        expect(xml.replace(/\s*\n\s*/g, '')).to.match(
            /^<order (?=.*no="1&lt;2")(?=.*x:kind="big").*><item.*>a &amp; b<\/item><item.*\/><\/order>$/
        );
        expect(rest).to.deep.equal([true, 'order', '3']);
    });

    it('XMLStreamReader: events, attributes and texts', () => {
        const xml = `<?xml version="1.0"?>
            <orders xmlns="urn:o"><!-- c --><order order-no="A1" xmlns:x="urn:x" x:kind="k"><t>a &amp; <![CDATA[b]]></t></order></orders>`;
        read(xml, (dw, file) => {
            const { START_ELEMENT, END_DOCUMENT } = dw('io/XMLStreamConstants');
            const reader = new (dw('io/XMLStreamReader'))(new (dw('io/FileReader'))(file));
            expect([reader.nextTag(), reader.localName, reader.namespaceURI]).to.deep.equal([
                START_ELEMENT,
                'orders',
                'urn:o'
            ]);
            reader.nextTag();
            expect([reader.localName, reader.attributeCount]).to.deep.equal(['order', 2]);
            expect(reader.getAttributeValue(null, 'order-no')).to.equal('A1');
            expect(reader.getAttributeValue('urn:x', 'kind')).to.equal('k');
            expect(() => reader.getText()).to.throw('has no text');
            reader.nextTag();
            expect(reader.readElementText()).to.equal('a & b');
            let last = 0;
            while (reader.hasNext()) {
                last = reader.next();
            }
            expect(last).to.equal(END_DOCUMENT);
            expect(() => reader.next()).to.throw();
        });
        read('<a><b></a>', (dw, file) => {
            const create = (): unknown => new (dw('io/XMLStreamReader'))(new (dw('io/FileReader'))(file));
            expect(create).to.throw().with.property('javaName', 'XMLStreamException');
        });
    });
});

/** Source: Script API, dw.io.XMLIndentingStreamWriter. */
describe('dw.io.XMLIndentingStreamWriter', () => {
    it(
        'writes each element on a line of its own, and leaves text as it is',
        inJob((dw) => {
            const text = new (dw('io/StringWriter'))();
            const writer = new (dw('io/XMLIndentingStreamWriter'))(text);
            expect([writer.indent, writer.newLine]).to.deep.equal(['  ', '\n']);
            writer.setIndent('\t');
            writer.writeStartDocument('UTF-8', '1.0');
            writer.writeStartElement('a');
            writer.writeAttribute('x', '1');
            writer.writeStartElement('b');
            writer.writeCharacters('text');
            writer.writeEndElement();
            writer.writeEmptyElement('c');
            writer.writeEndDocument();
            expect(text.toString()).to.equal(
                '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1">\n\t<b>text</b>\n\t<c/>\n</a>'
            );
        })
    );
});

// Source: Script API, dw.io.Reader.
describe('dw.io.Reader', () => {
    it(
        'reads a text by characters, lines and to its end',
        inJob((dw) => {
            const reader = new (dw('io/Reader'))('ab\r\ncd\nef');
            expect([reader.read(), reader.readLine(), reader.ready()]).to.deep.equal(['a', 'b', true]);
            reader.skip(1);
            expect(reader.getLines().toArray()).to.deep.equal(['d', 'ef']);
            expect([reader.readLine(), reader.ready(), new (dw('io/Reader'))('x\ny').getString()]).to.deep.equal([
                null,
                false,
                'x\ny'
            ]);
        })
    );

    it(
        'refuses to read so many characters at its end, and anything once it is closed',
        inJob((dw) => {
            const reader = new (dw('io/Reader'))('abc');
            expect(reader.read(5)).to.equal('abc');
            expect(thrown(() => reader.read(1))).to.equal('IOException');
            reader.close();
            expect(() => reader.readLine()).to.throw('Stream closed');
        })
    );

    it('is what a FileReader is', () => {
        read('a', (dw, file) => {
            expect(new (dw('io/FileReader'))(file)).to.be.an.instanceof(dw('io/Reader'));
        });
    });
});
