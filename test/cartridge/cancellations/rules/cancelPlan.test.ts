import { expect } from 'chai';
import { planUnitCancellation } from '#cartridge/cancellations/rules/cancelPlan';
import { cancelledUnit, lineOf, orderOf, shippedUnit, unit } from '#helpers/tiktok/tiktokUnits';

describe('What to tell TikTok about units that are cancelled here', () => {
    const oneCancelled = [lineOf({ cancelled: 1 })];

    it('is nothing where TikTok has cancelled as many', () => {
        const order = orderOf([cancelledUnit('1'), unit('2')]);
        expect(planUnitCancellation(order, { A: 1 }, oneCancelled, 'US')).to.deep.equal({ action: 'nothing' });
        expect(planUnitCancellation(order, {}, [lineOf()], 'DE')).to.deep.equal({ action: 'nothing' });
    });

    ['US', 'GB', 'UK'].forEach((region) => {
        it(`is a unit to cancel in ${region}`, () => {
            const plan = planUnitCancellation(orderOf([unit('1'), unit('2')]), { A: 1 }, oneCancelled, region);
            expect(plan).to.deep.equal({ action: 'cancel', lineIds: ['1'], shortage: null });
        });
    });

    ['DE', 'SG', ''].forEach((region) => {
        it(`is refused in market "${region}", where a seller cancels whole orders only`, () => {
            const plan = planUnitCancellation(orderOf([unit('1'), unit('2')]), { A: 1 }, oneCancelled, region);
            expect(plan).to.deep.equal({
                action: 'refuse',
                code: 'partial_cancel_not_allowed',
                told: { code: 'task.partial_cancel_not_allowed', values: [] }
            });
        });
    });

    it('names the unit of the very line, because TikTok refunds its price', () => {
        const units = [unit('cheap', { sale_price: '5.00' }), unit('dear', { sale_price: '9.00' })];
        const lines = [lineOf({ quantity: 1, amount: 900 }), lineOf({ quantity: 1, amount: 500 })];
        const idsOf = (cancelled: number[]): unknown => {
            const facts = lines.map((line, index) => ({ ...line, cancelled: cancelled[index]! }));
            return planUnitCancellation(orderOf(units), { A: 1 }, facts, 'US');
        };
        expect(idsOf([1, 0])).to.deep.equal({ action: 'cancel', lineIds: ['dear'], shortage: null });
        expect(idsOf([0, 1])).to.deep.equal({ action: 'cancel', lineIds: ['cheap'], shortage: null });
    });

    it('says which of the units TikTok has shipped already', () => {
        const lines = [lineOf({ cancelled: 2 })];
        const part = planUnitCancellation(orderOf([shippedUnit('1'), unit('2')]), { A: 2 }, lines, 'US');
        const shortage = { code: 'task.units_shipped', values: ['1 × A'] };
        expect(part).to.deep.equal({ action: 'cancel', lineIds: ['2'], shortage });
    });

    it('is refused where TikTok has shipped all of them', () => {
        const plan = planUnitCancellation(orderOf([shippedUnit('1'), shippedUnit('2')]), { A: 1 }, oneCancelled, 'US');
        const told = { code: 'task.units_shipped', values: ['1 × A'] };
        expect(plan).to.deep.equal({ action: 'refuse', code: 'units_not_open', told });
    });
});
