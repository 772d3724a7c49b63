import { expect } from 'chai';
import { jsonFault, whyNoJson } from '#cartridge/platform/rules/input/jsonFault';

describe('Where JSON breaks', () => {
    const broken: Array<[string, string, number, string, string]> = [
        ['nothing', '', 0, 'a value', ''],
        ['a comma before the end of an object', '{"a": 1,}', 8, 'a name in quotes', '}'],
        ['a comma before the end of a list', '[1, 2, ]', 7, 'a value', ']'],
        ['no comma between members', '{"a": 1 "b": 2}', 8, ', or }', '"'],
        ['no colon', '{"a" 1}', 5, ':', '1'],
        ['no quotes around a name', '{a: 1}', 1, 'a name in quotes or }', 'a'],
        ['other quotes', "{'a': 1}", 1, 'a name in quotes or }', "'"],
        ['a word that JSON does not have', '{"a": True}', 6, 'a value', 'T'],
        ['a number with a zero before it', '[01]', 2, ', or ]', '1'],
        ['an object that does not end', '{"events": [{"eventId": "1"}', 28, ', or ]', ''],
        ['one bracket too many', '{}}', 2, 'nothing more', '}'],
        ['no value at the beginning of a list', '[x]', 1, 'a value or ]', 'x'],
        ['lists as deep as can be read that do not end', '['.repeat(100), 100, 'a value or ]', ''],
        ['a bracket of the other kind', '[1}', 2, ', or ]', '}']
    ];
    broken.forEach(([what, text, offset, expected, found]) => {
        it(what, () => {
            expect(jsonFault(text)).to.include({ offset, expected, found });
        });
    });

    it('a text without an end, or over two lines', () => {
        expect(jsonFault('{"a": "b}')).to.include({ offset: 6 });
        expect(jsonFault('{"a": "b\nc"}')!.expected).to.contain('\\n for a line break');
    });

    it('is told by line and column', () => {
        expect(jsonFault('{\n  "a": 1,\n  b: 2\n}')).to.include({ line: 3, column: 3, offset: 14 });
        expect(jsonFault('\nx')).to.include({ line: 2, column: 1, offset: 1 });
        expect(whyNoJson('{"a"=1}')).to.equal("line 1, column 5 (offset 4): found '=', expected :");
        expect(whyNoJson('\uFEFF{"a"')).to.equal('line 1, column 5 (offset 4): found the end, expected :');
        expect(whyNoJson('['.repeat(101) + ']'.repeat(101))).to.equal('it nests more than 100 levels deep');
    });

    it('is told of an empty text by what makes it empty', () => {
        expect(whyNoJson('')).to.equal(whyNoJson('\uFEFF')).and.contain('content type application/json');
    });

    it('names a character that people do not see', () => {
        expect(whyNoJson('[\uFEFF1]')).to.contain("found '\\ufeff'");
        expect(whyNoJson('[\u{1F600}]')).to.contain("found '\\ud83d'");
    });

    it('is nowhere in JSON, even where JSON.parse takes more', () => {
        const values = [
            '"a\\u00e4\\n"',
            '"\\\\\\u00E4\\u1234"',
            '-1.5e+3',
            '-0',
            '10.25',
            '1E10',
            '1e-05',
            '0.10',
            'null'
        ];
        values.concat('{}', ' [ ] ', '{"a":[{"b":[]},1,true,false]}', '{"":""}').forEach((text) => {
            JSON.parse(text);
            expect(jsonFault(text), text).to.equal(null);
        });
        ['"\\u"', '"\\u1"', '"\\u12"', '"\\u123"', '1.', '1e', '1e+', '-', '+1', '.5', '"\\a"'].forEach((text) => {
            expect(() => JSON.parse(text), text).to.throw();
            expect(jsonFault(text), text).not.to.equal(null);
        });
    });

    it('agrees with JSON.parse about each cut and each changed character of an event', () => {
        const text = '{"eventId": "1\\"", "packages": [{"items": [{"quantity": 10}, {}]}], "ext": null}';
        const variants = [...text].flatMap((_sign, at) => [
            text.slice(0, at),
            text.slice(0, at) + text.slice(at + 1),
            ...[',', '"', '}', '0', ' ', '\n'].map((sign) => text.slice(0, at) + sign + text.slice(at))
        ]);
        const isJson = (variant: string): boolean => {
            try {
                JSON.parse(variant);
                return true;
            } catch {
                return false;
            }
        };
        variants.forEach((variant) => expect(jsonFault(variant) === null, variant).to.equal(isJson(variant)));
    });

    it('of a long text is found without going through it again and again', () => {
        const text = '{"events": [' + '{"eventId": "1"},'.repeat(50000) + ']}';
        expect(jsonFault(text)).to.include({ found: ']', offset: text.length - 2 });
        ['\\"', '\\n"', 'a"\\'].forEach((part) => expect(jsonFault('["' + part.repeat(200000))).to.be.an('object'));
    });
});
