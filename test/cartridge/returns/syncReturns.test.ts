import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { DirectShop, postedOrder } from '#helpers/tiktok/directShop';
import { endlessList } from '#helpers/tiktok/endlessList';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const A = '701643632930';
const B = '701643632947';

describe('TikTokShop-SyncReturns', () => {
    let shop: DirectShop;

    beforeEach(async () => {
        shop = new DirectShop();
        await shipped(ID, { [A]: 2, [B]: 1 });
    });

    afterEach(() => shop.sfcc.close());

    async function shipped(id: string, units: Record<string, number>): Promise<void> {
        await shop.paidOrder(id, units);
        shop.tell(id, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: 'T' + id }] });
        shop.run();
        shop.simulate(`orders/${id}/collect`);
        shop.simulate(`orders/${id}/deliver`);
        shop.run();
    }

    /** A minute later: TikTok's window ends before the second of the call. */
    async function sync(): Promise<Json | null> {
        await shop.sfcc.clock.advance(60 * 1000);
        return shop.sfcc.job('TikTokShop-SyncReturns').exit_status;
    }

    /** The buyer asks; TikTok's id of the return. Its webhook is lost. */
    function ask(type: string, units: Record<string, number>, id = ID): string {
        const order = shop.tiktok.orders.byId.get(id)!;
        const taken = order.units.filter((unit) => {
            const left = units[unit.sellerSku] || 0;
            units[unit.sellerSku] = left - 1;
            return left > 0;
        });
        return shop.tiktok.returns.open(order, type as 'REFUND', taken, 'BUYER', 'wrong_item').id;
    }

    function stored(returnId: string): Json {
        return shop.sfcc.customObject('TikTokShopReturn', returnId);
    }

    it('keeps a return that a buyer has asked for, with its deadline, and alerts operations once', async () => {
        const id = ask('RETURN_AND_REFUND', { [A]: 1 });
        expect(await sync()).to.include({ status: 'ok' });
        expect(await sync()).to.include({ status: 'ok' });
        expect(stored(id)).to.include({
            externalOrderId: ID,
            orderNo: 'TTS-' + ID,
            status: 'RETURN_OR_REFUND_REQUEST_PENDING',
            isOpen: true
        });
        expect(stored(id).answerBy).to.deep.equal(new Date(shop.tiktok.returns.byId.get(id)!.answerBy));
        expect(shop.order(ID)).to.include({ c_externalReturnStatus: 3, c_externalChannelOrderStatus: 5 });
        const lines = shop.order(ID).product_items as Json[];
        expect(lines.map((line) => line.c_externalLineItemReturnStatus as number | undefined)).to.deep.equal([
            1,
            undefined
        ]);
        const entry = shop.sfcc.customObject('TikTokShopOrder', ID);
        expect(JSON.parse(entry.alerts as string)).to.deep.equal([JSON.stringify(['alert.return_asked', id])]);
    });

    it('books a refund to the smallest unit, and status 8 once everything is paid back', async () => {
        const first = ask('REFUND', { [A]: 1 });
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(first)!);
        await sync();
        expect(shop.order(ID)).to.include({
            c_externalReturnStatus: 5,
            c_externalChannelOrderStatus: 5,
            c_tiktokRefundTotal: '10.50'
        });
        const second = ask('REFUND', { [A]: 1, [B]: 1 });
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(second)!);
        await sync();
        expect(shop.order(ID)).to.include({
            c_externalReturnStatus: 7,
            c_externalChannelOrderStatus: 8,
            c_tiktokRefundTotal: '31.50',
            c_externalOrderStatus: 'Shipped'
        });
        expect(JSON.parse(shop.order(ID).c_tiktokRefunds as string)).to.deep.equal({
            [first]: { amount: '10.50', currency: 'USD' },
            [second]: { amount: '21.00', currency: 'USD' }
        });
    });

    it('keeps what was booked on the order that replaces an edited one', async () => {
        const { sfcc } = shop;
        const id = ask('REFUND', { [A]: 1 });
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(id)!);
        await sync();
        sfcc.change(() => void replaceOrder(OrderMgr.getOrder('TTS-' + ID)!, 'TTS-edited', () => undefined));
        await sfcc.clock.advance(HOUR);
        shop.run();
        expect(sfcc.order('TTS-edited').json).to.include({
            c_externalReturnStatus: 5,
            c_tiktokRefunds: JSON.stringify({ [id]: { amount: '10.50', currency: 'USD' } }),
            c_tiktokRefundTotal: '10.50'
        });
    });

    it('does not complete an order that TikTok completes because it refunded it before the delivery', async () => {
        const id = '577000000000000002';
        await shop.paidOrder(id, { [A]: 1 });
        shop.tell(id, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2' }] });
        shop.run();
        shop.simulate(`orders/${id}/collect`);
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(ask('REFUND', { [A]: 1 }, id))!);
        expect(shop.tiktok.orders.byId.get(id)!.status).to.equal('COMPLETED');
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        await sync();
        expect(shop.order(id)).to.include({
            status: 'new',
            c_externalOrderStatus: 'Shipped',
            c_externalChannelOrderStatus: 8,
            c_tiktokRefundTotal: '10.50'
        });
    });

    it('keeps status 8 when later messages come, and takes none of it for a patch', async () => {
        const id = ask('REFUND', { [A]: 2, [B]: 1 });
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(id)!);
        await sync();
        shop.tell(ID, { status: 'Completed' });
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(shop.order(ID)).to.include({ c_externalOrderStatus: 'Completed', c_externalChannelOrderStatus: 8 });
        const { returns, history } = shop.sfcc.customObject('TikTokShopOrder', ID);
        expect(JSON.parse(returns as string)).to.include({ count: 0, status: 7 });
        expect(history as string).not.to.contain('rejected');
    });

    it('a webhook brings the return at once', () => {
        shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1, reason: 'wrong_item' });
        const [id] = [...shop.tiktok.returns.byId.keys()];
        shop.receive(12, { order_id: ID, return_id: id });
        shop.run();
        expect(stored(id!)).to.include({ status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
    });

    it('a webhook does not keep the job for ever where TikTok names a next page each time', () => {
        shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1, reason: 'wrong_item' });
        const [id] = [...shop.tiktok.returns.byId.keys()];
        const { pages } = endlessList(shop, '/returns/search', (data, page) => {
            data.return_orders = page === 1 ? data.return_orders : [];
        });
        shop.receive(12, { order_id: ID, return_id: id });
        expect(shop.run()).to.include({ status: 'ok' });
        expect(pages()).to.be.within(2, 100);
        expect(stored(id!)).to.include({ status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
    });

    it('applies a list that does not end as far as it has something new, and says so', async () => {
        shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1, reason: 'wrong_item' });
        const { pages, end } = endlessList(shop, '/returns/search');
        const run = await sync();
        expect(run).to.include({ status: 'error' });
        expect(run!.message).to.contain('list does not end');
        expect(pages()).to.equal(11);
        expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(1);
        end();
        expect(await sync()).to.include({ status: 'ok' });
    });

    it('reads all pages, and the cursor moves after the last one only', async () => {
        for (let number = 2; number <= 4; number += 1) {
            await shipped(`57700000000000000${number}`, { [A]: 20 });
        }
        for (let number = 2; number <= 4; number += 1) {
            const id = `57700000000000000${number}`;
            for (let count = 0; count < 20; count += 1) {
                const unit = shop.tiktok.orders.byId.get(id)!.units[count]!;
                shop.tiktok.returns.open(shop.tiktok.orders.byId.get(id)!, 'REFUND', [unit], 'BUYER', 'late');
            }
        }
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('page_token') ? { status: 502, headers: {}, body: 'Bad gateway' } : answers(message);
        const failed = await sync();
        shop.sfcc.hosts[TIKTOK] = answers;
        expect(failed).to.include({ status: 'error' });
        expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(50);
        await sync();
        expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(60);
    });

    describe('where returns change while their list is read, so that others slip to a page that was read', () => {
        /** Returns of an hour ago. After so many pages, one more of them changes. */
        async function changing(pages: number): Promise<number> {
            await shipped('577000000000000002', { [A]: 60 });
            const order = shop.tiktok.orders.byId.get('577000000000000002')!;
            const all = order.units.map((unit) => shop.tiktok.returns.open(order, 'REFUND', [unit], 'BUYER', 'late'));
            await shop.sfcc.clock.advance(HOUR);
            const answers = shop.sfcc.hosts[TIKTOK]!;
            let read = 0;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                const answer = answers(message);
                if (message.url.includes('/returns/search') && !message.url.includes('page_token')) {
                    read += 1;
                    if (read <= pages) {
                        all[read]!.updatedAt = shop.sfcc.clock.now() + 1000;
                    }
                }
                return answer;
            };
            return all.length;
        }

        it('reads it again: none is missed', async () => {
            const count = await changing(1);
            expect(await sync()).to.include({ status: 'ok' });
            await sync();
            expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(count);
        });

        it('counts a return once that TikTok lists twice, and reads the list again for the one that it did not list', async () => {
            const count = await changing(0);
            const answers = shop.sfcc.hosts[TIKTOK]!;
            let pages = 0;
            let first: Json;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                const answer = answers(message);
                if (!message.url.includes('/returns/search')) {
                    return answer;
                }
                const document = JSON.parse((answer as { body: string }).body) as Json;
                const { return_orders: listed } = document.data as { return_orders: Json[] };
                pages += 1;
                first = pages === 1 ? listed[0]! : first;
                listed[0] = pages === 2 ? first : listed[0]!;
                return { status: 200, headers: {}, body: JSON.stringify(document) };
            };
            expect(await sync()).to.include({ status: 'ok' });
            expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(count);
        });

        it('says so where that happens each time', async () => {
            await changing(3);
            const exit = await sync();
            expect(exit).to.include({ status: 'error' });
            expect(exit!.message).to.contain('TikTokShop-Reconcile finds it');
        });
    });

    it('leaves returns of orders alone that are not here', async () => {
        const order = shop.tiktok.orders.place({
            id: '577000000000000009',
            region: 'US',
            items: [{ productId: A, quantity: 1 }]
        });
        shop.tiktok.returns.open(order, 'REFUND', order.units, 'BUYER', 'late');
        const status = await sync();
        expect(status).to.include({ status: 'ok' });
        expect(status!.message as string).to.contain('1 of an order that is not here');
        expect(shop.sfcc.rows('CustomObject:TikTokShopReturn')).to.have.length(0);
    });

    it('reads a return when its order comes, although nothing has changed since', async () => {
        const late = '577000000000000009';
        const order = shop.payOnTikTok({ id: late }, [[A, 1, 10]]);
        const { id } = shop.tiktok.returns.open(order, 'REFUND', order.units, 'BUYER', 'late');
        await sync();
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        shop.sfcc.create(postedOrder(late, [[A, 1, 10]]));
        const status = await sync();
        expect(status!.message as string).to.contain('1 return');
        expect(stored(id)).to.include({ orderNo: 'TTS-' + late, isOpen: true });
        shop.tiktok.calls.clear();
        await sync();
        expect(shop.tiktok.calls.summary('').calls, 'it is not read by its order again').to.have.length(1);
    });

    it('works where TikTok’s connector brings the orders and the feed reports', async () => {
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        const id = ask('REFUND', { [A]: 1 });
        await sync();
        expect(stored(id)).to.include({ isOpen: true });
    });

    it('forgets a return that is over, and books nothing twice when TikTok changes it later', async () => {
        const id = ask('REFUND', { [A]: 1 });
        shop.tiktok.returns.approve(shop.tiktok.returns.byId.get(id)!);
        await sync();
        await shop.sfcc.clock.advance(29 * 24 * HOUR);
        shop.run();
        await sync();
        expect(stored(id)).to.equal(undefined);
        expect(shop.order(ID)).to.include({ c_tiktokRefundTotal: '10.50' });
        shop.tiktok.returns.move(shop.tiktok.returns.byId.get(id)!, 'RETURN_OR_REFUND_REQUEST_COMPLETE');
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        expect(stored(id)).to.include({ isOpen: false });
        expect(shop.order(ID)).to.include({ c_tiktokRefundTotal: '10.50' });
    });

    it('the page of the order shows it', async () => {
        const id = ask('RETURN_AND_REFUND', { [A]: 1 });
        await sync();
        const page = new Visit(shop.sfcc).page('TikTokShopOrder-Show', { no: 'TTS-' + ID });
        expect(page)
            .to.contain('Return ' + id)
            .and.to.contain('waits for your answer')
            .and.to.contain('1 × ' + A);
    });
});
