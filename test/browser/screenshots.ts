import fs from 'node:fs';
import path from 'node:path';
import { leaveOrders } from '#sandbox/tour/leaveOrders';
import { startSandbox } from '#sandbox/start/startSandbox';
import { ROOT } from '#sandbox/start/wiring';
import { openBrowser } from './browser';
import { Desk } from './desk';

const FOLDER = path.join(ROOT, 'docs/images');
/** What is further down is seen by scrolling. */
const MOST_PIXELS = 1500;
/** Where the list of orders is a table. */
const WIDTH = 1280;

/** How to get to each page; the picture is named after it. */
const PAGES: Record<string, (desk: Desk) => Promise<unknown>> = {
    overview: (desk) => desk.visit('TikTokShopOverview-Show'),
    orders: (desk) => desk.visit('TikTokShopOrders-Show'),
    order: (desk) => attended(desk, 'The buyer wants to cancel'),
    'order-ask': async (desk) => {
        await attended(desk, 'The buyer wants to cancel');
        await desk.follow('Accept the cancellation');
    },
    tasks: (desk) => desk.visit('TikTokShopTasks-Show', { state: 'dead' }),
    task: async (desk) => {
        await desk.visit('TikTokShopOverview-Show');
        await desk.follow('Remove the cause');
    },
    return: async (desk) => {
        await desk.visit('TikTokShopReturns-Show');
        await desk.follow(/^Return /);
    },
    differences: (desk) => desk.visit('TikTokShopDifferences-Show'),
    shops: (desk) => desk.visit('TikTokShopShops-Show'),
    connection: (desk) => desk.visit('TikTokShopConnection-Show'),
    settings: (desk) => desk.visit('TikTokShopSettings-Show'),
    safeguards: (desk) => desk.visit('TikTokShopSafeguards-Show')
};

/** Opens the order that the overview names for a reason. */
async function attended(desk: Desk, why: string): Promise<void> {
    await desk.visit('TikTokShopOverview-Show');
    await desk.page.getByRole('row').filter({ hasText: why }).getByRole('link').first().click();
}

/** `npm run screenshots`: writes docs/images/bm-*.png, from a sandbox with the orders that `npm start` leaves. */
async function main(): Promise<void> {
    const browser = await openBrowser();
    const sandbox = await startSandbox();
    try {
        await leaveOrders(sandbox.ready);
        const desk = await Desk.open(browser, sandbox.ready, {
            viewport: { width: WIDTH, height: 800 },
            colorScheme: 'light'
        });
        for (const [name, open] of Object.entries(PAGES)) {
            await open(desk);
            const height = Math.min(await desk.page.evaluate('document.documentElement.scrollHeight'), MOST_PIXELS);
            const file = path.join(FOLDER, `bm-${name}.png`);
            const clip = { x: 0, y: 0, width: WIDTH, height };
            fs.writeFileSync(file, await desk.page.screenshot({ fullPage: true, clip }));
            process.stdout.write(`${path.relative(ROOT, file)}\n`);
        }
    } finally {
        await browser.close();
        await sandbox.stop();
    }
}

main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
});
