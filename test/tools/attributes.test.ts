import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { declarations } from '#tools/commands/attributes.js';

const METADATA = `<metadata xmlns="http://www.demandware.com/xml/impex/metadata/2006-10-31">
    <type-extension type-id="Order"><custom-attribute-definitions>
        <attribute-definition attribute-id="tag"><type>string</type></attribute-definition>
        <attribute-definition attribute-id="tags"><type>set-of-string</type></attribute-definition>
        <attribute-definition attribute-id="count"><type>int</type></attribute-definition>
        <attribute-definition attribute-id="due"><type>datetime</type></attribute-definition>
        <attribute-definition attribute-id="state"><type>enum-of-int</type><value-definitions>
            <value-definition><value>0</value></value-definition><value-definition><value>3</value></value-definition>
        </value-definitions></attribute-definition>
    </custom-attribute-definitions></type-extension>
    <custom-type type-id="Task">
        <staging-mode>no-staging</staging-mode><storage-scope>site</storage-scope>
        <key-definition attribute-id="taskId"><type>string</type></key-definition>
        <attribute-definitions><attribute-definition attribute-id="done"><type>boolean</type></attribute-definition></attribute-definitions>
    </custom-type>
</metadata>`;

describe('types of custom attributes', () => {
    let text: string;

    before(() => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attributes-test-'));
        fs.writeFileSync(path.join(folder, 'all.xml'), METADATA);
        text = declarations(folder);
        fs.rmSync(folder, { recursive: true });
    });

    it('follow the declared types, and may be null', () => {
        expect(text).to.contain('interface OrderCustomAttributes {');
        expect(text)
            .to.contain('tag: string | null;')
            .and.contain('count: number | null;')
            .and.contain('due: Date | null;');
    });

    it('treat sets as the Java arrays they are', () => {
        expect(text).to.contain('tags: ArrayLike<string>;');
    });

    it('let an enum be read as EnumValue and written as one of its values', () => {
        expect(text).to.contain('get state(): dw.value.EnumValue;\n    set state(value: 0 | 3 | null);');
    });

    it('list the custom objects with their keys', () => {
        expect(text).to.contain(
            'interface TaskAttributes {\n    readonly taskId: string;\n    done: boolean | null;\n}'
        );
        expect(text).to.contain('interface TikTokShopObjects {\n    Task: TaskAttributes;\n}');
    });
});
