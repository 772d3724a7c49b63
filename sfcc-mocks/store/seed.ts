import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { INVENTORY_TABLE, inventoryKey } from '../dw/catalog/inventory';
import { PRODUCT_TABLE } from '../dw/catalog/productRecord';
import { begin, commit, insert, read } from './session';

/** The site every sandbox has. */
export function refArchSite(overrides: Partial<SiteConfig> = {}): SiteConfig {
    return {
        id: 'RefArch',
        name: 'RefArch',
        cartridgePath: ['int_tiktokshop'],
        currency: 'USD',
        allowedCurrencies: ['USD'],
        defaultLocale: 'en_US',
        timezone: 'America/New_York',
        taxation: 'net',
        inventoryListId: 'inventory_m',
        status: 1,
        storefrontPassword: null,
        limitOrderAccess: true,
        hostname: 'localhost',
        ...overrides
    };
}

/** Products by id, with name and stock. */
const PRODUCTS: Array<[string, string, number]> = [
    ['701643632930', 'Charcoal Single Pleat Wool Suit', 5000],
    ['701643632947', 'Checked Silk Tie', 5000],
    ['701644329402', 'Long Sleeve Crew Neck', 100],
    ['701643421084', 'Straight Leg Trousers', 100],
    ['701643473601', 'Drape Neck Blouse', 100],
    ['701642867098', 'Cotton Cardigan', 50],
    ['701642923569', 'Floral Skirt', 50],
    ['701643540319', 'Leather Belt', 25],
    ['701643070744', 'Wool Scarf', 25],
    ['701643108633', 'Pearl Earrings', 10],
    ['701644062941', 'Canvas Tote', 1],
    ['701642890102', 'Sun Hat', 0]
];

/** Puts products and stock into an instance. */
export function seedCatalog(instance: Instance, siteId = 'RefArch'): void {
    instance.execute({ kind: 'job', siteId }, () => {
        const listId = instance.site(siteId).inventoryListId;
        begin();
        if (!read('InventoryList', listId)) {
            insert('InventoryList', listId, { id: listId, defaultInStock: false });
        }
        for (const [id, name, allocation] of PRODUCTS) {
            insert(PRODUCT_TABLE, id, { id, name, online: true });
            insert(INVENTORY_TABLE, inventoryKey(listId, id), {
                listId,
                productId: id,
                allocation,
                perpetual: false,
                onOrder: 0
            });
        }
        commit();
    });
}
