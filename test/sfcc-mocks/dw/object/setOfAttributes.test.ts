import { expect } from 'chai';
import { run, testPlatform } from '#helpers/platform/platform';

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
            expect(custom.testColours.length).to.equal(0);
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
            expect([].concat(colours)).to.have.length(1);
            expect(() => colours.push('green')).to.throw();
            dw('system/Transaction').wrap(() => {
                custom.testColours = Array.from(colours).concat('green');
            });
            expect(Array.from(custom.testColours)).to.deep.equal(['red', 'blue', 'green']);
        });
    });
});
