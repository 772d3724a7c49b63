import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { ImportShop } from '#helpers/tiktok/importShop';
import { DAY, HOUR } from '#helpers/durations';

const OWN = 'https://localhost';
const ENTRY = 'CustomObject:TikTokShopOrder';
const SHOP = 'CustomObject:TikTokShopShop';

describe('TikTokShop-Reconcile in direct mode, and with several shops', () => {
    let shop: ImportShop;
    let world: DifferenceWorld;

    beforeEach(() => {
        shop = new ImportShop();
        world = new DifferenceWorld(shop);
    });

    afterEach(() => world.close());

    /** An order that the cartridge has brought. @returns TikTok's order id */
    async function imported(): Promise<string> {
        const { id } = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        return id;
    }

    function change(table: string, key: string, values: Json): void {
        shop.sfcc.change(() => {
            const [found] = findKeys<Json>(table, () => true).filter((one) => one.endsWith(key));
            Object.assign(edit<Json>(table, found!).custom as Json, values);
        });
    }

    it('finds nothing after an import, with one call of each list', async () => {
        for (let count = 0; count < 9; count += 1) {
            shop.bought({ items: [{ productId: '701643632930', quantity: 1 }] });
        }
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.import();
        const before = shop.calls();
        expect((await world.reconcile()).message).to.contain('9 orders compared, 0 new differences');
        const after = shop.calls();
        const made = Object.keys(after).filter((endpoint) => after[endpoint] !== before[endpoint]);
        expect(made.reduce((sum, one) => sum + after[one]! - (before[one] || 0), 0)).to.equal(3);
    });

    it('an order that failed to come is missing; while its task waits, it is not', async () => {
        const { id } = shop.bought({ items: [{ productId: '701643632930', quantity: 1 }] });
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.sfcc.hosts[OWN] = () => ({ status: 503, headers: {}, body: 'busy' });
        shop.import();
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
        change('CustomObject:TikTokShopTask', 'import-' + id, { state: 'dead' });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`missing-here | ${id} | AWAITING_SHIPMENT | 503 | import`]);
    });

    it('a number that TikTok refused, and one that an edit has replaced; told again, both are gone', async () => {
        const refused = await imported();
        const edited = await imported();
        change(ENTRY, refused, { referenceTold: null, referenceRefused: '21001001' });
        change(ENTRY, edited, { referenceTold: 'TTS-before' });
        await world.reconcile();
        expect(world.kept()).to.have.members([
            `reference-missing | ${refused} | 21001001 | TTS-${refused} | report`,
            `reference-differs | ${edited} | TTS-before | TTS-${edited} | report`
        ]);
        world.choose(['reference-missing-' + refused, 'reference-differs-' + edited]);
        shop.run();
        shop.import();
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });

    it('each shop by itself: one that TikTok refuses keeps no other from being compared', async () => {
        const second = shop.openSecondShop();
        const id = await imported();
        await world.withoutNews(() => shop.simulate(`orders/${id}/fraud-cancel`));
        shop.simulate(`shops/${second}`, { active: false });
        await world.reconcile();
        expect(world.open()).to.deep.equal(['cancelled-there-' + id]);
    });

    it('orders of a shop that another site had before are no gap here', async () => {
        const old = shop.bought();
        await shop.sfcc.clock.advance(3 * HOUR);
        change(SHOP, shop.tiktok.app.shopId, { formerSites: '["Outlet"]' });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
        const fresh = shop.bought();
        await shop.sfcc.clock.advance(3 * HOUR);
        await world.reconcile();
        expect(world.open()).to.deep.equal(['missing-here-' + fresh.id]);
        expect(old.id).not.to.equal(fresh.id);
    });

    it('orders that a shop has left here when it moved to another site, and none that it sells there', async () => {
        const id = await imported();
        const gap = shop.bought();
        await shop.sfcc.clock.advance(3 * HOUR);
        const until = shop.sfcc.clock.now() / 1000;
        const moved = {
            siteId: 'Outlet',
            formerSites: '["RefArch"]',
            moves: JSON.stringify([{ siteId: 'RefArch', until }])
        };
        change(SHOP, shop.tiktok.app.shopId, moved);
        await shop.sfcc.clock.advance(HOUR);
        shop.bought();
        await world.withoutNews(() => shop.simulate(`orders/${id}/fraud-cancel`));
        await world.reconcile();
        expect(world.open()).to.have.members(['cancelled-there-' + id, 'missing-here-' + gap.id]);
        await shop.sfcc.clock.advance(30 * DAY);
        await world.reconcile();
        expect(shop.sfcc.job('TikTokShop-Reconcile').exit_status?.message).to.contain('No shop of this site');
    });

    it('orders that had left before the shop was connected are no gap', async () => {
        const { id } = shop.bought();
        await shop.sfcc.clock.advance(2 * HOUR);
        shop.simulate(`orders/${id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
        shop.simulate(`orders/${id}/collect`);
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>(SHOP, () => true);
            edit<Json>(SHOP, key!).creationDate = new Date(shop.sfcc.clock.now());
        });
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });

    it('one mail tells of new differences, and none of those that are known', async () => {
        shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        const mails = mailQueueOf(shop.sfcc.instance);
        const told = (): number => mails.sent.filter(({ content }) => content.includes('wait')).length;
        const id = await imported();
        await world.withoutNews(() => shop.simulate(`orders/${id}/fraud-cancel`));
        await world.reconcile();
        shop.run();
        expect(mails.sent.map(({ content }) => content).join('\n')).to.contain(
            '1 difference between TikTok and B2C Commerce waits for you'
        );
        const before = told();
        await shop.sfcc.clock.advance(25 * HOUR);
        await world.reconcile();
        shop.run();
        expect(told()).to.equal(before);
    });
});
