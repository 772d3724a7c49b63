import { expect } from 'chai';
import { parseForeignJson } from '#cartridge/platform/rules/foreignJson';

describe('JSON of another system', () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const texts: Array<[string, string, unknown]> = [
        ['JSON', '{"a":[1,null]}', { a: [1, null] }],
        ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
        ['brackets in a text', `"${'['.repeat(200)}"`, '['.repeat(200)],
        ['quotes in a text', `"\\"${'['.repeat(200)}"`, '"' + '['.repeat(200)],
        ['many lists side by side', `[${Array(200).fill('[]').join()}]`, Array(200).fill([])],
        ['many objects side by side', `[${Array(200).fill('{}').join()}]`, Array(200).fill({})],
        ['no JSON', '{', undefined],
        ['nothing', '', undefined],
        ['too many levels', deep(101), undefined]
    ];
    texts.forEach(([what, text, value]) =>
        it(`with ${what}`, () => expect(parseForeignJson(text)).to.deep.equal(value))
    );

    it('may have a hundred levels', () => expect(parseForeignJson(deep(100))).to.be.an('array'));
});
