import type { Return, ReturnType } from '#simulators/tiktok-shop/records/returnOrder';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import { any } from './omsWords';
import type { WorldState } from './worldState';

type Random = () => number;

const TYPES: ReturnType[] = ['REFUND', 'RETURN_AND_REFUND', 'RETURN_AND_REFUND', 'REPLACEMENT'];
/** What the buyer or TikTok does next, by status. */
const STEPS: Record<string, string[]> = {
    RETURN_OR_REFUND_REQUEST_PENDING: ['withdraw'],
    REPLACEMENT_REQUEST_PENDING: ['withdraw'],
    AWAITING_BUYER_SHIP: ['ship-back', 'ship-back', 'ship-back', 'withdraw'],
    AWAITING_BUYER_RESPONSE: ['take-offer', 'refuse-offer'],
    REJECT_RECEIVE_PACKAGE: ['win-dispute', 'lose-dispute']
};
const DECISIONS = ['accept', 'accept', 'refund', 'refuse', 'received', 'received'];

/** The buyer asks for a return of what has left, or a return goes on: by the buyer, TikTok, or the OMS. */
export function goOnWithReturn(world: WorldState, random: Random, order: TikTokOrder): void {
    const known = world.shop.tiktok.returns.ofOrder(order);
    const [open] = known.filter((one) => one.answerBy > 0 || STEPS[one.status]);
    const last = open || known[known.length - 1];
    if (!last || (!open && random() < 0.2)) {
        ask(world, random, order);
    } else if (random() < 0.4) {
        step(world, random, last);
    } else {
        decide(world, random, last);
    }
}

/** A unit has one return at a time, and none after it was paid back. */
function ask(world: WorldState, random: Random, order: TikTokOrder): void {
    const { orders, returns } = world.shop.tiktok;
    const taken = new Set(
        returns
            .ofOrder(order)
            .filter((one) => !/CANCEL$|REJECT$/.test(one.status))
            .flatMap((one) => one.unitIds)
    );
    const left = orders.packages.shippedUnits(order).filter((unit) => !taken.has(unit.id));
    if (left.length === 0) {
        return;
    }
    const type = TYPES[any(random, TYPES.length)]!;
    const units = left.slice(0, 1 + any(random, left.length));
    const made = returns.open(order, type, units, random() < 0.1 ? 'SELLER' : 'BUYER', 'Made up');
    made.isQuickRefund = type === 'RETURN_AND_REFUND' && random() < 0.2;
    world.tell(order.id, `the buyer asks for ${type} of ${units.length} units`, made.status);
}

function step(world: WorldState, random: Random, one: Return): void {
    const steps = STEPS[one.status];
    if (steps) {
        const action = steps[any(random, steps.length)]!;
        world.shop.simulate(`returns/${one.id}/${action}`);
        world.tell(one.orderId, `return: ${action}`, one.status);
    }
}

/** The OMS decides; what does not fit is rejected. Of a stopped request it sends the same again. */
function decide(world: WorldState, random: Random, one: Return): void {
    const decision = DECISIONS[any(random, DECISIONS.length)]!;
    world.decisions += 1;
    const body: Json = { eventId: `d${world.decisions}`, returnId: one.id, decision };
    const query = '?siteId=' + world.siteOf(one.orderId);
    let outcome = 'none';
    const send = (): void => {
        outcome = String(
            world.shop.sfcc.sendEvents({ decisions: [body] }, query, 'return-decisions').json.outcomes?.[0]?.outcome
        );
    };
    if (world.disturbances.around(random, send, send)) {
        send();
    }
    world.tell(one.orderId, `the OMS decides ${decision}`, outcome);
    if (decision === 'received' && outcome !== 'rejected') {
        world.received.add(one.id);
    }
    if (outcome === 'undefined') {
        world.note('each decision is answered', `${decision} of ${one.id}`, one.orderId);
    }
}
