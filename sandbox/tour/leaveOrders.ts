import type { Ready } from '../start/ready';
import { PublicApi } from './publicApi';

/** There is enough of the one, and none of the other. */
const IN_STOCK = '701643632930';
const SOLD_OUT = '701642890102';

/**
 * Leaves orders in Business Manager that are worth a look, of several days and through public interfaces only: some that
 * are fine, one that waits for stock, one past its deadline, one whose report was given up, one that was cancelled after
 * shipping, one whose buyer waits for an answer, and one whose buyer wants to send it back; and differences that a comparison
 * found. Where TikTok is told by the Open API, more can be seen.
 * @param ready - where everything listens, and with which keys
 */
export async function leaveOrders(ready: Ready): Promise<void> {
    const shop = new LeftOrders(new PublicApi(ready));
    await shop.api.setPreferences({ c_tiktokShopReporter: 'cartridge', c_tiktokShopCancelRequests: 'operations' });
    await shop.buy();
    await shop.ship(await shop.buy());
    await shop.nextDay();
    for (let count = 0; count < 3; count += 1) {
        await shop.deliver(await shop.ship(await shop.buy()));
    }
    await shop.nextDay();
    const fraud = await shop.ship(await shop.buy());
    await shop.api.simulate(`orders/${fraud}/fraud-cancel`);
    await shop.acknowledge(await shop.buy());
    await shop.buy(SOLD_OUT);
    await shop.nextDay();
    await shop.ship(await shop.buy(), 'Moonlight Express');
    await shop.ship(await shop.buy());
    await shop.acknowledge(await shop.buy());
    await shop.api.simulate(`orders/${await shop.buy()}/request-cancel`);
    await shop.buy();
    await shop.sendBack(await shop.deliver(await shop.ship(await shop.buy())));
    await shop.api.advance('PT20M');
    await shop.runJobs();
    await shop.api.runJob('TikTokShop-SyncReturns');
    await shop.api.runJob('TikTokShop-Reconcile');
}

/** A small business of its own. */
class LeftOrders {
    constructor(readonly api: PublicApi) {}

    /** An order that is in B2C Commerce. @returns TikTok's order id */
    async buy(productId = IN_STOCK): Promise<string> {
        const items = [{ productId, quantity: 1, price: '99.00' }];
        const { id } = await this.api.simulate('orders', { items, holdFlow: 'awaiting' });
        await this.api.simulate(`orders/${id}/pay`);
        await this.api.advance('PT1H1M');
        return String(id);
    }

    /** The OMS ships it, and TikTok is told. @returns TikTok's order id */
    async ship(id: string, carrier = 'UPS'): Promise<string> {
        await this.tellOms(id, { packages: [{ packageNo: '1', carrier, trackingNumber: '1Z999AA1' + id.slice(-10) }] });
        await this.api.runJob('TikTokShop-ProcessTasks');
        return id;
    }

    /** The OMS has it, and ships later. */
    async acknowledge(id: string): Promise<void> {
        await this.tellOms(id, { status: 'Acknowledged', packages: [] });
    }

    /** The parcel arrives. @returns TikTok's order id */
    async deliver(id: string): Promise<string> {
        await this.api.simulate(`orders/${id}/collect`);
        await this.api.simulate(`orders/${id}/deliver`);
        return id;
    }

    /** The buyer wants to send it back. */
    async sendBack(id: string): Promise<void> {
        await this.api.simulate(`orders/${id}/request-return`, { type: 'RETURN_AND_REFUND', units: 1 });
    }

    async nextDay(): Promise<void> {
        await this.api.advance('PT20H');
        await this.runJobs();
    }

    async runJobs(): Promise<void> {
        for (const job of ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed', 'TikTokShop-CheckSafeguards']) {
            await this.api.runJob(job);
        }
    }

    private async tellOms(id: string, event: Record<string, unknown>): Promise<void> {
        const answer = await this.api.call('POST', `${this.api.ready.oms}/_oms/orders/TTS-${id}/ship`, event);
        if (answer.json.outcome !== 'applied') {
            throw new Error(`TTS-${id}: ${answer.status} ${answer.text}`);
        }
    }
}
