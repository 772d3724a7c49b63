import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { businessManagerNodes } from '#helpers/platform/businessManagerNodes';
import { ROOT } from '#sandbox/start/wiring';

const CARTRIDGE = path.join(ROOT, 'cartridges/bm_tiktokshop/cartridge');

/**
 * The platform asks for the permission of the menu action that lists a page; a page that none lists is open to everybody
 * who can log in. Source: bm_extensions.xml in the documentation of Business Manager extensions.
 */
describe('Permissions of the Business Manager cartridge', () => {
    const actions = menuActions();

    it('each page and form is under exactly one permission', () => {
        const listed = Object.values(actions).flat();
        expect(listed.sort()).to.deep.equal(businessManagerNodes());
    });

    it('the permission to read opens what only shows', () => {
        expect(actions.tiktokshop_read).to.deep.equal([
            'TikTokShopOverview-Show',
            'TikTokShopOrders-Show',
            'TikTokShopOrders-Export',
            'TikTokShopOrders-Month',
            'TikTokShopOrder-Show',
            'TikTokShopOrder-Next',
            'TikTokShopCompare-Show',
            'TikTokShopCompare-Compare',
            'TikTokShopReturns-Show',
            'TikTokShopReturns-Return',
            'TikTokShopDifferences-Show',
            'TikTokShopDifferences-Export',
            'TikTokShopTasks-Show',
            'TikTokShopTasks-Task',
            'TikTokShopShops-Show',
            'TikTokShopSafeguards-Show'
        ]);
    });

    /** Pages by the permission that they need. */
    function menuActions(): Record<string, string[]> {
        const xml = fs.readFileSync(path.join(CARTRIDGE, 'bm_extensions.xml'), 'utf8');
        return Object.fromEntries(
            [...xml.matchAll(/<menuaction id="(\w+)"[\s\S]*?<\/menuaction>/g)].map(([action, id]) => [
                id as string,
                [...action.matchAll(/<pipeline name="([\w-]+)"/g)].map((match) => match[1] as string)
            ])
        );
    }
});
