import { expect } from 'chai';
import fc from 'fast-check';
import {
    currencyDigits,
    fromMinorUnits,
    minorUnitsOfText,
    nearestMinorUnits,
    signedMinorUnitsOfText,
    toMinorUnits
} from '#cartridge/platform/rules/money';
import { containedTax } from '#cartridge/orders/rules/containedTax';
import { anyCurrency, anyText, holdsFor } from '#helpers/faults/properties';

const LARGEST = 999_999_999_999;
const anyMinor = (): fc.Arbitrary<number> => fc.integer({ min: -LARGEST, max: LARGEST });

describe('Money, for any amount', () => {
    it('is the same after it was written and read again', () => {
        holdsFor([anyMinor(), anyCurrency()], (minor, currency) => {
            const text = fromMinorUnits(minor, currency);
            expect(toMinorUnits(Number(text), currency), text).to.equal(minor);
            expect(signedMinorUnitsOfText(text, currency), text).to.equal(minor);
            expect(nearestMinorUnits(Number(text), currency), text).to.equal(minor);
        });
    });

    it('that is finer than the currency is refused, or rounded by its decimal digits, halves away from zero', () => {
        const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 5 });
        holdsFor([fc.nat({ max: 1e6 }), digits, fc.boolean(), anyCurrency()], (whole, more, isNegative, currency) => {
            const fine = more + (/[1-9]$/.test(more) ? '' : '1');
            const text = whole + '.' + '0'.repeat(currencyDigits(currency)) + fine;
            const amount = Number((isNegative ? '-' : '') + text);
            const scaled = BigInt(text.replace('.', ''));
            const one = 10n ** BigInt(fine.length);
            const rounded = Number((scaled * 2n + one) / (one * 2n));
            expect(nearestMinorUnits(amount, currency), text).to.equal(isNegative && rounded > 0 ? -rounded : rounded);
            if (!/^0{5}|^9{5}/.test(fine)) {
                expect(toMinorUnits(amount, currency), text).to.equal(null);
            }
            expect(minorUnitsOfText(text, currency), text).to.equal(null);
        });
    });

    it('is a whole number of the smallest unit or nothing, for any number or text', () => {
        const expectWhole = (minor: number | null): unknown =>
            expect(minor === null || Number.isSafeInteger(minor), String(minor)).to.equal(true);
        holdsFor([fc.double(), anyText(), anyCurrency()], (number, text, currency) => {
            expectWhole(toMinorUnits(number, currency));
            expectWhole(nearestMinorUnits(number, currency));
            expectWhole(minorUnitsOfText(text, currency));
            expectWhole(signedMinorUnitsOfText(text, currency));
        });
    });

    it('contains a tax that with the rest is the price, and the same of a discount', () => {
        holdsFor([fc.nat({ max: 1e9 }), fc.integer({ min: 0, max: 100 })], (price, percent) => {
            const tax = containedTax(price, percent / 100);
            const net = price - tax;
            expect(tax).to.be.within(0, price);
            expect(Math.abs(net * percent - tax * 100), 'within half a unit').to.be.at.most((100 + percent) / 2);
            expect(containedTax(-price, percent / 100) + tax).to.equal(0);
        });
    });
});
