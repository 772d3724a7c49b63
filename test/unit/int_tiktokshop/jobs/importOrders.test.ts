import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { JobStep } from '#helpers/entry-points/jobStep';

const COUNTS = { created: 2, known: 1, onHold: 3, passed: 4, notCreated: 0 };

function run(changes: object = {}): object {
    return { counts: COUNTS, tasks: { failed: 0 }, shops: 1, isCutShort: false, problems: [], ...changes };
}

describe('Job step custom.TikTokShopImportOrders', () => {
    let importOrders: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        importOrders = sinon.stub().returns(run());
        step = new JobStep('custom.TikTokShopImportOrders', { '../imports/importOrders': importOrders });
    });

    it('imports for as long as it is told, and says what became of the orders', () => {
        const status = step.run({ MaxMinutes: '7' });
        sinon.assert.calledOnceWithExactly(importOrders, 7);
        expect(status).to.include({
            status: 0,
            code: 'OK',
            message:
                '2 orders created, 1 that was here already, 3 on hold, 4 unpaid, cancelled or finished, 0 not created'
        });
        expect(step.recorded).to.deep.equal({
            job: 'TikTokShop-ImportOrders',
            isOk: true,
            message: status.message,
            counts: { ...COUNTS, givenUp: 0 }
        });
    });

    it('without parameters it does what the step type has as default', () => {
        step.run();
        step.run(step.defaults());
        expect(importOrders.args).to.deep.equal([[20], [20]]);
    });

    it('says so where no shop is in direct mode', () => {
        importOrders.returns(run({ shops: 0 }));
        expect(step.run()).to.include({ code: 'OK', message: 'No shop of this site is in direct mode' });
    });

    it('fails when an order was not created', () => {
        importOrders.returns(run({ counts: { ...COUNTS, notCreated: 1 } }));
        expect(step.run()).to.include({ code: 'ERROR' });
    });

    it('fails with the problem of a shop, and says when it has not read all', () => {
        const problem = { code: 'job.import.problem', values: ['Shop', 'no answer'] };
        importOrders.returns(run({ problems: [problem], isCutShort: true }));
        expect(step.run()).to.include({ code: 'ERROR' });
        expect(step.recorded!.message).to.contain(
            'Shop: no answer. The run ended before it had read all; the next one continues there'
        );
    });

    it('an exception is recorded and reaches the platform, which fails the job', () => {
        importOrders.throws(new Error('no database'));
        expect(() => step.run()).to.throw('no database');
        expect(step.recorded).to.include({ job: 'TikTokShop-ImportOrders', isOk: false });
    });
});
