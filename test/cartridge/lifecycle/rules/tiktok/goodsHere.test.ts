import { expect } from 'chai';
import { useGoodsHere } from '#cartridge/lifecycle/rules/tiktok/goodsHere';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

describe("TikTok's units by the products of the order here", () => {
    const parts = [unit('1/1', { seller_sku: 'A' }), unit('1/2', { seller_sku: 'B' })];
    const bundle = unit('1', { seller_sku: 'BUNDLE', parts });
    const goods = [
        { seller_sku: 'X', count: 2 },
        { seller_sku: 'Y', count: 1 }
    ];
    const told = {
        package_id: 'P1',
        tracking_number: '1Z1',
        shipping_provider_id: '7',
        cancel_reason: 'why',
        cancel_user: 'BUYER'
    };
    const listing = unit('2', { ...told, seller_sku: 'LISTING', sale_price: '9.00', goods });
    const piece = (productId: string): TikTokLine => unit('2', { ...told, seller_sku: productId });

    it('are the parts of a bundle where the order has one of them', () => {
        expect(here([bundle], ['A', 'B'])).to.deep.equal(parts);
        expect(here([bundle], ['B'])).to.deep.equal(parts);
    });

    it('are the bundle itself where the order has it, or none of its parts', () => {
        [['BUNDLE'], ['BUNDLE', 'A'], ['C'], []].forEach((ids) => expect(here([bundle], ids)).to.deep.equal([bundle]));
    });

    it('are the pieces of a combined listing where the order has all of them; they have no price', () => {
        expect(here([listing], ['X', 'Y'])).to.deep.equal([piece('X'), piece('X'), piece('Y')]);
    });

    it('are the combined listing itself otherwise', () => {
        [['LISTING'], ['LISTING', 'X', 'Y'], ['X'], []].forEach((ids) =>
            expect(here([listing], ids)).to.deep.equal([listing])
        );
    });

    it('are all others as they are, in their sequence', () => {
        const nameless = unit('3', { seller_sku: undefined });
        const plain = unit('4');
        expect(here([plain, bundle, nameless], ['A'])).to.deep.equal([plain, ...parts, nameless]);
    });
});

function here(units: TikTokLine[], productIds: string[]): TikTokLine[] {
    const order = orderOf(units);
    useGoodsHere(order, productIds);
    return order.line_items;
}
