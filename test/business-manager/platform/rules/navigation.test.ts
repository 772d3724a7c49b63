import { expect } from 'chai';
import { navigation } from '#bm-cartridge/platform/rules/navigation';

describe('The navigation', () => {
    it('has every page in its order', () => {
        expect(navigation('overview').map(({ name, action }) => [name, action])).to.deep.equal([
            ['overview', 'TikTokShopOverview-Show'],
            ['orders', 'TikTokShopOrders-Show'],
            ['returns', 'TikTokShopReturns-Show'],
            ['differences', 'TikTokShopDifferences-Show'],
            ['tasks', 'TikTokShopTasks-Show'],
            ['shops', 'TikTokShopShops-Show'],
            ['connection', 'TikTokShopConnection-Show'],
            ['settings', 'TikTokShopSettings-Show'],
            ['safeguards', 'TikTokShopSafeguards-Show']
        ]);
    });

    it('marks the page that is shown, and no other', () => {
        const current = navigation('tasks').filter(({ isCurrent }) => isCurrent);
        expect(current.map(({ name }) => name)).to.deep.equal(['tasks']);
    });
});
