import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { leaveOrders } from '#sandbox/tour/leaveOrders';
import { startSandbox } from '#sandbox/start/startSandbox';
import type { Ready } from '#sandbox/start/ready';
import { ROOT } from '#sandbox/start/wiring';
import { openBrowser } from './browser';
import { crawl } from './crawl';
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

const USAGE = `npm run screenshots [-- --every FOLDER [--locale LOCALE]...]

Without options: writes docs/images/bm-*.png.
  --every FOLDER   every page of each kind instead, 1440 and 390 pixels wide, whole, to be looked at one by one
  --locale LOCALE  the language of the pages: default, de, fr, es or it; may be repeated
`;

/** The pictures of the documentation. */
async function pictureDocumentation(browser: Browser, ready: Ready): Promise<void> {
    const desk = await Desk.open(browser, ready, { viewport: { width: WIDTH, height: 800 }, colorScheme: 'light' });
    for (const [name, open] of Object.entries(PAGES)) {
        await open(desk);
        const height = Math.min(await desk.page.evaluate('document.documentElement.scrollHeight'), MOST_PIXELS);
        await picture(desk, path.join(FOLDER, `bm-${name}.png`), { x: 0, y: 0, width: WIDTH, height });
    }
}

/** Every page, one below the other where one picture would be too high to be read. */
async function pictureEvery(browser: Browser, ready: Ready, folder: string, locale: string): Promise<void> {
    for (const width of [1440, 390]) {
        const desk = await Desk.open(
            browser,
            ready,
            { viewport: { width, height: 900 }, colorScheme: 'light' },
            locale
        );
        const seen = new Map<string, number>();
        await crawl(desk, async (node) => {
            const count = (seen.get(node) || 0) + 1;
            seen.set(node, count);
            const whole: number = await desk.page.evaluate('document.documentElement.scrollHeight');
            for (let y = 0; y < whole; y += MOST_PIXELS) {
                const name = [locale, width, node, count, y / MOST_PIXELS + 1].join('-') + '.png';
                const height = Math.min(MOST_PIXELS, whole - y);
                await picture(desk, path.join(folder, name), { x: 0, y, width, height });
            }
        });
        await desk.page.context().close();
    }
}

async function picture(
    desk: Desk,
    file: string,
    clip: { x: number; y: number; width: number; height: number }
): Promise<void> {
    fs.writeFileSync(file, await desk.page.screenshot({ fullPage: true, clip }));
    process.stdout.write(`${path.relative(ROOT, file)}\n`);
}

/** `npm run screenshots`: takes pictures of pages, from a sandbox with the orders that `npm start` leaves. */
async function main(args: string[]): Promise<void> {
    const { values } = parseArgs({
        args,
        options: {
            every: { type: 'string' },
            locale: { type: 'string', multiple: true, default: ['default'] },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        process.stdout.write(USAGE);
        return;
    }
    const browser = await openBrowser();
    process.stderr.write('Starting a sandbox, and leaving orders in it …\n');
    const sandbox = await startSandbox();
    try {
        await leaveOrders(sandbox.ready);
        if (values.every === undefined) {
            await pictureDocumentation(browser, sandbox.ready);
        } else {
            fs.mkdirSync(values.every, { recursive: true });
            for (const locale of values.locale) {
                await pictureEvery(browser, sandbox.ready, values.every, locale);
            }
        }
    } finally {
        await browser.close();
        await sandbox.stop();
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
});
