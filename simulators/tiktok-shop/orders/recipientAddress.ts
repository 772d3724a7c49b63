import type { Switches } from '../facts/switches';
import type { TikTokOrder } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { DAY } from '../durations';

/** Statuses before the hour of the buyer is over. */
const TOO_EARLY = ['UNPAID', 'ON_HOLD'];
/** TikTok masks the buyer of a US order that was completed this long ago. */
const SHOWN_FOR = 30 * DAY;
/** Fields with asterisks in them. */
const MASKED = [
    'name',
    'first_name',
    'last_name',
    'phone_number',
    'full_address',
    'address_line1',
    'address_line2',
    'postal_code'
];
/** Levels of districts that are masked with an address: the city, and what is smaller. */
const MASKED_LEVELS = ['L3', 'L4'];

/**
 * `recipient_address` of an order. Source: Order API, masking in the US since July 2025, and of orders with TikTok's
 * labels as announced for August 2026.
 * @param now - milliseconds since the epoch
 * @returns null where TikTok gives none
 */
export function recipientAddress(order: TikTokOrder, switches: Switches, now: number): Json | null {
    const address = { ...wholeAddress(order), ...order.changedAddress };
    if (order.region !== 'US') {
        return TOO_EARLY.includes(order.status) ? null : address;
    }
    if (isOver(order, now) || (order.shipping === 'tiktok' && switches.labelAddress === 'masked')) {
        return masked(address, MASKED_LEVELS);
    }
    return order.shipping === 'fbt' ? masked(address, ['L4']) : address;
}

/** Whether the seller's work on the order has not begun, or is over. */
function isOver({ status, completedAt }: TikTokOrder, now: number): boolean {
    return (
        TOO_EARLY.includes(status) ||
        status === 'CANCELLED' ||
        (status === 'COMPLETED' && now - completedAt >= SHOWN_FOR)
    );
}

function masked(address: Json, levels: string[]): Json {
    const districts = address.district_info as Array<Record<string, string>>;
    const hidden = MASKED.filter((name) => address[name] !== undefined).map((name) => [
        name,
        name === 'phone_number' ? maskedNumber(String(address[name])) : maskedText(String(address[name]))
    ]);
    return {
        ...address,
        ...Object.fromEntries(hidden),
        district_info: districts.map((district) =>
            levels.includes(district.address_level as string)
                ? { ...district, address_name: maskedText(district.address_name as string) }
                : district
        )
    };
}

/** As `2* S***** A*****`: the first character of each word. */
function maskedText(text: string): string {
    return text.replace(/[^\s,]+/g, (word) => word.slice(0, 1) + '*'.repeat(word.length - 1));
}

/** All but the country. */
function maskedNumber(phone: string): string {
    return phone.replace(/\d(?![^(]*\))/g, '*');
}

function wholeAddress({ buyer, region }: TikTokOrder): Json {
    const name = `${buyer.firstName} ${buyer.lastName}`;
    const state = buyer.stateCode === '' ? '' : buyer.stateCode + ' ';
    return {
        name,
        first_name: buyer.firstName,
        last_name: buyer.lastName,
        // The number is masked in every status.
        phone_number: `(${buyer.dialingCode})${buyer.phone.slice(0, 3)}-***-${buyer.phone.slice(-4)}`,
        full_address: `${buyer.address1}, ${buyer.address2}, ${buyer.city}, ${state}${buyer.postalCode}`,
        address_line1: buyer.address1,
        address_line2: buyer.address2,
        postal_code: buyer.postalCode,
        region_code: region,
        district_info: [
            { address_level_name: 'Country', address_name: buyer.country, address_level: 'L0', iso_code: region }
        ].concat(
            buyer.districts.map(([levelName, district, isoCode], index) => ({
                address_level_name: levelName,
                address_name: district,
                // In the US a state is L1 and a city L3.
                address_level: 'L' + (index === 0 ? 1 : index + 2),
                iso_code: isoCode
            }))
        )
    };
}
