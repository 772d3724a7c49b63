import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import { DAY, HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('What is done leaves nothing behind but the orders', () => {
    it('tasks go within hours, webhooks once TikTok does not send them again, counts of days after a month', async () => {
        const shop = new DirectShop();
        shop.sfcc.withoutOms();
        await shop.paidOrder(ID, { '701643632930': 2 });
        shop.tell(ID, { status: 'Shipped', packages: [UPS] });
        await run(shop, 1);
        shop.receive(1, { order_id: ID, order_status: 'AWAITING_COLLECTION' });
        await run(shop, 1);
        expect(tasksOf(shop)).to.deep.equal(['report', 'webhook']);
        await run(shop, 2 * HOUR);
        expect(tasksOf(shop)).to.deep.equal(['webhook']);
        await run(shop, 14 * HOUR);
        expect(tasksOf(shop)).to.deep.equal(['webhook']);
        await run(shop, 2 * HOUR);
        expect(tasksOf(shop)).to.deep.equal([]);
        const history = String(shop.sfcc.customObject('TikTokShopOrder', ID).history);
        expect(history).to.contain('history.task_report');

        for (let day = 0; day < 45; day += 1) {
            shop.sfcc.create(externalOrder({ c_externalOrderId: String(577000000000000100n + BigInt(day)) }));
            await run(shop, DAY);
        }
        const keys = shop.sfcc.rows('CustomObject:TikTokShopValue').map((row) => String(row.key));
        expect(keys.filter((key) => key.startsWith('day-'))).to.have.length.within(25, 30);
        shop.sfcc.close();
    });

    async function run(shop: DirectShop, milliseconds: number): Promise<void> {
        await shop.sfcc.clock.advance(milliseconds);
        shop.run();
    }

    function tasksOf(shop: DirectShop): string[] {
        return shop.sfcc
            .rows('CustomObject:TikTokShopTask')
            .map((row) => String(row.custom.kind))
            .sort();
    }
});
