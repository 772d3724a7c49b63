import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { edit } from '#sfcc-mocks/store/session';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const ONE = [{ productId: '701643632930', quantity: 1 }];

describe('Calls to TikTok', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** What is stored of the calls for a shop. */
    function counted(shopId = shop.tiktok.app.shopId): Json[] {
        const { calls } = shop.sfcc.customObject('TikTokShopShop', shopId);
        return JSON.parse(String(calls || '[]')) as Json[];
    }

    function made(): number {
        return Object.values(shop.calls()).reduce((sum, count) => sum + count, 0);
    }

    function addShop(): string {
        const second = shop.openSecondShop();
        shop.sfcc.change(() => {
            const key = 'Sites-Site/' + second;
            Object.assign(edit<Json>('CustomObject:TikTokShopShop', key).custom as Json, { siteId: 'RefArch' });
        });
        return second;
    }

    it('are counted for each shop by day and kind, as TikTok has them', async () => {
        shop.tiktok.calls.clear();
        const before = counted()[0]!.counts as Json;
        const order = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }];
        shop.tell(order.id, { status: 'Shipped', packages });
        shop.run();
        const { counts, day } = counted()[0]!;
        expect(day).to.equal('2026-11-23');
        const since = (kind: string): number => ((counts as Json)[kind] || 0) - (before[kind] || 0);
        const kinds = ['orders', 'shipments', 'cancellations', 'returns', 'other'];
        expect(kinds.reduce((sum, kind) => sum + since(kind), 0)).to.equal(made());
        expect(since('shipments')).to.be.greaterThan(0);
    });

    it('of each of the last eight days are kept', async () => {
        for (let day = 0; day < 9; day += 1) {
            await shop.sfcc.clock.advance(24 * HOUR);
            shop.import();
        }
        expect(counted().map(({ day }) => day as string)).to.have.length(8);
        expect(counted()[0]!.day).to.equal('2026-12-02');
    });

    it('are written once for a run, however many there are', async () => {
        Array.from({ length: 3 }, () => shop.bought({ items: ONE }));
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        const version = (): number => {
            const rows = [...shop.sfcc.instance.store.table('CustomObject:TikTokShopShop').values()];
            return rows.find(({ data }) => (data as Json).key === shop.tiktok.app.shopId)!.version;
        };
        const before = version();
        shop.import();
        expect(version() - before).to.equal(1);
    });

    /** What a person saves for a shop on the page Connection. */
    function choose(choice: Record<string, string>): string {
        const form = { shop: shop.tiktok.app.shopId, site: 'RefArch', reporter: '', mode: '', ...choice };
        const answer = new Visit(shop.sfcc).submit('TikTokShopConnection-SaveShop', form);
        return answer.status === 302 ? '' : answer.body.replace(/\s+/g, ' ');
    }

    describe('have a number for each shop', () => {
        let other: string;

        beforeEach(() => {
            other = addShop();
            shop.import();
        });

        it('that a person chooses; once it is used up, only that shop pauses', async () => {
            expect(choose({ calls: '1' })).to.equal('');
            const first = shop.bought({ items: ONE });
            const second = shop.bought({ items: ONE, shop: other });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            expect(shop.import()!.message).to.contain('Example Shop');
            expect(shop.numbers()).to.deep.equal(['TTS-' + second.id]);
            expect(choose({ calls: '' })).to.equal('');
            shop.import();
            expect(shop.numbers()).to.have.members(['TTS-' + first.id, 'TTS-' + second.id]);
        });

        it('which the page of the shops and the form show', () => {
            choose({ calls: '12345' });
            const page = new Visit(shop.sfcc).page('TikTokShopShops-Show').replace(/\s+/g, ' ');
            expect(page).to.match(/<dd>\d+ of 12,345<\/dd>/);
            expect(page).to.match(/<dd>\d+ of 10,000<\/dd>/);
            const form = new Visit(shop.sfcc).page('TikTokShopConnection-Shop', { shop: shop.tiktok.app.shopId });
            expect(form).to.contain('value="12345"').and.to.contain('10,000 of the settings');
        });

        ['0', '-1', '1.5', 'many', '99999999'].forEach((calls) =>
            it(`and is refused as ${calls}`, () => {
                expect(choose({ calls })).to.contain('a whole number of calls').and.to.contain(`value="${calls}"`);
                expect(shop.sfcc.customObject('TikTokShopShop', shop.tiktok.app.shopId).callsPerDay).to.equal(
                    undefined
                );
            })
        );
    });

    describe('whose usual share of the day is used', () => {
        let other: string;

        beforeEach(() => {
            other = addShop();
            shop.import();
            const used = Object.values(counted()[0]!.counts as Record<string, number>).reduce((sum, n) => sum + n, 0);
            shop.sfcc.prefer({ tiktokShopCallsPerDay: 2 * used + 10, tiktokShopCallsKept: 50 });
            shop.sfcc.change(() => {
                const key = 'Sites-Site/' + shop.tiktok.app.shopId;
                const calls = JSON.stringify([{ day: '2026-11-23', counts: { orders: used + 5 } }]);
                Object.assign(edit<Json>('CustomObject:TikTokShopShop', key).custom as Json, { calls });
            });
        });

        it('pause the import of that shop alone, until the next day', async () => {
            const first = shop.bought({ items: ONE });
            const second = shop.bought({ items: ONE, shop: other });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            const exit = shop.import();
            expect(exit).to.include({ status: 'error' });
            expect((exit!.message as string).split('kept for what has a deadline'), 'told once').to.have.length(2);
            expect(shop.numbers()).to.deep.equal(['TTS-' + second.id]);
            await shop.sfcc.clock.advance(14 * HOUR);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.have.members(['TTS-' + first.id, 'TTS-' + second.id]);
        });

        it('are told of once, although several parts of the run needed one', async () => {
            const order = shop.bought({ items: ONE });
            await shop.sfcc.clock.advance(HOUR + MINUTE);
            shop.sfcc.create(externalOrderBody(order));
            shop.sfcc.change(() => {
                const entry = edit<Json>('CustomObject:TikTokShopOrder', `RefArch/${order.id}`);
                Object.assign(entry.custom as Json, { referenceDue: true, shopId: shop.tiktok.app.shopId });
            });
            expect((shop.import()!.message as string).split('kept for what has a deadline')).to.have.length(2);
        });

        it('still read returns of that shop, which buyers want answered', async () => {
            const order = shop.newOrder({ items: ONE });
            await shop.sfcc.clock.advance(2 * HOUR);
            const { id } = shop.tiktok.returns.open(order, 'REFUND', order.units, 'BUYER', 'late');
            await shop.sfcc.clock.advance(MINUTE);
            expect(shop.sfcc.job('TikTokShop-SyncReturns').exit_status).to.include({ status: 'ok' });
            expect(shop.sfcc.customObject('TikTokShopReturn', id)).to.include({ isOpen: true });
        });

        it('still report shipments of that shop, and operations are told', async () => {
            shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
            const order = shop.newOrder({ items: ONE });
            await shop.sfcc.clock.advance(2 * HOUR);
            const packages = [{ packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' }];
            shop.tell(order.id, { status: 'Shipped', packages });
            shop.run();
            expect(order.status).to.equal('AWAITING_COLLECTION');
            const mails = mailQueueOf(shop.sfcc.instance).sent.map((mail) => mail.content);
            expect(mails.join('\n')).to.contain('Example Shop has used the calls to TikTok');
        });
    });
});
