import { expect } from 'chai';
import { nearestName } from '#cartridge/platform/rules/input/nearestName';

describe('The nearest name', () => {
    const names = ['eventId', 'orderNo', 'externalOrderId', 'status', 'items', 'productId', 'quantity'];
    const words: Array<[string, string]> = [
        ['item', 'items'],
        ['Status', 'status'],
        ['orderNumber', 'orderNo'],
        ['external_order_id', 'externalOrderId'],
        ['productID', 'productId'],
        ['qty', 'quantity']
    ];
    words.forEach(([word, name]) => {
        it(`of ${word} is ${name}`, () => expect(nearestName(word, names)).to.equal(name));
    });

    it('is found at once however long a word is', () => {
        expect(names).to.include(nearestName('x'.repeat(1000000), names));
    });

    it('is the first of two that are as near', () => expect(nearestName('b', ['a', 'c'])).to.equal('a'));

    it('is empty where there are no names', () => expect(nearestName('status', [])).to.equal(''));
});
