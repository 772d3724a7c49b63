import { createInProcess } from '../sandbox/start/inProcess';
import type { InProcess } from '../sandbox/start/inProcess';
import { customObjects } from './orders/customObjects';
import { runGreen } from './orders/runGreen';
import { payOrders, setPreference } from './orders/seedOrders';
import { eventsOf, sendAll, storyOf } from './orders/stories';
import { HOUR, MINUTE } from '#cartridge/platform/rules/durations';

/** Who tells TikTok of shipments. */
export type WeekReporter = 'feed' | 'cartridge';

/** What a day costs, and how far the jobs are behind. */
export interface DayFigures {
    day: number;
    /** Custom objects at the end of the day. */
    objects: number;
    dwCallsPerOrder: number;
    /** Time of the processor, the simulated TikTok included. */
    msPerOrder: number;
    /** The longest run of a job, in milliseconds of this machine. */
    longestRunMs: Record<string, number>;
    /** Most orders that were still due for the reporter after a run. */
    mostBehind: number;
    /** Longest time for which some were, in minutes of the shop. */
    minutesBehind: number;
    /** Orders that are due at the end of the day. */
    leftBehind: number;
}

/** How much is lived. */
export interface WeekSizes {
    reporter: WeekReporter;
    perDay: number;
    days: number;
}

/** Both jobs run every five minutes, as delivered. */
const TICK = 5 * MINUTE;
const JOBS = ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'];
/** The OMS tells everything of a day at once, in this hour. */
const HOUR_OF_OMS = 2;
const COMMIT_TAKES_MS = 10;
/** Time a call of the Open API takes on the sandbox's clock. */
const CALL_TAKES_MS = 120;
const LEDGER = 'CustomObject:TikTokShopOrder';
const DUE: Record<WeekReporter, string> = { feed: 'feedDue', cartridge: 'reportDue' };

/**
 * Lives through days of a shop at full size: orders come all day, the OMS tells of all shipments of a day at once, and the
 * jobs run every five minutes with the portions that they are delivered with.
 * @param tell - told of each day that is over
 * @throws Error when a job turns red, or the cartridge does not take an event
 */
export async function measureWeek(
    { reporter, perDay, days }: WeekSizes,
    tell: (figures: DayFigures) => void
): Promise<DayFigures[]> {
    const sandbox = createInProcess();
    try {
        setPreference(sandbox, 'tiktokShopReporter', reporter);
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (moment === 'after') {
                sandbox.clock.elapse(kind === 'commit' ? COMMIT_TAKES_MS : kind === 'call' ? CALL_TAKES_MS : 0);
            }
        };
        const shop = new Shop(sandbox, reporter, perDay);
        const figures: DayFigures[] = [];
        for (let day = 1; day <= days; day += 1) {
            figures.push(await shop.liveDay(day));
            tell(figures[figures.length - 1] as DayFigures);
        }
        return figures;
    } finally {
        sandbox.stop();
    }
}

/** A shop at full size. */
class Shop {
    /** TikTok ids of the orders of each day. */
    private readonly days: string[][] = [];
    private now: number;
    private mostBehind = 0;
    private ticksBehind = 0;
    private mostTicksBehind = 0;
    private longestRunMs: Record<string, number> = {};
    /** Keys of the orders that are due for the reporter: kept, since a look at all would be part of what is measured. */
    private readonly due = new Set<string>();

    constructor(
        private readonly sandbox: InProcess,
        private readonly reporter: WeekReporter,
        private readonly perDay: number
    ) {
        this.now = sandbox.clock.now();
        const { store } = sandbox.instance;
        store.onCommit((changes) =>
            changes.filter(({ table }) => table === LEDGER).forEach(({ key }) => this.keepDue(key))
        );
    }

    private keepDue(key: string): void {
        const entry = this.sandbox.instance.store.row(LEDGER, key)?.data as
            { custom: Record<string, unknown> } | undefined;
        if (entry?.custom[DUE[this.reporter]] === true) {
            this.due.add(key);
        } else {
            this.due.delete(key);
        }
    }

    async liveDay(day: number): Promise<DayFigures> {
        const { instance, tiktok } = this.sandbox;
        const began = process.cpuUsage();
        const usesBefore = instance.memberUses;
        this.mostBehind = 0;
        this.mostTicksBehind = 0;
        this.longestRunMs = {};
        this.days.push([]);
        for (let hour = 0; hour < 24; hour += 1) {
            await this.liveHour(hour);
            tiktok.calls.clear();
            tiktok.connector.feeds.length = 0;
        }
        const { user, system } = process.cpuUsage(began);
        return {
            day,
            objects: customObjects(this.sandbox),
            dwCallsPerOrder: (instance.memberUses - usesBefore) / this.perDay,
            msPerOrder: (user + system) / 1000 / this.perDay,
            longestRunMs: this.longestRunMs,
            mostBehind: this.mostBehind,
            minutesBehind: (this.mostTicksBehind * TICK) / MINUTE,
            leftBehind: this.due.size
        };
    }

    private async liveHour(hour: number): Promise<void> {
        const share = (n: number): number => Math.floor((this.perDay * n) / 24);
        (this.days[this.days.length - 1] as string[]).push(...payOrders(this.sandbox, share(hour + 1) - share(hour)));
        if (hour === HOUR_OF_OMS) {
            await sendAll(this.sandbox, this.eventsOfToday());
        }
        for (let tick = 0; tick < HOUR / TICK; tick += 1) {
            this.now += TICK;
            await this.sandbox.clock.advance(Math.max(0, this.now - this.sandbox.clock.now()));
            JOBS.forEach((job) => this.run(job));
            this.lookBehind();
        }
    }

    private eventsOfToday(): object[] {
        const today = this.days.length - 1;
        return this.days.flatMap((ids, day) =>
            ids.flatMap((id, position) => eventsOf(id, storyOf(position), today - day))
        );
    }

    private run(job: string): void {
        const began = performance.now();
        runGreen(this.sandbox, job);
        const ms = Math.round(performance.now() - began);
        this.longestRunMs[job] = Math.max(this.longestRunMs[job] || 0, ms);
    }

    private lookBehind(): void {
        const behind = this.due.size;
        this.mostBehind = Math.max(this.mostBehind, behind);
        this.ticksBehind = behind === 0 ? 0 : this.ticksBehind + 1;
        this.mostTicksBehind = Math.max(this.mostTicksBehind, this.ticksBehind);
    }
}
