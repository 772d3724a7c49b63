import { expect } from 'chai';
import { inJob, thrown, withBasket } from '../inJob';

// Source: Mozilla Rhino, Messages.properties: how the engine refuses an argument of another class.
describe('What is no dw.value.Money', () => {
    const takers: Record<string, (basket: any, money: unknown) => unknown> = {
        'ProductLineItem.setNetPrice(': (basket, money) =>
            basket.createProductLineItem('x', basket.defaultShipment).setNetPrice(money),
        'ProductLineItem.setTax(': (basket, money) =>
            basket.createProductLineItem('x', basket.defaultShipment).setTax(money),
        'ProductLineItem.updateTax(number,': (basket, money) =>
            basket.createProductLineItem('x', basket.defaultShipment).updateTax(0.1, money),
        'Basket.createPaymentInstrument(string,': (basket, money) =>
            basket.createPaymentInstrument('CREDIT_CARD', money)
    };
    for (const [call, give] of Object.entries(takers)) {
        it(
            `is refused by ${call}…) in the words of the engine`,
            withBasket((basket) => {
                const refusal = `Can't find method dw.order.${call}`;
                const alike = { value: 5, currencyCode: 'USD', available: true };
                expect(() => give(basket, alike)).to.throw(TypeError, refusal + 'object)');
                expect(() => give(basket, 5)).to.throw(TypeError, refusal + 'number)');
            })
        );
    }

    it(
        'is refused by the arithmetic of money, and null too',
        inJob((dw) => {
            const money = new (dw('value/Money'))(5, 'USD');
            for (const name of ['add', 'subtract', 'compareTo', 'isOfSameCurrency']) {
                expect(() => money[name]({ value: 5 }), name).to.throw(
                    `Can't find method dw.value.Money.${name}(object)`
                );
                expect(
                    thrown(() => money[name](null)),
                    name
                ).to.equal('NullArgumentException');
            }
            expect(money.equals({ value: 5 })).to.equal(false);
        })
    );
});
