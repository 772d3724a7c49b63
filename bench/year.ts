import { createInProcess } from '../sandbox/start/inProcess';
import type { InProcess } from '../sandbox/start/inProcess';
import { Transaction } from '../sfcc-mocks';
import { logIn, measurePage } from './pages';
import { customObjects } from './orders/customObjects';
import { seedOrders } from './orders/seedOrders';
import { eventsOf, sendAll, storyOf } from './orders/stories';
import type { Step } from './orders/stories';
import { runGreen } from './orders/runGreen';
import { DAY, HOUR } from '#cartridge/platform/rules/durations';

/** What a month costs. */
export interface MonthFigures {
    month: number;
    /** Custom objects on the day with most of them. */
    objects: number;
    /** Uses of members of the platform, of all requests and jobs. */
    dwCallsPerOrder: number;
    /** Time of the processor, the simulated TikTok included. */
    msPerOrder: number;
    slowestPageMs: number;
}

/** A year of a shop. */
export interface YearFigures {
    /** Orders a day. */
    perDay: number;
    months: MonthFigures[];
    /** Custom objects that a shop with 10,000 orders a day would have: the orders' and a few that every shop has. */
    objectsAt10000PerDay: number;
}

/** How much of a year is lived. */
export interface YearSizes {
    perDay: number;
    months: number;
    /** How often each page is opened at the end of a month. */
    visits: number;
}

const DAYS_OF_MONTH = 30;
/** After so many days the order retention of B2C Commerce deletes an order. */
const RETENTION = 80;
/** Types that every shop has some objects of, however many orders it has. */
const FIXED = ['Value', 'Key', 'Grant', 'Shop', 'Connection', 'Providers', 'Cursor', 'Figures'];

/**
 * Lives through a year on a fast clock: orders come, are shipped, corrected, cancelled and completed, told by the feed,
 * and deleted by the retention of orders.
 * @throws Error when the cartridge does not take an event of the OMS
 */
export async function measureYear({ perDay, months, visits }: YearSizes): Promise<YearFigures> {
    const sandbox = createInProcess();
    try {
        const shop = new Shop(sandbox, perDay);
        const figures: MonthFigures[] = [];
        for (let month = 1; month <= months; month += 1) {
            figures.push(await shop.liveMonth(month, visits));
        }
        const most = Math.max(...figures.map(({ objects }) => objects));
        const fixed = customObjects(sandbox, FIXED);
        return { perDay, months: figures, objectsAt10000PerDay: Math.round(fixed + ((most - fixed) * 10000) / perDay) };
    } finally {
        sandbox.stop();
    }
}

/** A shop with as many orders every day. */
class Shop {
    /** TikTok ids of the orders of each day. */
    private readonly days: string[][] = [];
    private readonly stories = new Map<string, Step[]>();
    private placed = 0;

    constructor(
        private readonly sandbox: InProcess,
        private readonly perDay: number
    ) {}

    async liveMonth(month: number, visits: number): Promise<MonthFigures> {
        const { instance } = this.sandbox;
        const began = process.cpuUsage();
        const usesBefore = instance.memberUses;
        let objects = 0;
        for (let day = 0; day < DAYS_OF_MONTH; day += 1) {
            await this.liveDay();
            objects = Math.max(objects, customObjects(this.sandbox));
        }
        const { user, system } = process.cpuUsage(began);
        const orders = this.perDay * DAYS_OF_MONTH;
        return {
            month,
            objects,
            dwCallsPerOrder: (instance.memberUses - usesBefore) / orders,
            msPerOrder: (user + system) / 1000 / orders,
            slowestPageMs: this.slowestPage(visits)
        };
    }

    private async liveDay(): Promise<void> {
        const ids = await seedOrders(this.sandbox, this.perDay);
        ids.forEach((id) => {
            this.stories.set(id, storyOf(this.placed));
            this.placed += 1;
        });
        this.days.push(ids);
        await sendAll(this.sandbox, this.eventsOfToday());
        this.runJobs();
        await this.sandbox.clock.advance(12 * HOUR);
        this.runJobs();
        this.forgetOldOrders();
        await this.sandbox.clock.advance(DAY - 12 * HOUR - 61 * 60 * 1000);
    }

    private eventsOfToday(): object[] {
        const today = this.days.length - 1;
        return this.days.flatMap((ids, day) =>
            ids.flatMap((id) => eventsOf(id, this.stories.get(id) || [], today - day))
        );
    }

    private runJobs(): void {
        ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'].forEach((job) => {
            runGreen(this.sandbox, job);
        });
    }

    /** The retention of orders in B2C Commerce; TikTok and its connector forget them too. */
    private forgetOldOrders(): void {
        const day = this.days.length - 1 - RETENTION;
        this.sandbox.tiktok.calls.clear();
        if (day < 0) {
            return;
        }
        const ids = this.days[day] as string[];
        const { store } = this.sandbox.instance;
        const transaction = new Transaction(store);
        const isOld = (key: string): boolean => ids.some((id) => key.endsWith(`TTS-${id}`));
        [...store.table('Order').keys()].filter(isOld).forEach((key) => transaction.remove('Order', key));
        transaction.commit();
        ids.forEach((id) => {
            this.sandbox.tiktok.orders.byId.delete(id);
            this.stories.delete(id);
        });
        this.days[day] = [];
    }

    private slowestPage(visits: number): number {
        const cookie = logIn(this.sandbox);
        const old = `TTS-${(this.days[this.days.length - 20] as string[])[0]}`;
        const pages = [
            'TikTokShopOverview-Show',
            'TikTokShopOrders-Show',
            `TikTokShopOrder-Show?no=${old}`,
            'TikTokShopTasks-Show?state=done',
            'TikTokShopSafeguards-Show'
        ];
        return Math.max(...pages.map((page) => measurePage(this.sandbox, cookie, page, visits).ms));
    }
}
