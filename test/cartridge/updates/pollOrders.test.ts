import { expect } from 'chai';
import type { Json } from '#helpers/platform/testInstance';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';
import { endlessList } from '#helpers/tiktok/endlessList';
import { HOUR, MINUTE } from '#helpers/durations';

const LIST = 'POST /order/202309/orders/search';
const ID = '577000000000000001';
const PRODUCT = '701643632930';
/** More orders than a run reads, and than an object may have members. */
const MANY = 5001;

describe('Changed orders that the cartridge asks for', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(ID, { [PRODUCT]: 2 });
        shop.sfcc.job('TikTokShop-ProcessTasks');
    });

    afterEach(() => shop.sfcc.close());

    it('are read to the end over several runs, however many change at once', async () => {
        for (let count = 0; count < MANY; count += 1) {
            shop.tiktok.orders.place({ items: [{ productId: PRODUCT, quantity: 1, price: '10.00' }] });
        }
        await shop.sfcc.clock.advance(MINUTE);
        cancelOnTikTok();
        await shop.sfcc.clock.advance(5 * MINUTE);

        shop.sfcc.job('TikTokShop-ProcessTasks');
        expect(shop.sfcc.order('TTS-' + ID).json.status).to.equal('new');
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.sfcc.job('TikTokShop-ProcessTasks');
        expect(shop.sfcc.order('TTS-' + ID).json.status).to.equal('cancelled');

        // The next window has them once more, where it overlaps with the last one.
        await shop.sfcc.clock.advance(15 * MINUTE);
        shop.sfcc.job('TikTokShop-ProcessTasks');
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.sfcc.job('TikTokShop-ProcessTasks');
        const before = listCalls();
        await shop.sfcc.clock.advance(15 * MINUTE);
        shop.sfcc.job('TikTokShop-ProcessTasks');
        expect(listCalls() - before).to.equal(1);
    }).timeout(60000);

    it('are read up to now after a failure, also where the next run comes a day later', async () => {
        const { sfcc, tiktok } = shop;
        await sfcc.clock.advance(20 * HOUR);
        tiktok.faults.configure({ rate: 1, kinds: ['garbage-after'], match: 'orders/search' });
        sfcc.job('TikTokShop-ProcessTasks');
        tiktok.faults.configure({ rate: 0 });
        await sfcc.clock.advance(HOUR);
        cancelOnTikTok();
        await sfcc.clock.advance(19 * HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order('TTS-' + ID).json.status).to.equal('cancelled');
    });

    it('are read from where the last run has left off, also after a stop of days', async () => {
        const { sfcc } = shop;
        await sfcc.clock.advance(HOUR);
        cancelOnTikTok();
        await sfcc.clock.advance(72 * HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order('TTS-' + ID).json.status).to.equal('cancelled');
    });

    it('bring a changed address without a webhook', async () => {
        const { sfcc, tiktok } = shop;
        await sfcc.clock.advance(HOUR);
        tiktok.orders.changeAddress(tiktok.orders.byId.get(ID)!, { address_line1: '1 Other Street' });
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(shop.order(ID).shipments[0].shipping_address.address1).to.equal('1 Other Street');
    });

    it('are read again where the list had none for days, wrongly', async () => {
        const { sfcc } = shop;
        const end = alterAnswers(sfcc, '/orders/search', (data) => {
            data.orders = [];
            data.total_count = 0;
        });
        await sfcc.clock.advance(HOUR);
        cancelOnTikTok();
        for (let run = 0; run < 30; run += 1) {
            await sfcc.clock.advance(2 * HOUR);
            sfcc.job('TikTokShop-ProcessTasks');
        }
        end();
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order('TTS-' + ID).json.status).to.equal('cancelled');
    });

    it('turn the job red where one of them has no id, and where the list does not end', async () => {
        const { sfcc } = shop;
        await sfcc.clock.advance(HOUR);
        cancelOnTikTok();
        await sfcc.clock.advance(MINUTE);
        const end = alterAnswers(sfcc, '/orders/search', (data) =>
            (data.orders as Json[]).forEach((order) => delete order.id)
        );
        expect(shop.run())
            .to.include({ status: 'error' })
            .and.to.have.property('message')
            .that.contains('orders[0].id');
        end();

        await sfcc.clock.advance(HOUR);
        const endless = endlessList(shop, '/orders/search');
        expect(shop.run())
            .to.include({ status: 'error' })
            .and.to.have.property('message')
            .that.contains('does not end');
        endless.end();
        await sfcc.clock.advance(HOUR);
        expect(shop.run()).to.include({ status: 'ok' });
        expect(sfcc.order('TTS-' + ID).json.status).to.equal('cancelled');
    });

    it('turn the job red only once TikTok has failed to list them for an hour', async () => {
        const { sfcc, tiktok } = shop;
        tiktok.faults.configure({ rate: 1, kinds: ['garbage-after'], match: 'orders/search' });
        await sfcc.clock.advance(30 * MINUTE);
        expect(shop.run()).to.include({ status: 'ok' });
        await sfcc.clock.advance(HOUR);
        expect(shop.run()).to.include({ status: 'error' });
        tiktok.faults.configure({ rate: 0 });
        expect(shop.run()).to.include({ status: 'ok' });
    });

    function cancelOnTikTok(): void {
        const order = shop.tiktok.orders.byId.get(ID)!;
        shop.tiktok.orders.cancel(order, 'SYSTEM', 'fraud');
    }

    function listCalls(): number {
        return shop.tiktok.calls.summary('').totals[LIST] || 0;
    }
});
