import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { JobStep } from '#helpers/entry-points/jobStep';

describe('Job step custom.TikTokShopMonthFigures', () => {
    let sumMonth: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        sumMonth = sinon.stub().returns({ orders: 3, failed: 0 });
        step = new JobStep('custom.TikTokShopMonthFigures', {
            '../figures/sumMonth': { sumMonth, lastMonth: () => '2026-10' },
            '../figures/rules/monthFigures': compiled(`${SCRIPTS}/figures/rules/monthFigures`)
        });
    });

    it('sums up the month that it is told', () => {
        expect(step.run({ Month: ' 2026-11 ' })).to.include({ status: 0, code: 'OK', message: '2026-11: 3 orders' });
        sinon.assert.calledOnceWithExactly(sumMonth, '2026-11');
        expect(step.recorded).to.include({ job: 'TikTokShop-MonthFigures', isOk: true });
    });

    it('sums up the month that has ended last when it is told none', () => {
        step.run();
        step.run({ Month: null });
        step.run(step.defaults());
        expect(sumMonth.args).to.deep.equal([['2026-10'], ['2026-10'], ['2026-10']]);
    });

    ['2026-13', '2026-00', '11/2026', 'last'].forEach((month) => {
        it(`refuses "${month}"`, () => {
            expect(step.run({ Month: month })).to.include({
                code: 'ERROR',
                message: `Month is "${month}", expected a month such as 2026-11`
            });
            sinon.assert.notCalled(sumMonth);
        });
    });

    it('fails when an order is missing in the figures, and says how many', () => {
        sumMonth.returns({ orders: 2, failed: 1 });
        expect(step.run({ Month: '2026-11' })).to.include({
            code: 'ERROR',
            message: '2026-11: 2 orders, 1 more could not be read, see the log'
        });
        expect(step.recorded!.counts).to.deep.equal({ skipped: 1 });
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        sumMonth.throws(new Error('no database'));
        expect(() => step.run()).to.throw('no database');
        expect(step.recorded).to.include({ job: 'TikTokShop-MonthFigures', isOk: false });
    });
});
