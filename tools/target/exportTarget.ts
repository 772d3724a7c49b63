import { randomUUID } from 'node:crypto';
import { readSiteArchive } from '../../sfcc-mocks/metadata/siteFiles';
import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { runTargetJob } from './runTargetJob';
import type { Target } from './Target';
import { TargetError, Unreachable } from './targetError';

/** The site that Business Manager is. */
export const BUSINESS_MANAGER = 'Sites-Site';
const JOB = 'sfcc-site-archive-export';
const GLOBAL_DATA = ['system_type_definitions', 'custom_types', 'services', 'job_schedules'];
const SITE_DATA = ['site_descriptor', 'payment_methods', 'payment_processors', 'shipping'];

/**
 * What an instance has of all that the site archive brings, as its own export tells. The export is removed afterwards.
 * Source: OCAPI Data, document SiteArchiveExportConfiguration.
 * @param lists - inventory lists to look for
 * @throws TargetError if the client may not export or read it
 */
export function exportTarget(target: Target, lists: string[]): Promise<SiteFiles> {
    return exportUnits(target, {
        global_data: flags(GLOBAL_DATA),
        inventory_lists: flags(lists),
        sites: Object.fromEntries(target.settings.sites.map((site) => [site, flags(SITE_DATA)]))
    });
}

/** The descriptor of Business Manager's own site, which has its cartridge path; null where an instance does not export it. */
export async function exportBusinessManager(target: Target): Promise<SiteFiles | null> {
    try {
        return await exportUnits(target, { sites: { [BUSINESS_MANAGER]: flags(['site_descriptor']) } });
    } catch (error) {
        if (error instanceof TargetError && !(error instanceof Unreachable)) {
            return null;
        }
        throw error;
    }
}

/** What the move from the official cartridges depends on: declarations, jobs, cartridge paths and site preferences. */
export function exportForMigration(target: Target): Promise<SiteFiles> {
    return exportUnits(target, {
        global_data: flags(['system_type_definitions', 'job_schedules']),
        sites: Object.fromEntries(
            target.settings.sites.map((site) => [
                site,
                flags(['site_descriptor', 'site_preferences', 'payment_methods'])
            ])
        )
    });
}

/** Services and their credentials, without secrets. */
export function exportServices(target: Target): Promise<SiteFiles> {
    return exportUnits(target, { global_data: flags(['services']) });
}

async function exportUnits(target: Target, units: object): Promise<SiteFiles> {
    const name = `tiktokshop-${randomUUID()}.zip`;
    const path = '/Impex/src/instance/' + name;
    try {
        const body = { data_units: units, export_file: name, overwrite_export_file: false };
        const { ok, message } = await runTargetJob(target, JOB, body);
        if (!ok) {
            throw new TargetError(
                `The instance cannot export what it has: ${message}`,
                `Check that the sites in dw.json exist: ${target.settings.sites.join(', ')}.`
            );
        }
        const file = await target.webdav('GET', path);
        if (file.status !== 200) {
            throw new TargetError(
                `The export ${path} cannot be read: status ${file.status}`,
                'Allow the client /impex: paste webdav.json of npm run permissions under Administration > Organization > ' +
                    'WebDAV Client Permissions.'
            );
        }
        return readSiteArchive(file.body, name);
    } finally {
        await target.webdav('DELETE', path).catch(() => undefined);
    }
}

function flags(names: string[]): Record<string, true> {
    return Object.fromEntries(names.map((name) => [name, true]));
}
