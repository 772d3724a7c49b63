import { expect } from 'chai';
import { inJob, thrown } from '../inJob';

// Source: Script API, dw.value.Quantity.
describe('dw.value.Quantity', () => {
    it(
        'calculates exactly, with its unit',
        inJob((dw) => {
            const Quantity = dw('value/Quantity');
            const amount = new Quantity(0.1, 'kg');
            const results = [
                amount.add(new Quantity(0.2, 'kg')),
                amount.subtract(new Quantity(0.3, 'kg')),
                amount.multiply(3),
                amount.divide(4).round(2),
                amount.newQuantity(new (dw('util/Decimal'))(7))
            ];
            expect(results.map((one: any) => [one.value, one.unit])).to.deep.equal(
                [0.3, -0.2, 0.3, 0.03, 7].map((value) => [value, 'kg'])
            );
            expect(amount.decimalValue.toString()).to.equal('0.1');
        })
    );

    it(
        'compares the same unit only',
        inJob((dw) => {
            const Quantity = dw('value/Quantity');
            const [one, other] = [new Quantity(1, 'kg'), new Quantity(1, 'm')];
            expect([one.equals(new Quantity(1, 'kg')), one.equals(other), one.isOfSameUnit(other)]).to.deep.equal([
                true,
                false,
                false
            ]);
            expect(one.compareTo(new Quantity(2, 'kg'))).to.equal(-1);
            expect(thrown(() => one.compareTo(other))).to.equal('IllegalArgumentException');
            expect(thrown(() => one.subtract(other))).to.equal('IllegalArgumentException');
        })
    );
});

// Source: Script API, dw.value.Money.
describe('dw.value.Money', () => {
    it(
        'adds and takes off percents and rates, and compares in percent',
        inJob((dw) => {
            const Money = dw('value/Money');
            const price = new Money(30, 'USD');
            const changed = [
                price.addPercent(10),
                price.subtractPercent(10),
                price.addRate(0.05),
                price.subtractRate(0.5)
            ];
            expect(changed.map(({ value }: any) => value)).to.deep.equal([33, 27, 31.5, 15]);
            const base = new Money(50, 'USD');
            expect([price.percentOf(base), price.percentLessThan(base)]).to.deep.equal([60, 40]);
            expect([price.percentOf(null), price.percentLessThan(new Money(0, 'USD'))]).to.deep.equal([null, null]);
            expect(Money.NOT_AVAILABLE.addPercent(10).available).to.equal(false);
        })
    );
});
