import { expect } from 'chai';
import { importSite } from '#sfcc-mocks';
import { empty } from '#sfcc-mocks/runtime/platformGlobals';
import { run, testPlatform } from '#helpers/platform/platform';
import { impex } from '../../storefront/shop';

// Source: public cartridges, which read sets as arrays of Java; Mozilla Rhino, NativeJavaArray.
describe('set-of attributes', () => {
    it('are arrays of Java: read like arrays, copied, and only changed by assigning them again', () => {
        const platform = testPlatform();
        platform.instance.objectTypes.attributesOf('SitePreferences').set('testColours', {
            id: 'testColours',
            type: 'set-of-string',
            mandatory: false,
            values: [],
            defaultValue: null
        });
        run(platform, 'controller', (dw) => {
            const custom = dw('system/Site').current.preferences.custom;
            expect([custom.testColours.length, empty(custom.testColours)]).to.deep.equal([0, true]);
            dw('system/Transaction').wrap(() => {
                custom.testColours = ['red', 'blue'];
            });
            const colours = custom.testColours;
            expect(Array.isArray(colours)).to.equal(false);
            expect(Object.prototype.toString.call(colours)).to.equal('[object Array]');
            expect([colours[1], colours.length, colours.indexOf('blue'), colours.join()]).to.deep.equal([
                'blue',
                2,
                1,
                'red,blue'
            ]);
            expect(JSON.stringify({ colours })).to.equal('{"colours":["red","blue"]}');
            const list = new (dw('util/ArrayList'))(colours);
            expect([empty(colours), list.length, list.get(1)]).to.deep.equal([false, 2, 'blue']);
            expect([].concat(colours)).to.have.length(1);
            expect(() => colours.push('green')).to.throw();
            dw('system/Transaction').wrap(() => {
                custom.testColours = Array.from(colours).concat('green');
            });
            expect(Array.from(custom.testColours)).to.deep.equal(['red', 'blue', 'green']);
        });
    });

    // Source: metadata.xsd, select-multiple-flag; preferences.xsd; public code that the platform runs.
    it('belong to an enum with several values, and come with an import', () => {
        const platform = testPlatform();
        const definition = (id: string, type: string, more: string): string =>
            `<attribute-definition attribute-id="${id}"><type>${type}</type>${more}</attribute-definition>`;
        const values = ['s', 'm', 'l']
            .map(
                (value) =>
                    `<value-definition><display xml:lang="x-default">${value.toUpperCase()}</display><value>${value}</value></value-definition>`
            )
            .join('');
        const types =
            definition(
                'sizes',
                'enum-of-string',
                `<select-multiple-flag>true</select-multiple-flag><value-definitions>${values}</value-definitions>`
            ) + definition('counts', 'set-of-int', '');
        const preference = (id: string, ...all: string[]): string =>
            `<preference preference-id="${id}">${all.map((value) => `<value>${value}</value>`).join('')}</preference>`;
        importSite(
            platform.instance,
            new Map([
                [
                    'meta/types.xml',
                    impex(
                        'metadata',
                        'metadata/2006-10-31',
                        `<type-extension type-id="SitePreferences"><custom-attribute-definitions>${types}</custom-attribute-definitions></type-extension>`
                    )
                ],
                [
                    'sites/RefArch/preferences.xml',
                    impex(
                        'preferences',
                        'preferences/2007-03-31',
                        `<custom-preferences><all-instances>${preference('sizes', 's', 'l')}${preference('counts', '1', '2')}</all-instances></custom-preferences>`
                    )
                ]
            ])
        );
        run(platform, 'controller', (dw) => {
            const site = dw('system/Site').current;
            const sizes = site.getCustomPreferenceValue('sizes');
            expect(sizes.map((size: any) => size.displayValue)).to.deep.equal(['S', 'L']);
            expect(Array.from(site.getCustomPreferenceValue('counts'))).to.deep.equal([1, 2]);
            dw('system/Transaction').wrap(() => {
                site.preferences.custom.sizes = ['m'];
            });
            expect(site.getCustomPreferenceValue('sizes')[0].value).to.equal('m');
            expect(() => dw('system/Transaction').wrap(() => (site.preferences.custom.sizes = ['xl']))).to.throw(
                'sizes'
            );
        });
    });
});
