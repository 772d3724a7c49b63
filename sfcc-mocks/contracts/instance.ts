/**
 * What an instance and an execution are to every part of the double. The classes that do it are in `instance.ts` and
 * `runtime/execution.ts`, which know all parts; a part knows these contracts only.
 */
import type { ApiDefinition } from '../apis/custom/apiDefinition';
import type { CompiledTemplates } from '../isml/compiledTemplates';
import type { ObjectTypes } from '../metadata/objectTypes';
import type { QuotaName } from '../quotas/quotas';
import type { Ended } from '../runtime/failures';
import type { ModuleRegistry } from '../runtime/moduleLoader';
import type { ByRecord } from '../store/byRecord';
import type { Store } from '../store/store';
import type { Transaction } from '../store/transaction';
import type { Clock } from './clock';
import type { Transport } from './http';
import type { SftpServers } from './sftp';
import type { SiteConfig } from './site';
import type { Switches } from './switches';

export interface LogEntry {
    time: number;
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
    category: string;
    message: string;
    /** Name of its log file, without host and date. */
    file: string;
}

/** Where a script can be interrupted: see `probe`. */
export type ProbeKind = 'commit' | 'fileCreate' | 'fileAppend' | 'fileClose' | 'fileRename' | 'fileDelete' | 'call';
/** A search that a script has made. */
export interface SearchMade {
    /** `Order`, or the type of the custom objects. */
    type: string;
    query: string;
    /** Whether each object of the type was looked at. */
    isScan: boolean;
    /** How many there are of the type. */
    objects: number;
    /** How many of them were compared with the query. */
    lookedAt: number;
}

/** Told at each point; may run another request, or end the script with `execution.end(…)`. */
export type Probe = (execution: Execution, kind: ProbeKind, moment: 'before' | 'after') => void;

export interface InstanceOptions {
    /** Folders that contain cartridges. */
    cartridgeFolders: string[];
    /** One of these whose files stay as they are while this process runs: they are looked up and read once for all instances. */
    unchangedFolder?: string;
    /**
     * Lets scripts run in one global scope with those of all instances of this process that do so: Node compiles and
     * optimizes them once. Only for cartridges that change nothing in the global scope.
     */
    sharesEngine?: boolean;
    /** Lets a script that never calls the platform run on for ever; to start a watchdog for each request takes time. */
    withoutWatchdog?: boolean;
    clock: Clock;
    transport: Transport;
    /** Where scripts find SFTP servers; none unless given. */
    sftpServers?: SftpServers;
    /** Folder for IMPEX, TEMP and the other file roots. */
    filesRoot: string;
    sites: SiteConfig[];
    /** Cartridge path of Business Manager and of jobs in organization context. */
    businessManagerPath?: string[];
    switches?: Partial<Switches>;
    /** 0 development, 1 staging, 2 production. */
    instanceType?: number;
    log?: (entry: LogEntry) => void;
}

/** What kind of script runs: limits, session and allowed calls depend on it. */
export type ExecutionKind = 'controller' | 'ocapi' | 'scapi' | 'customApi' | 'job' | 'businessManager';

export interface ExecutionOptions {
    kind: ExecutionKind;
    /** Site id; `Sites-Site` for the organization. */
    siteId: string;
    /** Cartridge path; the site's own unless given (Business Manager has another). */
    cartridgePath?: string[];
    /** Platform request, response and session objects, made by the web layer; null in jobs. */
    request?: unknown;
    response?: unknown;
    session?: unknown;
    /** API client or user on whose behalf this runs. */
    clientId?: string;
    locale?: string;
    /** How long it may run, in real time; what its kind may unless given. */
    timeLimitMs?: number;
    /** Whether a transaction can be committed; yes unless given. */
    mayCommit?: boolean;
}

/** One request or job from beginning to end: its site, session, modules, open transaction and used quota. */
export interface Execution {
    readonly instance: Instance;
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
    transaction: Transaction | null;
    transactionDepth: number;
    /** While an API hook runs in the transaction of its request: whether it has begun another inside. */
    hookTransaction: 'open' | 'nested' | null;
    /** Versions of records as this execution first saw them since its last commit or rollback. */
    readonly seen: ByRecord<number>;
    /** Set once the script was ended: every later platform call throws it. */
    ended: Ended | null;
    /** Values of `request.custom`. */
    readonly requestCustom: Record<string, unknown>;
    timeLimitMs: number;
    /** How often the script has used the platform. */
    readonly uses: number;
    readonly mayCommit: boolean;
    /** Whether this is a job: no shopper, no request quotas. */
    isJob(): boolean;
    /**
     * Counts the use of a limited resource.
     * @throws QuotaExceeded, uncatchable: the execution is over
     */
    use(quota: QuotaName): void;
    /** Ends the script because there would be more of something than its quota allows. */
    exceed(quota: QuotaName): never;
    /** Says in the log, once, that a quota's warning threshold is passed. */
    warn(quota: QuotaName, count: number): void;
    /** Ends the script for good. */
    end(why: Ended): never;
    /** The time begins to count. */
    start(): void;
    /** Ends the script because it ran for too long. */
    timeOut(): never;
    /** Throws again what ended this script, or ends it when its time is over. Called by every platform member. */
    assertAlive(): void;
}

/** One B2C Commerce instance, as far as scripts can tell. */
export interface Instance {
    readonly store: Store;
    readonly objectTypes: ObjectTypes;
    readonly clock: Clock;
    /** `Math.random` of scripts; with one that is seeded, a run can be repeated. */
    random: () => number;
    readonly switches: Switches;
    readonly options: InstanceOptions;
    /** From the host's time, which its file system has, to the instance's. */
    readonly hostOffsetMs: number;
    /** Set by the test harness. */
    onProbe: Probe | null;
    /** Set by the test harness: told of each search. */
    onSearch: ((search: SearchMade) => void) | null;
    /** How often scripts have used members of the platform so far. */
    memberUses: number;
    /** State of parts of the platform that is not in the database (services, caches), by part. */
    readonly parts: Map<string, unknown>;
    readonly templates: CompiledTemplates;
    /** @throws Error for an unknown site */
    site(id: string): SiteConfig;
    /** All sites but the organization's own. */
    allSites(): SiteConfig[];
    /** Folder of a cartridge, or null. */
    cartridgeFolder(name: string): string | null;
    /** Cartridges that the active code version has, in a cartridge path or not. */
    cartridgeNames(): string[];
    /** Activates a code version: scripts run from other folders from now on. */
    useCode(cartridgeFolders: string[]): void;
    /** The custom API that was registered for a site. */
    registeredApi(siteId: string, name: string): ApiDefinition | null;
    /** All custom APIs that were registered for a site, by name. */
    registeredApis(siteId: string): ReadonlyMap<string, ApiDefinition>;
    /** Prepares a request or job without running it yet. */
    createExecution(options: ExecutionOptions): Execution;
    /** Runs something as one request or job. */
    execute<T>(options: ExecutionOptions, run: (execution: Execution) => T): T;
    /** Runs a prepared execution; see `execute`. */
    run<T>(execution: Execution, run: (execution: Execution) => T): T;
    /** Gives the test harness a chance to interrupt. */
    probe(execution: Execution, kind: ProbeKind, moment: 'before' | 'after'): void;
    /** Writes a log line. */
    log(level: LogEntry['level'], category: string, message: string, file?: string): void;
    /** A part of the platform's own state, made at first use. */
    part<T>(name: string, create: () => T): T;
}
