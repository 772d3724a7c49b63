import { WAYS } from '#helpers/messages/everyWay';
import type { Way } from '#helpers/messages/everyWay';
import type { Json } from '#helpers/platform/testInstance';

const A = '701643632930';
const B = '701643632947';

/** Files of rows have texts only, and no lists. */
const NO_CSV: Way[] = WAYS.filter((way) => way !== 'CSV');
/** A PATCH names no such thing. */
const NO_PATCH: Way[] = ['event', 'poll', 'JSON lines', 'CSV'];

/** A message, as an event of the OMS contract, and its outcome. */
export interface Message {
    what: string;
    /** Told before, as events. */
    before?: Json[];
    event: Json;
    /** Code of the rejection, or another outcome. */
    result: string;
    /** Of the order afterwards; where nothing is told before, a rejection leaves it as it was. */
    order?: Json;
    ways?: Way[];
}

const parcel = (fields: Json = {}): Json => ({ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', ...fields });
const unit = (productId: string, quantity: unknown = 1): Json => ({ productId, quantity });
const shipped = (...packages: Json[]): Json => ({ status: 'Shipped', packages });
const cancelled = (cancel: Json = { reason: 'out_of_stock' }): Json => ({ status: 'CANCELLED', cancel });
const cancelledUnits = (...items: Json[]): Json => cancelled({ reason: 'out_of_stock', items });
const SHIPPED = shipped(parcel());
export const NEW = { status: 'new', shipping_status: 'not_shipped', c_externalOrderStatus: 'New' };
const IS_SHIPPED = { status: 'new', shipping_status: 'shipped', c_externalOrderStatus: 'Shipped' };
const IS_CANCELLED = { status: 'cancelled', c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 };

/** Two units of A and one of B are ordered. */
export const MESSAGES: Message[] = [
    {
        what: 'acknowledged',
        event: { status: 'Acknowledged' },
        result: 'applied',
        order: { c_externalOrderStatus: 'Acknowledged' }
    },
    {
        what: 'acknowledged again',
        before: [{ status: 'Acknowledged' }],
        event: { status: 'Acknowledged' },
        result: 'unchanged'
    },
    { what: 'all in one package', event: SHIPPED, result: 'applied', order: IS_SHIPPED },
    {
        what: 'the word in small letters',
        event: { ...SHIPPED, status: 'shipped' },
        result: 'applied',
        order: IS_SHIPPED
    },
    {
        what: 'two packages with their items',
        event: shipped(
            parcel({ items: [unit(A, 2)] }),
            parcel({ packageNo: '2', trackingNumber: '1Z2', items: [unit(B)] })
        ),
        result: 'applied',
        order: IS_SHIPPED
    },
    {
        what: 'one unit',
        event: { status: 'PartiallyShipped', packages: [parcel({ items: [unit(A)] })] },
        result: 'applied',
        order: { shipping_status: 'part_shipped', c_externalOrderStatus: 'PartiallyShipped' }
    },
    {
        what: 'the rest',
        before: [{ status: 'PartiallyShipped', packages: [parcel({ items: [unit(A)] })] }],
        event: shipped(parcel({ packageNo: '2', trackingNumber: '1Z2' })),
        result: 'applied',
        order: IS_SHIPPED
    },
    { what: 'shipped without packages', event: { status: 'Shipped' }, result: 'applied', order: IS_SHIPPED },
    {
        what: 'delivered without packages',
        event: { status: 'Delivered' },
        result: 'applied',
        order: { c_externalOrderStatus: 'Delivered' }
    },
    {
        what: 'completed with its package',
        event: { ...SHIPPED, status: 'Completed' },
        result: 'applied',
        order: { status: 'completed', c_externalOrderStatus: 'Completed' }
    },
    {
        what: 'delivered after it was shipped',
        before: [SHIPPED],
        event: { status: 'Delivered' },
        result: 'applied',
        order: { c_externalOrderStatus: 'Delivered' }
    },
    {
        what: 'completed after it was shipped',
        before: [SHIPPED],
        event: { status: 'Completed' },
        result: 'applied',
        order: { status: 'completed' }
    },
    {
        what: 'acknowledged after it was shipped',
        before: [SHIPPED],
        event: { status: 'Acknowledged' },
        result: 'unchanged',
        order: IS_SHIPPED
    },
    { what: 'the same package again', before: [SHIPPED], event: SHIPPED, result: 'unchanged', order: IS_SHIPPED },
    {
        what: 'another tracking number',
        before: [SHIPPED],
        event: shipped(parcel({ trackingNumber: '2Z2' })),
        result: 'applied',
        order: IS_SHIPPED
    },
    {
        what: 'another carrier',
        before: [SHIPPED],
        event: shipped(parcel({ carrier: 'FedEx' })),
        result: 'applied',
        order: IS_SHIPPED
    },
    {
        what: 'a carrier with letters beyond ASCII',
        event: shipped(parcel({ carrier: 'Österreichische Post' })),
        result: 'applied',
        order: IS_SHIPPED
    },
    {
        what: 'cancelled',
        event: cancelled(),
        result: 'applied',
        order: { ...IS_CANCELLED, cancel_description: 'out_of_stock' }
    },
    { what: 'cancelled without a reason', event: { status: 'CANCELLED' }, result: 'applied', order: IS_CANCELLED },
    {
        what: 'cancelled again',
        before: [cancelled()],
        event: cancelled(),
        result: 'unchanged',
        order: IS_CANCELLED,
        ways: NO_PATCH
    },
    {
        what: 'one unit cancelled',
        event: cancelledUnits(unit(A)),
        result: 'applied',
        order: { ...NEW, c_externalChannelOrderStatus: 7 }
    },
    { what: 'all units cancelled', event: cancelledUnits(unit(A, 2), unit(B)), result: 'applied', order: IS_CANCELLED },
    {
        what: 'the rest cancelled, after a part had left',
        before: [{ status: 'PartiallyShipped', packages: [parcel({ items: [unit(A, 2)] })] }],
        event: cancelledUnits(unit(B)),
        result: 'applied',
        order: { ...IS_SHIPPED, c_externalChannelOrderStatus: 7 }
    },
    {
        what: 'the rest shipped, after a unit was cancelled',
        before: [cancelledUnits(unit(A))],
        event: SHIPPED,
        result: 'applied',
        order: IS_SHIPPED
    },

    { what: 'an unknown word', event: { status: 'Sent' }, result: 'unknown_status' },
    {
        what: 'a cancellation in the other spelling',
        event: { status: 'Canceled' },
        result: 'unknown_status'
    },
    {
        what: 'a tracking number with a space',
        event: shipped(parcel({ trackingNumber: '1Z 999' })),
        result: 'wrong_type'
    },
    {
        what: 'a tracking number with a slash',
        event: shipped(parcel({ trackingNumber: 'AB/12' })),
        result: 'wrong_type'
    },
    {
        what: 'a tracking number of 300 characters',
        event: shipped(parcel({ trackingNumber: '1'.repeat(300) })),
        result: 'wrong_type'
    },
    {
        what: 'an empty tracking number',
        event: shipped(parcel({ trackingNumber: '' })),
        result: 'wrong_type',
        ways: NO_CSV
    },
    {
        what: 'no tracking number',
        event: shipped(parcel({ trackingNumber: undefined })),
        result: 'missing_field'
    },
    { what: 'no carrier', event: shipped(parcel({ carrier: undefined })), result: 'missing_field' },
    {
        // F9-1. Source: mollie/WooCommerce#254
        what: 'a blank carrier',
        event: shipped(parcel({ carrier: ' \u200B' })),
        result: 'wrong_type',
        ways: NO_CSV
    },
    { what: 'no unit', event: shipped(parcel({ items: [unit(A, 0)] })), result: 'wrong_type' },
    {
        what: 'one and a half units',
        event: shipped(parcel({ items: [unit(A, 1.5)] })),
        result: 'wrong_type'
    },
    { what: 'less than no units', event: shipped(parcel({ items: [unit(A, -1)] })), result: 'wrong_type' },
    {
        what: 'a quantity as text',
        event: shipped(parcel({ items: [unit(A, '1')] })),
        result: 'wrong_type',
        ways: NO_CSV
    },
    {
        what: 'an empty list of items',
        event: shipped(parcel({ items: [] })),
        result: 'wrong_type',
        ways: NO_CSV
    },
    {
        what: 'items that got lost',
        event: shipped(parcel({ items: null })),
        result: 'wrong_type',
        ways: NO_CSV
    },
    {
        what: 'an item under an unknown name',
        event: shipped(parcel({ item: [unit(A)] })),
        result: 'unknown_field',
        ways: NO_CSV
    },
    {
        what: 'more units than ordered',
        event: shipped(parcel({ items: [unit(A, 3)] })),
        result: 'too_many_units'
    },
    {
        what: 'a product that is not ordered',
        event: shipped(parcel({ items: [unit('other')] })),
        result: 'unknown_product'
    },
    {
        what: 'two numbers for one package',
        event: shipped(parcel(), parcel({ trackingNumber: '2Z2' })),
        result: 'contradiction'
    },
    {
        what: 'two carriers for one number',
        event: shipped(parcel({ items: [unit(A)] }), parcel({ packageNo: '2', carrier: 'DHL', items: [unit(B)] })),
        result: 'contradiction'
    },
    {
        what: 'a day before the order',
        event: { ...SHIPPED, occurredAt: '2026-11-22T10:00:00Z' },
        result: 'impossible_time',
        ways: NO_PATCH
    },
    {
        what: 'a package number that no object can keep',
        event: shipped(parcel({ packageNo: 'constructor' })),
        result: 'wrong_type'
    },
    { what: 'a blank package number', event: shipped(parcel({ packageNo: ' \u3164' })), result: 'wrong_type' },
    {
        what: 'a carrier that was not sent as UTF-8',
        event: shipped(parcel({ carrier: 'Correos Expr\uFFFDs' })),
        result: 'malformed_text',
        // A file rejects the line, with any content.
        ways: ['event', 'poll', 'OCAPI', 'SCAPI']
    },
    {
        what: 'a carrier with a character that XML does not have',
        event: shipped(parcel({ carrier: 'UPS\uFFFE' })),
        result: 'malformed_text'
    },
    {
        what: 'cancelled, and a package',
        event: { ...cancelled(), packages: [parcel()] },
        result: 'contradiction',
        ways: NO_CSV
    },
    {
        what: 'shipped, and units to cancel',
        event: { ...SHIPPED, cancel: { items: [unit(A)] } },
        result: 'contradiction',
        ways: NO_CSV
    },
    {
        what: 'shipped, and a reason to cancel',
        event: { ...SHIPPED, cancel: { reason: 'out_of_stock' } },
        result: 'contradiction',
        ways: NO_CSV
    },
    {
        what: 'an item to cancel under an unknown name',
        event: cancelled({ reason: 'x', item: [unit(A)] }),
        result: 'unknown_field',
        ways: NO_CSV
    },
    {
        what: 'more units to cancel than ordered',
        event: cancelledUnits(unit(A, 3)),
        result: 'too_many_units'
    },
    { what: 'half a unit to cancel', event: cancelledUnits(unit(A, 0.5)), result: 'wrong_type' },
    { what: 'no unit to cancel', event: cancelledUnits(unit(A, 0)), result: 'wrong_type' },
    {
        what: 'an empty list of units to cancel',
        event: cancelledUnits(),
        result: 'wrong_type',
        ways: NO_CSV
    },
    {
        what: 'cancelled when it had left',
        before: [SHIPPED],
        event: cancelled(),
        result: 'already_shipped',
        order: IS_SHIPPED
    },
    {
        what: 'a unit cancelled that had left',
        before: [SHIPPED],
        event: cancelledUnits(unit(A)),
        result: 'too_many_units',
        order: IS_SHIPPED
    },
    {
        what: 'shipped when it was cancelled',
        before: [cancelled()],
        event: SHIPPED,
        result: 'order_cancelled',
        order: IS_CANCELLED
    },
    {
        what: 'shipped in part, and not what',
        event: { status: 'PartiallyShipped' },
        result: 'missing_field'
    }
];
