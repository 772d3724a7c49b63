import { expect } from 'chai';
import { officialOrder } from '#helpers/messages/officialOrder';
import { insert } from '#sfcc-mocks/store/session';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DAY, MINUTE } from '#helpers/durations';

const READY = 2;
const CREATOR = { tiktokShopTrustedCreators: 'Customer' };

describe('Orders of the official cartridges that were here before', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.withoutOms();
        sfcc.prefer(CREATOR);
    });

    afterEach(() => sfcc.close());

    it('are adopted while they are alive, and not once they are finished and told', async () => {
        officialOrder(sfcc, { externalOrderId: '1' });
        officialOrder(sfcc, { externalOrderId: '2', channelStatus: 5, shippingStatus: 2 });
        officialOrder(sfcc, { externalOrderId: '3', channelStatus: 6 });
        officialOrder(sfcc, { externalOrderId: '4', status: 5, shippingStatus: 2, channelStatus: 5 });
        officialOrder(sfcc, { externalOrderId: '5', channelStatus: 5, shippingStatus: 2, feedStatus: READY });
        await sfcc.clock.advance(12 * DAY);
        const late = officialOrder(sfcc, { externalOrderId: '6', channelStatus: 5, shippingStatus: 2 });
        await sfcc.clock.advance(DAY);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(adopted()).to.deep.equal(['1', '5', '6']);
        expect(sfcc.events({ eventId: 'e', orderNo: late, status: 'Delivered' })[0]).to.include({ outcome: 'applied' });
        const [second] = sfcc.rows('Order').filter((row) => row.custom.externalOrderId === '2');
        expect(sfcc.events({ eventId: 'e', orderNo: second!.orderNo, status: 'Delivered' })[0]).to.include({
            outcome: 'applied'
        });
        expect(adopted()).to.deep.equal(['1', '2', '5', '6']);
    });

    it('are adopted in daily portions, and all in the end', async () => {
        ['1', '2', '3', '4'].forEach((id) => officialOrder(sfcc, { externalOrderId: id }));
        await sfcc.clock.advance(DAY);
        officialOrder(sfcc, { externalOrderId: '9' });
        sfcc.prefer({ tiktokShopTrustedCreators: '' });
        sfcc.job('TikTokShop-PullOmsStatus');
        const from = new Date(sfcc.clock.now() - 90 * DAY).toISOString();
        const now = new Date(sfcc.clock.now()).toISOString();
        record('adoptBacklog', { from, until: now, day: now.substring(0, 10), adopted: 4998 });
        record('adoptOrders', now);
        sfcc.prefer(CREATOR);
        await sfcc.clock.advance(MINUTE);
        sfcc.job('TikTokShop-ProcessTasks');
        sfcc.job('TikTokShop-ProcessTasks');
        // Two that were left of the portion, and the new one, which the sweep finds.
        expect(adopted()).to.deep.equal(['1', '2', '9']);
        await sfcc.clock.advance(DAY);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(adopted()).to.deep.equal(['1', '2', '3', '4', '9']);
    });

    it('are adopted although more orders than a search gives, all over, were changed in one moment before', async () => {
        const first = officialOrder(sfcc, { externalOrderId: '1', channelStatus: 6 });
        const row = sfcc.rows('Order').find(({ orderNo }) => orderNo === first)!;
        sfcc.change(() => {
            for (let at = 0; at < 1000; at += 1) {
                const copy = structuredClone(row);
                Object.assign(copy, {
                    orderNo: `copy-${at}`,
                    custom: { ...row.custom, externalOrderId: `copy-${at}` }
                });
                insert('Order', `RefArch/copy-${at}`, copy);
            }
        });
        await sfcc.clock.advance(12 * DAY);
        officialOrder(sfcc, { externalOrderId: '9' });
        await sfcc.clock.advance(DAY);
        for (let run = 0; run < 3; run += 1) {
            sfcc.job('TikTokShop-ProcessTasks');
            await sfcc.clock.advance(MINUTE);
        }
        expect(adopted()).to.deep.equal(['9']);
    });

    function adopted(): string[] {
        return sfcc
            .rows('CustomObject:TikTokShopOrder')
            .map((row) => String(row.key))
            .sort();
    }

    function record(key: string, value: Json | string): void {
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const manager = execution.modules.require('dw/object/CustomObjectMgr') as any;
            (execution.modules.require('dw/system/Transaction') as any).wrap(() => {
                const custom = manager.createCustomObject('TikTokShopValue', key).custom;
                custom.value = typeof value === 'string' ? value : JSON.stringify(value);
                custom.updatedAt = new Date(sfcc.clock.now());
            });
        });
    }
});
