import { randomUUID } from 'node:crypto';
import type { InProcess } from '../sandbox/start/inProcess';
import { Transaction } from '../sfcc-mocks';
import type { HttpAnswer } from '../sfcc-mocks';
import { PRODUCTS } from './orders/seedOrders';
import { withOrders } from './orders/withOrders';

/** What one page of Business Manager costs. */
export interface PageFigures {
    page: string;
    /** Median, in processor time. */
    ms: number;
    searches: number;
    /** Searches that looked at each of many objects. */
    scans: number;
}

/** What there is when pages are measured. */
export interface PageSizes {
    orders: number;
    tasks: number;
    /** How often each page is opened. */
    visits: number;
}

const BASE = '/on/demandware.store/Sites-Site/default/';
/** A type with fewer objects than this may be looked through: there are some connections, and never many. */
const MANY = 100;
const TASK_TABLE = 'CustomObject:TikTokShopTask';
const STATES = ['dead', 'done', 'waiting', 'done', 'discarded'];
const KINDS = ['report', 'webhook', 'tell-oms'];
/** Orders are counted 5,000 in a run. */
const MOST_RUNS = 100;

/** Opens every page of Business Manager where there are many orders and tasks. */
export function measurePages({ orders, tasks, visits }: PageSizes): Promise<PageFigures[]> {
    return withOrders(orders, ({ sandbox, ids }) => {
        addTasks(sandbox, ids, tasks);
        countAll(sandbox);
        const cookie = logIn(sandbox);
        const orderNo = `TTS-${ids[0]}`;
        const pages = [
            'TikTokShopOverview-Show',
            'TikTokShopOrders-Show',
            'TikTokShopOrders-Show?filter=held',
            'TikTokShopOrders-Show?filter=late',
            'TikTokShopOrders-Show?filter=attention',
            'TikTokShopOrders-Show?filter=feed-due',
            'TikTokShopOrders-Show?filter=reached-shipped',
            // Of an order alone, the page would lead to the order at once.
            `TikTokShopOrders-Show?number=${PRODUCTS[0]}`,
            `TikTokShopOrder-Show?no=${orderNo}`,
            'TikTokShopTasks-Show?state=dead',
            'TikTokShopTasks-Show?state=done&kind=report',
            'TikTokShopTasks-Task?id=bench-0',
            'TikTokShopTasks-AskRetryAll?kind=report',
            'TikTokShopConnection-Show',
            'TikTokShopSettings-Show',
            'TikTokShopSafeguards-Show'
        ];
        return pages.map((page) => measurePage(sandbox, cookie, page, visits));
    });
}

/** Opens a page several times. */
export function measurePage(sandbox: InProcess, cookie: string, page: string, visits: number): PageFigures {
    const times: number[] = [];
    const searched: boolean[][] = [];
    for (let visit = 0; visit < visits; visit += 1) {
        const scans: boolean[] = [];
        sandbox.instance.onSearch = (search) => scans.push(search.isScan && search.objects >= MANY);
        const began = process.cpuUsage();
        const answer = open(sandbox, page, cookie);
        const { user, system } = process.cpuUsage(began);
        times.push((user + system) / 1000);
        sandbox.instance.onSearch = null;
        if (answer.status !== 200) {
            throw new Error(`${page} was answered with ${answer.status}: ${answer.body.slice(0, 500)}`);
        }
        searched.push(scans);
    }
    const last = searched.pop() as boolean[];
    const sorted = times.sort((one, other) => one - other);
    const name = page.replace(/(no|number)=TTS-\d+/, '$1=…');
    const ms = sorted[Math.floor(sorted.length / 2)] as number;
    return { page: name, ms, searches: last.length, scans: last.filter((isScan) => isScan).length };
}

/** Tasks of all kinds and states, as the connector's orders would leave them in months. */
function addTasks(sandbox: InProcess, ids: string[], count: number): void {
    const transaction = new Transaction(sandbox.instance.store);
    const now = sandbox.clock.now();
    for (let i = 0; i < count; i += 1) {
        const time = new Date(now - i * 60000);
        const id = ids[i % ids.length] as string;
        transaction.insert(TASK_TABLE, `${sandbox.ready.site}/bench-${i}`, {
            uuid: randomUUID().replaceAll('-', ''),
            creationDate: time,
            lastModified: time,
            key: `bench-${i}`,
            siteId: sandbox.ready.site,
            custom: {
                kind: KINDS[i % KINDS.length],
                state: STATES[i % STATES.length],
                orderNo: `TTS-${id}`,
                externalOrderId: id,
                shopId: 'only',
                payload: '{}',
                attempts: 8,
                createdAt: time,
                // None is due while it is measured.
                nextAttemptAt: new Date(now + 365 * 24 * 3600000),
                doneAt: time,
                discardedAt: time,
                isAlerted: true,
                lastCode: 'unknown_carrier',
                lastError: '["task.unknown_carrier","Moonlight Express"]'
            }
        });
    }
    transaction.commit();
}

/** Lets the job count all orders, as it has where orders come one by one. */
function countAll(sandbox: InProcess): void {
    const isCounted = (): boolean =>
        [...sandbox.instance.store.table('CustomObject:TikTokShopOrder').values()].every(
            (row) => (row.data as { custom: { countDue?: boolean } }).custom.countDue !== true
        );
    for (let run = 0; !isCounted(); run += 1) {
        if (run === MOST_RUNS) {
            throw new Error('the orders were not counted');
        }
        sandbox.runJob('TikTokShop-ProcessTasks');
    }
}

/** @returns the cookie of a session with the site selected */
export function logIn(sandbox: InProcess): string {
    const { user, accessKey } = sandbox.ready.credentials;
    const body = new URLSearchParams({ LoginForm_Login: user, LoginForm_Password: accessKey }).toString();
    const answer = sandbox.request({
        method: 'POST',
        url: sandbox.ready.instance + BASE + 'ViewApplication-ProcessLogin',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body
    });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] as string;
    open(sandbox, 'ViewApplication-SelectSite?SelectedSiteID=' + sandbox.ready.site, cookie);
    return cookie;
}

function open(sandbox: InProcess, page: string, cookie: string): HttpAnswer {
    return sandbox.request({
        method: 'GET',
        url: sandbox.ready.instance + BASE + page,
        headers: { cookie },
        body: ''
    });
}
