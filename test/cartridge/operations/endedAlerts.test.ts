import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import { actOnOrder } from '#sandbox/control/orderPage';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { DAY, HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const A = '701643632930';
const SOLD_OUT = '701642890102';
const PARCEL = { packageNo: '1', carrier: 'Royal Mail', trackingNumber: 'RM1' };

describe('An alert ends once what it asks for is done', () => {
    let shop: DirectShop;

    beforeEach(() => {
        shop = new DirectShop('GB');
        shop.sfcc.withoutOms();
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
    });

    afterEach(() => shop.sfcc.close());

    it('the packages of a shipment have come', async () => {
        await shop.paidOrder(ID, { [A]: 2 });
        shop.sfcc.prefer({ tiktokShopReporter: 'feed' });
        shop.tell(ID, { status: 'Shipped' });
        expect(alerts()).to.deep.equal(['alert.tracking_missing']);
        shop.tell(ID, { status: 'Shipped', packages: [{ ...PARCEL, items: [{ productId: A, quantity: 1 }] }] });
        expect(alerts(), 'one unit has no package yet').to.deep.equal(['alert.tracking_missing']);
        shop.tell(ID, { status: 'Shipped', packages: [{ ...PARCEL, packageNo: '2' }] });
        expectNone();
    });

    ['accept', 'refuse'].forEach((answer) => {
        it(`a person has answered the buyer: ${answer}`, async () => {
            await askedOrder();
            act(answer, { cancelId: (JSON.parse(String(entry().cancelRequest)) as Json).cancelId as string });
            await runLater();
            expectNone();
        });
    });

    it('the buyer no longer wants to cancel', async () => {
        await askedOrder();
        shop.simulate(`orders/${ID}/reject-cancel`);
        await runLater();
        expectNone();
    });

    it('a held order is released', async () => {
        await longHeldOrder();
        act('release');
        expectNone();
    });

    it('a held order is cancelled', async () => {
        await longHeldOrder();
        shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } });
        expectNone();
    });

    it('an order that was reopened, although TikTok had cancelled it, is cancelled again', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        shop.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED' });
        actOnOrder(shop.sfcc.instance, NO, 'reopen');
        await runLater();
        expect(alerts()).to.deep.equal(['alert.reopened_cancelled']);
        actOnOrder(shop.sfcc.instance, NO, 'cancel');
        await runLater();
        expectNone();
    });

    it('but not while another alert of the order is open, which alone is mailed', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        actOnOrder(shop.sfcc.instance, NO, 'complete');
        shop.simulate(`orders/${ID}/request-cancel`);
        await runLater();
        expect(alerts()).to.have.members(['alert.platform_completed', 'alert.answer_request']);
        shop.simulate(`orders/${ID}/reject-cancel`);
        await runLater();
        expect(entry()).to.include({ needsAttention: true, openAlerts: '["alert.platform_completed"]' });
        shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        shop.run();
        expect(
            mailQueueOf(shop.sfcc.instance)
                .sent.map(({ content }) => content)
                .join()
        )
            .to.contain('Completed in B2C Commerce')
            .and.not.to.contain('The buyer wants to cancel');
        shop.tell(ID, { status: 'Shipped', packages: [PARCEL] });
        expectNone();
    });

    it('but not where TikTok has shipped what is cancelled here, also where the OMS reports', async () => {
        const order = await shop.connectorOrder({
            id: ID,
            shipping: 'tiktok',
            items: [A, '701643632947'].map((productId) => ({ productId, quantity: 1, price: '10.00' }))
        });
        shop.sfcc.prefer({ tiktokShopReporter: 'oms' });
        shop.tell(ID, { status: 'CANCELLED', cancel: { items: [{ productId: A, quantity: 1 }] } });
        shop.simulate(`orders/${order.id}/label`);
        await runLater();
        expect(entry().appliedStatus).to.equal('Shipped');
        expect(alerts()).to.deep.equal(['alert.return_stock', 'alert.shipped_only_on_tiktok']);
        await runLater();
        expect(alerts()).to.contain('alert.shipped_only_on_tiktok');
    });

    it('but not where the previous release has raised one, which a person closes', async () => {
        await askedOrder();
        writeEntry({ openAlerts: null });
        actOnOrder(shop.sfcc.instance, NO, 'complete');
        shop.simulate(`orders/${ID}/reject-cancel`);
        await runLater();
        shop.tell(ID, { status: 'Shipped', packages: [PARCEL] });
        expect(entry()).to.include({ needsAttention: true });
        act('handled');
        expectNone();
    });

    it('and the pages say so; of any other they say that a person closes it', async () => {
        await shop.paidOrder(ID, { [A]: 1 });
        actOnOrder(shop.sfcc.instance, NO, 'complete');
        await runLater();
        expect(pages()).to.deep.equal(['ends by itself', 'ends by itself']);
        shop.tell(ID, { status: 'Shipped', packages: [PARCEL] });
        shop.sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED' });
        await runLater();
        expect(alerts()).to.deep.equal(['alert.cancelled_after_shipping']);
        expect(pages()).to.deep.equal(['then mark it as handled', 'Mark the alert as handled']);
    });

    /** What overview and order say of how the alert ends. */
    function pages(): string[] {
        const visit = new Visit(shop.sfcc);
        return [visit.page('TikTokShopOverview-Show'), visit.page('TikTokShopOrder-Show', { no: NO })].map(
            (page) => (/ends by itself|then mark it as handled|Mark the alert as handled/.exec(page) || [''])[0]
        );
    }

    /** Lists lag, and what waits for a person is looked at every ten minutes. */
    async function runLater(): Promise<void> {
        await shop.sfcc.clock.advance(11 * MINUTE);
        shop.run();
    }

    async function askedOrder(): Promise<void> {
        await shop.paidOrder(ID, { [A]: 1 });
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
        expect(alerts()).to.deep.equal(['alert.answer_request']);
    }

    async function longHeldOrder(): Promise<void> {
        await shop.paidOrder(ID, { [SOLD_OUT]: 1 });
        await shop.sfcc.clock.advance(DAY + HOUR);
        shop.run();
        expect(alerts()).to.deep.equal(['alert.held_long']);
    }

    /** On the page of the order. */
    function act(name: string, fields: Record<string, string> = {}): void {
        new Visit(shop.sfcc).submit('TikTokShopOrder-Act', { no: NO, act: name, eventId: 'form', ...fields });
    }

    function entry(): Json {
        return shop.sfcc.customObject('TikTokShopOrder', ID);
    }

    function writeEntry(values: Json): void {
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopOrder', () => true);
            Object.assign(edit<Json>('CustomObject:TikTokShopOrder', key!).custom as Json, values);
        });
    }

    /** Codes of the alerts that the next mail would contain. */
    function alerts(): string[] {
        const stored = JSON.parse(String(entry().alerts || '[]')) as string[];
        return stored.map((alert) => (JSON.parse(alert) as string[])[0] as string);
    }

    function expectNone(): void {
        expect(alerts()).to.deep.equal([]);
        expect(entry()).to.include({ needsAttention: false, alertDue: false });
    }
});
