import { expect } from 'chai';
import {
    currencyDigits,
    fromMinorUnits,
    minorUnitsOfText,
    nearestMinorUnits,
    signedMinorUnitsOfText,
    toMinorUnits
} from '#cartridge/platform/rules/money';

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
        [99999999.99, 'USD', 9999999999],
        // The noise of binary fractions: five nines or zeros.
        [10.0099999, 'USD', 1001],
        [10.000000001, 'USD', 1000]
    ];
    read.forEach(([amount, currency, minor]) =>
        it(`reads ${amount} ${currency}`, () => expect(toMinorUnits(amount, currency)).to.equal(minor))
    );

    const tooFine: Array<[number, string]> = [
        [9.999, 'USD'],
        [0.001, 'USD'],
        [1500.5, 'JPY'],
        [10.009999, 'USD'],
        [10.00199999, 'USD'],
        [10.001000001, 'USD'],
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

    const nearest: Array<[number, string, number | null]> = [
        [1.005, 'USD', 101],
        [1.0049999, 'USD', 100],
        [-1.005, 'USD', -101],
        [0.615, 'USD', 62],
        [10.075, 'USD', 1008],
        [1.0005, 'KWD', 1001],
        [0.5, 'JPY', 1],
        [1e-7, 'USD', 0],
        [-1e-7, 'USD', 0],
        [5e-3, 'USD', 1],
        [1.5e10, 'USD', 1500000000000],
        [1e21, 'USD', null],
        [NaN, 'USD', null],
        [Infinity, 'USD', null]
    ];
    nearest.forEach(([amount, currency, minor]) =>
        it(`rounds ${amount} ${currency} by its decimal digits`, () =>
            expect(nearestMinorUnits(amount, currency)).to.equal(minor))
    );

    it('comes back from each text of cents, also where binary fractions do not', () => {
        for (let minor = -2000; minor <= 2000; minor += 1) {
            const text = fromMinorUnits(minor, 'USD');
            expect(toMinorUnits(Number(text), 'USD'), text).to.equal(minor);
            expect(signedMinorUnitsOfText(text, 'USD'), text).to.equal(minor);
            const half = nearestMinorUnits(Number(`${text}5`), 'USD');
            expect(half, `${text}5`).to.equal(minor < 0 ? minor - 1 : minor + 1);
        }
    });

    it('is no text but a decimal one', () => {
        ['', '-', '--1', '1e3', ' 1', '1,50', '1.005', '1.', 'x'].forEach((text) =>
            expect(signedMinorUnitsOfText(text, 'USD'), text).to.equal(null)
        );
        expect(minorUnitsOfText('1.5000', 'USD'), 'zeros at the end').to.equal(150);
    });

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

describe('A large or small amount', () => {
    it('of a text has at most fifteen digits, those after the point included', () => {
        expect(minorUnitsOfText('9999999999999.99', 'USD')).to.equal(999999999999999);
        expect(minorUnitsOfText('10000000000000.00', 'USD')).to.equal(null);
        expect(minorUnitsOfText('0.' + '0'.repeat(300000) + '1', 'USD')).to.equal(null);
        expect(minorUnitsOfText('1.5'.padStart(100, '0'), 'USD')).to.equal(150);
        expect(minorUnitsOfText('1.5'.padStart(101, '0'), 'USD')).to.equal(null);
        expect(minorUnitsOfText('999999999999999', 'JPY')).to.equal(999999999999999);
        expect(minorUnitsOfText('1000000000000000', 'JPY')).to.equal(null);
        expect(minorUnitsOfText('0000000000000000001.5', 'USD')).to.equal(150);
    });

    it('of a number stays below a quadrillion, also once it is rounded', () => {
        expect(toMinorUnits(999999999999999, 'JPY')).to.equal(999999999999999);
        expect(toMinorUnits(1e15, 'JPY')).to.equal(null);
        expect(nearestMinorUnits(999999999999999.5, 'JPY')).to.equal(null);
    });

    it('far below the smallest unit is nothing, and never less than nothing', () => {
        [0.004, 1e-7, 1e-10].forEach((amount) => {
            expect(nearestMinorUnits(amount, 'USD'), String(amount)).to.equal(0);
            expect(Object.is(nearestMinorUnits(-amount, 'USD'), 0), String(amount)).to.equal(true);
        });
        expect(toMinorUnits(1e-7, 'USD'), 'the noise of a fraction').to.equal(null);
        expect(toMinorUnits(1e-8, 'USD')).to.equal(0);
        expect(nearestMinorUnits(0.005, 'USD')).to.equal(1);
    });
});
