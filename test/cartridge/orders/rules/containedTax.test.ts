import { expect } from 'chai';
import { containedTax } from '#cartridge/orders/rules/containedTax';

describe('The tax that a price contains', () => {
    const CASES: Array<[number, number, number]> = [
        [11900, 0.19, 1900],
        [-11900, 0.19, -1900],
        [3, 0.2, 1],
        [-3, 0.2, -1],
        [999, 0.2, 167],
        [10000, 0.08875, 815],
        [1000001, 0.0000006, 1],
        [1000000, 0.0000004, 0],
        [1, 0, 0],
        [0, 0.2, 0]
    ];
    CASES.forEach(([price, rate, tax]) => {
        it(`of ${price} at ${rate} is ${tax}`, () => {
            expect(containedTax(price, rate)).to.equal(tax);
        });
    });
});
