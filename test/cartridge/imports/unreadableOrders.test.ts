import { expect } from 'chai';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { ImportShop } from '#helpers/tiktok/importShop';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR, MINUTE } from '#helpers/durations';

describe('An order that TikTok tells of in a form that cannot be read', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** Something of an order is of another type, in lists and in details; unless told otherwise its status. */
    function spoil(id: string, change: (order: Json) => void = (order) => (order.status = 100)): () => void {
        return alterAnswers(shop.sfcc, '/orders', (data) => {
            ((data.orders || []) as Json[]).filter((order) => order.id === id).forEach(change);
        });
    }

    /** The job runs every few minutes. */
    async function importFor(minutes: number, every = 1): Promise<void> {
        for (let passed = 0; passed < minutes; passed += every) {
            await shop.sfcc.clock.advance(every * MINUTE);
            shop.import();
        }
    }

    const SPOILED: Array<[string, (order: Json) => void]> = [
        ['a flag', (order) => (order.is_sample_order = 'perhaps')],
        ['a time', (order) => (order.rts_sla_time = 'soon')],
        ['an id', (order) => (order.warehouse_id = true)],
        ['a text', (order) => (order.order_type = 7)],
        ['the status of a unit', (order) => (order.line_items[0].display_status = false)],
        ['the product of a unit', (order) => (order.line_items[0].seller_sku = {})]
    ];

    SPOILED.forEach(([what, change]) => {
        it(`because of ${what} is created and held, since its buyer has paid, and brought to its state later`, async () => {
            const strange = shop.bought();
            const end = spoil(strange.id, change);
            await importFor(70, 5);
            expect(shop.stored(strange.id).custom.tiktokHoldReason).to.contain('value_does_not_fit');
            expect(shop.importTask(strange.id)).to.include({ state: 'done' });
            expect(JSON.stringify(shop.stored(strange.id).notes))
                .to.contain('c_unreadable')
                .and.contain('expected');
            end();
            shop.simulate(`orders/${strange.id}/cancel`);
            await importFor(60, 10);
            shop.run();
            expect(shop.order(strange.id).c_externalOrderStatus).to.equal('CANCELLED');
        });
    });

    const DOUBTFUL: Array<[string, (order: Json) => void, string]> = [
        [
            'an address that lost characters',
            (order) => (order.recipient_address.first_name = 'Ren\uFFFD'),
            'first_name'
        ],
        ['an address with a list', (order) => (order.recipient_address.address_line1 = [7]), 'address_line1'],
        ['no payment', (order) => delete order.payment, 'payment.currency'],
        ['a payment without a currency', (order) => (order.payment.currency = null), 'payment.currency']
    ];

    DOUBTFUL.forEach(([what, change, named]) => {
        it(`with ${what} is created in the currency of the shop, and held`, async () => {
            const strange = shop.bought();
            spoil(strange.id, change);
            await importFor(65, 65);
            const stored = shop.stored(strange.id);
            expect(stored.custom.tiktokHoldReason).to.contain('value_does_not_fit');
            expect(stored.currency).to.equal('USD');
            expect(JSON.stringify(stored.notes)).to.contain('c_unreadable').and.contain(named);
        });
    });

    it('is not given up while the list of every run tells of it', async () => {
        const strange = shop.bought();
        await shop.sfcc.clock.advance(HOUR);
        const end = spoil(strange.id);
        await importFor(20);
        expect(shop.importTask(strange.id)).to.include({ state: 'waiting' });
        end();
        await importFor(60, 10);
        expect(shop.numbers()).to.deep.equal(['TTS-' + strange.id]);
    });

    it('is read again by itself, and keeps no other order from coming', async () => {
        const strange = shop.bought();
        const other = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        const end = spoil(strange.id);
        expect(shop.import()).to.include({ status: 'error' });
        expect(shop.numbers()).to.deep.equal(['TTS-' + other.id]);
        expect(shop.importTask(strange.id)).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
        end();
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + strange.id, 'TTS-' + other.id].sort());
        expect(shop.importTask(strange.id)).to.include({ state: 'done' });
    });

    it('waits for a person, who sees the reason, and comes when the person retries', async () => {
        const strange = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        const end = spoil(strange.id);
        for (let hour = 0; hour < 48; hour += 1) {
            shop.import();
            await shop.sfcc.clock.advance(HOUR);
        }
        expect(shop.importTask(strange.id)).to.include({ state: 'dead' });
        const page = new Visit(shop.sfcc).page('TikTokShopTasks-Show', { state: 'dead' });
        expect(page).to.contain(strange.id).and.contain('status');
        end();
        shop.sfcc.job('TikTokShop-RetryTasks', { Kind: 'import' });
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + strange.id]);
    });

    it('that is here already is read again, so that no change is lost', async () => {
        const order = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        shop.simulate(`orders/${order.id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
        await shop.sfcc.clock.advance(5 * MINUTE);
        const end = spoil(order.id);
        shop.import();
        end();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        shop.run();
        expect(shop.order(order.id)).to.include({ shipping_status: 'shipped' });
    });

    it('that TikTok’s connector brings is read again as well', async () => {
        shop.sfcc.prefer({ tiktokShopMode: 'connector' });
        const id = '577000000000000001';
        await shop.paidOrder(id, { '701643632930': 1 });
        shop.run();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        shop.simulate(`orders/${id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
        await shop.sfcc.clock.advance(10 * MINUTE);
        const end = spoil(id);
        shop.run();
        end();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.run();
        expect(shop.order(id)).to.include({ shipping_status: 'shipped' });
    });

    it('is named where the orders of a time are imported, and the others come', async () => {
        const strange = shop.bought();
        const other = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        const end = spoil(strange.id);
        const exit = shop.import({ From: '2026-11-23T00:00:00Z' })!;
        end();
        expect(exit).to.include({ status: 'error' });
        expect(exit.message).to.contain('orders[').and.contain('status');
        expect(shop.numbers()).to.include('TTS-' + other.id);
    });

    it('is imported by its id as soon as it can be read', async () => {
        const strange = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        const end = spoil(strange.id);
        const exit = shop.import({ OrderIds: strange.id })!;
        expect(exit).to.include({ status: 'error' });
        expect(exit.message).to.contain('status');
        expect(shop.importTask(strange.id)).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
        end();
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + strange.id]);
    });
});
