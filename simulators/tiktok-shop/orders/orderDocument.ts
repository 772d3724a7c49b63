import { CARRIER_EVENTS } from './orders';
import type { Orders } from './orders';
import { byLine } from '../records/lineIds';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { fromMinor } from '../money/money';
import { paymentDocument } from '../money/orderMoney';
import { providerName } from '../facts/providers';
import { recipientAddress } from './recipientAddress';
import type { Json } from '../../json';
import { unixSeconds } from '../unixSeconds';
import { DAY } from '../durations';

/** An order as Get Order Detail and Get Order List give it: what is not set is left out. */
export function orderDocument(orders: Orders, order: TikTokOrder): Json {
    const packageIds = [...new Set(order.units.map((unit) => unit.packageId).filter((id) => id !== ''))];
    const document: Json = {
        id: order.id,
        status: order.status,
        user_id: order.buyerId,
        buyer_email: 'v2b2V5@chat.seller.tiktok.com',
        buyer_message: order.buyer.note,
        create_time: unixSeconds(order.createdAt),
        update_time: unixSeconds(order.updatedAt),
        is_on_hold_order: order.holdFlow === 'on_hold',
        ...kindDocument(order),
        is_buyer_request_cancel: order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING',
        commerce_platform: 'TIKTOK_SHOP',
        fulfillment_type: order.shipping === 'fbt' ? 'FULFILLMENT_BY_TIKTOK' : 'FULFILLMENT_BY_SELLER',
        shipping_type: order.shipping === 'seller' ? 'SELLER' : 'TIKTOK',
        delivery_type: 'HOME_DELIVERY',
        delivery_option_id: order.deliveryOptionId,
        delivery_option_name: 'Standard shipping',
        warehouse_id: order.warehouseId,
        payment_method_name: 'CCDC',
        payment: paymentDocument(order),
        line_items: byLine(order.units).map((units) => lineItem(orders, order, units)),
        packages: packageIds.map((id) => ({ id }))
    };
    if (order.combineGroup !== '') {
        document.auto_combine_group_id = order.combineGroup;
    }
    const tag = order.units
        .map((unit) => orders.packages.of(unit)?.splitOrCombined)
        .find((one) => one && one !== 'DEFAULT');
    if (tag) {
        document.split_or_combine_tag = tag === 'COMBINE' ? 'COMBINED' : 'SPLIT';
    }
    addTimes(document, order);
    addShipping(document, orders, order);
    const address = recipientAddress(order, orders.switches, orders.now());
    if (address) {
        document.recipient_address = address;
        document.has_updated_recipient_address = order.changedAddress !== null;
    }
    return document;
}

function addTimes(document: Json, order: TikTokOrder): void {
    if (order.paidAt > 0) {
        document.paid_time = unixSeconds(order.paidAt);
        document.rts_sla_time = unixSeconds(order.paidAt + 3 * DAY);
        document.tts_sla_time = unixSeconds(order.paidAt + 4 * DAY);
        document.shipping_due_time = unixSeconds(order.paidAt + 15 * DAY);
    }
    const delivered = order.events.find(({ description }) => description === CARRIER_EVENTS.DELIVERED);
    if (delivered) {
        document.delivery_time = unixSeconds(delivered.time);
    }
    if (order.cancelledAt > 0) {
        document.cancel_time = unixSeconds(order.cancelledAt);
        document.cancel_reason = order.cancelReason;
        document.cancellation_initiator = order.cancelledBy;
    }
    if (order.cancelRequest) {
        document.request_cancel_time = unixSeconds(order.cancelRequest.createdAt);
    }
}

function addShipping(document: Json, orders: Orders, order: TikTokOrder): void {
    const shipped = order.units
        .map((unit) => orders.packages.of(unit))
        .find((candidate) => candidate && candidate.shippedAt > 0);
    if (shipped) {
        document.tracking_number = shipped.trackingNumber;
        document.shipping_provider_id = shipped.providerId;
        document.shipping_provider = providerName(shipped.providerId);
        document.rts_time = unixSeconds(shipped.shippedAt);
    }
}

/** What the order is, beside a plain sale: what does not apply is left out, as TikTok does. */
function kindDocument({ kind }: TikTokOrder): Json {
    return {
        order_type: kind.orderType,
        is_cod: kind.isCod,
        is_sample_order: kind.isSample,
        ...(kind.isSubscription ? { is_subscription_order: true } : {}),
        ...(kind.replacementOf === '' ? {} : { is_replacement_order: true, replaced_order_id: kind.replacementOf }),
        ...(kind.exchangeOf === '' ? {} : { is_exchange_order: true, exchange_source_order_id: kind.exchangeOf }),
        ...(kind.needsInvoice ? { need_upload_invoice: 'NEED_INVOICE' } : {})
    };
}

/** The goods behind a combined listing. */
function listingDocument({ combined }: Unit): Json {
    return combined.length === 0
        ? {}
        : {
              combined_listing_skus: combined.map((one) => ({
                  sku_id: one.skuId,
                  sku_count: one.count,
                  seller_sku: one.sellerSku
              }))
          };
}

/** A unit that is a line of its own, or a bundle with its parts. */
function lineItem(orders: Orders, order: TikTokOrder, units: Unit[]): Json {
    const [first] = units as [Unit];
    if (!first.bundle) {
        return { ...unitDocument(orders, order, first), ...listingDocument(first) };
    }
    const { lineId, ...product } = first.bundle;
    const sum = (of: (unit: Unit) => number): number => units.reduce((total, unit) => total + of(unit), 0);
    const open = units.find((unit) => !unit.cancelled && !orders.packages.isShipped(unit));
    const left = units.filter((unit) => !unit.cancelled);
    const isTogether = new Set(left.map((unit) => unit.packageId)).size === 1;
    const whole = {
        ...(open || left[0] || first),
        ...product,
        id: lineId,
        originalPrice: sum((unit) => unit.originalPrice),
        sellerDiscount: sum((unit) => unit.sellerDiscount),
        platformDiscount: sum((unit) => unit.platformDiscount),
        price: sum((unit) => unit.price),
        tax: sum((unit) => unit.tax)
    };
    return {
        // Parts that travel apart have packages and numbers of their own only.
        ...unitDocument(orders, order, isTogether ? whole : { ...whole, packageId: '' }),
        sub_item_info: units.map((unit) => partDocument(orders, order, unit))
    };
}

/** Source: Get Order Detail, `sub_item_info`: as a line, without the fields of a gift. */
function partDocument(orders: Orders, order: TikTokOrder, unit: Unit): Json {
    return { ...unitDocument(orders, order, unit), is_gift: undefined };
}

function unitDocument(orders: Orders, order: TikTokOrder, unit: Unit): Json {
    const shipped = orders.packages.of(unit);
    const line: Json = {
        id: unit.id,
        sku_id: unit.skuId,
        product_id: unit.productId,
        product_name: unit.productName,
        sku_name: 'Default',
        seller_sku: unit.sellerSku,
        currency: order.currency,
        original_price: fromMinor(unit.originalPrice, order.currency),
        sale_price: fromMinor(unit.price, order.currency),
        seller_discount: fromMinor(unit.sellerDiscount, order.currency),
        platform_discount: fromMinor(unit.platformDiscount, order.currency),
        item_tax: order.taxIncluded
            ? []
            : [
                  {
                      tax_type: 'SALES_TAX',
                      tax_amount: fromMinor(unit.tax, order.currency),
                      tax_rate: String(order.taxRate)
                  }
              ],
        is_gift: unit.isGift,
        display_status: displayStatus(orders, order, unit)
    };
    if (shipped) {
        line.package_id = shipped.id;
        line.package_status = shipped.shippedAt > 0 ? 'FULFILLING' : 'TO_FULFILL';
    }
    if (shipped && shipped.shippedAt > 0) {
        line.tracking_number = shipped.trackingNumber;
        line.shipping_provider_id = shipped.providerId;
        line.shipping_provider_name = providerName(shipped.providerId);
        line.rts_time = unixSeconds(shipped.shippedAt);
    }
    if (unit.cancelled) {
        line.cancel_reason = unit.cancelReason;
        line.cancel_user = unit.cancelledBy;
    }
    return line;
}

/** Lines know no ON_HOLD. */
function displayStatus(orders: Orders, order: TikTokOrder, unit: Unit): string {
    if (unit.cancelled) {
        return 'CANCELLED';
    }
    if (order.status === 'ON_HOLD') {
        return 'AWAITING_SHIPMENT';
    }
    if (order.status === 'PARTIALLY_SHIPPING') {
        return orders.packages.isShipped(unit) ? 'AWAITING_COLLECTION' : 'AWAITING_SHIPMENT';
    }
    return order.status;
}
