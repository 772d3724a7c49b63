import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };
const SHIPPED = { eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages: [UPS] };

describe('Which orders leave the ledger', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        sfcc.prefer({ tiktokShopLedgerDays: 10 });
        sfcc.create(externalOrder());
    });

    afterEach(() => sfcc.close());

    it('one that has shipped and is told, after ten days without news', async () => {
        sfcc.events(SHIPPED);
        told();
        await quiet(9.9);
        expect(alive()).to.equal(true);
        await quiet(0.2);
        expect(alive()).to.equal(false);
    });

    it('at the earliest an hour after all were looked at', async () => {
        sfcc.events(SHIPPED);
        told();
        await quiet(10 - 0.25 / 24);
        await quiet(0.5 / 24);
        expect(alive()).to.equal(true);
        await quiet(0.6 / 24);
        expect(alive()).to.equal(false);
    });

    it('not one that the feed has still to tell; without a feed such an order leaves', async () => {
        sfcc.events(SHIPPED);
        sfcc.job('TikTokShop-ProcessTasks');
        await quiet(100);
        expect(alive()).to.equal(true);
        sfcc.prefer({ tiktokShopReporter: 'oms' });
        // The OMS takes it over, which is the last news, and a person hears of it: a list of Business Manager shows it.
        await quiet(1);
        expect(alive()).to.equal(true);
        await quiet(39);
        expect(alive()).to.equal(true);
        await quiet(1);
        expect(alive()).to.equal(false);
    });

    it('not one that is held', async () => {
        sfcc.create(externalOrder({ c_externalOrderId: '577000000000000002', totals: { price_adjustments: [] } }));
        told();
        await quiet(100);
        const held = sfcc.rows('CustomObject:TikTokShopOrder').map((row) => row.key as string);
        expect(held).to.deep.equal(['577000000000000002']);
    });

    it('one that was cancelled while it was held', async () => {
        const id = '577000000000000002';
        sfcc.create(externalOrder({ c_externalOrderId: id, totals: { price_adjustments: [] } }));
        sfcc.events({ eventId: 'e1', externalOrderId: id, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        told();
        await quiet(2);
        await quiet(10.1);
        expect(sfcc.customObject('TikTokShopOrder', id)).to.equal(undefined);
    });

    it('not one with a dead letter, until a person discards it', async () => {
        sfcc.events(SHIPPED);
        told();
        sfcc.job('TikTokShop-ProcessTasks');
        await sfcc.clock.advance(12 * DAY);
        task({ kind: 'report', state: 'dead', externalOrderId: ID });
        await quiet(1);
        expect(alive()).to.equal(true);
        task({ kind: 'report', state: 'discarded', externalOrderId: ID });
        await quiet(1.1);
        expect(alive()).to.equal(false);
    });

    it('only after a long time one that awaits shipment, or has an open alert', async () => {
        told();
        await quiet(39);
        expect(alive()).to.equal(true);
        await quiet(1.1);
        expect(alive()).to.equal(false);
    });

    it('only after a long time one that B2C Commerce has deleted: TikTok may tell of it still', async () => {
        told();
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.change(() => {
            const [key] = [...sfcc.instance.store.table('Order').keys()];
            sfcc.instance.store.table('Order').delete(key!);
        });
        await quiet(39);
        expect(alive()).to.equal(true);
        await quiet(1.1);
        expect(alive()).to.equal(false);
    });

    it('few in a run, and the next run continues; one that stays does not stop the others', async () => {
        const ids = ['577000000000000002', '577000000000000003', '577000000000000004', '577000000000000005'];
        ids.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        [ID, ...ids].forEach((id) => sfcc.events({ ...SHIPPED, eventId: id, orderNo: 'TTS-' + id }));
        told();
        sfcc.job('TikTokShop-ProcessTasks');
        await sfcc.clock.advance(11 * DAY);
        task({ kind: 'report', state: 'dead', externalOrderId: ID });
        const left = [0, 1, 2, 3].map(() => {
            sfcc.job('TikTokShop-ProcessTasks', { MaxTasks: '2' });
            return sfcc.rows('CustomObject:TikTokShopOrder').length;
        });
        expect(left[3]).to.equal(1);
        expect(left[0]).to.be.at.least(3);
        expect(alive()).to.equal(true);
    });

    it('sooner where there are too many custom objects', async () => {
        sfcc.events(SHIPPED);
        told();
        await quiet(4);
        expect(alive()).to.equal(true);
        await sfcc.clock.advance(HOUR);
        record('customObjects', {
            at: new Date(sfcc.clock.now()).toISOString(),
            total: 320000,
            byType: {},
            unknown: []
        });
        sfcc.job('TikTokShop-ProcessTasks');
        expect(alive()).to.equal(false);
    });

    /** The feed has everything. */
    function told(): void {
        expect(sfcc.job('TikTokShop-OrderFeed').exit_status?.status).to.equal('ok');
        sfcc.job('TikTokShop-ProcessTasks');
    }

    async function quiet(days: number): Promise<void> {
        await sfcc.clock.advance(days * DAY);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function alive(): boolean {
        return sfcc.customObject('TikTokShopOrder', ID) !== undefined;
    }

    function task(custom: Json): void {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const manager = execution.modules.require('dw/object/CustomObjectMgr') as any;
            (execution.modules.require('dw/system/Transaction') as any).wrap(() => {
                const one =
                    manager.getCustomObject('TikTokShopTask', 't') || manager.createCustomObject('TikTokShopTask', 't');
                Object.assign(one.custom, { ...custom, isAlerted: true, createdAt: new Date(sfcc.clock.now()) });
            });
        });
    }

    function record(key: string, value: Json): void {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const manager = execution.modules.require('dw/object/CustomObjectMgr') as any;
            (execution.modules.require('dw/system/Transaction') as any).wrap(() => {
                manager.getCustomObject('TikTokShopValue', key).custom.value = JSON.stringify(value);
            });
        });
    }
});
