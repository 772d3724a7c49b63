import type { Address } from '../../lifecycle/rules/address/address';
import { hasMask } from '../../lifecycle/rules/address/mask';
import { SHIPPED_BY_SELLER } from '../../lifecycle/rules/tiktok/shippingMethods';
import { readShownAddress } from '../../lifecycle/rules/address/recipientAddress';
import { isShippedByTikTok } from '../../lifecycle/rules/tiktok/whoShips';
import { readPayment } from '../../lifecycle/rules/tiktok/tiktokPayment';
import { amountText } from '../../openapi/rules/tiktokOrder';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { containedTax } from '../../orders/rules/containedTax';
import { isObject } from '../../platform/rules/input/source';
import { addMembers } from '../../platform/rules/members';
import { fromMinorUnits } from '../../platform/rules/money';
import { grouped, minorOrZero, soldUnits } from './soldUnits';
import type { SoldUnit } from './soldUnits';
import { stageOfOrder } from '../../lifecycle/rules/tiktok/orderStage';
import { unreadableParts } from './unreadableParts';

/** What the site knows of prices and goods. */
export interface SiteGoods {
    /** Whether tax comes on top of the prices of the site. */
    isTaxAdded: boolean;
    /** Whether the catalog of the site has a product. */
    isKnown: (productId: string) => boolean;
    /**
     * The tax rate of the site for a product, `0.19` for nineteen percent; of shipping for an empty id. Null where the site has
     * none.
     */
    taxRateOf: (productId: string) => number | null;
}

/** What the shop that sold an order adds to it. */
export interface SellingShop {
    /** Inventory list of the warehouse that ships the order; empty for the site's own. */
    listId: string;
    /** Currency of its market, where TikTok names none with the order; empty for a market that is not known. */
    currency: string;
    /** What could not be read in TikTok's answer, in words; empty for an answer that is as documented. */
    doubt: string;
}

/** JSON that CreateExternalOrder takes. */
export type ExternalOrderBody = { [name: string]: unknown };

/** Promotion ids of TikTok's discounts, by who bears them. */
const SELLER_DISCOUNT = 'seller';
const PLATFORM_DISCOUNT = 'platform';
/** In place of a part of the address that TikTok hides: it ships the order itself. */
const HIDDEN = '***';

/**
 * An order of the Open API as the body of CreateExternalOrder, so that both ways to an order have one contract. Each line has
 * its price before discounts, and the discounts by who bears them. Fees that the buyer pays to TikTok, and the discount of a
 * payment partner, are no part of the order: the ledger and attributes of the order have them.
 * @param order - as Get Order List or Get Order Detail gave it
 */
export function externalOrderOf(order: TikTokOrder, goods: SiteGoods, shop: SellingShop): ExternalOrderBody {
    const payment = isObject(order.payment) ? order.payment : {};
    const currency = typeof payment.currency === 'string' && payment.currency !== '' ? payment.currency : shop.currency;
    const address = addressOf(order);
    const unreadable = [shop.doubt].concat(unreadableParts(order, currency)).filter((fault) => fault !== '');
    const document: ExternalOrderBody = {
        c_externalOrderId: order.id,
        currency: currency,
        c_buyerNote: order.buyer_message || '',
        c_orderNote: order.seller_note || '',
        c_orderTag: '',
        c_fulfillmentType: order.fulfillment_type || '',
        c_inventoryListId: shop.listId,
        c_unreadable: unreadable.join('; '),
        social_channel_id: 14,
        customer: { customer_name: nameOf(address), customer_email: order.buyer_email || '' },
        product_lineitems: grouped(soldUnits(order, currency, goods.isKnown)).map((unit) =>
            lineOf(unit, currency, goods)
        ),
        shipment: { shipping_method: shippingMethodOf(order), shipping_address: documentOf(address) },
        totals: { adjusted_shipping_total: shippingOf(payment, currency, goods), price_adjustments: [] },
        payment: paymentOf(order)
    };
    if (stageOfOrder(order.status) === 'unknown') {
        document.c_unknownStatus = order.status;
    }
    return document;
}

function amount(minor: number, currency: string): number {
    return Number(fromMinorUnits(minor, currency));
}

/**
 * A line with the price before discounts. TikTok charges tax on the price after them, so each discount takes some of the tax of
 * the line back; together they are exactly what TikTok charged. Where prices contain tax, TikTok names none, and the rate of the
 * site tells how much.
 */
function lineOf(unit: SoldUnit, currency: string, goods: SiteGoods): ExternalOrderBody {
    const isTaxNamed = goods.isTaxAdded || unit.tax > 0;
    const rate = unit.taxRate === null && !isTaxNamed ? goods.taxRateOf(unit.productId) : unit.taxRate;
    const taxOf = (tax: number): ExternalOrderBody => (isTaxNamed ? { tax: amount(tax, currency) } : {});
    let tax = unit.tax;
    const adjustments = discountsOf(unit).map((discount) => {
        const taken = isTaxNamed ? Math.round(discount.amount * (rate || 0)) : 0;
        tax += taken;
        const adjustment: ExternalOrderBody = {
            promotion_id: discount.promotionId,
            net_price: amount(-discount.amount, currency)
        };
        return addMembers(adjustment, taxOf(-taken));
    });
    const line: ExternalOrderBody = {
        product_id: unit.productId,
        quantity: unit.quantity,
        net_price: amount(unit.list, currency),
        price_adjustments: adjustments
    };
    addMembers(line, taxOf(tax));
    if (rate !== null) {
        line.tax_rate = rate;
    }
    return line;
}

function discountsOf(unit: SoldUnit): Array<{ promotionId: string; amount: number }> {
    return [
        { promotionId: SELLER_DISCOUNT, amount: unit.sellerDiscount },
        { promotionId: PLATFORM_DISCOUNT, amount: unit.platformDiscount }
    ].filter((discount) => discount.amount > 0);
}

/** What the buyer pays for shipping, after its discounts. */
function shippingOf(payment: { [name: string]: unknown }, currency: string, goods: SiteGoods): ExternalOrderBody {
    const fee = minorOrZero(amountText(payment.shipping_fee), currency);
    const tax = minorOrZero(amountText(payment.shipping_fee_tax), currency);
    if (goods.isTaxAdded || tax > 0) {
        return {
            net_price: amount(fee, currency),
            tax: amount(tax, currency),
            gross_price: amount(fee + tax, currency)
        };
    }
    const rate = goods.taxRateOf('');
    if (rate === null) {
        return { net_price: amount(fee, currency) };
    }
    return { net_price: amount(fee - containedTax(fee, rate), currency), gross_price: amount(fee, currency) };
}

/** The total that the parts of the order have to come to: what the buyer paid, without fees, before a partner's discount. */
function paymentOf(order: TikTokOrder): ExternalOrderBody {
    const payment: ExternalOrderBody = { payment_method: order.is_cod ? 'COD' : 'SOCIAL_PAY' };
    return addMembers(payment, totalOf(order.payment));
}

/** Passes on a total that cannot be read: its order cannot be compared with what the buyer paid, and is held. */
function totalOf(payment: unknown): ExternalOrderBody {
    const known = readPayment(payment);
    if (known) {
        return { amount: amount(known.paid - known.fees + known.paymentDiscount, known.currency) };
    }
    const told = isObject(payment) ? payment.total_amount : undefined;
    return isObject(payment) ? { amount: told === undefined || told === null ? '' : told } : {};
}

/** TikTok's shipping methods: with three of them TikTok ships, with the fourth the seller does. Source: official cartridge. */
function shippingMethodOf(order: TikTokOrder): string {
    if (!isShippedByTikTok(order)) {
        return SHIPPED_BY_SELLER;
    }
    const name = order.delivery_option_name || '';
    if (/express/i.test(name)) {
        return 'TTS003';
    }
    return /economy/i.test(name) ? 'TTS002' : 'TTS001';
}

/** Where TikTok ships, it may hide the address for good: then the order needs none. */
function addressOf(order: TikTokOrder): Address {
    const address = readShownAddress(order.recipient_address);
    if (isShippedByTikTok(order)) {
        (['address1', 'city'] as const).forEach((name) => {
            address[name] = address[name] || HIDDEN;
        });
    }
    return address;
}

function nameOf(address: Address): string {
    const name = (address.firstName + ' ' + address.lastName).trim();
    return name === '' || hasMask(name) ? 'TikTok Shop' : name;
}

function documentOf(address: Address): ExternalOrderBody {
    return {
        first_name: address.firstName,
        last_name: address.lastName,
        address1: address.address1,
        address2: address.address2,
        city: address.city,
        postal_code: address.postalCode,
        state_code: address.stateCode,
        country_code: address.countryCode,
        phone: address.phone
    };
}
