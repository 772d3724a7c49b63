import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { itWith } from '#helpers/tools/itWith';
import { checkSchemas } from '#tools/gates/checkSchemas.js';

const SCHEMA = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a" elementFormDefault="qualified">
    <xsd:element name="a" type="xsd:int"/>
</xsd:schema>`;

describe('schema check', () => {
    let folder: string;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'schema-test-'));
        fs.mkdirSync(path.join(folder, 'xsd'));
        fs.mkdirSync(path.join(folder, 'xml'));
        fs.writeFileSync(path.join(folder, 'xsd/a.xsd'), SCHEMA);
    });
    afterEach(() => fs.rmSync(folder, { recursive: true }));

    function failuresOf(text: string): string[] {
        fs.writeFileSync(path.join(folder, 'xml/a.xml'), text);
        return checkSchemas(path.join(folder, 'xsd'), [path.join(folder, 'xml')]).failures;
    }

    itWith(['xmllint'], 'accepts a valid document', () => {
        expect(failuresOf('<a xmlns="urn:a">1</a>')).to.deep.equal([]);
    });

    itWith(['xmllint'], 'reports an invalid one', () => {
        expect(failuresOf('<a xmlns="urn:a">one</a>').join()).to.contain('a.xml');
    });

    itWith(['xmllint'], 'reports one that no schema knows', () => {
        expect(failuresOf('<a xmlns="urn:b">1</a>').join()).to.contain('no schema for namespace urn:b');
    });
});
