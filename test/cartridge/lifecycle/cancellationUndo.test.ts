import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { issueToken, serviceConfigs, Stopped } from '#sfcc-mocks';
import { edit } from '#sfcc-mocks/store/session';
import { dropFile } from '#helpers/messages/omsFiles';

const OMS = 'https://oms.test';
const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const PRODUCT = '701643632930';
const UPS = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999AA10123456784' };

/** An undoCancelOrder that fails leaves its transaction good for rollback only. Source: Script API, dw.order.OrderMgr. */
describe('A shipment that happened before the cancellation', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
        sfcc.create(externalOrder());
        // By the clock of the OMS, which is ahead of ours.
        const occurredAt = new Date(sfcc.clock.now() + 2 * 60 * 1000).toISOString();
        expect(sfcc.events({ eventId: 'c', orderNo: ORDER_NO, status: 'CANCELLED', occurredAt })[0]).to.include({
            outcome: 'applied'
        });
        expect(sfcc.order(ORDER_NO).json.status).to.equal('cancelled');
    });

    afterEach(() => sfcc.close());

    /** Each way in, and whether it takes a run of TikTokShop-ProcessTasks until the cancellation is taken back. */
    const WAYS: Array<[string, () => Promise<void> | void]> = [
        ['an event', () => void sfcc.events(shipped())],
        ['a poll', poll],
        ['a batch file', batch],
        ['a PATCH over OCAPI', patch],
        ['a patch over SCAPI', patchScapi]
    ];

    WAYS.forEach(([way, tell]) => {
        it(`takes it back, when told by ${way}`, async () => {
            await tell();
            expect(sfcc.order(ORDER_NO).json).to.include({
                status: 'new',
                c_externalOrderStatus: 'Shipped',
                shipping_status: 'shipped'
            });
            expect(stockOf(PRODUCT)).to.equal(4998);
            expect(entry()).to.include({ cancellationUndo: null, cancelledBy: null });
        });

        it(`is recorded and operations are alerted, when told by ${way} of products that are sold out`, async () => {
            soldOut();
            await tell();
            expect(sfcc.order(ORDER_NO).json).to.include({
                status: 'cancelled',
                c_externalOrderStatus: 'Shipped',
                shipping_status: 'shipped'
            });
            expect(alerts()).to.have.length(1);
            expect(alerts()[0]).to.contain('INVENTORY_RESERVATION_FAILED');
            expect(entry()).to.include({ needsAttention: true, cancellationUndo: 'failed', appliedStatus: 'Shipped' });

            const told = entry();
            await tell();
            sfcc.job('TikTokShop-ProcessTasks');
            expect(alerts()).to.have.length(1);
            expect(entry().packages).to.equal(told.packages);
            expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'Shipped' });
        });
    });

    it('is answered as a repeat the second time, also where the cancellation could not be taken back', () => {
        soldOut();
        expect(sfcc.events(shipped())[0]).to.include({ outcome: 'applied' });
        expect(sfcc.events(shipped())[0]).to.include({ outcome: 'repeated' });
        expect(sfcc.events({ ...shipped(), eventId: 'other' })[0]).to.include({ outcome: 'repeated' });
    });

    it('is followed by what leaves later, also where the cancellation could not be taken back', () => {
        soldOut();
        const some = { ...UPS, items: [{ productId: PRODUCT, quantity: 1 }] };
        sfcc.events({ ...shipped(), status: 'PartiallyShipped', packages: [some] });
        const rest = { packageNo: '2', carrier: 'FedEx', trackingNumber: '4001' };
        const later = { ...shipped(), eventId: 'l', occurredAt: new Date(sfcc.clock.now() + 180000).toISOString() };
        expect(sfcc.events({ ...later, packages: [rest] })[0]).to.include({ outcome: 'applied' });
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'Shipped' });
    });

    it('takes it back once, wherever the request is stopped: the next run of the job continues', () => {
        let commits = 0;
        sfcc.instance.onProbe = (execution, kind, moment) => {
            commits += kind === 'commit' && moment === 'after' ? 1 : 0;
            if (commits === 1) {
                execution.end(new Stopped('after the shipment was recorded'));
            }
        };
        expect(sfcc.sendEvents({ events: [shipped()] }).status).to.be.greaterThan(499);
        sfcc.instance.onProbe = null;
        expect(entry().cancellationUndo).to.equal('due');
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'cancelled', c_externalOrderStatus: 'Shipped' });
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'new', c_externalOrderStatus: 'Shipped' });
        expect(stockOf(PRODUCT)).to.equal(4998);
    });

    it('completes the order when it was completed before the cancellation could be taken back', () => {
        expect(sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Shipped' }).status).to.equal(200);
        sfcc.events({ eventId: 'done', orderNo: ORDER_NO, status: 'Completed' });
        expect(sfcc.order(ORDER_NO).json.status).to.be.oneOf(['cancelled', 'completed']);
        sfcc.job('TikTokShop-ProcessTasks');
        expect(sfcc.order(ORDER_NO).json).to.include({ status: 'completed', c_externalOrderStatus: 'Completed' });
    });

    function poll(): void {
        sfcc.hosts[OMS] = () => ({
            status: 200,
            headers: {},
            body: JSON.stringify({ events: [shipped()], nextCursor: '1' })
        });
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        sfcc.job('TikTokShop-PullOmsStatus', { MaxPages: '1' });
    }

    function batch(): void {
        dropFile(sfcc, 'a.jsonl', JSON.stringify(shipped()) + '\n');
        expect(sfcc.job('TikTokShop-ImportOmsBatch').exit_status).to.include({ status: 'ok' });
    }

    function patch(): void {
        const answer = sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Shipped' });
        expect(answer.status, JSON.stringify(answer.json)).to.equal(200);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    async function patchScapi(): Promise<void> {
        const [client] = sfcc.access.clients;
        const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
        const { token } = issueToken(sfcc.access, sfcc.clock, { kind: 'am', clientId: client!.id, user: null, scopes });
        const url = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;
        expect(sfcc.send('PATCH', url, { c_externalOrderStatus: 'Shipped' }, token).status).to.equal(204);
        await sfcc.clock.advance(5000);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function shipped(): Json {
        const occurredAt = new Date(sfcc.clock.now()).toISOString();
        return { eventId: 's', orderNo: ORDER_NO, status: 'Shipped', occurredAt, packages: [UPS] };
    }

    function soldOut(): void {
        sfcc.change(() => {
            [...sfcc.instance.store.table('InventoryRecord').keys()].forEach((key) => {
                edit<Json>('InventoryRecord', key).allocation = 0;
            });
        });
    }

    function entry(): Json {
        return sfcc.customObject('TikTokShopOrder', ID);
    }

    function alerts(): string[] {
        const notes = sfcc.rows('Order').find((row) => row.orderNo === ORDER_NO)!.notes as Json[];
        return notes.map((note) => note.text as string).filter((text) => text.includes('undo its cancellation'));
    }

    function stockOf(productId: string): number {
        const record = sfcc.rows('InventoryRecord').find((row) => row.productId === productId) as Json;
        return record.allocation - record.onOrder;
    }
});
