import type { OrderInput, TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from './directShop';

const PRODUCT = '701643632930';

/** An instance whose cartridge brings the orders of its shop itself, on a second run: the first one only begins. */
export class ImportShop extends DirectShop {
    /** @param isBegun - whether the first run is over */
    constructor(region = 'US', sfcc = new TestInstance(), isBegun = true) {
        super(region, sfcc);
        sfcc.prefer({ tiktokShopMode: 'direct' });
        if (isBegun) {
            this.import();
        }
    }

    /** An order that a buyer has just paid: two pieces at 25.00 unless told otherwise. */
    bought(input: Partial<OrderInput> = {}): TikTokOrder {
        const items = [{ productId: PRODUCT, quantity: 2, price: '25.00' }];
        const order = this.tiktok.orders.place({ region: this.region, items, ...input });
        this.tiktok.orders.pay(order);
        return order;
    }

    /** TikTokShop-ImportOrders; its exit status. */
    import(parameters: Record<string, string> = {}): Json | null {
        return this.sfcc.job('TikTokShop-ImportOrders', parameters).exit_status;
    }

    /** Numbers of all orders here. */
    numbers(): string[] {
        return this.sfcc
            .rows('Order')
            .map((row) => row.orderNo as string)
            .sort();
    }

    /** The task to import an order. */
    importTask(id: string): Json {
        return this.sfcc.customObject('TikTokShopTask', 'import-' + id);
    }

    /** What the database has of an order. */
    stored(id: string): Json {
        return this.sfcc.rows('Order').find((row) => row.orderNo === 'TTS-' + id) as Json;
    }

    /** The ledger's entry of an order. */
    entry(id: string): Json {
        return this.sfcc.customObject('TikTokShopOrder', id);
    }
}
