import type { Return } from '#simulators/tiktok-shop/records/returnOrder';
import type { Returns } from '#simulators/tiktok-shop/orders/returns';
import type { Json, TestInstance } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { MINUTE } from '#helpers/durations';

const FIRST_ID = '577000000000000001';
const A = '701643632930';

/** An order of two units that was delivered, and a return of one of them. */
export class ReturnWorld {
    readonly sfcc: TestInstance;
    stockBefore = 0;
    returnId = '';
    private decisions = 0;
    private readonly seen: string[] = [];

    private constructor(
        readonly shop: DirectShop,
        private readonly orderId: string
    ) {
        this.sfcc = shop.sfcc;
    }

    /** The order, delivered. Another order of a shop that tests share has another id. */
    static async open(shop = new DirectShop(), orderId = FIRST_ID): Promise<ReturnWorld> {
        const world = new ReturnWorld(shop, orderId);
        await world.shop.paidOrder(orderId, { [A]: 2 });
        world.shop.tell(orderId, {
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + orderId }]
        });
        world.shop.run();
        world.shop.simulate(`orders/${orderId}/collect`);
        world.shop.simulate(`orders/${orderId}/deliver`);
        world.shop.run();
        world.stockBefore = world.stock();
        return world;
    }

    close(): void {
        this.sfcc.close();
    }

    /** The buyer asks for something, and the cartridge reads it. */
    async ask(type: string, quickRefund = false): Promise<void> {
        const made = this.shop.simulate(`orders/${this.orderId}/request-return`, { type, units: 1, quickRefund });
        this.returnId = made.id as string;
        await this.run();
    }

    async agreed(): Promise<void> {
        await this.ask('RETURN_AND_REFUND');
        await this.decide('accept');
    }

    async sent(): Promise<void> {
        await this.agreed();
        await this.goOn('ship-back');
    }

    async goodsRefused(): Promise<void> {
        await this.sent();
        await this.decide('refuse');
    }

    /** The seller offers a part of the price in Seller Center. */
    async offered(): Promise<void> {
        await this.ask('RETURN_AND_REFUND');
        this.there().offer = 400;
        this.tiktokReturns().move(this.there(), 'AWAITING_BUYER_RESPONSE');
        await this.run();
    }

    async offerTaken(): Promise<void> {
        await this.offered();
        await this.goOn('take-offer');
    }

    async answered(type: string, act: string): Promise<void> {
        await this.ask(type);
        await this.decide(act);
    }

    async withdrawn(type: string): Promise<void> {
        await this.ask(type);
        await this.goOn('withdraw');
    }

    /** The OMS decides, and TikTok is told. */
    async decide(act: string): Promise<void> {
        const outcome = this.outcome(act);
        if (outcome.outcome !== 'applied') {
            throw new Error(JSON.stringify(outcome));
        }
        await this.run();
    }

    /** What the OMS is told that decides something. */
    outcome(decision: string, more: Json = {}): Json {
        this.decisions += 1;
        const eventId = `decision-${this.orderId}-${this.decisions}`;
        return this.sfcc.decisions({ eventId, returnId: this.returnId, decision, ...more })[0]!;
    }

    /** The buyer or TikTok takes the next step, and the cartridge reads it. */
    async goOn(action: string): Promise<void> {
        this.shop.simulate(`returns/${this.returnId}/${action}`);
        await this.run();
    }

    /** TikTokShop-SyncReturns, a minute later. */
    async run(): Promise<void> {
        await this.sfcc.clock.advance(MINUTE);
        this.sfcc.job('TikTokShop-SyncReturns');
        await this.sfcc.clock.advance(MINUTE);
        this.sfcc.job('TikTokShop-SyncReturns');
        this.seen.push(this.here().status as string);
    }

    /** Time passes, and the job runs twice a day. */
    async pass(milliseconds: number): Promise<void> {
        const step = Math.min(milliseconds, 12 * 60 * MINUTE);
        for (let passed = 0; passed < milliseconds; passed += step) {
            await this.sfcc.clock.advance(step);
            await this.run();
        }
    }

    /** The return as TikTok has it. */
    there(): Return {
        return this.tiktokReturns().byId.get(this.returnId)!;
    }

    tiktokReturns(): Returns {
        return this.shop.tiktok.returns;
    }

    /** The return as this site has it. */
    here(): Json {
        return this.sfcc.customObject('TikTokShopReturn', this.returnId);
    }

    /** Every status that the cartridge has seen. */
    states(): string[] {
        return this.seen;
    }

    order(): Json {
        return this.shop.order(this.orderId);
    }

    /** Codes of all alerts about the order. */
    alerts(): string[] {
        const { alerts } = this.sfcc.customObject('TikTokShopOrder', this.orderId);
        return (JSON.parse((alerts as string | null) || '[]') as string[]).map(
            (stored) => (JSON.parse(stored) as string[])[0] as string
        );
    }

    /** Units of the product that can be sold. */
    stock(): number {
        const record = this.sfcc
            .rows('InventoryRecord')
            .find((row) => row.productId === A && row.listId === 'inventory_m')!;
        return (record.allocation as number) - (record.onOrder as number);
    }

    /** Units of the return that were put back into stock, as the order keeps it. */
    restocked(): Json {
        const { returns } = this.sfcc.customObject('TikTokShopOrder', this.orderId);
        const { known } = JSON.parse(returns as string) as { known: Record<string, { restocked: Json }> };
        return known[this.returnId]!.restocked;
    }

    /** The task that tells TikTok of an act. */
    task(act: string): Json | undefined {
        return this.sfcc.customObject('TikTokShopTask', `answer-return-${this.returnId}-${act}`);
    }
}
