import { expect } from 'chai';
import sinon from 'sinon';
import type { SinonStub } from 'sinon';
import { compiled, SCRIPTS } from '#helpers/entry-points/compiled';
import { JobStep } from '#helpers/entry-points/jobStep';

const USUAL = { maxMinutes: 20, maxCalls: Infinity, isDry: false, orderIds: [], placed: null, takesFinished: false };
const COUNTS = { created: 2, known: 1, onHold: 3, passed: 4, notCreated: 0 };

function run(changes: object = {}): object {
    const counted = { counts: COUNTS, plan: null, tasks: { failed: 0 }, shops: 1, isCutShort: false };
    return { ...counted, problems: [], remarks: [], ...changes };
}

describe('Job step custom.TikTokShopImportOrders', () => {
    let importOrders: SinonStub;
    let importAsWanted: SinonStub;
    let step: JobStep;

    beforeEach(() => {
        importOrders = sinon.stub().returns(run());
        importAsWanted = sinon.stub().returns(null);
        const chosenOrders = compiled(`${SCRIPTS}/imports/rules/chosenOrders`, {});
        step = new JobStep('custom.TikTokShopImportOrders', {
            '../imports/importOrders': importOrders,
            '../imports/wantedImport': { importAsWanted },
            '../imports/rules/chosenOrders': chosenOrders,
            '../platform/clock': { epochSeconds: () => 1795400000 }
        });
    });

    it('imports for as long as it is told, and says the outcome of the orders', () => {
        const status = step.run({ MaxMinutes: '7' });
        sinon.assert.calledOnceWithExactly(importOrders, { ...USUAL, maxMinutes: 7 });
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
        expect(importOrders.args).to.deep.equal([[USUAL], [USUAL]]);
    });

    it('then does what a person has asked for, and says the sum of both', () => {
        importAsWanted.returns(run({ problems: [], counts: { ...COUNTS, created: 5 }, isCutShort: true }));
        expect(step.run({ MaxMinutes: '7' }).message).to.match(/^7 orders created, .*ended before it had read all/);
        sinon.assert.calledOnceWithExactly(importAsWanted, 7);
    });

    it('does not, where it is dry, was told what to import, or had no time to read all', () => {
        const time = { From: '2026-11-20T00:00:00Z' };
        [{ DryRun: 'true' }, { OrderIds: '577001' }, time].forEach((parameters) => step.run(parameters));
        importOrders.returns(run({ isCutShort: true }));
        step.run();
        sinon.assert.notCalled(importAsWanted);
    });

    it('imports what a person chooses, by id or by the time of the purchase', () => {
        step.run({ OrderIds: '577001, 577002', Finished: 'true' });
        step.run({ From: '2026-11-20T00:00:00Z', To: '2026-11-21T00:00:00Z' });
        expect(importOrders.args).to.deep.equal([
            [{ ...USUAL, orderIds: ['577001', '577002'], takesFinished: true }],
            [{ ...USUAL, placed: { from: 1795132800, to: 1795219200 } }]
        ]);
    });

    it('refuses a time that it cannot read, and one of more than 90 days ago', () => {
        expect(step.run({ From: 'yesterday' }).message).to.contain('"yesterday" is not a time');
        expect(step.run({ From: '2026-01-01T00:00:00Z' }).message).to.contain('at most 90 days ago');
        sinon.assert.notCalled(importOrders);
    });

    it('says what a dry run would do, what it is worth, and which products are missing', () => {
        const plan = { toCreate: 3, known: 1, onHold: 0, passed: 2, totals: { USD: 12345 }, unknownProducts: ['A-1'] };
        importOrders.returns(run({ plan }));
        const { code, message } = step.run({ DryRun: 'true' });
        expect(code).to.equal('OK');
        expect(message).to.equal(
            '3 orders to create, 1 that was here already, 0 on hold, 2 unpaid, cancelled or finished. ' +
                'This was a dry run: nothing has changed. Buyers have paid 123.45 USD for them. ' +
                'The catalog lacks 1 of their products: A-1'
        );
        expect(step.recorded!.counts).to.deep.equal({ toCreate: 3, known: 1, onHold: 0, passed: 2 });
        const none = { toCreate: 0, known: 0, onHold: 0, passed: 0, totals: {}, unknownProducts: [] };
        importOrders.returns(run({ plan: none }));
        expect(step.run({ DryRun: 'true' }).message).to.match(/nothing has changed\.?$/);
    });

    it('says so where no shop is in direct mode', () => {
        const none = { created: 0, known: 0, onHold: 0, passed: 0, notCreated: 0 };
        importOrders.returns(run({ shops: 0, counts: none }));
        expect(step.run()).to.include({ code: 'OK', message: 'No shop of this site is in direct mode' });
    });

    it('says the outcome of what had waited, also where no shop is in direct mode', () => {
        importOrders.returns(run({ shops: 0, counts: { ...COUNTS, created: 1 } }));
        expect(step.run().message).to.match(/^1 order created, /);
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
