import type { Json } from '#helpers/platform/testInstance';
import { A, B } from './goods';
import { HOUR } from '#helpers/durations';

type Random = () => number;

/**
 * What an OMS may say next of an order; not all of it is accepted. Packages share numbers, grow, shrink and are corrected, now
 * and then with those of the other order of the buyer.
 * @param now - in milliseconds since the epoch
 * @param carriers - of the market, the usual one first
 */
export function anyEvent(random: Random, id: string, eventId: string, now: number, carriers: string[]): Json {
    const late = random() < 0.2 ? { occurredAt: new Date(now - any(random, 60) * 60000).toISOString() } : {};
    const event = { eventId, externalOrderId: id, ...late };
    if (random() < 0.25) {
        const items = someUnits(random);
        return {
            ...event,
            status: 'CANCELLED',
            cancel: { reason: 'out_of_stock', ...(items.length ? { items } : {}) }
        };
    }
    const packages = ['1', '2', '3']
        .filter((packageNo) => random() < (packageNo === '3' ? 0.1 : 0.7))
        .map((packageNo) => ({
            packageNo,
            carrier: carriers[random() < 0.9 ? 0 : 1],
            trackingNumber: anyNumber(random, id),
            items: someUnits(random)
        }))
        .filter((one) => one.items.length > 0);
    return packages.length > 0
        ? { ...event, status: 'PartiallyShipped', packages }
        : { ...event, status: random() < 0.1 ? 'Shipped' : 'Acknowledged' };
}

/**
 * The goods have arrived, or the order is completed; now and then with a corrected number of a package, which may be the first
 * that is said of it. Times are as on a clock on the wall in New York.
 * @param now - in milliseconds since the epoch
 * @param carriers - of the market, the usual one first
 */
export function endingEvent(random: Random, id: string, eventId: string, now: number, carriers: string[]): Json {
    const occurredAt = wallTime(now - any(random, 180) * 60000);
    const status = ['Shipped', 'Delivered', 'Delivered', 'Completed'][any(random, 4)]!;
    const event = { eventId, externalOrderId: id, status, ...(random() < 0.5 ? { occurredAt } : {}) };
    if (random() < 0.5) {
        return event;
    }
    const packageNo = String(1 + any(random, 2));
    const trackingNumber = `1ZC${id.slice(-3)}${any(random, 3)}`;
    const items = someUnits(random);
    return {
        ...event,
        packages: [{ packageNo, carrier: carriers[0]!, trackingNumber, ...(items.length > 0 ? { items } : {}) }]
    };
}

/** A time as New York has it, with its distance to UTC: that of summer or of winter. */
function wallTime(time: number): string {
    const parts = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'America/New_York',
        dateStyle: 'short',
        timeStyle: 'medium'
    }).format(time);
    const wall = parts.replace(' ', 'T');
    const hours = Math.round((time - Date.parse(wall + 'Z')) / HOUR);
    return `${wall}-0${hours}:00`;
}

/** The whole order leaves, or is cancelled. */
export function singleEvent(end: 'shipped' | 'cancelled', id: string, eventId: string, carrier: string): Json {
    const event = { eventId, externalOrderId: id };
    return end === 'cancelled'
        ? { ...event, status: 'CANCELLED', cancel: { reason: 'out_of_stock' } }
        : {
              ...event,
              status: 'Shipped',
              packages: [{ packageNo: '1', carrier, trackingNumber: `1ZS${id.slice(-6)}` }]
          };
}

/** An event that gives one package two numbers. */
export function contradiction(id: string, eventId: string): Json {
    const parcel = { packageNo: '1', carrier: 'UPS', items: [{ productId: A, quantity: 1 }] };
    const packages = ['1ZX', '1ZY'].map((trackingNumber) => ({ ...parcel, trackingNumber }));
    return { eventId, externalOrderId: id, status: 'PartiallyShipped', packages };
}

/** One of two numbers of the order, now and then another, or one that both orders of a buyer have. */
function anyNumber(random: Random, id: string): string {
    const number = Number(id.slice(-6));
    const kind = random();
    return kind < 0.2 ? `1ZB${Math.floor(number / 2)}` : `1Z${number}N${any(random, kind < 0.85 ? 2 : 4)}`;
}

function someUnits(random: Random): Array<{ productId: string; quantity: number }> {
    return [A, B].map((productId) => ({ productId, quantity: any(random, 3) })).filter((item) => item.quantity > 0);
}

/** A whole number below another. */
export function any(random: Random, below: number): number {
    return Math.floor(random() * below);
}
