import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const EDITED = 'TTS-' + ID;
const SUCCESSOR = '00004711';
const WRITTEN = {
    buyerNote: 'Ring twice',
    socialChannel: 'tiktok',
    tiktokRefunds: '{"4035":{"amount":"10.00","currency":"USD"}}',
    tiktokRefundTotal: '10.00',
    externalReturnStatus: 4,
    tiktokSellerDiscount: '1.00',
    tiktokTaxCollector: 'tiktok',
    orderNote: 'Gift wrap',
    orderTag: 'cancel after shipped',
    tiktokTotalsDifference: '1.00'
};

describe('The successor of an edited order', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        expect(sfcc.create(externalOrder({ c_externalOrderId: ID })).status).to.equal(200);
    });

    afterEach(() => sfcc.close());

    it('has the notes, the tag, what was returned and paid back, who paid discounts and collected the tax, and the erasure', async () => {
        sfcc.change(() => {
            const order = OrderMgr.getOrder(EDITED)!;
            const [line] = order.getAllProductLineItems().toArray();
            Object.assign(order.getCustom(), WRITTEN, { tiktokErasedAt: new Date(sfcc.clock.now()) });
            Object.assign(line!.getCustom(), { externalLineItemReturnStatus: 3 });
            replaceOrder(order, SUCCESSOR, () => undefined);
        });
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        const successor = sfcc.rows('Order').find(({ orderNo }) => orderNo === SUCCESSOR)!;
        expect(successor.custom).to.include(WRITTEN);
        expect(successor.custom).to.have.property('tiktokErasedAt').which.is.ok;
        expect((successor.lines as Json[])[0]!.custom).to.include({ externalLineItemReturnStatus: 3 });
    });

    it('may be exported before anyone notices: only a held one alerts operations', async () => {
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(EDITED)!, SUCCESSOR, (one) => Object.assign(one, { exportStatus: 1 }));
        });
        await sfcc.clock.advance(60 * 1000);
        sfcc.job('TikTokShop-ProcessTasks');
        const { alerts } = sfcc.customObject('TikTokShopOrder', ID);
        expect(alerts).to.contain('alert.edited').and.not.contain('alert.edited_exported');
    });
});
