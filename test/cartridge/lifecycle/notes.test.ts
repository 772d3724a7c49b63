import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';

describe('Notes on an order', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop();
    });

    afterEach(() => shop.sfcc.close());

    function notes(): Json[] {
        return shop.sfcc.rows('Order')[0]!.notes as Json[];
    }

    function write(count: number, subject: string): void {
        shop.sfcc.change(() => {
            const order = OrderMgr.getOrder('TTS-' + ID)!;
            for (let index = 0; index < count; index += 1) {
                order.addNote(subject, 'note ' + index);
            }
        });
    }

    /** TikTok cancels what has left, which alerts operations. */
    function cancelTooLate(): number {
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        const patch = { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };
        return shop.sfcc.patch('TTS-' + ID, patch).status;
    }

    it('of other systems may be as many as the platform allows: messages are applied without a note', () => {
        shop.placeOrder(ID, { [A]: 1 });
        const own = notes().length;
        write(1000 - own, 'Warehouse');
        expect(cancelTooLate()).to.equal(200);
        expect(shop.sfcc.customObject('TikTokShopOrder', ID)).to.include({
            appliedStatus: 'CANCELLED',
            needsAttention: true
        });
        expect(notes().length).to.be.at.most(1000);
    });

    it('of ours give way to new ones where there are very many', () => {
        shop.placeOrder(ID, { [A]: 1 });
        write(950, 'TikTok Shop');
        expect(cancelTooLate()).to.equal(200);
        const texts = notes().map(({ text }) => String(text));
        expect(texts.length).to.be.at.most(960);
        expect(texts.join('\n')).to.contain('"alert.');
    });

    it('tell once what is found each time that TikTok’s order is read, also several things', async () => {
        const body = externalOrder({ c_externalOrderId: ID, payment: { payment_method: 'SOCIAL_PAY', amount: 108.7 } });
        shop.payOnTikTok({ id: ID }, [
            [A, 2, 10],
            ['701643632947', 1, 10]
        ]);
        expect(shop.sfcc.create(body).status).to.equal(200);
        await shop.sfcc.clock.advance(2 * HOUR);
        ['ship', 'collect', 'deliver'].forEach((action) => shop.simulate(`orders/${ID}/${action}`));
        for (let reading = 0; reading < 3; reading += 1) {
            shop.receive(1, { order_id: ID, order_status: 'DELIVERED' });
            await shop.sfcc.clock.advance(10 * MINUTE);
            shop.run();
        }
        const told = notes().map(({ text }) => String(text).split('\n').pop()!);
        expect(told.filter((line) => line.includes('"alert.'))).to.have.length.greaterThan(1);
        expect(told).to.deep.equal([...new Set(told)]);
    });
});
