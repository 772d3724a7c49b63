import { expect } from 'chai';
import type { HttpAnswer } from '#sfcc-mocks/contracts/http';
import { World } from '#helpers/tiktok/contractRequests';
import { providerIn } from '#helpers/tiktok/tiktok';
import type { CallOptions } from '#helpers/tiktok/tiktok';
import { HOUR } from '#helpers/durations';

const UPS = '6617675021119438849';

/** Calls that public SDKs know, besides those whose documents the contract test walks. */
const REAL = `
GET /order/202309/orders
GET /authorization/202405/category_assets
GET /logistics/202309/global_warehouses
GET /fulfillment/202309/combinable_packages/search
POST /fulfillment/202309/packages/combine
POST /fulfillment/202309/packages/1/uncombine
POST /fulfillment/202309/packages/deliver
POST /fulfillment/202309/packages/schedule
POST /fulfillment/202309/packages
POST /fulfillment/202512/packages
POST /fulfillment/202309/images/upload
POST /fulfillment/202309/files/upload
POST /fulfillment/202309/orders/1/shipping_services/query
GET /fulfillment/202309/orders/1/handover_time_slots
GET /fulfillment/202309/packages/1/handover_time_slots
GET /fulfillment/202309/packages/1/shipping_documents
GET /fulfillment/202508/tts_tracking_validation
POST /fulfillment/202502/invoice/upload
POST /fulfillment/202407/bundles
POST /fulfillment/202510/first_mile_bundle
POST /fulfillment/202408/last_mile_bundles
POST /fulfillment/202601/redeem_info/callback
POST /fulfillment/202606/pod_details/get
POST /return_refund/202309/cancellations
POST /return_refund/202309/cancellations/search
POST /return_refund/202309/returns
POST /return_refund/202309/returns/search
POST /return_refund/202309/refunds/calculate
GET /return_refund/202309/orders/1/aftersale_eligibility
GET /return_refund/202512/orders/1/aftersale_eligibility
POST /return_refund/202405/returns/shipping_documents
POST /return_refund/202603/aftersales/search
POST /return_refund/202603/aftersales/review
POST /return_refund/202606/aftersales/review
POST /return_refund/202604/rma/search
POST /product/202309/products/1/inventory/update
POST /product/202309/inventory/search
GET /finance/202309/statements
GET /finance/202501/orders/1/statement_transactions
GET /fbt/202408/warehouses
POST /supply_chain/202309/packages/sync
POST /data_reconciliation/202401/orders/import`
    .trim()
    .split('\n');

describe('TikTok Shop simulator: the other calls', () => {
    let world: World;

    beforeEach(() => {
        world = new World();
    });

    const call = (method: string, path: string, options: CallOptions = {}): Record<string, any> =>
        world.shop.call(method, path, options).json;
    const post = (path: string, body: unknown = {}): Record<string, any> => call('POST', path, { body });
    const orderOf = (id: string): any => world.shop.tiktok.orders.byId.get(id)!;

    REAL.forEach((name) => {
        it(`${name} exists`, () => {
            const [method = '', path = ''] = name.split(' ');
            expect(call(method, path).code).not.to.be.oneOf([36009009, 36009010, 36009014]);
        });
    });

    describe('labels of TikTok', () => {
        it('are bought for an order that TikTok ships, and give number and document', () => {
            const id = world.open({ shipping: 'tiktok' });
            const { data } = post(`/fulfillment/202309/orders/${id}/shipping_services/query`);
            const [service] = data.shipping_services;
            const bought = post('/fulfillment/202512/packages', {
                ship_type: '1',
                order_id: id,
                shipping_service_id: service.id
            }).data;
            expect(orderOf(id).status).to.equal('AWAITING_COLLECTION');
            const label = call('GET', `/fulfillment/202309/packages/${bought.package_id}/shipping_documents`, {
                query: { document_type: 'SHIPPING_LABEL' }
            }).data;
            const query = { tracking_number: label.tracking_number };
            const own = call('GET', '/fulfillment/202508/tts_tracking_validation', { query }).data;
            expect(own.is_tiktok_shipping).to.equal(true);
            expect(post('/fulfillment/202309/packages', { order_id: id }).code).to.equal(21022025);
        });

        // Source: Get Package Shipping Document, doc_url; two public clients read what is there.
        it('are documents that can be read at the address that called, without a token', () => {
            const id = world.open({ shipping: 'tiktok' });
            const { package_id: packageId } = post('/fulfillment/202512/packages', {
                ship_type: '1',
                order_id: id
            }).data;
            const { doc_url: url } = call('GET', `/fulfillment/202309/packages/${packageId}/shipping_documents`, {
                query: { document_type: 'PACKING_SLIP' }
            }).data;
            const read = world.shop.tiktok.handle({ method: 'GET', url, headers: {}, body: '' }) as HttpAnswer;
            expect([read.status, read.headers['content-type']]).to.deep.equal([200, 'application/pdf']);
            expect(read.body).to.match(/^%PDF-1\.4\n[^]*PACKING_SLIP[^]*%%EOF\n$/);
            const [, table = ''] = /startxref\n(\d+)\n/.exec(read.body) || [];
            expect(read.body.slice(Number(table))).to.match(/^xref\n/);
            const malformed = { method: 'GET', url: url.replace(/[^/]*$/, '%zz.pdf'), headers: {}, body: '' };
            expect(world.shop.tiktok.handle(malformed)).to.include({ status: 200 });
        });

        it('are bought for some units, and for several orders together', () => {
            const id = world.open({ shipping: 'tiktok' });
            const [first] = orderOf(id).units;
            post('/fulfillment/202512/packages', { ship_type: '2', order_line_item: [{ order_line_id: first.id }] });
            expect(orderOf(id).status).to.equal('PARTIALLY_SHIPPING');
            const two = [1, 2].map(() => world.open({ shipping: 'tiktok', buyerId: '7' }));
            const { data } = post('/fulfillment/202512/packages', { ship_type: '3', order_list_ids: two });
            expect(two.map((one) => orderOf(one).status)).to.deep.equal(['AWAITING_COLLECTION', 'AWAITING_COLLECTION']);
            const { orders } = call('GET', `/fulfillment/202309/packages/${data.package_id}`).data;
            expect(orders.map((order: { id: string }) => order.id)).to.deep.equal(two);
        });

        it('are not for orders that the seller ships; orders that TikTok ships are not marked as shipped', () => {
            expect(post('/fulfillment/202309/packages', { order_id: world.open() }).code).to.equal(21011012);
            const tracking = { tracking_number: '1Z1', shipping_provider_id: UPS };
            const id = world.open({ shipping: 'tiktok' });
            expect(post(`/fulfillment/202309/orders/${id}/packages`, tracking).code).to.equal(21011013);
            const fbt = world.open({ shipping: 'fbt' });
            expect(post(`/fulfillment/202309/orders/${fbt}/packages`, tracking).code).to.equal(21008025);
        });
    });

    it("TikTok's carrier collects in Southeast Asia: a slot that is offered, no number of the seller", () => {
        const id = world.open({ region: 'TH', shipping: 'tiktok' });
        const { packageId } = orderOf(id).units[0];
        const path = `/fulfillment/202309/packages/${packageId}`;
        const slots = call('GET', `${path}/handover_time_slots`).data.pickup_slots;
        const self = { tracking_number: '1Z1', shipping_provider_id: UPS };
        expect(post(`${path}/ship`, { self_shipment: self }).code).to.equal(21004024);
        const past = { start_time: 1, end_time: 2 };
        expect(post(`${path}/ship`, { handover_method: 'PICKUP', pickup_slot: past }).code).to.equal(21011053);
        const { start_time, end_time } = slots[1];
        const ship = { handover_method: 'PICKUP', pickup_slot: { start_time, end_time } };
        expect(post(`${path}/ship`, ship).code).to.equal(0);
        const detail = call('GET', path).data;
        expect(detail).to.deep.include({ ...ship, shipping_type: 'TIKTOK', package_status: 'FULFILLING' });
    });

    it('orders of one buyer are combined, shipped together, and parted again', () => {
        const ids = [1, 2].map(() => world.open({ region: 'SG', buyerId: '7' }));
        world.open({ region: 'SG', buyerId: '8' });
        const search = (): Array<Record<string, any>> =>
            call('GET', '/fulfillment/202309/combinable_packages/search', { query: { page_size: '10' } }).data
                .combinable_packages;
        expect(search().map((one) => one.order_ids)).to.deep.equal([ids]);
        const combine = (): Record<string, any> =>
            post('/fulfillment/202309/packages/combine', { combinable_packages: search() }).data;
        const first = combine().packages[0];
        const parted = post(`/fulfillment/202309/packages/${first.id}/uncombine`, { order_ids: [ids[1]] }).data;
        expect(parted.packages.map((one: Record<string, any>) => one.order_ids)).to.deep.equal([[ids[1]]]);
        const { packages } = combine();
        const shipment = { self_shipment: { tracking_number: '1Z1', shipping_provider_id: providerIn('SG') } };
        expect(post(`/fulfillment/202309/packages/${packages[0].id}/ship`, shipment).code).to.equal(0);
        expect(ids.map((id) => orderOf(id).status)).to.deep.equal(['AWAITING_COLLECTION', 'AWAITING_COLLECTION']);
        const { errors } = post('/fulfillment/202309/packages/combine', {
            combinable_packages: [{ id: '1', order_ids: ids }]
        }).data;
        expect(errors).to.have.length(1);
    });

    it('packages are found by time and status', async () => {
        const { packageId } = world.shipped();
        await world.shop.clock.advance(HOUR);
        world.made();
        const search = (body: unknown): string[] =>
            call('POST', '/fulfillment/202309/packages/search', { query: { page_size: '10' }, body }).data.packages.map(
                (one: { id: string }) => one.id
            );
        const now = Math.floor(world.shop.clock.now() / 1000);
        expect(search({ create_time_lt: now })).to.deep.equal([packageId]);
        expect(search({ package_status: 'FULFILLING' })).to.deep.equal([packageId]);
        expect(search({ package_status: 'PROCESSING' })).to.have.length(1);
    });

    it('an order in Brazil leaves with an invoice only', () => {
        const shop = world.shop.simulate('shops', { region: 'BR', seller: 'example' });
        const id = world.open({ region: 'BR', shop: shop.id });
        const { packageId } = orderOf(id).units[0];
        world.shop.tiktok.app.seller.shops.reverse();
        const shipment = { self_shipment: { tracking_number: '1Z1', shipping_provider_id: providerIn('BR') } };
        expect(post(`/fulfillment/202309/packages/${packageId}/ship`, shipment).code).to.equal(21004019);
        const invoice = { package_id: packageId, order_ids: [id], file_type: 'XML', file: 'PHhtbC8+' };
        expect(
            post('/fulfillment/202502/invoice/upload', { invoices: [{ ...invoice, file_type: 'PDF' }] }).data.errors
        ).to.have.length(1);
        expect(post('/fulfillment/202502/invoice/upload', { invoices: [invoice] }).data).to.deep.equal({});
        expect(post(`/fulfillment/202309/packages/${packageId}/ship`, shipment).code).to.equal(0);
    });

    describe('returns', () => {
        const statusOf = (id: string): string =>
            post('/return_refund/202602/returns/search', { return_ids: [id] }).data.return_orders[0].return_status;
        const decide = (id: string, answer: string, body: unknown): number =>
            post(`/return_refund/202309/returns/${id}/${answer}`, body).code as number;

        it('go from the request to the goods and the money', () => {
            const id = world.returned();
            expect(decide(id, 'approve', { decision: 'APPROVE_REFUND' })).to.equal(25020004);
            expect(decide(id, 'approve', { decision: 'APPROVE_RECEIVED_PACKAGE' })).to.equal(25011012);
            expect(decide(id, 'approve', { decision: 'APPROVE_RETURN' })).to.equal(0);
            expect(statusOf(id)).to.equal('AWAITING_BUYER_SHIP');
            world.shop.simulate(`returns/${id}/ship-back`, { trackingNumber: 'R1' });
            expect(decide(id, 'approve', { decision: 'APPROVE_RECEIVED_PACKAGE' })).to.equal(0);
            expect(statusOf(id)).to.equal('RETURN_OR_REFUND_REQUEST_COMPLETE');
            const { records } = call('GET', `/return_refund/202309/returns/${id}/records`).data;
            expect(records.map((one: { role: string }) => one.role)).to.include.members(['BUYER', 'SELLER', 'SYSTEM']);
        });

        // Source: Search Returns, return_reason and return_reason_text.
        it('have the name of a reason and its text', () => {
            const id = world.returned();
            const [found] = post('/return_refund/202309/returns/search', { return_ids: [id] }).data.return_orders;
            const { records } = call('GET', `/return_refund/202309/returns/${id}/records`).data;
            expect(found).to.include({
                return_reason: 'ecom_order_delivered_refund_and_return_reason_wrong_product_seller',
                return_reason_text: 'Wrong product was sent'
            });
            expect(records[0].reason_text).to.equal('Wrong product was sent');
        });

        it('are approved by TikTok when the seller does not answer in time', async () => {
            const id = world.returned('REFUND');
            const [found] = post('/return_refund/202602/returns/search', { return_ids: [id] }).data.return_orders;
            const { deadline } = found.seller_next_action_response[0];
            await world.shop.clock.advance(deadline * 1000 - world.shop.clock.now() + 1000);
            expect(statusOf(id)).to.equal('RETURN_OR_REFUND_REQUEST_COMPLETE');
            expect(decide(id, 'reject', { decision: 'REJECT_REFUND', reject_reason: 'x' })).to.equal(25011011);
            // Everything was refunded before it arrived.
            expect(orderOf(found.order_id).status).to.equal('COMPLETED');
        });

        it('are rejected for a reason that TikTok offers', () => {
            const id = world.returned('REFUND');
            const rejected = (reason: string): number =>
                decide(id, 'reject', { decision: 'REJECT_REFUND', reject_reason: reason });
            expect(rejected('because')).to.equal(25001014);
            const query = { return_or_cancel_id: id };
            const { reasons } = call('GET', '/return_refund/202309/reject_reasons', { query }).data;
            expect(rejected(reasons[0].name)).to.equal(0);
        });

        it('begin by the seller once for each key, and not for more than has left', () => {
            const { id } = world.shipped();
            const create = (key: string): Record<string, any> =>
                call('POST', '/return_refund/202602/returns', {
                    query: { idempotency_key: key },
                    body: { order_id: id, return_reason: 'wrong_item', return_type: 'REFUND' }
                });
            expect(create('a').data.return_id).to.equal(create('a').data.return_id);
            expect(create('b').code).to.equal(25001003);
            const open = { order_id: world.open(), return_reason: 'wrong_item', return_type: 'REFUND' };
            expect(post('/return_refund/202602/returns', open).code).to.equal(25001003);
        });

        it('say what they come to, of whole orders and of units', () => {
            const id = world.open({ taxRate: 0 });
            const ask = { order_id: id, request_type: 'CANCEL', reason_name: 'out_of_stock' };
            const refund = (body: object): string =>
                post('/return_refund/202602/refunds/calculate', { ...ask, ...body }).data.order_refund_amount
                    .refund_total as string;
            expect(refund({})).to.equal('204.99');
            expect(refund({ order_line_item_ids: [orderOf(id).units[0].id] })).to.equal('49.00');
        });
    });
});
