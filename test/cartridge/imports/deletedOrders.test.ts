import { expect } from 'chai';
import { remove } from '#sfcc-mocks/store/session';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { ImportShop } from '#helpers/tiktok/importShop';
import { DAY, HOUR } from '#helpers/durations';

describe('An order that order retention has deleted', () => {
    let shop: ImportShop;
    let order: TikTokOrder;

    beforeEach(async () => {
        shop = new ImportShop();
        order = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });

    afterEach(() => shop.sfcc.close());

    /** It leaves, and is on its way for longer than the ledger remembers it. */
    async function onItsWay(): Promise<void> {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' }];
        shop.tell(order.id, { status: 'Shipped', packages });
        shop.run();
        shop.simulate(`orders/${order.id}/collect`);
        shop.run();
        expect(order.status).to.equal('IN_TRANSIT');
        await daysLater(30);
        expect(shop.entry(order.id)).to.equal(undefined);
    }

    function deleteOrder(): void {
        shop.sfcc.change(() => remove('Order', 'RefArch/TTS-' + order.id));
    }

    async function daysLater(days: number): Promise<void> {
        for (let day = 0; day < days; day += 5) {
            await shop.sfcc.clock.advance(5 * DAY);
            shop.run();
        }
    }

    async function changedOnTikTok(): Promise<void> {
        shop.tiktok.orders.changeAddress(order, { address_line2: 'Flat 7' });
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
    }

    it('does not come again for as long as the ledger remembers it, though TikTok still works on it', async () => {
        deleteOrder();
        await daysLater(20);
        await changedOnTikTok();
        expect(shop.numbers()).to.deep.equal([]);
    });

    it('does not come again while it is on its way, also when the ledger has forgotten it', async () => {
        await onItsWay();
        deleteOrder();
        await changedOnTikTok();
        expect(shop.numbers()).to.deep.equal([]);
    });

    it('comes again when a person wants it', async () => {
        await onItsWay();
        deleteOrder();
        await shop.sfcc.clock.advance(HOUR);
        shop.import({ OrderIds: order.id, Finished: 'true' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + order.id]);
    });
});
