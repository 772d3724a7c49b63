import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

// Source: Script API, dw.io.XMLStreamWriter; javax.xml.stream.XMLStreamWriter.
describe('dw.io.XMLStreamWriter', () => {
    const written = (dw: (id: string) => any, write: (writer: any) => void): string => {
        const text = new (dw('io/StringWriter'))();
        const writer = new (dw('io/XMLStreamWriter'))(text);
        write(writer);
        writer.close();
        return text.toString();
    };

    it(
        'has forms of the start of a document',
        inJob((dw) => {
            const start = (...args: string[]): string => written(dw, (writer) => writer.writeStartDocument(...args));
            expect(start('1.0')).to.equal('<?xml version="1.0"?>');
            expect(start('UTF-8', '1.0')).to.equal('<?xml version="1.0" encoding="UTF-8"?>');
        })
    );

    it(
        'writes names with the prefixes of their namespaces, within the element that binds them',
        inJob((dw) => {
            const text = written(dw, (writer) => {
                writer.writeStartElement('p', 'root', 'urn:p');
                writer.writeNamespace('p', 'urn:p');
                writer.writeDefaultNamespace('urn:d');
                writer.writeAttribute('p', 'urn:p', 'a', '1');
                writer.writeAttribute('urn:p', 'b', '2');
                writer.writeEmptyElement('urn:p', 'empty');
                writer.writeAttribute('c', '3');
                writer.writeStartElement('urn:d', 'child');
                expect([writer.getPrefix('urn:p'), writer.defaultNamespace]).to.deep.equal(['p', 'urn:d']);
                writer.writeEndDocument();
                expect(thrown(() => writer.writeStartElement('urn:none', 'x'))).to.equal('XMLStreamException');
            });
            expect(text).to.equal(
                '<p:root xmlns:p="urn:p" xmlns="urn:d" p:a="1" p:b="2"><p:empty c="3"/><child></child></p:root>'
            );
        })
    );

    it(
        'writes entities, instructions and a declaration of the type',
        inJob((dw) => {
            const text = written(dw, (writer) => {
                writer.writeDTD('<!DOCTYPE a>');
                writer.writeProcessingInstruction('target', 'data');
                writer.writeProcessingInstruction('alone');
                writer.writeStartElement('a');
                writer.writeEntityRef('nbsp');
                writer.writeComment(null);
                writer.writeEndElement();
            });
            expect(text).to.equal('<!DOCTYPE a><?target data?><?alone?><a>&nbsp;<!----></a>');
        })
    );

    it(
        'refuses null, and attributes that no tag takes any longer',
        inJob((dw) => {
            written(dw, (writer) => {
                writer.writeStartElement('a');
                expect([
                    thrown(() => writer.writeStartElement(null)),
                    thrown(() => writer.writeCData(null)),
                    thrown(() => writer.writeCharacters(null)),
                    thrown(() => writer.writeAttribute('a', null))
                ]).to.deep.equal([
                    'NullArgumentException',
                    'NullArgumentException',
                    'NullPointerException',
                    'NullPointerException'
                ]);
                writer.writeCharacters('x');
                expect(thrown(() => writer.writeAttribute('a', 'b'))).to.equal('XMLStreamException');
            });
            expect(thrown(() => new (dw('io/XMLStreamWriter'))(null))).to.equal('NullArgumentException');
            expect(() => new (dw('io/XMLStreamWriter'))('x')).to.throw('Java constructor for "dw.io.XMLStreamWriter"');
        })
    );
});
