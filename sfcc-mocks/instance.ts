import fs from 'node:fs';
import path from 'node:path';
import type { Clock, Transport } from './contracts';
import { createPlatform } from './dw';
import { CompiledTemplates } from './isml/compiledTemplates';
import { ObjectTypes } from './metadata/objectTypes';
import { Execution } from './runtime/execution';
import type { ExecutionOptions } from './runtime/execution';
import { within } from './runtime/current';
import { watched } from './runtime/watchdog';
import { ModuleRegistry, ScriptCompiler } from './runtime/moduleLoader';
import type { CartridgeFolders } from './runtime/moduleLoader';
import { createScriptContext } from './runtime/scriptContext';
import type { CompatibilityMode } from './runtime/scriptContext';
import { startEqualityIndex } from './search/equalityIndex';
import { startOrderIndex } from './search/orderSearch';
import { ORGANIZATION_SITE } from './store/sites';
import { Store } from './store/store';
import { readApis } from './apis/custom/apiDefinition';
import type { ApiDefinition, ContractPaths } from './apis/custom/apiDefinition';

export interface SiteConfig {
    id: string;
    name: string;
    cartridgePath: string[];
    currency: string;
    allowedCurrencies: string[];
    defaultLocale: string;
    timezone: string;
    taxation: 'net' | 'gross';
    /** Promotion preference: whether products and shipping are taxed by adjusted price; else all by price. */
    taxesAdjustedPrices?: boolean;
    inventoryListId: string;
    /** `online` 1, `maintenance` 3, `protected` 5. */
    status: number;
    /** Password of the storefront protection; null when the storefront is open. */
    storefrontPassword: string | null;
    /** Merchant setting "Limit Storefront Order Access". */
    limitOrderAccess: boolean;
    hostname: string;
}

/** Behaviour nobody documents: tests run both ways. */
export interface Switches {
    /** Whether `dw.scapi.orders.*` hooks fire on createOrders. */
    scapiOrderHooks: boolean;
    /** How the paths of a custom API's contract are read. */
    contractPaths: ContractPaths;
    /**
     * What `createdBy` says of an order of createOrders. The Script API knows "Customer" and agents; the Orders API speaks
     * of "the name of the user who created the order", which may be the client.
     */
    scapiOrdersCreatedBy: 'Customer' | 'client';
    /** Whether BasketMgr works in jobs. */
    basketsInJobs: boolean;
    /** Whether jobs are imported whose step types no cartridge of a cartridge path declares. */
    unknownStepTypes: boolean;
    /** Whether the storefront is a hybrid of SFRA and a headless part: then the session's basket must not be used. */
    hybridStorefront: boolean;
    /** Whether a cancelOrder, placeOrder or failOrder that answers an error leaves the transaction good for rollback only. */
    failedStatusDooms: boolean;
    /** Feature switch "Enable Salesforce Commerce Cloud API hook execution". It is off until someone switches it on. */
    apiHooks: boolean;
    /** Whether `dw.ocapi.shop.order.beforePATCH`, `afterPATCH` and `modifyPATCHResponse` fire. */
    orderPatchHooks: boolean;
    /** Whether the client is told why a hook refuses. */
    hookReasons: boolean;
    /** Levels of Custom Log Settings that someone has switched on; warnings and errors are always kept. */
    logLevels: Array<'debug' | 'info'>;
    compatibilityMode: CompatibilityMode;
    /** Milliseconds (sandbox clock) until a commit can be found by a search. */
    searchIndexLagMs: number;
}

export interface LogEntry {
    time: number;
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
    category: string;
    message: string;
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
}

/** Told at each point; may run another request, or end the script with `execution.end(…)`. */
export type Probe = (execution: Execution, kind: ProbeKind, moment: 'before' | 'after') => void;

export interface InstanceOptions {
    /** Folders that contain cartridges. */
    cartridgeFolders: string[];
    clock: Clock;
    transport: Transport;
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

const DEFAULT_SWITCHES: Switches = {
    scapiOrderHooks: false,
    contractPaths: 'documented',
    scapiOrdersCreatedBy: 'Customer',
    basketsInJobs: false,
    unknownStepTypes: false,
    hybridStorefront: false,
    failedStatusDooms: true,
    apiHooks: false,
    orderPatchHooks: false,
    hookReasons: false,
    logLevels: [],
    compatibilityMode: '22.7',
    searchIndexLagMs: 2000
};

/** One B2C Commerce instance, as far as scripts can tell. */
export class Instance {
    readonly store = new Store();
    readonly objectTypes = new ObjectTypes();
    readonly clock: Clock;
    readonly switches: Switches;
    readonly options: InstanceOptions;
    /** From the host's time, which its file system has, to that of the instance. */
    readonly hostOffsetMs: number;
    /** Set by the test harness. */
    onProbe: Probe | null = null;
    /** Set by the test harness: told of each search. */
    onSearch: ((search: SearchMade) => void) | null = null;
    /** State of parts of the platform that is not in the database (services, caches), by part. */
    readonly parts = new Map<string, unknown>();
    readonly templates: CompiledTemplates;
    private readonly sites = new Map<string, SiteConfig>();
    private readonly compiler: ScriptCompiler;
    private readonly platform: ReturnType<typeof createPlatform>;
    private code: CartridgeFolders;
    /** Custom APIs by site and name, as they were when the code was activated. */
    private apis = new Map<string, Map<string, ApiDefinition>>();

    constructor(options: InstanceOptions) {
        this.options = options;
        this.clock = options.clock;
        this.hostOffsetMs = options.clock.now() - Date.now();
        this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
        this.code = cartridgesIn(options.cartridgeFolders);
        options.sites.forEach((site) => this.sites.set(site.id, site));
        this.sites.set(ORGANIZATION_SITE, organizationSite(options));
        startOrderIndex(this);
        startEqualityIndex(this);
        this.platform = createPlatform();
        const context = createScriptContext(this.clock, this.platform.namespace, this.switches.compatibilityMode);
        this.compiler = new ScriptCompiler(context, this.switches.compatibilityMode);
        this.templates = new CompiledTemplates(context);
        this.registerApis();
    }

    /** @throws Error for an unknown site */
    site(id: string): SiteConfig {
        const site = this.sites.get(id);
        if (!site) {
            throw new Error('Unknown site ' + id + '; there are ' + [...this.sites.keys()].join(', '));
        }
        return site;
    }

    /** All sites but the organization's own. */
    allSites(): SiteConfig[] {
        return [...this.sites.values()].filter((site) => site.id !== ORGANIZATION_SITE);
    }

    /** Folder of a cartridge, or null. */
    cartridgeFolder(name: string): string | null {
        return this.code(name);
    }

    /**
     * Activates a code version: scripts run from other folders from now on; what runs already keeps its own.
     * Declarations of hooks are read again, custom APIs are registered for the cartridge paths of now, and caches start
     * empty. Source: Script API, dw.system.CacheMgr; platform doc "Custom APIs".
     */
    useCode(cartridgeFolders: string[]): void {
        this.code = cartridgesIn(cartridgeFolders);
        const caches = [...this.parts.keys()].filter((name) => name.startsWith('cache:'));
        caches.forEach((name) => this.parts.delete(name));
        this.registerApis();
    }

    /** The custom API that was registered for a site. */
    registeredApi(siteId: string, name: string): ApiDefinition | null {
        return this.apis.get(siteId)?.get(name) || null;
    }

    /** A cartridge path that changes afterwards needs another activation. Source: platform doc "Custom APIs". */
    private registerApis(): void {
        this.apis = new Map(
            [...this.sites.values()].map(({ id, cartridgePath }) => [
                id,
                readApis(this.code, cartridgePath, this.switches.contractPaths)
            ])
        );
    }

    /** Prepares a request or job without running it yet. */
    createExecution(options: ExecutionOptions): Execution {
        const cartridgePath = options.cartridgePath || this.site(options.siteId).cartridgePath;
        const modules = new ModuleRegistry(this.compiler, this.code, cartridgePath, (id) => this.platform.require(id));
        return new Execution(this, options, modules);
    }

    /**
     * Runs something as one request or job. An open transaction is committed at the end, or rolled back after an
     * exception, as the platform does.
     */
    execute<T>(options: ExecutionOptions, run: (execution: Execution) => T): T {
        return this.run(this.createExecution(options), run);
    }

    /** Runs a prepared execution; see `execute`. */
    run<T>(execution: Execution, run: (execution: Execution) => T): T {
        return within(execution, () => {
            try {
                const result = watched(execution, () => run(execution));
                if (execution.ended) {
                    throw execution.ended;
                }
                this.platform.finish('commit');
                return result;
            } catch (error) {
                this.platform.finish('rollback');
                throw execution.ended || error;
            }
        });
    }

    /** Gives the test harness a chance to interrupt. Called at every stop point of DESIGN.md section 7. */
    probe(execution: Execution, kind: ProbeKind, moment: 'before' | 'after'): void {
        if (this.onProbe) {
            this.onProbe(execution, kind, moment);
        }
    }

    /** Writes a log line. */
    log(level: LogEntry['level'], category: string, message: string): void {
        if (this.options.log) {
            this.options.log({ time: this.clock.now(), level, category, message });
        }
    }

    /** A part of the platform's own state, made at first use. */
    part<T>(name: string, create: () => T): T {
        if (!this.parts.has(name)) {
            this.parts.set(name, create());
        }
        return this.parts.get(name) as T;
    }
}

/** Where cartridges are: the first of the folders that has one counts. */
function cartridgesIn(roots: string[]): CartridgeFolders {
    return (name) => {
        const folders = name ? roots.map((root) => path.join(root, name)) : [];
        return folders.find((folder) => fs.existsSync(folder)) || null;
    };
}

function organizationSite(options: InstanceOptions): SiteConfig {
    const first = options.sites[0] as SiteConfig;
    return {
        ...first,
        id: ORGANIZATION_SITE,
        name: ORGANIZATION_SITE,
        cartridgePath: options.businessManagerPath || first.cartridgePath,
        storefrontPassword: null
    };
}
