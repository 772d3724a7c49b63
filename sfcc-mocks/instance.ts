import fs from 'node:fs';
import path from 'node:path';
import type { Clock } from './contracts/clock';
import type {
    Execution as ExecutionContract,
    ExecutionOptions,
    Instance as InstanceContract,
    InstanceOptions,
    LogEntry,
    Probe,
    ProbeKind,
    SearchMade
} from './contracts/instance';
import type { SiteConfig } from './contracts/site';
import type { Switches } from './contracts/switches';
import { createPlatform } from './dw';
import type { CompiledTemplates } from './isml/compiledTemplates';
import { ObjectTypes } from './metadata/objectTypes';
import { foldersIn } from './runtime/codeFolders';
import { Execution } from './runtime/execution';
import { within } from './runtime/current';
import { watched } from './runtime/watchdog';
import { ModuleRegistry } from './runtime/moduleLoader';
import type { CartridgeFolders } from './runtime/moduleLoader';
import type { ScriptCompiler } from './runtime/scriptCompiler';
import { newEngine, sharedEngine } from './scriptEngine';
import type { ScriptEngine } from './scriptEngine';
import { startEqualityIndex } from './search/equalityIndex';
import { startOrderIndex } from './search/orderSearch';
import { startTimeIndex } from './search/timeIndex';
import { ORGANIZATION_SITE } from './store/sites';
import { Store } from './store/store';
import { readApis } from './apis/custom/apiDefinition';
import type { ApiDefinition } from './apis/custom/apiDefinition';

const DEFAULT_SWITCHES: Switches = {
    scapiOrderHooks: false,
    contractPaths: 'documented',
    scapiOrdersCreatedBy: 'Customer',
    basketsInJobs: false,
    unknownStepTypes: false,
    hybridStorefront: false,
    failedStatusDooms: true,
    ownLineQuantities: false,
    undoneCancellation: 'OPEN',
    inventoryIntegrationMode: 'B2C',
    apiHooks: false,
    orderPatchHooks: false,
    hookReasons: false,
    objectsInTexts: false,
    logLevels: [],
    unknownPatternLetters: 'throws',
    encodesIncluded: false,
    compatibilityMode: '22.7',
    searchIndexLagMs: 2000,
    requestThreads: Infinity,
    timeLimitsMs: {}
};

/** One B2C Commerce instance, as far as scripts can tell. */
export class Instance implements InstanceContract {
    readonly store = new Store();
    readonly objectTypes = new ObjectTypes();
    readonly clock: Clock;
    random: () => number = Math.random;
    readonly switches: Switches;
    readonly options: InstanceOptions;
    /** From the host's time, which its file system has, to the instance's. */
    readonly hostOffsetMs: number;
    /** Set by the test harness. */
    onProbe: Probe | null = null;
    /** Set by the test harness: told of each search. */
    onSearch: ((search: SearchMade) => void) | null = null;
    memberUses = 0;
    /** State of parts of the platform that is not in the database (services, caches), by part. */
    readonly parts = new Map<string, unknown>();
    readonly templates: CompiledTemplates;
    private readonly sites = new Map<string, SiteConfig>();
    private readonly compiler: ScriptCompiler;
    private readonly platform: ReturnType<typeof createPlatform>;
    private code: CartridgeFolders;
    private codeFolders: string[];
    /** Custom APIs by site and name, as they were when the code was activated. */
    private apis = new Map<string, Map<string, ApiDefinition>>();

    constructor(options: InstanceOptions) {
        this.options = options;
        this.clock = options.clock;
        this.hostOffsetMs = options.clock.now() - Date.now();
        this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
        this.codeFolders = options.cartridgeFolders;
        this.code = cartridgesIn(options.cartridgeFolders);
        options.sites.forEach((site) => this.sites.set(site.id, site));
        this.sites.set(ORGANIZATION_SITE, organizationSite(options));
        startOrderIndex(this);
        startEqualityIndex(this);
        startTimeIndex(this);
        this.platform = createPlatform();
        const engine = this.createEngine();
        this.compiler = engine.compiler;
        this.templates = engine.templates;
        this.registerApis();
    }

    private createEngine(): ScriptEngine {
        const { compatibilityMode } = this.switches;
        const unchangedFolder = unchangedFolderOf(this.options);
        return this.options.sharesEngine
            ? sharedEngine(compatibilityMode, unchangedFolder)
            : newEngine(compatibilityMode, unchangedFolder, { clock: this.clock, random: () => this.random() });
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

    /** Cartridges that the active code version has, in a cartridge path or not. */
    cartridgeNames(): string[] {
        return [...new Set(this.codeFolders.flatMap(foldersIn))].sort();
    }

    /**
     * Activates a code version: scripts run from other folders from now on; what runs already keeps its own.
     * Declarations of hooks are read again, custom APIs are registered for the cartridge paths of now, and caches start
     * empty. Source: Script API, dw.system.CacheMgr; platform doc "Custom APIs".
     */
    useCode(cartridgeFolders: string[]): void {
        this.codeFolders = cartridgeFolders;
        this.code = cartridgesIn(cartridgeFolders);
        const caches = [...this.parts.keys()].filter((name) => name.startsWith('cache:'));
        caches.forEach((name) => this.parts.delete(name));
        this.registerApis();
    }

    /** The custom API that was registered for a site. */
    registeredApi(siteId: string, name: string): ApiDefinition | null {
        return this.registeredApis(siteId).get(name) || null;
    }

    /** All custom APIs that were registered for a site, by name. */
    registeredApis(siteId: string): ReadonlyMap<string, ApiDefinition> {
        return this.apis.get(siteId) || new Map();
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
    createExecution(options: ExecutionOptions): ExecutionContract {
        const cartridgePath = options.cartridgePath || this.site(options.siteId).cartridgePath;
        const modules = new ModuleRegistry(this.compiler, this.code, cartridgePath, (id) => this.platform.require(id));
        return new Execution(this, options, modules);
    }

    /**
     * Runs something as one request or job. An open transaction is committed at the end, or rolled back after an
     * exception, as the platform does.
     */
    execute<T>(options: ExecutionOptions, run: (execution: ExecutionContract) => T): T {
        return this.run(this.createExecution(options), run);
    }

    /** Runs a prepared execution; see `execute`. */
    run<T>(execution: ExecutionContract, run: (execution: ExecutionContract) => T): T {
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
    probe(execution: ExecutionContract, kind: ProbeKind, moment: 'before' | 'after'): void {
        if (this.onProbe) {
            this.onProbe(execution, kind, moment);
        }
    }

    /** Writes a log line, into the file of its level unless another is given. */
    log(level: LogEntry['level'], category: string, message: string, file: string = level): void {
        if (this.options.log) {
            this.options.log({ time: this.clock.now(), level, category, message, file });
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

function unchangedFolderOf({ unchangedFolder }: InstanceOptions): string | null {
    return unchangedFolder ? unchangedFolder + path.sep : null;
}

/**
 * Where cartridges are: in the first folder that has one. A folder with the name of a cartridge, but no folder `cartridge` in it, is
 * the repository around that cartridge. Without another one it counts all the same: `modules` is such a folder.
 */
function cartridgesIn(roots: string[]): CartridgeFolders {
    return (name) => {
        const folders = roots.map((root) => path.join(root, name)).filter((folder) => name && fs.existsSync(folder));
        return folders.find((folder) => fs.existsSync(path.join(folder, 'cartridge'))) || folders[0] || null;
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
