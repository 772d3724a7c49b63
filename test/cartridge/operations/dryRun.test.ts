import { expect } from 'chai';
import { stepTypes } from '#helpers/entry-points/jobStep';
import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';

/** Jobs that change no order, task or file: they look, or sum up. */
const ONLY_LOOK = ['CheckSafeguards', 'Watch', 'MonthFigures'];

const PLANS: Array<[string, Record<string, string>, RegExp]> = [
    ['TikTokShop-ProcessTasks', {}, /1 order to report: 2, 1 webhook to handle/],
    ['TikTokShop-OrderFeed', {}, /1 order to write into the feed: 1/],
    ['TikTokShop-SyncReturns', {}, /0 returns to answer/],
    ['TikTokShop-ImportOmsBatch', {}, /0 files to import/],
    ['TikTokShop-ResendFeed', { Since: '2026-11-20T00:00:00Z' }, /2 orders to make due for the feed/],
    ['TikTokShop-RetryTasks', {}, /0 tasks to make due/],
    ['TikTokShop-ChangeSealKey', {}, /2 orders to seal anew/],
    ['TikTokShop-ConnectShop', { AuthCode: 'code' }, /was not tried/]
];

describe('A dry run', () => {
    it('is possible for every job that changes something', () => {
        const without = stepTypes()
            .filter((type) => !(type.parameters?.parameter || []).some((one) => one['@name'] === 'DryRun'))
            .map((type) => type['@type-id'].replace('custom.TikTokShop', ''));
        expect(without.filter((name) => !ONLY_LOOK.includes(name))).to.deep.equal([]);
    });

    describe('says what a run would do, and changes nothing:', () => {
        let shop: DirectShop;

        beforeEach(async () => {
            shop = new DirectShop();
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            shop.sfcc.create(externalOrder({ c_externalOrderId: '1' }));
            shop.sfcc.prefer({ tiktokShopReporter: 'cartridge' });
            shop.newOrder({ id: '2', items: [{ productId: '701643632930', quantity: 1 }] });
            const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }];
            shop.tell('2', { status: 'Shipped', packages });
            shop.receive(1, { order_id: '2', order_status: 'AWAITING_SHIPMENT' });
            shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
            await shop.sfcc.clock.advance(60 * 1000);
        });

        afterEach(() => shop.sfcc.close());

        /** Everything in the database but plans and counts, the calls to TikTok that write, and files. */
        function state(): string {
            const { store } = shop.sfcc.instance;
            const tables = ['Order', 'CustomObject:TikTokShopOrder', 'CustomObject:TikTokShopTask'].map((name) =>
                [...store.table(name).entries()].map(([key, row]) => [key, row.version, row.data])
            );
            const values = shop.sfcc
                .rows('CustomObject:TikTokShopValue')
                .filter(({ key }) => !/^(plan-|calls-|customObjects$)/.test(key as string))
                .map(({ key, custom }) => [key, (custom as Json).value as string]);
            const writing = Object.entries(shop.calls()).filter(([call]) => !/^GET |\/search$/.test(call));
            return JSON.stringify([tables, values, writing, shop.sfcc.feedFiles()]);
        }

        PLANS.forEach(([jobId, parameters, told]) =>
            it(jobId, () => {
                if (jobId === 'TikTokShop-ProcessTasks') {
                    shop.sfcc.prefer({ tiktokShopReporter: 'cartridge' });
                }
                const before = state();
                const exit = shop.sfcc.job(jobId, { ...parameters, DryRun: 'true' }).exit_status!;
                expect(exit).to.include({ status: 'ok' });
                expect(exit.message).to.match(told).and.to.contain('Dry run: nothing was changed');
                expect(state()).to.equal(before);
                expect(shop.sfcc.log.some(({ message }) => message.includes(jobId + ', dry run: '))).to.equal(true);
            })
        );

        it('Business Manager shows the plan of each job beside its last run', () => {
            shop.sfcc.job('TikTokShop-OrderFeed', { DryRun: 'true' });
            const page = new Visit(shop.sfcc).page('TikTokShopOverview-Show').replace(/\s+/g, ' ');
            const row = /TikTokShop-OrderFeed<\/th>.*?<\/tr>/.exec(page)![0];
            expect(row).to.contain('1 order to write into the feed').and.contain('tts-state-never');
            expect(page).not.to.contain('TikTokShop-RetryTasks</th>');
            shop.sfcc.job('TikTokShop-RetryTasks', { DryRun: 'true' });
            expect(new Visit(shop.sfcc).page('TikTokShopOverview-Show')).to.contain('TikTokShop-RetryTasks</th>');
        });
    });
});
