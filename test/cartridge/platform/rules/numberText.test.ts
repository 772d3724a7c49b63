import { expect } from 'chai';
import { isSingular, numberText } from '#cartridge/platform/rules/numberText';

describe('A number as people write it', () => {
    const cases: Array<[string, string, string[]]> = [
        ['English', '1,234 12,345.6', ['7', '999', '1,234', '12,345.6', '1,000,000', '-1,234.50', '0.5']],
        ['German', '1.234 12.345,6', ['7', '999', '1.234', '12.345,6', '1.000.000', '-1.234,50', '0,5']],
        [
            'French',
            '1\u202f234 12\u202f345,6',
            ['7', '999', '1\u202f234', '12\u202f345,6', '1\u202f000\u202f000', '-1\u202f234,50', '0,5']
        ],
        ['Spanish', '1234 12.345,6', ['7', '999', '1234', '12.345,6', '1.000.000', '-1234,50', '0,5']]
    ];
    cases.forEach(([language, sample, expected]) => {
        it(`in ${language}`, () => {
            const plain = ['7', '999', '1234', '12345.6', '1000000', '-1234.50', '0.5'];
            expect(plain.map((number) => numberText(number, sample))).to.deep.equal(expected);
        });
    });

    it('stays as it is when it is none, or when the language is not known', () => {
        ['12 parcels', 'x12', '.5', '1.'].forEach((plain) =>
            expect(numberText(plain, '1.234 12.345,6')).to.equal(plain)
        );
        expect(numberText('1234.5', '')).to.equal('1234.5');
    });

    it('takes the singular with one, in French with none as well', () => {
        expect([0, 1, 2].map((count) => isSingular(count, false))).to.deep.equal([false, true, false]);
        expect([0, 1, 2].map((count) => isSingular(count, true))).to.deep.equal([true, true, false]);
    });
});
