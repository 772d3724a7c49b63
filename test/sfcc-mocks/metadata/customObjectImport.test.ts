import { expect } from 'chai';
import { importSite, refArchSite } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const TYPES = `<metadata xmlns="http://www.demandware.com/xml/impex/metadata/2006-10-31">
    ${['site', 'organization']
        .map(
            (scope) => `<custom-type type-id="Setting_${scope}">
        <staging-mode>no-staging</staging-mode><storage-scope>${scope}</storage-scope>
        <key-definition attribute-id="id"><type>string</type><min-length>0</min-length></key-definition>
        <attribute-definitions>
            <attribute-definition attribute-id="text"><type>string</type></attribute-definition>
            <attribute-definition attribute-id="count"><type>int</type></attribute-definition>
            <attribute-definition attribute-id="words"><type>set-of-string</type></attribute-definition>
        </attribute-definitions></custom-type>`
        )
        .join('')}
    </metadata>`;

const attribute = (id: string, inner: string): string =>
    `<object-attribute attribute-id="${id}">${inner}</object-attribute>`;

function file(objects: string): string {
    return `<custom-objects xmlns="http://www.demandware.com/xml/impex/customobject/2006-10-31">${objects}</custom-objects>`;
}

function object(id: string, inner: string, { scope = 'site', mode = '' } = {}): string {
    return `<custom-object type-id="Setting_${scope}" object-id="${id}"${mode}>${inner}</custom-object>`;
}

function platformWith(files: Record<string, string>): TestPlatform {
    const platform = testPlatform({ sites: [refArchSite(), refArchSite({ id: 'SiteTwo' })] });
    importSite(platform.instance, new Map([['meta/types.xml', TYPES]]));
    importSite(platform.instance, new Map(Object.entries(files)));
    return platform;
}

function textOf({ instance }: TestPlatform, scope: string, key: string, siteId = 'RefArch'): unknown {
    return instance.execute({ kind: 'job', siteId }, ({ modules }) => {
        const CustomObjectMgr = modules.require('dw/object/CustomObjectMgr') as any;
        return CustomObjectMgr.getCustomObject('Setting_' + scope, key)?.custom.text ?? null;
    });
}

// Source: customobject.xsd; platform doc "Site Import & Export".
describe('an import of custom objects', () => {
    it('makes objects of the site in whose folder the file stands, with values of their types', () => {
        const values =
            attribute('text', 'a') + attribute('count', '7') + attribute('words', '<value>x</value><value>y</value>');
        const platform = platformWith({ 'sites/RefArch/custom-objects/Setting.xml': file(object('one', values)) });
        run(platform, 'job', (dw) => {
            const { custom } = dw('object/CustomObjectMgr').getCustomObject('Setting_site', 'one');
            expect([custom.text, custom.count, Array.from(custom.words).join()]).to.deep.equal(['a', 7, 'x,y']);
        });
        expect(textOf(platform, 'site', 'one', 'SiteTwo')).to.equal(null);
    });

    it('makes objects of the organization', () => {
        const objects = object('one', attribute('text', 'a'), { scope: 'organization' });
        const platform = platformWith({ 'custom-objects/Setting.xml': file(objects) });
        expect(textOf(platform, 'organization', 'one', 'SiteTwo')).to.equal('a');
    });

    // Source: a merchant's public archive, which leaves numbers that it does not have empty.
    it('leaves a number empty that the file has empty', () => {
        const path = 'sites/RefArch/custom-objects/Setting.xml';
        const platform = platformWith({ [path]: file(object('one', attribute('count', '7'))) });
        importSite(platform.instance, new Map([[path, file(object('one', attribute('count', '')))]]));
        run(platform, 'job', (dw) => {
            expect(dw('object/CustomObjectMgr').getCustomObject('Setting_site', 'one').custom.count).to.equal(null);
        });
    });

    it('keeps what the file does not name, and removes what it says', () => {
        const path = 'sites/RefArch/custom-objects/Setting.xml';
        const both = object('one', attribute('text', 'a')) + object('two', attribute('text', 'b'));
        const platform = platformWith({ [path]: file(both) });
        const again = object('one', attribute('count', '1')) + object('two', '', { mode: ' mode="delete"' });
        importSite(platform.instance, new Map([[path, file(again)]]));
        expect([textOf(platform, 'site', 'one'), textOf(platform, 'site', 'two')]).to.deep.equal(['a', null]);
    });

    it('is refused for a type or an attribute that is not declared', () => {
        const wrong =
            (objects: string): (() => unknown) =>
            () =>
                platformWith({ 'custom-objects/x.xml': file(objects) });
        expect(wrong(object('one', '', { scope: 'other' }))).to.throw('no custom object type Setting_other');
        const unknown = object('one', attribute('none', 'a'), { scope: 'organization' });
        expect(wrong(unknown)).to.throw('Setting_organization has no attribute none');
    });
});
