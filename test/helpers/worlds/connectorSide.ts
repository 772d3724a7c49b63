import { externalOrderBody } from '#simulators/connector/externalOrderBody';
import { HOLD_MS } from '#simulators/tiktok-shop/orders/orders';
import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import { any } from './omsWords';
import type { WorldState } from './worldState';

type Random = () => number;

/** Share of orders that TikTok's connector posts before their hour is over. */
const EARLY = 0.5;
/** Status of an answer that asks for the same in some minutes. */
const LATER = 503;
/** How often the connector follows it. */
const MOST_DELAYS = 3;

/**
 * TikTok's connector posts again until it is answered with success, and now and then once more.
 * @returns the last status
 */
export function postOrder(world: WorldState, random: Random, body: Json): number {
    const { sfcc } = world.shop;
    const siteId = world.siteOf(String(body.c_externalOrderId));
    const create = (): number => sfcc.create(body, sfcc.connectorToken(), siteId).status;
    let status = 0;
    const mayBeLost = world.disturbances.around(
        random,
        () => {
            status = create();
        },
        () => void create()
    );
    for (let retry = 0; retry < 3 && status !== 200; retry += 1) {
        status = create();
    }
    if (mayBeLost || random() < 0.1) {
        create();
    }
    return status;
}

/** An order that was not created. */
export function noteNotCreated(world: WorldState, id: string, status: number): void {
    world.note('an order of TikTok is created', `${id} was answered with ${status}`, id);
}

/**
 * TikTok's connector for shops that may be in direct mode as well. Enabled again, it posts whatever awaits shipment and it has
 * not posted itself: what it does then is not documented, and this is most for the cartridge to know again.
 */
export class ConnectorSide {
    private readonly posted = new Set<string>();
    /** How often an order was answered with a request for patience, by id. */
    private readonly delays = new Map<string, number>();

    constructor(private readonly world: WorldState) {}

    /** Posts the orders of shops that it works for, some of them while TikTok holds them still. */
    run(random: Random): void {
        const { orders } = this.world.shop.tiktok;
        const now = this.world.shop.sfcc.clock.now();
        [...orders.byId.values()]
            .filter((order) => !this.posted.has(order.id) && this.world.modeOf(order.shopId) === 'connector')
            .filter((order) => order.status === 'AWAITING_SHIPMENT' || order.status === 'ON_HOLD')
            .filter((order) => isReleased(order, now) || any(random, 100) < EARLY * 100)
            .forEach((order) => this.post(random, order));
    }

    /** An answer that asks for patience is followed in the next run: jobs in between may have been stopped. */
    private post(random: Random, order: TikTokOrder): void {
        const status = postOrder(this.world, random, externalOrderBody(order));
        this.world.tell(order.id, 'the connector posts it', status);
        const delays = this.delays.get(order.id) || 0;
        if (status === LATER && delays < MOST_DELAYS) {
            this.delays.set(order.id, delays + 1);
            return;
        }
        this.posted.add(order.id);
        if (status !== 200) {
            noteNotCreated(this.world, order.id, status);
        }
    }
}

function isReleased(order: TikTokOrder, now: number): boolean {
    return now - order.paidAt >= HOLD_MS;
}
