import type { Execution as ExecutionContract, ExecutionKind, ExecutionOptions, Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import type { TimeLimit } from '../contracts/switches';
import { QUOTAS } from '../quotas/quotas';
import type { Quota, QuotaName } from '../quotas/quotas';
import { timeLimitOf } from '../quotas/timeLimitOf';
import type { Ended } from './failures';
import { QuotaExceeded, ScriptTimeout } from './failures';
import { ByRecord } from '../store/byRecord';
import type { Transaction } from '../store/transaction';
import type { ModuleRegistry } from './moduleLoader';

/** What limits how long a request runs. Jobs have the limit of their step. */
const TIME_LIMITS: Record<Exclude<ExecutionKind, 'job'>, TimeLimit> = {
    controller: 'controllerTime',
    businessManager: 'controllerTime',
    ocapi: 'ocapiTime',
    scapi: 'scapiTime',
    customApi: 'shopperApiTime'
};

/** One request or job from beginning to end: its site, session, modules, open transaction and used quota. */
export class Execution implements ExecutionContract {
    readonly kind: ExecutionKind;
    readonly site: SiteConfig;
    readonly cartridgePath: string[];
    request: unknown;
    response: unknown;
    session: unknown;
    clientId: string | null;
    locale: string;
    modules: ModuleRegistry;
    /** The open transaction, with how often it was begun. */
    transaction: Transaction | null = null;
    transactionDepth = 0;
    /** While an API hook runs in the transaction of its request: whether it has begun another inside. */
    hookTransaction: 'open' | 'nested' | null = null;
    /** Versions of records as this execution first saw them since its last commit or rollback. */
    readonly seen = new ByRecord<number>();
    /** Set once the script was ended: every later platform call throws it. */
    ended: Ended | null = null;
    /** Values of `request.custom`. */
    readonly requestCustom: Record<string, unknown> = {};
    timeLimitMs: number;
    /** How often the script has used the platform. */
    uses = 0;
    readonly mayCommit: boolean;
    private startedAt = Infinity;
    private readonly used = new Map<QuotaName, number>();
    private readonly warned = new Set<QuotaName>();

    constructor(
        readonly instance: Instance,
        options: ExecutionOptions,
        modules: ModuleRegistry
    ) {
        this.kind = options.kind;
        this.site = instance.site(options.siteId);
        this.cartridgePath = options.cartridgePath || this.site.cartridgePath;
        this.request = options.request === undefined ? null : options.request;
        this.response = options.response === undefined ? null : options.response;
        this.session = options.session === undefined ? null : options.session;
        this.clientId = options.clientId || null;
        this.locale = options.locale || 'default';
        this.modules = modules;
        this.mayCommit = options.mayCommit !== false;
        this.timeLimitMs = options.timeLimitMs ?? usualTimeLimit(instance, options.kind);
    }

    /** Whether this is a job: no shopper, no request quotas. */
    isJob(): boolean {
        return this.kind === 'job';
    }

    /**
     * Counts the use of a limited resource.
     * @throws QuotaExceeded, uncatchable: the execution is over
     */
    use(quota: QuotaName): void {
        const count = (this.used.get(quota) || 0) + 1;
        this.used.set(quota, count);
        const { limit, warnsAt }: Quota = QUOTAS[quota];
        if (!this.isJob() && count > limit) {
            this.exceed(quota);
        }
        if (!this.isJob() && warnsAt !== undefined && count > warnsAt) {
            this.warn(quota, count);
        }
    }

    /** Says in the log, once, that a quota's warning threshold is passed. Source: platform doc "Governance and Quotas". */
    warn(quota: QuotaName, count: number): void {
        if (!this.warned.has(quota)) {
            this.warned.add(quota);
            const { limit, warnsAt }: Quota = QUOTAS[quota];
            this.instance.log('warn', 'quota', `Quota ${quota}: ${count}, warning at ${warnsAt}, limit ${limit}`);
        }
    }

    /** Ends the script because there would be more of something than its quota allows. */
    exceed(quota: QuotaName): never {
        return this.end(new QuotaExceeded(quota, QUOTAS[quota].limit));
    }

    /** Ends the script for good. */
    end(why: Ended): never {
        this.ended = why;
        if (this.transaction) {
            this.transaction = null;
            this.transactionDepth = 0;
        }
        this.seen.clear();
        throw why;
    }

    /** The time begins to count. */
    start(): void {
        this.startedAt = Math.min(this.startedAt, Date.now());
    }

    /** Ends the script because it ran for too long. */
    timeOut(): never {
        return this.end(new ScriptTimeout(this.timeLimitMs));
    }

    /** Throws again what ended this script, or ends it when its time is over. Called by every platform member. */
    assertAlive(): void {
        this.uses += 1;
        if (this.ended) {
            throw this.ended;
        }
        if (this.timeLimitMs !== Infinity && Date.now() - this.startedAt > this.timeLimitMs) {
            this.timeOut();
        }
    }
}

function usualTimeLimit(instance: Instance, kind: ExecutionKind): number {
    return kind === 'job' ? Infinity : timeLimitOf(instance, TIME_LIMITS[kind]);
}
