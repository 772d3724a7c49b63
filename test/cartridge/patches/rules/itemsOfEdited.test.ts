import { expect } from 'chai';
import { itemsOfEdited } from '#cartridge/patches/rules/itemsOfEdited';

const item = (productId: string, cancelled: number | null, more: object = {}): any => ({
    path: 'product_items[0]',
    productId,
    lineStatus: 2,
    tracking: null,
    cancelled,
    reason: 'out of stock',
    ...more
});

describe('lines of a patch under the old number of an edited order', () => {
    it('are left out where they only repeat units that an edit has taken', () => {
        expect(itemsOfEdited([item('A', 1), item('B', 2)], { A: 1 })).to.deep.equal([item('B', 2)]);
    });

    it('cancel what they name besides those units', () => {
        expect(itemsOfEdited([item('A', 3)], { A: 1 })).to.deep.equal([item('A', 2)]);
    });

    it('stay where they have tracking', () => {
        const tracking = { carrier: 'UPS', trackingNumber: '1Z1' };
        expect(itemsOfEdited([item('A', 1, { tracking })], { A: 1 })).to.deep.equal([item('A', 0, { tracking })]);
    });

    it('stay where they cancel nothing or say nothing of it', () => {
        const items = [item('A', 0), item('A', null)];
        expect(itemsOfEdited(items, { A: 1 })).to.deep.equal(items);
    });
});
