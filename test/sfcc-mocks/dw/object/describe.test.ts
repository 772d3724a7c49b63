import { expect } from 'chai';
import { importSite } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import { impex } from '../../storefront/shop';

const METADATA = impex(
    'metadata',
    'metadata/2006-10-31',
    `<type-extension type-id="SitePreferences"><custom-attribute-definitions>
        <attribute-definition attribute-id="mode"><display-name xml:lang="x-default">Mode</display-name>
            <type>enum-of-string</type><mandatory-flag>true</mandatory-flag>
            <value-definitions><value-definition default="true"><display xml:lang="x-default">Test</display><value>t</value></value-definition>
            <value-definition><display xml:lang="x-default">Live</display><value>l</value></value-definition></value-definitions>
        </attribute-definition>
        <attribute-definition attribute-id="shops"><type>set-of-string</type></attribute-definition>
    </custom-attribute-definitions>
    <group-definitions><attribute-group group-id="ours"><display-name xml:lang="x-default">Ours</display-name>
        <attribute attribute-id="mode"/></attribute-group></group-definitions></type-extension>`
);

// Source: Script API, ExtensibleObject.describe, ObjectTypeDefinition, ObjectAttributeDefinition, ObjectAttributeGroup.
describe('describe()', () => {
    it('tells what metadata declares of attributes and their groups', () => {
        const platform = testPlatform();
        importSite(platform.instance, new Map([['meta/types.xml', METADATA]]));
        run(platform, 'job', (dw) => {
            const type = dw('system/Site').getCurrent().getPreferences().describe();
            expect([type.ID, type.system]).to.deep.equal(['SitePreferences', true]);
            const group = type.getAttributeGroup('ours');
            expect([group.ID, group.displayName, type.getAttributeGroup('none')]).to.deep.equal(['ours', 'Ours', null]);
            const mode = group.attributeDefinitions[0];
            expect([mode.ID, mode.displayName, mode.mandatory, mode.valueTypeCode]).to.deep.equal([
                'mode',
                'Mode',
                true,
                33
            ]);
            expect(mode.values.toArray().map((value: any) => value.displayValue)).to.deep.equal(['Test', 'Live']);
            expect([mode.defaultValue.value, mode.attributeGroups[0].ID]).to.deep.equal(['t', 'ours']);
            const shops = type.getCustomAttributeDefinition('shops');
            expect([shops.multiValueType, shops.values, shops.defaultValue]).to.deep.equal([true, null, null]);
            expect(type.getCustomAttributeDefinition('none')).to.equal(null);
        });
    });
});
