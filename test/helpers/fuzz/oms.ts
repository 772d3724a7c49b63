import { malformed } from '#helpers/messages/malformed';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import type { Json } from '#helpers/platform/testInstance';
import { foundInLog, lackOfReason, seedOf, short } from './area';
import type { Area } from './area';

const ID = '577000000000000001';
const REQUESTS = 20;
const OUTCOMES = ['applied', 'repeated', 'stale', 'rejected'];
const EVENT: Json = {
    eventId: 'wrong',
    externalOrderId: ID,
    status: 'Completed',
    occurredAt: '2026-11-23T12:00:00Z',
    packages: [{ packageNo: '2', carrier: 'UPS', trackingNumber: '1Z9', items: [{ productId: 'A', quantity: 1 }] }],
    cancel: { reason: 'out_of_stock', items: [{ productId: 'A', quantity: 1 }] }
};

/** Requests of the OMS with an event or a decision that is wrong, and a good one behind it. */
export const OMS: Area = {
    name: 'oms',
    about: 'an event or a decision that is wrong is refused with a reason, and stops none beside it',
    run: async (random) => {
        const world = await ReturnWorld.open();
        await world.ask('RETURN_AND_REFUND');
        const decision = { eventId: 'wrong', returnId: world.returnId, decision: 'refuse', reason: 'x' };
        const good: Record<string, Json> = {
            events: { eventId: 'good', externalOrderId: ID, status: 'Acknowledged' },
            decisions: { eventId: 'good', returnId: world.returnId, decision: 'accept' }
        };
        const broken = [
            ...malformed(EVENT, REQUESTS, seedOf(random)).flatMap((event) => send(world, 'events', event, good)),
            ...malformed(decision, REQUESTS, seedOf(random)).flatMap((one) => send(world, 'decisions', one, good))
        ].concat(foundInLog(world.sfcc));
        world.close();
        return broken;
    }
};

function send(world: ReturnWorld, name: 'events' | 'decisions', wrong: string, good: Record<string, Json>): string[] {
    const path = name === 'events' ? 'order-events' : 'return-decisions';
    const text = `{"${name}":[${wrong},${JSON.stringify(good[name])}]}`;
    const { status, json } = world.sfcc.sendEvents(text, '?siteId=RefArch', path);
    if (status !== 200) {
        return status === 400 && !isReadable(text) ? [] : [`${status} to ${short(text)}`];
    }
    const outcomes = json.outcomes as Json[];
    const [first] = outcomes as [Json];
    const last = outcomes[outcomes.length - 1] as Json;
    return [
        ...(OUTCOMES.includes(String(first.outcome)) ? [] : [`${JSON.stringify(first)} to ${short(wrong)}`]),
        ...(first.outcome === 'rejected' ? lackOfReason(first, wrong) : []),
        ...(last.eventId === 'good' ? [] : [`no outcome of what stands beside ${short(wrong)}`])
    ];
}

/** Whether a text is JSON, and not too deep to be read safely. */
function isReadable(text: string): boolean {
    try {
        JSON.parse(text);
        return !/\[{99}|(?:\{"a":){99}/.test(text);
    } catch {
        return false;
    }
}
