import { ownMember } from '../../sfcc-mocks/web/ownMember';

type Content = Record<string, unknown>;

/** A page of Business Manager, or a document that is pasted into one. */
interface Page {
    /** What it takes, in words. */
    takes: string;
    accepts(content: Content): boolean;
}

const withClients: Page = {
    takes: 'a document with a list of clients, as npm run permissions writes it',
    accepts: ({ clients }) => Array.isArray(clients)
};

const PAGES: Record<string, Page> = {
    'ocapi-shop': withClients,
    'ocapi-data': withClients,
    webdav: withClients,
    'scapi-scopes': withClients,
    role: {
        takes: 'a role, such as metadata/permissions/role-connector.json',
        accepts: (content) => hasOnly(content, ['functional', 'module', 'webdav']) && Object.keys(content).length > 0
    },
    'cartridge-path': {
        takes: 'site and path, such as path=int_tiktokshop:app_storefront_base',
        accepts: ({ site, path, ...others }) => isText(site) && isText(path) && hasOnly(others, [])
    },
    'feature-switches': {
        takes: 'apiHooks=true or apiHooks=false',
        accepts: ({ apiHooks, ...others }) => ['true', 'false'].includes(String(apiHooks)) && hasOnly(others, [])
    },
    services: {
        takes: 'nothing, or the address of your OMS, such as oms=http://127.0.0.1:9000',
        accepts: ({ oms, ...others }) => (oms === undefined || URL.canParse(String(oms))) && hasOnly(others, [])
    },
    preferences: {
        takes: 'values of a site, such as tiktokShopReporter=feed',
        accepts: ({ site, values, ...others }) => isText(site) && hasMembers(values) && hasOnly(others, [])
    },
    schedules: {
        takes: 'jobs, each on or off, such as TikTokShop-OrderFeed=on',
        accepts: ({ jobs, ...others }) =>
            hasMembers(jobs) &&
            Object.values(jobs).every((state) => state === 'on' || state === 'off') &&
            hasOnly(others, [])
    },
    site: {
        takes: 'site, and its currency, taxation or timezone',
        accepts: ({ site, ...others }) => isText(site) && hasOnly(others, ['currency', 'taxation', 'timezone'])
    }
};

/**
 * Refuses what a page does not take.
 * @throws Error that names the pages, or what this one takes
 */
export function checkPage(page: string, content: Content): void {
    const found = ownMember(PAGES, page);
    if (!found) {
        throw new Error(`There is no page ${page}; there are ${Object.keys(PAGES).join(', ')}`);
    }
    if (!found.accepts(content)) {
        throw new Error(`${page} takes ${found.takes}`);
    }
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value !== '';
}

function hasMembers(value: unknown): value is Content {
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function hasOnly(content: Content, names: string[]): boolean {
    return Object.keys(content).every((name) => names.includes(name));
}
