import type { Way } from '#helpers/messages/everyWay';
import { patchOf, WAYS } from '#helpers/messages/everyWay';
import type { Json } from '#helpers/platform/testInstance';
import { any, anyEvent, endingEvent } from './omsWords';
import type { WorldState } from './worldState';

const RETRIES = 3;
const OTHER_WAYS = WAYS.filter((way): way is Exclude<Way, 'event'> => way !== 'event');

/** What the OMS has said, and how it was answered. */
interface Said {
    event: Json;
    /** Outcome of the event, where it was answered one by one; empty otherwise. */
    outcome: string;
}

/** What the OMS says, in all ways. */
export class Sayings {
    /** Events for the next files, by format. */
    readonly files: Record<'JSON lines' | 'CSV', Json[]> = { 'JSON lines': [], CSV: [] };
    private readonly said: Said[] = [];

    constructor(private readonly world: WorldState) {}

    nextId(): string {
        return `e${this.said.length}`;
    }

    /** What the OMS may say next of an order. */
    draw(random: () => number, id: string): Json {
        const { shop, carriers, kind } = this.world;
        const now = shop.sfcc.clock.now() + kind.omsClockMs;
        if (kind.endings > 0 && random() < kind.endings) {
            return endingEvent(random, id, this.nextId(), now, carriers);
        }
        return anyEvent(random, id, this.nextId(), now, carriers);
    }

    /** Says an event in one of the ways of the world. */
    say(random: () => number, event: Json): void {
        const { ways } = this.world.kind;
        const way = ways[any(random, ways.length)]!;
        const id = String(event.externalOrderId);
        if (event.status === 'CANCELLED') {
            this.world.cancelledByOms.add(id);
        }
        const said: Said = { event, outcome: '' };
        this.said.push(said);
        if (way === 'event') {
            said.outcome = this.post(random, event);
        } else {
            this.pass(random, way, event);
        }
        this.world.tell(id, `${way} ${wordsOf(event)}`, said.outcome);
        if (this.world.kind.doubledWays > 0 && random() < this.world.kind.doubledWays) {
            this.sayInAnotherWay(random, event);
        }
    }

    /** The OMS says the same in a file, by poll or by patch as well, now and then under another id. */
    private sayInAnotherWay(random: () => number, event: Json): void {
        const way = OTHER_WAYS[any(random, OTHER_WAYS.length)]!;
        const again = random() < 0.5 ? event : { ...event, eventId: `${String(event.eventId)}-${way}` };
        this.pass(random, way, again);
        this.world.tell(String(event.externalOrderId), `${way} as well: ${wordsOf(again)}`, '');
    }

    /** Says something again that was said before; who has applied it knows that. */
    repeat(random: () => number): void {
        const said = this.said[any(random, this.said.length)];
        if (!said || this.world.deleted.has(String(said.event.externalOrderId))) {
            return;
        }
        const outcome = this.post(random, said.event);
        const id = String(said.event.externalOrderId);
        this.world.tell(id, `again ${wordsOf(said.event)}`, outcome);
        if (said.outcome === 'applied' && !['repeated', ''].includes(outcome)) {
            this.world.note('a repeat is answered as one', `${wordsOf(said.event)} was answered ${outcome}`, id);
        }
        said.outcome = said.outcome || outcome;
    }

    /** Posts an event until it is answered. @returns its outcome */
    post(random: () => number, event: Json): string {
        const { disturbances } = this.world;
        let answer = { status: 0, json: {} as Json };
        const send = (): void => {
            answer = this.world.sendEvent(event);
        };
        const mayBeLost = disturbances.around(random, send, () => this.sayBetween(random, event));
        for (let retry = 0; retry < RETRIES && ((retry === 0 && mayBeLost) || answer.status !== 200); retry += 1) {
            send();
        }
        const [outcome] = (answer.json.outcomes || []) as Json[];
        if (!outcome || outcome.code === 'internal_error') {
            this.world.note('each event is answered', `${wordsOf(event)} was answered with ${JSON.stringify(answer)}`);
        }
        const word = String(outcome?.outcome);
        // What the first of two has done, the answer to the second does not tell.
        return mayBeLost && word === 'repeated' ? '' : word;
    }

    /** What is said while something else is under way: the same once more, or something new where anything may happen. */
    private sayBetween(random: () => number, event: Json): void {
        const id = String(event.externalOrderId);
        if (random() < 0.5 || !this.world.isOpenPlan(id)) {
            this.world.sendEvent(event);
        } else {
            this.sayMore(random, id);
        }
    }

    /** Something more of an order, by event. */
    sayMore(random: () => number, id: string): void {
        const event = this.draw(random, id);
        if (event.status === 'CANCELLED') {
            this.world.cancelledByOms.add(id);
        }
        const said: Said = { event, outcome: '' };
        this.said.push(said);
        said.outcome = String(this.world.sendEvent(event).json.outcomes?.[0]?.outcome);
        this.world.tell(id, `meanwhile ${wordsOf(event)}`, said.outcome);
    }

    private pass(random: () => number, way: Exclude<Way, 'event'>, event: Json): void {
        const id = String(event.externalOrderId);
        switch (way) {
            case 'poll':
                this.world.oms.queue.push(event);
                break;
            case 'OCAPI':
                this.patch(random, event);
                break;
            case 'SCAPI':
                this.world.patchScapi(id, patchOf(event));
                break;
            default:
                this.files[way].push(event);
        }
    }

    private patch(random: () => number, event: Json): void {
        const send = (): void => void this.world.patch(String(event.externalOrderId), patchOf(event));
        if (this.world.disturbances.around(random, send, () => this.sayBetween(random, event))) {
            send();
        }
    }
}

/** An event in few words. */
export function wordsOf({ eventId, status, occurredAt, packages, cancel }: Json): string {
    const items = (list: Json[] | undefined): string =>
        list ? list.map(({ productId, quantity }) => `${String(productId).slice(-3)}×${quantity}`).join('+') : 'all';
    const parcels = ((packages || []) as Json[]).map(
        (parcel) => `${parcel.packageNo}:${parcel.carrier}/${parcel.trackingNumber}[${items(parcel.items)}]`
    );
    const cancelled = cancel ? [`cancels ${items((cancel as Json).items)}`] : [];
    const time = occurredAt ? [`of ${String(occurredAt).slice(0, 16)}`] : [];
    return [eventId, status, ...time, ...parcels, ...cancelled].join(' ');
}
