import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { recipientAddress } from '#simulators/tiktok-shop/orders/recipientAddress';
import { usualSwitches } from '#simulators/tiktok-shop/facts/switches';
import { compareAddress } from '#cartridge/reconciliation/rules/compareAddress';
import { readShownAddress } from '#cartridge/lifecycle/rules/address/recipientAddress';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { DirectShop } from '#helpers/tiktok/directShop';
import { Visit } from '#helpers/business-manager/visit';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const A = '701643632930';
const STREET = '77 Elsewhere Boulevard';
const KEY = 'address-differs-' + ID;
const MARKETS = ['US', 'GB', 'DE', 'ES', 'IT', 'FR', 'IE', 'BR', 'JP', 'SG', 'VN', 'TH', 'MY', 'PH', 'ID', 'MX'];

describe('TikTokShop-Reconcile compares addresses', () => {
    let world: DifferenceWorld;
    let shop: DirectShop;

    beforeEach(async () => {
        world = new DifferenceWorld();
        shop = world.shop;
        await world.order(ID, { [A]: 2 });
        await world.catchUp();
    });

    afterEach(() => world.close());

    /** The buyer moves, and TikTok tells in no way that the address has changed. */
    async function moved(): Promise<void> {
        await world.withoutNews(() =>
            shop.tiktok.orders.changeAddress(shop.tiktok.orders.byId.get(ID)!, { address_line1: STREET })
        );
        alterAnswers(shop.sfcc, '/orders', (data) =>
            ((data.orders || []) as Json[]).forEach((order) => delete order.has_updated_recipient_address)
        );
    }

    function street(): unknown {
        return (shop.order(ID).shipments as Json[])[0]!.shipping_address.address1;
    }

    it('which are alike in every market, however the order came', () => {
        MARKETS.forEach((region) => {
            const order = shop.tiktok.orders.place({ region, items: [{ productId: A, quantity: 1 }] });
            shop.tiktok.orders.pay(order);
            shop.tiktok.orders.setStatus(order, 'AWAITING_SHIPMENT');
            const there = recipientAddress(order, usualSwitches(), shop.sfcc.clock.now());
            expect(compareAddress(there, readShownAddress(there)), region).to.deep.equal([]);
            const posted = (externalOrderBody(order).shipment as Json).shipping_address as Json;
            const here = {
                firstName: posted.first_name,
                lastName: posted.last_name,
                address1: posted.address1,
                address2: posted.address2,
                city: posted.city,
                postalCode: posted.postal_code,
                stateCode: posted.state_code,
                countryCode: posted.country_code,
                phone: posted.phone
            };
            expect(compareAddress(there, here), `${region} by the connector`).to.deep.equal([]);
        });
    });

    it('names the parts that differ and nothing of them: in the list, its file, the log and mails', async () => {
        shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        await moved();
        await world.reconcile({ DryRun: 'true' });
        expect(
            shop.sfcc.log.some(({ message }) => message.includes(`address-differs ${ID}: TikTok "street"`))
        ).to.equal(true);
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`address-differs | ${ID} | street | - | retry`]);
        shop.run();
        const visit = new Visit(shop.sfcc);
        expect(visit.page('TikTokShopDifferences-Show')).to.contain('Other address').and.contain('street');
        const mails = mailQueueOf(shop.sfcc.instance)
            .sent.map(({ content }) => content)
            .join('\n');
        expect(mails).to.contain('difference');
        const told = [
            visit.page('TikTokShopDifferences-Show'),
            visit.page('TikTokShopDifferences-Export'),
            JSON.stringify(shop.sfcc.rows('CustomObject:TikTokShopDifference')),
            JSON.stringify(shop.sfcc.log),
            mails
        ].join('\n');
        expect(told).not.to.contain('Elsewhere');
    });

    it('takes TikTok’s over when a person repairs it, and alerts operations where the old one was exported', async () => {
        await moved();
        await world.reconcile();
        shop.sfcc.patch('TTS-' + ID, { export_status: 'exported' });
        world.choose([KEY]);
        shop.run();
        expect(street()).to.equal(STREET);
        expect(shop.sfcc.customObject('TikTokShopOrder', ID).alerts).to.contain('alert.address_changed');
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });

    it('opens what was ignored again when the same part changes to another value, and not before', async () => {
        await moved();
        await world.reconcile();
        world.ignore(KEY);
        await world.reconcile();
        expect(world.open()).to.deep.equal([]);
        await world.withoutNews(() =>
            shop.tiktok.orders.changeAddress(shop.tiktok.orders.byId.get(ID)!, { address_line1: '78 Elsewhere' })
        );
        await world.reconcile();
        expect(world.open()).to.deep.equal([KEY]);
        expect(JSON.stringify(shop.sfcc.rows('CustomObject:TikTokShopDifference'))).not.to.match(/elsewhere/i);
    });

    it('leaves an address alone to which units have left, and says so', async () => {
        await moved();
        await world.reconcile();
        world.choose([KEY]);
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        shop.run();
        expect(street()).not.to.equal(STREET);
        expect(new Visit(shop.sfcc).page('TikTokShopDifferences-Show')).to.contain('redirect the parcel');
        await world.reconcile();
        expect(world.kept()).to.deep.equal([`address-differs | ${ID} | street | - | -`]);
    });

    it('not of a buyer who was erased', async () => {
        await moved();
        shop.tell(ID, { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] });
        shop.run();
        await world.reconcile();
        expect(world.kept()).to.have.length(1);
        new Visit(shop.sfcc).submit('TikTokShopErasure-Erase', { orderNos: 'TTS-' + ID, sure: 'true' });
        expect(world.kept()).to.deep.equal([]);
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
    });
});
