import { expect } from 'chai';
import { excessOf, parseForeignJson } from '#cartridge/platform/rules/input/foreignJson';
import { whyNoJson } from '#cartridge/platform/rules/input/jsonFault';

describe('JSON of another system', () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const texts: Array<[string, string, unknown]> = [
        ['JSON', '{"a":[1,null]}', { a: [1, null] }],
        ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
        ['brackets in a text', `"${'['.repeat(200)}"`, '['.repeat(200)],
        ['quotes in a text', `"\\"${'['.repeat(200)}"`, '"' + '['.repeat(200)],
        ['many lists side by side', `[${Array(200).fill('[]').join()}]`, Array(200).fill([])],
        ['many objects side by side', `[${Array(200).fill('{}').join()}]`, Array(200).fill({})],
        ['a text that ends with a backslash', `["\\\\",${'[],'.repeat(200)}"["]`, ['\\', ...Array(200).fill([]), '[']],
        ['too many levels behind such a text', `["\\\\",${deep(100)}]`, undefined],
        ['a text without an end', '["abc', undefined],
        ['no JSON', '{', undefined],
        ['nothing', '', undefined],
        ['too many levels', deep(101), undefined]
    ];
    texts.forEach(([what, text, value]) =>
        it(`with ${what}`, () => expect(parseForeignJson(text)).to.deep.equal(value))
    );

    it('may have as much as a script can hold, and no more', () => {
        const object = (count: number): string =>
            `{${Array.from({ length: count }, (_value, index) => `"${index}":[1,2]`).join()}}`;
        const list = (count: number): string => `[${Array(count).fill('{"a":1,"b":2}').join()}]`;
        [object(2000), list(20000), `[${object(2000)},${list(2)}]`].forEach((text) => {
            expect(typeof parseForeignJson(text)).to.equal('object');
            expect(excessOf(text)).to.equal('');
        });
        [object(2001), list(20001), `[${object(2001)}]`, `{"a":${list(20001)}}`].forEach((text) => {
            expect(parseForeignJson(text)).to.equal(undefined);
            expect(excessOf(text)).to.contain('more than 2000 members in an object, or 20000 in a list');
            expect(whyNoJson(text)).to.equal(excessOf(text));
        });
    });

    it('has no excess in a text without an end', () => expect(excessOf('["abc')).to.equal(''));

    it('has too many levels also behind an empty text', () =>
        expect(excessOf(`""${deep(101)}`)).to.contain('levels deep'));

    it('may have a hundred levels', () => expect(parseForeignJson(deep(100))).to.be.an('array'));
});
