import { isFailure } from '#sfcc-mocks';
import { malformed } from '#helpers/messages/malformed';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { differenceOf } from '#helpers/tiktok/bothSides';
import { changeGrant } from '#helpers/tiktok/connection';
import { ImportShop } from '#helpers/tiktok/importShop';
import { MINUTE } from '#helpers/durations';
import { foundInLog, pick, seedOf } from './area';
import type { Area } from './area';

const FIRST_ID = 577000000000000001n;
const JOBS = ['ImportOrders', 'ProcessTasks', 'SyncReturns', 'PullOmsStatus', 'OrderFeed'];
/** Ends of paths of calls whose answers are wrong. */
const CALLS = [
    '/orders/search',
    '/202507/orders',
    '/external_orders',
    '/cancellations/search',
    '/cancellations',
    '/returns/search',
    '/shipping_providers',
    '/packages',
    '/approve',
    '/token/refresh',
    '/authorization/202309/shops'
];

/** Answers of TikTok to one call, wrong in a place or two for an hour; then all is well again. */
export const ANSWERS: Area = {
    name: 'answers',
    about: 'no job throws at a wrong answer of TikTok; later both sides are alike or a person is told, and nothing is lost',
    run: async (random) => {
        const world = new AnswerWorld(pick(CALLS, random), random);
        await world.live();
        world.shop.sfcc.close();
        return world.broken;
    }
};

class AnswerWorld {
    readonly shop = new ImportShop();
    readonly broken: string[] = [];
    private isWrong = false;
    private readonly ids = [0n, 1n, 2n].map((more) => String(FIRST_ID + more));

    constructor(
        private readonly call: string,
        private readonly random: () => number
    ) {
        const { sfcc, tiktok } = this.shop;
        sfcc.hosts['https://oms.test'] = (message) => ({
            status: 200,
            headers: {},
            body: message.url.includes('requests') ? '{"agreed":true}' : '{"events":[],"nextCursor":""}'
        });
        sfcc.hosts[TIKTOK] = (message) => {
            const answer = tiktok.handle(message);
            const isMeant = this.isWrong && new URL(message.url).pathname.endsWith(this.call);
            return isFailure(answer) || !isMeant ? answer : { ...answer, body: this.spoiled(answer.body) };
        };
    }

    /** Three orders: one ships, one is cancelled here, and the buyer of the last wants to cancel. */
    async live(): Promise<void> {
        const { shop, ids } = this;
        ids.forEach((id) => shop.bought({ id }));
        if (this.random() < 0.5) {
            await this.pass(61, 1);
        }
        this.isWrong = true;
        if (this.call.includes('token')) {
            changeGrant(shop.sfcc, { accessTokenExpiresAt: new Date(shop.sfcc.clock.now() + 30 * MINUTE) });
        }
        await this.pass(61, 1);
        this.tell();
        shop.tiktok.cancellations.request(shop.tiktok.orders.byId.get(ids[2]!)!);
        await this.pass(10, 5);
        this.isWrong = false;
        await this.pass(60, 4);
        this.tell();
        await this.pass(60, 5);
        this.check();
    }

    private spoiled(body: string): string {
        return malformed(JSON.parse(body) as Json, 1, seedOf(this.random))[0] as string;
    }

    private tell(): void {
        const [shipped, cancelled] = this.ids as [string, string];
        const parcel = { packageNo: '1', carrier: this.shop.carrier, trackingNumber: '1Z' + shipped };
        const events: Array<[string, Json]> = [
            [shipped, { status: 'Shipped', packages: [parcel] }],
            [cancelled, { status: 'CANCELLED', cancel: { reason: 'out_of_stock' } }]
        ];
        events
            .filter(([id]) => this.shop.entry(id))
            .forEach(([id, event]) => this.shop.sfcc.events({ eventId: 'event-' + id, externalOrderId: id, ...event }));
    }

    private async pass(minutes: number, times: number): Promise<void> {
        for (let index = 0; index < times; index += 1) {
            await this.shop.sfcc.clock.advance(minutes * MINUTE);
            JOBS.forEach((name) => {
                const exit = this.shop.sfcc.job('TikTokShop-' + name).exit_status;
                if (!['OK', 'ERROR'].includes(String(exit?.code))) {
                    this.broken.push(`${name} threw: ${JSON.stringify(exit)}`);
                }
            });
        }
    }

    private check(): void {
        const { shop } = this;
        this.ids.forEach((id) => {
            const entry = shop.entry(id) as Json | undefined;
            const difference = entry ? differenceOf(shop, shop.tiktok.orders.byId.get(id)!) : 'it is not here';
            if (difference !== '' && !this.isTold(id, entry)) {
                this.broken.push(`${this.call}: ${id}: ${difference}`);
            }
        });
        this.broken.push(...foundInLog(shop.sfcc));
    }

    /** Whether a person sees that something is to be done about the order. */
    private isTold(id: string, entry: Json | undefined): boolean {
        const rows = (type: string): Json[] =>
            this.shop.sfcc.rows('CustomObject:' + type).map((row) => row.custom as Json);
        const tasks = rows('TikTokShopTask');
        return (
            // TikTok takes a refresh token once: where its answer is lost, the shop has to be connected again.
            rows('TikTokShopGrant').some((grant) => grant.state === 'reconnect') ||
            rows('TikTokShopShop').some((shop) => shop.refusal) ||
            entry?.needsAttention === true ||
            tasks.some((task) => task.state === 'dead' && task.externalOrderId === id)
        );
    }
}
