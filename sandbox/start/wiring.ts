import path from 'node:path';
import {
    CustomObjectMgr,
    importSite,
    Instance,
    refArchSite,
    seedCatalog,
    serviceConfigs,
    setUpWeb
} from '../../sfcc-mocks';
import type { Access, Clock, LogEntry, SiteConfig, Switches, Transport } from '../../sfcc-mocks';
import { siteFiles } from '../../tools/archive/siteArchive';
import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { begin, commit } from '../../sfcc-mocks/store/session';
import type { OwnHosts } from './send';

export const ROOT = path.join(__dirname, '../..');
export const ORGANIZATION = 'f_ecom_sandbox_001';
/** The page that the simulated Partner Center has as redirect address of the app. */
export const RETURN_PAGE = '/on/demandware.store/Sites-Site/default/TikTokShopConnection-Return';

/** The cartridge path unless a visitor chooses another. */
export function usualPath(fresh = false): string[] {
    return fresh ? ['app_storefront_base'] : ['int_tiktokshop'];
}

/** What an instance of the sandbox is made of. Survives a message to another thread. */
export interface InstancePlan {
    cartridgeFolders: string[];
    cartridgePath: string[];
    filesRoot: string;
    /** Site id and what differs from RefArch. */
    site: Partial<SiteConfig> & { id: string };
    /** Further sites with the cartridge: id and what differs from RefArch. */
    moreSites?: Array<Partial<SiteConfig> & { id: string }>;
    /** Ids of sites that have nothing to do with TikTok. */
    otherSites?: string[];
    hosts: OwnHosts;
    /** PEM file that makes the secure host trustworthy; null without one. */
    caFile: string | null;
    switches: Partial<Switches>;
    access: Access;
    endpoints: Endpoints;
    /** The OMS that the cartridge calls, where it is not the sandbox's. */
    omsUrl?: string;
    tiktokApp: TikTokAppKeys;
    /** An instance on which nothing of ours is installed yet. */
    fresh?: boolean;
    /** Whether every call of a service is logged. */
    communicationLog?: boolean;
    /** An instance of tests in this process: cartridges of the repository stay as they are, and scripts come to an end. */
    isBrief?: boolean;
    /** See `InstanceOptions`. */
    sharesEngine?: boolean;
    /** A folder of cartridges that stays as it is as well, in place of the repository's. */
    unchangedFolder?: string;
}

/** Where the services of the cartridge are. */
export interface Endpoints {
    /** The instance itself. */
    instance: string;
    tiktok: string;
    oms: string;
}

/** What the connected shop handed out. */
export interface TikTokAppKeys {
    appKey: string;
    appSecret: string;
    /** TikTok's id of the seller. */
    openId: string;
    shopId: string;
    shopName: string;
    shopCipher: string;
    region: string;
    accessToken: string;
    accessTokenExpiresAt: number;
    refreshToken: string;
    refreshTokenExpiresAt: number;
    scopes: string[];
}

/** An instance as after the installation: imported, connected, with products. The plan may ask for one before it. */
export function createSandboxInstance(
    plan: InstancePlan,
    clock: Clock,
    transport: Transport,
    log?: (entry: LogEntry) => void
): Instance {
    const instance = new Instance({
        cartridgeFolders: plan.cartridgeFolders,
        sharesEngine: plan.sharesEngine,
        unchangedFolder: plan.unchangedFolder || (plan.isBrief ? path.join(ROOT, 'cartridges') : undefined),
        withoutWatchdog: plan.isBrief,
        clock,
        transport,
        filesRoot: plan.filesRoot,
        sites: [
            refArchSite({
                name: plan.site.id,
                hostname: plan.hosts.secure || plan.hosts.plain,
                cartridgePath: plan.cartridgePath,
                ...plan.site
            }),
            ...(plan.moreSites || []).map((site) =>
                refArchSite({
                    name: site.id,
                    hostname: plan.hosts.secure || plan.hosts.plain,
                    cartridgePath: plan.cartridgePath,
                    ...site
                })
            ),
            ...(plan.otherSites || []).map((id) => refArchSite({ id, name: id, cartridgePath: [] }))
        ],
        businessManagerPath: plan.fresh ? ['bm_app'] : ['bm_tiktokshop', ...plan.cartridgePath],
        // The installation switches hooks on; the official cartridge relies on hooks of PATCH.
        switches: { apiHooks: !plan.fresh, orderPatchHooks: true, ...plan.switches },
        log
    });
    setUpWeb(instance, plan.access);
    if (!plan.fresh) {
        importSite(instance, metadataFor(plan));
        connectServices(instance, plan);
        connectShop(instance, plan);
    }
    seedCatalog(instance, plan.site.id);
    return instance;
}

/** Ids of the sites that sell on TikTok Shop, the first one first. */
export function siteIds({ site, moreSites = [] }: InstancePlan): string[] {
    return [site, ...moreSites].map(({ id }) => id);
}

/** By sites, as brief instances import them. */
const filesOfSites = new Map<string, SiteFiles>();

function siteFilesFor(plan: InstancePlan): SiteFiles {
    const sites = siteIds(plan);
    const known = plan.isBrief ? filesOfSites.get(sites.join()) : undefined;
    const files = known || siteFiles({ sites });
    filesOfSites.set(sites.join(), files);
    return new Map(files);
}

/** The site archive; an instance without our cartridge in its path does not take the jobs. */
function metadataFor(plan: InstancePlan): SiteFiles {
    const files = siteFilesFor(plan);
    if (!plan.cartridgePath.includes('int_tiktokshop')) {
        files.delete('jobs.xml');
    }
    return files;
}

/** What a merchant enters under Operations > Services. */
export function connectServices(instance: Instance, plan: InstancePlan): void {
    const { endpoints, hosts, tiktokApp } = plan;
    const enter = (service: string, url: string, user = '', password = ''): void => {
        const credential = serviceConfigs(instance).credentials.get(service + '.cred');
        if (!credential) {
            throw new Error('services.xml has no credential for ' + service);
        }
        Object.assign(credential, { url, user, password });
    };
    enter('tiktokshop.openapi', endpoints.tiktok, tiktokApp.appKey, tiktokApp.appSecret);
    enter('tiktokshop.auth', endpoints.tiktok, tiktokApp.appKey, tiktokApp.appSecret);
    // Nothing but https is asked about tokens; the sandbox reaches its own https addresses without TLS.
    enter('tiktokshop.token', `https://${hosts.secure || hosts.plain}/s/-/dw/data/v24_5/user_search`);
    enter('tiktokshop.feed.notify', endpoints.tiktok + '/open_api/tbp/v2.0/feed/download/');
    enter('tiktokshop.oms', plan.omsUrl || endpoints.oms);
    if (plan.communicationLog) {
        serviceConfigs(instance).services.forEach((service) => Object.assign(service, { communicationLog: true }));
    }
}

/** What connecting a shop leaves behind; nothing changes where the shop is connected, because its tokens may be newer. */
export function connectShop(instance: Instance, plan: InstancePlan): void {
    const app = plan.tiktokApp;
    const store = (type: string, key: string, values: object): void => {
        const object = CustomObjectMgr.getCustomObject(type, key) || CustomObjectMgr.createCustomObject(type, key);
        Object.assign(object.getCustom(), values);
    };
    instance.execute({ kind: 'job', siteId: plan.site.id }, () => {
        if (CustomObjectMgr.getCustomObject('TikTokShopGrant', app.openId)) {
            return;
        }
        begin();
        store('TikTokShopGrant', app.openId, {
            accessToken: app.accessToken,
            accessTokenExpiresAt: new Date(app.accessTokenExpiresAt),
            refreshToken: app.refreshToken,
            refreshTokenExpiresAt: new Date(app.refreshTokenExpiresAt),
            grantedScopes: app.scopes.join(' '),
            state: 'connected'
        });
        store('TikTokShopShop', app.shopId, {
            grantId: app.openId,
            shopName: app.shopName,
            region: app.region,
            shopCipher: app.shopCipher,
            state: 'connected',
            siteId: plan.site.id
        });
        commit();
    });
}
