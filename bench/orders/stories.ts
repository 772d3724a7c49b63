import type { InProcess } from '../../sandbox/start/inProcess';
import { sendEvents } from './seedOrders';

/** Events per request. */
const MOST_EVENTS = 100;

/** A message of the OMS about an order, so many days after it was placed. */
export interface Step {
    age: number;
    status: string;
    more: (id: string) => object;
}

const SHIPPED: Step = { age: 1, status: 'Shipped', more: (id) => ({ packages: [parcel('1Z' + id)] }) };
const DELIVERED: Step = { age: 4, status: 'Delivered', more: () => ({}) };
const COMPLETED: Step = { age: 14, status: 'Completed', more: () => ({}) };
const CORRECTED: Step = { age: 60, status: 'Shipped', more: (id) => ({ packages: [parcel('2Z' + id)] }) };
const CANCELLED: Step = { age: 1, status: 'CANCELLED', more: () => ({ cancel: { reason: 'out_of_stock' } }) };

/** Ten kinds of orders, in turn: most never get further than delivered, and some have news months later. */
const STORIES: Step[][] = [
    [SHIPPED, DELIVERED, COMPLETED],
    [SHIPPED, DELIVERED],
    [SHIPPED, DELIVERED, COMPLETED],
    [SHIPPED],
    [SHIPPED, DELIVERED],
    [CANCELLED],
    [SHIPPED, DELIVERED],
    [SHIPPED, CORRECTED],
    [{ ...SHIPPED, age: 50 }],
    [{ ...CANCELLED, age: 55 }]
];

function parcel(trackingNumber: string): object {
    return { packageNo: '1', carrier: 'UPS', trackingNumber };
}

/** The story of the n-th order of a shop. */
export function storyOf(n: number): Step[] {
    return STORIES[n % STORIES.length] as Step[];
}

/** The messages of the OMS about an order that is so many days old. */
export function eventsOf(id: string, story: Step[], age: number): object[] {
    return story
        .filter((step) => step.age === age)
        .map(({ status, more }) => ({ eventId: `${id}-${age}`, orderNo: `TTS-${id}`, status, ...more(id) }));
}

/**
 * Sends events as an OMS does: what it is to send again, it sends again.
 * @throws Error when an event is not applied
 */
export async function sendAll(sandbox: InProcess, events: object[]): Promise<void> {
    let left = events;
    while (left.length > 0) {
        const sent = left.slice(0, MOST_EVENTS);
        const outcomes = await sendEvents(sandbox, sent);
        const later = sent.filter((_event, index) => outcomes[index]?.code === 'try_again_later');
        const refused = outcomes.find(({ code, outcome }) => outcome !== 'applied' && code !== 'try_again_later');
        if (refused || later.length === sent.length) {
            throw new Error(`an event was not applied: ${JSON.stringify(refused || outcomes[0])}`);
        }
        left = [...later, ...left.slice(MOST_EVENTS)];
    }
}
