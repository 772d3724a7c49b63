import { createInProcess } from '../sandbox/start/inProcess';
import type { InProcess } from '../sandbox/start/inProcess';
import { payOrders, setPreference, shipAll } from './orders/seedOrders';

/** What each step of an order takes, with what the double, TikTok and the OMS take in the same process. */
export interface StepFigures {
    step: 'creation' | 'events' | 'feed' | 'report';
    /** Milliseconds of processor time. */
    msPerOrder: number;
    /** How often a script used a member of the platform. */
    dwCallsPerOrder: number;
}

const PAST_THE_HOLD = 61 * 60 * 1000;
/** Orders that are not counted: Node compiles what they use. */
const WARM_UP = 50;

/**
 * Measures each step of an order's life: the connector creates it, the OMS ships it in one package, the feed or the cartridge
 * tells TikTok.
 * @param count - US orders of three lines
 */
export async function measurePerOrder(count: number): Promise<StepFigures[]> {
    await liveWithFeed(WARM_UP);
    await report(WARM_UP);
    return [...(await liveWithFeed(count)), await report(count)];
}

async function liveWithFeed(count: number): Promise<StepFigures[]> {
    const sandbox = createInProcess();
    try {
        const ids = payOrders(sandbox, count);
        const measure = measuring(sandbox, count);
        return [
            await measure('creation', () => sandbox.clock.advance(PAST_THE_HOLD)),
            await measure('events', () => shipAll(sandbox, ids)),
            await measure('feed', () => runWhole(sandbox, 'TikTokShop-OrderFeed', { MaxFiles: '100' }))
        ];
    } finally {
        sandbox.stop();
    }
}

async function report(count: number): Promise<StepFigures> {
    const sandbox = createInProcess();
    try {
        const ids = payOrders(sandbox, count);
        await sandbox.clock.advance(PAST_THE_HOLD);
        setPreference(sandbox, 'tiktokShopReporter', 'cartridge');
        await shipAll(sandbox, ids);
        // On a clock that stands still the rate limit of the service would stop the job.
        sandbox.instance.onProbe = (_execution, kind, moment) => {
            if (kind === 'call' && moment === 'before') {
                sandbox.clock.elapse(1000);
            }
        };
        return await measuring(sandbox, count)('report', () => {
            runWhole(sandbox, 'TikTokShop-ProcessTasks', { MaxTasks: String(count) });
            const told = ids.filter((id) => sandbox.tiktok.orders.byId.get(id)?.status === 'AWAITING_COLLECTION');
            if (told.length !== count) {
                throw new Error(`${told.length} of ${count} orders were reported`);
            }
        });
    } finally {
        sandbox.stop();
    }
}

function runWhole(sandbox: InProcess, job: string, parameters: Record<string, string>): void {
    const { exit_status: exit } = sandbox.runJob(job, parameters);
    if (exit?.status !== 'ok') {
        throw new Error(`${job}: ${exit?.message}`);
    }
}

type Measure = (step: StepFigures['step'], work: () => unknown) => Promise<StepFigures>;

function measuring(sandbox: InProcess, count: number): Measure {
    return async (step, work) => {
        const uses = sandbox.instance.memberUses;
        const began = process.cpuUsage();
        await work();
        const { user, system } = process.cpuUsage(began);
        return {
            step,
            msPerOrder: (user + system) / 1000 / count,
            dwCallsPerOrder: (sandbox.instance.memberUses - uses) / count
        };
    };
}
