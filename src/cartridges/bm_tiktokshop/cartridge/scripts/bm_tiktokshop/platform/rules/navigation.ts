/** The pages of the navigation, and the controller of each. */
const PAGES = {
    overview: 'TikTokShopOverview-Show',
    orders: 'TikTokShopOrders-Show',
    returns: 'TikTokShopReturns-Show',
    differences: 'TikTokShopDifferences-Show',
    tasks: 'TikTokShopTasks-Show',
    shops: 'TikTokShopShops-Show',
    connection: 'TikTokShopConnection-Show',
    settings: 'TikTokShopSettings-Show',
    safeguards: 'TikTokShopSafeguards-Show'
};

export type PageName = keyof typeof PAGES;

/** One entry; its text is `nav.<name>`. */
export interface NavigationEntry {
    name: string;
    action: string;
    isCurrent: boolean;
}

/** The entries in their order. */
export function navigation(current: PageName): NavigationEntry[] {
    return Object.keys(PAGES).map((name) => ({
        name: name,
        action: PAGES[name as PageName],
        isCurrent: name === current
    }));
}
