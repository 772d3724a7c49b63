import { edit, findKeys } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { TIKTOK } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import { HOUR } from '#helpers/durations';

const TABLE = 'CustomObject:TikTokShopDifference';

/** A shop whose two sides come apart. */
export class DifferenceWorld {
    constructor(readonly shop: DirectShop = new DirectShop()) {}

    close(): void {
        this.shop.sfcc.close();
    }

    /** An order on both sides as TikTok's connector posts it: units at 10.00 by product, paid some hours ago. */
    async order(id: string, units: Record<string, number>, hoursAgo = 2): Promise<void> {
        const items = Object.entries(units).map(([productId, quantity]) => ({ productId, quantity, price: '10.00' }));
        this.shop.newOrder({ id, items });
        await this.shop.sfcc.clock.advance(hoursAgo * HOUR);
        this.shop.run();
    }

    /** TikTokShop-Reconcile some hours later; its exit status. */
    async reconcile(parameters: Record<string, string> = {}, hours = 3): Promise<Json> {
        await this.shop.sfcc.clock.advance(hours * HOUR);
        return this.shop.sfcc.job('TikTokShop-Reconcile', parameters).exit_status as Json;
    }

    /** Polls and reports have their turn, also the one that only begins. */
    async catchUp(): Promise<void> {
        for (let run = 0; run < 2; run += 1) {
            await this.shop.sfcc.clock.advance(HOUR / 6);
            this.shop.run();
        }
    }

    /** Something happens on TikTok, and neither a webhook nor a poll tells of it. */
    async withoutNews(happen: () => unknown): Promise<void> {
        this.shop.simulate('webhooks', { lose: 1 });
        happen();
        await this.shop.sfcc.clock.advance(HOUR);
        this.shop.simulate('webhooks', {});
    }

    /** The poll has read all that changed until now. */
    sleepPolls(): void {
        this.shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopValue', () => true).filter((one) =>
                one.includes('orderList-')
            );
            const until = Math.floor(this.shop.sfcc.clock.now() / 1000);
            (edit<Json>('CustomObject:TikTokShopValue', key!).custom as Json).value = JSON.stringify({
                until,
                seen: {},
                window: null
            });
        });
    }

    /** Something happens here, and TikTok takes no report until it is given up. */
    async withoutReports(happen: () => unknown): Promise<void> {
        const { sfcc } = this.shop;
        const answers = sfcc.hosts[TIKTOK]!;
        happen();
        sfcc.hosts[TIKTOK] = () => ({
            status: 200,
            headers: {},
            body: '{"code":21011022,"message":"refused","request_id":"1"}'
        });
        this.shop.run();
        sfcc.hosts[TIKTOK] = answers;
        await sfcc.clock.advance(HOUR);
    }

    /** TikTok has never had the order. */
    forgetOnTikTok(id: string): void {
        this.shop.tiktok.orders.byId.delete(id);
        this.shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopOrder', () => true).filter((one) => one.endsWith(id));
            delete (edit<Json>('CustomObject:TikTokShopOrder', key!).custom as Json).tiktokStatus;
        });
    }

    /** What is kept, in short. */
    kept(): string[] {
        return this.objects()
            .map((one) => [one.kind, one.about, one.there || '-', one.here || '-', one.act || '-'].join(' | '))
            .sort();
    }

    /** Keys of what is open. */
    open(): string[] {
        return this.objects()
            .filter((one) => one.isOpen === true)
            .map((one) => `${one.kind as string}-${one.about as string}`)
            .sort();
    }

    /** Somebody chooses to repair differences in Business Manager. */
    choose(keys: string[]): void {
        const form = { act: 'repair', keys: keys.join(' ') };
        const { status } = new Visit(this.shop.sfcc).submit('TikTokShopDifferences-Act', form);
        if (status !== 302) {
            throw new Error(`the choice was answered with ${status}`);
        }
    }

    /** Somebody ignores a difference. */
    ignore(key: string): void {
        this.shop.sfcc.change(() => {
            const [found] = findKeys<Json>(TABLE, () => true).filter((one) => one.endsWith(key));
            (edit<Json>(TABLE, found!).custom as Json).isOpen = false;
        });
    }

    private objects(): Json[] {
        return this.shop.sfcc.rows(TABLE).map(({ custom }) => custom as Json);
    }
}
