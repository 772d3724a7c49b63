import { expect } from 'chai';
import { cancelledLines, pairUnits } from '#cartridge/lifecycle/rules/tiktok/unitPairs';
import type { TikTokLine } from '#cartridge/openapi/rules/tiktokOrder';
import { cancelledUnit, lineOf, orderOf, unit } from '#helpers/tiktok/tiktokUnits';

describe("TikTok's units of each line here", () => {
    const dear = lineOf({ quantity: 2, amount: 1800 });
    const cheap = lineOf({ quantity: 1, amount: 500 });
    const other = lineOf({ productId: 'B', quantity: 1, amount: 100 });
    const priced = (id: string, sale_price?: string): TikTokLine => unit(id, { sale_price });

    it('are the dearest units for the dearest line, in the sequence of the lines', () => {
        const units = [priced('1', '5.00'), priced('2', '9.00'), priced('3', '9.00'), unit('4', { seller_sku: 'B' })];
        expect(idsOf(units, [cheap, other, dear])).to.deep.equal([['1'], ['4'], ['2', '3']]);
    });

    it('are of the product of the line, even if the price of another product fits better', () => {
        const units = [priced('1', '99.00'), unit('2', { seller_sku: 'B', sale_price: '1.00' })];
        const dearHere = lineOf({ productId: 'B', quantity: 1, amount: 9000 });
        expect(idsOf(units, [cheap, dearHere])).to.deep.equal([['1'], ['2']]);
    });

    it('are compared as numbers, not as texts', () => {
        const units = [priced('1', '9.00'), priced('2', '10.00'), priced('3', '10.00')];
        expect(idsOf(units, [cheap, dear])).to.deep.equal([['1'], ['2', '3']]);
    });

    it('are taken in their sequence where prices are the same or missing', () => {
        expect(idsOf([priced('1'), priced('2', '0.00'), priced('3', 'x')], [dear, cheap])).to.deep.equal([
            ['1', '2'],
            ['3']
        ]);
    });

    it('are missing where TikTok has fewer, and left over where it has more', () => {
        expect(idsOf([priced('1')], [cheap, dear])).to.deep.equal([[], ['1']]);
        expect(idsOf([priced('1'), priced('2')], [cheap])).to.deep.equal([['1']]);
    });

    it('change nothing of the order', () => {
        const units = [priced('1', '5.00'), priced('2', '9.00')];
        const order = orderOf(units);
        pairUnits(order, [dear]);
        expect(order.line_items.map(({ id }) => id)).to.deep.equal(['1', '2']);
    });

    it('are cancelled as far as TikTok cancelled them before they left', () => {
        const units = [
            cancelledUnit('1', { sale_price: '9.00' }),
            cancelledUnit('2', { sale_price: '9.00', tracking_number: '1Z1' }),
            cancelledUnit('3', { sale_price: '5.00' }),
            unit('4', { seller_sku: 'B' })
        ];
        expect(cancelledLines(orderOf(units), [cheap, other, dear])).to.deep.equal([
            { index: 0, cancelled: 1, trackingNumber: '' },
            { index: 1, cancelled: 0, trackingNumber: '' },
            { index: 2, cancelled: 1, trackingNumber: '' }
        ]);
    });

    function idsOf(units: TikTokLine[], lines: Array<typeof dear>): string[][] {
        return pairUnits(orderOf(units), lines).map((own) => own.map(({ id }) => id));
    }
});
