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

    /** The status of an order becomes a number, in lists and in details. */
    function spoil(id: string): () => void {
        return alterAnswers(shop.sfcc, '/orders', (data) => {
            ((data.orders || []) as Json[]).forEach((order) => {
                if (order.id === id) {
                    order.status = 100;
                }
            });
        });
    }

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
