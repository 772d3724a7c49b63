import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
import { A, B, textOf } from './goods';
import { any } from './omsWords';
import type { WorldState } from './worldState';

type Random = () => number;
type Successor = Parameters<Parameters<typeof replaceOrder>[2]>[0];

/** Statuses of an order. Source: Script API, dw.order.Order. */
const CREATED = 0;
const OPEN = [3, 4];
const COMPLETED = 5;
const CANCELLED = 6;

/** A user cancels the order in Business Manager; B2C Commerce may refuse. */
export function cancelOnPlatform(world: WorldState, id: string): void {
    let answer = 'none';
    world.shop.sfcc.change(() => {
        const order = OrderMgr.getOrder(world.orderNos.get(id)!);
        const isOpen = OPEN.includes(Number(order?.getStatus().getValue()));
        answer = order && isOpen ? String(OrderMgr.cancelOrder(order).getCode()) : 'not open';
    }, world.siteOf(id));
    world.tell(id, 'cancelled in Business Manager', answer);
}

/**
 * An agent edits the order, so that another one with a number of its own takes its place. Also one that is not placed; its
 * successor is. Source: platform doc BasketMgr.createBasketFromOrder.
 */
export function editOrder(world: WorldState, random: Random, id: string): void {
    const orderNo = world.orderNos.get(id)!;
    const edited = `E${world.edits + 1}-${id.slice(-6)}`;
    const takesUnits = world.kind.lineEdits > 0 && random() < world.kind.lineEdits;
    let answer = 'not open';
    world.shop.sfcc.change(() => {
        const order = OrderMgr.getOrder(orderNo);
        if (order && [CREATED, ...OPEN].includes(Number(order.getStatus().getValue()))) {
            replaceOrder(order, edited, (successor) => takesUnits && takeUnits(random, successor));
            answer = edited;
        }
    }, world.siteOf(id));
    if (answer === edited) {
        world.edits += 1;
        world.formerNos.set(id, [...(world.formerNos.get(id) || []), orderNo]);
        world.orderNos.set(id, edited);
    }
    world.tell(id, takesUnits ? 'an agent takes units from the order' : 'an agent edits the order', answer);
}

/** Lowers the quantity of a line, or removes a line; another one stays. */
function takeUnits(random: Random, successor: Successor): void {
    const { lines } = successor;
    const line = lines[any(random, lines.length)];
    if (line && line.quantity > 1 && random() < 0.7) {
        line.quantity -= 1 + any(random, line.quantity - 1);
    } else if (lines.length > 1) {
        successor.lines = lines.filter((one) => one !== line);
    }
}

/** A user completes an open order, or opens again one that was cancelled or completed. */
function moveOrder(world: WorldState, random: Random, id: string): void {
    let answer = 'left alone';
    world.shop.sfcc.change(() => {
        const order = OrderMgr.getOrder(world.orderNos.get(id)!)!;
        const status = Number(order.getStatus().getValue());
        if (OPEN.includes(status) && random() < 0.5) {
            order.setStatus(COMPLETED);
            answer = 'completed';
        } else if (status === COMPLETED) {
            order.setStatus(OPEN[1]!);
            answer = 'opened again';
        } else if (status === CANCELLED) {
            OrderMgr.undoCancelOrder(order);
            answer = 'opened again, its cancellation undone';
        }
    }, world.siteOf(id));
    if (answer.startsWith('opened again')) {
        world.leftBeforeOpened.set(id, textOf(world.facts(id).shippedHere()));
    }
    world.tell(id, 'in the orders of Business Manager', answer);
}

/** Acts of the page of an order, with the fields of their forms. */
const PAGE_ACTS: Array<[string, (random: Random, world: WorldState, id: string) => Form]> = [
    ['retry', () => ({})],
    ['handled', () => ({})],
    ['release', () => ({})],
    ['accept', () => ({ reason: '' })],
    ['refuse', () => ({ reason: '' })],
    ['ship', (random, world, id) => ({ ...parcel(random, world, id), ...units(random) })],
    ['correct', (random, world, id) => ({ ...parcel(random, world, id), packageNo: '1' })],
    ['cancel', (random) => ({ reason: 'out_of_stock', ...units(random) })]
];

function parcel(random: Random, world: WorldState, id: string): Form {
    return { carrier: world.carriers[0]!, trackingNumber: `1ZM${id.slice(-3)}${any(random, 3)}` };
}

function units(random: Random): Form {
    return Object.fromEntries([A, B].map((productId) => [`units-${productId}`, String(any(random, 3))]));
}

/** A user of Business Manager does something, with an order list or the page of the order; not all of it is possible. */
export function actInBusinessManager(world: WorldState, random: Random, id: string): void {
    if (random() < 0.3) {
        moveOrder(world, random, id);
        return;
    }
    const [act, fields] = PAGE_ACTS[any(random, PAGE_ACTS.length)]!;
    const form = {
        no: world.orderNos.get(id)!,
        act,
        eventId: `page-${world.diary.length}`,
        ...fields(random, world, id)
    };
    const facts = world.facts(id);
    if (act === 'handled' && facts.isNamed()) {
        world.handledDifferences.set(id, facts.differences());
    }
    if (act === 'handled' && facts.alerts().length > 0) {
        world.handledStatus.set(id, Number(facts.row.status));
    }
    const send = (): void => {
        const visit = new Visit(world.shop.sfcc, ['*'], 'default', world.siteOf(id));
        const { status, headers } = visit.submit('TikTokShopOrder-Act', form);
        world.tell(
            id,
            `Business Manager: ${act}`,
            `${status} ${String(headers.location || '').split('done=')[1] || ''}`
        );
        if (status >= 500 && !world.disturbances.anyStop) {
            world.note('a page answers', `${act} was answered with ${status}`, id);
        }
    };
    if (world.disturbances.around(random, send, send)) {
        send();
    }
}
