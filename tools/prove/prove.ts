import { randomBytes } from 'node:crypto';
import type { Send } from '../target/send';
import type { Settings } from '../target/settings';
import { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { askCommerceApi } from './askCommerceApi';
import { askBaskets, askCancelledOrder, askPlacedOrder, createOrder } from './askOrders';
import { askCustomApi } from './askCustomApi';
import { askDatabase } from './askDatabase';
import { askEngine } from './askEngine';
import { askFiles } from './askFiles';
import { askImports, askJob } from './askImports';
import { askOrderApi } from './askOrderApi';
import { checkHost } from './checkHost';
import { readBefore } from './codeVersions';
import type { Finding } from './Fact';
import { findingsOf } from './findings';
import { checkInstance, uploadVersion } from './install';
import { interruptible } from './interruptible';
import type { ProveSettings } from './proveSettings';
import { removeAll } from './removeAll';
import type { Left } from './removeAll';
import { Run } from './Run';
import type { RunOptions } from './Run';

/** The result of a run. */
export interface Proof {
    findings: Finding[];
    /** Orders that stay, because none can be deleted, with their status. */
    orders: Array<{ orderNo: string; status: string }>;
    /** What should have gone and did not. */
    left: Left[];
}

/** Something went wrong; what was made is removed, as far as it could be. */
export class ProofFailed extends Error {
    constructor(
        readonly why: Error,
        readonly proof: Proof
    ) {
        super(why.message);
    }
}

/**
 * Answers the questions of docs/prove.md on a test instance, as far as a script can. Then removes everything it has
 * made, except the orders.
 * @param signal - ends the run
 * @throws TargetError before anything was made; ProofFailed after that
 */
export async function prove(
    settings: Settings,
    more: ProveSettings,
    send: Send,
    signal: AbortSignal,
    options: RunOptions
): Promise<Proof> {
    checkHost(settings.hostname);
    const key = randomBytes(24).toString('hex');
    const id = Date.now().toString(36).toUpperCase();
    const run = new Run(new Target(settings, interruptible(send, signal)), more, key, id, options);
    const remover = new Run(new Target(settings, send), more, key, id, options);
    const before = await readBefore(run.target, run.site);
    if (before.hasLeftovers) {
        options.say('An earlier run has left something: it is removed first');
        mustBeGone(await removeAll(remover.target, run.site, before.active, []));
    }
    let failure: Error | null = null;
    try {
        await findOut(run, before.active);
    } catch (error) {
        failure = error as Error;
    }
    options.say('Removing what was made');
    const orders = await endOrders(remover, run);
    const left = await removeAll(remover.target, run.site, before.active, run.files);
    const proof = { findings: findingsOf('script', run.outcomes), orders, left };
    if (failure) {
        throw new ProofFailed(failure, proof);
    }
    return proof;
}

function mustBeGone(left: Left[]): void {
    if (left.length > 0) {
        throw new TargetError(
            'What an earlier run has left cannot be removed: ' +
                left.map(({ what, why }) => `${what} (${why})`).join('; '),
            'Remove it by hand, as docs/prove.md says.'
        );
    }
}

async function findOut(run: Run, active: string): Promise<void> {
    const { say } = run;
    say('Files');
    await askFiles(run);
    say(`The code of ${active}, with our cartridges in front, as a version of its own`);
    await uploadVersion(run, active);
    say('Cartridge path and custom APIs');
    await askCustomApi(run, active);
    const currency = await checkInstance(run);
    say('Imports');
    await askImports(run);
    say('Script engine');
    await askEngine(run);
    say('Database');
    await askDatabase(run);
    say('Baskets');
    await askBaskets(run);
    say('Job');
    await askJob(run);
    say('Orders and hooks');
    const order = await createOrder(run);
    if (order) {
        await askPlacedOrder(run, order);
        await askOrderApi(run, order);
    }
    await askCommerceApi(run, currency);
    if (order) {
        await askCancelledOrder(run, order);
    }
}

/** Orders cannot be deleted: they end cancelled or failed. What the database got by the way is removed as well. */
async function endOrders(remover: Run, { orders }: Run): Promise<Proof['orders']> {
    await remover.ask('database.cleanUp').catch(() => undefined);
    const ended: Proof['orders'] = [];
    for (const order of orders) {
        const status = await remover.ask('orders.end', order).catch((error: Error) => 'unknown: ' + error.message);
        ended.push({ orderNo: order.orderNo, status: String(status) });
    }
    return ended;
}
