import fs from 'node:fs';
import path from 'node:path';
import { FeedReader } from '#simulators/connector/feedReader';
import { readFeed } from '#simulators/connector/feed';
import type { FeedEntry } from '#simulators/connector/feed';
import { seeded } from '#simulators/tiktok-shop/random';
import { csvOf } from '#helpers/messages/everyWay';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { connections } from '#helpers/tiktok/connection';
import { any } from './omsWords';
import type { Sayings } from './sayings';
import { hasDirectMode } from './kinds/worldKind';
import type { WorldState } from './worldState';
import { omsFolder } from '#helpers/messages/omsFiles';

/** Orders that the OMS sends events about while a job runs. */
const AT_ONCE = 8;
/** Share of the files of the feed at which the OMS does so. */
const AT_FILES = 0.5;
/** The call by which TikTok is told of a file. */
const NOTIFY = '/feed/download/';
/** From the seed of a world to that of what happens at its files. */
const FILES = 4;
/** Share of runs that are tried though nothing has happened since the last ones. */
const IDLE = 0.25;

type Random = () => number;

/** How far a shop was read for a site. */
interface Progress {
    shopId: string;
    siteId: string;
    value: { until?: number; readFrom?: number; readTo?: number; window?: object | null };
}

/** The jobs of a world, and TikTok's connector, which reads what they write. */
export class Jobs {
    /** What the feed has last told of an order, by TikTok's id. */
    readonly lastTold = new Map<string, FeedEntry>();
    private readonly reader: FeedReader;
    private readonly filesRead: string[] = [];
    private filesWritten = 0;
    /** When the jobs ran last, how much had happened until their end, and whether one of them failed or was disturbed. */
    private last = { begun: 0, told: 0, isWhole: true };
    /** Whether TikTok has listed its returns to the last run of the job. */
    private areReturnsRead = true;

    constructor(
        private readonly world: WorldState,
        private readonly sayings: Sayings
    ) {
        this.reader = new FeedReader(world.shop.tiktok.orders);
        this.speakAtFiles();
    }

    /** Of a file that is written, TikTok is told; what the OMS says in that moment, the file does not have. */
    private speakAtFiles(): void {
        const { disturbances, plan, shop } = this.world;
        const { hosts } = shop.sfcc;
        const answer = hosts[TIKTOK]!;
        const random = seeded(plan.seed + FILES);
        hosts[TIKTOK] = (message) => {
            if (message.url.includes(NOTIFY) && random() < AT_FILES) {
                disturbances.meanwhile(() =>
                    this.ordersInWork(random).forEach((orderId) => this.sayings.sayMore(random, orderId))
                );
            }
            return answer(message);
        };
    }

    /** All jobs run, unless nothing has happened since they ran last: then they do so now and then. */
    runIfNeeded(random: Random): void {
        if (this.isNeeded() || random() < IDLE) {
            this.run(random);
        }
    }

    private isNeeded(): boolean {
        const orders = [...this.world.shop.tiktok.orders.byId.values()];
        return (
            !this.last.isWhole ||
            this.world.diary.length > this.last.told ||
            // What the jobs themselves have changed on TikTok, their next run reads.
            orders.some((order) => this.hasChanged(order)) ||
            this.isWorkLeft()
        );
    }

    /** All jobs run once, and the connector reads the files that are new. */
    run(random: Random): void {
        this.last = { begun: this.world.shop.sfcc.clock.now(), told: 0, isWhole: true };
        this.runAll(random);
        this.last.told = this.world.diary.length;
    }

    private runAll(random: Random): void {
        this.writeFiles();
        if (this.omsFiles().length > 0) {
            this.job(random, 'TikTokShop-ImportOmsBatch');
        }
        if (this.isQueued() || (this.world.oms.queue.length > 0 && random() < IDLE)) {
            this.job(random, 'TikTokShop-PullOmsStatus');
        }
        if (hasDirectMode(this.world.kind)) {
            this.job(random, 'TikTokShop-ImportOrders');
        }
        this.job(random, 'TikTokShop-ProcessTasks');
        if (this.world.kind.returns > 0) {
            this.areReturnsRead = this.job(random, 'TikTokShop-SyncReturns');
        }
        if (this.hasFeed()) {
            this.job(random, 'TikTokShop-OrderFeed');
            this.readFeeds();
        }
        this.connectAgain();
    }

    /** Whether a job has something to do still. */
    isWorkLeft(): boolean {
        const { sfcc } = this.world.shop;
        const isDue = ({ key, custom }: Json): boolean => {
            const entry = custom as Json;
            const isForFeed = entry.unproven !== true && this.world.reporterOf(String(key)) === 'feed';
            return (
                entry.reportDue === true ||
                entry.referenceDue === true ||
                (isForFeed && (entry.feedDue === true || !!entry.feedAgainAt))
            );
        };
        return (
            this.isQueued() ||
            this.isListBehind() ||
            this.isPollBehind() ||
            !this.areReturnsRead ||
            this.hasReturnChanged() ||
            this.world.ordersToCome().length > 0 ||
            this.omsFiles().length > 0 ||
            sfcc.rows('CustomObject:TikTokShopOrder').some(isDue) ||
            this.world.tasks().some((task) => task.state === 'waiting')
        );
    }

    /** Whether a return has changed: one that nobody answers ends at its deadline. */
    private hasReturnChanged(): boolean {
        return [...this.world.shop.tiktok.returns.byId.values()].some((one) => this.hasChanged(one));
    }

    /** Whether an order or return has changed on TikTok since the jobs began to run last. */
    private hasChanged({ updatedAt }: { updatedAt: number }): boolean {
        return updatedAt >= this.last.begun;
    }

    /** Whether a site has not polled all that the OMS has to say. */
    private isQueued(): boolean {
        const read = this.world.shop.sfcc
            .rows('CustomObject:TikTokShopValue')
            .filter(({ key }) => key === 'omsEvents')
            .map(({ custom }) => Number((custom as Json).value || 0));
        const isReadBy = read.filter((count) => count >= this.world.oms.queue.length).length;
        return this.world.oms.queue.length > 0 && isReadBy < this.world.siteIds.length;
    }

    /**
     * Whether the last import has read a window of orders in part, or has only ended the one that a stopped run had begun: the
     * next one reads what is left.
     */
    private isListBehind(): boolean {
        return this.progressOf('import-', 'direct').some(({ siteId, value: { window, readFrom, readTo = 0 } }) => {
            const run = this.values().find((one) => one.key === 'job-TikTokShop-ImportOrders' && one.siteId === siteId);
            const { startedAt, isOk } = JSON.parse(String((run?.custom as Json | undefined)?.value || '{}')) as Json;
            const hasOnlyEnded = isOk === true && Date.parse(String(startedAt)) - readTo * 1000 > 1000;
            return !!window || (readFrom !== undefined && hasOnlyEnded);
        });
    }

    /** Whether the poll of a shop has not read the last change on TikTok: a call may have failed, or the shop was lost. */
    private isPollBehind(): boolean {
        const orders = [...this.world.shop.tiktok.orders.byId.values()];
        return this.progressOf('orderList-', 'connector').some(({ shopId, value: { until = 0, readTo = 0 } }) => {
            const changes = orders.filter((order) => order.shopId === shopId).map(({ updatedAt }) => updatedAt);
            return Math.max(...changes, 0) / 1000 > Math.max(until, readTo);
        });
    }

    /** How far each shop of a mode was read for its site, as stored under a key with this beginning. */
    private progressOf(beginning: string, mode: 'direct' | 'connector'): Progress[] {
        return this.values()
            .filter(({ key }) => String(key).startsWith(beginning))
            .map(({ key, siteId, custom }) => ({
                shopId: String(key).slice(beginning.length),
                siteId: String(siteId),
                value: JSON.parse(String((custom as Json).value)) as Progress['value']
            }))
            .filter(({ shopId }) => this.world.modeOf(shopId) === mode)
            .filter(({ shopId, siteId }) => siteId === this.world.siteOfShop(shopId));
    }

    private values(): Json[] {
        return this.world.shop.sfcc.rows('CustomObject:TikTokShopValue');
    }

    private hasFeed(): boolean {
        const { siteReporter, kind } = this.world;
        const { secondReporter, secondSite } = kind;
        const hasOwn = hasDirectMode(kind) || secondSite;
        return siteReporter === 'feed' || (hasOwn && secondReporter === 'feed');
    }

    /** @returns whether it ended well */
    private job(random: Random, id: string): boolean {
        const { disturbances, shop } = this.world;
        const meanwhile = (): void => {
            const orderIds = this.ordersInWork(random);
            if (random() < 0.5 || orderIds.length === 0) {
                shop.sfcc.copyOfJob(id);
            } else {
                orderIds.forEach((orderId) => this.sayings.sayMore(random, orderId));
            }
        };
        let isOk = false;
        const run = (): void => {
            isOk = shop.sfcc.job(id).exit_status?.status === 'ok';
        };
        const isDisturbed = disturbances.around(random, run, meanwhile);
        this.last.isWhole = this.last.isWhole && isOk && !isDisturbed;
        return isOk;
    }

    /** Some orders that a job has to do with, so that something happens to them meanwhile; any order where there are none. */
    private ordersInWork(random: Random): string[] {
        const { world } = this;
        const due = world.shop.sfcc
            .rows('CustomObject:TikTokShopOrder')
            .filter(({ custom }) => custom.feedDue === true || custom.reportDue === true)
            .map(({ key }) => String(key))
            .filter((id) => world.isOpenPlan(id));
        if (due.length > 0 && random() < 0.7) {
            return due.slice(any(random, due.length)).slice(0, AT_ONCE);
        }
        const orderId = world.anyOrder(random);
        return orderId ? [orderId] : [];
    }

    private writeFiles(): void {
        const { files } = this.sayings;
        const written = { ...files };
        files['JSON lines'] = [];
        files.CSV = [];
        this.world.siteIds.forEach((siteId) => {
            const ofSite = (event: Json): boolean => this.world.siteOf(String(event.externalOrderId)) === siteId;
            const lines = written['JSON lines'].filter(ofSite).map((event) => JSON.stringify(event));
            const rows = written.CSV.filter(ofSite);
            this.writeFile(siteId, 'jsonl', lines.join('\n'));
            this.writeFile(siteId, 'csv', rows.length > 0 ? csvOf(rows) : '');
        });
    }

    private writeFile(siteId: string, extension: string, text: string): void {
        if (text !== '') {
            this.filesWritten += 1;
            const folder = this.folderOf(siteId);
            fs.mkdirSync(folder, { recursive: true });
            fs.writeFileSync(path.join(folder, `f${this.filesWritten}.${extension}`), text + '\n');
        }
    }

    /** Where the OMS puts the files of a site. */
    private folderOf(siteId: string): string {
        const inner = this.world.kind.secondSite ? `sites/${siteId}` : '';
        return path.join(omsFolder(this.world.shop.sfcc), inner);
    }

    /** Files that wait for the import. */
    private omsFiles(): string[] {
        return this.world.siteIds
            .map((siteId) => this.folderOf(siteId))
            .filter((folder) => fs.existsSync(folder))
            .flatMap((folder) => fs.readdirSync(folder))
            .filter((name) => /\.(jsonl|csv)$/.test(name));
    }

    private readFeeds(): void {
        const files = this.world.shop.sfcc.feedFiles(this.filesRead);
        Object.entries(files)
            .filter(([name]) => name.endsWith('.xml'))
            .forEach(([name, xml]) => {
                this.filesRead.push(name);
                this.readFeed(name, xml);
            });
    }

    private readFeed(name: string, xml: string): void {
        try {
            readFeed(xml).forEach((entry) => {
                const order = this.world.shop.tiktok.orders.byId.get(entry.externalOrderId);
                this.lastTold.set(entry.externalOrderId, entry);
                if (order) {
                    this.reader.apply(order, entry);
                    const numbers = entry.packages.map(({ trackingNumber }) => trackingNumber).join(', ');
                    this.world.tell(order.id, `feed tells ${entry.cancelled ? 'cancelled' : numbers}`, name);
                }
            });
        } catch (error) {
            this.world.note('every feed file is well-formed', `${name}: ${String(error)}`);
        }
    }

    /** A user connects the shop again, which is needed only after a stop has lost the tokens of a refresh. */
    private connectAgain(): void {
        const { sfcc, tiktok } = this.world.shop;
        if (connections(sfcc).every(({ state }) => state === 'connected')) {
            return;
        }
        if (!this.world.disturbances.anyStop && !this.world.wasLost) {
            this.world.note('the shop stays connected', JSON.stringify(connections(sfcc).map(({ state }) => state)));
        }
        tiktok.app.sellers.forEach(({ id }) => this.world.connect(id));
    }
}
