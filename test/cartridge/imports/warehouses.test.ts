import { expect } from 'chai';
import { edit, findKeys } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';
import { WAREHOUSE_ID } from '#simulators/tiktok-shop/facts/warehouse';

const ONE = [{ productId: '701643632930', quantity: 1 }];

describe('A warehouse of TikTok without an inventory list', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    async function importOne(input: object): Promise<void> {
        shop.bought({ items: ONE, ...input });
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
    }

    function chooseLists(lists: object): void {
        shop.sfcc.change(() => {
            const [key] = findKeys<Json>('CustomObject:TikTokShopShop', () => true);
            (edit<Json>('CustomObject:TikTokShopShop', key!).custom as Json).warehouses = JSON.stringify(lists);
        });
    }

    function found(): string {
        return shop.sfcc.job('TikTokShop-CheckSafeguards').exit_status!.message as string;
    }

    it('is a finding once orders come from it while others have a list, and none while it is the only one', async () => {
        await importOne({});
        expect(found()).not.to.contain('warehouse_unmapped');
        chooseLists({ elsewhere: 'inventory_m' });
        expect(found()).to.contain(`A warehouse of TikTok has no inventory list. Example Shop: ${WAREHOUSE_ID}`);
        chooseLists({ elsewhere: 'inventory_m', [WAREHOUSE_ID]: 'inventory_m' });
        expect(found()).not.to.contain('warehouse_unmapped');
    });

    it('is none where TikTok ships the goods', async () => {
        chooseLists({ elsewhere: 'inventory_m' });
        await importOne({ shipping: 'fbt' });
        expect(found()).not.to.contain('warehouse_unmapped');
    });
});
