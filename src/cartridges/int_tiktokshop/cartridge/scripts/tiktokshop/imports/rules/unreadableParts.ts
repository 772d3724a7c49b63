import { isKnownFulfillment, isKnownShipping } from '../../lifecycle/rules/tiktok/whoShips';
import { amountText } from '../../openapi/rules/tiktokOrder';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { isGiven, isObject, pathOf, sourceOf } from '../../platform/rules/input/source';
import type { Source } from '../../platform/rules/input/source';
import { signedMinorUnitsOfText } from '../../platform/rules/money';
import { readableText } from '../../platform/rules/xmlText';

/** Texts of `recipient_address` that become part of the order. Source: Get Order Detail. */
const ADDRESS_TEXTS = [
    'name',
    'first_name',
    'last_name',
    'first_name_local_script',
    'last_name_local_script',
    'phone_number',
    'address_detail',
    'address_line1',
    'address_line2',
    'address_line3',
    'address_line4',
    'postal_code',
    'region_code',
    'post_town'
];
/** Texts of each entry of `district_info`. */
const DISTRICT_TEXTS = ['address_level', 'address_level_name', 'address_name', 'iso_code'];
/** Amounts of `payment` that are kept, beside those that only the total of the order needs. */
const DISCOUNTS = [
    'seller_discount',
    'platform_discount',
    'payment_platform_discount',
    'shipping_fee_seller_discount',
    'shipping_fee_platform_discount',
    'shipping_fee_cofunded_discount'
];

const UNKNOWN = ' is none that the cartridge knows';

/**
 * The parts of an order that are not as TikTok documents them, although the order can be read without them: the order would have
 * an address or amounts that TikTok did not tell, or nobody knows who ships it.
 * @param currency - of the amounts
 * @returns what is wrong with each, with its path
 */
export function unreadableParts(order: TikTokOrder, currency: string): string[] {
    const whole = partOf({ recipient_address: order.recipient_address, payment: order.payment }, '');
    const address = within(whole, 'recipient_address');
    const payment = within(whole, 'payment');
    const districts = address.fields.district_info;
    const texts = (Array.isArray(districts) ? districts : []).reduce<string[]>(
        (all, district, index) => {
            const path = pathOf(address, 'district_info') + '[' + index + ']';
            return all.concat(
                isObject(district) ? textFaults(partOf(district, path), DISTRICT_TEXTS) : path + ' is not an object'
            );
        },
        textFaults(address, ADDRESS_TEXTS)
    );
    const isCurrency = typeof payment.fields.currency === 'string' && payment.fields.currency !== '';
    return texts
        .concat(isKnownFulfillment(order.fulfillment_type || '') ? [] : 'fulfillment_type' + UNKNOWN)
        .concat(isKnownShipping(order.shipping_type || '') ? [] : 'shipping_type' + UNKNOWN)
        .concat(isCurrency ? [] : pathOf(payment, 'currency') + ' is missing or not a text')
        .concat(
            DISCOUNTS.filter((name) => !isAmount(payment, name, currency)).map(
                (name) => pathOf(payment, name) + ' is not an amount'
            )
        );
}

function partOf(fields: Source['fields'], path: string): Source {
    const part = sourceOf(fields);
    part.path = path;
    return part;
}

/** An object of another one; empty where it is none. */
function within(whole: Source, name: string): Source {
    const fields = whole.fields[name];
    return partOf(isObject(fields) ? fields : {}, pathOf(whole, name));
}

function textFaults(part: Source, names: string[]): string[] {
    return names
        .map((name) => {
            const value = part.fields[name];
            if (isGiven(part, name) && typeof value !== 'string') {
                return pathOf(part, name) + ' is not a text';
            }
            return typeof value === 'string' && readableText(value) !== value
                ? pathOf(part, name) + ' has unreadable characters'
                : '';
        })
        .filter((fault) => fault !== '');
}

/** Whether an amount can be read, or is none. */
function isAmount(payment: Source, name: string, currency: string): boolean {
    const value = payment.fields[name];
    return !isGiven(payment, name) || value === '' || signedMinorUnitsOfText(amountText(value), currency) !== null;
}
