import { expect } from 'chai';
import { inJob, thrown, withBasket } from '../inJob';

const NOT_MONEY = 'Cannot convert [object Object] to dw.value.Money';

// Source: Mozilla Rhino, Messages.properties: how the engine refuses an argument of another class.
describe('What is no dw.value.Money', () => {
    const takers: Record<string, (basket: any, money: unknown) => unknown> = {
        setNetPrice: (basket, money) => basket.createProductLineItem('x', basket.defaultShipment).setNetPrice(money),
        setTax: (basket, money) => basket.createProductLineItem('x', basket.defaultShipment).setTax(money),
        updateTax: (basket, money) => basket.createProductLineItem('x', basket.defaultShipment).updateTax(0.1, money),
        createPaymentInstrument: (basket, money) => basket.createPaymentInstrument('CREDIT_CARD', money)
    };
    for (const [name, give] of Object.entries(takers)) {
        it(
            `is refused by ${name} in the words of the engine`,
            withBasket((basket) => {
                expect(() => give(basket, { value: 5, currencyCode: 'USD', available: true })).to.throw(NOT_MONEY);
                expect(() => give(basket, 5)).to.throw('Cannot convert 5 to dw.value.Money');
            })
        );
    }

    it(
        'is refused by the arithmetic of money, and null too',
        inJob((dw) => {
            const money = new (dw('value/Money'))(5, 'USD');
            for (const name of ['add', 'subtract', 'compareTo', 'isOfSameCurrency']) {
                expect(() => money[name]({ value: 5 }), name).to.throw(NOT_MONEY);
                expect(
                    thrown(() => money[name](null)),
                    name
                ).to.equal('NullArgumentException');
            }
            expect(money.equals({ value: 5 })).to.equal(false);
        })
    );
});
