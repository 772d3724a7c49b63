import { Visit } from '#helpers/business-manager/visit';
import { any } from './omsWords';
import type { WorldState } from './worldState';

type Random = () => number;

const KINDS = ['withdrawn', 'closed', 'disconnected'] as const;

/** A shop is lost for a round: the seller withdraws, TikTok closes the shop, or a user disconnects it. */
export class Outages {
    private lost: { kind: (typeof KINDS)[number]; shopId: string } | null = null;

    constructor(
        private readonly world: WorldState,
        private readonly random: Random
    ) {}

    /** Now and then a shop is lost. */
    begin(): void {
        const { kind, secondShop, shop } = this.world;
        if (kind.outages === 0 || this.random() >= kind.outages) {
            return;
        }
        const mayBeSecond = secondShop !== '' && !kind.moves;
        const shopId = mayBeSecond && this.random() < 0.5 ? secondShop : shop.tiktok.app.shopId;
        this.lost = { kind: KINDS[any(this.random, KINDS.length)]!, shopId };
        this.world.wasLost = true;
        this.world.tell('', `the shop ${shopId} is ${this.lost.kind}`, '');
        this.lose(this.lost.kind, shopId);
    }

    private lose(kind: (typeof KINDS)[number], shopId: string): void {
        const { shop } = this.world;
        switch (kind) {
            case 'withdrawn':
                shop.simulate('deauthorize', { seller: this.sellerOf(shopId) });
                break;
            case 'closed':
                shop.simulate(`shops/${shopId}`, { active: false });
                break;
            case 'disconnected':
                new Visit(shop.sfcc, ['*'], 'default', this.world.siteOfShop(shopId)).submit(
                    'TikTokShopConnection-Disconnect',
                    { shop: shopId }
                );
        }
    }

    /** What was lost is there again. */
    end(): void {
        if (!this.lost) {
            return;
        }
        const { kind, shopId } = this.lost;
        const { shop } = this.world;
        this.lost = null;
        if (kind === 'closed') {
            shop.simulate(`shops/${shopId}`, { active: true });
        } else {
            this.world.connect(this.sellerOf(shopId));
            this.retryWhatNeededIt(shopId);
        }
        this.world.tell('', `the shop ${shopId} is back`, '');
    }

    /** A user retries the tasks that were given up because the shop was not connected, as the page of each advises. */
    private retryWhatNeededIt(shopId: string): void {
        const { sfcc } = this.world.shop;
        sfcc.rows('CustomObject:TikTokShopTask')
            .filter(({ custom }) => custom.state === 'dead' && custom.lastCode === 'not_connected')
            .forEach(({ key }) =>
                new Visit(sfcc, ['*'], 'default', this.world.siteOfShop(shopId)).submit('TikTokShopTasks-Retry', {
                    id: String(key)
                })
            );
    }

    private sellerOf(shopId: string): string {
        const { app } = this.world.shop.tiktok;
        return app.sellerOf(app.findShop(shopId)!).id;
    }
}
