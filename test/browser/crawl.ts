import type { Desk } from './desk';

/** Pages of one kind that are looked at: orders and tasks are not all alike. */
const OF_A_KIND = 5;
/** Pages of the menu that no other page leads to. */
const ENTRIES = ['TikTokShopOverview-Show', 'TikTokShopErasure-Show'];

/** Pages that a list leads to once something in it is ticked. */
const TICKED = [
    { list: 'TikTokShopOrders-Show', page: 'TikTokShopBulk-Ask', act: 'handled' },
    { list: 'TikTokShopDifferences-Show', page: 'TikTokShopDifferences-Ask', act: 'ignore' }
];

/**
 * Visits every page that links lead to from the overview and the other entries of the menu, a few of each kind, and those that lists lead to.
 * @param look - is told of each page while it is open: its node, for example `TikTokShopOrder-Show`, and its address
 * @returns the nodes that were visited
 */
export async function crawl(desk: Desk, look: (node: string, url: string) => Promise<void>): Promise<Set<string>> {
    const waiting: string[] = [];
    for (const entry of ENTRIES) {
        await desk.visit(entry);
        waiting.push(desk.page.url());
    }
    const known = new Set(waiting);
    const visits = new Map<string, number>();
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
        const kind = kindOf(url);
        if ((visits.get(kind) || 0) >= OF_A_KIND) {
            continue;
        }
        visits.set(kind, (visits.get(kind) || 0) + 1);
        await desk.page.goto(url);
        await look(nodeOf(url), url);
        for (const next of await linksOf(desk)) {
            if (!known.has(next)) {
                known.add(next);
                waiting.push(next);
            }
        }
    }
    for (const { list, page, act } of TICKED) {
        await desk.visit(list);
        const box = await desk.page.locator('input[name^="pick-"]').first().getAttribute('name');
        await desk.visit(page, { act, [box as string]: 'on' });
        await look(page, desk.page.url());
        visits.set(page, 1);
    }
    return new Set([...visits.keys()].map((kind) => kind.split(' ')[0] as string));
}

/** Links to pages of ours; a file is no page. */
async function linksOf(desk: Desk): Promise<string[]> {
    const hrefs = await desk.page
        .locator('.tts a[href]')
        .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
    return hrefs
        .map((href) => href.split('#')[0] as string)
        .filter((href) => /\/TikTokShop\w+-(?!Export)\w+/.test(href));
}

/** What is done is another kind of the page that asks. */
function kindOf(url: string): string {
    const parameters = new URL(url).searchParams;
    return [nodeOf(url), parameters.get('act') || '', parameters.get('state') || ''].join(' ');
}

function nodeOf(url: string): string {
    return new URL(url).pathname.split('/').pop() as string;
}
