import { seeded } from '#simulators/tiktok-shop/random';
import type { Json } from '#helpers/platform/testInstance';

export const PRODUCT_A = '701643632930';
export const PRODUCT_B = '701643632947';
const START = Date.UTC(2026, 10, 23, 12, 0, 0);
const CARRIERS = ['UPS', 'FedEx', 'USPS'];

/** What an OMS tells of one order, step by step; `items` are units by product, null for all that are left. */
type Step =
    | { kind: 'ship'; packageNo: string; items: Record<string, number> | null }
    | { kind: 'correct' }
    | { kind: 'cancel'; items: Record<string, number> | null };

const STORIES: Step[][] = [
    [ship('1', { [PRODUCT_A]: 2, [PRODUCT_B]: 1 })],
    [ship('1', { [PRODUCT_A]: 1 }), ship('2', { [PRODUCT_A]: 1 }), ship('3', { [PRODUCT_B]: 1 })],
    [ship('1', { [PRODUCT_B]: 1 }), ship('2', { [PRODUCT_A]: 2 })],
    [cancel({ [PRODUCT_B]: 1 }), ship('1', { [PRODUCT_A]: 2 })],
    [ship('1', { [PRODUCT_A]: 1 }), cancel({ [PRODUCT_A]: 1 }), ship('2', { [PRODUCT_B]: 1 })],
    [cancel(null)],
    [ship('1', null)],
    [ship('1', { [PRODUCT_A]: 1 }), ship('2', null)],
    [ship('1', { [PRODUCT_A]: 1 }), cancel({ [PRODUCT_B]: 1 }), ship('2', null)],
    [cancel({ [PRODUCT_A]: 1 }), cancel({ [PRODUCT_A]: 1 }), ship('1', null)],
    [ship('1', { [PRODUCT_A]: 1, [PRODUCT_B]: 1 }), cancel({ [PRODUCT_A]: 1 })],
    [ship('1', null), cancel(null)],
    // In vain: the order has left in part.
    [ship('1', { [PRODUCT_A]: 2 }), cancel(null), ship('2', { [PRODUCT_B]: 1 })]
];

function ship(packageNo: string, items: Record<string, number> | null): Step {
    return { kind: 'ship', packageNo, items };
}

function cancel(items: Record<string, number> | null): Step {
    return { kind: 'cancel', items };
}

/**
 * A history of many orders, in the order it happened; each event has its own id and its own time. Orders that have
 * shipped get corrected tracking numbers until there are enough events.
 */
export function omsHistory(orderNos: string[], count: number, seed: number): Json[] {
    const random = seeded(seed);
    const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
    const told = orderNos.map((orderNo, index) => new OrderStory(orderNo, STORIES[index % STORIES.length] as Step[]));
    const events: Json[] = [];
    while (events.length < count) {
        const open = told.filter((story) => story.hasSteps());
        const shipped = told.filter((story) => story.canCorrect());
        const story = pick(shipped.length === 0 || (open.length > 0 && random() < 0.7) ? open : shipped);
        events.push({
            eventId: `e${events.length}`,
            orderNo: story.orderNo,
            occurredAt: new Date(START + events.length * 60000).toISOString(),
            ...story.next(pick(CARRIERS), `1Z${events.length}`)
        });
    }
    if (told.some((story) => story.hasSteps())) {
        throw new Error('The history is too short for its orders');
    }
    return events;
}

/** One order's part of the history. */
class OrderStory {
    private readonly steps: Step[];
    private readonly shipped: Array<{ packageNo: string; items: Record<string, number> | null }> = [];

    constructor(
        readonly orderNo: string,
        steps: Step[]
    ) {
        this.steps = [...steps];
    }

    hasSteps(): boolean {
        return this.steps.length > 0;
    }

    canCorrect(): boolean {
        return this.shipped.length > 0;
    }

    /** The next step, or a correction of the latest package. */
    next(carrier: string, trackingNumber: string): Json {
        const step = this.steps.shift();
        if (step?.kind === 'cancel') {
            const items = step.items && list(step.items);
            return { status: 'CANCELLED', cancel: { reason: 'out_of_stock', ...(items ? { items } : {}) } };
        }
        if (step?.kind === 'ship') {
            this.shipped.push({ packageNo: step.packageNo, items: step.items });
        }
        const parcel = this.shipped[this.shipped.length - 1]!;
        const items = parcel.items ? { items: list(parcel.items) } : {};
        const packages = [{ packageNo: parcel.packageNo, carrier, trackingNumber, ...items }];
        return { status: 'PartiallyShipped', packages };
    }
}

function list(units: Record<string, number>): Json[] {
    return Object.entries(units).map(([productId, quantity]) => ({ productId, quantity }));
}

const COLUMNS =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';

/** The same events as the CSV of the contract: a row for each item, the rows of an event together. */
export function asCsv(events: Json[]): string {
    const rows = events.flatMap((event) => {
        const head = [event.eventId, event.orderNo, '', event.status, event.occurredAt];
        const [parcel] = (event.packages || [{}]) as Json[];
        const items = (event.cancel ? event.cancel.items : parcel!.items) as Json[] | undefined;
        const carried = [parcel!.packageNo || '', parcel!.carrier || '', parcel!.trackingNumber || ''];
        const reason = event.cancel ? event.cancel.reason : '';
        return (items || [{ productId: '', quantity: '' }]).map((item) =>
            [...head, ...carried, item.productId, item.quantity, reason].join(',')
        );
    });
    return [COLUMNS, ...rows].join('\n') + '\n';
}

/** The same list in another order, the same one for each seed. */
export function shuffled<T>(items: T[], seed: number): T[] {
    const random = seeded(seed);
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
        const other = Math.floor(random() * (last + 1));
        [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
}
