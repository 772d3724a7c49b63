import { expect } from 'chai';
import { chooseLines, idsOf, isOpen, unitsToCancel, unitsToShip } from '#cartridge/shops/rules/openLines';
import { cancelledUnit, lineOf, orderOf, shippedUnit, unit } from '#helpers/tiktok/tiktokUnits';

describe("TikTok's open units", () => {
    it('have neither left nor been cancelled', () => {
        expect([unit('1'), unit('1', { tracking_number: '' })].map(isOpen)).to.deep.equal([true, true]);
        expect([cancelledUnit('1'), shippedUnit('1')].map(isOpen)).to.deep.equal([false, false]);
        expect(isOpen(cancelledUnit('1', { tracking_number: '1Z1' }))).to.equal(false);
    });

    it('have each id once', () => {
        expect(idsOf([unit('1'), unit('2'), unit('1')])).to.deep.equal(['1', '2']);
        expect(idsOf([])).to.deep.equal([]);
    });
});

describe('Choosing among open units', () => {
    const units = [unit('a1'), unit('b1', { seller_sku: 'B' }), unit('a2'), unit('a3')];
    const chosen = (wanted: Record<string, number>, preferred: string[] = []): string[] =>
        chooseLines(units, wanted, preferred).map(({ id }) => id);

    it('takes as many of each product as are wanted, the first ones', () => {
        expect(chosen({ A: 2 })).to.deep.equal(['a1', 'a2']);
        expect(chosen({ A: 1, B: 1 })).to.deep.equal(['a1', 'b1']);
        expect(chosen({})).to.deep.equal([]);
    });

    it('takes as many as there are where more are wanted', () => {
        expect(chosen({ A: 9, C: 1 })).to.deep.equal(['a1', 'a2', 'a3']);
    });

    it('takes those that are preferred first, in the sequence of the order', () => {
        expect(chosen({ A: 1 }, ['a3'])).to.deep.equal(['a3']);
        expect(chosen({ A: 2 }, ['a3'])).to.deep.equal(['a1', 'a3']);
        expect(chosen({ A: 2 }, ['a1'])).to.deep.equal(['a1', 'a2']);
        expect(chosen({ A: 1 }, ['unknown'])).to.deep.equal(['a1']);
    });

    it('takes a unit without a product id by the empty one', () => {
        const nameless = unit('n', { seller_sku: undefined });
        expect(chooseLines([nameless], { '': 1 }, [])).to.deep.equal([nameless]);
        expect(chooseLines([nameless], { A: 1 }, [])).to.deep.equal([]);
    });

    it('takes the pieces of a combined listing together or not at all', () => {
        const pieces = [unit('c', { seller_sku: 'X' }), unit('c', { seller_sku: 'Y' })];
        expect(chooseLines(pieces, { X: 1, Y: 1 }, [])).to.deep.equal(pieces);
        expect(chooseLines(pieces, { X: 1 }, [])).to.deep.equal([]);
        expect(chooseLines([...pieces, unit('a1')], { X: 1, A: 1 }, []).map(({ id }) => id)).to.deep.equal(['a1']);
    });
});

describe('Units on TikTok that stand for units of a line', () => {
    const dear = lineOf({ quantity: 2, amount: 1800 });
    const cheap = lineOf({ quantity: 1, amount: 500 });
    const units = [
        unit('cheap', { sale_price: '5.00' }),
        unit('dear1', { sale_price: '9.00' }),
        unit('dear2', { sale_price: '9.00' })
    ];

    it('have to be cancelled as far as they are cancelled here', () => {
        const order = orderOf(units);
        expect(unitsToCancel(order, [dear, cheap])).to.deep.equal([]);
        expect(unitsToCancel(order, [{ ...dear, cancelled: 1 }, cheap])).to.deep.equal(['dear1']);
        expect(
            unitsToCancel(order, [
                { ...dear, cancelled: 2 },
                { ...cheap, cancelled: 1 }
            ])
        ).to.deep.equal(['dear1', 'dear2', 'cheap']);
    });

    it('are not to be cancelled where TikTok has cancelled as many', () => {
        const order = orderOf([units[0]!, cancelledUnit('dear1', { sale_price: '9.00' }), units[2]!]);
        expect(unitsToCancel(order, [{ ...dear, cancelled: 1 }, cheap])).to.deep.equal([]);
        expect(unitsToCancel(order, [{ ...dear, cancelled: 2 }, cheap])).to.deep.equal(['dear2']);
        expect(unitsToCancel(order, [dear, { ...cheap, cancelled: 1 }])).to.deep.equal(['cheap']);
    });

    it('have to be cancelled beside one that TikTok has cancelled after it had left', () => {
        const late = cancelledUnit('dear1', { sale_price: '9.00', tracking_number: '1Z1' });
        expect(unitsToCancel(orderOf([late, units[2]!]), [{ ...dear, cancelled: 1 }])).to.deep.equal(['dear2']);
    });

    it('have to be shipped as far as they have left here and not on TikTok', () => {
        const order = orderOf([units[0]!, shippedUnit('dear1', { sale_price: '9.00' }), units[2]!]);
        expect(unitsToShip(order, [{ ...dear, shipped: 1 }, cheap])).to.deep.equal([]);
        expect(unitsToShip(order, [{ ...dear, shipped: 2 }, cheap])).to.deep.equal(['dear2']);
        expect(unitsToShip(order, [dear, { ...cheap, shipped: 1 }])).to.deep.equal(['cheap']);
    });

    it('are never units that TikTok has cancelled', () => {
        const order = orderOf([cancelledUnit('1'), unit('2')]);
        expect(unitsToShip(order, [lineOf({ shipped: 2 })])).to.deep.equal(['2']);
    });
});
