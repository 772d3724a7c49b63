import { expect } from 'chai';
import { connectionOf } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const JOBS = ['ImportOrders', 'ProcessTasks', 'SyncReturns', 'Reconcile'];

describe('A shop for which TikTok refuses all calls', () => {
    let shop: ImportShop;

    afterEach(() => shop.sfcc.close());

    async function runJobs(jobs = JOBS): Promise<void> {
        await shop.sfcc.clock.advance(HOUR);
        jobs.forEach((job) => shop.sfcc.job('TikTokShop-' + job));
    }

    function refusal(): string {
        return String(connectionOf(shop.sfcc).refusal || '');
    }

    for (const mode of ['direct', 'connector']) {
        for (const code of [36009099, 36009004]) {
            it(`is known in ${mode} mode by ${code}, and works again by itself though no task waits`, async () => {
                shop = new ImportShop();
                shop.sfcc.prefer({ tiktokShopMode: mode });
                await runJobs();
                shop.simulate('switches', { inactiveCode: code });
                shop.simulate('shops/' + shop.tiktok.app.shopId, { active: false });
                await runJobs(mode === 'direct' ? ['ImportOrders'] : ['ProcessTasks']);
                expect(refusal()).to.contain(String(code));
                shop.simulate('shops/' + shop.tiktok.app.shopId, { active: true });
                await runJobs();
                expect(refusal()).to.equal('');
            });
        }
    }

    it('for one kind of calls alone, as without a scope, is not taken for well because others are answered', async () => {
        shop = new ImportShop();
        await runJobs();
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/returns/search')
                ? { status: 200, headers: {}, body: '{"code":105005,"message":"Access denied"}' }
                : answers(message);
        await runJobs(['SyncReturns', 'ImportOrders']);
        expect(refusal()).to.contain('105005');
        shop.sfcc.hosts[TIKTOK] = answers;
        await runJobs(['ImportOrders']);
        expect(refusal()).to.contain('105005');
        await runJobs(['SyncReturns']);
        expect(refusal()).to.equal('');
    });
});
