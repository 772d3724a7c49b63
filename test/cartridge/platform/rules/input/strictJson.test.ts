import { expect } from 'chai';
import { GIVEN_TWICE, parseOfPaid, parseStrictly } from '#cartridge/platform/rules/input/strictJson';

describe('JSON that must not say two things', () => {
    [
        '{}',
        '[]',
        'null',
        '"a"',
        '-1.5e3',
        '{"a":1,"b":[{"a":1},{"a":2}],"c":{"a":{"a":"}{,:\\""}}}',
        ' { "a" : [ 1 , [ 2 , { "b" : true } ] ] , "b" : null } ',
        '{"a":"b","b":"a"}',
        '{"a\\\\":1,"b\\"":{"\\"":2}}',
        '{"constructor":1,"toString":2,"a":"\\u0022"}'
    ].forEach((text) => {
        it(`reads ${text} as any reader does`, () => {
            expect(parseStrictly(text)).to.deep.equal(JSON.parse(text));
        });
    });

    ['', '{', '{"\\x":1}', '{"a":1,}', "{'a':1}", 'undefined'].forEach((text) => {
        it(`takes ${text || 'nothing'} for no JSON`, () => {
            expect(parseStrictly(text)).to.equal(undefined);
        });
    });

    const twice: Array<[string, unknown]> = [
        ['{"a":1,"a":1}', { a: GIVEN_TWICE }],
        ['{"items":1,"it\\u0065ms":null}', { items: GIVEN_TWICE }],
        ['{"b":{"a":[1],"a":null},"c":2}', { b: { a: GIVEN_TWICE }, c: 2 }],
        ['[{"a":1},{"a":1,"b":2,"a":3}]', [{ a: 1 }, { a: GIVEN_TWICE, b: 2 }]],
        ['{"a":{"b":1,"b":2},"a":3}', { a: GIVEN_TWICE }],
        ['{"a":3,"a":{"b":1,"b":2}}', { a: GIVEN_TWICE }],
        ['{"a":{"b":{"c":1,"c":2}},"a":null}', { a: GIVEN_TWICE }],
        ['{"a\\n\\"":1,"a\\n\\"":2}', { 'a\n"': GIVEN_TWICE }],
        ['{"":1,"":2}', { '': GIVEN_TWICE }],
        ['{"toString":1,"toString":2}', { toString: GIVEN_TWICE }],
        ['{"a":1,"a":1,"a":1}', { a: GIVEN_TWICE }]
    ];
    twice.forEach(([text, value]) => {
        it(`marks what is given twice: ${text}`, () => {
            expect(parseStrictly(text)).to.deep.equal(value);
        });
    });

    it('marks each of many, however deep they stand', () => {
        const depth = 99;
        const text = '{"a":'.repeat(depth) + '{"b":1,"b":2}' + '}'.repeat(depth);
        let value = parseStrictly(text);
        for (let i = 0; i < depth; i += 1) {
            value = (value as { a: unknown }).a;
        }
        expect(value).to.deep.equal({ b: GIVEN_TWICE });
    });

    // Rhino's own parser ends a script at about 1,500 levels.
    it('is none where it nests deeper than a hundred levels, and brackets in texts do not count', () => {
        expect(parseStrictly('['.repeat(100) + ']'.repeat(100))).not.to.equal(undefined);
        ['['.repeat(101) + ']'.repeat(101), '{"a":'.repeat(101) + '1' + '}'.repeat(101), '['.repeat(100000)].forEach(
            (text) => expect(parseStrictly(text)).to.equal(undefined)
        );
        expect(parseStrictly('"' + '['.repeat(1000) + '\\\\\\"{"')).to.equal('['.repeat(1000) + '\\"{');
    });
});

describe('JSON of an order whose buyer has paid', () => {
    function repeatedIn(text: string): { value: unknown; repeated: string[] } {
        const repeated: string[] = [];
        return { value: parseOfPaid(text, repeated), repeated };
    }

    it('keeps what is given twice with one value, however it is written, and names its place', () => {
        expect(repeatedIn('{"a":1,"a" : 1}')).to.deep.equal({ value: { a: 1 }, repeated: ['a'] });
        expect(repeatedIn('{"b":[{"a":"x","\\u0061":"x"}]}')).to.deep.equal({
            value: { b: [{ a: 'x' }] },
            repeated: ['b[0].a']
        });
        expect(repeatedIn('{"a":{"c":[1,2]},"d":0,"a":{"c":[1, 2]}}').repeated).to.deep.equal(['a']);
        expect(repeatedIn('[0,{"a":":","a":":"}]').repeated).to.deep.equal(['[1].a']);
    });

    it('marks what is given twice with two values', () => {
        const two: Array<[string, unknown]> = [
            ['{"a":1,"a":2}', { a: GIVEN_TWICE }],
            ['{"a":1,"a":1,"a":2}', { a: GIVEN_TWICE }],
            ['{"a":{"b":1},"a":{"b":2}}', { a: GIVEN_TWICE }],
            ['{"a":"1","a":1}', { a: GIVEN_TWICE }]
        ];
        two.forEach(([text, value]) => expect(repeatedIn(text).value, text).to.deep.equal(value));
        expect(repeatedIn('{"a":1,"a":2,"a":2}'), 'never the value of the first').to.deep.equal({
            value: { a: GIVEN_TWICE },
            repeated: []
        });
    });

    it('names at most a hundred places, and is none where the text is none', () => {
        const many = Array.from({ length: 101 }, () => '{"a":1,"a":1}').join(',');
        expect(repeatedIn(`[${many}]`).repeated).to.have.length(100);
        ['{', '{"\\q":1}'].forEach((text) =>
            expect(repeatedIn(text), text).to.deep.equal({ value: undefined, repeated: [] })
        );
        expect(repeatedIn('{"a":1,"b":1}').repeated).to.deep.equal([]);
    });
});
