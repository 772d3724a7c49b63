import { createShop, paidOrder, providerIn } from '#helpers/tiktok/tiktok';
import type { CallOptions, Shop } from '#helpers/tiktok/tiktok';

const UPS = '6617675021119438849';
const FEDEX = '6617675021119438850';
const A = '701643632930';
const B = '701643632947';

/** A shop with an order in each state that a call needs; each is made when it is asked for. */
export class World {
    readonly shop: Shop = createShop();
    private numbers = 0;

    /** An order that awaits its shipment. */
    open(body: Record<string, unknown> = {}): string {
        const items = [A, B].map((productId) => ({ productId, quantity: 2, price: '49.00' }));
        return paidOrder(this.shop, { holdFlow: 'awaiting', items, ...body });
    }

    /** An order that has left, and its package. */
    shipped(): { id: string; packageId: string } {
        const id = this.open();
        const { data } = this.shop.call('POST', `/fulfillment/202309/orders/${id}/packages`, {
            body: { tracking_number: `1Z1${(this.numbers += 1)}`, shipping_provider_id: UPS }
        }).json;
        return { id, packageId: String(data.package_id) };
    }

    /** A package that TikTok has made before the shipment, as in Singapore. */
    made(): { id: string; packageId: string } {
        const id = this.open({ region: 'SG' });
        return { id, packageId: this.shop.tiktok.orders.byId.get(id)!.units[0]!.packageId };
    }

    /** The id of a buyer's request to cancel. */
    asked(): string {
        const id = this.open();
        this.shop.simulate(`orders/${id}/request-cancel`);
        return this.shop.tiktok.orders.byId.get(id)!.cancelRequest!.id;
    }

    /** The id of a return that waits for the seller. */
    returned(type = 'RETURN_AND_REFUND'): string {
        return String(this.shop.simulate(`orders/${this.shipped().id}/request-return`, { type }).id);
    }
}

/** A request that succeeds. */
export type MakeRequest = (world: World) => { path: string } & Pick<CallOptions, 'query' | 'body'>;

const REFERENCE = { query: { platform: 'SALESFORCE_COMMERCE_CLOUD' } };

/** One for each endpoint that TikTok documents. */
export const REQUESTS: Record<string, MakeRequest> = {
    'GET /authorization/202309/shops': () => ({ path: '/authorization/202309/shops' }),
    'GET /event/202309/webhooks': () => ({ path: '/event/202309/webhooks' }),
    'PUT /event/202309/webhooks': () => ({
        path: '/event/202309/webhooks',
        body: { event_type: 'ORDER_STATUS_CHANGE', address: 'https://partner.tiktokshop.com' }
    }),
    'DELETE /event/202309/webhooks': () => ({
        path: '/event/202309/webhooks',
        body: { event_type: 'ORDER_STATUS_CHANGE' }
    }),
    'GET /seller/202309/shops': () => ({ path: '/seller/202309/shops' }),
    'GET /seller/202309/permissions': () => ({ path: '/seller/202309/permissions' }),
    'POST /order/202309/orders/search': (world) => {
        world.shipped();
        return { path: '/order/202309/orders/search', query: { page_size: '10' }, body: {} };
    },
    'GET /order/202507/orders': (world) => ({
        path: '/order/202507/orders',
        query: { ids: `${world.shipped().id},${world.open()},${world.open(everyFlag(world))}` }
    }),
    'GET /order/202407/orders/{order_id}/price_detail': (world) => ({
        path: `/order/202407/orders/${world.open()}/price_detail`
    }),
    'POST /order/202406/orders/external_orders': (world) => ({
        path: '/order/202406/orders/external_orders',
        body: {
            orders: [
                {
                    id: world.open(),
                    external_order: {
                        id: 'TTS-1',
                        platform: 'SALESFORCE_COMMERCE_CLOUD',
                        line_items: [{ id: '1', origin_id: '2' }]
                    }
                }
            ]
        }
    }),
    'GET /order/202406/orders/{order_id}/external_orders': (world) => ({
        path: `/order/202406/orders/${world.open()}/external_orders`,
        ...REFERENCE
    }),
    'POST /order/202406/orders/external_order_search': () => ({
        path: '/order/202406/orders/external_order_search',
        query: { ...REFERENCE.query, external_order_id: 'TTS-1' },
        body: {}
    }),
    'GET /logistics/202309/warehouses': () => ({ path: '/logistics/202309/warehouses' }),
    'GET /logistics/202309/warehouses/{warehouse_id}/delivery_options': () => ({
        path: '/logistics/202309/warehouses/6955005333819123123/delivery_options'
    }),
    'GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers': () => ({
        path: '/logistics/202309/delivery_options/7091146663229654785/shipping_providers'
    }),
    'POST /fulfillment/202309/orders/{order_id}/packages': (world) => ({
        path: `/fulfillment/202309/orders/${world.open()}/packages`,
        body: { tracking_number: '1Z2', shipping_provider_id: UPS }
    }),
    'POST /fulfillment/202309/packages/{package_id}/ship': (world) => ({
        path: `/fulfillment/202309/packages/${world.made().packageId}/ship`,
        body: { self_shipment: { tracking_number: '1Z2', shipping_provider_id: providerIn('SG') } }
    }),
    'POST /fulfillment/202309/packages/ship': (world) => ({
        path: '/fulfillment/202309/packages/ship',
        body: {
            packages: [
                {
                    id: world.made().packageId,
                    self_shipment: { tracking_number: '1Z2', shipping_provider_id: providerIn('SG') }
                },
                { id: '1' }
            ]
        }
    }),
    'POST /fulfillment/202309/packages/search': (world) => {
        world.shipped();
        return { path: '/fulfillment/202309/packages/search', query: { page_size: '10' }, body: {} };
    },
    'GET /fulfillment/202309/packages/{package_id}': (world) => ({
        path: `/fulfillment/202309/packages/${world.shipped().packageId}`
    }),
    'POST /fulfillment/202309/packages/{package_id}/shipping_info/update': (world) => ({
        path: `/fulfillment/202309/packages/${world.shipped().packageId}/shipping_info/update`,
        body: { tracking_number: '1Z3', shipping_provider_id: FEDEX }
    }),
    'POST /fulfillment/202309/orders/{order_id}/shipping_info/update': (world) => ({
        path: `/fulfillment/202309/orders/${world.shipped().id}/shipping_info/update`,
        body: { tracking_number: '1Z3', shipping_provider_id: FEDEX }
    }),
    'GET /fulfillment/202309/orders/{order_id}/tracking': (world) => ({
        path: `/fulfillment/202309/orders/${world.shipped().id}/tracking`
    }),
    'GET /fulfillment/202309/orders/split_attributes': (world) => ({
        path: '/fulfillment/202309/orders/split_attributes',
        query: { order_ids: `${world.open({ maxUnits: 3 })},${world.shipped().id}` }
    }),
    'POST /fulfillment/202309/orders/{order_id}/split': (world) => {
        const id = world.open();
        const units = world.shop.tiktok.orders.byId.get(id)!.units.map((unit) => unit.id);
        return {
            path: `/fulfillment/202309/orders/${id}/split`,
            body: {
                splittable_groups: [
                    { id: '1', order_line_item_ids: units.slice(0, 1) },
                    { id: '2', order_line_item_ids: units.slice(1) }
                ]
            }
        };
    },
    'POST /return_refund/202602/cancellations': (world) => ({
        path: '/return_refund/202602/cancellations',
        body: { order_id: world.open(), cancel_reason: 'seller_cancel_reason_out_of_stock' }
    }),
    'POST /return_refund/202602/cancellations/search': (world) => {
        world.asked();
        return { path: '/return_refund/202602/cancellations/search', body: {} };
    },
    'POST /return_refund/202309/cancellations/{cancel_id}/approve': (world) => ({
        path: `/return_refund/202309/cancellations/${world.asked()}/approve`,
        query: { idempotency_key: 'once' }
    }),
    'POST /return_refund/202309/cancellations/{cancel_id}/reject': (world) => ({
        path: `/return_refund/202309/cancellations/${world.asked()}/reject`,
        body: { reject_reason: 'seller_reject_apply_unable_to_change_address' }
    }),
    'GET /return_refund/202309/reject_reasons': (world) => ({
        path: '/return_refund/202309/reject_reasons',
        query: { return_or_cancel_id: world.returned() }
    }),
    'GET /return_refund/202601/decision_eligibility': (world) => ({
        path: '/return_refund/202601/decision_eligibility',
        query: { return_or_cancel_id: world.asked() }
    }),
    'GET /return_refund/202602/orders/{order_id}/aftersale_eligibility': (world) => ({
        path: `/return_refund/202602/orders/${world.shipped().id}/aftersale_eligibility`
    }),
    'POST /return_refund/202602/refunds/calculate': (world) => ({
        path: '/return_refund/202602/refunds/calculate',
        body: { order_id: world.shipped().id, request_type: 'REFUND', reason_name: 'wrong_item' }
    }),
    'POST /return_refund/202602/returns': (world) => ({
        path: '/return_refund/202602/returns',
        body: { order_id: world.shipped().id, return_reason: 'wrong_item', return_type: 'REFUND' }
    }),
    'POST /return_refund/202602/returns/search': (world) => {
        world.returned();
        return { path: '/return_refund/202602/returns/search', body: {} };
    },
    'GET /return_refund/202309/returns/{return_id}/records': (world) => ({
        path: `/return_refund/202309/returns/${world.returned()}/records`
    }),
    'POST /return_refund/202309/returns/{return_id}/approve': (world) => ({
        path: `/return_refund/202309/returns/${world.returned('REFUND')}/approve`,
        body: { decision: 'APPROVE_REFUND' }
    }),
    'POST /return_refund/202309/returns/{return_id}/reject': (world) => ({
        path: `/return_refund/202309/returns/${world.returned('REFUND')}/reject`,
        body: { decision: 'REJECT_REFUND', reject_reason: 'ecom_refund_reject_reason_no_evidence' }
    })
};

/** Everything that an order may be, at once. */
function everyFlag(world: World): Record<string, unknown> {
    const other = world.open();
    return {
        shipping: 'tiktok',
        combineGroup: '12345677',
        orderType: 'PRE_ORDER',
        sample: true,
        subscription: true,
        cod: true,
        replacementOf: other,
        exchangeOf: other,
        needsInvoice: true,
        money: {
            shipping_fee_cofunded_discount: '1.00',
            shipping_fee_platform_discount: '0.50',
            payment_platform_discount: '0.10',
            retail_delivery_fee: '0.28',
            small_order_fee: '0.10',
            buyer_service_fee: '0.10',
            handling_fee: '0.10',
            shipping_insurance_fee: '0.10',
            item_insurance_fee: '0.10',
            item_insurance_tax: '0.10',
            distance_shipping_fee: '0.10',
            distance_fee: '0.10',
            payment_discount_service_fee: '0.10'
        },
        items: [
            { productId: A, quantity: 1, subItems: [{ productId: B, quantity: 2 }], sellerDiscount: '1.00' },
            { productId: B, quantity: 1, combinedListing: [{ productId: A, count: 2 }], platformDiscount: '1.00' }
        ]
    };
}
