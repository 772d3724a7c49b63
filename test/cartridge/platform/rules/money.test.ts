import { expect } from 'chai';
import { currencyDigits, fromMinorUnits, toMinorUnits } from '#cartridge/platform/rules/money';

describe('Money in minor units', () => {
    const read: Array<[number, string, number]> = [
        [198, 'USD', 19800],
        [9.9, 'USD', 990],
        [0.1 + 0.2, 'USD', 30],
        [1.005 * 100, 'USD', 10050],
        [-10.5, 'USD', -1050],
        [0, 'USD', 0],
        [1500, 'JPY', 1500],
        [1.234, 'KWD', 1234],
        [99999999.99, 'USD', 9999999999]
    ];
    read.forEach(([amount, currency, minor]) =>
        it(`reads ${amount} ${currency}`, () => expect(toMinorUnits(amount, currency)).to.equal(minor))
    );

    const tooFine: Array<[number, string]> = [
        [9.999, 'USD'],
        [0.001, 'USD'],
        [1500.5, 'JPY'],
        [1e20, 'USD']
    ];
    tooFine.forEach(([amount, currency]) =>
        it(`refuses ${amount} ${currency}`, () => expect(toMinorUnits(amount, currency)).to.equal(null))
    );

    const written: Array<[number, string, string]> = [
        [19800, 'USD', '198.00'],
        [5, 'USD', '0.05'],
        [-1050, 'USD', '-10.50'],
        [0, 'USD', '0.00'],
        [1500, 'JPY', '1500'],
        [1, 'KWD', '0.001']
    ];
    written.forEach(([minor, currency, text]) =>
        it(`writes ${text} ${currency}`, () => expect(fromMinorUnits(minor, currency)).to.equal(text))
    );

    it('takes two digits for a currency it does not know', () => expect(currencyDigits('XTS')).to.equal(2));

    it('has no digits or three in some currencies', () => {
        const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
        const three = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
        expect(none.map(currencyDigits)).to.deep.equal(none.map(() => 0));
        expect(three.map(currencyDigits)).to.deep.equal(three.map(() => 3));
        expect(['', ' ', 'F', 'JP'].map(currencyDigits)).to.deep.equal([2, 2, 2, 2]);
    });

    it('ends where a number has no room for sums', () => {
        expect(toMinorUnits(9999999999999.99, 'USD')).to.equal(999999999999999);
        expect(toMinorUnits(1e13, 'USD')).to.equal(null);
    });
});
