import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a script that catches everything is ended by; null if it reached its end. */
function endOf(body: string): string | null {
    const controller = `
        exports.Show = function () {
            try { ${body} } catch (e) { response.writer.print('caught'); }
            response.writer.print('end');
        };
        exports.Show.public = true;`;
    const { call, logs } = webPlatform({ files: { 'cartridge/controllers/Test.js': controller } });
    const { status } = call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show');
    const why = logs.map(({ message }) => /Quota (\w+) exceeded/.exec(message)?.[1]).find(Boolean);
    return status === 500 ? why || 'something else' : null;
}

const filled = (count: number): string => `var list = []; for (var i = 0; i < ${count}; i += 1) { list.push(i); }`;
const keyed = (count: number): string => `var map = {}; for (var i = 0; i < ${count}; i += 1) { map['k' + i] = i; }`;
const text = (length: number): string => `var text = 'aaaaaaaaaa'.repeat(${length / 10});`;

/** Source: platform quotas api.jsArraySize, api.jsStringLength and api.jsObjectSize. */
describe('quotas of what a script has in memory cannot be caught', () => {
    const CASES: Array<[string, string, string, string]> = [
        ['an array that is pushed', 'jsArraySize', filled(20001), filled(20000)],
        [
            'an array that is written by index',
            'jsArraySize',
            'var list = []; for (var i = 0; i < 20002; i += 1) { list[i] = i; }',
            'var list = []; for (var i = 0; i < 20000; i += 1) { list[i] = i; }'
        ],
        ['an array that is joined to another', 'jsArraySize', filled(15000) + 'list.concat(list);', filled(10000)],
        ['an array that a text is split into', 'jsArraySize', text(30000) + "text.split('');", text(10000)],
        ['an array of JSON', 'jsArraySize', "JSON.parse('[1' + ',1'.repeat(20000) + ']');", "JSON.parse('[1]');"],
        ['an object with a property for each of many', 'jsObjectSize', keyed(2002), keyed(2000)],
        [
            'an object that changes often and stays small',
            'none',
            '',
            "var map = {}; for (var i = 0; i < 9000; i += 1) { map['k' + (i % 9)] = i; }"
        ],
        ['a text that is repeated', 'jsStringLength', text(1000010), text(1000000)],
        ['a text that is joined', 'jsStringLength', text(500000) + "[text, text, 'a'].join('');", text(500000)],
        [
            'a text that grew by itself, as soon as it goes anywhere',
            'jsStringLength',
            text(500000) + "require('dw/util/StringUtils').trim(text + text + 'a');",
            text(500000) + "require('dw/util/StringUtils').trim(text + text);"
        ],
        [
            'a list',
            'collectionSize',
            "var list = new (require('dw/util/ArrayList'))(); for (var i = 0; i < 20001; i += 1) { list.add(i); }",
            "new (require('dw/util/ArrayList'))().add(1);"
        ],
        [
            'a map',
            'collectionSize',
            "var map = new (require('dw/util/HashMap'))(); for (var i = 0; i < 20001; i += 1) { map.put(i, i); }",
            "new (require('dw/util/HashMap'))().put(1, 1);"
        ]
    ];
    CASES.forEach(([what, quota, tooMuch, enough]) => {
        it(what, () => {
            if (tooMuch !== '') {
                expect(endOf(tooMuch)).to.equal(quota);
            }
            expect(endOf(enough)).to.equal(null);
        });
    });
});
